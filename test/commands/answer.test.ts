import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { recallReply } from '../../commands/recall-reply.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { answerReply } from '../../src/reply/answer-reply.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { LOCALES, stringsFor } from '../../src/reply/strings/index.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';

const OPENING = 'The harbour was dredged in 1987. It was the third time.';
const HARBOUR = knowledgeFile(
  `By A. Writer\n\n${OPENING}\n\n## Ferries\n\nFerries run twice a day.\n\n## Fishing\n\nHerring is landed on Mondays.`,
  'title: The Harbour Report\nauthor: Mary Wells\npublished: 2024-03-01',
);
const ORCHARD = knowledgeFile('The orchard grows russet apples. Pears are few.', 'title: Orchards');

let one: Library;
let two: Library;
const made: { remove(): Promise<void> }[] = [];
beforeAll(async () => {
  const single = await knowledgeFolder({ 'harbour.md': HARBOUR });
  const both = await knowledgeFolder({ 'harbour.md': HARBOUR, 'orchard.md': ORCHARD });
  made.push(single, both);
  one = await openLibrary(single.folder);
  two = await openLibrary(both.folder);
});
afterAll(() => Promise.all(made.map(({ remove }) => remove())));

const ask = (question: string, library = one, more: Readonly<Record<string, string>> = {}) =>
  runCommand('ask', { question, ...more }, { library, strings: stringsFor('en'), commands, prefix: '' });

const wordsOf = ({ pages }: Reply) =>
  pages.map(({ body, foot }) =>
    [...body, ...foot]
      .map((block) =>
        block.kind === 'list'
          ? block.items.map(({ label, text }) => `${label} ${text}`).join(' / ')
          : block.text,
      )
      .join(' | '),
  );

describe('asked of itself, a report answers', () => {
  test('what it is about by its first running text and its headings', async () => {
    const [page = ''] = wordsOf(await ask('what is this about?'));
    expect(page).toContain(OPENING);
    expect(page).toContain('1 Ferries · 1.1 / 2 Fishing · 2.1');
    expect(page).not.toContain('By A. Writer');
  });

  test.each([
    ['who wrote it?', 'Author Mary Wells / Publisher not stated'],
    ['when was it published?', 'Published 2024-03-01 / Retrieved not stated'],
    ['how long is this report?', 'Size 2 sections, 4 passages, 5 sentences'],
  ])('%s first of all', async (question, answer) => {
    const [page = ''] = wordsOf(await ask(question));
    expect(page.slice(0, answer.length)).toBe(answer);
    expect(page).toContain('The Harbour Report');
  });

  test('which sections it has by /outline, and where it is from by /source', async () => {
    const context = { library: one, strings: stringsFor('en'), commands, prefix: '' };
    expect((await ask('table of contents')).pages).toEqual((await runCommand('outline', {}, context)).pages);
    expect((await ask('what is the source of this?')).pages).toEqual(
      (await runCommand('source', {}, context)).pages,
    );
  });

  test('a line a report, or the one that is named, and again by the button', async () => {
    const all = await ask('who wrote it?', two);
    expect(wordsOf(all)).toEqual(['The Harbour Report Author Mary Wells / Orchards not stated']);
    expect(wordsOf(await ask('what is this about?', two))).toHaveLength(2);
    const named = await ask('who wrote it?', two, { report: 'orchard' });
    expect(wordsOf(named)).toEqual([expect.stringContaining('Author not stated')]);
    const context = { library: two, strings: stringsFor('en'), commands, prefix: '' };
    for (const reply of [all, named, await ask('what is this about?', two)])
      expect((await recallReply(reply.recipe ?? '', context)).pages).toEqual(reply.pages);
  });

  test('nothing where a section is named: that is asked for what it says', async () => {
    expect((await ask('what is this about?', one, { section: 'Ferries' })).recipe ?? '').not.toMatch(/^u/);
  });
});

