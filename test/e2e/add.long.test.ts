import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PdfBlock, pdfOf } from '../importing/support/pdf.ts';
import { passage } from '../importing/support/prose.ts';
import { QUOTH } from './support/program.ts';

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  /** In kilobytes. */
  readonly memory: number;
}

/** Tells the most memory that the program took, as it ends. */
const MEASURE = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));",
)}`;

/** Runs `quoth`; after `interruptAfter` milliseconds it gets Ctrl-C. */
function quoth(args: readonly string[], interruptAfter?: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', MEASURE, QUOTH, ...args], {
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    let memory = 0;
    child.stdout?.setEncoding('utf8').on('data', (data: string) => {
      out += data;
    });
    child.stderr?.setEncoding('utf8').on('data', (data: string) => {
      err += data;
    });
    child.stdio[3]?.on('data', (data: Buffer) => {
      memory = Number(data);
    });
    const timer =
      interruptAfter === undefined ? undefined : setTimeout(() => child.kill('SIGINT'), interruptAfter);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ status, signal, out, err, memory });
    });
  });
}

let work: string;
let knowledge: string;
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'quoth-add-'));
  knowledge = join(work, 'knowledge');
  await mkdir(knowledge);
});
afterEach(() => rm(work, { recursive: true }));

const add = (...args: readonly string[]) => quoth(['add', '--knowledge', knowledge, ...args]);

async function file(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(work, name);
  await writeFile(path, content);
  return path;
}

describe('quoth add', () => {
  test('shows the report, then writes it, and replaces it only with --force', {
    timeout: 60_000,
  }, async () => {
    const source = await file('wall.txt', `The Harbour Wall\n\n${passage(1)}\n\nCosts\n\n${passage(2)}\n`);
    const dry = await add('--dry-run', source);
    expect(dry.status).toBe(0);
    expect(dry.out).toContain('The Harbour Wall');
    expect(dry.out).toContain('1 Costs (1 passage)');
    expect(dry.out).toContain('Not written (--dry-run).');
    expect(await readdir(knowledge)).toEqual([]);

    const first = await add('--publisher', 'Gate', source);
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(await readdir(knowledge)).toEqual(['the-harbour-wall.md']);
    expect(await readFile(join(knowledge, 'the-harbour-wall.md'), 'utf8')).toBe(
      `---\ntitle: The Harbour Wall\npublisher: Gate\nlanguage: en\n---\n\n${passage(1)}\n\n## Costs\n\n${passage(2)}\n`,
    );

    const again = await add(source);
    expect(again.status).toBe(1);
    expect(again.err).toMatch(
      /^quoth: \S+ was not written: \S+the-harbour-wall\.md is there already .*--force.*\n$/,
    );
    await writeFile(source, 'The Harbour Wall\nnothing else');
    expect((await add('--force', '--title', 'The Harbour Wall', source)).status).toBe(0);
    expect(await readdir(knowledge)).toEqual(['the-harbour-wall.txt']);
    expect(await quoth(['lint', '--knowledge', knowledge])).toMatchObject({ status: 0, out: '' });
  });

  test('never makes a report that is kept to its channels everybody’s', async () => {
    const kept = '---\ntitle: The Wall\nchannels: [discord:123456789012345678]\n---\nOld words.\n';
    await writeFile(join(knowledge, 'the-wall.md'), kept);
    const source = await file('wall.md', '# The Wall\n\nNew words.');
    const { status, err } = await add('--force', '--title', 'The Wall', source);
    expect(status).toBe(1);
    expect(err).toMatch(/is kept to its channels; replace it by hand/);
    expect(await readFile(join(knowledge, 'the-wall.md'), 'utf8')).toBe(kept);
  });

  test('takes every report of a folder, and names the ones that it can’t', async () => {
    const folder = join(work, 'inbox');
    await mkdir(folder);
    await writeFile(join(folder, 'a.md'), '# One\n\nText.');
    await writeFile(join(folder, 'b.txt'), 'no title');
    await writeFile(join(folder, 'c.html'), '<title>Three</title><p>Text.');
    await writeFile(join(folder, 'd.png'), 'x');
    const { status, err } = await add(folder);
    expect(status).toBe(1);
    expect(err).toMatch(/^quoth: \S+b\.txt states no title [^\n]*--title\n$/);
    expect(await readdir(knowledge)).toEqual(['one.md', 'three.txt']);
    expect((await add('--title', 'T', folder)).err).toMatch(/^quoth: --title is for one report[^\n]*\n$/);
  });

  test.skipIf(!existsSync('../shared/report/report.txt'))(
    'makes of the scrape the report that comes with Quoth (../shared/report)',
    async () => {
      expect((await add('../shared/report/report.txt')).status).toBe(0);
      const [name = ''] = await readdir(knowledge);
      const body = (text: string) => text.slice(text.indexOf('\n---\n') + 5);
      const gate = await readFile('knowledge/gate-zaporizhzhia-bitcoin-miners.md', 'utf8');
      expect(body(await readFile(join(knowledge, name), 'utf8'))).toBe(body(gate));
    },
  );
});

