/** Standard error, which may be a pipe that nobody reads or a file on a full disk: neither holds anybody up. */
import { fstatSync, writeSync } from 'node:fs';

/** Of lines that wait for a reader, in bytes; those behind them are dropped. */
const MOST_UNREAD = 1_000_000;

/** Takes whole lines. Those that can't be written are dropped, and `told` is given how many as soon as others can be. */
export function standardError(told: (dropped: number) => string): (line: string) => void {
  let dropped = 0;
  const put = fstatSync(2).isFile() ? putInFile : putInStream(() => (dropped += 1));
  const catchUp = () => {
    const lost = dropped;
    if (lost > 0 && put(told(lost))) dropped -= lost;
  };
  process.stderr.on('drain', catchUp);
  return (line) => {
    catchUp();
    if (dropped > 0 || !put(line)) dropped += 1;
  };
}

function putInFile(line: string): boolean {
  try {
    writeSync(2, line);
    return true;
  } catch {
    return false;
  }
}

/** Node.js writes to a pipe as much as it holds, and the rest when it is read. */
function putInStream(lost: () => void): (line: string) => boolean {
  const { stderr } = process;
  // Each line that is lost by it is told to its own callback, too.
  stderr.on('error', () => {});
  return (line) => {
    if (stderr.writableLength > MOST_UNREAD) return false;
    stderr.write(line, (error) => {
      if (error) lost();
    });
    return true;
  };
}
