/** Names as they stand in a text, and where a report has a name again. */
import { firstFrom } from '../../first-from.ts';
import type { Report, Span } from '../../report/report.ts';
import { textOf } from '../../report/report.ts';
import { type Steps, takeAll } from '../../steps.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isTime,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../grammar/grammar.ts';
import { isCapitalised, isParticle, type Token } from '../grammar/tokens.ts';
import type { Unit } from '../grammar/units.ts';

export interface Mention extends Span {
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
  /^(?:inc\.?|corp\.?|co\.?|ltd\.?|university|college|institute|department|ministry|agency|committee|council|court|party|bank|group|company|association|union|times|post|journal|news|house|senate|congress|states|kingdom|nations|street|city|county|river|lake|plant|station|commission|bureau|foundation|center|centre|church|school|league|press|campaign|administration|organization|board|office|fund|international|network|media|point|bay|harbou?r|island|islands|ledges?|rocks?|reef|cape|head|sound|strait|road|avenue|square|valley|airport|junction|tunnel|bridge|service|services|act|code|policy|report|standard|reservoir|quay|pier|port)$/u;

/** The mentions in a report. A name never stands for somebody named later, so they are asked for up to a passage. */
export interface Mentions {
  /** Those that start ahead of `before`, a place in `passage`: the latest first, at least a hundred if there are as many. */
  ahead(before: number, passage: number): Iterable<Mention>;
  /** Those whose name ends so, in order, perhaps with some behind the passage; at most `MOST_MENTIONS`. */
  named(surname: string, upTo: number): Iterable<Mention>;
  /** Those that bear the title, in order, perhaps with some behind the passage; of many by one surname the first will do. */
  entitled(title: string, upTo: number): Iterable<Mention>;
}

/** So that a text of one repeated name stays linear. */
const MOST_MENTIONS = 200;

/** No one looks further back than so many mentions. */
const LOOKED_BACK = 100;
const MOST_KEPT = 10_000;

/** The mentions of a report that is read from its start on: those up to where it has been read. */
export class MentionsSoFar implements Mentions {
  #recent: Mention[] = [];
  readonly #named = new Map<string, Mention[]>();
  readonly #entitled = new Map<string, Mention[]>();