describe('quoth add of an address', () => {
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/wall') {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(`<html lang="en"><title>Of Walls</title><p>${passage(1)}</p></html>`);
      } else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('writes where and when it was fetched', async () => {
    expect((await add('--allow-private', `${base}/wall`)).status).toBe(0);
    const today = new Date().toISOString().slice(0, 10);
    expect(await readFile(join(knowledge, 'of-walls.txt'), 'utf8')).toBe(
      `---\ntitle: Of Walls\nurl: ${base}/wall\nretrieved: ${today}\nlanguage: en\n---\n\n${passage(1)}\n`,
    );
  });

  test('refuses what can’t be had in one line each, and writes nothing', async () => {
    const guarded = await add(`${base}/wall`);
    const open = await add('--allow-private', `${base}/none`, `${base}/loop`);
    expect([guarded.status, open.status, guarded.out, open.out]).toEqual([1, 1, '', '']);
    expect((guarded.err + open.err).split('\n')).toEqual([
      expect.stringMatching(
        /^quoth: http\S+\/wall can't be fetched: 127\.0\.0\.1 is not of the public internet/,
      ),
      expect.stringMatching(/^quoth: http\S+\/none is answered with 404 Not Found$/),
      expect.stringMatching(/^quoth: http\S+\/loop is redirected more than 5 times$/),
      '',
    ]);
    expect(await readdir(knowledge)).toEqual([]);
  });
});

test('quoth add refuses what it can’t read in one line each, and writes nothing', async () => {
  const refused: readonly (readonly [string, Uint8Array | string, string])[] = [
    ['encrypted.pdf', await pdfOf([{ passage: 'x' }], { userPassword: 'x' }), 'password'],
    ['truncated.pdf', (await pdfOf([{ passage: passage(1, 50) }])).subarray(0, 2000), 'cut off'],
    ['scanned.pdf', await pdfOf([{ passage: ' ' }]), 'OCR'],
    ['words.pdf', 'words', 'called a PDF'],
    ['picture.txt', Buffer.from('\u0089PNG\r\n', 'latin1'), 'picture'],
    ['zip.docx', zipSync({ x: new Uint8Array(9) }), 'no Word document'],
    ['untitled.txt', 'words', '--title'],
  ];
  const sources = await Promise.all(refused.map(([name, content]) => file(name, content)));
  const { status, out, err } = await add(...sources, join(work, 'nowhere.pdf'));
  expect({ status, out }).toEqual({ status: 1, out: '' });
  const lines = err.trimEnd().split('\n');
  expect(lines).toHaveLength(refused.length + 1);
  for (const [i, [name, , why]] of refused.entries())
    expect(lines[i]).toMatch(new RegExp(`^quoth: \\S+${name} .*${why}`));
  expect(lines.at(-1)).toMatch(/nowhere\.pdf is not there$/);
  expect(await readdir(knowledge)).toEqual([]);
});

describe('a PDF of 300 pages', () => {
  let bytes: Buffer;
  const chapters = Array.from({ length: 102 }, (_, chapter): PdfBlock[] => [
    { heading: `Chapter ${chapter + 1} On the Harbour`, level: 2 },
    ...Array.from({ length: 16 }, (_, number) => ({ passage: passage(chapter * 100 + number, 8) })),
  ]).flat();
  beforeAll(async () => {
    const info = { Title: 'A Very Long Report' };
    bytes = await pdfOf(chapters, { columns: 2, head: 'Tidewater Papers', indent: true, info });
  });

  test('is read word for word within 1 GB', async () => {
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(300);
    const { status, memory } = await add(await file('long.pdf', bytes));
    expect(status).toBe(0);
    expect(memory).toBeGreaterThan(0);
    expect(memory).toBeLessThan(1_000_000);
    const text = await readFile(join(knowledge, 'a-very-long-report.md'), 'utf8');
    const meant = chapters
      .map((block) => ('heading' in block ? `# ${block.heading}` : block.passage))
      .join('\n\n');
    // Without showing what differs, which would take minutes.
    const read = text.slice(text.indexOf('\n---\n') + 6).replace(/^<!-- page [^\n]*-->\n\n/gm, '');
    expect(read === `${meant}\n`).toBe(true);
  });

  test('leaves no half file behind on Ctrl-C', async () => {
    const source = await file('long.pdf', bytes);
    for (const after of [1200, 2400]) {
      const { signal } = await quoth(['add', '--knowledge', knowledge, source], after);
      expect(signal).toBe('SIGINT');
      expect(await readdir(knowledge)).toEqual([]);
    }
  });
});
