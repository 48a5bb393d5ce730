/** A scrape that holds its text twice: the copy is taken out. */
import { comparable, type Draft, opening } from '../draft.ts';

/** A run of blocks and its copy must together be this much of the text: a report may well repeat a paragraph. */
const LEAST_SHARE = 0.5;
const LEAST_CHARACTERS = 200;

/**
 * Keeps the first of two copies. A short line right ahead of a copy of what the text begins with is the text's title: pages
 * put it there, and nothing else stands between two copies as a heading does.
 */
export function removeDouble(draft: Draft): Draft {
  const { blocks } = draft;
  const keys = blocks.map(({ text }) => comparable(text));
  const run = longestRepeat(keys);
  const total = keys.reduce((sum, key) => sum + key.length, 0);
  if (!run || run.characters < LEAST_CHARACTERS || run.characters * 2 < total * LEAST_SHARE) return draft;
  const ahead = run.first === 0 ? blocks[run.copy - 1] : undefined;
  const title = ahead?.kind === 'heading' && run.copy > run.length ? ahead.text : undefined;
  const titleAt = title === undefined ? -1 : run.copy - 1;
  const kept = blocks.filter((_, i) => i !== titleAt && (i < run.copy || i >= run.copy + run.length));
  const [start] = blocks.slice(run.copy);
  const note = `left out: a second copy of ${run.length === 1 ? 'a passage' : `${run.length} headings and passages`}, from ${opening(start?.text ?? '')} on`;
  return {
    ...draft,
    blocks: kept,
    stated: title === undefined ? draft.stated : { title, ...draft.stated },
    notes: [
      ...draft.notes,
      note,
      ...(title === undefined
        ? []
        : [`read as the title: ${opening(title, 100)}, which stands ahead of the second copy`]),
    ],
  };
}

interface Run {
  /** Index of the first block of the run, and of its copy. */
  readonly first: number;
  readonly copy: number;
  /** In blocks. */
  readonly length: number;
  readonly characters: number;
}

/** The run of most characters that comes again behind itself. Time grows with the blocks times the places of the most frequent. */
function longestRepeat(keys: readonly string[]): Run | null {
  const places = new Map<string, number[]>();
  for (const [i, key] of keys.entries()) {
    const known = places.get(key);
    if (known) known.push(i);
    else places.set(key, [i]);
  }
  let best: Run | null = null;
  for (const [first, key] of keys.entries()) {
    for (const copy of (places.get(key) ?? []).slice(0, MOST_PLACES)) {
      // A run that began earlier has been measured from there.
      if (copy <= first || (first > 0 && keys[first - 1] === keys[copy - 1])) continue;
      let length = 0;
      let characters = 0;
      while (
        first + length < copy &&
        copy + length < keys.length &&
        keys[first + length] === keys[copy + length]
      ) {
        characters += keys[first + length]?.length ?? 0;
        length += 1;
      }
      if (characters > (best?.characters ?? 0)) best = { first, copy, length, characters };
    }
  }
  return best;
}

/** A line that stands more often is a table's or a form's; a text's copy begins with rarer ones as well. */
const MOST_PLACES = 8;
