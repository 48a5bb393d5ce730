/** What a channel is told where the bot is new in it. */
import { expect, test } from 'vitest';
import { greetingReply } from '../../../commands/first-steps/greeting.ts';
import { commands } from '../../../commands/index.ts';
import { openLibrary } from '../../../src/library/open-library.ts';
import { LOCALES, stringsFor } from '../../../src/reply/strings/index.ts';
import { knowledgeFolder } from '../../support/knowledge.ts';
import { knowledgeFile } from '../../support/report.ts';

test.each([
  [5, null],
  [7, 2],
])('names the first of %i reports, and how many more there are', async (reports, more) => {
  const files = Array.from({ length: reports }, (_, i) => [
    `r${i}.md`,
    knowledgeFile(`Text ${i}.`, `title: Report ${i}`),
  ]);
  const { folder, remove } = await knowledgeFolder(Object.fromEntries(files));
  const library = await openLibrary(folder);
  for (const locale of LOCALES) {
    const strings = stringsFor(locale);
    const { pages } = await greetingReply({ library, strings, commands, prefix: 'x-' });
    const body = pages[0]?.body ?? [];
    const titles = body.flatMap((block) =>
      block.kind === 'list' ? block.items.map(({ label }) => label) : [],
    );
    expect(titles).toEqual(['Report 0', 'Report 1', 'Report 2', 'Report 3', 'Report 4']);
    const notes = body.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
    expect(notes).toEqual(more === null ? [] : [strings.moreReports(more, '/x-quoth')]);
  }
  await library.close();
  await remove();
});
