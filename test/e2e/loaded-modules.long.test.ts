import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Writes the addresses and paths of all modules that the main thread loads to the file LOADED, a line each. */
const PRELOADED = dataUrl(`
  import module from 'node:module';
  import { appendFileSync } from 'node:fs';
  module.register(${JSON.stringify(
    dataUrl(`
      import { appendFileSync } from 'node:fs';
      export async function load(url, context, next) {
        appendFileSync(process.env.LOADED, url + '\\n');
        return next(url, context);
      }
    `),
  )});
  process.on('exit', () => appendFileSync(process.env.LOADED, Object.keys(module._cache).join('\\n')));
`);

function dataUrl(script: string): string {
  return `data:text/javascript,${encodeURIComponent(script)}`;
}

/** The files that Node.js loads when it is started with `args` and reads `input`, from the checkout's folder. */
function loadedBy(args: readonly string[], input = ''): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'quoth-loaded-'));
  try {
    const LOADED = join(folder, 'loaded');
    const env = {
      PATH: process.env.PATH,
      LOADED,
      DATA_DIR: join(folder, 'data'),
      KNOWLEDGE_DIR: 'knowledge',
    };
    execFileSync(process.execPath, ['--import', PRELOADED, ...args], { input, env });
    const paths = readFileSync(LOADED, 'utf8')
      .split('\n')
      .filter((line) => /^(?:file:\/\/)?\//.test(line))
      .map((line) => line.replace(/^file:\/\//, '').replace(`${process.cwd()}/`, ''));
    return [...new Set(paths)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PACKAGE = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//;

function packagesAmong(files: readonly string[]): readonly string[] {
  return [...new Set(files.map((file) => PACKAGE.exec(file)?.[1]).filter((name) => name !== undefined))];
}

// Each module takes a thread about a millisecond to load, on each start and for each file that changes.
describe('what is loaded', () => {
  test('by a library over an English report is what English takes, and nothing that reads pages or checks shapes', () => {
    const files = loadedBy([
      '--input-type=module',
      '--eval',
      `const { openLibrary } = await import(${JSON.stringify(`${process.cwd()}/dist/src/library/open-library.js`)});
      const library = await openLibrary('knowledge');
      await library.ask('who oversees the plant?', {});`,
    ]);
    expect(packagesAmong(files)).toEqual(expect.arrayContaining(['markdown-it', 'fuse.js']));
    for (const unwanted of ['linkedom', 'zod', 'yaml', 'budoux', 'stopword', 'htmlparser2'])
      expect(packagesAmong(files)).not.toContain(unwanted);
    const ofLanguages = files.filter((file) => /\/(?:n2words|@orama)\//.test(file));
    expect(ofLanguages.map((file) => file.replace(/.*\//, '')).sort()).toEqual([
      'en-GB.js',
      'en-US.js',
      'en.cjs',
      'en.cjs',
    ]);
    expect(files.length).toBeLessThanOrEqual(215);
  });

  test('by the main thread of a bot is nothing that reads reports', () => {
    const files = loadedBy(['dist/src/main.js'], '/ask who oversees the plant?\n');
    expect(files).toContain('dist/src/library/serving/live-library.js');
    for (const unwanted of [
      'linkedom',
      'markdown-it',
      'yaml',
      'n2words',
      'discord.js',
      '@slack/bolt',
      'kysely',
    ])
      expect(packagesAmong(files)).not.toContain(unwanted);
    expect(files.filter((file) => file.startsWith('dist/src/search/'))).toEqual([]);
    expect(files.length).toBeLessThanOrEqual(240);
  });

  test('of Discord’s client is one copy, where node_modules is a link', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quoth-linked-'));
    try {
      for (const part of ['dist', 'package.json']) cpSync(part, join(folder, part), { recursive: true });
      symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
      const env = {
        PATH: process.env.PATH,
        DISCORD_TOKEN: 'token',
        DISCORD_API_URL: 'http://127.0.0.1:9',
        KNOWLEDGE_DIR: join(process.cwd(), 'knowledge'),
      };
      const { stderr } = spawnSync(process.execPath, ['dist/src/main.js'], { cwd: folder, env });
      expect(String(stderr)).toContain('Discord can’t be reached');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
