/** Whom the reports credit, in which order. */
import { expect, test } from 'vitest';
import { openLibrary } from '../../src/library/open-library.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';

test('speakers of as many statements stand in an order that no machine’s locale changes', async () => {
  const { folder, remove } = await knowledgeFolder({
    'harbour.md': knowledgeFile(
      'Örjan Ekholm said that the harbour is old. Zoe Zorn said that the bridge is new. Ann Lee said that fares rose.',
    ),
  });
  try {
    const said = await (await openLibrary(folder)).said();
    // By code units: English would put Ö ahead of Z, Swedish behind it.
    expect(said.ok && said.value.speakers.map(({ name }) => name)).toEqual([
      'Ann Lee',
      'Zoe Zorn',
      'Örjan Ekholm',
    ]);
  } finally {
    await remove();
  }
});

test('a pronoun of which it isn’t clear whom it means is no speaker', async () => {
  const { folder, remove } = await knowledgeFolder({
    'board.md': knowledgeFile(
      'The board met in May. It stated that the fares would rise. Ann Lee said that fares rose.\n\n# Later\n\nThey said that the bridge is new.',
    ),
  });
  try {
    const said = await (await openLibrary(folder)).said();
    expect(said.ok && said.value.speakers.map(({ name }) => name)).toEqual(['Ann Lee']);
  } finally {
    await remove();
  }
});
