/**
 * How well attributions agree with those marked by hand: `npm run eval:attribution -- DIR [--json | --examples]`, where
 * DIR holds `knowledge/` and `attributions.jsonl`; `--examples` lists up to 40 errors of each kind. On the articles that
 * the weights were fitted to this flatters: `npm run eval:attribution-fit` prints the figures on unseen ones.
 */

import { attribute } from '../../src/attribution/attribute.ts';
import type { Attribution } from '../../src/attribution/attribution.ts';
import { type Article, articlesIn, type Gold, overlaps } from './attribution-gold.ts';
import { added, agrees, figures, NOTHING, sentenceScore, speakerScore } from './attribution-measure.ts';

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (folder === undefined) {
  console.error('usage: npm run eval:attribution -- DIR [--json]');
  process.exit(1);
}
const articles = articlesIn(folder);

let sentences = NOTHING;
let anyPart = NOTHING;
let precision = NOTHING;
let recall = NOTHING;
const errors = new Map<string, number>();
const examples = new Map<string, string[]>();
let passages = 0;
let time = 0;
for (const article of articles) {
  const start = performance.now();
  const found = attribute(article.report);
  time += performance.now() - start;
  passages += article.report.passages.length;
  sentences = added(sentences, sentenceScore(article, found, 'content'));
  anyPart = added(anyPart, sentenceScore(article, found, 'any'));
  const speakers = speakerScore(article, found);
  precision = added(precision, speakers.precision);
  recall = added(recall, speakers.recall);
  sortErrors(article, found);
}

const result = {
  articles: articles.length,
  sentences: figures(sentences),
  sentencesAnyPart: figures(anyPart),
  speaker: { precision: figures(precision).precision, recall: figures(recall).recall },
  passagesPerSecond: Math.round((passages / time) * 1000),
  errors: Object.fromEntries([...errors].sort(([, a], [, b]) => b - a)),
};
if (process.argv.includes('--json')) {
  console.log(JSON.stringify(result));
} else {
  const line = ({ precision, recall, f1 }: { precision: number; recall: number; f1: number }) =>
    `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
  console.log(`${result.articles} articles, ${result.passagesPerSecond} passages a second`);
  console.log(`sentences (content in them)  ${line(result.sentences)}`);
  console.log(`sentences (any part in them) ${line(result.sentencesAnyPart)}`);
  console.log(
    `speakers  precision ${result.speaker.precision.toFixed(3)}  recall ${result.speaker.recall.toFixed(3)}`,
  );
  for (const [kind, count] of Object.entries(result.errors)) {
    console.log(`${String(count).padStart(6)}  ${kind}`);
    if (process.argv.includes('--examples'))
      for (const one of (examples.get(kind) ?? []).slice(0, 40)) console.log(`        ${one}`);
  }
}

function note(kind: string, example: string): void {
  errors.set(kind, (errors.get(kind) ?? 0) + 1);
  const list = examples.get(kind) ?? [];
  list.push(example.replace(/\s+/gu, ' '));
  examples.set(kind, list);
}

function sortErrors(article: Article, found: readonly Attribution[]): void {
  const { report, gold } = article;
  const text = (span: { start: number; end: number } | null) =>
    span === null ? '-' : report.body.slice(span.start, span.end);
  for (const sentence of report.passages.flatMap((passage) => passage.sentences)) {
    const marked = gold.filter((one) => one.content.some((span) => overlaps(span, sentence)));
    const own = found.filter((one) => one.content.some((span) => overlaps(span, sentence)));
    if (marked.length > 0 && own.length === 0) {
      note(
        `sentence missed: ${missKind(article, marked)}`,
        `${text(sentence)} <<${marked.map((one) => one.cue.map((cue) => cue.text).join(' ')).join('|')}>>`,
      );
    }
    if (marked.length === 0 && own.length > 0) {
      note(
        `sentence too many: ${cueKind(own)}`,
        `${text(sentence)} <<${own.map((one) => text(one.cue)).join('|')}>>`,
      );
    }
  }
  for (const one of found) {
    if (one.speaker === null) continue;
    if (gold.some((marked) => marked.speaker.length > 0 && agrees(report, marked, one))) continue;
    const near = gold.filter((marked) =>
      marked.content.some((span) => one.content.some((own) => overlaps(span, own))),
    );
    const sameCue = near.filter((marked) =>
      marked.cue.some((cue) => one.cue !== null && overlaps(cue, one.cue)),
    );
    const kind =
      near.length === 0
        ? 'nothing marked there'
        : sameCue.length > 0
          ? sameCue.every((marked) => marked.speaker.length === 0)
            ? 'marked without speaker'
            : 'another speaker by the same cue'
          : 'another cue marked there';
    note(
      `speaker wrong: ${kind}`,
      `[${text(one.speaker)}] ${text(one.cue)} / ${(sameCue[0] ?? near[0])?.speaker.map((span) => span.text).join('+') ?? ''} :: ${text({ start: Math.max(0, one.speaker.start - 60), end: Math.max(one.cue?.end ?? 0, one.speaker.end) + 60 })}`,
    );
  }
}

function missKind(article: Article, marked: readonly Gold[]): string {
  const [one] = marked;
  if (one === undefined) return '';
  const content = one.content.map((span) => span.text).join(' ');
  if (/^["“']/u.test(content)) return 'quotation';
  if (one.speaker.length === 0) return 'no speaker';
  const [cue] = one.cue;
  const start = one.content[0]?.start ?? 0;
  if (cue !== undefined && cue.start > start) return 'content ahead of the cue';
  if (/^that\b/u.test(content)) return 'that-clause';
  if (/^to\b/u.test(content)) return 'infinitive';
  const passage = article.report.passages.find((one) => overlaps(one, { start, end: start + 1 }));
  return passage === undefined ? 'heading' : 'object or clause';
}

function cueKind(own: readonly Attribution[]): string {
  return own.every((one) => one.cue === null) ? 'quotation' : 'cue';
}
