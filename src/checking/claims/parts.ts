/** Which parts of a text are checked by themselves: all of it, its sentences, what stands in quotation marks. */
import { overlaps, type Span } from '../../report/report.ts';
import { withoutCourtesy } from '../../search/reading/courtesy.ts';
import type { CheckedClaim, Place } from '../checking.ts';
import { isUnspaced } from '../words.ts';
import { type Claim, type ClaimReading, claimsIn, wholeClaim } from './claim.ts';
import { isLedUpTo, labelledIn, quotationsIn, speakerNamed } from './quotations.ts';

/** Fewer words in quotation marks are a name, or held at arm's length. */
const FEWEST_QUOTED = 3;
/** From so many words on a quotation is checked by itself even where more stands around it. */
const QUOTED_AMONG_MORE = 4;
/** As many words as who said it takes behind a quotation. */
const LONGEST_SIGNATURE = 6;
/** More quotations in one sentence are a list of words. */
const MOST_QUOTATIONS = 20;
/** A quotation within a quotation within a quotation. */
const DEEPEST = 3;
/** Of a script without spaces a word is a character: so many are one of others. */
const CHARACTERS_A_WORD = 2;

export interface CheckedText {
  readonly claims: readonly Claim[];
  /** Of each claim. */
  readonly checked: readonly CheckedClaim[];
  /** Whether words around what was quoted were not checked. */
  readonly quotedOnly: boolean;
}

interface Part {
  readonly claim: Claim;
  readonly checked: CheckedClaim;
  /** Whether what stands around it has been asked who says it. */
  readonly isCredited?: true;
}

/**
 * All of `text` where it stands in a report as it is, else its sentences; of a sentence that does not, the quotations by
 * themselves where they are what it is about.
 */
export function checkText(
  text: string,
  reading: ClaimReading,
  checkOne: (claim: Claim) => CheckedClaim,
): CheckedText {
  const quotations = quotationsIn(text);
  let quotedOnly = false;
  const all = partsOf({ start: 0, end: text.length }, quotations, 0);
  const parts = withoutTalk(text, all, quotations);
  quotedOnly ||= parts.length < all.length;
  return {
    claims: parts.map(({ claim }) => claim),
    checked: parts.map(({ checked }) => checked),
    quotedOnly,
  };

  function partsOf(within: Span, quoted: readonly Span[], depth: number): readonly Part[] {
    const whole = wholeClaim(text, within, reading);
    if (!whole) return [];
    const all = partOf(whole);
    if (all.checked.verdict === 'verbatim' && all.checked.places.length > 0) return [all];
    const claims = claimsIn(text, within, reading);
    return unitsOf(text, claims, quoted).flatMap(({ claims: own, quotations: inside }) => {
      const parts = own.map(partOf);
      const isSigned = own.some((claim, i) => i > 0 && isSignature(text, claim));
      const isFound = !isSigned && parts.every((part) => part.checked.verdict === 'verbatim');
      if (isFound || depth === DEEPEST) return parts;
      return quotedIn(parts, inside, within, depth) ?? labelled(parts) ?? parts;
    });
  }

  /** `1. …`: a number or letter by which a claim is listed is no word of it, unless the report has one there. */
  function partOf(claim: Claim): Part {
    const checked = checkOne(claim);
    const listed = checked.verdict === 'verbatim' ? null : withoutListMark(text, claim);
    if (!listed) return { claim, checked };
    const part = { claim: listed, checked: checkOne(listed) };
    const ahead = new RegExp(String.raw`\p{N}[.)]?\s+${textOfFirst(text, listed)}`, 'u');
    return part.checked.places.some((place) => ahead.test(sentencesOf(place))) ? { claim, checked } : part;
  }

  /** Null where the quotations are not what is to be checked. */
  function quotedIn(
    own: readonly Part[],
    inside: readonly Span[],
    within: Span,
    depth: number,
  ): readonly Part[] | null {
    if (inside.length === 0 || inside.length > MOST_QUOTATIONS) return null;
    const words = own.flatMap(({ claim }) => claim.words);
    const sizes = inside.map((span) => sizeOf(words.filter((word) => overlaps(word, span))));
    const quoted = sizes.reduce((sum, size) => sum + size, 0);
    const around = sizeOf(words) - quoted;
    const isMost =
      quoted >= around || inside.some((span, i) => (sizes[i] ?? 0) >= 2 && isLedUpTo(text, span));
    const fewest = isMost ? (quoted > around * 2 ? 1 : FEWEST_QUOTED - 1) : QUOTED_AMONG_MORE;
    const chosen = inside.filter((_, i) => (sizes[i] ?? 0) >= fewest);
    if (chosen.length === 0) return null;
    const parts = chosen.flatMap((span) => {
      const saidBy = speakerNamed(text, span, within, reading.language);
      const nested = quotationsIn(text.slice(span.start, span.end)).map(({ start, end }) => ({
        start: span.start + start,
        end: span.start + end,
      }));
      return partsOf(span, nested, depth + 1).map((part) =>
        part.isCredited ? part : credited(part, saidBy),
      );
    });
    // Words around that are of the report, though altered, are to be checked, too.
    const isAbout = own.some(({ checked }) => checked.verdict !== 'absent');
    if (!isMost && isAbout) return [...own, ...parts];
    quotedOnly ||= around > 0;
    return parts;
  }

  /** `Putin: many of these workers …`, where the words behind the name are in the report. */
  function labelled(own: readonly Part[]): readonly Part[] | null {
    const [first, ...others] = own;
    const label = first ? labelledIn(text, first.claim.span) : null;
    const claim = label && wholeClaim(text, label, reading);
    if (!claim) return null;
    const checked = checkOne(claim);
    if (checked.verdict !== 'verbatim') return null;
    quotedOnly = true;
    return [credited({ claim, checked }, label.saidBy), ...others];
  }

  function credited({ claim, checked }: Part, saidBy: string | null): Part {
    return { claim, checked: { ...checked, saidBy }, isCredited: true };
  }

  function sizeOf(words: readonly Span[]): number {
    return words.reduce(
      (sum, { start }) => sum + (isUnspaced(text.slice(start, start + 2)) ? 1 / CHARACTERS_A_WORD : 1),
      0,
    );
  }
}

