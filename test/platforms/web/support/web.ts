/** The page over reports made for a test, and requests to it as any program can send them. */
import { type IncomingHttpHeaders, request } from 'node:http';
import { commands } from '../../../../commands/index.ts';
import { createLogger } from '../../../../src/log.ts';
import type { Service } from '../../../../src/platforms/service.ts';
import type { CommandResponse } from '../../../../src/platforms/web/protocol.ts';
import { startWeb, type WebRunning } from '../../../../src/platforms/web/start.ts';
import { english } from '../../../../src/reply/strings/english.ts';
import { openPlaced } from '../../../support/placed-library.ts';

const log = createLogger('silent', []);

export interface Web extends WebRunning {
  readonly address: string;
}

export async function openWeb(
  files: Readonly<Record<string, string>>,
  given: Partial<Service> = {},
): Promise<Web> {
  const library = given.library ?? (await openPlaced(files));
  const running = await startWeb(
    { port: 0, host: '127.0.0.1' },
    { commands, strings: english, log, ...given, library },
  );
  return { ...running, address: `http://127.0.0.1:${running.port}/` };
}

export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends just these headers besides `Host`, which fetch would not. */
export function send(
  { port }: Pick<Web, 'port'>,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Readonly<Record<string, string>>; body?: string } = {},
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** As the page's own script posts it. */
export function post(
  web: Web,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const own = { origin: web.address.slice(0, -1), 'content-type': 'application/json' };
  return send(web, path, { method: 'POST', headers: { ...own, ...headers }, body: JSON.stringify(body) });
}

export async function asked(web: Web, line: string): Promise<Extract<CommandResponse, { kind: 'reply' }>> {
  const response: CommandResponse = JSON.parse((await post(web, '/api/command', { line })).text);
  if (response.kind !== 'reply') throw new Error(`${line} is answered with a ${response.kind}`);
  return response;
}
