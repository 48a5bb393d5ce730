import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildChecker } from '../../src/checking/check.ts';
import type { CheckedClaim } from '../../src/checking/checking.ts';
import { wordsIn } from '../../src/checking/words.ts';
import { readKnowledge } from '../../src/report/reading/read-knowledge.ts';
import { referenceOf, textOf } from '../../src/report/report.ts';
import { knowledgeFile, reportFrom } from '../support/report.ts';
import { alterationsOf, changesOf, variantsOf, wronglyChecked } from './alterations.ts';

const { reports } = await readKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const sentences = reports.flatMap((report) =>
  report.passages.flatMap((passage) => passage.sentences.map((sentence) => textOf(report, sentence))),
);
const checker = buildChecker(reports);

function only(claims: readonly CheckedClaim[]): CheckedClaim {
  const [claim, ...more] = claims;
  if (!claim || more.length > 0) throw new Error(`${claims.length} claims`);
  return claim;
}

function checkedIn(body: string, claim: string, frontMatter?: string): CheckedClaim {
  return only(buildChecker([reportFrom('r.md', knowledgeFile(body, frontMatter))]).check(claim).claims);
}

function placesOf({ places }: CheckedClaim) {
  return places.map(
    ({ passage, sentences: { first, count } }) => `${referenceOf(passage)}/${first}+${count}`,
  );
}

describe('every sentence of the report', () => {
  // Of six ways to alter a word, another for each: all of them are for a long run.
  test('altered by a word is altered, and the very words are named', () => {
    const alterations = sentences.flatMap((sentence) =>
      alterationsOf(sentence).filter((_, i) => i % 5 === 0),
    );
    expect(alterations.length).toBeGreaterThan(600);
    expect(wronglyChecked(checker, alterations)).toEqual([]);
  });

  test('written otherwise is verbatim', () => {
    const variants = sentences.flatMap(variantsOf);
    expect(variants.length).toBeGreaterThan(600);
    // An ellipsis may leave out what weighs: then that is all that differs.
    const wrong = variants.filter(({ claim }) => {
      const { verdict, differences } = only(checker.check(claim).claims);
      const isLeftOut = differences.length > 0 && differences.every(({ kind }) => kind === 'removed');
      return verdict !== 'verbatim' && !(isLeftOut && /…|\.{3}/u.test(claim));
    });
    expect(wrong).toEqual([]);
  });
});

const word = fc.oneof(
  fc.constantFrom(
    'a',
    'the',
    'not',
    '20%',
    '$5',
    '−3',
    "plant's",
    'Ärger',
    '北京',
    'ไม่',
    'x',
    'STRASSE',
    'İ',
    '½',
    'm²',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const passage = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));

