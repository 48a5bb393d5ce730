import { beforeAll, describe, expect, test } from 'vitest';
import { libraryOver } from '../../../src/library/answering/library-over.ts';
import type { Library, Problem } from '../../../src/library/library.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';

const COAST = knowledgeFile(
  `Ahead of all.

## Keeper’s Résumé

Ann Bell keeps the light.

She has kept it for years.

## Rocks

Seals lie on the rocks.

## Harbour

### Landings

Herring is landed on Mondays.

## Rocks

Divers look for wrecks.

Nobody has found one.
`,
  'title: The Coast',
);

let library: Library;
beforeAll(() => {
  library = libraryOver({ reports: [reportFrom('coast.md', COAST)], faults: [] });
});

async function texts(reference: string, from = library): Promise<readonly string[]> {
  const outcome = await from.quote(reference);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.map(({ reference: where }) => where);
}

async function problem(reference: string, from = library): Promise<Problem> {
  const outcome = await from.quote(reference);
  if (outcome.ok) throw new Error('found');
  return outcome.problem;
}

describe('a passage is found by its reference', () => {
  test.each([
    ['2.1'],
    ['“2.1”'],
    ['2.1.'],
    ['[2.1]'],
    ['#2.1'],
    ['§2.1'],
    ['section 2.1'],
    ['2,1'],
    ['２．１'],
    ['§ 2.1'],
    ['Section 2, paragraph 1'],
    ['٢٫١'],
    ['2 . 1'],
    ['2:1'],
    ['(2.1)'],
    ['`2.1`'],
    ['**2.1**'],
    ['sec. 2 para. 1'],
    ['Abschnitt 2, Absatz 1'],
    ['第2章第1段落'],
    ['२.१'],
    ['2。1'],
    ['no. 2.1'],
    ['02.01'],
    ['2.1?'],
    ['2.1 please'],
    ['=2.1'],
    ['p 2.1'],
    ['제2장 제1절'],
    ['제2장의 1항'],
    ['제 2.1 절'],
    ['2장 1절'],
    ['capitolo 2, paragrafo 1'],
    ['capítulo 2, parágrafo 1'],
    ['seção 2.1'],
    ['hoofdstuk 2, alinea 1'],
    ['rozdział 2, akapit 1'],
    ['глава 2, абзац 1'],
    ['розділ 2.1'],
    ['bölüm 2.1'],
    ['2.1. bölüm'],
    ['bab 2 paragraf 1'],
    ['passage: 2.1'],
    ['Section: 2.1'],
    ['→ 2.1'],
    ['• 2.1'],
    ['/quote 2.1'],
    ['/gate-quote § 2.1'],
    ['2\u00a0.\u00a01'],
    ['\u200e2.1\u200e'],
    ['II.1'],
    ['ii.1'],
    ['Ⅱ.1'],
    ['§ II.1'],
    ['section "2.1"'],
    ['section “2”'],
    ['passage „2.1“'],
    ['section=2'],
    ['section: "2"'],
    ['Section II'],
    ['chapter ii'],
    ['second section'],
    ['the 2nd section'],
    ['in section two'],
    ['zweiter Abschnitt'],
    ['capítulo dos'],
    ['passage 1 of section 2'],
    ['passage 1 of 2'],
    ['the first paragraph of 2'],
    ['para 1 in section 2'],
    ['please 2.1'],
    ['erster Absatz von 2'],
    ['first passage of section II'],
    ['Absatz 1 von Abschnitt 2'],
    ['2/1'],
    ['2_1'],
    ['2.1(Rocks)'],
    ['2.1ff.'],
    ['2.1 –'],
    ['2.1 Seals lie on the rocks.'],
    ['2.1 Seals lie …'],
    ['2.1 Seals lie on the rocks. · The Coast'],
  ])('%s', async (reference) => {
    expect(await texts(reference)).toEqual(['2.1']);
  });

  test.each([
    ['1.1-1.2'],
    ['1.1--1.2'],
    ['1.1−1.2'],
    ['1.1〜1.2'],
    ['1.1 – 1.2'],
    ['1.1—1.2'],
    ['1.1 to 1.2'],
    ['from 1.1 to 1.2'],
    ['1.1～1.2'],
    ['1.1…1.2'],
    ['1.1 -> 1.2'],
    ['§1.1-§1.2'],
    ['1.1 bis 1.2'],
    ['1.1 à 1.2'],
    ['1.2-1.1'],
    ['1.1, 1.2'],
    ['1.1 and 1.2'],
    ['1.1; 1.2'],
    ['1.1:1.2'],
    ['1.1 : 1.2'],
    ['/quote 1.1-1.2'],
    ['- 1.1 - 1.2'],
    ['1'],
    ['§ 1'],
    ['Section 1'],
    ['第1節'],
    ['제1장'],
    ['제 1 장'],
    ['1장'],
    ['Capitolo 1'],
    ['глава 1'],
    ['1.1から1.2まで'],
    ['1.1부터 1.2까지'],
    ['od 1.1 do 1.2'],
    ['van 1.1 tot 1.2'],
    ['с 1.1 по 1.2'],
    ['dal 1.1 al 1.2'],
    ['dari 1.1 sampai 1.2'],
    ['1 Keeper’s Résumé'],
    ['I'],
    ['section one'],
    ['"1.1"-"1.2"'],
    ['"1.1" to "1.2"'],
    ['I.1-I.2'],
    ['between 1.1 and 1.2'],
    ['zwischen 1.1 und 1.2'],
    ['1.1 through to 1.2'],
    ['1.1/1.2'],
    ['1.1 1.2'],
  ])('and a run of them: %s', async (reference) => {
    expect(await texts(reference)).toEqual(['1.1', '1.2']);
  });
});

