/** Why Slack could not be started, for the operator. */
import { z } from 'zod';

const platformErrorSchema = z.object({ data: z.object({ error: z.string() }) });

/** One sentence; `variable` holds the token that was tried at `apiUrl`. */
export function refusal(error: unknown, variable: string, apiUrl: string): string {
  const refused = platformErrorSchema.safeParse(error).data;
  if (refused) return `Slack refused ${variable} (${refused.data.error}).`;
  const why = error instanceof Error ? reasonOf(error) : 'the connection was closed';
  return `Slack could not be reached at ${apiUrl} with ${variable}: ${why}.`;
}

/** The innermost cause: what is around it says only that something failed. */
function reasonOf(error: Error): string {
  const inner = 'original' in error ? error.original : error.cause;
  return inner instanceof Error ? reasonOf(inner) : error.message;
}