describe('for any report', () => {
  test('every run of its words is verbatim', () => {
    fc.assert(
      fc.property(
        fc.array(passage, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (texts, from, to) => {
          const report = reportFrom('r.txt', knowledgeFile(`Here.\n\n${texts.join('\n\n')}`));
          const chosen = report.passages[from % report.passages.length];
          if (!chosen) return;
          const words = wordsIn(textOf(report, chosen), 'en');
          const first = words[to % words.length];
          const last = words[Math.min(words.length - 1, (to % words.length) + (from % 7))];
          if (!first || !last) return;
          const claim = textOf(report, chosen).slice(first.start, last.end);
          if (/…|⋯|\.{3}|\. \. \./u.test(claim)) return;
          expect(
            buildChecker([report])
              .check(claim)
              .claims.map(({ verdict }) => verdict),
          ).toEqual(['verbatim']);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a verbatim claim’s words stand in its passage, one behind the other', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 3 }), passage, (texts, claim) => {
        const report = reportFrom('r.txt', knowledgeFile(`Here.\n\n${texts.join('\n\n')}`, 'title: "?"'));
        const keys = (text: string) =>
          ` ${wordsIn(text, 'en')
            .map(({ key }) => key)
            .join(' ')} `;
        for (const { verdict, span, places } of buildChecker([report]).check(claim).claims) {
          const part = claim.slice(span.start, span.end);
          if (verdict !== 'verbatim' || /…|⋯|\.{3}|\. \. \./u.test(part)) continue;
          const [place] = places;
          expect(place && keys(textOf(report, place.passage))).toContain(keys(part));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('an ellipsis', () => {
  const body =
    'The old plant was not closed by Rosatom in 2022. It may stand idle.\n\nPower fell. Nobody left.\n\nThe end came.';

  test.each([
    ['within a sentence', 'The old … was not closed', ['0.1/0+1']],
    ['in brackets', 'closed [...] in 2022', ['0.1/0+1']],
    ['where nothing is left out', 'The old … plant was', ['0.1/0+1']],
  ])('may leave out words %s', (_, claim, places) => {
    const checked = checkedIn(body, claim);
    expect(checked.verdict).toBe('verbatim');
    expect(placesOf(checked)).toEqual(places);
  });

  test.each([
    ['a negation', 'The old plant was … closed by Rosatom', 'negation', 'not'],
    ['a hedge', 'It … stand idle', 'hedge', 'may'],
    ['a number', 'Some … ships came', 'number', '40'],
    ['a number in other digits', 'There were … boats', 'number', '٤٠'],
    [
      'what the rest is said of',
      'Rosatom … keep it going',
      'subject',
      ', a company, oversees it, yet Ukrainian staff',
    ],
    [
      'what the rest is said of, in German',
      'Rosatom … das Personal',
      'subject',
      'leitet es, aber heute arbeitet',
    ],
  ])('that leaves out %s says so', (_, claim, category, from) => {
    const text = `${body}\n\nSome 40 ships came. There were ٤٠ boats. Rosatom, a company, oversees it, yet Ukrainian staff keep it going. Rosatom leitet es, aber heute arbeitet das Personal.`;
    const checked = checkedIn(text, claim);
    expect(checked.verdict).toBe('altered');
    expect(checked.differences.map((it) => [it.kind, it.category])).toEqual([['removed', category]]);
    expect(checked.differences[0]?.from).toContain(from.replace(/^, /, ''));
  });

  test('takes the place where it leaves out little', () => {
    const text =
      'The dam did not, they said, break. The dam did break.\n\nThe dam, an old one, broke. The dam that cost 5 broke.';
    expect(checkedIn(text, 'The dam … broke')).toMatchObject({ verdict: 'verbatim', leftOut: [{}] });
  });

  test.each([
    'closed by Rosatom … The old plant',
    'The old plant … The end came',
    'The old plant [...] stand idle',
    'It may stand ... Nobody left',
  ])('does not join what is not in this order and close together: %s', (claim) => {
    expect(checkedIn(body, claim)).toMatchObject({ verdict: 'altered', spliced: true, differences: [] });
  });

  test('does not hide a change', () => {
    expect(changesOf(checkedIn(body, 'The old plant … closed by Gazprom in 2022'))).toEqual([
      ['changed', 'Rosatom', 'Gazprom'],
    ]);
  });
});

describe('a difference says what it is in', () => {
  const body =
    'In 2022 the plant produced 20% of the power. Rosatom oversees the plant. The ministry did not confirm the sale. The valve may leak in winter. The crew left the harbour at dawn with the tide.';

  test.each([
    ['a number', 'In 2023 the plant produced 20% of the power.', 'number'],
    ['a share', 'In 2022 the plant produced 25% of the power.', 'number'],
    ['a number that is left out', 'the plant produced of the power in all those years', 'number'],
    ['a name', 'Gazprom oversees the plant.', 'name'],
    ['a negation that is lost', 'The ministry did confirm the sale.', 'negation'],
    ['a negation that is put in', 'The crew did not leave the harbour at dawn with the tide.', 'negation'],
    ['a hedge', 'The valve will leak in winter.', 'hedge'],
    ['other words', 'The crew left the port at dawn with the tide.', 'wording'],
    [
      'a word with a capital only for where it stands',
      'A crew left the harbour at dawn with the tide.',
      'wording',
    ],
  ])('%s', (_, claim, category) => {
    const { verdict, differences } = checkedIn(body, claim);
    expect(verdict).toBe('altered');
    expect(differences.map((it) => it.category)).toContain(category);
  });
});

describe('words left out of a sentence alter it', () => {
  const body =
    'Any cryptocurrency mining installation operating within this context faces elevated threats from sabotage, military action, or infrastructure damage. The ministry, which had been asked twice by several members of the house, later confirmed the sale of both old ships to a buyer abroad.';

  test.each([
    'Any cryptocurrency mining installation faces threats from sabotage',
    'Any installation faces threats from sabotage',
    'mining installation faces military action, or infrastructure damage',
    'The ministry confirmed the sale of both ships',
    'The ministry later confirmed the sale to a buyer abroad',
    'ANY cryptocurrency installation faces elevated threats from damage',
  ])('%s', (claim) => {
    const { verdict, differences } = checkedIn(body, claim);
    expect(verdict).toBe('altered');
    expect(differences.every(({ kind }) => kind === 'removed')).toBe(true);
  });

  test.each([
    'The ministry of ships and the house',
    'Any sale faces the house',
    'sabotage of both ships by several members',
  ])('but not any words of it: %s', (claim) => {
    expect(checkedIn(body, claim).verdict).toBe('absent');
  });
});

describe('a difference', () => {
  const body =
    'Russia, already a player in mining, would gain. The bridge is not certain to open before May 3, 2024, officials said.';

  test.each([
    ['a negation dropped', 'The bridge is certain to open', ['removed', 'not', ''], [['negation', 'not']]],
    [
      'a hedge turned',
      'Russia, already a player in mining, will gain',
      ['changed', 'would', 'will'],
      [['hedge', 'would']],
    ],
    ['words in between left out', 'Russia would gain', ['removed', 'already a player in mining', ''], []],
    ['a number', 'to open before May 5, 2024', ['changed', '3', '5'], []],
    [
      'several words',
      'The bridge is not certain to close after May 3, 2024',
      ['changed', 'open before', 'close after'],
      [],
    ],
  ])('names %s', (_, claim, difference, lost) => {
    const checked = checkedIn(body, claim);
    expect(changesOf(checked)).toEqual([difference]);
    const cautions = checked.differences.flatMap((it) =>
      it.lost.map(({ kind, word: lostWord }) => [kind, lostWord]),
    );
    expect(cautions).toEqual(expect.arrayContaining(lost));
    if (lost.length === 0) expect(cautions).toEqual([]);
  });

  test('names a negation that the claim adds', () => {
    expect(checkedIn(body, 'Russia, already a player in mining, would not gain').differences).toEqual([
      {
        kind: 'added',
        category: 'negation',
        at: null,
        from: '',
        to: 'not',
        lost: [],
        gained: [{ kind: 'negation', word: 'not' }],
      },
    ]);
  });

  test.each([
    ['zh', '他在北京的大学学习了三年。', '他在南京的大学学习了三年。', ['changed', '北京', '南京']],
    ['zh', '他没有在北京的大学学习。', '他在北京的大学学习。', ['removed', '没有', '']],
    ['zh', '中国有唐朝、宋朝和明朝。', '中国有唐朝和明朝。', ['removed', '宋朝', '']],
    ['th', 'เขาไม่ได้ไปโรงเรียนในวันนี้', 'เขาได้ไปโรงเรียนในวันนี้', ['removed', 'ไม่', '']],
  ])('takes in whole words where there are no spaces (%s): %s', (language, body_, claim, difference) => {
    expect(changesOf(checkedIn(body_, claim, `title: x\nlanguage: ${language}`))).toEqual([difference]);
  });
});

describe('wording', () => {
  test('that stands in several places is told with the first, the count and the others', () => {
    const checked = checkedIn(
      'The plant is old.\n\nNo plant. The plant. The plant.\n\nThe plant.',
      '“the plant”',
    );
    expect(checked).toMatchObject({ verdict: 'verbatim', occurrences: 4 });
    expect(placesOf(checked)).toEqual(['0.1/0+1']);
    expect(checked.elsewhere.map(({ passage: { index } }) => index)).toEqual([1, 2]);
  });

  test('cut off from a hedge or a negation right next to it is told so', () => {
    const body = 'Not all agreed on it. Reportedly the ship sank at night.';
    expect(checkedIn(body, 'All agreed on it.').unsaid).toEqual([{ kind: 'negation', word: 'Not' }]);
    expect(checkedIn(body, 'the ship sank at night').unsaid).toEqual([{ kind: 'hedge', word: 'Reportedly' }]);
  });

  test('of a heading or the title is verbatim', () => {
    expect(checkedIn('## Who pays the ferryman\n\nNobody.', 'pays the ferryman')).toMatchObject({
      verdict: 'verbatim',
      places: [],
      heading: { section: 1, text: 'Who pays the ferryman' },
    });
    expect(checkedIn('Text.', 'a TEST').heading).toMatchObject({ section: null, text: 'A test' });
  });

  test('that the report lacks is absent, with what is nearest', () => {
    const body = 'The ferry leaves at noon from the old harbour.\n\nHerring is landed on Mondays.';
    const near = checkedIn(body, 'The ferry sinks every winter in the harbour');
    expect(near).toMatchObject({ verdict: 'absent', differences: [] });
    expect(placesOf(near)).toEqual(['0.1/0+1']);
    expect(checkedIn(body, 'The moon is made of cheese')).toMatchObject({ verdict: 'absent', places: [] });
  });

  test('of a line’s end that broke a word is one word', () => {
    expect(checkedIn('Its electrical output fell.', 'Its electri-\ncal output fell').verdict).toBe(
      'verbatim',
    );
  });

  test('is looked for in one report only where that is asked', () => {
    const [a, b] = [
      reportFrom('a.txt', knowledgeFile('Ships sail east.')),
      reportFrom('b.txt', knowledgeFile('Trains run west.')),
    ];
    const both = buildChecker([a, b]);
    expect(only(both.check('trains run', a).claims).verdict).toBe('absent');
    expect(only(both.check('trains run', b).claims).verdict).toBe('verbatim');
    expect(only(both.check('trains run').claims).places[0]?.report).toBe(b);
  });

  test.each(['', ' \n ', '!!! … “”', '👍', '\u200b'])('without words (%j) is no claim', (text) => {
    expect(checker.check(text)).toEqual({ claims: [], together: false, quotedOnly: false });
  });
});

describe('a text of several sentences', () => {
  const body = 'One ship came. Two ships left. Three ships sank.\n\nFour ships burned.';
  const { check } = buildChecker([reportFrom('r.txt', knowledgeFile(body))]);
  const verdicts = (text: string) => check(text).claims.map(({ verdict }) => verdict);

  test('is one claim where it stands as one', () => {
    expect(verdicts('One ship came. Two ships left.')).toEqual(['verbatim']);
  });

  test('is checked sentence by sentence, each with its place in the text', () => {
    const text = 'One ship came. Two boats left.\n\nFour ships burned. Trains are late.';
    const { claims } = check(text);
    expect(claims.map(({ verdict, span }) => [verdict, text.slice(span.start, span.end)])).toEqual([
      ['verbatim', 'One ship came.'],
      ['altered', 'Two boats left.'],
      ['verbatim', 'Four ships burned.'],
      ['absent', 'Trains are late.'],
    ]);
  });

  test('tells whether verbatim sentences stand one right behind the other', () => {
    expect(check('Three ships sank.\n\nFour ships burned.')).toMatchObject({ together: true });
    expect(check('Two ships left.\n\nThree ships sank.\n\nFour ships burned.')).toMatchObject({
      together: true,
    });
    expect(check('One ship came. Three ships sank.')).toMatchObject({ together: false });
    expect(check('Three ships sank. Four ships burned. One ship came.')).toMatchObject({ together: false });
    expect(verdicts('One ship came. Three ships sank.')).toEqual(['verbatim', 'verbatim']);
  });
});

test.each([
  ['ar', 'كتب المعلم الدرس في عام 2019.', 'كَتَبَ المُعَلِّمُ الدَّرْسَ في عام ٢٠١٩'],
  ['he', 'הגשר נפתח בבוקר.', 'הַגֶּשֶׁר נִפְתַּח בַּבֹּקֶר'.replace('בַּבֹּקֶר', 'בבוקר')],
  ['ru', 'Все ещё едут на ёлку.', 'Все еще едут на елку'],
  ['ro', 'Ştirile din ţară sunt bune.', 'Știrile din țară sunt bune'],
  ['fa', 'در سال ۱۳۹۸ پل باز شد.', 'در سال 1398 پل باز شد'],
  [
    'de',
    'Der Anteil stieg auf 3,5 Prozent von 1.250 Booten.',
    'Der Anteil stieg auf 3.5 Prozent von 1250 Booten',
  ],
])('in %s, vowel marks, digits and letters written for others change no wording', (language, body, claim) => {
  expect(checkedIn(body, claim, `title: A\nlanguage: ${language}`).verdict).toBe('verbatim');
});

test('a decimal comma is no thousands mark', () => {
  const claim = checkedIn(
    'Der Anteil stieg auf 3,5 Prozent.',
    'Der Anteil stieg auf 35 Prozent',
    'title: A\nlanguage: de',
  );
  expect([claim.verdict, ...changesOf(claim)]).toEqual(['altered', ['changed', '3,5', '35']]);
});

describe('a number or letter by which a claim is listed', () => {
  test.each([
    '1. Owls sleep by day.',
    '1) Owls sleep by day.',
    '(1) Owls sleep by day.',
    'a) Owls sleep by day.',
    '“12. Owls sleep by day.”',
  ])('is no word of it: %s', (claim) => {
    expect(checkedIn('Owls sleep by day. They hunt by night.', claim).verdict).toBe('verbatim');
  });

  test('is none of several either', () => {
    const listed = buildChecker([
      reportFrom('r.md', knowledgeFile('Owls sleep by day. They hunt by night.')),
    ]);
    const { claims, together } = listed.check('1. Owls sleep by day.\n\n2. They hunt by night.');
    expect(claims.map(({ verdict }) => verdict)).toEqual(['verbatim', 'verbatim']);
    expect(together).toBe(true);
  });

  test('is named neither where something else differs', () => {
    expect(changesOf(checkedIn('Owls sleep by day and hunt.', '1. Crows sleep by day and hunt.'))).toEqual([
      ['changed', 'Owls', 'Crows'],
    ]);
  });

  test('is a word where the report has a number there', () => {
    const body = 'Am 2. Januar kam er nach Ulm.';
    const claim = checkedIn(body, '1. Januar kam er nach Ulm.', 'title: A\nlanguage: de');
    expect([claim.verdict, changesOf(claim)[0]]).toEqual(['altered', ['changed', '2', '1']]);
  });
});
