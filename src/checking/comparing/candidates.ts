/** Which stretches of the reports a claim that stands nowhere word for word may be taken from. */
import type { ClaimWord } from '../claims/claim.ts';
import type { Run } from '../occurrences.ts';
import type { WordIndex } from '../word-index.ts';

const MOST_CANDIDATES = 6;
/** Places of words looked at in one search; the rarest words come first. */
const MOST_PLACES = 50_000;

/**
 * The likeliest stretches of `range`, best first: passages, or windows of long ones, that share most with the claim by
 * the weight of its words and of its neighbouring words that are neighbours there, too.
 */
export function candidatesOf(index: WordIndex, words: readonly ClaimWord[], range: Run): readonly Run[] {
  const best = highest(passageScores(index, words, range), MOST_CANDIDATES);
  const gaps = words.some(({ behindGap }) => behindGap);
  const weights = new Map<number, number>();
  for (const { key } of words) {
    const id = index.keys.numberOf(key);
    if (id >= 0) weights.set(id, index.weightOf(id));
  }
  return best.flatMap((number) => {
    const passage = index.passageAt(number);
    const following = gaps ? index.passageAt(number + 1) : undefined;
    if (!passage) return [];
    const to = following && following.report === passage.report ? following.to : passage.to;
    return [windowOf(index, weights, { from: passage.from, to }, words.length, gaps)];
  });
}

/** By the index of the passage; 0 where nothing is shared. */
function passageScores(index: WordIndex, words: readonly ClaimWord[], range: Run): Float64Array {
  const seeds = new Map<string, { readonly id: number; readonly next: number }>();
  for (const [i, { key }] of words.entries()) {
    const id = index.keys.numberOf(key);
    const next = index.keys.numberOf(words[i + 1]?.key ?? '');
    if (id >= 0) seeds.set(`${id} ${next}`, { id, next });
  }
  const ordered = [...seeds.values()]
    .map((seed) => ({ ...seed, places: index.placesOf(seed.id) }))
    .sort((a, b) => a.places.length - b.places.length);
  const scores = new Float64Array(index.passageCount);
  let looked = 0;
  for (const { id, next, places } of ordered) {
    if (looked > 0 && looked + places.length > MOST_PLACES) break;
    looked += places.length;
    const own = index.weightOf(id);
    const pair = next < 0 ? own : own + (own + index.weightOf(next)) / 2;
    let passage = 0;
    let best = 0;
    for (const place of places) {
      if (place < range.from || place >= range.to) continue;
      const here = index.passageOf(place);
      if (here !== passage) {
        scores[passage] = (scores[passage] ?? 0) + best;
        [passage, best] = [here, 0];
      }
      const score = index.words[place + 1] === next ? pair : own;
      if (score > best) best = score;
    }
    scores[passage] = (scores[passage] ?? 0) + best;
  }
  return scores;
}

/** The indices of the `most` highest scores over 0, the highest first; of equals the earlier. */
function highest(scores: Float64Array, most: number): readonly number[] {
  const best: number[] = [];
  let least = 0;
  for (const [number, score] of scores.entries()) {
    if (score <= least) continue;
    const at = best.findIndex((other) => (scores[other] ?? 0) < score);
    best.splice(at < 0 ? best.length : at, 0, number);
    if (best.length > most) best.pop();
    if (best.length === most) least = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}

/** Of a run of words much longer than the claim, the stretch that shares most with it, and as much around that. */
function windowOf(
  index: WordIndex,
  weights: ReadonlyMap<number, number>,
  { from, to }: Run,
  length: number,
  gaps: boolean,
): Run {
  const size = length * (gaps ? 6 : 2) + 40;
  if (to - from <= size + length) return { from, to };
  const weightAt = (place: number) => weights.get(index.words[place] ?? -1) ?? 0;
  let sum = 0;
  let best = 0;
  let end = from + size;
  for (let place = from; place < to; place++) {
    sum += weightAt(place) - (place >= from + size ? weightAt(place - size) : 0);
    if (sum > best) [best, end] = [sum, place + 1];
  }
  return { from: Math.max(from, end - size - length), to: Math.min(to, end + length) };
}
