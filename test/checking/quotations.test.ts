/** Quotations within a checked text, each checked by itself; and claims made of the report's words in another order. */
import { describe, expect, test } from 'vitest';
import { buildChecker } from '../../src/checking/check.ts';
import { quotationsIn } from '../../src/checking/claims/quotations.ts';
import { overproportional } from '../support/growth.ts';
import { knowledgeFile, reportFrom } from '../support/report.ts';

describe('quotations in a text', () => {
  test.each([
    ['Putin: "It is so" and more', ['It is so']],
    ['He said “one” and “two”.', ['one', 'two']],
    ['Sie sagte: „Es ist gut“ und ging.', ['Es ist gut']],
    ['Hon sade: ”Det är över” och gick.', ['Det är över']],
    ['Il dit « c’est fini » puis partit.', [' c’est fini ']],
    ['Er rief »Halt« und lief.', ['Halt']],
    ['市長は「橋は『長い』」と語った', ['橋は『長い』']],
    ['市长说：“桥很长”。', ['桥很长']],
    ['She wrote “he said ‘go’ and ran” here', ['he said ‘go’ and ran']],
    ["He said 'it's over now' twice", ["it's over now"]],
    ["It's the workers' right and the boss's duty", []],
    ['a 6" pipe and a 9" pipe', []],
    ['Putin said:\n> first line\n> second line\nso there', ['> first line\n> second line']],
    ['He said "never closed', ['never closed']],
    ['“” and "" say nothing', []],
  ])('%s', (text, quotations) => {
    expect(quotationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(quotations);
  });
});

const BODY =
  'Putin noted that many of these workers have obtained Russian citizenship. The plant is safe and sound, and its staff are paid twice a month. The ferries sail at dawn every single day.\n\n"We will never give up this harbour," Mayor Anna Lee told the council. The tunnel opened in 1998, while the bridge was closed a year later.';
const { check } = buildChecker([reportFrom('r.md', knowledgeFile(BODY, 'title: "?"'))]);
const told = (text: string) =>
  check(text).claims.map((it) => [it.verdict, text.slice(it.span.start, it.span.end).trim(), it.saidBy]);

const WORKERS = 'many of these workers have obtained Russian citizenship';
const FERRIES = 'the ferries sail at dawn every single day';

describe('what stands in quotation marks is checked by itself, with whom it is ascribed to', () => {
  test.each([
    [`Putin: "${WORKERS}"`, 'Putin'],
    [`Putin said that “${WORKERS}”.`, 'Putin'],
    [`According to Vladimir Putin, “${WORKERS}”`, 'Vladimir Putin'],
    [`“${WORKERS}” — Putin`, 'Putin'],
    [`"${WORKERS}" (Putin)`, 'Putin'],
    [`Laut Putin: „${WORKERS}“`, 'Putin'],
    [`Did he really say "${WORKERS}"?`, null],
    [`I read in the paper this very morning that "${WORKERS}", is that right, do you think?`, null],
    [`The report says: «${WORKERS}»`, 'report'],
    [`「${WORKERS}」と彼は述べた`, null],
  ])('%s', (text, saidBy) => {
    expect(told(text)).toEqual([['verbatim', WORKERS, saidBy]]);
    expect(check(text).quotedOnly).toBe(true);
  });

  test('several of one sentence, each by itself', () => {
    expect(told(`He said “${WORKERS}” and “${FERRIES}”.`)).toEqual([
      ['verbatim', WORKERS, null],
      ['verbatim', FERRIES, null],
    ]);
    expect(told(`He said “${WORKERS}” and “the ferries sail at noon every single day”.`)).toMatchObject([
      ['verbatim', WORKERS, null],
      ['altered', 'the ferries sail at noon every single day', null],
    ]);
  });

  test('one within another, where the outer one is not the report’s', () => {
    expect(told(`A paper wrote: “Putin said ‘${WORKERS}’ on Monday evening”`)).toEqual([
      ['verbatim', WORKERS, 'Putin'],
    ]);
  });

  test('one of several sentences', () => {
    expect(told('The mayor: “The plant is safe and sound. The ferries sail at dawn.”')).toEqual([
      ['verbatim', 'The plant is safe and sound.', 'mayor'],
      ['verbatim', 'The ferries sail at dawn.', 'mayor'],
    ]);
  });

  test('as lines that a chat shows as quoted', () => {
    expect(told(`Putin said:\n\n> many of these workers have\n> obtained Russian citizenship`)).toEqual([
      ['verbatim', '> many of these workers have\n> obtained Russian citizenship', 'Putin'],
    ]);
    expect(told(`"${WORKERS}"\n- Anna Lee`)).toEqual([['verbatim', WORKERS, 'Anna Lee']]);
  });

  test.each([
    `Hi all! "${WORKERS}"`,
    `Hey team, is this right? "${WORKERS}" Thanks!`,
    `"${WORKERS}". Did he really say that?`,
    `これは本当ですか？「${WORKERS}」`,
  ])('without what only leads up to it: %s', (text) => {
    const { claims, quotedOnly } = check(text);
    expect(claims.map(({ verdict }) => verdict)).toEqual(['verbatim']);
    expect(quotedOnly).toBe(true);
  });

  test('but with what else is claimed', () => {
    const verdicts = (text: string) => told(text).map(([verdict]) => verdict);
    expect(verdicts('The moon is full. "The plant is safe and sound"')).toEqual(['absent', 'verbatim']);
    expect(verdicts('Is the moon full? It is.')).toEqual(['absent', 'absent']);
  });

  test('and so are the words behind a name and a colon, where the report has them', () => {
    expect(told(`Putin: ${WORKERS}`)).toEqual([['verbatim', WORKERS, 'Putin']]);
    expect(told('Warning: the moon is full')).toMatchObject([['absent', 'Warning: the moon is full', null]]);
  });
});

test.each([
  [
    'words held at arm’s length',
    'The “plant” is safe and "sound", and its staff are paid once a month.',
    ['altered'],
  ],
  [
    'a whole sentence with its quotation',
    '"We will never give up this harbour," Mayor Anna Lee told the council.',
    ['verbatim'],
  ],
  [
    'a claim with a short quotation',
    'The ferries that are “safe and sound” sail at noon every second day or so.',
    ['absent'],
  ],
])('%s are a claim like any other', (_, text, verdicts) => {
  expect(check(text)).toMatchObject({
    claims: verdicts.map((verdict) => ({ verdict, saidBy: null })),
    quotedOnly: false,
  });
});

test('what is claimed around a quotation is checked, too, where it is of the report', () => {
  const text = 'The tunnel opened in 1999, while the bridge “was closed a year later”, they say.';
  expect(check(text).claims.map(({ verdict }) => verdict)).toEqual(['altered', 'verbatim']);
});

describe('clauses in another order', () => {
  test.each([
    'the bridge was closed a year later, while the tunnel opened in 1998',
    'its staff are paid twice a month and the plant is safe and sound',
    'In 1998, while the bridge was closed a year later, the tunnel opened',
  ])('are told as such: %s', (text) => {
    const [claim] = check(text).claims;
    expect(claim).toMatchObject({ verdict: 'altered', spliced: false });
    const categories = new Set(claim?.differences.map(({ category }) => category));
    expect([...categories]).toEqual(['order']);
  });

  test('with a number that differs besides, that comes with them', () => {
    const [claim] = check('the bridge was closed a year later, while the tunnel opened in 1999').claims;
    const categories = claim?.differences.map(({ category }) => category);
    expect(categories).toEqual(expect.arrayContaining(['order', 'number']));
  });

  test('are more than words that only changed places with their neighbours', () => {
    const [claim] = check('The ferries sail dawn at every single day.').claims;
    expect(claim?.differences).toMatchObject([{ kind: 'changed', category: 'wording' }]);
  });
});

describe('a splice without ellipsis', () => {
  test.each([
    'many of these workers have obtained a year later',
    'The ferries sail at dawn and the plant is safe and sound',
    'The tunnel opened in 1998 but many of these workers have obtained Russian citizenship',
  ])('says that its parts stand elsewhere: %s', (text) => {
    expect(check(text).claims).toMatchObject([{ verdict: 'altered', spliced: true, differences: [] }]);
  });

  test.each([
    'The plant is safe, and its staff are paid twice a month',
    'many of these workers have lost Russian citizenship',
  ])('is none where words are left out or changed: %s', (text) => {
    expect(check(text).claims).toMatchObject([{ verdict: 'altered', spliced: false }]);
  });
});

test.each([
  ['quotations', '“a b c” '.repeat(700)],
  ['marks', '"'.repeat(6000)],
  ['marks that open', '“a '.repeat(2000)],
  ['quoted lines', '> a\n'.repeat(1500)],
  ['clauses in another order', 'the bridge was, while the tunnel is, '.repeat(160)],
  ['names and colons', 'Putin: '.repeat(850)],
])('takes time in proportion to its length for %s', async (_, text) => {
  expect(await overproportional(1500, (length) => check(text.slice(0, length)))).toBeNull();
});
