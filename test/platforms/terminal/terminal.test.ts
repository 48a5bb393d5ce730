import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { english } from '../../../src/reply/strings/english.ts';
import { settingsFolder } from '../../support/settings.ts';
import { type Chat, echoLibrary, onAnOrdinaryTerminal, openChat } from './harness.ts';

onAnOrdinaryTerminal();

const [UP, CTRL_C, CTRL_D] = ['\x1b[A', '\x03', '\x04'];

let chats: Chat[] = [];
beforeEach(() => {
  chats = [];
});
afterEach(() => {
  for (const chat of chats) chat.input.end();
});

/** A chat on a terminal, greeted. */
async function seated(columns = 80, options: Parameters<typeof openChat>[1] = {}): Promise<Chat> {
  const chat = openChat(columns, options);
  chats.push(chat);
  await chat.press('');
  return chat;
}

/** The rows of what was seen, without the prompt's redrawing of what is typed. */
function lastRow(seen: string): string {
  return seen.split('quoth> ').at(-1) ?? '';
}

describe('on a terminal', () => {
  test('a person is greeted with the reports and how to ask', async () => {
    const chat = await seated();
    const seen = chat.seen();
    expect(seen).toContain(english.help.intro.slice(0, 40));
    expect(seen).toContain('  On Tides\n');
    expect(seen.replace(/\s+/g, ' ')).toContain(english.terminal.howTo);
    expect(seen).toMatch(/\n\nquoth> $/);
    expect(chat.input.raw).toBe(true);
  });

  test('a person is told at once which report is asked, where that was chosen', async () => {
    const kept = await settingsFolder();
    const settings = kept.reopen();
    await settings.channelReports.set('terminal', 'tides');
    const chat = await seated(100, { settings });
    await vi.waitFor(() => expect(chat.output.text).toContain('quoth> '));
    expect(chat.seen()).toContain('This channel asks “On Tides” unless another report is named.');
    await kept.remove();
  });

  test('a person is greeted also where the library fails or has no report', async () => {
    const library = echoLibrary();
    const failing = await seated(80, {
      library: { ...library, status: () => Promise.reject(new Error('gone')) },
    });
    expect(failing.seen()).toContain(english.problem.failed);
    expect(failing.logged[0]).toContain('gone');
    const empty = await seated(80, {
      library: { ...library, status: async () => ({ reports: [], faults: [] }) },
    });
    expect(empty.seen().replace(/\s+/g, ' ')).toContain(english.problem.noReports);
  });

  test('a quote has a bar, and its answering sentence a heavy bar and bold letters', async () => {
    const chat = await seated(21);
    chat.seen();
    await chat.press('several\r');
    expect(chat.output.text).toContain('» \x1b[1mFirst words.\x1b[22m\n│ Second words.\n\n\x1b[2mThe');
    expect(chat.seen()).toContain('» First words.\n│ Second words.\n\nThe report’s own\nwords\n');
  });

  test('NO_COLOR turns colours off, not the terminal', async () => {
    vi.stubEnv('NO_COLOR', '1');
    const chat = await seated(21);
    await chat.press('several\r');
    expect(chat.output.text).toContain('» First words.\n│ Second words.\n\nThe report’s own\nwords\n');
    expect(chat.output.text).toContain('quoth> ');
  });

  test('rows take the width that the window has now', async () => {
    const chat = await seated(80);
    await chat.press('one two three four\r');
    expect(chat.seen()).toContain('» one two three four\n');
    chat.output.resize(12);
    await chat.press('one two three four\r');
    expect(chat.seen()).toContain('» one two\n» three four\n');
  });

  test('escape sequences of a question or a report come as visible characters', async () => {
    const quote = 'safe\x1b]0;title\x07 \u202Etxet\u202C \x9b31m\u200Bend';
    const library = echoLibrary();
    const chat = await seated(80, { library: { ...library, ask: () => library.ask(quote, {}) } });
    await chat.press('any\r');
    expect(chat.output.text).not.toContain('\x1b]0');
    for (const unsafe of '\x07\x9b\u202e\u202c\u200b') expect(chat.output.text).not.toContain(unsafe);
    expect(chat.seen()).toContain('safe␛]0;title␇ ‹U+202E›txet‹U+202C› ‹U+009B›31m‹U+200B›end');
  });
});

