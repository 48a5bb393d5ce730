import { expect, test } from 'vitest';
import type { Answer, Library, Outcome } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/open-library.ts';
import { remembering } from '../../../src/library/serving/answer-cache.ts';
import { knowledgeFolder } from '../../support/knowledge.ts';
import { knowledgeFile } from '../../support/report.ts';

async function counted(
  body: string,
  mostKept?: number,
): Promise<{
  ask: Library['ask'];
  kept: ReturnType<typeof remembering>;
  asked: string[];
}> {
  const made = await knowledgeFolder({ 'harbour.txt': knowledgeFile(body) });
  const library = await openLibrary(made.folder);
  await made.remove();
  const asked: string[] = [];
  const ask: Library['ask'] = async (question, scope) => {
    asked.push(question);
    return library.ask(question, scope);
  };
  const kept = remembering((_place, question, scope) => ask(question, scope), mostKept);
  return { ask: (question, scope) => kept(null, question, scope), kept, asked };
}

test('what was asked a moment ago is answered the same, without being looked up again', async () => {
  const { ask, asked } = await counted('Ferries run in winter.');
  const first = await ask('ferries?', {});
  expect(await ask('ferries?', {})).toEqual(first);
  expect(asked).toEqual(['ferries?']);
});

test('another question, section or report is looked up', async () => {
  const { ask, asked } = await counted('Ferries run in winter.');
  for (const scope of [{}, { section: '0' }, { report: 'harbour' }, { section: '0', report: 'harbour' }]) {
    await ask('ferries?', scope);
  }
  await ask('Ferries?', {});
  expect(asked).toHaveLength(5);
});

test('what was asked in a channel is kept for that channel alone', async () => {
  const { kept, asked } = await counted('Ferries run in winter.');
  for (const place of [null, 'discord:12345', 'discord:12346', 'discord:12345'])
    await kept(place, 'ferries?', {});
  expect(asked).toHaveLength(3);
});

test('what could not be answered is looked up again', async () => {
  const { ask, asked } = await counted('Ferries run in winter.');
  const unknown: Outcome<Answer> = await ask('ferries?', { report: 'of another kind' });
  await ask('ferries?', { report: 'of another kind' });
  expect(unknown.ok).toBe(false);
  expect(asked).toHaveLength(2);
});

test('no more is kept than so much: what was asked longest ago is looked up again', async () => {
  const { ask, asked } = await counted('Ferries run in winter.', 100_000);
  for (let question = 0; question < 60; question += 1) await ask(`ferries? ${question}`, {});
  await ask('ferries? 59', {});
  expect(asked).toHaveLength(60);
  await ask('ferries? 0', {});
  expect(asked).toHaveLength(61);
});
