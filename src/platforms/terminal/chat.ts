/** The terminal chat: the same commands typed line by line, by a person at a terminal or by a script through a pipe. */
import { createInterface } from 'node:readline';
import { addAbortSignal, type Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { Block, Page } from '../../reply/reply.ts';
import { inTime } from '../../with-deadline.ts';
import type { Service } from '../service.ts';
import { type Candidate, commonStart, completionsOf } from './completion.ts';
import { heldKeys, type Keyboard } from './held-keys.ts';
import { linesOf } from './lines.ts';
import { type Looks, renderPage } from './render.ts';
import { channelIn, Session, UNSLASHED } from './session.ts';

export interface TerminalStreams {
  readonly input: Keyboard & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** Ends the chat when the answer that is on its way has been given. */
  readonly signal?: AbortSignal;
}

const USUAL_COLUMNS = 80;
const REPORTS_GREETED = 5;
/** Keys wait for it. */
const COMPLETE_WITHIN_MS = 1000;

/** How `node:readline` is told what takes the place of what. */
type Completed = (error: null, result: [completions: string[], replaced: string]) => void;

/**
 * Resolves when the chat is over, to how many lines of a pipe or file were answered: at the end of input, by `/exit`, by Ctrl-D or Ctrl-C on an empty line, by `signal`,
 * or when nobody reads the output any more. Then `input` is read no further.
 */
export async function runTerminal(service: Service, streams: TerminalStreams): Promise<number> {
  // Without a listener, a reader that goes away ("| head") would end the process with an error.
  streams.output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') service.log.error({ err: error }, 'output failed');
  });
  if (!streams.input.isTTY || !streams.output.isTTY) return answerLines(service, streams);
  await converse(service, streams);
  return 0;
}

async function answerLines(service: Service, { input, output, signal }: TerminalStreams): Promise<number> {
  let answered = 0;
  const session = new Session(service);
  const looks = looksOf(output, false);
  if (signal) addAbortSignal(signal, input);
  try {
    for await (const line of linesOf(input)) {
      if (line.trim() === '') continue;
      const page = await session.respond(line);
      answered += 1;
      if (session.ended || !(await write(output, `${renderPage(page, looks)}\n\n`))) break;
      if (signal?.aborted) break;
    }
  } catch (error) {
    if (!signal?.aborted) service.log.error({ err: error }, 'input failed');
  }
  return answered;
}

async function converse(service: Service, { input, output, signal }: TerminalStreams): Promise<void> {
  const { library, strings, log } = service;
  const session = new Session(service);
  const show = (page: Page) => write(output, `${renderPage(page, looksOf(output, true))}\n\n`);
  await show(await greeting(service, session));

  let answering = Promise.resolve();
  let completing = Promise.resolve();
  let busy = false;
  let open = true;
  let interrupted = false;
  const { keys, release } = heldKeys(input, {
    isBusy: () => busy,
    idle: async () => {
      await completing;
      await answering;
    },
    interrupt: () => {
      interrupted = true;
      chat.close();
    },
  });
  const chat = createInterface({
    input: keys,
    output,
    terminal: true,
    prompt: looksOf(output, true).style('bold', strings.terminal.prompt),
    completer: (line: string, done: Completed) => {
      completing = complete(line, done);
    },
    removeHistoryDuplicates: true,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const complete = async (line: string, done: Completed) => {
    let outcome: [string[], string] = [[], line];
    try {
      const completer = {
        commands: session.commands,
        unslashed: UNSLASHED,
        library,
        strings,
        ...channelIn(service),
      };
      const completions = await inTime(
        completionsOf(line, completer),
        COMPLETE_WITHIN_MS,
        'no completions in time',
      );
      const start = commonStart(completions);
      if (start !== null) outcome = [[start], completions.typed];
      else if (open && completions.candidates.length > 0) {
        await write(
          output,
          `\n${renderPage(candidatesPage(completions.candidates), looksOf(output, true))}\n`,
        );
        if (open) chat.prompt(true);
      }
    } catch (error) {
      log.error({ err: error }, 'completion failed');
    }
    if (open) done(null, outcome);
  };
  const answer = async (line: string) => {
    busy = true;
    const page = line.trim() === '' ? null : await session.respond(line);
    const goOn = page === null || (!session.ended && (await show(page)));
    busy = false;
    if (!open) return;
    if (goOn) chat.prompt();
    else chat.close();
  };
  chat.on('line', (line) => {
    answering = answering.then(() => answer(line));
  });
  chat.on('SIGINT', () => {
    if (chat.line === '') return chat.close();
    chat.write(null, { ctrl: true, name: 'e' });
    chat.write(null, { ctrl: true, name: 'u' });
  });
  const closed = new Promise<void>((resolve) => {
    chat.once('close', () => {
      open = false;
      resolve();
    });
  });
  const stop = () => chat.close();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  else chat.prompt();

  await closed;
  signal?.removeEventListener('abort', stop);
  release();
  if (!interrupted) await answering;
  // What comes next, a shell's prompt most likely, starts on a line of its own.
  if (!session.ended) await write(output, '\n');
}

function candidatesPage(candidates: readonly Candidate[]): Page {
  const items = candidates.map(({ value, about }) => ({ label: value.trimEnd(), text: about }));
  return { body: [{ kind: 'list', items }], foot: [] };
}

async function greeting(service: Service, session: Session): Promise<Page> {
  const { library, strings, log } = service;
  const words = strings.terminal;
  const body: Block[] = [{ kind: 'text', text: strings.help.intro }];
  try {
    const { reports } = await library.status();
    if (reports.length === 0) body.push({ kind: 'text', text: strings.problem.noReports });
    else {
      const items = reports
        .slice(0, REPORTS_GREETED)
        .map(({ origin }) => ({ label: origin.title, text: '' }));
      body.push({ kind: 'heading', text: strings.help.reports }, { kind: 'list', items });
      if (reports.length > REPORTS_GREETED)
        body.push({ kind: 'note', text: strings.moreReports(reports.length - REPORTS_GREETED, '/quoth') });
      const own = await session.ownReport();
      if (own !== null) body.push({ kind: 'text', text: own });
    }
  } catch (error) {
    log.error({ err: error }, 'greeting failed');
    body.push({ kind: 'text', text: strings.problem.failed });
  }
  return { body, foot: [{ kind: 'note', text: words.howTo }] };
}

function looksOf(output: TerminalStreams['output'], person: boolean): Looks {
  // `styleText` heeds NO_COLOR and FORCE_COLOR; a script gets colours only where it asks for them.
  const coloured = person || process.env.FORCE_COLOR !== undefined;
  return {
    columns: person ? output.columns || USUAL_COLUMNS : null,
    guarded: output.isTTY === true,
    style: (style, text) => (coloured ? styleText(style, text, { stream: output }) : text),
  };
}

/** Resolves to whether `text` is with its reader. */
function write(output: Writable, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    output.write(text, (error) => resolve(!error));
  });
}
