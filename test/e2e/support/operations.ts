/** What an operator's tools ask of `METRICS_PORT`. */
import { createServer } from 'node:http';
import { eventually } from '../../support/waiting.ts';

/** A busy machine takes its time to start a process that compiles what it runs. */
const WITHIN_MS = 100_000;

export interface Page {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

export async function page(port: number, path: string, method = 'GET'): Promise<Page> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    signal: AbortSignal.timeout(8000),
  });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

/** As soon as it is this; what it is then. */
export function pageWith(port: number, path: string, status: number, text = ''): Promise<Page> {
  return eventually(
    async () => {
      const found = await page(port, path).catch(() => null);
      return found?.status === status && found.text.includes(text) && found;
    },
    `${path} with ${status}`,
    WITHIN_MS,
  );
}

/** The value of a sample with at least these labels; null where there is none. */
export function sample(
  text: string,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | null {
  for (const line of text.split('\n')) {
    const [, found, inner = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (found !== name) continue;
    if (Object.entries(labels).every(([label, is]) => inner.includes(`${label}="${is}"`)))
      return Number(value);
  }
  return null;
}