const LIST_MARK = /^[^\p{L}\p{N}]*(?:(?:\d{1,3}|\p{L})\)|\d{1,3}\.)\s+(?=\S)/u;

/** Null where it is not listed, or says nothing else. */
function withoutListMark(text: string, { span, words }: Claim): Claim | null {
  const [mark, first, ...others] = words;
  const length = LIST_MARK.exec(text.slice(span.start, span.end))?.[0].length;
  if (length === undefined || !mark || !first || first.start < span.start + length) return null;
  return { span: { start: first.start, end: span.end }, words: [{ ...first, behindGap: false }, ...others] };
}

/** As a pattern that matches it. */
function textOfFirst(text: string, { words }: Claim): string {
  const [first] = words;
  return text.slice(first?.start, first?.end).replace(/[^\p{L}\p{N}\p{M}]/gu, String.raw`\$&`);
}

function sentencesOf({ report, passage, sentences: { first, count } }: Place): string {
  const [start, end] = [passage.sentences[first]?.start, passage.sentences[first + count - 1]?.end];
  return report.body.slice(start, end);
}

/** Where something is quoted, what only leads up to it claims nothing: `Hi all, is this right?` */
function withoutTalk(text: string, parts: readonly Part[], quotations: readonly Span[]): readonly Part[] {
  let next = 0;
  const isQuoted = parts.map(({ claim: { span } }) => {
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next += 1;
    return (quotations[next]?.start ?? Number.POSITIVE_INFINITY) < span.end;
  });
  if (!isQuoted.includes(true)) return parts;
  return parts.filter(({ claim: { span }, checked }, i) => {
    if (isQuoted[i] || checked.verdict !== 'absent') return true;
    const sentence = text.slice(span.start, span.end).trim();
    return !/[?？؟]$/u.test(sentence) && withoutCourtesy(sentence).talk === null;
  });
}

/** `— Putin` behind a quotation. */
function isSignature(text: string, { span, words }: Claim): boolean {
  return words.length <= LONGEST_SIGNATURE && /^\s*(?:[–—―(]|--?\s)/u.test(text.slice(span.start, span.end));
}

/** Sentences with the quotations that they hold or are part of; what leads up to one is of its unit. */
function unitsOf(
  text: string,
  claims: readonly Claim[],
  quotations: readonly Span[],
): readonly { readonly claims: readonly Claim[]; readonly quotations: readonly Span[] }[] {
  const units: { claims: Claim[]; quotations: Span[] }[] = [];
  let next = 0;
  for (const claim of claims) {
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= claim.span.start) next += 1;
    const own: Span[] = [];
    for (let i = next; (quotations[i]?.start ?? Number.POSITIVE_INFINITY) < claim.span.end; i++)
      own.push(quotations[i] ?? claim.span);
    const last = units.at(-1);
    const isOne =
      last !== undefined &&
      (last.quotations.some((span) => own.includes(span)) ||
        (own[0] !== undefined && last.quotations.length === 0 && isLedUpTo(text, own[0])) ||
        (own.length === 0 && last.quotations.length > 0 && isSignature(text, claim)));
    if (last && isOne) {
      last.claims.push(claim);
      last.quotations.push(...own.filter((span) => !last.quotations.includes(span)));
    } else units.push({ claims: [claim], quotations: own });
  }
  return units;
}
