/** Asks the server that this page came from. */

/** Longer than the server takes at most. */
const WITHIN_MS = 8000;

/** `path` from the first page on. Rejects where no answer comes. */
export async function post<Response>(path: string, body: unknown): Promise<Response> {
  const response = await fetch(new URL(`../${path}`, import.meta.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(WITHIN_MS),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
