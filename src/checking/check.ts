/** Checks whether wording is in the reports: word for word, altered, or not at all. */
import { isSamePassage, type Report, type Span } from '../report/report.ts';
import { stopWordsOf } from '../report/sentences/stop-words.ts';
import { type Steps, takeAll } from '../steps.ts';
import { categoryOf, categoryOfGap } from './categories.ts';
import { cautionsIn, type PlacedCaution } from './cautions.ts';
import type { Checked, CheckedClaim, Difference, Place } from './checking.ts';
import type { Claim } from './claims/claim.ts';
import { checkText } from './claims/parts.ts';
import { withThousandsAsReported } from './claims/thousands.ts';
import { type Nearest, nearestTo, passageWith } from './comparing/nearest.ts';
import { reorderedFrom, splicedFrom } from './comparing/reordered.ts';
import { type Headings, headingWith, readingHeadings } from './headings.ts';
import { isAtEdge, lossOf, lostAround, unsaidBy } from './lost-cautions.ts';
import { type Occurrence, occurrencesOf, type Run } from './occurrences.ts';
import { bestOf, byReading, type Reading, readingsOf } from './readings.ts';
import {
  indexingWords,
  type KnownWords,
  type PackedWordIndex,
  spanOfWords,
  type WordIndex,
} from './word-index.ts';
import { wordsIn } from './words.ts';

/** From this score on, with more than half of its words kept, a claim is an alteration of what it comes nearest to. */
const ALTERED = 0.5;
/** Fewer words in common are chance. */
const FEWEST_SHARED = 2;
/** Passages told besides the first that a claim stands in. */
const MOST_ELSEWHERE = 4;

/** Of the places where a text's first sentence stands, so many are looked at for the rest behind it. */
const MOST_FOLLOWED = 1000;

export interface Checker {
  /**
   * Checks `text` as one where it stands in a report as it is, else sentence by sentence, in order. Words, numbers and signs of amount count; punctuation, case, white space, and how Unicode encodes them don't.
   * Takes time in proportion to the text's length. `report` limits it to one report.
   */
  check(text: string, report?: Report): Checked;
  /** The words of its reports, in the order of `reports`, for another checker to know. */
  readonly words: PackedWordIndex;
  readonly reports: readonly Report[];
}

export function buildChecker(reports: readonly Report[]): Checker {
  return takeAll(buildingChecker(reports));
}

/** A checker never changes. `known`: the words of reports that were read before, asked with `keyOf` a report. */
export function* buildingChecker(
  reports: readonly Report[],
  known?: KnownWords | null,
  keyOf?: (report: Report) => string,
): Steps<Checker> {
  const ordered = byReading(reports);
  const index = yield* indexingWords(ordered, known, keyOf);
  const headings = yield* readingHeadings(reports);
  const readings = readingsOf(index, ordered);
  return {
    words: index.packed,
    reports: ordered,
    check(text, report) {
      if (!report)
        return bestOf(
          readings.map((reading) => readAs(index, headings, text, reading)),
          MOST_ELSEWHERE,
        );
      const { language } = report.origin;
      return readAs(index, headings, text, { language, range: index.rangeOf(report) }, report);
    },
  };
}

/** Checks a text against the reports of one reading, or one report of those. */
function readAs(
  index: WordIndex,
  headings: Headings,
  text: string,
  { language, range }: Reading,
  report?: Report,
): Checked {
  const small = smallWordsOf(language);
  const isSmall = (key: string) => small.has(key);
  const reading = { language, isWord: (key: string) => index.keys.numberOf(key) >= 0 };
  // The same words again, time after time, are looked for once.
  const placed = memoised((claim: Claim) => placesIn(occurrencesOf(index, claim.words, range)));
  const nearest = memoised((claim: Claim) => nearestTo(index, claim.words, range));
  const stands = (words: Claim['words']) => occurrencesOf(index, words, range).length > 0;
  const asReported = (claim: Claim) =>
    placed(claim).found.length > 0 ? claim : withThousandsAsReported(text, claim, { ...reading, stands });
  const checkOne = (typed: Claim): CheckedClaim => {
    const claim = asReported(typed);
    const { found } = placed(claim);
    if (found.length > 0) return verbatim(index, claim, found);
    return (
      inHeading(claim, headingWith(headings, claim.words, report)) ??
      spliced(index, claim, range) ??
      otherwise(claim)
    );
  };
  const otherwise = (claim: Claim): CheckedClaim => {
    const near = nearest(claim);
    const reordered = reorderedFrom(index, claim.words, range, near);
    if (reordered) return altered(index, text, claim, reordered);
    const parts = splicedFrom(index, claim.words, range, near, isSmall);
    return parts ? splicedOf(index, claim, parts) : altered(index, text, claim, near);
  };
  const { claims, checked, quotedOnly } = checkText(text, reading, checkOne);
  return {
    claims: checked,
    together: !quotedOnly && areTogether(claims.map(asReported).map(placed)),
    quotedOnly,
  };
}

const smallWords = new Map<string, ReadonlySet<string>>();

