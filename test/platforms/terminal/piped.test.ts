import { Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createLogger } from '../../../src/log.ts';
import { runTerminal } from '../../../src/platforms/terminal/chat.ts';
import { english } from '../../../src/reply/strings/english.ts';
import { answersTo, echoLibrary, Input, onAnOrdinaryTerminal, openChat } from './harness.ts';

onAnOrdinaryTerminal();

const FOOT = 'The report’s own words\n“On Tides” · 1.1\nNot what I asked? /wrong';

describe('lines piped in', () => {
  test('are answered in order, each fully before the next', async () => {
    const { text } = await answersTo(['slow one\ntwo\nslow three\n']);
    expect(text).toBe(`» slow one\n\n${FOOT}\n\n» two\n\n${FOOT}\n\n» slow three\n\n${FOOT}\n\n`);
  });

  test('may end in CRLF, and the last one in nothing; blank ones do nothing', async () => {
    const { asked } = await answersTo(['\r\n  \none\r\n\r\n\t\ntwo\r\nlast']);
    expect(asked).toEqual(['one', 'two', 'last']);
  });

  test('read the same however their bytes are cut', async () => {
    const bytes = new TextEncoder().encode('\uFEFFüber die Größe?\r\n水位は何時？\n🌊 and 👩‍👩‍👧\nlast');
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
        const ends = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const { asked } = await answersTo(ends.slice(1).map((end, i) => bytes.slice(ends[i], end)));
        expect(asked).toEqual(['über die Größe?', '水位は何時？', '🌊 and 👩‍👩‍👧', 'last']);
      }),
      { numRuns: 50 },
    );
  });

  test('that are no UTF-8 are read as far as they can be', async () => {
    const { asked } = await answersTo([Buffer.from([0x61, 0xff, 0x62, 0x0a, 0x63, 0x0a, 0xe2, 0x82])]);
    expect(asked).toEqual(['a\uFFFDb', 'c', '\uFFFD']);
  });

  test('of a megabyte get a sentence, and the next line its answer', async () => {
    const long = 'x'.repeat(1_000_000);
    const { text, asked } = await answersTo([`${long}\n/${long}\n/quote ${long}\nnext question`]);
    expect(text).toMatch(/^That question is too long: 1000000 characters\. I read up to 6000\.\n\n/);
    expect(text).toContain('That reference is too long: 1000000 characters.');
    expect(text.length).toBeLessThan(1000);
    expect(asked).toEqual(['next question']);
  });

  test('behind /exit or /quit are not read', async () => {
    for (const end of ['/exit', '/quit', '  /EXIT now']) {
      const { asked, text } = await answersTo([`one\n${end}\ntwo\n`]);
      expect(asked).toEqual(['one']);
      expect(text).toBe(`» one\n\n${FOOT}\n\n`);
    }
  });

  test('get plain text, also where colours are turned off', async () => {
    for (const [name, value] of [
      ['NO_COLOR', '1'],
      ['FORCE_COLOR', '0'],
    ] as const) {
      vi.stubEnv(name, value);
      const { text } = await answersTo(['/quoth\none\n/source']);
      expect(text).not.toContain('\x1b');
      expect(text).not.toContain('quoth>');
      vi.stubEnv(name, undefined);
    }
  });

  test('get colours where they are forced, yet none within a quote', async () => {
    vi.stubEnv('FORCE_COLOR', '1');
    const { text } = await answersTo(['one two']);
    expect(text).toMatch(/^» one two\n/);
    expect(text).toContain('\x1b[2mThe report’s own words\x1b[22m');
  });

  test('get a quote’s bytes, line breaks and controls and all', async () => {
    const { text } = await answersTo(['/quote 1\na\x1b[31m\u202Eb\u0085\u200B']);
    expect(text).toContain('\n\n│ First words. Second words.\n\n');
    expect(text).toContain('Other  words\r\nhere.\n\n');
    expect(text).toContain('a\x1b[31m\u202Eb\u0085');
  });
});

describe('a failure', () => {
  test('of the library is logged and said, and the chat goes on', async () => {
    const { text, logged } = await answersTo(['boom\nafter\n']);
    expect(text).toBe(`${english.problem.failed}\n\n» after\n\n${FOOT}\n\n`);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('the library broke');
  });

  test('of the input is logged, and ends the chat', async () => {
    const chat = openChat(null);
    await chat.press('one\n');
    chat.input.destroy(new Error('unplugged'));
    await chat.over;
    expect(chat.asked).toEqual(['one']);
    expect(chat.logged[0]).toContain('unplugged');
  });

  test.each([
    ['EPIPE', 0],
    ['ENOSPC', 1],
  ])('of the output (%s) ends the chat', async (code, lines) => {
    const input = new Input(false);
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
    });
    const asked: string[] = [];
    const logged: unknown[] = [];
    const log = createLogger('silent', []);
    log.error = (line: unknown) => logged.push(line);
    input.write('one\ntwo\nthree\n');
    await runTerminal({ commands, library: echoLibrary(asked), strings: english, log }, { input, output });
    expect(asked).toEqual(['one']);
    expect(logged).toHaveLength(lines);
    expect(input.destroyed).toBe(true);
  });
});

test('a signal to end lets the answer that is on its way be given', async () => {
  const stopping = new AbortController();
  const chat = openChat(null, { signal: stopping.signal });
  chat.input.write('slow one\ntwo\n');
  await new Promise((resolve) => setTimeout(resolve, 5));
  stopping.abort();
  await chat.over;
  expect(chat.asked).toEqual(['slow one']);
  expect(chat.output.text).toBe(`» slow one\n\n${FOOT}\n\n`);
  expect(chat.logged).toEqual([]);
});
