import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../src/reply/strings/english.ts';
import { german } from '../../src/reply/strings/german.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { BOT } from './support/program.ts';

const PASSAGE = 'The  lighthouse was built in 1874.\r\nIts keeper, Ann Bell, said “it may\u202E lean”.';

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  const body = `## Lighthouse\n\n${PASSAGE}\n\n## Harbour\n\nHerring is landed on Mondays.\n`;
  ({ folder, remove } = await knowledgeFolder({ 'coast.md': knowledgeFile(body, 'title: The Coast') }));
});
afterAll(() => remove());

class Process {
  readonly child: ChildProcessWithoutNullStreams;
  out = '';
  err = '';
  readonly #ended: Promise<unknown[]>;

  constructor(command: string, args: readonly string[], locale: Readonly<Record<string, string>> = {}) {
    const env = { PATH: process.env.PATH, TERM: 'xterm-256color', KNOWLEDGE_DIR: folder, ...locale };
    this.child = spawn(command, args, { env });
    this.child.stdin.on('error', () => {});
    this.child.stdout.setEncoding('utf8').on('data', (data: string) => {
      this.out += data;
    });
    this.child.stderr.setEncoding('utf8').on('data', (data: string) => {
      this.err += data;
    });
    this.#ended = once(this.child, 'close');
  }

  async until(text: string): Promise<void> {
    for (let waited = 0; !stripVTControlCharacters(this.out).includes(text); waited += 20) {
      if (waited > 60_000) throw new Error(`no ${text} in ${JSON.stringify(this.out)}`);
      await setTimeout(20);
    }
  }

  async status(): Promise<unknown> {
    return (await this.#ended)[0];
  }
}

const chat = () => new Process(process.execPath, [BOT]);

describe('the bot without any token', () => {
  test.each([
    [{ LANG: 'de_AT.UTF-8' }, german],
    [{ LANG: 'de_AT.UTF-8', LC_ALL: 'C' }, english],
  ])('speaks the language of %j, and quotes in the report’s', async (locale, strings) => {
    const it = new Process(process.execPath, [BOT], locale);
    it.child.stdin.end('what is landed on Mondays?\n/quoth');
    expect(await it.status()).toBe(0);
    expect(it.out).toContain(`Herring is landed on Mondays.\n\n${strings.attribution.ownWords}\n`);
    expect(it.out).toContain(strings.help.intro);
  });

  test('answers lines piped in, in order, with the file’s very bytes, and ends well', async () => {
    const it = chat();
    it.child.stdin.end('/quote 1.1\r\n\nwhat is landed on Mondays?\n/qoute 1\n/source');
    expect(await it.status()).toBe(0);
    expect(it.err).toBe('');
    const file = await readFile(join(folder, 'coast.md'), 'utf8');
    expect(file).toContain(PASSAGE);
    expect(it.out).toContain(`\n\n│ ${PASSAGE}\n\n`);
    const places = ['Herring is landed', 'Did you mean /quote?', 'coast, sha256 '].map((text) =>
      it.out.lastIndexOf(text),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(it.out).not.toContain('\x1b');
    expect(it.out).not.toContain('quoth>');
  });

  test('answers each line as it comes', async () => {
    const it = chat();
    it.child.stdin.write('what is landed on Mondays?\n');
    await it.until('Herring is landed on Mondays.');
    it.child.stdin.write('/outline\n');
    await it.until('Lighthouse');
    it.child.stdin.end();
    expect(await it.status()).toBe(0);
  });

  test('ends quietly when nobody reads its output any more', async () => {
    const it = chat();
    it.child.stdin.write('/outline\n');
    await once(it.child.stdout, 'data');
    it.child.stdout.destroy();
    it.child.stdin.write('/outline\n/outline\n');
    expect(await it.status()).toBe(0);
    expect(it.err).toBe('');
  });

  test('ends well on SIGTERM, its input still open', async () => {
    const it = chat();
    it.child.stdin.write('/outline\n');
    await it.until('Lighthouse');
    it.child.kill('SIGTERM');
    expect(await it.status()).toBe(0);
  });
});

/** Of util-linux; the BSDs' takes other options. */
const PSEUDO_TERMINAL = 'script';
const { stdout: version } = spawnSync(PSEUDO_TERMINAL, ['--version'], { encoding: 'utf8' });

// Where it is not there, test/platforms/terminal drives the same over streams that say they are terminals.
describe.skipIf(!version?.includes('util-linux'))('the bot on a pseudo terminal', () => {
  const seated = async () => {
    const command = ['stty cols 40;', process.execPath, BOT].join(' ');
    const it = new Process(PSEUDO_TERMINAL, ['-qec', command, '/dev/null']);
    await it.until('quoth> ');
    return it;
  };

  test('greets, completes, answers within the width, shows what is hidden, and ends on Ctrl-D', async () => {
    const it = await seated();
    expect(stripVTControlCharacters(it.out)).toContain('The Coast');
    it.child.stdin.write('/as\twhen was the lighthouse built?\r');
    await it.until('“The Coast” ·');
    const seen = stripVTControlCharacters(it.out).replaceAll('\r\n', '\n');
    expect(seen).toContain('quoth> /ask when was the lighthouse');
    expect(seen).toContain('» The  lighthouse was built in 1874.\n│ Its keeper, Ann Bell, said “it\n');
    expect(seen).toContain('may‹U+202E› lean');
    expect(it.out).not.toContain('\u202E');
    expect(it.out).toContain('\x1b[1mThe  lighthouse was built in 1874.\x1b[22m');
    it.child.stdin.write('\x04');
    expect(await it.status()).toBe(0);
  });

  test('ends well on Ctrl-C', async () => {
    const it = await seated();
    it.child.stdin.write('not this\x03');
    await setTimeout(200);
    it.child.stdin.write('\x03');
    expect(await it.status()).toBe(0);
  });
});
