/** What the reports did not answer: kept questions, alike ones together. */
import type { StoredQuestion } from '../settings/kept-questions.ts';
import { grouped } from './group.ts';

export interface Gap {
  /** As it was asked most often; of as many, as it was asked last. */
  readonly question: string;
  /** How often it was asked, in whatever words. */
  readonly count: number;
  /** How often a member said that the answer was to another question. */
  readonly wrong: number;
  readonly last: Date;
  /** Other wordings, most frequent first. */
  readonly others: readonly string[];
  /** Where all that asked it asked one report alone, that report's name. */
  readonly report: string | null;
  /** Words that the reports lack, most frequent first. */
  readonly missing: readonly string[];
}

/** Most asked first, of as many what was asked last. `questions` are in the order in which they were asked. */
export function gapsIn(questions: readonly StoredQuestion[]): readonly Gap[] {
  return grouped(questions.map(({ question }) => question))
    .map((indices) => gapOf(indices.flatMap((index) => questions[index] ?? [])))
    .sort((a, b) => b.count - a.count || b.last.getTime() - a.last.getTime());
}

function gapOf(asked: readonly StoredQuestion[]): Gap {
  const latestFirst = asked.toReversed();
  const [question = '', ...others] = byFrequency(latestFirst.map(({ question }) => question));
  const reports = new Set(asked.map(({ report }) => report));
  const [report = null] = reports;
  return {
    question,
    count: asked.length,
    wrong: asked.filter(({ outcome }) => outcome === 'wrong').length,
    last: latestFirst[0]?.askedAt ?? new Date(0),
    others,
    report: reports.size === 1 ? report : null,
    missing: byFrequency(asked.flatMap(({ missing }) => missing.map((word) => word.toLowerCase()))),
  };
}

/** Each once, the most frequent first. */
function byFrequency(all: readonly string[]): readonly string[] {
  return counted(all).map(([each]) => each);
}

export function counted(all: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
