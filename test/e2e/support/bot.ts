/** The bot's process, as an operator starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { BOT } from './program.ts';

export interface Bot {
  readonly child: ChildProcess;
  readonly log: { readonly lines: string[] };
  readonly ended: Promise<number | null>;
  /** Resolves to the milliseconds since its start when it logs `ready`. */
  ready(): Promise<number>;
}

/** What `npm start` runs, with no settings but these, and no limit to questions. */
export function startBot(settings: Readonly<Record<string, string>>, script: readonly string[] = [BOT]): Bot {
  const started = performance.now();
  const child = spawn(process.execPath, script, {
    env: { PATH: process.env.PATH, RATE_LIMIT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const log = { lines };
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const ready = new Promise<number>((resolve, reject) => {
    let rest = '';
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      const [first = '', ...others] = (rest + data).split('\n').reverse();
      rest = first;
      for (const line of others.reverse()) {
        lines.push(line);
        if (line.includes('"msg":"ready"') && !line.includes('"platform"'))
          resolve(performance.now() - started);
      }
    });
    void ended.then((status) => reject(new Error(`ended with ${status}: ${lines.join('\n')}`)));
  });
  ready.catch(() => {});
  return { child, log, ended, ready: () => ready };
}
