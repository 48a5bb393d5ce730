/** Structured logs on standard error, one JSON object a line. Never a token; members' words at `debug` and below only. */
import { type Logger, pino } from 'pino';

export type { Logger };

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Each of `secrets` is struck out wherever it would appear in a line. */
export function createLogger(level: (typeof LOG_LEVELS)[number], secrets: readonly string[]): Logger {
  const standardError = pino.destination({ fd: 2, sync: true });
  const write = (line: string) => {
    let safe = line;
    for (const secret of secrets) safe = safe.replaceAll(secret, '[secret]');
    standardError.write(safe);
  };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write });
}
