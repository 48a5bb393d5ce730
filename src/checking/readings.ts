/**
 * Reports of several languages: a text is read as each of them is written, for a comma or a letter is not the same
 * everywhere, and what is found best counts.
 */
import type { Report } from '../report/report.ts';
import type { Checked, CheckedClaim, Verdict } from './checking.ts';
import type { Run } from './occurrences.ts';
import type { WordIndex } from './word-index.ts';
import { readingOf } from './words.ts';

/** Words of the index whose reports are read alike, and one of their languages (BCP 47). */
export interface Reading {
  readonly range: Run;
  readonly language: string;
}

/** Those that are read alike next to one another, else as they were. */
export function byReading(reports: readonly Report[]): readonly Report[] {
  const readings = new Map<string, Report[]>();
  for (const report of reports) {
    const reading = readingOf(report.origin.language);
    const alike = readings.get(reading);
    if (alike) alike.push(report);
    else readings.set(reading, [report]);
  }
  return [...readings.values()].flat();
}

/** Of an index of these reports, in the order of `byReading`. */
export function readingsOf(index: WordIndex, reports: readonly Report[]): readonly Reading[] {
  const readings: { language: string; range: { from: number; to: number } }[] = [];
  for (const [place, { origin }] of reports.entries()) {
    const { language } = origin;
    const { from, to } = index.rangeAt(place);
    const last = readings.at(-1);
    if (last && (last.language === language || readingOf(last.language) === readingOf(language)))
      last.range.to = to;
    else readings.push({ language, range: { from, to } });
  }
  return readings.length > 0 ? readings : [{ language: 'en', range: { from: 0, to: 0 } }];
}

const BEST_FIRST: readonly Verdict[] = ['verbatim', 'altered', 'absent'];

/** What was found best of the text as it was read first, second and so on; of each claim that several readings have, too. */
export function bestOf(readings: readonly Checked[], mostElsewhere: number): Checked {
  const [first, ...others] = readings.toSorted((a, b) => worstOf(a) - worstOf(b) || scoreOf(b) - scoreOf(a));
  if (!first) return { claims: [], together: false, quotedOnly: false };
  return {
    claims: first.claims.map((claim) =>
      others.reduce((best, { claims }) => {
        const same = claims.find(({ span }) => span.start === best.span.start && span.end === best.span.end);
        return same ? better(best, same, mostElsewhere) : best;
      }, claim),
    ),
    together: first.together,
    quotedOnly: first.quotedOnly,
  };
}

function better(one: CheckedClaim, other: CheckedClaim, mostElsewhere: number): CheckedClaim {
  if (one.verdict === 'verbatim' && other.verdict === 'verbatim') {
    if (one.heading || other.heading) return one.heading ? other : one;
    return {
      ...one,
      occurrences: one.occurrences + other.occurrences,
      elsewhere: [...one.elsewhere, ...other.places.slice(0, 1), ...other.elsewhere].slice(0, mostElsewhere),
    };
  }
  const rank = BEST_FIRST.indexOf(one.verdict) - BEST_FIRST.indexOf(other.verdict);
  return rank > 0 || (rank === 0 && other.score > one.score) ? other : one;
}

function worstOf({ claims }: Checked): number {
  return Math.max(...claims.map(({ verdict }) => BEST_FIRST.indexOf(verdict)), 0);
}

function scoreOf({ claims }: Checked): number {
  return claims.reduce((sum, { score }) => sum + score, 0);
}
