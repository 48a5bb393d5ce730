/**
 * Fits the weights of `src/attribution/weights.ts` to a folder of articles with attributions marked by hand, and prints
 * what each threshold gives on articles that the fit has not seen: `npm run eval:attribution-fit -- DIR [--write]`.
 */
import { writeFileSync } from 'node:fs';
import { attributeWhere } from '../../src/attribution/attribute.ts';
import { articlesIn } from './attribution-gold.ts';
import { added, figures, NOTHING, sentenceScore, speakerScore } from './attribution-measure.ts';
import {
  examplesOf,
  FEWEST_ARTICLES,
  fitted,
  likelihoodBy,
  type Model,
  PENALTY,
} from './attribution-model.ts';

const FOLDS = 5;
const THRESHOLDS = [0.25, 0.3, 0.33, 0.36, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7];

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (folder === undefined) {
  console.error('usage: npm run eval:attribution-fit -- DIR [--write]');
  process.exit(1);
}
const articles = articlesIn(folder);
const examples = articles.map(examplesOf);
const others = (fold: number) => examples.filter((_, index) => index % FOLDS !== fold);
const models = Array.from({ length: FOLDS }, (_, fold) => fitted(others(fold)));

let loss = 0;
let right = 0;
const all = examples.flatMap((list, index) => {
  const model = models[index % FOLDS];
  return model === undefined ? [] : list.map((example) => ({ model, example }));
});
for (const { model, example } of all) {
  const likelihood = likelihoodBy(model, example.features);
  loss -= Math.log(example.right ? likelihood : 1 - likelihood);
  if (example.right) right += 1;
}
console.log(
  `${all.length} candidates, ${right} right; log loss on unseen articles ${(loss / all.length).toFixed(4)}`,
);
for (const threshold of THRESHOLDS) {
  let sentences = NOTHING;
  let precision = NOTHING;
  let recall = NOTHING;
  articles.forEach((article, index) => {
    const model = models[index % FOLDS];
    if (model === undefined) return;
    const found = attributeWhere(article.report, (features) => likelihoodBy(model, features) >= threshold);
    sentences = added(sentences, sentenceScore(article, found, 'content'));
    const speakers = speakerScore(article, found);
    precision = added(precision, speakers.precision);
    recall = added(recall, speakers.recall);
  });
  const { precision: p, recall: r, f1 } = figures(sentences);
  const part = (value: number) => value.toFixed(3);
  console.log(
    `${part(threshold)}: sentences P ${part(p)} R ${part(r)} F1 ${part(f1)}; ` +
      `speakers P ${part(figures(precision).precision)} R ${part(figures(recall).recall)}`,
  );
}
if (process.argv.includes('--write')) write(fitted(examples));

function write(model: Model): void {
  const lines = [...model.weights].map(([name, weight]) => `  '${name}': ${weight.toFixed(2)},`);
  writeFileSync(
    new URL('../../src/attribution/weights.ts', import.meta.url),
    `/**
 * What each feature of a candidate adds to the log odds that it credits somebody.
 *
 * Fitted by \`npm run eval:attribution-fit\` to ${articles.length} news articles with ${articles.flatMap((article) => article.gold).length} attributions marked by hand (PolNeAR:
 * Newell, Margolin & Ruths 2018); features of fewer than ${FEWEST_ARTICLES} articles left out, L2 penalty ${PENALTY}.
 */
export const BIAS = ${model.bias.toFixed(3)};

export const WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`,
  );
}
