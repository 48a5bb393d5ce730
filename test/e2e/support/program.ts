/** The project's programs as they are built. */
import { spawn } from 'node:child_process';

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** What `npm start` and `npm run quoth` run. */
export const BOT = 'dist/src/main.js';
export const QUOTH = 'dist/src/cli/main.js';

/** Runs `script` to its end with `input` on standard input and no settings but `environment`. */
export function runProgram(
  script: string,
  args: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { PATH: process.env.PATH, ...environment },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      out += data;
    });
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      err += data;
    });
    child.on('close', (status) => resolve({ status, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