/** Stop words as claims are compared. */
function smallWordsOf(language: string): ReadonlySet<string> {
  const known = smallWords.get(language);
  if (known) return known;
  const keys = new Set(wordsIn([...stopWordsOf(language)].join(' '), language).map(({ key }) => key));
  smallWords.set(language, keys);
  return keys;
}

/** Whether they stand in a report one right behind the other. */
function areTogether(claims: readonly Placed[]): boolean {
  const [first, ...others] = claims;
  let followed: readonly Occurrence[] = first?.found.slice(0, MOST_FOLLOWED) ?? [];
  for (const { startingAt } of others) {
    followed = followed.flatMap((occurrence) => {
      const next = startingAt.get(occurrence.at(-1)?.to ?? 0);
      return next ? [next] : [];
    });
  }
  return followed.length > 0;
}

interface Placed {
  readonly found: readonly Occurrence[];
  /** By the index of its first word. */
  readonly startingAt: ReadonlyMap<number, Occurrence>;
}

function placesIn(found: readonly Occurrence[]): Placed {
  return { found, startingAt: new Map(found.map((occurrence) => [occurrence[0]?.from ?? 0, occurrence])) };
}

/** `work` of claims of the same words is done once. */
function memoised<T>(work: (claim: Claim) => T): (claim: Claim) => T {
  const known = new Map<string, { readonly result: T }>();
  return (claim) => {
    const key = claim.words.map((word) => (word.behindGap ? `… ${word.key}` : word.key)).join(' ');
    const done = known.get(key) ?? { result: work(claim) };
    known.set(key, done);
    return done.result;
  };
}

const NOTHING = {
  places: [],
  elsewhere: [],
  occurrences: 0,
  differences: [],
  unsaid: [],
  leftOut: [],
  spliced: false,
  saidBy: null,
  heading: null,
};

function verbatim(index: WordIndex, claim: Claim, occurrences: readonly Occurrence[]): CheckedClaim {
  const [first = [], losses = []] = occurrences
    .slice(0, MOST_WEIGHED)
    .map((each) => [each, lossesOf(index, each)] as const)
    .find(([, lost]) => !lost.some(isWeighty)) ?? [occurrences[0], lossesOf(index, occurrences[0] ?? [])];
  const places = placesOf(index, first);
  const leftOut = losses.flatMap(({ at }) => at ?? []);
  if (losses.some(isWeighty)) {
    const score = ONLY_LEFT_OUT;
    return { ...NOTHING, span: claim.span, verdict: 'altered', places, score, differences: losses, leftOut };
  }
  const elsewhere: Place[] = [];
  const told = new Set(places.map(({ passage }) => passage));
  for (const occurrence of occurrences) {
    if (elsewhere.length === MOST_ELSEWHERE) break;
    for (const place of placesOf(index, occurrence).slice(0, 1)) {
      if (told.has(place.passage)) continue;
      told.add(place.passage);
      elsewhere.push(place);
    }
  }
  return {
    ...NOTHING,
    span: claim.span,
    verdict: 'verbatim',
    places,
    elsewhere,
    occurrences: occurrences.length,
    score: 1,
    leftOut,
    unsaid: unsaidBy(index, claim, first, places),
  };
}

/** Of the places of a claim with ellipses, so many are looked at for one that leaves out little. */
const MOST_WEIGHED = 100;
/** The score of a claim that is verbatim but for what its ellipses leave out. */
const ONLY_LEFT_OUT = 0.95;

/** What the ellipses of a claim leave out where it stands, as differences. */
function lossesOf(index: WordIndex, occurrence: Occurrence): readonly Difference[] {
  return occurrence.slice(1).flatMap(({ from: next }, i): Difference[] => {
    const last = occurrence[i]?.to ?? next;
    const around = passageWith(index, last);
    if (last >= next || !around) return [];
    const at = spanOfWords(index, { from: last, to: next });
    const { body, origin } = around.report;
    const from = body.slice(at.start, at.end);
    const lost = cautionsOnlyIn(body, at, cautionsIn(body, at, origin.language), '');
    return [
      {
        kind: 'removed',
        category: categoryOfGap(from, lost, origin.language),
        at,
        from,
        to: '',
        lost,
        gained: [],
      },
    ];
  });
}

function isWeighty({ category }: Difference): boolean {
  return category !== 'wording';
}

function inHeading(claim: Claim, heading: CheckedClaim['heading']): CheckedClaim | null {
  return heading && { ...NOTHING, span: claim.span, verdict: 'verbatim', occurrences: 1, score: 1, heading };
}

function spliced(index: WordIndex, claim: Claim, range: Run): CheckedClaim | null {
  if (!claim.words.some(({ behindGap }) => behindGap)) return null;
  const parts: (typeof claim.words)[number][][] = [];
  for (const word of claim.words) {
    const last = parts.at(-1);
    if (last && !word.behindGap) last.push(word);
    else parts.push([{ ...word, behindGap: false }]);
  }
  const places: Occurrence[] = [];
  for (const part of parts) {
    const [first] = occurrencesOf(index, part, range);
    if (!first) return null;
    places.push(first);
  }
  return splicedOf(index, claim, places);
}