test.each([
  ['2, 3', ['2.1', '4.1']],
  ['section one to section two', ['1.1', '1.2', '2.1']],
  ['I-II', ['1.1', '1.2', '2.1']],
])('sections are listed and run as passages are: %s', async (reference, found) => {
  expect(await texts(reference)).toEqual(found);
});

test.each(['I love it', 'mix', 'iv', 'V for victory', 'X.1'])(
  'no number is read out of %s',
  async (typed) => {
    expect(await problem(typed)).toMatchObject({ kind: 'unknown-reference' });
  },
);

test('`1.1-2` may mean the second passage or the second section', async () => {
  expect(await problem('1.1-2')).toMatchObject({
    kind: 'which',
    meanings: [{ means: { reference: '1.1-1.2' } }, { means: { reference: '1.1-2.1' } }],
  });
  expect(await texts('5.1-2')).toEqual(['5.1', '5.2']);
});

describe('a section is found by its heading', () => {
  test.each([
    ['Keeper’s Re\u0301sume\u0301'],
    ['keepers resume'],
    ['RÉSUMÉ'],
    ["“Keeper's Résumé”"],
    ['resume'],
    ['keper’s resume'],
    ['section “Keeper’s Résumé”'],
    ['the résumé section'],
    ['Keeper‘s—résumé'],
  ])('%s', async (heading) => {
    expect(await texts(heading)).toEqual(['1.1', '1.2']);
  });

  test('by those that it is parted into where it has no text of its own', async () => {
    expect(await texts('Harbour')).toEqual(['4.1']);
    expect(await texts('3')).toEqual(['4.1']);
  });
});

describe('blanks that people set as they like tell nothing', () => {
  const spaced = libraryOver({
    reports: [
      reportFrom(
        'bridge.md',
        knowledgeFile(
          '## 다리 비용\n\n3억 원이 들었다.\n\n## 港の費用\n\n安い。\n\n## 개요 2024\n\n끝.',
          'title: 새 다리 보고서\nlanguage: ko',
        ),
      ),
    ],
    faults: [],
  });

  test.each([
    ['다리비용', '1.1'],
    ['다리 비용', '1.1'],
    ['1 다리비용', '1.1'],
    ['비용', '1.1'],
    ['港の 費用', '2.1'],
    ['개요2024', '3.1'],
  ])('in a reference: %s', async (typed, found) => {
    expect(await texts(typed, spaced)).toEqual([found]);
  });

  test.each(['다리비용', '비용'])('in completion: %s', async (typed) => {
    const [first] = await spaced.complete('section', typed);
    expect(first).toMatchObject({ label: '1 다리 비용' });
  });

  test('in options', async () => {
    const asked = await spaced.ask('3억', { section: '다리비용', report: '새다리 보고서' });
    expect(asked.ok).toBe(true);
  });
});

test('two sections of one heading are asked back', async () => {
  expect(await problem('rocks')).toMatchObject({
    kind: 'which',
    of: 'reference',
    meanings: [
      { label: 'Rocks', detail: '2.1 · Seals lie on the rocks.', means: { reference: '2.1' } },
      { label: 'Rocks', detail: '5.1-5.2 · Divers look for wrecks.', means: { reference: '5.1-5.2' } },
    ],
  });
});

