import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/open-library.ts';
import { knowledgeFolder } from '../../support/knowledge.ts';
import { knowledgeFile } from '../../support/report.ts';

let library: Library;
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await knowledgeFolder({
    'talks.md': knowledgeFile(
      [
        'The US welcomed the plan for the harbour.',
        'It asked us to wait for the harvest in the northern valleys.',
        'The U.S. envoy left for the airport at noon.',
        'The WHO published advice on clean water.',
        'Old machines were replaced by the IT department.',
        'Fishermen who live there mend their nets in winter.',
      ].join('\n\n'),
      'title: Talks',
    ),
  });
  remove = made.remove;
  library = await openLibrary(made.folder);
});
afterAll(async () => {
  await library.close();
  await remove();
});

async function best(question: string) {
  const outcome = await library.ask(question, {});
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  const { quotes, missing } = outcome.value;
  return { text: quotes[0]?.text ?? null, missing };
}

describe('capitals tell an abbreviation from a stop word', () => {
  test.each([
    ['what did the US welcome?', 'The US welcomed the plan for the harbour.'],
    ['which plan did the us like?', 'The US welcomed the plan for the harbour.'],
    ['US envoy', 'The U.S. envoy left for the airport at noon.'],
    ['where did the U.S. envoy go?', 'The U.S. envoy left for the airport at noon.'],
    ['what did the WHO publish?', 'The WHO published advice on clean water.'],
    ['what did IT replace?', 'Old machines were replaced by the IT department.'],
    ['WHO LIVES THERE IN WINTER?', 'Fishermen who live there mend their nets in winter.'],
  ])('in %s', async (question, text) => {
    expect((await best(question)).text).toBe(text);
  });

  test('and a report that lacks it says so, of what can be nothing else', async () => {
    const { folder, remove: away } = await knowledgeFolder({
      'nets.md': knowledgeFile('Fishermen mend their nets in winter.', 'title: Nets'),
    });
    const nets = await openLibrary(folder);
    const missing = async (question: string) => {
      const outcome = await nets.ask(question, {});
      return outcome.ok && outcome.value.missing;
    };
    expect(await missing('what did the US mend in winter?')).toEqual(['US']);
    expect(await missing('WHO did mend IT in winter?')).toEqual([]);
    expect(await missing('did they tell us of winter?')).toEqual([]);
    await nets.close();
    await away();
  });
});
