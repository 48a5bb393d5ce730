/**
 * Fits the weights of `src/attribution/judging/weights.json` to a folder of articles with attributions marked by hand, and prints
 * what each pair of thresholds gives on articles that the fit has not seen:
 * `npm run eval:attribution-fit -- DIR [--write]`.
 */
import { writeFileSync } from 'node:fs';
import { attributeBy } from '../../src/attribution/attribute.ts';
import { judgementBy, likelihoodBy } from '../../src/attribution/judging/judgement.ts';
import { articlesIn } from './attribution-gold.ts';
import { added, figures, NOTHING, sentenceScore, speakerScore } from './attribution-measure.ts';
import { examplesOf, fitted, speakerExamples } from './attribution-model.ts';

const FOLDS = 5;
/** Of a candidate, and of its speaker. */
const THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5].flatMap((credit) =>
  [0.55, 0.6, 0.62, 0.63, 0.64, 0.65].map((speaker) => [credit, speaker] as const),
);

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (folder === undefined) {
  console.error('usage: npm run eval:attribution-fit -- DIR [--write]');
  process.exit(1);
}
const articles = articlesIn(folder);
const examples = articles.map(examplesOf);
const models = Array.from({ length: FOLDS }, (_, fold) => {
  const others = examples.filter((_, index) => index % FOLDS !== fold);
  return { credit: fitted(others), speaker: fitted(others.map(speakerExamples)) };
});

let loss = 0;
let count = 0;
examples.forEach((list, index) => {
  const model = models[index % FOLDS];
  if (model === undefined) return;
  const likelihoodOf = likelihoodBy(model.credit);
  for (const example of list) {
    const likelihood = likelihoodOf(example.features);
    loss -= Math.log(example.right ? likelihood : 1 - likelihood);
    count += 1;
  }
});
console.log(`${count} candidates; log loss on unseen articles ${(loss / count).toFixed(4)}`);
for (const [credit, speaker] of THRESHOLDS) {
  let sentences = NOTHING;
  let precision = NOTHING;
  let recall = NOTHING;
  articles.forEach((article, index) => {
    const model = models[index % FOLDS];
    if (model === undefined) return;
    const found = attributeBy(article.report, judgementBy(model, { credit, speaker }));
    sentences = added(sentences, sentenceScore(article, found, 'content'));
    const speakers = speakerScore(article, found);
    precision = added(precision, speakers.precision);
    recall = added(recall, speakers.recall);
  });
  const { precision: p, recall: r, f1 } = figures(sentences);
  const part = (value: number) => value.toFixed(3);
  console.log(
    `${credit} ${speaker}: sentences P ${part(p)} R ${part(r)} F1 ${part(f1)}; ` +
      `speakers P ${part(figures(precision).precision)} R ${part(figures(recall).recall)}`,
  );
}
if (process.argv.includes('--write')) {
  const weights = { credit: fitted(examples), speaker: fitted(examples.map(speakerExamples)) };
  writeFileSync(
    new URL('../../src/attribution/judging/weights.json', import.meta.url),
    `${JSON.stringify(weights, rounded, 1)}\n`,
  );
}

function rounded(name: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(name === 'bias' ? 3 : 2)) : value;
}
