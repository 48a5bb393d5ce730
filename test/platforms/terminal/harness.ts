/** A chat over streams of the test's, with a library whose answers are known. */
import { PassThrough, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { WriteStream } from 'node:tty';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, vi } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Library, ReportSummary, ScoredQuote } from '../../../src/library/library.ts';
import { createLogger } from '../../../src/log.ts';
import { runTerminal } from '../../../src/platforms/terminal/chat.ts';
import { english } from '../../../src/reply/strings/english.ts';
import type { Settings } from '../../../src/settings/settings.ts';
import { libraryWith } from '../../support/library.ts';

/** For each test of the file that calls this: what decides about colours is as on an ordinary terminal, wherever the tests run. */
export function onAnOrdinaryTerminal(): void {
  beforeEach(() => {
    for (const name of [
      'FORCE_COLOR',
      'NO_COLOR',
      'NODE_DISABLE_COLORS',
      'CI',
      'TEAMCITY_VERSION',
      'TF_BUILD',
    ])
      vi.stubEnv(name, undefined);
    vi.stubEnv('TERM', 'xterm-256color');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
}

export const QUOTES: readonly ScoredQuote[] = [
  'First words. Second words.',
  'Other  words\r\nhere.',
  'Last.',
].map((text, i) => {
  const end = text.indexOf('.') + 1;
  return {
    report: { name: 'tides', sha256: 'ab12cd34', origin: { title: 'On Tides', language: 'en' } },
    reference: `1.${i + 1}`,
    section: { number: 1, heading: 'Tides' },
    page: null,
    lastPage: null,
    sheet: null,
    source: null,
    text,
    start: 0,
    sentences: [{ start: 0, end }],
    mark: { start: 0, end },
    credits: [],
    hasOwnWords: true,
    hedges: [],
    locator: { file: 'ab12cd34', passage: i, mark: { first: 0, count: 1 } },
    score: 1,
  };
});

const SUMMARY: ReportSummary = {
  name: 'tides',
  sha256: 'ab12cd34',
  origin: { title: 'On Tides', language: 'en' },
  sections: 1,
  passages: 3,
  sentences: 3,
  characters: 50,
};

/**
 * Answers every question with a quote that says it again, three quotes where it is `several`; `slow` takes a while,
 * `stuck` for ever, `boom` is the library's failure.
 */
export function echoLibrary(asked: string[] = []): Library {
  return libraryWith({
    async status() {
      return { reports: [SUMMARY], faults: [] };
    },
    async ask(question) {
      asked.push(question);
      if (question === 'boom') throw new Error('the library broke');
      if (question === 'stuck') await new Promise(() => {});
      if (question.startsWith('slow')) await setTimeout(15);
      const [first] = QUOTES;
      const echo = first && {
        ...first,
        text: question,
        sentences: [{ start: 0, end: question.length }],
        mark: { start: 0, end: question.length },
      };
      const quotes = question === 'several' ? QUOTES : echo ? [echo] : [];
      return {
        ok: true,
        value: {
          question,
          searched: 1,
          verdict: 'answer',
          answered: true,
          confidence: 1,
          corrections: [],
          missing: [],
          quotes,
        },
      };
    },
    async quote() {
      return { ok: true, value: QUOTES };
    },
    async outline() {
      return { ok: true, value: [] };
    },
    async source() {
      return { ok: true, value: [SUMMARY] };
    },
    async recall() {
      return { ok: false, problem: { kind: 'changed' } };
    },
  });
}

class Output extends Writable {
  readonly isTTY: boolean;
  columns: number;
  text = '';

  constructor(columns: number | null) {
    super({ decodeStrings: false });
    this.isTTY = columns !== null;
    this.columns = columns ?? 0;
  }

  override _write(chunk: string | Uint8Array, _encoding: string, done: () => void): void {
    this.text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    done();
  }

  /** As a real terminal knows its colours, by the environment. */
  getColorDepth(): number {
    return WriteStream.prototype.getColorDepth();
  }

  resize(columns: number): void {
    this.columns = columns;
    this.emit('resize');
  }
}

export class Input extends PassThrough {
  readonly isTTY: boolean;
  raw = false;

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  setRawMode(on: boolean): void {
    this.raw = on;
  }
}

export interface Chat {
  readonly input: Input;
  readonly output: Output;
  /** What was asked of the library, in order. */
  readonly asked: readonly string[];
  /** Lines of the log. */
  readonly logged: readonly string[];
  readonly over: Promise<number>;
  /** Presses keys, and waits until the screen has come to rest. */
  press(keys: string): Promise<void>;
  /** What has come since the last call, without escape codes and with line breaks as `\n`. */
  seen(): string;
}

/** `columns` null: no terminal on either side. */
export function openChat(
  columns: number | null,
  {
    library,
    signal,
    settings,
  }: { readonly library?: Library; readonly signal?: AbortSignal; readonly settings?: Settings } = {},
): Chat {
  const asked: string[] = [];
  const logged: string[] = [];
  const input = new Input(columns !== null);
  const output = new Output(columns);
  const log = createLogger('info', [], (line) => logged.push(line));
  const service = {
    commands,
    library: library ?? echoLibrary(asked),
    strings: english,
    log,
    ...(settings && { settings }),
  };
  const over = runTerminal(service, { input, output, ...(signal && { signal }) });
  let shown = 0;
  return {
    input,
    output,
    asked,
    logged,
    over,
    async press(keys) {
      input.write(keys);
      let before = -1;
      while (before !== output.text.length) {
        before = output.text.length;
        await setTimeout(40);
      }
    },
    seen() {
      const text = output.text.slice(shown);
      shown = output.text.length;
      return stripVTControlCharacters(text).replaceAll('\r\n', '\n');
    },
  };
}

/** What a chat makes of these bytes, given as a pipe gives them. */
export async function answersTo(
  chunks: readonly (string | Uint8Array)[],
): Promise<{ readonly text: string; readonly asked: readonly string[]; readonly logged: readonly string[] }> {
  const chat = openChat(null);
  for (const chunk of chunks) chat.input.write(chunk);
  chat.input.end();
  await chat.over;
  return { text: chat.output.text, asked: chat.asked, logged: chat.logged };
}
