/** What is told of a report as a whole: its counts, its outline, and its passages one behind the other. */
import type { Attribution } from '../../attribution/attribution.ts';
import { hedgesIn } from '../../attribution/hedges.ts';
import { sizeOf } from '../../report/reading/packed-report.ts';
import {
  overlaps,
  type Passage,
  pageAt,
  type Report,
  referenceOf,
  type Span,
  textOf,
} from '../../report/report.ts';
import type { Outline, Quote, ReadPassage, ReportSummary } from '../library.ts';
import { openingOf } from '../lookup/completion.ts';

export function identityOf({ name, sha256, origin }: Report): Quote['report'] {
  return { name, sha256, origin };
}

export function summaryOf(report: Report): ReportSummary {
  return { name: report.name, sha256: report.sha256, origin: report.origin, ...sizeOf(report) };
}

export function outlineOf(report: Report, summary: ReportSummary): Outline {
  const sections = report.sections.map(({ number, heading, level, passages }) => ({
    number,
    heading,
    level,
    passages: passages.length,
    opening: passages[0] ? openingOf(report, passages[0]) : '',
  }));
  return { report: summary, sections };
}

/** `creditsOf` tells what the text credits somebody with in a passage; null where that, and what weakens it, is not wanted. */
export function readPassages(
  report: Report,
  from: number,
  count: number,
  creditsOf: ((passage: Passage) => readonly Attribution[]) | null,
): readonly ReadPassage[] {
  return report.passages.slice(from, from + count).map((passage) => {
    const within = (span: Span | null): Span | null =>
      span && overlaps(span, passage)
        ? {
            start: Math.max(span.start, passage.start) - passage.start,
            end: Math.min(span.end, passage.end) - passage.start,
          }
        : null;
    const credits = creditsOf?.(passage) ?? [];
    return {
      reference: referenceOf(passage),
      section: passage.section,
      text: textOf(report, passage),
      sentences: passage.sentences.map(({ start, end }) => ({
        start: start - passage.start,
        end: end - passage.start,
      })),
      pages: pagesIn(report, passage),
      credits: credits.map(({ name, speaker, cue, content }) => {
        const who = name ?? speaker;
        return {
          name: who && textOf(report, who),
          speaker: within(speaker),
          cue: within(cue),
          content: content.flatMap((part) => within(part) ?? []),
        };
      }),
      hedges: creditsOf ? hedgesIn(report, passage).flatMap((hedge) => within(hedge) ?? []) : [],
    };
  });
}

function pagesIn(report: Report, passage: Passage): ReadPassage['pages'] {
  const before = report.passages[passage.index - 1];
  const first = pageAt(report, passage.start);
  const isNew = first !== null && (!before || first.start >= before.end);
  const ahead = isNew ? [{ at: 0, label: first.label }] : [];
  const inside = report.pages.flatMap(({ start, label }) => {
    if (start <= passage.start || start >= passage.end || label === null) return [];
    // It begins behind the last letter ahead of it; what ends the sentence there is still of the page before.
    const sentence = passage.sentences.find((each) => each.start >= start);
    const isNext = sentence && !/[\p{L}\p{N}]/u.test(textOf(report, { start, end: sentence.start }));
    return [{ at: (isNext ? sentence.start : start) - passage.start, label }];
  });
  return [...ahead, ...inside];
}
