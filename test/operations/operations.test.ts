/** What operators are told of a library and of platforms that come and go. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { openLiveLibrary } from '../../src/library/serving/live-library.ts';
import { createLogger } from '../../src/log.ts';
import { exposition } from '../../src/operations/metrics.ts';
import { Operations, type PlatformName } from '../../src/operations/operations.ts';
import { sample } from '../e2e/support/operations.ts';
import { startSmallWorker } from '../library/serving/small-worker.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { eventually } from '../support/waiting.ts';

const silent = createLogger('silent', []);

function operationsOf(platforms: readonly PlatformName[] = [], shard: number | null = null): Operations {
  return new Operations(platforms, ['ask'], shard);
}

async function toldOf(operations: Operations) {
  const { broken, lacking } = await operations.condition();
  return { broken, lacking };
}

async function metricsOf(operations: Operations): Promise<string> {
  return exposition((await operations.condition()).metrics);
}

describe('a library', () => {
  let folder: string;
  let remove: () => Promise<void>;
  let library: Library | null;
  beforeEach(async () => {
    ({ folder, remove } = await knowledgeFolder({}));
    await writeFile(join(folder, 'a.md'), knowledgeFile('Words.', 'title: A'));
    library = null;
  });
  afterEach(async () => {
    await library?.close();
    await remove();
  });

  async function open(operations: Operations, start: () => Worker): Promise<void> {
    library = await openLiveLibrary(folder, silent, start, operations);
    operations.opened(library);
  }

  test('is lacking until it is read; then its figures are told', async () => {
    const operations = operationsOf();
    const opening = open(operations, () => startSmallWorker(300));
    expect(await toldOf(operations)).toEqual({ broken: [], lacking: ['the knowledge is being read'] });
    await opening;
    expect(await toldOf(operations)).toEqual({ broken: [], lacking: [] });
    const text = await metricsOf(operations);
    expect(sample(text, 'quoth_reports')).toBe(1);
    expect(sample(text, 'quoth_knowledge_faults')).toBe(0);
    expect(sample(text, 'quoth_knowledge_build_seconds')).toBeGreaterThanOrEqual(0.3);

    await writeFile(join(folder, 'b.md'), knowledgeFile('Words.', 'title: B'));
    await writeFile(join(folder, 'c.md'), 'no front matter');
    await eventually(async () => sample(await metricsOf(operations), 'quoth_knowledge_faults') === 1);
    expect(sample(await metricsOf(operations), 'quoth_reports')).toBe(2);
  });

  test('whose thread is lost is lacking until there is another', async () => {
    const operations = operationsOf();
    const workers: Worker[] = [];
    await open(operations, () => {
      const worker = startSmallWorker(workers.length === 0 ? 0 : 1000);
      workers.push(worker);
      return worker;
    });
    await workers[0]?.terminate();
    await eventually(async () => (await operations.condition()).lacking.length > 0);
    expect(await toldOf(operations)).toEqual({ broken: [], lacking: ['the library is being started again'] });
    await eventually(async () => (await operations.condition()).lacking.length === 0);
  });

  test('that can’t be started again is broken', async () => {
    const operations = operationsOf();
    const workers: Worker[] = [];
    await open(operations, () => {
      const worker =
        workers.length === 0 ? startSmallWorker() : new Worker('process.exit(3)', { eval: true });
      workers.push(worker);
      return worker;
    });
    await workers[0]?.terminate();
    await eventually(async () => (await operations.condition()).broken.length > 0);
    expect(await toldOf(operations)).toEqual({
      broken: ['the library can’t be started again'],
      lacking: [],
    });
  });
});

test('a library that never answers is broken, and not waited for', async () => {
  const operations = operationsOf();
  operations.taken({ reports: 1, passages: 1, faults: 0, ms: 1 });
  operations.opened({ status: () => new Promise(() => {}) });
  expect(await toldOf(operations)).toEqual({ broken: ['the library gives no answer'], lacking: [] });
});

test('a platform is lacking until it is connected, and while it is not', async () => {
  const operations = operationsOf(['discord', 'slack']);
  const [discord, slack] = [operations.observer('discord'), operations.observer('slack')];
  const lacking = async () => (await operations.condition()).lacking;
  expect(await lacking()).toEqual(['Discord is not connected yet', 'Slack is not connected yet']);
  discord.connection('connected');
  slack.connection('connected');
  expect(await lacking()).toEqual([]);
  slack.connection('lost');
  slack.connection('lost');
  expect(await lacking()).toEqual(['Slack is disconnected and tries again']);
  slack.connection('connected');
  discord.connection('ended');
  expect(await lacking()).toEqual(['Discord ended the connection for good']);
  const text = await metricsOf(operations);
  expect(sample(text, 'quoth_reconnects_total', { platform: 'slack' })).toBe(1);
  expect(sample(text, 'quoth_reconnects_total', { platform: 'discord' })).toBe(0);
  expect(sample(text, 'quoth_connected', { platform: 'discord' })).toBe(0);
  expect(sample(text, 'quoth_connected', { platform: 'slack' })).toBe(1);
});

test('what is stopping is not ready', async () => {
  const operations = operationsOf();
  operations.stopping();
  expect(await toldOf(operations)).toEqual({ broken: [], lacking: ['Quoth is stopping'] });
});

test('what a member typed is no label', async () => {
  const operations = operationsOf(['slack']);
  operations.observer('slack').question('my-password', 'problem', 3);
  const text = await metricsOf(operations);
  expect(text).not.toContain('my-password');
  expect(sample(text, 'quoth_questions_total', { command: 'other', outcome: 'problem' })).toBe(1);
});

test('kept questions are counted from zero on where they are kept, and nowhere else', async () => {
  const operations = operationsOf(['slack']);
  operations.kept('none');
  expect(await metricsOf(operations)).not.toContain('quoth_kept_questions');
  operations.keeping();
  for (const outcome of ['none', 'none', 'perhaps'] as const) operations.kept(outcome);
  operations.marked();
  const text = await metricsOf(operations);
  for (const [outcome, count] of [
    ['answer', 0],
    ['perhaps', 1],
    ['none', 2],
  ] as const)
    expect(sample(text, 'quoth_kept_questions_total', { outcome })).toBe(count);
  expect(sample(text, 'quoth_marked_answers_total')).toBe(1);
});

test('figures of several processes stand side by side', async () => {
  const [manager, first, second] = [
    operationsOf(['slack']),
    operationsOf(['discord'], 0),
    operationsOf(['discord'], 1),
  ];
  manager.add(() => first.condition());
  manager.add(() => second.condition());
  first.observer('discord').question('ask', 'answered', 4);
  second.observer('discord').question('ask', 'answered', 4);
  second.observer('discord').question('ask', 'answered', 400);
  const text = await metricsOf(manager);
  const bucket = { platform: 'discord', command: 'ask', le: '0.1' };
  expect(sample(text, 'quoth_answer_seconds_bucket', { ...bucket, shard: '0' })).toBe(1);
  expect(sample(text, 'quoth_answer_seconds_bucket', { ...bucket, shard: '1' })).toBe(1);
  expect(sample(text, 'quoth_answer_seconds_count', { platform: 'discord', shard: '1' })).toBe(2);
  expect(sample(text, 'process_start_time_seconds', { shard: '1' })).toBeGreaterThan(0);
  expect(text.match(/^# TYPE quoth_questions_total counter$/gm)).toHaveLength(1);
  expect((await manager.condition()).lacking).toEqual([
    'Slack is not connected yet',
    'Discord (shard 0) is not connected yet',
    'Discord (shard 1) is not connected yet',
  ]);
});
