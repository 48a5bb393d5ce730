/** Fits linear models by gradient descent. */

/** Candidates of which at least one is right; each a row of features. */
export interface Choice {
  readonly rows: readonly (Float32Array | Float64Array)[];
  readonly right: readonly boolean[];
  readonly weight: number;
  readonly group: string;
}

export interface Judgement {
  readonly row: Float32Array | Float64Array;
  readonly isTrue: boolean;
  readonly weight: number;
  readonly group: string;
}

const STEPS = 150;
const RATE = 0.1;

/** List-wise: maximises the likelihood of a right candidate under a softmax over its list (ListNet with top-1, Cao 2007). */
export function fitChoices(choices: readonly Choice[], size: number, ridge: number): Float64Array {
  const scale = scaleOf(
    choices.flatMap(({ rows }) => rows),
    size,
  );
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const lists = choices.map(({ rows, right, weight }) => {
    const scaled = new Float32Array(rows.length * size);
    for (const [at, row] of rows.entries())
      for (let place = 0; place < size; place++)
        scaled[at * size + place] = (row[place] ?? 0) / (scale[place] ?? 1);
    return { scaled, right, weight: weight / total, scores: new Float64Array(rows.length) };
  });
  const ones = new Float64Array(size).fill(1);
  const fitted = descend(size, ones, ridge, (weights, gradient) => {
    // The innermost loops of a fit: asserting is cheaper than checking for what can't be missing.
    for (const { scaled, right, weight, scores } of lists) {
      let top = Number.NEGATIVE_INFINITY;
      for (let at = 0, start = 0; at < scores.length; at++, start += size) {
        let score = 0;
        for (let place = 0; place < size; place++)
          score += (weights[place] as number) * (scaled[start + place] as number);
        scores[at] = score;
        if (score > top) top = score;
      }
      let all = 0;
      let good = 0;
      for (let at = 0; at < scores.length; at++) {
        const power = Math.exp((scores[at] as number) - top);
        scores[at] = power;
        all += power;
        if (right[at]) good += power;
      }
      for (let at = 0, start = 0; at < scores.length; at++, start += size) {
        const power = scores[at] as number;
        const slope = weight * (power / all - (right[at] && good > 0 ? power / good : 0));
        if (Math.abs(slope) < weight * LEAST_SLOPE) continue;
        for (let place = 0; place < size; place++)
          gradient[place] = (gradient[place] as number) + slope * (scaled[start + place] as number);
      }
    }
  });
  return fitted.map((weight, at) => weight / (scale[at] ?? 1));
}

/** A candidate this unlikely moves nothing. */
const LEAST_SLOPE = 1e-4;

/** Logistic regression; the first feature is the bias. */
export function fitJudgements(judgements: readonly Judgement[], size: number, ridge: number): Float64Array {
  const total = judgements.reduce((sum, { weight }) => sum + weight, 0);
  const means = new Float64Array(size);
  for (const { row } of judgements) addScaled(means, row, 1 / judgements.length);
  means[0] = 0;
  const centred = judgements.map(({ row }) =>
    Float64Array.from(row, (value, at) => value - (means[at] ?? 0)),
  );
  const weights = descend(size, scaleOf(centred, size), ridge, (guess, gradient) => {
    for (const [at, { isTrue, weight }] of judgements.entries()) {
      const row = centred[at] ?? means;
      const chance = 1 / (1 + Math.exp(-dot(guess, row)));
      addScaled(gradient, row, ((chance - (isTrue ? 1 : 0)) * weight) / total);
    }
  });
  weights[0] = (weights[0] ?? 0) - dot(weights, means);
  return weights;
}

export function dot(weights: Float64Array, row: Float32Array | Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (row[at] ?? 0);
  return sum;
}

/** Which of k folds a report's questions are in; the same for one report in every language. */
export function foldOf(group: string, folds: number): number {
  let hash = 7;
  for (const letter of group) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return hash % folds;
}

function scaleOf(rows: readonly (Float32Array | Float64Array)[], size: number): Float64Array {
  const scale = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    let sum = 0;
    let squares = 0;
    for (const row of rows) {
      sum += row[at] ?? 0;
      squares += (row[at] ?? 0) ** 2;
    }
    const deviation = Math.sqrt(Math.max(0, squares / rows.length - (sum / rows.length) ** 2));
    scale[at] = deviation > 1e-9 ? deviation : Math.abs(sum / rows.length) || 1;
  }
  return scale;
}

/** Adam (Kingma and Ba, 2015) on weights in units of each feature's deviation, with a ridge penalty. */
function descend(
  size: number,
  scale: Float64Array,
  ridge: number,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(size);
    addGradient(weights, gradient);
    const rate = RATE * (step > STEPS * 0.75 ? 0.2 : 1);
    for (let at = 0; at < size; at++) {
      const unit = scale[at] ?? 1;
      const slope = (gradient[at] ?? 0) / unit + ridge * (weights[at] ?? 0) * unit;
      const mean = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      const spread = 0.99 * (second[at] ?? 0) + 0.01 * slope * slope;
      first[at] = mean;
      second[at] = spread;
      const move = mean / (1 - 0.9 ** step) / (Math.sqrt(spread / (1 - 0.99 ** step)) + 1e-9);
      weights[at] = (weights[at] ?? 0) - (rate * move) / unit;
    }
  }
  return weights;
}

function addScaled(sum: Float64Array, row: Float32Array | Float64Array | undefined, factor: number): void {
  if (row) for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + factor * (row[at] ?? 0);
}
