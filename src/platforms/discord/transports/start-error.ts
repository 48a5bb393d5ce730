/** Why Discord could not be started, for the operator. */
import type { RateLimitData } from 'discord.js';
import { z } from 'zod';
import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  HTTPError,
  RateLimitError,
} from '../discord-js.ts';

export const TOKEN_REFUSED =
  'Discord refused DISCORD_TOKEN: copy it anew from the Bot page of the application in the Developer Portal';

/** What says itself what the operator has to mend. */
export class KeyRefused extends Error {}

/** One sentence; `what` says what failed where it was not the token. */
export function refusal(what: string, error: unknown): Error {
  if (error instanceof KeyRefused) return error;
  return new Error(isTokenRefused(error) ? TOKEN_REFUSED : `${what}: ${reasonOf(error)}`);
}

function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  if (error instanceof DiscordAPIError) return error.status === 401;
  // What the gateway's client says of close code 4004.
  return error instanceof Error && error.message === 'Authentication failed';
}

/** Whether Discord wants a request later than a start waits for it. */
export function isLongWait({ retryAfter }: Pick<RateLimitData, 'retryAfter'>): boolean {
  return retryAfter > LONGEST_WAIT_MS;
}

const LONGEST_WAIT_MS = 10_000;

/** On one line; an address that can't be reached tells why in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof RateLimitError)
    return `it wants to be asked again in ${Math.ceil(error.retryAfter / 1000)} s (HTTP 429)`;
  // A time limit of ours.
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no answer came in time';
  // What was read in the answer, by us or by discord.js, is not there.
  if (error instanceof z.ZodError || error instanceof TypeError)
    return 'what answers there is not Discord’s API';
  const causes = error instanceof AggregateError ? error.errors : [error.cause];
  const inner = causes.find((cause) => cause instanceof Error);
  const status =
    error instanceof DiscordAPIError || error instanceof HTTPError ? ` (HTTP ${error.status})` : '';
  return `${error.message || (inner ? inner.message : error.name)}${status}`.replace(/\s+/g, ' ');
}
