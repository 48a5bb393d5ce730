/** Structured logs, one JSON object a line. Never a token; members' words at `debug` and below only. */
import { type Logger, pino } from 'pino';
import { standardError } from './standard-error.ts';

export type { Logger };

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Each of `secrets` is struck out wherever it would appear in a line. `write` is given whole lines. */
export function createLogger(
  level: LogLevel,
  secrets: readonly string[],
  write: (line: string) => void = standardError(droppedLine),
): Logger {
  const destination = {
    write(line: string) {
      write(secrets.reduce((safe, secret) => safe.replaceAll(secret, '[secret]'), line));
    },
  };
  const timestamp = pino.stdTimeFunctions.isoTime;
  return pino({ level, base: null, timestamp, serializers: { err: errorFields } }, destination);
}

function droppedLine(dropped: number): string {
  const time = new Date().toISOString();
  return `${JSON.stringify({ level: 40, time, dropped, msg: 'lines of the log were dropped: nobody took them' })}\n`;
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
