/** What a terminal has in place of the buttons under a quote. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/open-library.ts';
import { createLogger } from '../../../src/log.ts';
import { renderPage } from '../../../src/platforms/terminal/render.ts';
import { Session } from '../../../src/platforms/terminal/session.ts';
import { english } from '../../../src/reply/strings/english.ts';

let library: Library;
beforeAll(async () => {
  library = await openLibrary('knowledge');
});
afterAll(() => library.close());

const QUESTION = 'what does the report say about Ukraine?';
const CLAIM = '/check The United States expressed enthusiasm for this prospect';

/** The replies to these lines, as plain text. */
async function said(...lines: readonly string[]): Promise<string[]> {
  const session = new Session({ commands, library, strings: english, log: createLogger('silent', []) });
  const texts: string[] = [];
  for (const line of lines) {
    const page = await session.respond(line);
    texts.push(renderPage(page, { columns: null, guarded: false, style: (_, text) => text }));
  }
  return texts;
}

describe('of the quote that is shown', () => {
  test('/context shows what stands around it, and the pages stay where they are', async () => {
    const [answer = '', around = '', next = ''] = await said(QUESTION, '/context', '/next');
    const [marked = '', quote = ''] = answer.split('\n\n');
    expect(marked).toMatch(/^» /);
    expect(quote).toMatch(/^│ /);
    expect(quote).toContain(marked.slice(2));
    expect(around).toContain(marked);
    expect(around).toContain(quote);
    expect(around.length).toBeGreaterThan(answer.length);
    expect(next).toContain(english.ask.alsoNear);
  });

  test('/share gives a copy with its citation, of a check with verdict and differences', async () => {
    const [, copy = ''] = await said(QUESTION, '/share');
    expect(copy).toMatch(/· 0\.1$/);
    const [checked = '', shared] = await said(CLAIM, '/share');
    expect(shared).toBe(checked);
    expect(shared).toContain('removed  report: “reportedly”');
  });

  test('/cite gives its source on one line, in three forms', async () => {
    const [, cited = ''] = await said('who oversees the plant?', '/cite');
    const [, plain = '', markdown = '', bibtex = ''] =
      /^Text\n(.+)\n\nMarkdown\n(.+)\n\nBibTeX\n(.+)$/.exec(cited) ?? [];
    expect(plain).toMatch(/^“Rosatom, .+” Gate, “Putin Discusses .+”, 2\.1$/);
    expect(markdown).toContain('*Putin Discusses');
    expect(bibtex).toMatch(/^@misc\{gate.*-2\.1, .+\}$/);
  });

  test('each says so where nothing is quoted', async () => {
    for (const command of ['/context', '/share', '/cite']) {
      expect(await said(command)).toEqual([english.terminal.nothingQuoted]);
      expect((await said('/outline', command))[1]).toBe(english.terminal.nothingQuoted);
    }
  });
});

test('what was quoted last is cited behind replies that quote nothing, and what was opened last of several', async () => {
  const [, cited, , , again] = await said('who oversees the plant?', '/cite', '/help', 'thanks', '/cite');
  expect(again).toBe(cited);
  const [, which, , opened = ''] = await said(
    'why do people worry about mining there?',
    '/cite',
    '2',
    '/cite',
  );
  expect(which).toMatch(/^Type a number: 1 for \d\.\d in context/);
  expect(opened).toContain('“Public and international stakeholder resistance');
});

test('what is left out of a long passage is told with the command that shows it', async () => {
  const [answer = ''] = await said(QUESTION);
  expect(answer).toContain('“/context” shows all.');
});

test('a number opens one of the sentences that may answer', async () => {
  const [unsure = '', second = '', first = ''] = await said(
    'why do people worry about mining there?',
    '2',
    '1',
  );
  expect(unsure).toContain(english.ask.notSure(1));
  expect(unsure).toMatch(/^Type a number: 1 for \d\.\d in context, 2 for \d\.\d in context/m);
  const quoted = unsure.split('\n').filter((line) => /^│ [A-Z].{60,}[.]$/.test(line));
  expect(second).toContain(quoted[1]?.slice(2));
  expect(first).toContain(quoted[0]?.slice(2));
});

test('a reference alone is quoted', async () => {
  const [alone, quoted] = await said('2.1', '/quote 2.1');
  expect(alone).toBe(quoted);
  expect(alone).toMatch(/^Passage 2\.1, word for word:\n\n│ Despite Russian occupation/);
});

test('without a name, who is credited with something about that, and with how much of it', async () => {
  const [all = '', some = '', none] = await said('/said', '/said about:citizenship', '/said about:pizza');
  expect(all).toMatch(/Putin\s+3 statements/);
  expect(some).toMatch(/Putin\s+1 statement\n\nGate, “[^”]+”$/);
  expect(some).not.toContain('United States');
  expect(none).toBe(english.said.nobodyAbout('pizza'));
});

test.each(['help', '/help', '/?'])('%s lists what can be asked and typed', async (line) => {
  const [help = ''] = await said(line);
  for (const name of ['/ask', '/context', '/share', '/cite']) expect(help).toContain(name);
});
