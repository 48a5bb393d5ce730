/** What a search finds, refuses, repairs and misses. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/report/reading/parse-report.ts';
import { type Report, textOf } from '../../src/report/report.ts';
import { buildIndex } from '../../src/search/index.ts';
import { overproportional } from '../support/growth.ts';

function report(name: string, title: string, body: string, language = 'en'): Report {
  const text = `---\ntitle: ${JSON.stringify(title)}\nlanguage: ${language}\n---\n${body}`;
  const parsed = parseReport(`${name}.md`, new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(parsed.faults.map(({ what }) => what).join('; '));
  return parsed.report;
}

const HARBOUR = report(
  'harbour',
  'The harbour of Velmora',
  `The harbour of Velmora opened in 1874. The first lighthouse was designed by Ingrid Halvorsen.

## Trade

Timber and salted herring were shipped from Velmora to nine countries. In 1931, exports reached 48,000 tonnes.

The Velmora Port Authority (VPA) collects the mooring fees. It publishes them every spring.

## Wildlife

Grey seals rest on the eastern breakwater. Visitors must keep thirty metres away from them.
`,
);
const ORCHARD = report(
  'orchard',
  'Apple growing in Tarnfield',
  `Tarnfield's orchards grow eleven kinds of apple. The oldest tree was planted in 1802.

## Harvest

Pickers harvest the apples in September. A picker fills forty crates a day.
`,
);
const index = buildIndex([HARBOUR, ORCHARD]);

function answer(question: string, scope = {}): string {
  const [hit] = index.find(question, scope).hits;
  return hit ? textOf(hit.report, hit.sentence) : '';
}

describe('a search', () => {
  test('finds what answers though it has no word of the question', () => {
    expect(answer('what animals live on the jetty', { report: 'harbour' })).toBe(
      'Grey seals rest on the eastern breakwater.',
    );
  });

  test('marks neither a table’s row nor what leads a list in', () => {
    const tables = buildIndex([
      report(
        'tables',
        'Dredging of the basin',
        `The costs of dredging are as follows:
- Dredging of the basin costs 31,000 crowns a year.

| dredging | costs |
| basin | 31,000 |
`,
      ),
    ]);
    const { hits } = tables.find('what are the costs of dredging the basin?');
    const [hit] = hits;
    expect(hit && textOf(hit.report, hit.sentence)).toMatch(
      /^(?:- )?Dredging of the basin costs 31,000 crowns a year\.$/,
    );
  });

  test.each([
    ['an address', 'https://example.org/dredging-costs-of-the-basin'],
    ['a link', '[Costs of dredging the basin](https://example.org)'],
    ['markup', '<td>costs of dredging the basin</td>'],
    ['a line in bold', '**Costs of dredging the basin**'],
    ['a table’s row', 'costs of dredging | the basin | 31,000'],
  ])('marks a sentence rather than %s', (_, other) => {
    const there = buildIndex([
      report('basin', 'The basin', `${other}\nThe port pays 31,000 crowns a year to keep it deep.\n`),
    ]);
    const [hit] = there.find('what are the costs of dredging the basin?').hits;
    expect(hit && textOf(hit.report, hit.sentence)).toContain('31,000 crowns a year');
  });

  test.each([
    ['what leads a quotation in', 'About the costs of dredging the basin, Dr. Ward stated:'],
    ['what leads it in, with a note', 'Dr. Ward stated of the costs of dredging the basin:[4]'],
    ['a line in bold', '**Costs of dredging the basin**'],
    ['both', '**Dredging the basin**\n\nDr. Ward stated of the costs of dredging:'],
  ])('shows what follows in place of %s alone', (_, ahead) => {
    const there = buildIndex([
      report('basin', 'The basin', `The mole is old.\n\n${ahead}\n\nThe port pays 31,000 crowns a year.\n`),
    ]);
    const { hits } = there.find('what are the costs of dredging the basin?');
    const shown = hits.map((hit) => textOf(hit.report, hit.sentence));
    expect(shown[0]).toBe('The port pays 31,000 crowns a year.');
    expect(new Set(shown).size).toBe(shown.length);
  });

  test.each([
    [
      'what leads nothing in',
      'Dr. Ward stated of the costs of dredging the basin:\n\n## Fish\n\nCod is sold.',
    ],
    ['a link', 'Cod is sold.\n\n[Costs of dredging the basin](https://example.org)'],
    ['a picture', 'Cod is sold.\n\n![Costs of dredging the basin](basin.png)'],
  ])('shows no passage of nothing but %s, unless there is nothing else', (_, body) => {
    const question = 'what are the costs of dredging the basin?';
    const { hits } = buildIndex([report('basin', 'The basin', `The basin is deep.\n\n${body}\n`)]).find(
      question,
    );
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) expect(textOf(hit.report, hit.sentence)).not.toContain('Costs of dredging');
    for (const hit of hits) expect(textOf(hit.report, hit.sentence)).not.toContain('Ward');
    const alone = buildIndex([
      report('basin', 'The basin', '[Costs of dredging the basin](https://example.org)\n'),
    ]);
    expect(alone.find(question).hits).toHaveLength(1);
  });

  test('shows a table that answers', () => {
    const there = buildIndex([
      report(
        'basin',
        'The basin',
        'Cod is sold.\n\n| basin | costs of dredging |\n|---|---|\n| north | 31,000 |\n',
      ),
    ]);
    const [hit] = there.find('what are the costs of dredging the north basin?').hits;
    // A row alone doesn't say what its figures are of.
    expect(hit && textOf(hit.report, hit.sentence)).toBe(
      '| basin | costs of dredging |\n|---|---|\n| north | 31,000 |',
    );
  });

  test('ranks the passage that answers first and marks the sentence that does', () => {
    expect(answer('Who designed the lighthouse?')).toBe(
      'The first lighthouse was designed by Ingrid Halvorsen.',
    );
    expect(answer('When did the harbour open?')).toBe('The harbour of Velmora opened in 1874.');
    expect(answer('How many crates does a picker fill?')).toBe('A picker fills forty crates a day.');
  });

  test('finds an irregular verb in another form', () => {
    const stalls = report(
      'stalls',
      'The market',
      'The square was wide.\n\nThe council bought salt in 1950.\n',
    );
    const { hits, missing } = buildIndex([stalls]).find('When did the council buy salt?');
    expect(hits[0] && textOf(hits[0].report, hits[0].sentence)).toBe('The council bought salt in 1950.');
    expect(missing).toEqual([]);
  });

  test('tells passages apart by words of like meaning, and says that the word itself is missing', () => {
    const stalls = report(
      'stalls',
      'The market of Velmora',
      `The council paved the market in 1950. Sixty stalls stand there.\n\nThe council buys the market salt every spring. Sixty sacks stand there.\n`,
    );
    const { hits, missing } = buildIndex([stalls]).find('What did the council purchase for the market?');
    expect(hits[0] && textOf(hits[0].report, hits[0].sentence)).toContain('buys');
    expect(missing).toEqual(['purchase']);
  });

  test('answers what the report says and refuses what it does not', () => {
    expect(index.find('Who designed the lighthouse?').answered).toBe(true);
    expect(index.find('What is the capital of Mongolia?').answered).toBe(false);
  });

  test('finds inflected forms', () => {
    expect(answer('harvesting apple')).toBe('Pickers harvest the apples in September.');
  });

  test('looks only where it is told to', () => {
    const elsewhere = index.find('apples', { report: 'harbour' });
    expect(elsewhere.answered).toBe(false);
    expect(elsewhere.hits.every(({ report: { name } }) => name === 'harbour')).toBe(true);
    expect(index.find('qwxz', { report: 'harbour' })).toMatchObject({ verdict: 'none', hits: [] });
    const hits = index.find('Velmora', { report: 'harbour', section: 1 }).hits;
    expect(hits.map(({ passage }) => `${passage.section}.${passage.number}`).sort()).toEqual(['1.1', '1.2']);
    expect(index.find('Velmora', { report: 'nowhere' })).toMatchObject({
      answered: false,
      confidence: 0,
      hits: [],
    });
  });

  test('gives at most five hits, each passage once, best first', () => {
    const { hits } = index.find('Velmora harbour apples Tarnfield seals herring fees tree crates');
    expect(hits).toHaveLength(5);
    expect(new Set(hits.map(({ passage }) => passage)).size).toBe(5);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });

  test('marks the sentence before, too, where the answering one points back to it', () => {
    expect(answer('publishes every spring')).toBe(
      'The Velmora Port Authority (VPA) collects the mooring fees. It publishes them every spring.',
    );
  });

  test('never splits a sentence', () => {
    for (const question of ['mooring fees', 'seals', 'exports tonnes', 'oldest tree']) {
      for (const { passage, sentence } of index.find(question).hits) {
        expect(passage.sentences.map(({ start }) => start)).toContain(sentence.start);
        expect(passage.sentences.map(({ end }) => end)).toContain(sentence.end);
      }
    }
  });
});

describe('words the report lacks', () => {
  test('are read as its own where they are misspelled', () => {
    const { corrections, missing, answered } = index.find('who desinged the lihgthouse?');
    expect(corrections).toEqual([
      { from: 'desinged', to: 'designed' },
      { from: 'lihgthouse', to: 'lighthouse' },
    ]);
    expect(missing).toEqual([]);
    expect(answered).toBe(true);
  });

  test('are repaired to the form that the report uses most', () => {
    expect(index.find('where is velmorra').corrections).toEqual([{ from: 'velmorra', to: 'Velmora' }]);
    const mill = report('mill', 'Velm', 'Granite Mill was built in 1700. The mill stands.');
    const [corrected] = buildIndex([mill]).find('who built the graniet mlil').corrections.slice(-1);
    expect(corrected).toEqual({ from: 'mlil', to: 'mill' });
  });

  test('are repaired with an s behind them, as of a plural or for whose it is', () => {
    expect(index.find('velmras harbour').corrections).toEqual([{ from: 'velmras', to: 'Velmora' }]);
    expect(index.find('who desined the lihgthouses').corrections).toContainEqual({
      from: 'lihgthouses',
      to: 'lighthouse',
    });
  });

  test.each([
    ['where do grey saels rest', 'where do grey seals rest'],
    ['who colects the mooring fees', 'who collects the mooring fees'],
    ['who desinged the light house', 'who designed the lighthouse'],
  ])('misspelled they count about as if they had been typed right: %s', (slip, meant) => {
    const [one, other] = [index.find(slip), index.find(meant)];
    expect(one.verdict).toBe(other.verdict);
    expect(Math.abs((one.hits[0]?.score ?? 0) - (other.hits[0]?.score ?? 0))).toBeLessThan(0.5);
  });

  test('are no slips where reports in another language have them', () => {
    const languages = ['ar', 'cs', 'de', 'es', 'it', 'pt'];
    const mixed = buildIndex(
      languages.map((language) => report(language, 'Ship', `Vessel${language} 2024. A. B. Lee.`, language)),
    );
    for (const language of languages)
      expect(mixed.find(`Vessel${language}`).hits[0]?.report.name).toBe(language);
  });

  test('are passed over where they are slips in words that any text has, and no names', () => {
    expect(index.find('waht did teh harbour export wiht timber')).toMatchObject({
      corrections: [],
      missing: [],
    });
    expect(index.find('Did Teh sell timber?').missing).toEqual(['Teh', 'sell']);
  });

  test('are joined or split', () => {
    expect(index.find('the light house').corrections).toEqual([{ from: 'light house', to: 'lighthouse' }]);
    expect(index.find('the moorringfees').missing).toEqual(['moorringfees']);
    expect(index.find('the saltedherring').corrections).toEqual([
      { from: 'saltedherring', to: 'salted herring' },
    ]);
  });

  test('are listed as typed where nothing near them is there', () => {
    expect(index.find('How many Megawatts does VELMORA produce?').missing).toEqual(['Megawatts', 'produce']);
  });

  test('are not listed where they only ask for a number or a date', () => {
    expect(index.find('How far must visitors keep from the seals?').missing).toEqual([]);
    expect(index.find('In what decade did the harbour open?').missing).toEqual([]);
  });

  test('are the report’s where the two write a number in different ways', () => {
    expect(index.find('11 kinds of apple, 9 countries, 30 metres').missing).toEqual([]);
    const kings = report('kings', 'Kings', 'James IV built the harbour. It was the sixth in twenty years.\n');
    expect(buildIndex([kings]).find('Which harbour of James 4 was the 6th in 20 years?').missing).toEqual([]);
    expect(buildIndex([kings]).find('Was it the seventh?').missing).toEqual(['seventh']);
  });

  test('are not repaired where they are numbers, or the report or the language has them', () => {
    expect(index.find('What happened in 1873?').corrections).toEqual([]);
    expect(index.find('seal').corrections).toEqual([]);
    expect(index.find('Which tinker sold the lighthouse?').missing).toEqual(['tinker', 'sold']);
  });
});

describe('abbreviations that a report defines', () => {
  const plant = report(
    'plant',
    'Power',
    `The Zaporizhzhia Nuclear Power Plant (ZNPP) is large. Its neighbours fish in the river.

In spring the ZNPP was shut down. Engineers of the Zaporizhzhia Nuclear Power Plant live in the town.

A solar farm was shut down in the autumn of the same year.
`,
  );
  const other = report(
    'other',
    'Another',
    'ZNPP is the name of a band. A nuclear power plant is a loud neighbour.',
  );
  const power = buildIndex([plant, other]);

  test('stand for their long form, and it for them', () => {
    const ask = (question: string) => {
      const { hits, missing } = power.find(question, { report: 'plant' });
      const [hit] = hits;
      return { sentence: hit && textOf(hit.report, hit.sentence), missing };
    };
    expect(ask('Was the Zaporizhzhia nuclear power plant shut down in spring?')).toEqual({
      sentence: 'In spring the ZNPP was shut down.',
      missing: [],
    });
    expect(ask('Where do engineers of the ZNPP live?')).toEqual({
      sentence: 'Engineers of the Zaporizhzhia Nuclear Power Plant live in the town.',
      missing: [],
    });
  });

  test('say nothing of other reports', () => {
    expect(power.find('band of the Zaporizhzhia', { report: 'other' }).missing).toEqual(['Zaporizhzhia']);
  });

  test.each([
    ['de', 'Kernkraftwerk Süd', 'KKS', '. '],
    ['es', 'Organización Mundial de la Salud', 'OMS', '. '],
    ['fr', 'Organisation mondiale de la santé', 'OMS', '. '],
    ['ro', 'Centrala Nucleară Electrică', 'CNE', '. '],
    ['ru', 'Всемирная организация здравоохранения', 'ВОЗ', '. '],
    ['el', 'Ευρωπαϊκή Κεντρική Τράπεζα', 'ΕΚΤ', '. '],
    ['tr', 'Türkiye Büyük Millet Meclisi', 'TBMM', '. '],
    ['vi', 'Tổ chức Y tế Thế giới', 'TCYTTG', '. '],
    ['zh', '世界卫生组织', 'WHO', '。'],
    ['ja', '世界保健機関', 'WHO', '。'],
    ['ar', 'منظمة الصحة العالمية', 'WHO', '. '],
    ['hi', 'विश्व स्वास्थ्य संगठन', 'WHO', '। '],
    ['th', 'องค์การอนามัยโลก', 'WHO', ' '],
  ])('in %s', (language, long, short, end) => {
    const one = report('one', 'x', `${long} (${short})${end}\n\n${short}${end}\n\n${long}${end}\n`, language);
    const index = buildIndex([one]);
    for (const question of [long, short]) {
      const { hits, missing } = index.find(question);
      expect(hits.map(({ passage }) => passage.number).sort()).toEqual([1, 2, 3]);
      expect(missing).toEqual([]);
    }
  });
});

describe('languages', () => {
  test.each([
    [
      'de',
      'Die Brücke wurde 1903 gebaut. Sie führt über den Fluss.',
      'Wann baute man die Brücken?',
      'Die Brücke wurde 1903 gebaut.',
    ],
    ['es', 'El puente se construyó en 1903. Cruza el río.', '¿Qué ríos cruzan?', 'Cruza el río.'],
    [
      'ru',
      'Мост построили в 1903 году. Он ведёт через реку.',
      'Когда построили мосты?',
      'Мост построили в 1903 году.',
    ],
    ['zh', '这座桥建于1903年。桥跨越长江。', '什么桥跨越长江？', '桥跨越长江。'],
    ['el', 'Η γέφυρα χτίστηκε το 1903. Διασχίζει τον ποταμό.', 'ΓΕΦΥΡΑ', 'Η γέφυρα χτίστηκε το 1903.'],
    ['xx', 'Ponto konstruita 1903. Rivero larga.', 'RIVERO', 'Rivero larga.'],
  ])('%s is read by its own rules', (language, body, question, sentence) => {
    const other = `\n\n${'A B C. '.repeat(3)}\n`;
    const one = buildIndex([report('bridge', 'x', body + other, language)]);
    const [hit] = one.find(question).hits;
    expect(hit && textOf(hit.report, hit.sentence)).toBe(sentence);
  });

  test('of several reports are searched with one question', () => {
    const german = report('bruecke', 'Brücke', 'Die Brücke wurde 1903 gebaut.', 'de');
    const both = buildIndex([HARBOUR, german]);
    expect(both.find('Wann wurde die Brücke gebaut?').hits[0]?.report).toBe(german);
    expect(both.find('Who designed the lighthouse?').hits[0]?.report).toBe(HARBOUR);
  });
});

describe('odd questions', () => {
  test.each([
    ['nothing', ''],
    ['stop words alone', 'what is it'],
    ['signs alone', '?!… 🙂 \u0000 \ud800'],
  ])('%s: is answered with a confidence', (_, question) => {
    const { confidence } = index.find(question);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  test.each([
    ['one long word', (length: number) => 'a'.repeat(length)],
    ['many words', (length: number) => 'harbour '.repeat(length / 8)],
    ['the same slip many times', (length: number) => 'lihgthouse '.repeat(length / 11)],
    [
      'many different words',
      (length: number) => Array.from({ length: length / 11 }, (_, at) => `harbor${at}`).join(' '),
    ],
    ['combining marks', (length: number) => `e${'\u0301\u0323'.repeat(length / 2)}`],
    ['apostrophes', (length: number) => "'".repeat(length)],
  ])('%s: cost no more than their size', async (_, question) => {
    expect(await overproportional(40_000, (length) => index.find(question(length)))).toBeNull();
  });

  test('says of words what holds for the passage that it shows first, whatever other languages lack', () => {
    const german = report(
      'mole',
      'Die Mole von Velmora',
      'Der Hafen von Velmora wurde 1874 eröffnet.\n\nDie Hand am Ruder. Gold und Sand im Hotel.\n',
      'de',
    );
    const both = buildIndex([HARBOUR, german]);
    for (const question of [
      'what does Halvorsen do with sand and gold',
      'what do the seals cost at the hotel',
    ]) {
      const { hits, missing } = both.find(question);
      expect(hits[0]?.report.name).toBe('harbour');
      expect(missing).toEqual(index.find(question, { report: 'harbour' }).missing);
    }
    const { hits, missing } = both.find('wann wurde der Hafen von Velmora eröffnet');
    expect(hits[0]?.report.name).toBe('mole');
    expect(missing).toEqual([]);
  });

  test('an index of nothing answers nothing', () => {
    expect(buildIndex([]).find('anything')).toEqual({
      verdict: 'none',
      answered: false,
      confidence: 0,
      corrections: [],
      missing: [],
      hits: [],
    });
  });
});
