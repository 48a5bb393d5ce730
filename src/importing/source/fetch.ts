/** An http or https address to its bytes, within bounds of size, time and redirects. */
import { Agent, fetch } from 'undici';
import type { Progress } from '../draft.ts';
import { type AddressRule, checkHost, lookupBy, RefusedAddress } from './addresses.ts';
import type { Source } from './source.ts';
import { Unreadable } from './unreadable.ts';

export interface FetchBounds {
  readonly bytes: number;
  /** For all of it: every redirect and the whole body. */
  readonly milliseconds: number;
  readonly redirects: number;
}

const BOUNDS: FetchBounds = { bytes: 50_000_000, milliseconds: 30_000, redirects: 5 };

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Throws Unreadable. Every redirect's address must pass `isAllowed` too. */
export async function fetchSource(
  address: string,
  isAllowed: AddressRule,
  progress: Progress,
  bounds: Partial<FetchBounds> = {},
): Promise<Source> {
  const { bytes: limit, milliseconds, redirects } = { ...BOUNDS, ...bounds };
  const agent = new Agent({ connect: { lookup: lookupBy(isAllowed) } });
  const signal = AbortSignal.timeout(milliseconds);
  try {
    let url = new URL(address);
    for (let hop = 0; hop <= redirects; hop += 1) {
      if (!/^https?:$/.test(url.protocol))
        throw new Unreadable(`leads to ${url.protocol}, and only http and https are fetched`);
      checkHost(url.hostname, isAllowed);
      const response = await fetch(url.href, {
        dispatcher: agent,
        redirect: 'manual',
        signal,
        headers: {
          'user-agent': 'quoth (adds a report that its operator named)',
          accept: 'text/html,application/pdf,*/*;q=0.8',
        },
      });
      const target = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
      if (target !== null) {
        await response.body?.cancel();
        if (!URL.canParse(target, url.href)) throw new Unreadable('is redirected to what is no address');
        url = new URL(target, url.href);
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        throw new Unreadable(`is answered with ${response.status} ${response.statusText}`.trim());
      }
      const announced = Number(response.headers.get('content-length') ?? 0);
      const bytes = await readBody(response.body ?? [], limit, announced, progress);
      url.hash = '';
      const contentType = response.headers.get('content-type');
      return { name: address, bytes, url: url.href, ...(contentType === null ? {} : { contentType }) };
    }
    throw new Unreadable(`is redirected more than ${redirects} times`);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (signal.aborted) throw new Unreadable(`took longer than ${milliseconds / 1000} s and was given up`);
    throw new Unreadable(reasonOf(error));
  } finally {
    await agent.destroy();
  }
}

async function readBody(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
  announced: number,
  progress: Progress,
): Promise<Uint8Array> {
  const tooLong = new Unreadable(`is larger than ${limit / 1_000_000} MB`);
  if (announced > limit) throw tooLong;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) throw tooLong;
    progress('fetching', length, Math.max(length, announced));
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof RefusedAddress)
      return `can't be fetched: ${cause.host} is not of the public internet (--allow-private fetches it all the same)`;
    if ('code' in cause && cause.code === 'ENOTFOUND') return "can't be fetched: there is no such host";
    if ('code' in cause && cause.code === 'ECONNREFUSED') return "can't be fetched: nothing answers there";
    if (!(cause.cause instanceof Error)) return `can't be fetched: ${cause.message}`;
  }
  return "can't be fetched";
}
