/** What a member says the report says, cut into what is checked as one. */
import { languageCode } from '../../report/language-code.ts';
import type { Span } from '../../report/report.ts';
import { splitSentences } from '../../report/sentences/sentences.ts';
import { type Word, wordsIn } from '../words.ts';

/** A stretch of the text that is checked as one. */
export interface Claim {
  /** Where it stands in the text. */
  readonly span: Span;
  readonly words: readonly ClaimWord[];
}

export interface ClaimWord extends Word {
  /** Whether an ellipsis says that something is left out ahead of it. Never of a claim's first word. */
  readonly behindGap: boolean;
}

/** "…" or three full stops, in brackets or not. */
const ELLIPSIS = /[[(（【]\s{0,3}(?:…+|⋯+|\.{3,}|\.(?: \.){2,})\s{0,3}[\])）】]|…+|⋯+|\.{3,}|\.(?: \.){2,}/gu;
const ENDS_IN_ELLIPSIS = /(?:…|⋯|\.{3}|\. \. \.)[\s\p{P}]{0,5}$/u;
const STARTS_WITH_ELLIPSIS = /^[\s\p{Ps}\p{Pi}"']{0,5}(?:…|⋯|\.{3}|\. \. \.)/u;

/** More ellipses than this in one claim are punctuation like any other. */
const MOST_GAPS = 8;
/** A sentence of more words is checked in pieces of as many. */
const MOST_WORDS = 300;

/** How claims are read: `language` is BCP 47, `isWord` knows the reports' words by their keys. */
export interface ClaimReading {
  readonly language: string;
  isWord(key: string): boolean;
}

/** All of `within` as one claim; null where it has no words. */
export function wholeClaim(text: string, within: Span, reading: ClaimReading): Claim | null {
  return claimIn(text, within, reading);
}

/** What stands `within`, sentence by sentence, in order; sentences with an ellipsis between them are one claim. */
export function claimsIn(text: string, within: Span, reading: ClaimReading): readonly Claim[] {
  const spans: Span[] = [];
  for (const { start: from, end: to } of paragraphsOf(text.slice(within.start, within.end))) {
    const paragraph = { start: within.start + from, end: within.start + to };
    let last: Span | null = null;
    for (const { start, end } of splitSentences(
      text.slice(paragraph.start, paragraph.end),
      reading.language,
    )) {
      const sentence: Span = { start: paragraph.start + start, end: paragraph.start + end };
      const joined: boolean =
        last !== null &&
        (ENDS_IN_ELLIPSIS.test(text.slice(Math.max(last.start, last.end - 20), last.end)) ||
          STARTS_WITH_ELLIPSIS.test(text.slice(sentence.start, sentence.start + 20)));
      if (joined && last) spans.pop();
      last = joined && last ? { start: last.start, end: sentence.end } : sentence;
      spans.push(last);
    }
  }
  return spans.flatMap((span) => {
    const claim = claimIn(text, span, reading);
    return claim ? pieces(claim) : [];
  });
}

function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/(?:\r\n?|\n)(?:[ \t]{0,100}(?:\r\n?|\n))+/g)) {
    paragraphs.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  paragraphs.push({ start, end: text.length });
  return paragraphs;
}

function claimIn(text: string, span: Span, { language, isWord }: ClaimReading): Claim | null {
  const content = text.slice(span.start, span.end);
  const gaps: number[] = [];
  for (const { index } of content.matchAll(ELLIPSIS)) gaps.push(span.start + index);
  const words: ClaimWord[] = [];
  let gap = 0;
  let used = 0;
  const typed = rejoined(text, wordsIn(content, language, span.start), isWord);
  for (const word of languageCode(language) === 'ko' ? respaced(text, typed, isWord) : typed) {
    let behindGap = false;
    while ((gaps[gap] ?? Number.POSITIVE_INFINITY) < word.start) {
      gap += 1;
      behindGap = words.length > 0 && used < MOST_GAPS;
    }
    if (behindGap) used += 1;
    words.push({ ...word, behindGap });
  }
  return words.length > 0 ? { span, words } : null;
}

/** Words that a line's end broke in two, where the reports have them in one. */
function rejoined(text: string, words: readonly Word[], isWord: (key: string) => boolean): readonly Word[] {
  const whole: Word[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    const broken =
      last && word.start - last.end < 20 && /^[-‐]\s*[\r\n]\s*$/u.test(text.slice(last.end, word.start));
    if (last && broken && isWord(last.key + word.key)) {
      whole[whole.length - 1] = { key: last.key + word.key, start: last.start, end: word.end };
    } else {
      whole.push(word);
    }
  }
  return whole;
}

/** Korean is written with a blank between two words or none: as the reports have them. */
function respaced(text: string, words: readonly Word[], isWord: (key: string) => boolean): readonly Word[] {
  const spaced: Word[] = [];
  for (const word of words) {
    const last = spaced.at(-1);
    const isBeside = last && /^\s+$/u.test(text.slice(last.end, word.start));
    if (last && isBeside && !(isWord(last.key) && isWord(word.key)) && isWord(last.key + word.key)) {
      spaced[spaced.length - 1] = { key: last.key + word.key, start: last.start, end: word.end };
      continue;
    }
    const cut = isWord(word.key) || word.key.length !== word.end - word.start ? 0 : cutOf(word.key, isWord);
    const middle = word.start + cut;
    if (cut > 0) spaced.push({ key: word.key.slice(0, cut), start: word.start, end: middle });
    spaced.push({ key: word.key.slice(cut), start: middle, end: word.end });
  }
  return spaced;
}

/** Where two known words meet in a word, the first as long as can be; 0 where none do. */
function cutOf(key: string, isWord: (key: string) => boolean): number {
  for (let cut = key.length - 1; cut > 0; cut--)
    if (isWord(key.slice(0, cut)) && isWord(key.slice(cut))) return cut;
  return 0;
}

function pieces(claim: Claim): readonly Claim[] {
  if (claim.words.length <= MOST_WORDS) return [claim];
  const cut: Claim[] = [];
  for (let from = 0; from < claim.words.length; from += MOST_WORDS) {
    const words = claim.words
      .slice(from, from + MOST_WORDS)
      .map((word, i) => (i === 0 ? { ...word, behindGap: false } : word));
    const [first, last] = [words[0], words.at(-1)];
    if (first && last) cut.push({ span: { start: first.start, end: last.end }, words });
  }
  return cut;
}