describe('the keyboard', () => {
  test('Tab completes a command', async () => {
    const chat = await seated();
    await chat.press('/as\t');
    await chat.press('why?\r');
    expect(chat.asked).toEqual(['why?']);
  });

  test('Tab completes an option’s name, and shows what there is to choose', async () => {
    const chat = await seated();
    chat.seen();
    await chat.press('/ask why? re\t');
    expect(lastRow(chat.seen())).toContain('report:');
    await chat.press(CTRL_C);
    chat.seen();
    await chat.press('/\t');
    const commands = english.commands;
    expect(chat.seen()).toContain(
      `  /ask       ${commands.ask.description}\n  /quote     ${commands.quote.description}\n`,
    );
  });

  test('Tab completes an option’s value, or shows what it may be with the line as it was', async () => {
    const library = {
      ...echoLibrary(),
      complete: async (_: unknown, typed: string) => {
        await setTimeout(15);
        return [
          { label: '1 High water', value: '1' },
          { label: '2 Low water', value: '2' },
        ].filter(({ label }) => label.includes(typed));
      },
    };
    const chat = await seated(80, { library });
    chat.seen();
    await chat.press('why section:wat\t');
    expect(chat.seen()).toContain('\n  1  High water\n  2  Low water\nquoth> why section:wat');
    await chat.press(CTRL_C);
    await chat.press('why section:Low\t');
    expect(lastRow(chat.seen())).toContain('why section:2 ');
  });

  test('Tab waits for what completes, and so do the keys behind it', async () => {
    const asked: string[] = [];
    const echo = echoLibrary(asked);
    const chat = await seated(80, {
      library: {
        ...echo,
        ask: (question, scope) => echo.ask(`${question} in ${scope.section}`, {}),
        complete: async () => {
          await setTimeout(30);
          return [{ label: '2 Low water', value: '2' }];
        },
      },
    });
    await chat.press('why section:Low\t\rnext section:Lo\t\r');
    await chat.press('');
    expect(asked).toEqual(['why in 2', 'next in 2']);
  });

  test('Tab that fails, or that nothing comes of in time, does nothing', async () => {
    const echo = echoLibrary();
    const failing = await seated(80, {
      library: { ...echo, complete: () => Promise.reject(new Error('no completions')) },
    });
    await failing.press('why section:a\t');
    expect(lastRow(failing.seen())).toBe('why section:a');
    expect(failing.logged[0]).toContain('no completions');
    const stuck = await seated(80, { library: { ...echo, complete: () => new Promise(() => {}) } });
    await stuck.press('why section:a\t');
    await setTimeout(1100);
    await stuck.press('b');
    expect(lastRow(stuck.seen())).toContain('why section:ab');
  });

  test('Tab on its way does not keep the chat from its end', async () => {
    const library = { ...echoLibrary(), complete: () => new Promise<never>(() => {}) };
    const stopping = new AbortController();
    const chat = await seated(80, { library, signal: stopping.signal });
    await chat.press('why section:a\t');
    stopping.abort();
    await chat.over;
    expect(chat.logged).toEqual([]);
  });

  test('Tab followed by Enter at once is as good as with a pause', async () => {
    const chat = await seated();
    await chat.press('/as\twhy?\r');
    expect(chat.asked).toEqual(['why?']);
  });

  test('the arrows bring back earlier lines', async () => {
    const chat = await seated();
    await chat.press('one\r');
    await chat.press('two\r');
    await chat.press(`${UP}${UP}\r`);
    expect(chat.asked).toEqual(['one', 'two', 'one']);
  });

  test('several lines pasted read as if typed one by one, and what is left stays to be finished', async () => {
    const chat = await seated();
    chat.seen();
    await chat.press('slow one\ntwo\r\n\nthree\nhalf a');
    const rows = chat
      .seen()
      .split('\n')
      .filter((row) => /^(quoth>|»)/.test(row));
    expect(rows).toEqual(
      [
        'slow one',
        '» slow one',
        'quoth> two',
        '» two',
        'quoth> ',
        'quoth> three',
        '» three',
        'quoth> half a',
      ].slice(1),
    );
    await chat.press(' line\r');
    expect(chat.asked).toEqual(['slow one', 'two', 'three', 'half a line']);
  });

  test('an empty line does nothing', async () => {
    const chat = await seated();
    chat.seen();
    await chat.press('\r  \r');
    expect(chat.seen().replace(/[\s]+/g, ' ')).toBe(' quoth> quoth> ');
    expect(chat.asked).toEqual([]);
  });

  test('Ctrl-C clears a line, and ends the chat on an empty one', async () => {
    const chat = await seated();
    await chat.press('not this');
    await chat.press(CTRL_C);
    await chat.press('this\r');
    expect(chat.asked).toEqual(['this']);
    await chat.press(CTRL_C);
    await chat.over;
    expect(chat.input.raw).toBe(false);
    expect(chat.input.isPaused()).toBe(true);
  });

  test('Ctrl-C ends the chat also while an answer does not come', async () => {
    const chat = await seated();
    await chat.press('stuck\r');
    await chat.press(`another\r${CTRL_C}`);
    await chat.over;
    expect(chat.asked).toEqual(['stuck']);
  });

  test.each([
    ['Ctrl-D', CTRL_D],
    ['/exit', '/exit\r'],
    ['/quit', '/quit\r'],
  ])('%s ends the chat when all has been answered', async (_, keys) => {
    const chat = await seated();
    await chat.press(`slow one\rtwo\r${keys}`);
    await chat.over;
    expect(chat.asked).toEqual(['slow one', 'two']);
    expect(chat.output.text).toMatch(/\n$/);
    expect(chat.input.raw).toBe(false);
  });

  test('the end of input ends the chat when all has been answered', async () => {
    const chat = await seated();
    chat.input.end('slow one\rtwo\r');
    await chat.over;
    expect(chat.asked).toEqual(['slow one', 'two']);
    expect(chat.seen()).toContain('» two\n');
  });

  test('a failure of the library is said, and the chat goes on', async () => {
    const chat = await seated();
    await chat.press('boom\rafter\r');
    expect(chat.seen()).toContain(english.problem.failed);
    expect(chat.asked).toEqual(['boom', 'after']);
  });
});

test('a signal ends the chat when the answer on its way has been given', async () => {
  const stopping = new AbortController();
  const chat = await seated(80, { signal: stopping.signal });
  chat.input.write('slow one\rtwo\r');
  await setTimeout(8);
  stopping.abort();
  await chat.over;
  expect(chat.asked).toEqual(['slow one']);
  expect(chat.seen()).toContain('» slow one\n');
});
