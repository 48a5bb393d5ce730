/** Fits a sum of small trees to judgements by gradient boosting. */
import type { Tree } from '../../src/search/ranking/model.ts';
import type { Judgement } from './fitting.ts';

export interface Boosting {
  readonly trees: number;
  /** Of each tree. */
  readonly leaves: number;
  /** The share of each tree's step that is taken. */
  readonly rate: number;
  /** Added to the weight of a leaf, so that one with few judgements says little. */
  readonly ridge: number;
}

/** So many cuts a feature are tried, at even shares of the judgements. */
const CUTS = 60;
/** No leaf has fewer judgements. */
const FEWEST = 80;

/**
 * Least logistic loss by Newton steps (Friedman, "Greedy Function Approximation: A Gradient Boosting Machine", 2001), each
 * tree grown at the leaf that gains most (as in LightGBM: Ke et al., 2017). Without the bias: the loss begins at even odds.
 */
export function fitTrees(judgements: readonly Judgement[], boosting: Boosting): readonly Tree[] {
  const { trees, leaves, rate, ridge } = boosting;
  const width = judgements[0]?.row.length ?? 0;
  const cuts = Array.from({ length: width }, (_, feature) => cutsOf(judgements, feature));
  const bins = cuts.map((own, feature) =>
    Uint8Array.from(judgements, ({ row }) => binOf(own, row[feature] ?? 0)),
  );
  const everything = Int32Array.from(judgements, (_, at) => at);
  const scores = new Float64Array(judgements.length);
  const slopes = new Float64Array(judgements.length);
  const bends = new Float64Array(judgements.length);
  return Array.from({ length: trees }, () => {
    for (const [at, { isTrue, weight }] of judgements.entries()) {
      const chance = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      slopes[at] = weight * ((isTrue ? 1 : 0) - chance);
      bends[at] = weight * chance * (1 - chance);
    }
    const look = (members: Int32Array): Leaf => ({
      members,
      split: bestSplit(members, bins, cuts, slopes, bends, ridge),
      low: null,
      high: null,
    });
    const root = look(everything);
    const open = [root];
    while (open.length < leaves) {
      const leaf = open.reduce((most, each) => (each.split.gain > most.split.gain ? each : most));
      if (leaf.split.gain <= 0) break;
      const { feature, bin } = leaf.split;
      const column = bins[feature] ?? new Uint8Array(0);
      leaf.low = look(leaf.members.filter((at) => (column[at] ?? 0) <= bin));
      leaf.high = look(leaf.members.filter((at) => (column[at] ?? 0) > bin));
      open.splice(open.indexOf(leaf), 1, leaf.low, leaf.high);
    }
    const settle = ({ members, split, low, high }: Leaf): Tree => {
      if (low && high)
        return [split.feature, cuts[split.feature]?.[split.bin] ?? 0, settle(low), settle(high)];
      let slope = 0;
      let bend = 0;
      for (const at of members) {
        slope += slopes[at] ?? 0;
        bend += bends[at] ?? 0;
      }
      const value = Number(((rate * slope) / (bend + ridge)).toFixed(4));
      for (const at of members) scores[at] = (scores[at] ?? 0) + value;
      return value;
    };
    return settle(root);
  });
}

interface Split {
  /** How much the loss falls; 0 where no split is worth it. */
  readonly gain: number;
  readonly feature: number;
  /** The last that goes low. */
  readonly bin: number;
}

interface Leaf {
  readonly members: Int32Array;
  readonly split: Split;
  low: Leaf | null;
  high: Leaf | null;
}

/** Ascending, each once; at most 255. */
function cutsOf(judgements: readonly Judgement[], feature: number): readonly number[] {
  const values = Float64Array.from(judgements, ({ row }) => row[feature] ?? 0).sort();
  const cuts = new Set<number>();
  for (let cut = 1; cut < CUTS; cut++) {
    cuts.add(Number((values[Math.floor((cut * values.length) / CUTS)] ?? 0).toPrecision(4)));
  }
  return [...cuts].sort((a, b) => a - b);
}

/** How many cuts a value is above. */
function binOf(cuts: readonly number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && value > (cuts[bin] ?? 0)) bin++;
  return bin;
}

function bestSplit(
  members: Int32Array,
  bins: readonly Uint8Array[],
  cuts: readonly (readonly number[])[],
  slopes: Float64Array,
  bends: Float64Array,
  ridge: number,
): Split {
  let best: Split = { gain: 0, feature: 0, bin: 0 };
  for (const [feature, column] of bins.entries()) {
    const size = (cuts[feature]?.length ?? 0) + 1;
    const counts = new Int32Array(size);
    const slopeSums = new Float64Array(size);
    const bendSums = new Float64Array(size);
    // The innermost loop of a fit: asserting is cheaper than checking for what can't be missing.
    for (let place = 0; place < members.length; place++) {
      const at = members[place] as number;
      const bin = column[at] as number;
      counts[bin] = (counts[bin] as number) + 1;
      slopeSums[bin] = (slopeSums[bin] as number) + (slopes[at] as number);
      bendSums[bin] = (bendSums[bin] as number) + (bends[at] as number);
    }
    const slopeAll = slopeSums.reduce((sum, each) => sum + each, 0);
    const bendAll = bendSums.reduce((sum, each) => sum + each, 0);
    const whole = slopeAll ** 2 / (bendAll + ridge);
    let low = 0;
    let slope = 0;
    let bend = 0;
    for (let bin = 0; bin < size - 1; bin++) {
      low += counts[bin] ?? 0;
      slope += slopeSums[bin] ?? 0;
      bend += bendSums[bin] ?? 0;
      if (low < FEWEST || members.length - low < FEWEST) continue;
      const gain = slope ** 2 / (bend + ridge) + (slopeAll - slope) ** 2 / (bendAll - bend + ridge) - whole;
      if (gain > best.gain) best = { gain, feature, bin };
    }
  }
  return best;
}
