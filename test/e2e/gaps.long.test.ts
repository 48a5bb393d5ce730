/** From a question in the chat to the owner's list of what was not answered; and that by default nothing is kept. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BOT, QUOTH, runProgram } from './support/program.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'quoth-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const chat = (lines: string, settings: Readonly<Record<string, string>> = {}) =>
  runProgram(BOT, [], lines, { DATA_DIR: data, ...settings });
const gaps = (...args: readonly string[]) => runProgram(QUOTH, ['gaps', ...args], '', { DATA_DIR: data });

/** All bytes of all files, as text in the two ways that a database may hold it. */
async function bytesIn(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name)));
  const all = Buffer.concat(await Promise.all(contents));
  return `${all.toString('latin1')}\n${all.toString('utf16le')}`;
}

const ASKED =
  'who paints the xylophone?\n/ask who painted that xylophone\n/ask is the xylophone in Zagreb?\n';

describe('questions in the chat', () => {
  test('leave no byte by default, also where something else is kept', async () => {
    const { status, out } = await chat(`${ASKED}/quoth report:gate\n${ASKED}`);
    expect(status).toBe(0);
    expect(out).toContain('doesn’t say');
    const bytes = await bytesIn(data);
    // The channel's report is there, so that the file was looked into.
    expect(bytes).toContain('gate-zaporizhzhia-bitcoin-miners');
    expect(bytes).not.toMatch(/xylophone|Zagreb/i);
    expect((await gaps()).out).toBe(
      'No questions are kept: KEEP_QUESTIONS=unanswered or all keeps them from then on.\n',
    );
  });

  test('are listed where they are kept: alike ones together, most asked first, the last of those piped in among them', async () => {
    await chat(ASKED, { KEEP_QUESTIONS: 'unanswered' });
    const { status, out } = await gaps('--json', '--since', '1d');
    expect(status).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      {
        question: expect.stringMatching(/^who paint(?:s the|ed that) xylophone/),
        count: 2,
        last: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        report: 'gate-zaporizhzhia-bitcoin-miners',
        missing: expect.arrayContaining(['xylophone']),
      },
      expect.objectContaining({ question: 'is the xylophone in Zagreb?', count: 1 }),
    ]);
    expect((await gaps()).out).toMatch(/^2× {2}who paint.* xylophone.*\n {4}also: who paint.* xylophone/);
    expect((await gaps('--markdown', '--since', '7d')).out).toMatch(
      /^## What the reports were asked[\s\S]*### Not answered\n\n- 2× who paint.* xylophone[\s\S]*- xylophone \(3\)/,
    );
  });

  test('a wrong way to ask is told in one line', async () => {
    expect(await gaps('--since', 'yesterday')).toEqual({
      status: 1,
      out: '',
      err: 'quoth: --since takes a number of hours, days or weeks, such as 7d, not yesterday\n',
    });
    expect((await gaps('--json', '--markdown')).status).not.toBe(0);
  });
});
