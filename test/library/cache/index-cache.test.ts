import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { soundLibrary } from '../../../src/library/answering/fault-isolation.ts';
import { keptIn } from '../../../src/library/cache/index-cache.ts';
import type { Library } from '../../../src/library/library.ts';
import type { KnowledgeFile } from '../../../src/report/reading/knowledge-files.ts';
import { knowledgeFolder } from '../../support/knowledge.ts';
import { knowledgeFile } from '../../support/report.ts';

const MANY = 1e9;
const FILES = {
  'coast.md': knowledgeFile(
    '## Lighthouse (LH)\n\nThe keeper, Ann Bell, said that “it may lean”. The Coast Guard Authority (CGA) agreed.\n\nThe CGA was built in 1874, according to Mr Lowe.\n\n## Harbour\n\nHerring is landed on Mondays, as the harbour master reported.',
    'title: The Coast',
  ),
  'moon.txt': knowledgeFile(
    'The moon rises over the harbour. Dr Ada Stone announced that tides follow it.\n\nIn 1969 somebody walked there.',
    'title: The Moon',
  ),
  'kiel.md': knowledgeFile(
    '## Hafen\n\nDer Leuchtturm wurde 1874 gebaut. „Er neigt sich seit langem ein wenig“, sagte Frau Bell.',
    'title: Kiel\nlanguage: de',
  ),
  'zoo.md': knowledgeFile('A résumé of the zoo: the keeper feeds harbour seals.\n\nNo lions.', 'title: Zoo'),
};
const CHANGED = knowledgeFile(
  'A résumé of the zoo: no keeper feeds lions now.\n\nThe Coast Guard Authority came.',
  'title: Zoo',
);

const filesOf = (texts: Readonly<Record<string, string>>): readonly KnowledgeFile[] =>
  Object.entries(texts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, text]) => ({ file, content: new TextEncoder().encode(text), lastGood: null }));

/** All that can be asked, as it is answered when all is gathered. */
async function answersOf(library: Library): Promise<unknown> {
  const questions =
    'when was the lighthouse built?|who feeds the seals|CGA|tides moon|Leuchturm|resume lions|harbor mastr';
  return {
    asked: await Promise.all(questions.split('|').map((question) => library.ask(question, {}))),
    checked: await Promise.all(
      ['it may lean', 'Herring is landed on Fridays.', 'The moon sets'].map((text) => library.check(text)),
    ),
    said: await library.said(),
    by: await library.said('Ann Bell'),
    outline: await library.outline(),
    completed: await library.complete('reference', 'h'),
    status: await library.status(),
  };
}

async function built(texts: Readonly<Record<string, string>>, folder: string | null) {
  const notes: string[] = [];
  const kept = keptIn(folder, MANY, (note) => notes.push(note));
  // Patient enough for whatever machine: but gathered in the background, as where it is kept.
  const library = soundLibrary(filesOf(texts), { patience: 600_000, kept });
  const answers = await answersOf(library);
  await kept?.folder.complete();
  return { answers, notes, parsed: kept?.reports.parsed };
}

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await knowledgeFolder({}));
});
afterEach(() => remove());

describe('a library over what was kept', () => {
  test('answers as one that has read everything, and reads what has changed alone', async () => {
    const plain = await built(FILES, null);
    const first = await built(FILES, folder);
    expect(first).toEqual({ ...plain, parsed: 4 });
    expect(await readdir(folder)).toHaveLength(4);
    expect(await built(FILES, folder)).toEqual({ ...plain, parsed: 0 });

    const changed = { ...FILES, 'zoo.md': CHANGED };
    const again = await built(changed, null);
    expect(again.answers).not.toEqual(plain.answers);
    expect(await built(changed, folder)).toEqual({ ...again, parsed: 1 });
    expect(await built(changed, folder)).toEqual({ ...again, parsed: 0 });

    const { 'coast.md': _, ...fewer } = changed;
    expect(await built(fewer, folder)).toEqual({ ...(await built(fewer, null)), parsed: 0 });
    const renamed = { ...fewer, 'a-moon.txt': FILES['moon.txt'] };
    expect((await built(renamed, folder)).answers).toEqual((await built(renamed, null)).answers);

    for (const name of await readdir(folder)) if (name.startsWith('words-')) await rm(join(folder, name));
    const more = { ...changed, 'sea.txt': FILES['moon.txt'].replace('harbour', 'sea') };
    expect((await built(more, folder)).answers).toEqual((await built(more, null)).answers);
  });

  test('answers the same where what was kept is damaged, wherever it is', async () => {
    const plain = await built(FILES, null);
    await built(FILES, folder);
    const names = await readdir(folder);
    expect(names).toHaveLength(4);
    for (const name of names) {
      const path = join(folder, name);
      const whole = await readFile(path);
      for (const share of [0, 0.02, 0.3, 0.6, 0.99]) {
        const bytes = Buffer.from(whole);
        const at = Math.floor(share * (bytes.length - 1));
        bytes[at] = (bytes[at] ?? 0) ^ 0x10;
        await writeFile(path, bytes);
        expect((await built(FILES, folder)).answers).toEqual(plain.answers);
      }
    }
  });

  test('is not kept where there is little to read', () => {
    const version = () => {
      throw new Error('nothing is to be read for it');
    };
    expect(keptIn(folder, 50_000, () => {}, version)).toBeNull();
    expect(keptIn(null, MANY, () => {}, version)).toBeNull();
  });
});
