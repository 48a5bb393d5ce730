/** The question in what a member wrote: greetings, thanks and what names the report itself are left out. */
import { type AboutReport, aboutReport } from './about-report.ts';
import { ABOUT_THE_REPORT, PHRASES, type Phrases } from './courtesy-phrases.ts';

/** What is said where nothing is asked. */
export type SmallTalk = 'greeting' | 'thanks' | 'help' | 'remark';

export interface Courtesy {
  /** Part of what was written, or all of it. */
  readonly question: string;
  /** Null where something is asked. */
  readonly talk: SmallTalk | null;
  /** What of the report itself is asked, in place of its matter. */
  readonly about: AboutReport | null;
}

/** So far from the ends of a text it is looked for, in code units. */
const REACH = 240;
const MOST_PHRASES = 12;

const WORD_END = "(?![\\p{L}\\p{N}\\p{M}'_-])";
const WORD_START = "(?<![\\p{L}\\p{N}\\p{M}'_-])";
/** Where words are written without spaces, a phrase ends in front of another word. */
const UNSPACED = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}]';
const PARTS = '[\\s,，;:.!?¡¿…–—、。！？：\\-()"“”~*]*';
const END_OF_SENTENCE = '[,，;:.!?…–—、。！？)\\n-]\\s*';

const all = (kind: keyof Phrases) => PHRASES.flatMap((phrases) => phrases[kind]).join('|');
const ends = `(?:${WORD_END}|(?<=${UNSPACED}))`;
const starts = `(?:${WORD_START}|(?=${UNSPACED}))`;

// Over text in lower case: to leave case to the patterns takes three times as long to compile.
const GREETING_AHEAD = new RegExp(`^(?:${all('greetings')})${ends}`, 'u');
const LEAD = new RegExp(`^(?:${all('leads')})${ends}`, 'u');
const PARTED_LEAD = new RegExp(
  `^(?:${all('partedLeads')})(?=\\s*[,:;.!…–—、：-][*_~\x60]*(?:\\s|$)|[、：，])`,
  'u',
);
const THANKS_AHEAD = new RegExp(`^(?:${all('thanks')})${ends}`, 'u');
/** Somebody by name, between a greeting and a comma. */
const NAMED = /^\s*\p{Lu}[\p{L}'-]{1,30}(?:\s\p{Lu}[\p{L}'-]{1,30})?(?=\s*[,!:])/u;

const GREETING_BEHIND = new RegExp(`${END_OF_SENTENCE}(?:${all('greetings')})${PARTS}$`, 'u');
const THANKS_BEHIND = new RegExp(`${starts}(?:${all('thanks')})${PARTS}$`, 'u');
const CLOSING = new RegExp(`${starts}(?:${all('closings')})${PARTS}$`, 'u');
const PARTED_CLOSING = new RegExp(
  `${END_OF_SENTENCE}(?:(?:${all('partedClosings')})(?:[\\s,.!]{1,3}|$))+${PARTS}$`,
  'u',
);
/** A name under a message. */
const SIGNATURE = /[\s,.!–-]{1,4}\p{Lu}\p{L}{1,20}[.!\s]{0,4}$/u;
const HELP = new RegExp(`^(?:[/¿]?(?:${all('help')}))${PARTS}$`, 'u');

/** Several may stand side by side: `ok, got it`. */
const REMARKS = new RegExp(`^${PARTS}(?:(?:${all('remarks')})${ends}${PARTS}){1,4}$`, 'u');

const REPORT = new RegExp(`(?:${WORD_START}|(?=${UNSPACED}))(?:${ABOUT_THE_REPORT.join('|')})${ends}`, 'gu');