test.each(LOCALES)(
  'in %s, a greeting, thanks and a call for help get a sentence that helps',
  async (locale) => {
    const strings = stringsFor(locale);
    const context = { library: one, strings, commands, prefix: '' };
    const said = {
      en: ['hello', 'thanks', 'help'],
      de: ['Hallo', 'Danke', 'Hilfe'],
      es: ['¡hola!', 'gracias', 'ayuda'],
      fr: ['bonjour', 'merci', 'aide'],
      ja: ['こんにちは', 'ありがとう', 'ヘルプ'],
    }[locale];
    const [greeting, thanks, help] = await Promise.all(
      said.map(async (question) => wordsOf(await runCommand('ask', { question }, context))[0]),
    );
    expect(greeting).toBe(strings.talk.greeting);
    expect(thanks).toBe(strings.talk.thanks);
    expect(help).toContain(strings.help.intro);
  },
);

test('a sentence that a report repeats is shown once, where it stands best', async () => {
  const again = 'The moon draws the tides of the bay.';
  const file = (title: string) =>
    knowledgeFile(
      `${again}\n\n**The moon draws** the tides of the bay.\n\nOwls eat mice.`,
      `title: ${title}`,
    );
  const { folder, remove } = await knowledgeFolder({ 'a.md': file('Tides'), 'b.md': file('Bays') });
  made.push({ remove });
  const outcome = await (await openLibrary(folder)).ask('what draws the tides of the bay?', {});
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  expect(outcome.value.quotes.filter(({ text }) => text.includes('the tides of the bay'))).toHaveLength(4);
  for (const verdict of ['answer', 'perhaps', 'none'] as const) {
    const reply = answerReply({ ...outcome.value, verdict }, stringsFor('en'));
    const shown = (
      reply.pages[0]?.opens ?? reply.pages.filter(({ body }) => body.some(({ kind }) => kind === 'quote'))
    ).length;
    expect(shown, verdict).toBe(2);
  }
});

describe('a question that nothing in the reports is near', () => {
  test('is told the report’s title ahead of its headings, not as one of them', async () => {
    const [page] = (await ask('who eats pizza?')).pages;
    expect(page?.body.slice(-3)).toEqual([
      { kind: 'text', text: 'What it is about:' },
      { kind: 'heading', text: 'The Harbour Report' },
      {
        kind: 'list',
        items: [
          { label: '1', text: 'Ferries' },
          { label: '2', text: 'Fishing' },
        ],
      },
    ]);
  });

  test('is told the title alone of a report without headings, and the titles of several', async () => {
    const [alone] = (await ask('who eats pizza?', two, { report: 'orchard' })).pages;
    expect(alone?.body.at(-1)).toEqual({ kind: 'heading', text: 'Orchards' });
    const titles = ['The Harbour Report', 'Orchards'].map((text) => ({ label: '', text }));
    expect((await ask('who eats pizza?', two)).pages[0]?.body.at(-1)).toEqual({
      kind: 'list',
      items: titles,
    });
  });
});

test('the nearest sections are told with the report that has them, also by a button', async () => {
  const asked = await one.ask('when is herring landed?', {});
  if (!asked.ok) throw new Error(asked.problem.kind);
  const reply = answerReply({ ...asked.value, verdict: 'none' }, stringsFor('en'));
  const context = { library: one, strings: stringsFor('en'), commands, prefix: '' };
  for (const { pages } of [reply, await recallReply(reply.recipe ?? '', context)])
    expect(pages[0]?.foot).toContainEqual({ kind: 'note', text: '“The Harbour Report”' });
});

test.each(LOCALES)(
  'in %s, what may answer is told to be that where it is opened in context',
  async (locale) => {
    const strings = stringsFor(locale);
    const context = { library: one, strings, commands, prefix: '' };
    const asked = await one.ask('when is herring landed?', {});
    if (!asked.ok) throw new Error(asked.problem.kind);
    const openedFrom = async (verdict: 'answer' | 'perhaps') => {
      const [page] = answerReply({ ...asked.value, verdict }, strings).pages;
      const recipe = page?.opens?.[0]?.recipe ?? page?.quoted?.context ?? '';
      return (await recallReply(recipe, context)).pages[0]?.body[0];
    };
    expect(await openedFrom('perhaps')).toEqual({ kind: 'text', text: strings.ask.notSure(1) });
    expect(await openedFrom('answer')).toMatchObject({ kind: 'heading' });
  },
);

