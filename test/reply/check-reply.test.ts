import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { recallReply } from '../../commands/recall-reply.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import type { Page, Reply } from '../../src/reply/reply.ts';
import { english } from '../../src/reply/strings/english.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';

const HARBOUR = knowledgeFile(
  [
    '## Ferries',
    'Fares rose by 20% in 2022. Captain Mary Wells said that the ferries may stop in winter.',
    '## Fishing',
    'Herring is reportedly landed on Mondays. The catch is not sold here.',
  ].join('\n\n'),
  'title: The Harbour Report\npublisher: Port News',
);

let library: Library;
let context: Context;
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await knowledgeFolder({ 'harbour.md': HARBOUR });
  remove = made.remove;
  library = await openLibrary(made.folder);
  context = { library, strings: english, commands, prefix: '' };
});
afterAll(() => remove());

const check = (text: string): Promise<Reply> => runCommand('check', { text }, context);

function linesOf({ body, foot }: Page): readonly string[] {
  return [...body, ...foot].flatMap((block) => {
    if (block.kind === 'list') return block.items.map(({ label, text }) => `- ${label} ${text}`);
    if (block.kind !== 'quote') return [block.text];
    const { text, mark } = block;
    if (!mark) return [`> ${text}`];
    return [`> ${text.slice(0, mark.start)}[${text.slice(mark.start, mark.end)}]${text.slice(mark.end)}`];
  });
}

const pagesOf = ({ pages }: Reply) => pages.map(linesOf);

const FERRIES = 'Port News, “The Harbour Report” · 1.1';
const FISHING = 'Port News, “The Harbour Report” · 2.1';

