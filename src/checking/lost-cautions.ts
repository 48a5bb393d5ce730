/** Hedges and negations of the report that a claim leaves out right where it begins or ends. */
import { isSamePassage, overlaps, type Span } from '../report/report.ts';
import { cautionsIn, type PlacedCaution } from './cautions.ts';
import type { Caution, Difference, Place } from './checking.ts';
import type { Claim } from './claims/claim.ts';
import { type Nearest, passageWith } from './comparing/nearest.ts';
import type { Occurrence } from './occurrences.ts';
import { spanOfWords, type WordIndex } from './word-index.ts';

/** Of shorter claims nobody expects the rest of the sentence. */
const FEWEST_FOR_UNSAID = 3;
/** As many words ahead of a claim and behind it may change what it says. */
const UNSAID_AROUND = 3;

/** Of a claim that is word for word. */
export function unsaidBy(
  index: WordIndex,
  { words }: Claim,
  occurrence: Occurrence,
  places: readonly Place[],
): readonly Caution[] {
  if (words.length < FEWEST_FOR_UNSAID) return [];
  return unsaidIn(index, occurrence, places, UNSAID_AROUND).map(({ kind, word }) => ({ kind, word }));
}

/** Hedges and negations right next to what an altered claim was made from, and not in the claim. */
export function lostAround(
  index: WordIndex,
  text: string,
  claim: Claim,
  { run }: Nearest,
  places: readonly Place[],
): readonly PlacedCaution[] {
  if (claim.words.length < FEWEST_FOR_UNSAID) return [];
  const language = passageWith(index, run.from)?.report.origin.language ?? 'en';
  const own = cautionsIn(text, claim.span, language);
  return unsaidIn(index, [run], places, 1).filter(
    ({ kind }) => !own.some((caution) => caution.kind === kind),
  );
}

/** "لم تؤكد" made "أكدت": the word that differs is the first or the last, so that what is next to it differs with it. */
export function isAtEdge(index: WordIndex, { edits, run }: Nearest, caution: Span): boolean {
  const [first, last] = [edits[0], edits.at(-1)];
  const isAhead = caution.end <= index.startOf(run.from);
  return isAhead ? first?.report.from === run.from : last?.report.to === run.to;
}

export function lossOf({ kind, word, start, end }: PlacedCaution): Difference {
  return {
    kind: 'removed',
    category: kind,
    at: { start, end },
    from: word,
    to: '',
    lost: [{ kind, word }],
    gained: [],
  };
}

function unsaidIn(
  index: WordIndex,
  occurrence: Occurrence,
  places: readonly Place[],
  around: number,
): readonly PlacedCaution[] {
  const [first, last] = [occurrence[0]?.from ?? 0, occurrence.at(-1)?.to ?? 0];
  const within = { start: first - around, end: last + around };
  return places.flatMap((place) => {
    const {
      report,
      passage,
      sentences: { first: opening, count },
    } = place;
    const [start, end] = [
      passage.sentences[opening]?.start ?? 0,
      passage.sentences[opening + count - 1]?.end ?? 0,
    ];
    const own = occurrence
      .map(({ from }) => passageWith(index, from))
      .find((words) => words && isSamePassage(words, place));
    const near = spanOfWords(index, {
      from: Math.max(within.start, own?.from ?? 0),
      to: Math.min(within.end, own?.to ?? 0),
    });
    const said = occurrence
      .filter(({ from }) => {
        const words = passageWith(index, from);
        return words && isSamePassage(words, place);
      })
      .map((run) => spanOfWords(index, run));
    return cautionsIn(report.body, { start, end }, report.origin.language).filter(
      (caution) => overlaps(near, caution) && !said.some((span) => overlaps(span, caution)),
    );
  });
}
