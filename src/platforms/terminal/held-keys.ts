/** A keyboard that waits while an answer is on its way, so that several pasted lines read as if typed one by one. */
import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

export interface Keyboard extends Readable {
  setRawMode?(on: boolean): unknown;
}

const CTRL_C = '\x03';

/**
 * The keys of `input`, a line at most at a time and each only when `idle` resolves. Ctrl-C doesn't wait: `interrupt` is
 * called where it comes while `isBusy`. Ends where `input` ends or breaks.
 */
export function heldKeys(
  input: Keyboard,
  { isBusy, idle, interrupt }: { isBusy(): boolean; idle(): Promise<void>; interrupt(): void },
): { readonly keys: Keyboard; release(): void } {
  const keys = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => input.setRawMode?.(on) });
  const decoder = new TextDecoder();
  let fed = Promise.resolve();
  const feed = async (part: string) => {
    await idle();
    if (!keys.writable) return;
    keys.write(part);
    // By then the line has been read, or Tab has completed it.
    await setImmediate();
  };
  const take = (chunk: Uint8Array | string) => {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (isBusy() && text.includes(CTRL_C)) return interrupt();
    for (const part of text.split(/(?<=[\r\n\t])/u)) fed = fed.then(() => feed(part));
  };
  const end = () => {
    fed = fed.then(idle).then(() => void keys.end());
  };
  input.on('data', take).on('end', end).on('error', end);
  const release = () => {
    input.off('data', take).off('end', end).off('error', end);
    // A terminal that hangs up may say so only now.
    input.on('error', () => {});
    input.pause();
    keys.end();
  };
  return { keys, release };
}