describe('a check of one sentence', () => {
  test('that is verbatim shows it where it stands, and who is credited', async () => {
    expect(pagesOf(await check('"the ferries may stop"'))).toEqual([
      [
        'Word for word in the report.',
        '> Fares rose by 20% in 2022. [Captain Mary Wells said that the ferries may stop in winter.]',
        'As stated by Captain Mary Wells (“said”) · hedged: “may”',
        FERRIES,
      ],
    ]);
  });

  test.each([
    ['a hedge differs', 'The ferries stop in winter', 'removed report: “may” · a hedge'],
    [
      'a hedge differs',
      'The ferries will stop in winter',
      'changed report: “may” / checked text: “will” · drops the hedge “may”',
    ],
    ['a negation differs', 'The ferries may not stop in winter', 'added checked text: “not” · a negation'],
    ['a number differs', 'Fares rose by 30% in 2022', 'changed report: “20%” / checked text: “30%”'],
  ])('that is altered says first that %s: %s', async (what, text, difference) => {
    const [page] = pagesOf(await check(text));
    expect(page?.[0]).toBe(`Not the same: ${what}.`);
    expect(page?.slice(2, 4)).toEqual(['What differs:', `- ${difference}`]);
    expect(page?.at(-1)).toBe(FERRIES);
  });

  test.each([
    'Captain Wells: “the ferries may stop in winter”',
    'The council had argued “the ferries may stop in winter”',
    'Captain Wells: the ferries may stop in winter',
  ])(
    'of a part of the text says what was compared with the verdict, also where it is shared: %s',
    async (text) => {
      const reply = await check(text);
      const verdict =
        'Word for word in the report. Only this was compared: “the ferries may stop in winter”.';
      expect(pagesOf(reply)[0]?.[0]).toBe(verdict);
      const shared = reply.pages[0]?.quoted?.shared ?? '';
      expect(pagesOf(await recallReply(shared, context, reply.asked))[0]?.[0]).toBe(verdict);
    },
  );

  test('of all of the text says nothing of that', async () => {
    expect(pagesOf(await check('the ferries may stop'))[0]?.[0]).toBe('Word for word in the report.');
  });

  test('that is ascribed to somebody else says so first', async () => {
    const [page] = pagesOf(await check('Captain Ahab: “the ferries may stop in winter”'));
    expect(page?.[0]).toBe(
      'Not the same: who says it differs. Only this was compared, and who says it: “the ferries may stop in winter”.',
    );
    expect(page).toContain('- changed report: “Captain Mary Wells” / checked text: “Captain Ahab”');
  });

  test('that has its clauses in another order says so first, and names what has moved once', async () => {
    const [page] = pagesOf(await check('The ferries may stop in winter, Captain Mary Wells said'));
    expect(page?.[0]).toBe('Not the same: its parts stand in another order.');
    expect(page?.filter((line) => line.startsWith('- '))).toEqual([
      '- moved report: “Captain Mary Wells said”',
      '- removed report: “that”',
    ]);
  });

  test('that is only worded otherwise says so', async () => {
    const [page] = pagesOf(await check('Fares rose in 2022 by 20%'));
    expect(page?.[0]).toBe('Not quite: the report says it differently.');
    expect(page?.[3]).toBe('- changed report: “by 20% in 2022” / checked text: “in 2022 by 20%”');
  });

  test('that is altered in several ways tells the one that weighs most first', async () => {
    const differences = pagesOf(await check('The boats will not stop in winter'))[0];
    expect(differences?.[0]).toBe('Not the same: a negation differs.');
    expect(differences?.[3]).toContain('not');
  });

  test('that is absent shows the nearest passage as what it is', async () => {
    expect(pagesOf(await check('The catch is frozen, canned and eaten'))).toEqual([
      [
        'Not in the report.',
        'The nearest passage:',
        '> Herring is reportedly landed on Mondays. [The catch is not sold here.]',
        expect.any(String),
        FISHING,
      ],
    ]);
    const origin = 'Port News, “The Harbour Report”';
    expect(pagesOf(await check('Nobody painted anything'))).toEqual([['Not in the report.', origin]]);
  });

  test('tells what an ellipsis leaves out, and what it joins against the report', async () => {
    expect((await check('The catch is … sold here')).pages.flatMap(linesOf)).toContain(
      'Not the same: a negation differs.',
    );
    expect((await check('Fares … in 2022')).pages.flatMap(linesOf)).toContain(
      'Not the same: a number differs.',
    );
    expect((await check('The catch is … Fares rose by 20%')).pages.flatMap(linesOf)).toContain(
      'Not quite: each part is in the report, but not in this order or not this close together.',
    );
  });

  test('of a heading says so', async () => {
    expect(pagesOf(await check('ferries'))[0]?.[0]).toBe('Word for word in the report.');
    expect(pagesOf(await check('The Harbour Report'))).toEqual([
      ['Word for word in the report’s title: “The Harbour Report”.', 'Port News, “The Harbour Report”'],
    ]);
  });

  test('without words asks for some', async () => {
    expect(pagesOf(await check('?!'))).toEqual([['There are no words in that to check.']]);
  });
});

describe('a check of several sentences', () => {
  const TEXT = 'Fares rose by 20% in 2022. Herring is landed on Mondays. Nobody painted anything.';

  test('sums up, then shows what is not word for word', async () => {
    expect(pagesOf(await check(TEXT))).toEqual([
      [
        '3 sentences: 1 word for word, 1 not quite, 1 not in the report.',
        '- 2. Not the same: a hedge differs. Herring is landed on Mondays. · removed report: “reportedly” · a hedge · 2.1',
        '- 3. Not in the report. Nobody painted anything.',
        'Port News, “The Harbour Report”',
      ],
      [
        'Not the same: a hedge differs.',
        '> [Herring is reportedly landed on Mondays.] The catch is not sold here.',
        '2. Herring is landed on Mondays.',
        'What differs:',
        '- removed report: “reportedly” · a hedge',
        'Somebody’s words or view, whose is not clear (“reportedly”) · hedged: “reportedly”',
        FISHING,
      ],
    ]);
  });

  test('of quotations among other words says behind the sum which were compared', async () => {
    const [summary] = pagesOf(
      await check(
        'Captain Wells: “the ferries may stop in winter”. The mayor said: “the catch is not sold here”.',
      ),
    );
    expect(summary?.[0]).toMatch(
      /^2 sentences: .+ Only this was compared.*: “the ferries may stop in winter”, “the catch is not sold here”\.$/,
    );
  });

  test('says where verbatim sentences do not follow each other', async () => {
    const [summary] = pagesOf(await check('Fares rose by 20% in 2022. The catch is not sold here.'));
    expect(summary).toContain('Each sentence is in the report, but not one right behind the other as here.');
  });

  test('lists ten of many and says how many more there are', async () => {
    const [summary] = pagesOf(await check('Nobody painted anything. '.repeat(14)));
    expect(summary).toHaveLength(13);
    expect(summary?.at(-2)).toBe('And 4 more like these. Check a shorter text to see them.');
    expect(summary?.at(-1)).toBe('Port News, “The Harbour Report”');
  });
});