const LEADING_PARTS = new RegExp(`^${PARTS.replace('¿', '').replace('"“', '')}`, 'u');
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Costs no more than the text's length. */
export function withoutCourtesy(typed: string): Courtesy {
  const text = typed.replaceAll('’', "'");
  const small = lowerCase(text);
  let start = 0;
  let end = text.length;
  let thanked = false;
  for (let i = 0; i < MOST_PHRASES; i++) {
    start += LEADING_PARTS.exec(text.slice(start, end))?.[0].length ?? 0;
    const ahead = small.slice(start, Math.min(end, start + REACH));
    const greeting = GREETING_AHEAD.exec(ahead)?.[0];
    const phrase =
      greeting === undefined
        ? (LEAD.exec(ahead) ?? PARTED_LEAD.exec(ahead) ?? gratitude(THANKS_AHEAD.exec(ahead)))?.[0]
        : greeting + (NAMED.exec(text.slice(start + greeting.length, end))?.[0] ?? '');
    if (phrase === undefined || phrase === '') break;
    start += phrase.length;
  }
  for (let i = 0; i < MOST_PHRASES && end > start; i++) {
    const from = Math.max(start, end - REACH);
    const behind = small.slice(from, end);
    const signed = from + text.slice(from, end).replace(SIGNATURE, '').length;
    const phrase = closing(behind) ?? closing(small.slice(from, signed));
    if (!phrase || phrase[0] === '') break;
    // The mark that ends the question is its own.
    const own = /^[.!?…。！？)]/u.test(phrase[0]) ? 1 : 0;
    end = from + phrase.index + own;
    if (own === phrase[0].length) break;
  }
  const left = typed.slice(start, end).replace(/[\s¡¿]+$/u, '');
  // What is no more than courtesy around another question may be all that is asked: `tldr`.
  const about = aboutReport(left) ?? aboutReport(typed);
  if (about) return { question: typed, talk: null, about };
  if (left.length < REACH && HELP.test(lowerCase(left.replaceAll('’', "'")).trim()))
    return { question: typed, talk: 'help', about };
  // `ok.` and `ok thanks` lose words ahead and behind.
  if (isRemark(typed) || isRemark(left))
    return { question: typed, talk: thanked ? 'thanks' : 'remark', about };
  if (!HAS_WORD.test(left)) return { question: typed, talk: thanked ? 'thanks' : 'greeting', about };
  const question = withoutReport(left);
  return { question: question === typed ? typed : question, talk: null, about };

  function closing(behind: string): RegExpExecArray | null {
    return (
      gratitude(THANKS_BEHIND.exec(behind)) ??
      CLOSING.exec(behind) ??
      PARTED_CLOSING.exec(behind) ??
      GREETING_BEHIND.exec(behind)
    );
  }

  function gratitude(match: RegExpExecArray | null): RegExpExecArray | null {
    thanked ||= match !== null;
    return match;
  }
}

/** As long as the text: of all letters the one that has two in lower case stays. */
function lowerCase(text: string): string {
  return text.replace(/[^İ]+/gu, (part) => part.toLowerCase());
}

function isRemark(text: string): boolean {
  return text.length < REACH && REMARKS.test(lowerCase(text.replaceAll('’', "'")));
}

function withoutReport(question: string): string {
  const straight = lowerCase(question.replaceAll('’', "'"));
  let left = '';
  let at = 0;
  for (const match of straight.matchAll(REPORT)) {
    left += question.slice(at, match.index);
    at = match.index + match[0].length;
  }
  left = at === 0 ? question : `${left} ${question.slice(at)}`;
  const tidied = left
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[¿¡]) | (?=[?!.,;:])/gu, '')
    .replace(/^[\s,，;:、]+|[\s,，;:、]+$/gu, '');
  return at > 0 && (tidied.match(/\p{L}{2,}/gu)?.length ?? 0) >= 1 && !ONLY_ASKS.test(tidied)
    ? tidied
    : question.trim();
}

/** What asks for nothing when all else is left out. */
const ONLY_ASKS =
  /^(?:what|who|when|where|why|how|which|and|so|is|it|was|wer|wann|wo|warum|wie|qué|que|quoi|qui|quand|où|did|does|do|about|was it)?[\s\p{P}]*$/iu;