describe('a reference beyond a section’s end says where that ends, and offers what there is', () => {
  test.each([
    ['1.1-1.3', '1', '1.2', '1.1-1.2'],
    ['1.2-1.9', '1', '1.2', '1.2'],
    ['1.3', '1', '1.2', '1.1-1.2'],
    ['§ 2.7', '2', '2.1', '2.1'],
    ['1.3-2.1', '1', '1.2', '1.2-2.1'],
    ['1.2 – 2.4', '2', '2.1', '1.2-2.1'],
    ['１．１〜１．９', '1', '1.2', '1.1-1.2'],
  ])('%s', async (reference, section, last, there) => {
    expect(await problem(reference)).toMatchObject({
      kind: 'beyond-end',
      section,
      last,
      meanings: [{ means: { reference: there } }],
    });
  });

  test('but not where there is no such section', async () => {
    expect(await problem('9.1')).toMatchObject({ kind: 'unknown-reference', last: '5.2' });
  });
});

describe('a report’s own numbers', () => {
  const RULES = knowledgeFile(
    `# Rules

## 1. Aims

Be kind.

## 2 Terms

A term.

## 5.1 Scope

All of us.

## 5.2 Limits

None.

## 3 reasons to stay

Here they are.

## 2024 in review

Rain.
`,
    'title: Rules',
  );
  let rules: Library;
  beforeAll(() => {
    rules = libraryOver({ reports: [reportFrom('rules.md', RULES)], faults: [] });
  });

  test.each([
    ['5.2', '5.1'],
    ['Section 5.2', '5.1'],
    ['§5.2 Limits', '5.1'],
    ['5.2 limits', '5.1'],
    ['2024', '7.1'],
    ['3 reasons', '6.1'],
  ])('win where nothing else is meant: %s', async (typed, where) => {
    expect(await texts(typed, rules)).toEqual([where]);
  });

  test.each([
    ['5.1', ['5.1 Scope', '5.1'], ['4.1', '5.1']],
    ['2', ['2 Terms', '1. Aims'], ['3.1', '2.1']],
    ['5.1-5.2', ['4.1-5.1'], ['4.1-5.1']],
  ])('are asked back where Quoth’s may be meant: %s', async (typed, labels, references) => {
    const outcome = await rules.quote(typed);
    if (outcome.ok) return expect(outcome.value.map(({ reference }) => reference)).toEqual(['4.1', '5.1']);
    const { problem } = outcome;
    if (problem.kind !== 'which') throw new Error(problem.kind);
    expect(problem.meanings.map(({ label }) => label)).toEqual(labels);
    expect(problem.meanings.map(({ means }) => 'reference' in means && means.reference)).toEqual(references);
  });

  test('are not meant by what completion offers and buttons say', async () => {
    const [offered] = await rules.complete('reference', '5.1 none');
    expect(offered).toEqual({ label: '5.1 None.', value: '=5.1' });
    expect(await texts('=5.1', rules)).toEqual(['5.1']);
    expect(await texts('5.1 None.', rules)).toEqual(['5.1']);
  });

  test.each([
    ['제3장 다리', '제 3 장', 'ko'],
    ['第3章 橋', '3章', 'ja'],
    ['Capitolo 3 Il ponte', 'capitolo 3', 'it'],
    ['Hoofdstuk 3: De brug', 'hoofdstuk 3', 'nl'],
    ['Глава 3. Мост', 'глава 3', 'ru'],
    ['Bölüm 3 Köprü', '3. bölüm', 'tr'],
  ])('stand in headings of any language: %s', async (heading, typed, language) => {
    const text = `## ${heading}\n\nA.\n`;
    const one = libraryOver({
      reports: [reportFrom('one.md', knowledgeFile(text, `title: One\nlanguage: ${language}`))],
      faults: [],
    });
    expect(await texts(typed, one)).toEqual(['1.1']);
  });

  const ROMAN = knowledgeFile(
    '## Summary\n\nS.\n\n## I. The ship\n\nA.\n\nB.\n\n## II. The crew\n\nC.\n',
    'title: Roman',
  );

  test.each([
    ['I', ['2.1', '2.2']],
    ['Part I', ['2.1', '2.2']],
    ['section one', ['2.1', '2.2']],
    ['I.2', ['2.2']],
    ['ii.1', ['3.1']],
    ['II. The crew', ['3.1']],
    ['1', ['1.1']],
  ])('may be Roman: %s', async (typed, where) => {
    const roman = libraryOver({ reports: [reportFrom('roman.md', ROMAN)], faults: [] });
    expect(await texts(typed, roman)).toEqual(where);
    if (!typed.includes('.')) expect((await roman.ask('c?', { section: typed })).ok).toBe(true);
  });

  test('narrow a question, too', async () => {
    const asked = await rules.ask('none of what?', { section: '5.2' });
    expect(asked.ok && asked.value.quotes.map(({ reference }) => reference)).toEqual(['5.1']);
    expect((await rules.ask('who?', { section: '2' })).ok).toBe(false);
  });
});

