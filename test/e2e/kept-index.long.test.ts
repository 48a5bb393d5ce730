import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { english } from '../../src/reply/strings/english.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { BOT } from './support/program.ts';

const KNOWLEDGE = 'test/eval/members/knowledge';
const QUESTIONS = [
  'who leads the harbour strike?',
  'what caused the data breech',
  '/said',
  '/check text:no such words',
];

let data: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder: data, remove } = await knowledgeFolder({}));
});
afterEach(() => remove());

/** What the chat answers to all of them, and what it logs. */
async function chat(dataFolder = data): Promise<{ readonly out: string; readonly log: string }> {
  const env = { PATH: process.env.PATH, KNOWLEDGE_DIR: KNOWLEDGE, DATA_DIR: dataFolder, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [BOT], { env });
  let out = '';
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  // On a busy machine what `/said` needs is gathered late.
  for (let said = english.problem.stillReading; said === english.problem.stillReading; ) {
    out = '';
    child.stdin.write('/said\n');
    await vi.waitFor(() => expect(out.trim()).not.toBe(''), { timeout: 60_000, interval: 20 });
    said = out.trim();
  }
  const from = out.length;
  child.stdin.end(`${QUESTIONS.join('\n')}\n`);
  const [status] = await once(child, 'close');
  expect(status).toBe(0);
  return { out: out.slice(from), log };
}

const kept = async () => (await readdir(join(data, 'index'))).sort();

test('two that start at once keep one index, and whoever starts next answers the same from it', async () => {
  const [one, other] = await Promise.all([chat(), chat()]);
  expect(one.out).not.toBe('');
  expect(other).toEqual(one);
  const names = await kept();
  expect(names.map((name) => name.split('-')[0])).toEqual(expect.arrayContaining(['index', 'reports']));
  expect(new Set(names.map((name) => name.split('-')[0])).size).toBe(names.length);
  expect(await chat()).toEqual(one);
});

test('where nothing can be kept, it is served all the same', async () => {
  const { folder, remove: removeOther } = await knowledgeFolder({ index: 'no folder' });
  const { out, log } = await chat(folder);
  await removeOther();
  expect(out).toContain('strike pay');
  expect(log).toContain('can’t be kept');
});
