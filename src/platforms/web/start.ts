/** The page in the browser: serves it until told to stop. */
import type { Context } from '../../../commands/command.ts';
import type { WebSettings } from '../../config.ts';
import { stringsForLanguages } from '../../reply/strings/index.ts';
import type { Running, Service } from '../service.ts';
import { apiOf } from './events/api.ts';
import { askPage } from './pages/ask-page.ts';
import { creditsOf } from './pages/credits.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import { readerPage } from './pages/reader-page.ts';
import { type Asked, serve, type Told } from './transports/http.ts';

export interface WebRunning extends Running {
  /** Listened on. */
  readonly port: number;
}

/** Rejects with one sentence for the operator where the port can't be listened on. */
export async function startWeb(settings: WebSettings, service: Service): Promise<WebRunning> {
  const log = service.log.child({ platform: 'web' });
  const api = apiOf({ ...service, log });
  const { allowance, commands, library, questions, publicUrl = null } = service;

  const answer = async (asked: Asked): Promise<Told> => {
    // Reports that are kept to channels are seen in no browser.
    const context: Context = {
      commands,
      library,
      strings: stringsForLanguages(asked.languages),
      prefix: '',
      publicUrl: publicUrl ?? asked.origin,
      ...(questions && { questions }),
    };
    const path = asked.path.slice(1);
    const handler = Object.hasOwn(api, path) ? api[path] : undefined;
    if (handler && asked.method === 'POST') return handler(asked, context);
    if (asked.method === 'GET' && path === '') return askPage(context);
    const [, name, isCredits] = /^r\/([^/]+)(\/credits)?$/.exec(path) ?? [];
    if (name === undefined || asked.method !== 'GET') return notFoundPage(context, up(path));
    if (await allowance?.take(asked.member, 'act')) return tooMuch(context);
    const made = isCredits ? await creditsOf(name, asked, context) : await readerPage(name, asked, context);
    return made ?? notFoundPage(context, up(path));
  };

  const { port, stop } = await serve({ ...settings, publicUrl }, answer, log);
  service.observer?.connection('connected');
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  // An address that a terminal opens by a click.
  log.info({ url: publicUrl ?? `http://${host}:${port}/` }, 'answering in browsers');
  return { port, stop };
}

/** From a path to the first page. */
function up(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

function tooMuch({ strings }: Context): Told {
  return {
    status: 429,
    type: 'text/plain; charset=utf-8',
    body: `${strings.problem.tooMuch(60)}\n`,
    headers: { 'retry-after': '60' },
  };
}
