/** How well attributions agree with those marked by hand. */
import type { Attribution } from '../../src/attribution/attribution.ts';
import type { Report, Span } from '../../src/report/report.ts';
import { type Article, type Gold, overlaps } from './attribution-gold.ts';

export interface Score {
  readonly hits: number;
  readonly found: number;
  readonly marked: number;
}

/** Precision, recall and their harmonic mean, 0 to 1. */
export function figures(score: Score): { precision: number; recall: number; f1: number } {
  const precision = score.found === 0 ? 0 : score.hits / score.found;
  const recall = score.marked === 0 ? 0 : score.hits / score.marked;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

export function added(a: Score, b: Score): Score {
  return { hits: a.hits + b.hits, found: a.found + b.found, marked: a.marked + b.marked };
}

export const NOTHING: Score = { hits: 0, found: 0, marked: 0 };

/**
 * Sentences: attributed where the content of an attribution overlaps them; with `parts: 'any'`, also where the speaker
 * or the cue does.
 */
export function sentenceScore(
  article: Article,
  found: readonly Attribution[],
  parts: 'content' | 'any',
): Score {
  const foundSpans = found.flatMap((one) => (parts === 'content' ? one.content : spansOf(one)));
  const goldSpans = article.gold.flatMap((one) =>
    parts === 'content' ? one.content : [...one.content, ...one.cue, ...one.speaker],
  );
  const score = { hits: 0, found: 0, marked: 0 };
  for (const sentence of article.report.passages.flatMap((passage) => passage.sentences)) {
    const isFound = foundSpans.some((span) => overlaps(span, sentence));
    const isMarked = goldSpans.some((span) => overlaps(span, sentence));
    if (isFound) score.found += 1;
    if (isMarked) score.marked += 1;
    if (isFound && isMarked) score.hits += 1;
  }
  return score;
}

function spansOf(one: Attribution): readonly Span[] {
  return [
    ...one.content,
    ...(one.cue === null ? [] : [one.cue]),
    ...(one.speaker === null ? [] : [one.speaker]),
  ];
}

/**
 * Speakers: an attribution found with a speaker is right where one marked with a speaker has overlapping content and a
 * speaker with the same head word; one marked is recalled where it is met by such a one found.
 */
export function speakerScore(
  article: Article,
  found: readonly Attribution[],
): { precision: Score; recall: Score } {
  const marked = article.gold.filter((one) => one.speaker.length > 0);
  const named = found.filter((one) => one.speaker !== null);
  const met = new Set<Gold>();
  let right = 0;
  for (const one of named) {
    const agreeing = marked.filter((gold) => agrees(article.report, gold, one));
    if (agreeing.length > 0) right += 1;
    for (const gold of agreeing) met.add(gold);
  }
  return {
    precision: { hits: right, found: named.length, marked: 0 },
    recall: { hits: met.size, found: 0, marked: marked.length },
  };
}

export function agrees(report: Report, gold: Gold, one: Pick<Attribution, 'speaker' | 'content'>): boolean {
  const { speaker } = one;
  if (speaker === null || !gold.content.some((span) => one.content.some((own) => overlaps(own, span))))
    return false;
  const text = gold.speaker.map((span) => span.text).join(' ');
  return headOf(text) === headOf(report.body.slice(speaker.start, speaker.end));
}

/** The head word of a noun phrase: its last word ahead of the first comma, bracket, preposition or relative pronoun. */
function headOf(phrase: string): string {
  const whole = phrase.replace(/\s+/gu, ' ').trim().toLowerCase().replaceAll('’', "'");
  const core = whole
    .replace(/^(?:all|both|some|many|most|several|one|two|three|none|half|any) of /u, '')
    .split(
      /[,(;:—"“]| (?:of|for|from|in|at|with|on|to|by|who|which|that|whose|and|as|about|under|near|against) /u,
    )[0];
  const words = (core ?? '')
    .replace(/'s?$/u, '')
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return (words.at(-1) ?? '').replace(/'s?$/u, '').replace(/[^\p{L}\p{N}]+$/u, '');
}
