/** Why Discord could not be started, for the operator. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';

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

/** On one line; an address that can't be reached tells why in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const causes = error instanceof AggregateError ? error.errors : [error.cause];
  const inner = causes.find((cause) => cause instanceof Error);
  const status =
    error instanceof DiscordAPIError || error instanceof HTTPError ? ` (HTTP ${error.status})` : '';
  return `${error.message || (inner ? inner.message : error.name)}${status}`.replace(/\s+/g, ' ');
}
