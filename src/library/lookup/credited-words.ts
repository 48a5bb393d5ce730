/** Attributions as plain data: what the command line and programs are told of who said what. */
import type { Attribution } from '../../attribution/attribution.ts';
import { type Passage, pageAt, type Report, referenceOf, type Span, textOf } from '../../report/report.ts';
import type { CreditedWords } from '../library.ts';
import { findSpeakers } from './find-speaker.ts';
import { type SpeakerStatements, speakerKey } from './speakers.ts';

export function creditedWords(
  report: Report,
  { passage, speaker, cue, content, hedges }: Attribution,
): CreditedWords {
  const spanned = ({ start, end }: Span) => ({ text: textOf(report, { start, end }), start, end });
  return {
    report: report.name,
    reference: referenceOf(passage),
    page: pageAt(report, (content[0] ?? passage).start)?.label ?? null,
    speaker: speaker && spanned(speaker),
    cue: cue && spanned(cue),
    content: content.map(spanned),
    hedges: hedges.map(spanned),
  };
}

/** Of whoever may be meant by `by`, or of everybody, in the order of the text; nothing where nobody is. `speakers` are all there are. */
export function creditedTo(
  by: string | undefined,
  reports: readonly Report[],
  speakers: readonly SpeakerStatements[],
  creditedWith: (report: Report, passage: Passage) => readonly Attribution[],
): readonly CreditedWords[] {
  const meant = by === undefined ? null : new Set(findSpeakers(speakers, by).map(({ key }) => key));
  return reports.flatMap((report) =>
    report.passages.flatMap((passage) =>
      creditedWith(report, passage)
        // One may reach over several passages.
        .filter(
          (it) => it.passage.index === passage.index && (!meant || meant.has(speakerKey(report, it) ?? '')),
        )
        .map((it) => creditedWords(report, it)),
    ),
  );
}
