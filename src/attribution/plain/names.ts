/** Who is meant by a surname, and by a pronoun: reading forward only, and nobody rather than somebody else. */
import type { Report, Span } from '../../report/report.ts';
import { stopWordsOf } from '../../report/sentences/stop-words.ts';
import { CAPITAL, type Forms, FULL_NAME, PARTICLES } from './forms.ts';

const ONE_WORD = new RegExp(`^${CAPITAL}$`, 'u');
const LAST_WORD = /^(?<ahead>.*?)\s?(?<last>\S+)$/su;
/** Ahead of a surname, up to four words of a name. */
const GIVEN = new RegExp(String.raw`(?<given>${CAPITAL}(?:\s${CAPITAL}){0,2})\s${PARTICLES}$`, 'u');
const PARTICLE = new RegExp(`^${PARTICLES}$`, 'iu');
const BEHIND = new RegExp(String.raw`^(?:\s${CAPITAL}){0,2}`, 'u');
const NAMES = new RegExp(FULL_NAME, 'gu');
/** Of a name, in UTF-16 code units. */
const LONGEST = 80;
const LONGEST_SURNAME = 40;

/** Each full name with a surname, in the order of the text. */
type FullNames = readonly (Span & { readonly given: string })[];

const known = new WeakMap<Report, Map<string, FullNames>>();

/** The name that the report gave in full so far to whom `name` calls by a surname, alone or behind what he is; else `name` itself. */
export function fullName(report: Report, name: Span, forms: Forms): Span {
  const text = report.body.slice(name.start, name.end);
  const { ahead = '', last = '' } = LAST_WORD.exec(text)?.groups ?? {};
  if (!ONE_WORD.test(last) || last.length > LONGEST_SURNAME || last.length < 3 || last === last.toUpperCase())
    return name;
  if (
    ahead !== '' &&
    !ahead.split(/\s+/u).every((word) => forms.title.test(word) || PARTICLE.test(`${word} `))
  )
    return name;
  const before = fullNames(report, last, forms).filter(({ end }) => end <= name.start);
  const [first] = before;
  return first && before.every(({ given }) => given === first.given)
    ? { start: first.start, end: first.end }
    : name;
}

function fullNames(report: Report, surname: string, forms: Forms): FullNames {
  const ofReport = known.get(report) ?? new Map<string, FullNames>();
  known.set(report, ofReport);
  const had = ofReport.get(surname);
  if (had) return had;
  const { body, origin } = report;
  const small = stopWordsOf(origin.language);
  const opensOnly = (word: string) =>
    forms.title.test(word) ||
    forms.cue.test(`${word} `) ||
    small.has(word.toLowerCase()) ||
    body.includes(` ${word.toLowerCase()} `);
  const found: (Span & { given: string })[] = [];
  for (let at = body.indexOf(` ${surname}`); at >= 0; at = body.indexOf(` ${surname}`, at + 1)) {
    const end = at + 1 + surname.length;
    if (/^[\p{L}\p{M}-]/u.test(body.slice(end, end + 1))) continue;
    const given = GIVEN.exec(body.slice(Math.max(0, at + 1 - LONGEST), at + 1));
    const parts = given?.groups?.given?.split(/\s/u) ?? [];
    // What he is stands ahead of his name, or the word that opens the sentence.
    while (parts[0] && opensOnly(parts[0])) parts.shift();
    const [first] = parts;
    if (!given || !first || isNoun(body, first)) continue;
    const start = at + 1 - (given[0].length - given[0].indexOf(first));
    const more = forms.hasCapitalNouns ? 0 : (BEHIND.exec(body.slice(end, end + LONGEST))?.[0].length ?? 0);
    found.push({ start, end: end + more, given: first });
  }
  ofReport.set(surname, found);
  return found;
}

/** Whether an article stands ahead of it somewhere, as ahead of no given name: "der Bürgermeister Weber", "die Firma Weber", "la Mesa del Congreso". */
function isNoun(body: string, word: string): boolean {
  return new RegExp(
    String.raw`(?<!\p{L})(?:(?:der|die|das|dem|den|des|eine?[mrs]?|im|am|zum|zur|vom|beim|kein|keine|sein|seine|ihre?|unsere?|alle|el|los|las|la|del|al|un|una|le|les|du|des|au|aux|une)\s|l['’])${word}(?!\p{L})`,
    'iu',
  ).test(body);
}

/** Who was credited in a sentence, so that the next one may call him by a pronoun. */
export interface Credited {
  readonly speaker: Span;
  readonly name: Span;
  readonly sentence: Span;
}

/** The name of whom a pronoun means: who was credited in the sentence ahead, where nobody else is named there. */
export function meantByPronoun(
  report: Report,
  pronoun: string,
  last: Credited | null,
  forms: Forms,
): Span | null {
  if (!last) return null;
  const { body } = report;
  const called = body.slice(last.speaker.start, last.speaker.end);
  const isHis = forms.his.test(pronoun);
  if (isHis ? forms.her.test(called) : forms.his.test(called)) return null;
  const others =
    body.slice(last.sentence.start, last.speaker.start) +
    ' – ' +
    body.slice(last.speaker.end, last.sentence.end);
  if (forms.role.test(others)) return null;
  const small = stopWordsOf(report.origin.language);
  const isNamed = Array.from(others.matchAll(NAMES)).some(
    ([name]) => !small.has(name.split(/\s/u)[0]?.toLowerCase() ?? ''),
  );
  return isNamed ? null : last.name;
}
