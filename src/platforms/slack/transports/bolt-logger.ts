/** Bolt's log lines, written to ours. */
import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../../../log.ts';

/** Tokens of every kind, and what lets its holder act: a socket's ticket; in payloads, verification token, answer address, trigger. */
const SECRETS =
  /\b(?:xox[a-z]|xapp)-[\w-]+|(?<=[?&]ticket=)[^&"\\\s]+|(?<=\\*"(?:token|response_url|trigger_id)\\*":\s*\\*")[^"\\]+/g;

/**
 * `isStarted` tells whether Slack was reached: until then, what goes wrong is told by the one line that stops the start.
 * What Bolt says below `warn` may hold whole payloads, and with them members' words: all of it is `debug` here.
 */
export function boltLogger(log: Logger, isStarted: () => boolean): BoltLogger {
  const line = (parts: readonly unknown[]) => parts.map(String).join(' ').replace(SECRETS, '[secret]');
  const debug = (...parts: unknown[]) => {
    if (log.isLevelEnabled('debug')) log.debug(line(parts));
  };
  return {
    debug,
    info: debug,
    warn: (...parts: unknown[]) => (isStarted() ? log.warn(line(parts)) : debug(...parts)),
    error: (...parts: unknown[]) => (isStarted() ? log.error(line(parts)) : debug(...parts)),
    setLevel: () => {},
    getLevel: () => (log.isLevelEnabled('debug') ? LogLevel.DEBUG : LogLevel.INFO),
    setName: () => {},
  };
}
