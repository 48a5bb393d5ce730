import { describe, expect, test } from 'vitest';
import { libraryOver } from '../../../src/library/answering/library-over.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';

const BODY =
  'Putin noted that many of these workers have obtained citizenship. The plant, according to Rosatom, is safe and sound. The ferries sail at dawn.';

const library = libraryOver({ reports: [reportFrom('a.md', knowledgeFile(BODY))], faults: [] });

async function checked(text: string) {
  const outcome = await library.check(text);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  const [claim] = outcome.value.claims;
  return {
    verdict: outcome.value.verdict,
    categories: claim?.differences.map((it) => it.category),
    leftOut: claim?.leftOut,
  };
}

describe('a claim that changes who says it', () => {
  test.each([
    ['by another name', 'Zelensky noted that many of these workers have obtained citizenship.'],
    ['by none', 'It was noted that many of these workers have obtained citizenship.'],
    ['by an ellipsis', 'The plant … is safe and sound.'],
    ['by one where there is none', 'According to Putin, the ferries sail at dawn.'],
    ['by one where there is none, with “said”', 'Putin said that the ferries sail at dawn.'],
    ['by one behind, where there is none', 'The ferries sail at dawn, the mayor said.'],
    ['by one behind, where there is none, with “according”', 'The ferries sail at dawn, according to Putin.'],
  ])('%s is told so', async (_, text) => {
    const { verdict, categories } = await checked(text);
    expect(verdict).toBe('altered');
    expect(categories).toContain('speaker');
  });
});

test('what an ellipsis leaves out is told, where it weighs little', async () => {
  expect(await checked('many … workers have obtained citizenship')).toEqual({
    verdict: 'verbatim',
    categories: [],
    leftOut: ['of these'],
  });
});