/** Of parts that each stand somewhere. */
function splicedOf(index: WordIndex, claim: Claim, parts: readonly Occurrence[]): CheckedClaim {
  const places: Place[] = [];
  for (const part of parts) {
    for (const place of placesOf(index, part)) {
      const known = places.some(
        (it) => isSamePassage(it, place) && it.sentences.first === place.sentences.first,
      );
      if (!known) places.push(place);
    }
  }
  const score = 1 / parts.length;
  return { ...NOTHING, span: claim.span, verdict: 'altered', places, score, spliced: true };
}

function altered(index: WordIndex, text: string, claim: Claim, nearest: Nearest | null): CheckedClaim {
  const score = nearest?.score ?? 0;
  const isAltered =
    nearest !== null &&
    ((score >= ALTERED && nearest.shared >= FEWEST_SHARED && nearest.shared > claim.words.length / 2) ||
      nearest.isOfOneSentence === true);
  const around =
    nearest && isAltered ? lostAround(index, text, claim, nearest, placesOf(index, [nearest.run])) : [];
  const lost = around.filter((it) => nearest && isAtEdge(index, nearest, it));
  const differences =
    nearest && isAltered ? [...lost.map(lossOf), ...differencesOf(index, text, claim, nearest)] : [];
  return {
    ...NOTHING,
    span: claim.span,
    verdict: isAltered ? 'altered' : 'absent',
    places: nearest ? placesOf(index, [nearest.run]) : [],
    score,
    differences: inOrder(differences),
    unsaid: around.filter((it) => !lost.includes(it)).map(({ kind, word }) => ({ kind, word })),
  };
}

/** Those that the report has by their place; what the claim adds stays behind what stood ahead of it. */
function inOrder(differences: readonly Difference[]): readonly Difference[] {
  const ordered: Difference[] = [];
  for (const difference of differences) {
    const { at } = difference;
    const next = at ? ordered.findIndex((other) => other.at !== null && other.at.start > at.start) : -1;
    ordered.splice(next < 0 ? ordered.length : next, 0, difference);
  }
  return ordered;
}

/** One for each passage that the occurrence touches. */
function placesOf(index: WordIndex, occurrence: Occurrence): readonly Place[] {
  const places: Place[] = [];
  const [first, last] = [occurrence[0]?.from ?? 0, (occurrence.at(-1)?.to ?? 1) - 1];
  for (let number = Math.max(0, index.passageOf(first)); number <= index.passageOf(last); number++) {
    const words = index.passageAt(number);
    if (!words || words.from === words.to) continue;
    const start = index.startOf(Math.max(first, words.from));
    const end = index.endOf(Math.min(last, words.to - 1));
    const { sentences } = words.passage;
    const firstSentence = sentences.findIndex((sentence) => sentence.end > start);
    const lastSentence = sentences.findLastIndex((sentence) => sentence.start < end);
    places.push({
      report: words.report,
      passage: words.passage,
      sentences: { first: firstSentence, count: lastSentence - firstSentence + 1 },
    });
  }
  return places;
}

function differencesOf(
  index: WordIndex,
  text: string,
  claim: Claim,
  nearest: Nearest,
): readonly Difference[] {
  const around = passageWith(index, nearest.run.from);
  if (!around) return [];
  const { body, origin } = around.report;
  const reported = cautionsIn(body, spanOfWords(index, nearest.run), origin.language);
  const claimed = cautionsIn(text, claim.span, origin.language);
  return nearest.edits.map((edit) => {
    const removed = edit.report.from < edit.report.to ? spanOfWords(index, edit.report) : null;
    const [first, last] = [claim.words[edit.claim.from], claim.words[edit.claim.to - 1]];
    const added =
      edit.claim.from < edit.claim.to && first && last ? { start: first.start, end: last.end } : null;
    const from = removed ? body.slice(removed.start, removed.end) : '';
    const to = added ? text.slice(added.start, added.end) : '';
    const lost = removed ? cautionsOnlyIn(body, removed, reported, to) : [];
    const gained = added ? cautionsOnlyIn(text, added, claimed, from) : [];
    return {
      kind: !removed ? 'added' : !added ? 'removed' : 'changed',
      category: edit.isMoved
        ? 'order'
        : categoryOf({ from, to, lost, gained }, body, removed, origin.language),
      at: removed,
      from,
      to,
      lost,
      gained,
    };
  });
}

/** The cautions that `span` has a word of, by those words, where `other` has none of them. */
function cautionsOnlyIn(
  text: string,
  span: Span,
  cautions: readonly PlacedCaution[],
  other: string,
): Difference['lost'] {
  const others = new Set(wordsIn(other, 'en').map(({ key }) => key));
  const found: Difference['lost'][number][] = [];
  for (const { kind, start, end } of cautions) {
    const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
    if (part.start >= part.end) continue;
    const word = text.slice(part.start, part.end);
    if (wordsIn(word, 'en').every(({ key }) => others.has(key))) continue;
    // "not" of "not certain" is told once.
    if (!found.some((known) => known.word === word)) found.push({ kind, word });
  }
  return found;
}
