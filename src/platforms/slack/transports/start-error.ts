/** Why Slack refused something, or could not be reached. */
import { z } from 'zod';

const platformErrorSchema = z.object({ data: z.object({ error: z.string() }) });

/** Slack's own name of what is wrong; null where it is no refusal of Slack's. */
export function refusedFor(error: unknown): string | null {
  return platformErrorSchema.safeParse(error).data?.data.error ?? null;
}

/** One sentence for the operator; `variable` holds the token that was tried at `apiUrl`. */
export function refusal(error: unknown, variable: string, apiUrl: string): string {
  const refused = refusedFor(error);
  if (refused !== null) return `Slack refused ${variable} (${refused}).`;
  const why = error instanceof Error ? reasonOf(error) : 'the connection was closed';
  return `Slack could not be reached at ${apiUrl} with ${variable}: ${why}.`;
}

/** The innermost cause: what is around it says only that something failed. */
function reasonOf(error: Error): string {
  const inner = 'original' in error ? error.original : error.cause;
  return inner instanceof Error ? reasonOf(inner) : error.message;
}
