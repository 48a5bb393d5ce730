/**
 * Fits the weights of `src/attribution/weights.ts` to a folder of articles with attributions marked by hand, and prints
 * how the fit does on articles that it has not seen: `npm run eval:attribution-fit -- DIR [--write]`.
 */
import { writeFileSync } from 'node:fs';
import { type Candidate, candidatesIn } from '../../src/attribution/candidates.ts';
import { quotationsIn } from '../../src/attribution/quotations.ts';
import { unitsIn } from '../../src/attribution/units.ts';
import { type Article, articlesIn, overlaps } from './attribution-gold.ts';

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (folder === undefined) {
  console.error('usage: npm run eval:attribution-fit -- DIR [--write]');
  process.exit(1);
}
const articles = articlesIn(folder);
/** Pulls weights towards 0; chosen by cross-validation over articles. */
const PENALTY = Number(process.env.PENALTY ?? 2);
const FEWEST = Number(process.env.FEWEST ?? 8);
const ROUNDS = 300;

interface Example {
  readonly features: readonly number[];
  readonly label: number;
  readonly article: number;
}

/** A candidate is right where an attribution marked by hand shares words of its cue and of its content. */
export function isRight(article: Article, candidate: Candidate): boolean {
  const { tokens } = candidate.unit;
  const span = (phrase: { start: number; end: number }) => ({
    start: tokens[phrase.start]?.start ?? 0,
    end: tokens[phrase.end - 1]?.end ?? 0,
  });
  const cue = span(candidate.cue);
  const content = candidate.content.map(span);
  return article.gold.some(
    (gold) =>
      gold.content.some((one) => content.some((own) => overlaps(own, one))) &&
      (gold.cue.length === 0 || gold.cue.some((one) => overlaps(one, cue))),
  );
}

const raw = articles.flatMap((article, index) =>
  unitsIn(article.report, quotationsIn(article.report)).flatMap((unit) =>
    candidatesIn(unit).map((candidate) => ({
      names: candidate.features,
      label: isRight(article, candidate) ? 1 : 0,
      article: index,
    })),
  ),
);
const counts = new Map<string, Set<number>>();
for (const example of raw) {
  for (const name of example.names) {
    const seen = counts.get(name) ?? new Set();
    seen.add(example.article);
    counts.set(name, seen);
  }
}
const names = [...counts]
  .filter(([, seen]) => seen.size >= FEWEST)
  .map(([name]) => name)
  .sort();
const index = new Map(names.map((name, at) => [name, at]));
const examples: Example[] = raw.map((example) => ({
  features: example.names.flatMap((name) => index.get(name) ?? []),
  label: example.label,
  article: example.article,
}));

interface Fit {
  readonly bias: number;
  readonly weights: Float64Array;
}

/** Logistic regression with an L2 penalty, by gradient descent with per-weight steps (Adagrad). */
function fitted(set: readonly Example[]): Fit {
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  let bias = 0;
  let biasSquares = 1e-8;
  const gradient = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0);
    let biasGradient = 0;
    for (const example of set) {
      const error = predict({ bias, weights }, example.features) - example.label;
      biasGradient += error;
      for (const feature of example.features) gradient[feature] = (gradient[feature] ?? 0) + error;
    }
    biasSquares += biasGradient ** 2;
    bias -= (0.3 * biasGradient) / Math.sqrt(biasSquares);
    for (let at = 0; at < weights.length; at++) {
      const slope = (gradient[at] ?? 0) + PENALTY * (weights[at] ?? 0);
      squares[at] = (squares[at] ?? 0) + slope ** 2;
      weights[at] = (weights[at] ?? 0) - (0.3 * slope) / Math.sqrt(squares[at] ?? 1);
    }
  }
  return { bias, weights };
}

function predict(model: Fit, features: readonly number[]): number {
  let sum = model.bias;
  for (const feature of features) sum += model.weights[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

const FOLDS = 5;
let loss = 0;
const curve = [0.3, 0.4, 0.5, 0.6, 0.7].map((threshold) => ({ threshold, hits: 0, found: 0 }));
let positives = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitted(examples.filter((example) => example.article % FOLDS !== fold));
  for (const example of examples) {
    if (example.article % FOLDS !== fold) continue;
    const chance = Math.min(1 - 1e-9, Math.max(1e-9, predict(model, example.features)));
    loss -= Math.log(example.label === 1 ? chance : 1 - chance);
    positives += example.label;
    for (const point of curve) {
      if (chance < point.threshold) continue;
      point.found += 1;
      point.hits += example.label;
    }
  }
}
console.log(
  `${examples.length} candidates, ${positives} right, ${names.length} features; on unseen articles:`,
);
console.log(`log loss ${(loss / examples.length).toFixed(4)}`);
for (const point of curve) {
  console.log(
    `at ${point.threshold}: precision ${(point.hits / point.found).toFixed(3)} recall ${(point.hits / positives).toFixed(3)}`,
  );
}

if (process.argv.includes('--write')) {
  // SKIP=k of FOLDS leaves one part out, for measuring the whole on articles not fitted to.
  const skip = process.env.SKIP === undefined ? -1 : Number(process.env.SKIP);
  const model = fitted(examples.filter((example) => skip < 0 || example.article % FOLDS !== skip));
  const lines = names.map(
    (name, at) => `  ${JSON.stringify(name).replaceAll('"', "'")}: ${(model.weights[at] ?? 0).toFixed(2)},`,
  );
  writeFileSync(
    new URL('../../src/attribution/weights.ts', import.meta.url),
    `/**
 * What each feature of a candidate adds to the log odds that it credits somebody.
 *
 * Fitted by \`npm run eval:attribution-fit\` to 200 news articles with 4,744 attributions marked by hand (PolNeAR, Newell,
 * Margolin & Ruths 2018); features of fewer than ${FEWEST} articles left out, L2 penalty ${PENALTY}.
 */
export const BIAS = ${model.bias.toFixed(3)};

export const WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`,
  );
}
