/** Who is meant: from a pronoun, a surname or a title to the fullest name that the text has given so far. */
import type { Span } from '../report/report.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isTime,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
} from './grammar.ts';
import { isCapitalised, type Token } from './tokens.ts';
import type { Unit } from './units.ts';

interface Mention extends Span {
  /** In lower case, without titles: "vladimir", "putin". */
  readonly parts: readonly string[];
  /** Titles ahead of the name, in lower case: "russian", "president". */
  readonly titles: readonly string[];
  readonly gender: 'he' | 'she' | null;
  readonly person: boolean;
  readonly passage: number;
}

const TITLES = new Map<string, 'he' | 'she' | null>(
  Object.entries({
    'mr.': 'he',
    mr: 'he',
    sir: 'he',
    lord: 'he',
    king: 'he',
    prince: 'he',
    'mrs.': 'she',
    mrs: 'she',
    'ms.': 'she',
    ms: 'she',
    miss: 'she',
    queen: 'she',
    princess: 'she',
    lady: 'she',
    dame: 'she',
  }),
);
for (const title of `president vice senator sen. representative rep. congressman congresswoman governor gov. mayor minister
  premier chancellor secretary ambassador general gen. colonel col. captain capt. lieutenant lt. sergeant sgt. major admiral judge
  justice dr. doctor professor prof. chairman chairwoman chair director chief speaker leader commissioner attorney
  candidate nominee spokesman spokeswoman spokesperson officer executive reporter analyst economist
  author writer actor actress singer coach pastor rev. reverend father sister brother pope bishop cardinal imam rabbi
  detective sheriff deputy inspector agent ceo lawyer strategist adviser advisor commander`.split(/\s+/u)) {
  if (!TITLES.has(title))
    TITLES.set(
      title,
      /(?:congressman|chairman|spokesman|actor|father|brother|pope)$/u.test(title)
        ? 'he'
        : /(?:woman|actress|sister)$/u.test(title)
          ? 'she'
          : null,
    );
}
const GROUP =
  /^(?:inc\.?|corp\.?|co\.?|ltd\.?|university|college|institute|department|ministry|agency|committee|council|court|party|bank|group|company|association|union|times|post|journal|news|house|senate|congress|states|kingdom|nations|street|city|county|river|lake|plant|station|commission|bureau|foundation|center|centre|church|school|league|press|campaign|administration|organization|board|office|fund|international|network|media)$/u;

/** The names of a text and where each stands. Reading forward only: a name never stands for somebody named later. */
export interface Names {
  /** The fullest name for the phrase of `unit` that starts and ends at these tokens; null where it is not clear. */
  readonly nameOf: (unit: Unit, start: number, end: number) => Span | null;
}

export function namesIn(units: readonly Unit[]): Names {
  const mentions: Mention[] = [];
  const bySurname = new Map<string, Mention[]>();
  for (const unit of units) collect(unit, mentions);
  mentions.sort((a, b) => a.start - b.start);
  for (const mention of mentions) {
    const key = mention.parts.at(-1) ?? '';
    const list = bySurname.get(key);
    if (list === undefined) bySurname.set(key, [mention]);
    else list.push(mention);
  }
  const holders = holdersOf(mentions);
  const nameOf = (unit: Unit, start: number, end: number): Span | null => {
    const first = unit.tokens[start];
    const last = unit.tokens[end - 1];
    if (first === undefined || last === undefined) return null;
    const span = { start: first.start, end: last.end };
    if (end - start === 1 && /^(?:he|she|his|her)$/u.test(first.lower)) {
      const gender = first.lower === 'he' || first.lower === 'his' ? 'he' : 'she';
      const person = latestPerson(mentions, unit.index, span.start, gender);
      return person === null ? null : fullest(bySurname, person, span.start);
    }
    if (first.lower === 'the' && end - start === 2)
      return byTitle(holders, bySurname, last.lower, span.start);
    const own = mentionWithin(mentions, span);
    if (own === null) return null;
    const name = fullest(bySurname, own, span.end);
    return name.start === own.start ? span : name;
  };
  return { nameOf };
}

function collect(unit: Unit, mentions: Mention[]): void {
  const { tokens } = unit;
  for (let index = 0; index < tokens.length; index++) {
    if (!startsName(tokens, index)) continue;
    let end = index + 1;
    while (end < tokens.length && end < index + 9 && continuesName(tokens, end)) end++;
    const mention = mentionOf(unit, index, end);
    if (mention !== null) mentions.push(mention);
    index = end - 1;
  }
}

function startsName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!isCapitalised(token) || token === undefined || isTime(token)) return false;
  const word = token.lower;
  return !(
    PERSONAL_PRONOUNS.has(word) ||
    DETERMINERS.has(word) ||
    PREPOSITIONS.has(word) ||
    CONJUNCTIONS.has(word) ||
    SUBORDINATORS.has(word)
  );
}

function continuesName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  return isCapitalised(token) && !isTime(token) && !CONJUNCTIONS.has(token.lower);
}

