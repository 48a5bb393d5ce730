import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { recallReply } from '../../commands/recall-reply.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { english } from '../../src/reply/strings/english.ts';
import { FILES } from '../support/gallery-shots.ts';
import { knowledgeFolder } from '../support/knowledge.ts';

let two: Library;
let many: Library;
const made: { remove(): Promise<void> }[] = [];

async function libraryOf(files: Readonly<Record<string, string>>): Promise<Library> {
  const folder = await knowledgeFolder(files);
  made.push(folder);
  return openLibrary(folder.folder);
}

beforeAll(async () => {
  two = await libraryOf(FILES.two);
  many = await libraryOf(FILES.many);
});
afterAll(async () => {
  await Promise.all([two.close(), many.close()]);
  await Promise.all(made.map(({ remove }) => remove()));
});

const contextOf = (library: Library) => ({ library, strings: english, commands, prefix: '' });

function headingsOf({ pages }: Reply): readonly string[] {
  return pages.flatMap(({ body }) => body.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])));
}

test('the headings of short reports stand on one page', async () => {
  const reply = await runCommand('outline', {}, contextOf(two));
  expect(reply.pages).toHaveLength(1);
  expect(headingsOf(reply)).toEqual(['On the Moon', 'On Tides']);
});

test('of many reports, each is there to be chosen, ten a page', async () => {
  const context = contextOf(many);
  const reply = await runCommand('outline', {}, context);
  expect(reply.pages.map(({ choices }) => choices?.length)).toEqual([10, 2]);
  // What is typed in a terminal is the place on the page.
  for (const { choices } of reply.pages)
    expect(choices?.map(({ label }) => Number.parseInt(label, 10))).toEqual(choices?.map((_, i) => i + 1));
  const chosen = reply.pages.flatMap(({ choices = [] }) => choices);
  const outlines = await Promise.all(chosen.map(({ recipe }) => recallReply(recipe, context)));
  expect(outlines.flatMap(headingsOf)).toEqual(
    Array.from({ length: 12 }, (_, i) => `Report on pier ${i + 1}`),
  );
  for (const { pages } of outlines) expect(pages[0]?.choices).toBeUndefined();
});

test('the pages are found again by the buttons that turn them', async () => {
  const context = contextOf(many);
  const reply = await runCommand('outline', {}, context);
  expect((await recallReply(reply.recipe ?? '', context)).pages).toEqual(reply.pages);
});
