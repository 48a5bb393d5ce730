/** Who is meant: from a pronoun, a surname or a title to the fullest name that the text has given so far. */
import type { Span } from '../../report/report.ts';
import type { Unit } from '../grammar/units.ts';
import { type Mention, type Mentions, surnameOf } from './mentions.ts';

/** The names of a text and where each stands. Reading forward only: a name never stands for somebody named later. */
export interface Names {
  /** The fullest name for the phrase of `unit` that starts and ends at these tokens; null where it is not clear. */
  readonly nameOf: (unit: Unit, start: number, end: number) => Span | null;
}

export function namesBy(mentions: Mentions): Names {
  const nameOf = (unit: Unit, start: number, end: number): Span | null => {
    const first = unit.tokens[start];
    const last = unit.tokens[end - 1];
    if (first === undefined || last === undefined) return null;
    const span = { start: first.start, end: last.end };
    if (end - start === 1 && /^(?:he|she|his|her)$/u.test(first.lower)) {
      const gender = first.lower === 'he' || first.lower === 'his' ? 'he' : 'she';
      const person = latestPerson(mentions, unit.index, span.start, gender);
      return person === null ? null : fullest(mentions, person, unit.index, span.start);
    }
    if (first.lower === 'the' && end - start === 2)
      return byTitle(mentions, last.lower, unit.index, span.start);
    const own = mentionWithin(mentions, unit.index, span);
    if (own === null) return null;
    const name = fullest(mentions, own, unit.index, span.end);
    return name.start === own.start ? span : name;
  };
  return { nameOf };
}

function mentionWithin(mentions: Mentions, passage: number, span: Span): Mention | null {
  let only: Mention | null = null;
  for (const mention of mentions.ahead(span.end, passage)) {
    if (mention.start < span.start) break;
    if (only !== null) return null;
    only = mention;
  }
  // A name inside a longer phrase ("a spokesman for Putin") is not the one who speaks.
  return only !== null && only.end === span.end ? only : null;
}

/** The longest form of the name that stands before `before`; null where several people share it. */
function fullest(mentions: Mentions, mention: Mention, passage: number, before: number): Span {
  const [given] = mention.parts;
  let best: Mention | null = null;
  let other: string | null = null;
  for (const one of mentions.named(surnameOf(mention), passage)) {
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
function size(mention: Mention): number {
  return mention.parts.length * 10 + mention.titles.length;
}

/**
 * The one person that a pronoun at `before` can mean: the only one named in its passage so far, or, with none there, in
 * the passage ahead. With two to choose from it is left alone.
 */
function latestPerson(
  mentions: Mentions,
  passage: number,
  before: number,
  gender: 'he' | 'she',
): Mention | null {
  const ahead = readWhenNeeded(mentions.ahead(before, passage));
  for (const wanted of [passage, passage - 1]) {
    const people = new Map<string, Mention>();
    for (let index = 0; index < 39; index++) {
      const mention = ahead(index);
      if (mention === undefined || mention.passage < wanted) break;
      if (
        mention.passage > wanted ||
        (mention.gender !== null && mention.gender !== gender) ||
        !isPerson(ahead, mention, index)
      )
        continue;
      people.set(surnameOf(mention), mention);
    }
    if (people.size === 1) return [...people.values()][0] ?? null;
    if (people.size > 1) return null;
  }
  return null;
}

/** A bare surname is a person where a fuller form shortly ahead of it was one. */
function isPerson(ahead: (index: number) => Mention | undefined, mention: Mention, index: number): boolean {
  if (mention.person) return true;
  const surname = surnameOf(mention);
  for (let further = index + 1; further < index + 60; further++) {
    const one = ahead(further);
    if (one === undefined) return false;
    if (one.person && surnameOf(one) === surname) return true;
  }
  return false;
}

function readWhenNeeded<T>(items: Iterable<T>): (index: number) => T | undefined {
  const read: T[] = [];
  const rest = items[Symbol.iterator]();
  return (index) => {
    while (read.length <= index) {
      const next = rest.next();
      if (next.done) break;
      read.push(next.value);
    }
    return read[index];
  };
}

/** "the president": the one person that this title was given to so far. */
function byTitle(mentions: Mentions, title: string, passage: number, before: number): Span | null {
  let only: Mention | null = null;
  for (const mention of mentions.entitled(title, passage)) {
    if (mention.start >= before) break;
    if (only !== null && surnameOf(mention) !== surnameOf(only)) return null;
    only ??= mention;
  }
  return only && fullest(mentions, only, passage, before);
}