function mentionOf(unit: Unit, start: number, end: number): Mention | null {
  const run = unit.tokens.slice(start, end);
  let titles = 0;
  for (let index = 0; index < run.length - 1; index++) {
    const word = run[index]?.lower ?? '';
    if (TITLES.has(word)) titles = index + 1;
  }
  const names = run.slice(titles);
  const parts = names.map((token) => token.lower).filter((part) => !/^(?:jr|sr|ii|iii|iv)\.?$/u.test(part));
  const first = run[0];
  const last = run.at(-1);
  if (parts.length === 0 || first === undefined || last === undefined) return null;
  const group = run.some((token) => GROUP.test(token.lower));
  const heads = run.slice(0, titles).map((token) => token.lower);
  const gender = heads.map((title) => TITLES.get(title) ?? null).find((found) => found !== null) ?? null;
  return {
    start: first.start,
    end: last.end,
    parts,
    titles: heads,
    gender,
    passage: unit.index,
    person:
      !group && (titles > 0 || parts.length === 2 || parts.length === 3) && !/^[\p{Lu}.&]+$/u.test(last.text),
  };
}

function mentionWithin(mentions: readonly Mention[], span: Span): Mention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let only: Mention | null = null;
  for (let index = low; index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.start >= span.end) break;
    if (only !== null) return null;
    only = mention;
  }
  // A name inside a longer phrase ("a spokesman for Putin") is not the one who speaks.
  return only !== null && only.end === span.end ? only : null;
}

/** The longest form of the name that stands before `before`; null where several people share it. */
function fullest(bySurname: ReadonlyMap<string, readonly Mention[]>, mention: Mention, before: number): Span {
  const same = bySurname.get(mention.parts.at(-1) ?? '') ?? [];
  const [given] = mention.parts;
  let best: Mention | null = null;
  let other: string | null = null;
  for (const one of same.length > MOST_MENTIONS ? same.slice(0, MOST_MENTIONS) : same) {
    if (one.end > before) break;
    if (mention.parts.length > 1 && one.parts.length > 1 && one.parts[0] !== given) continue;
    if (mention.gender !== null && one.gender !== null && one.gender !== mention.gender) continue;
    const first = one.parts[0];
    if (one.parts.length > 1 && first !== undefined) {
      if (other !== null && other !== first) return { start: mention.start, end: mention.end };
      other = first;
    }
    if (best === null || size(one) > size(best)) best = one;
  }
  return best === null || size(best) <= size(mention)
    ? { start: mention.start, end: mention.end }
    : { start: best.start, end: best.end };
}
/** So that a text of one repeated name stays linear. */
const MOST_MENTIONS = 200;

function size(mention: Mention): number {
  return mention.parts.length * 10 + mention.titles.length;
}

/**
 * The one person that a pronoun at `before` can mean: the only one named in its passage so far, or, with none there, in
 * the passage ahead. With two to choose from it is left alone.
 */
function latestPerson(
  mentions: readonly Mention[],
  passage: number,
  before: number,
  gender: 'he' | 'she',
): Mention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < before) low = middle + 1;
    else high = middle;
  }
  for (const wanted of [passage, passage - 1]) {
    const people = new Map<string, Mention>();
    for (let index = low - 1; index >= 0 && index > low - 40; index--) {
      const mention = mentions[index];
      if (mention === undefined || mention.passage < wanted) break;
      if (
        mention.passage > wanted ||
        !isPerson(mentions, mention, index) ||
        (mention.gender !== null && mention.gender !== gender)
      )
        continue;
      people.set(mention.parts.at(-1) ?? '', mention);
    }
    if (people.size === 1) return [...people.values()][0] ?? null;
    if (people.size > 1) return null;
  }
  return null;
}

/** A bare surname is a person where a fuller form shortly ahead of it was one. */
function isPerson(mentions: readonly Mention[], mention: Mention, index: number): boolean {
  if (mention.person) return true;
  const surname = mention.parts.at(-1);
  for (let back = index - 1; back >= 0 && back > index - 60; back--) {
    const one = mentions[back];
    if (one?.person === true && one.parts.at(-1) === surname) return true;
  }
  return false;
}

/** "the president": the one person that this title was given to so far. */
function byTitle(
  holders: ReadonlyMap<string, readonly Mention[]>,
  bySurname: ReadonlyMap<string, readonly Mention[]>,
  title: string,
  before: number,
): Span | null {
  const [only, another] = (holders.get(title) ?? []).filter((mention) => mention.start < before);
  return only === undefined || another !== undefined ? null : fullest(bySurname, only, before);
}

/** For each title the first two people who bear it, at their first mention with it: two are enough not to know whom it means. */
function holdersOf(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  const holders = new Map<string, Mention[]>();
  for (const mention of mentions) {
    for (const title of mention.titles) {
      const known = holders.get(title) ?? [];
      if (known.length < 2 && known.every((one) => one.parts.at(-1) !== mention.parts.at(-1)))
        known.push(mention);
      holders.set(title, known);
    }
  }
  return holders;
}