describe('a button of a check', () => {
  const recalled = async (text: string) => recallReply((await check(text)).recipe ?? '', context);

  test('gives back the quotes and the verdict, and says that the checked text is not kept', async () => {
    expect(pagesOf(await recalled('The ferries stop in winter'))).toEqual([
      [
        'Not quite: the report says it differently.',
        '> Fares rose by 20% in 2022. [Captain Mary Wells said that the ferries may stop in winter.]',
        'The text that was checked is not kept. Check it again to see how it compares.',
        'As stated by Captain Mary Wells (“said”) · hedged: “may”',
        FERRIES,
      ],
    ]);
  });

  test('gives as many pages as the check had, with the same quotes', async () => {
    for (const text of [
      'Herring is landed on Mondays. Fares fell by 20% in 2022.',
      'The catch is frozen, canned and eaten',
      'in',
    ]) {
      const quotesOf = ({ pages }: Reply) =>
        pages.map(({ body }) => body.filter(({ kind }) => kind === 'quote'));
      expect(quotesOf(await recalled(text))).toEqual(quotesOf(await check(text)));
    }
  });
});

describe('a shared check', () => {
  const sharedOf = async (text: string, page = 0) => {
    const reply = await check(text);
    const recipe = reply.pages[page]?.quoted?.shared ?? '';
    return { reply, recipe, asked: reply.askedInFull ?? reply.asked };
  };

  test.each([
    ['a number differs', 'Fares rose by 30% in 2022.'],
    ['a hedge differs', 'Herring is landed on Mondays.'],
    ['nothing differs', '"the ferries may stop"'],
    ['it is not there, but something is near', 'The fares of ferries fell in winter, said nobody.'],
  ])('shows the very page of the private reply where %s', async (_, text) => {
    const { reply, recipe, asked } = await sharedOf(text);
    const [page] = reply.pages;
    expect(recipe).toMatch(/^y:/);
    const [shared] = (await recallReply(recipe, context, asked)).pages;
    expect(shared && linesOf(shared)).toEqual(page && linesOf(page));
  });

  test('of several sentences tells the verdict, the differences and the wording of its page', async () => {
    const text = 'Captain Mary Wells said that the ferries may stop in winter. Fares rose by 30% in 2022.';
    const { recipe, asked } = await sharedOf(text, 1);
    const lines = pagesOf(await recallReply(recipe, context, asked))[0] ?? [];
    expect(lines[0]).toBe('Not the same: a number differs.');
    expect(lines).toContain('“Fares rose by 30% in 2022.”');
    expect(lines.some((line) => line.startsWith('- changed report: “20'))).toBe(true);
  });

  test('says first what differs where the wording is lost, or is another one by now', async () => {
    const { recipe } = await sharedOf('Fares rose by 30% in 2022.');
    for (const asked of [undefined, '/check Herring is not sold here.']) {
      const [lines = []] = pagesOf(await recallReply(recipe, context, asked));
      expect(lines[0]).toBe('Not the same: a number differs.');
      expect(lines[1]).toMatch(/^> \[Fares rose by 20%/);
    }
  });
});