test.each(LOCALES)(
  'in %s, beneath an answer, words that are missing read as no doubt of it',
  async (locale) => {
    const strings = stringsFor(locale);
    const asked = await one.ask('when is herring landed?', {});
    if (!asked.ok) throw new Error(asked.problem.kind);
    const told = (verdict: 'answer' | 'perhaps') =>
      wordsOf(answerReply({ ...asked.value, verdict, missing: ['cod'] }, strings))[0];
    const { answeredWithout, notFound } = strings.ask;
    expect(told('answer')).toContain(answeredWithout(['cod']));
    expect(told('answer')).not.toContain(notFound(['cod']));
    expect(told('perhaps')).toContain(notFound(['cod']));
  },
);

describe('where a section is named', () => {
  test('that doesn’t answer, what stands elsewhere is told, with a way there', async () => {
    const reply = await ask('when is herring landed?', one, { section: '1' });
    const [page = ''] = wordsOf(reply);
    expect(page).toMatch(
      /^This section doesn’t say\. \| Not in this section, but elsewhere: “herring”, “landed”\./,
    );
    expect(page).toContain('Herring is landed on Mondays.');
    expect(page).not.toContain('Not found');
    expect(reply.pages[0]?.opens?.map(({ label }) => label)).toEqual(['2.1 in context']);
    const context = { library: one, strings: stringsFor('en'), commands, prefix: '' };
    const [opened = ''] = wordsOf(await recallReply(reply.pages[0]?.opens?.[0]?.recipe ?? '', context));
    expect(opened).toContain('Herring is landed on Mondays.');
  });

  test('what stands nowhere is not found, and no other place is named', async () => {
    const reply = await ask('who eats pizza?', one, { section: '1' });
    expect(wordsOf(reply)[0]).toMatch(/^This section doesn’t say\. \| Not found: “eats”, “pizza”\./);
    expect(reply.pages[0]?.opens).toBeUndefined();
  });

  test('that answers, nothing is told of others', async () => {
    const [page = ''] = wordsOf(await ask('when is herring landed?', one, { section: '2' }));
    expect(page).toBe((await wordsOf(await ask('when is herring landed?')))[0]);
  });
});

describe('a question in another language than the report', () => {
  test.each([
    ['wann wird der Hering angelandet?', 'en', 'in English: please ask in that language.'],
    ['quand arrive la pêche ?', 'en', 'in English'],
    ['誰が漁業をしますか', 'en', 'in English'],
    ['wann wird der Kabeljau verkauft?', 'de', 'Englisch. Bitte darin fragen.'],
  ])('%s is told so where nothing is found', async (question, locale, words) => {
    const context = { library: one, strings: stringsFor(locale), commands, prefix: '' };
    const [page] = wordsOf(await runCommand('ask', { question }, context));
    expect(page).toContain(words);
    // Nearly each of its words is missing.
    expect(page).not.toMatch(/Not found|Nicht gefunden/u);
  });

  test('is told so where what is near may answer', async () => {
    const asked = await one.ask('quand arrive le Herring ?', {});
    if (!asked.ok) throw new Error(asked.problem.kind);
    const reply = answerReply({ ...asked.value, verdict: 'perhaps' }, stringsFor('en'));
    const notes = reply.pages[0]?.foot.flatMap((block) => (block.kind === 'note' ? [block.text] : [])) ?? [];
    expect(notes.join('\n')).toContain('in English: please ask in that language.');
    expect(notes.join('\n')).not.toContain('Not found');
  });

  test.each(['who eats pizza?', 'pizza?', 'what about Las Vegas and Der Spiegel?'])(
    '%s is in none',
    async (question) => {
      expect(wordsOf(await ask(question))[0]).not.toContain('in that language');
    },
  );
});

test('a reply knows what was typed with its options, and nothing of a command that was typed alone', async () => {
  const context = { library: one, strings: stringsFor('en'), commands, prefix: '' };
  const askedOf = async (name: string, input: Readonly<Record<string, string>>) =>
    (await runCommand(name, input, context)).asked;
  expect(await askedOf('ask', { question: 'when do ferries run?' })).toBe('when do ferries run?');
  expect(await askedOf('said', { about: 'ferries' })).toBe('/said about:ferries');
  expect(await askedOf('said', { by: 'Wells', about: 'ferries' })).toBe('/said Wells');
  expect(await askedOf('outline', {})).toBeUndefined();
});
