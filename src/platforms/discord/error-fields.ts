/** What a log may hold of an error. */

/**
 * discord.js hangs the request on its errors, with a member's words in its body and an interaction's token in its
 * address; only what is listed here is kept.
 */
export function errorFields(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return {
    type: name,
    message,
    stack,
    ...('code' in error && { code: error.code }),
    ...('status' in error && { status: error.status }),
  };
}
