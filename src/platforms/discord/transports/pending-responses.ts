/**
 * Answers to interactions that came by HTTPS. What discord.js posts as an answer is held until the interaction is done with, and
 * then is the response. Where something is to go behind the answer before that, the answer must be there first: it is posted
 * in the way of the gateway, and the response says only that it was.
 */
import type { RESTOptions } from 'discord.js';
import { Response } from 'undici';
import { z } from 'zod';
import type { Logger } from '../../../log.ts';
import { DefaultRestOptions } from '../discord-js.ts';

type Request = RESTOptions['makeRequest'];

interface Held {
  readonly id: string;
  /** The answer as JSON; null: none yet. */
  body: string | null;
  /** How the answer is posted. */
  post: (() => ReturnType<Request>) | null;
  isPosted: boolean;
  readonly finished: Promise<void>;
  readonly finish: () => void;
}

const ALREADY = { code: 40060, message: 'Interaction has already been acknowledged.' };

export class PendingResponses {
  readonly #log: Logger;
  readonly #byId = new Map<string, Held>();
  readonly #byToken = new Map<string, Held>();

  constructor(log: Logger) {
    this.#log = log;
  }

  /**
   * Resolves to the answer that the response has to be, as JSON; null where it was posted, or there is none. A request that
   * is repeated while the first is under way has the same answer.
   */
  async answerTo(id: string, token: string, begin: () => void): Promise<string | null> {
    const known = this.#byId.get(id);
    const held = known ?? this.#hold(id, token);
    if (!known) begin();
    await held.finished;
    return held.isPosted ? null : held.body;
  }

  /** What discord.js makes its requests with. */
  readonly makeRequest: Request = async (url, init) => {
    const { pathname } = new URL(url);
    // No session is to be had for a bot that opens no connection, nor is one needed.
    if (pathname.endsWith('/gateway/bot')) return json(200, NO_GATEWAY);
    const callback = /\/interactions\/(\d+)\/[^/]+\/callback$/.exec(pathname)?.[1];
    const answering = callback === undefined ? undefined : this.#byId.get(callback);
    if (answering && typeof init.body === 'string') {
      if (answering.body !== null) return json(400, ALREADY);
      answering.body = init.body;
      answering.post = () => plainRequest(url, { ...init, signal: null });
      return new Response(null, { status: 204 });
    }
    const token = /\/webhooks\/\d+\/([^/]+)/.exec(pathname)?.[1];
    const behind = token === undefined ? undefined : this.#byToken.get(token);
    if (behind?.post && !behind.isPosted) {
      behind.isPosted = true;
      const posted = await behind.post();
      if (posted.status >= 400) {
        const told = await posted.text();
        this.#log.warn({ interaction: behind.id, status: posted.status }, 'Discord did not take an answer');
        // A replica that is gone got that far: what goes behind its answer is left to this one.
        if (codeIn(told) !== ALREADY.code) return json(posted.status, told);
      }
    }
    return plainRequest(url, init);
  };

  /** The interaction is done with: nothing more will be answered. */
  finished(id: string): void {
    const held = this.#byId.get(id);
    if (!held) return;
    this.#byId.delete(id);
    for (const [token, it] of this.#byToken) if (it === held) this.#byToken.delete(token);
    held.finish();
  }

  #hold(id: string, token: string): Held {
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const held: Held = { id, body: null, post: null, isPosted: false, finished, finish };
    this.#byId.set(id, held);
    this.#byToken.set(token, held);
    return held;
  }
}

const NO_GATEWAY = {
  url: 'wss://none.invalid',
  shards: 1,
  session_start_limit: { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 },
};

function json(status: number, body: unknown): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { 'content-type': 'application/json' } });
}

const errorSchema = z.object({ code: z.number() });

/** Null where it is no error of Discord's API. */
function codeIn(body: string): number | null {
  try {
    return errorSchema.parse(JSON.parse(body)).code;
  } catch {
    return null;
  }
}

const plainRequest: Request = (url, init) => DefaultRestOptions.makeRequest(url, init);
