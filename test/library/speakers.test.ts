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

test('somebody with what he is in small letters ahead of his name is the same, and whoever speaks for him is not', async () => {
  const { folder, remove } = await knowledgeFolder({
    'dam.md': knowledgeFile(
      [
        'According to engineer Tom Reed, the dam will hold.',
        'Tom Reed said that the spillway is open.',
        'According to former mayor Anna Holt, the repairs cost two million crowns.',
        'Anna Holt said that the town would pay.',
        'A spokesman for Tom Reed said that the figures were wrong.',
      ].join('\n\n'),
    ),
  });
  try {
    const library = await openLibrary(folder);
    const said = await library.said();
    const speakers = said.ok ? said.value.speakers : [];
    expect(speakers.map(({ name, statements }) => [name, statements])).toEqual(
      expect.arrayContaining([
        ['Tom Reed', 2],
        ['Anna Holt', 2],
        ['A spokesman for Tom Reed', 1],
      ]),
    );
    expect(speakers).toHaveLength(3);
    const his = await library.said('Tom Reed');
    expect(his.ok && his.value.quotes).toHaveLength(2);
    expect(await library.said('engineer Tom Reed')).toMatchObject({
      value: { quotes: his.ok && his.value.quotes },
    });
    const other = await library.said('lawyer of Tom Reed');
    expect(other.ok && other.value.speaker).toBeNull();
  } finally {
    await remove();
  }
});
