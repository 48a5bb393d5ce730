/** Structured logs, one JSON object a line. Never a token; members' words at `debug` and below only. */
import { type Logger, pino } from 'pino';

export type { Logger };

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Each of `secrets` is struck out wherever it would appear in a line. `write` is given whole lines. */
export function createLogger(
  level: LogLevel,
  secrets: readonly string[],
  write: (line: string) => void = standardError(),
): Logger {
  const destination = {
    write(line: string) {
      write(secrets.reduce((safe, secret) => safe.replaceAll(secret, '[secret]'), line));
    },
  };
  const timestamp = pino.stdTimeFunctions.isoTime;
  return pino({ level, base: null, timestamp, serializers: { err: errorFields } }, destination);
}

function standardError(): (line: string) => void {
  const stream = pino.destination({ fd: 2, sync: true });
  return (line) => stream.write(line);
}

/**
 * What a log may hold of an error. The clients hang the request on theirs, with a member's words in its body and a token in
 * its address; only what is listed here is kept.
 */
function errorFields(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return {
    type: name,
    message,
    stack,
    ...('code' in error && { code: error.code }),
    ...('status' in error && { status: error.status }),
    ...(error.cause !== undefined && { cause: String(error.cause) }),
  };
}