describe('the numbers that a report gives its passages', () => {
  const INQUIRY = knowledgeFile(
    `## 1 Summary of accident 2019-106

### What happened

1.1 The ferry left at noon.

**1.2** It carried 2.5 tonnes of coal.

## 2 Facts

### The crew

2.1 The master had sailed for years.

2.2. “Nobody slept”, the mate said.

7.4 million tonnes were landed.
`,
    'title: Inquiry',
  );
  let inquiry: Library;
  beforeAll(() => {
    inquiry = libraryOver({ reports: [reportFrom('inquiry.md', INQUIRY)], faults: [] });
  });

  test.each([
    ['1.1', ['2.1']],
    ['1.1-1.2', ['2.1', '2.2']],
    ['paragraph 1.2', ['2.2']],
    ['4.3', ['4.3']],
    ['=2.1', ['2.1']],
  ])('win where nothing else is meant: %s', async (typed, where) => {
    expect(await texts(typed, inquiry)).toEqual(where);
  });

  test('are asked back where Quoth’s may be meant', async () => {
    expect(await problem('2.1', inquiry)).toMatchObject({
      kind: 'which',
      meanings: [{ means: { reference: '4.1' } }, { means: { reference: '2.1' } }],
    });
    expect(await inquiry.complete('reference', '2.1')).toContainEqual(
      expect.objectContaining({ value: '=2.1' }),
    );
  });

  test.each(['7.4', '6.1', '1.9'])('are none that stands beside no other or nowhere: %s', async (typed) => {
    expect((await inquiry.quote(typed)).ok).toBe(false);
  });

  test('are not looked for among parts of a heading’s numbers', async () => {
    const one = knowledgeFile('## Train 2 of 2019-106\n\nIt ran.\n', 'title: One');
    const from = libraryOver({ reports: [reportFrom('one.md', one)], faults: [] });
    expect(await problem('2.1', from)).toMatchObject({ kind: 'unknown-reference' });
    expect(await texts('2019', from)).toEqual(['1.1']);
  });
});

test('whatever completion offers is taken by the command, and so is the label that it shows', async () => {
  const other = knowledgeFile(
    '## Rocks\n\nMoon rocks are old.\n\n## “Quoted” — C#: §5\n\nYes.\n',
    'title: The Moon',
  );
  const both = libraryOver({
    reports: [reportFrom('coast.md', COAST), reportFrom('moon.md', other)],
    faults: [],
  });
  const offered = await both.complete('reference', '');
  expect(offered.length).toBeGreaterThan(8);
  for (const { label, value } of offered) {
    const [, reference = '', report] = /^(\S+) report:(.*)$/.exec(value) ?? [];
    expect((await both.quote(reference, report)).ok, value).toBe(true);
    const shown = await both.quote(label);
    expect(shown.ok && shown.value[0]?.report.name, label).toBe(report);
  }
  for (const { label, value } of await both.complete('section', '')) {
    const [, section = '', report] = /^(\S+) report:(.*)$/.exec(value) ?? [];
    expect((await both.ask('who?', { section, ...(report && { report }) })).ok, value).toBe(true);
    expect((await both.ask('who?', { section: label })).ok, label).toBe(true);
  }
});

describe('a report is named', () => {
  const several = libraryOver({
    reports: [
      reportFrom('annual-report-2024.md', knowledgeFile('Ships came.', 'title: Annual Report 2024')),
      reportFrom('annual-report-2025.md', knowledgeFile('Ships went.', 'title: Annual Report 2025')),
      reportFrom('cafe.txt', knowledgeFile('Ships sank.', 'title: The Café')),
    ],
    faults: [],
  });

  test.each([
    ['annual-report-2024.md', 'Ships came.'],
    ['Annual Report 2025.md', 'Ships went.'],
    ['cafe.txt', 'Ships sank.'],
    ['café report', 'Ships sank.'],
    ['the cafe report', 'Ships sank.'],
    ['report cafe', 'Ships sank.'],
    ['2025 report', 'Ships went.'],
  ])('with its file’s end, or called a report: %s', async (report, passage) => {
    const asked = await several.ask('ships', { report });
    expect(asked.ok && asked.value.quotes.map(({ text }) => text)).toEqual([passage]);
  });

  test.each(['annual report', 'the annual report', 'anual report'])(
    'by what several are called: %s',
    async (report) => {
      expect(await several.ask('ships', { report })).toMatchObject({ ok: false, problem: { kind: 'which' } });
    },
  );
});