  /** Those of passages behind all that were read before. */
  *read(units: readonly Unit[]): Steps<void> {
    if (this.#recent.length > MOST_KEPT) this.#recent = this.#recent.slice(-LOOKED_BACK);
    for (const mention of yield* readingMentions(units)) {
      this.#recent.push(mention);
      const surname = surnameOf(mention);
      const named = listOf(this.#named, surname);
      if (named.length < MOST_MENTIONS) named.push(mention);
      for (const title of mention.titles) {
        const entitled = listOf(this.#entitled, title);
        if (entitled.length < 2 && entitled.every((one) => surnameOf(one) !== surname))
          entitled.push(mention);
      }
    }
  }

  *ahead(before: number): Iterable<Mention> {
    for (let index = firstAt(this.#recent, before) - 1; index >= 0; index--) {
      const mention = this.#recent[index];
      if (mention) yield mention;
    }
  }

  named(surname: string): Iterable<Mention> {
    return this.#named.get(surname) ?? [];
  }

  entitled(title: string): Iterable<Mention> {
    return this.#entitled.get(title) ?? [];
  }
}

/** The mentions of a report looked up where they are needed, by reading the passages that have the words. */
export class MentionsAnywhere implements Mentions {
  readonly #report: Report;
  readonly #unitsOf: (passage: number) => readonly Unit[];
  readonly #read = new Map<number, readonly Mention[]>();
  #folded: FoldedText | null = null;

  constructor(report: Report, unitsOf: (passage: number) => readonly Unit[]) {
    this.#report = report;
    this.#unitsOf = unitsOf;
  }

  *ahead(before: number, passage: number): Iterable<Mention> {
    for (let at = passage; at >= 0; at--) {
      const mentions = this.#in(at);
      for (let index = firstAt(mentions, before) - 1; index >= 0; index--) {
        const mention = mentions[index];
        if (mention) yield mention;
      }
    }
  }

  *named(surname: string, upTo: number): Iterable<Mention> {
    let found = 0;
    for (const passage of this.#having(surname, upTo)) {
      for (const mention of this.#in(passage)) {
        if (surnameOf(mention) !== surname) continue;
        yield mention;
        found += 1;
        if (found === MOST_MENTIONS) return;
      }
    }
  }

  *entitled(title: string, upTo: number): Iterable<Mention> {
    for (const passage of this.#having(title, upTo)) {
      for (const mention of this.#in(passage)) if (mention.titles.includes(title)) yield mention;
    }
  }

  #in(passage: number): readonly Mention[] {
    const known = this.#read.get(passage);
    if (known) return known;
    const span = this.#report.passages[passage];
    const capitals = span && /\p{Lu}/u.test(textOf(this.#report, span));
    const mentions = capitals ? takeAll(readingMentions(this.#unitsOf(passage))) : [];
    this.#read.set(passage, mentions);
    return mentions;
  }

  /** At least the passages that have the word in capitals, whatever else is around it. */
  #having(word: string, upTo: number): Iterable<number> {
    this.#folded ??= new FoldedText(this.#report);
    return this.#folded.passagesWith(word, upTo);
  }
}

/** A report's passages as `Token.lower` has their words, but for a sigma that ends one. */
class FoldedText {
  readonly #report: Report;
  readonly #text: string;
  /** Where each passage starts in it. */
  readonly #starts: Int32Array;

  constructor(report: Report) {
    this.#report = report;
    const passages = report.passages.map((passage) => folded(textOf(report, passage).toLowerCase()));
    this.#starts = new Int32Array(passages.length + 1);
    for (const [index, text] of passages.entries())
      this.#starts[index + 1] = (this.#starts[index] ?? 0) + text.length + 1;
    this.#text = passages.join('\n');
  }

  *passagesWith(word: string, upTo: number): Iterable<number> {
    const wanted = folded(word);
    const end = this.#starts[upTo + 1] ?? this.#text.length;
    for (let passage = 0, at = this.#text.indexOf(wanted); at >= 0 && at < end; ) {
      while ((this.#starts[passage + 1] ?? Number.POSITIVE_INFINITY) <= at) passage += 1;
      const next = this.#starts[passage + 1] ?? end;
      const capital = this.#mayBeCapital(passage, at);
      if (capital) yield passage;
      at = this.#text.indexOf(wanted, capital ? next : at + 1);
    }
  }

  #mayBeCapital(passage: number, at: number): boolean {
    const span = this.#report.passages[passage];
    const start = this.#starts[passage] ?? 0;
    const length = (this.#starts[passage + 1] ?? 0) - 1 - start;
    // A few letters are longer in lower case: then it can't be told where in the passage this is.
    if (!span || length !== span.end - span.start) return true;
    return CAPITAL.test(String.fromCodePoint(this.#report.body.codePointAt(span.start + at - start) ?? 0));
  }
}

/** What `isCapitalised` lets a name begin with. */
const CAPITAL = /[\p{Lu}@#]/u;

function folded(lower: string): string {
  return lower.replaceAll('’', "'").replaceAll('ς', 'σ');
}

export function surnameOf(mention: Mention): string {
  return mention.parts.at(-1) ?? '';
}

function listOf(lists: Map<string, Mention[]>, key: string): Mention[] {
  const known = lists.get(key);
  if (known) return known;
  const list: Mention[] = [];
  lists.set(key, list);
  return list;
}

/** The index of the first mention that starts at `start` or behind it. */
function firstAt(mentions: readonly Mention[], start: number): number {
  return firstFrom(start, 0, mentions.length, (at) => mentions[at]?.start ?? 0);
}

/** In order. */
function* readingMentions(units: readonly Unit[]): Steps<readonly Mention[]> {
  const mentions: Mention[] = [];
  for (const unit of units) {
    collect(unit, mentions);
    yield;
  }
  return mentions.sort((a, b) => a.start - b.start);
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
  const parts = names
    .map(({ lower }) => lower.replace(/^(?:al|el)-(?=.)/u, ''))
    .filter((part) => !/^(?:jr|sr|ii|iii|iv)\.?$/u.test(part) && !isParticle(part));
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
