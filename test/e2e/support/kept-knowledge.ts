/** Reports of which some are kept to a channel, and what is done there. */
import type { Library, PlacedLibrary } from '../../../src/library/library.ts';
import { knowledgeFile } from '../../support/report.ts';
import type { Json } from './discord-payloads.ts';

export const OPEN = {
  'tides.md': knowledgeFile(
    '# High water\n\nHigh water is at noon, the harbour master said. Boats leave early.\n\n# Low water\n\nLow water is at six.\n',
    'title: On Tides\npublisher: Port News',
  ),
};
export const SECRET = 'zirconium';
export const KEPT = {
  'merger.md': knowledgeFile(
    `# Zirconium\n\nThe ${SECRET} merger closes in May, Odette Quill said. Boats are sold.\n`,
    `title: The ${SECRET} merger\npublisher: The board\nchannels: [discord:987654321, slack:C0KEPT]`,
  ),
  // One that can't be read, and is meant to be kept: its name tells, too.
  'takeover.md': `---\npublisher: The board\nchannels: [discord:987654321]\n---\nThe ${SECRET} takeover.\n`,
};
export const WORDS = new RegExp(`${SECRET}|merger|takeover|Odette|Quill|The board`, 'i');

export const CHANNEL = { id: '987654321', type: 0, guild_id: '111111111111111111' };
export const inChannel = (interaction: Json): Json => ({
  ...interaction,
  channel_id: CHANNEL.id,
  channel: CHANNEL,
});
export const inThread = (interaction: Json): Json => ({
  ...interaction,
  channel_id: '5',
  channel: { id: '5', type: 11, parent_id: CHANNEL.id, guild_id: '111111111111111111' },
});

/** A library that writes down what it is asked, wherever that is: the work that an answer takes. */
export function watched(library: PlacedLibrary): {
  readonly library: PlacedLibrary;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const watching = (seen: Library): Library => {
    const methods = Object.entries(seen).map(([name, method]) => [
      name,
      (...given: readonly unknown[]) => {
        asked.push(`${name} ${JSON.stringify(given)}`);
        return Reflect.apply(method, seen, given);
      },
    ]);
    return Object.fromEntries(methods) as Library;
  };
  const { at, ...anywhere } = library;
  return { library: { ...watching(anywhere), at: (place) => watching(at(place)) }, asked };
}
