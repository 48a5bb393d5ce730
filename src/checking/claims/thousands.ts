/**
 * A blank between thousands where a point stands ahead of decimals: `1 250` of a claim is the report's `1,250`, or the other
 * way around. Two numbers may as well stand side by side, so that each is read as the report has it.
 */
import { hasDecimalComma } from '../../search/language/numbers/digits.ts';
import type { Claim, ClaimWord } from './claim.ts';

/** `stands`: whether the reports have these words one right behind the other. */
export interface ThousandsReading {
  readonly language: string;
  isWord(key: string): boolean;
  stands(words: readonly ClaimWord[]): boolean;
}

const FIRST = /^(?:[-+]|\p{Sc}){0,2}[1-9]\d{0,2}$/u;
const GROUP = /^\d{3}(?:\.\d+|[%‰])*$/u;
const WHOLE = /^(?:[-+]|\p{Sc}){0,2}[1-9]\d{3,17}(?:\.\d+|[%‰])*$/u;

/** `text` is what the claim stands in. */
export function withThousandsAsReported(text: string, claim: Claim, reading: ThousandsReading): Claim {
  // In the other languages a blank always parts thousands.
  if (hasDecimalComma(reading.language) || !claim.words.some(({ key }) => /\d{3}/.test(key))) return claim;
  const words: ClaimWord[] = [];
  for (let at = 0; at < claim.words.length; ) {
    const run = blankRun(text, claim.words, at);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) break;
    const key = run.map((word) => word.key).join('');
    if (run.length > 1 && reading.isWord(key) && !reading.stands(run))
      words.push({ ...first, key, end: last.end });
    else if (run.length === 1) words.push(...parted(text, first, reading));
    else words.push(...run);
    at += run.length;
  }
  return { span: claim.span, words };
}

/** The word at `at`, with the groups of three digits behind it that only a blank parts. */
function blankRun(text: string, words: readonly ClaimWord[], at: number): readonly ClaimWord[] {
  let to = at + 1;
  if (FIRST.test(words[at]?.key ?? '')) {
    for (; to < words.length; to++) {
      const [last, next] = [words[to - 1], words[to]];
      if (!last || !next || next.behindGap || !GROUP.test(next.key)) break;
      if (!/^[ \u00a0\u2009\u202f]$/u.test(text.slice(last.end, next.start))) break;
      if (to - 1 > at && !/^\d{3}$/.test(last.key)) break;
    }
  }
  return words.slice(at, to);
}

/** In groups of three, if the reports have the number so and not in one. */
function parted(text: string, word: ClaimWord, reading: ThousandsReading): readonly ClaimWord[] {
  if (!WHOLE.test(word.key) || reading.isWord(word.key)) return [word];
  const whole = /^\D*\d+/.exec(word.key)?.[0] ?? '';
  const groups = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ' ').split(' ');
  const rest = word.key.slice(whole.length);
  const written = text.slice(word.start, word.end);
  let at = 0;
  const parts = groups.map((group, i): ClaimWord => {
    const from = at;
    const digits = group.match(/\d/g)?.length ?? 0;
    for (let seen = 0; seen < digits && at < written.length; at++)
      if (/\d/.test(written[at] ?? '')) seen += 1;
    const isLast = i === groups.length - 1;
    return {
      key: isLast ? group + rest : group,
      start: word.start + from,
      end: isLast ? word.end : word.start + at,
      behindGap: i === 0 && word.behindGap,
    };
  });
  return reading.stands(parts.map((part) => ({ ...part, behindGap: false }))) ? parts : [word];
}
