/** What a file's bytes tell of its report where it can't be read: whether it may be kept to channels. */
import type { Content } from './knowledge-files.ts';

/** What is meant to keep a report to itself must not be passed over for a slip. */
const NEARLY = 'channel|chanels?|channnels?|kanal|kanäle|kanaele|canal|canales|canaux';
const NEARLY_CHANNELS = new RegExp(`^(?:${NEARLY})$`, 'i');

export function isNearlyChannels(name: string): boolean {
  return NEARLY_CHANNELS.test(name) || (/^channels$/i.test(name) && name !== 'channels');
}

/** As far as the front matter may reach. */
const BEGINNING = 100_000;

/** A platform ahead of a channel, or a key that is meant to name channels, wherever it stands. */
const NAMES_CHANNELS = new RegExp(
  `(?:discord|slack)\\s*:|(?:^|[\\s{,?"'])(?:channels|${NEARLY})["']?\\s*:`,
  'im',
);

/**
 * Whether a file that can't be read says which channels its report is kept to, or its last good text did. Of one whose bytes
 * nobody has seen it can't be told, so it may.
 */
export function mayBeKept(content: Content, lastGood: Uint8Array | null): boolean {
  if (lastGood !== null && namesChannels(lastGood)) return true;
  return 'unreadable' in content ? (content.isKept ?? lastGood === null) : namesChannels(content);
}

/** In whatever encoding: what stands between the letters of UTF-16 is left out. */
function namesChannels(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING));
  const texts = [beginning.toString(), beginning.toString('latin1').replaceAll('\0', '')];
  return texts.some((text) => NAMES_CHANNELS.test(text));
}

/** What takes the place of a file that can't be served, for this reason. */
export function unreadable(content: Content, why: string): Content {
  return { unreadable: why, isKept: mayBeKept(content, null) };
}
