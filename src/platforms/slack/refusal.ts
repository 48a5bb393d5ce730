/** Why Slack could not be started, for the operator. */
import { z } from 'zod';

const platformErrorSchema = z.object({ data: z.object({ error: z.string() }) });

/** One sentence; `variable` holds the token that was tried at `apiUrl`. */
export function refusal(error: unknown, variable: string, apiUrl: string): string {
  const refused = platformErrorSchema.safeParse(error).data;
  if (refused) return `Slack refused ${variable} (${refused.data.error}).`;
  const why = error instanceof Error ? error.message : 'the connection was closed';
  return `Slack could not be reached at ${apiUrl} with ${variable}: ${why}.`;
}
