/** Questions that the reports answer, for members who don't know yet what to ask: each was asked when it was made. */
import { LRUCache } from 'lru-cache';
import { inTime } from '../../src/with-deadline.ts';
import type { Context } from '../command.ts';
import { channelReport } from '../options/report-option.ts';

const WANTED = 3;
/** In UTF-16 code units: as much as each platform shows on a button. */
const LONGEST = 75;
/** Of those that are tried, since each is a search. */
const MOST_TRIED = 12;
const MOST_PASSAGES = 40;
/** Of the time that a member waits for help, which goes without them where they take longer. */
const WITHIN_MS = 1000;

/** Of sets of reports, in the languages of those who ask. */
const found = new LRUCache<string, Promise<readonly string[]>>({ max: 200 });

/** At most three, by headings, speakers and names of the reports; none where none is sure. Never rejects. */
export async function exampleQuestions(context: Context, withinMs = WITHIN_MS): Promise<readonly string[]> {
  try {
    return await inTime(knownExamples(context), withinMs, 'no example in time');
  } catch {
    return [];
  }
}

async function knownExamples(context: Context): Promise<readonly string[]> {
  const [{ reports }, asked] = await Promise.all([context.library.status(), channelReport(context)]);
  const report = asked.kind === 'one' ? asked.report.name : undefined;
  const { about, said } = context.strings.examples;
  const key = JSON.stringify([reports.map(({ sha256 }) => sha256), report, about(''), said('')]);
  const known = found.get(key);
  if (known) return known;
  const finding = findExamples(report, context);
  found.set(key, finding);
  finding.catch(() => found.delete(key));
  return finding;
}

async function findExamples(report: string | undefined, context: Context): Promise<readonly string[]> {
  const { library } = context;
  const scope = report === undefined ? {} : { report };
  const examples: string[] = [];
  const answering = new Set<string>();
  for (const { question, by } of (await candidates(report, context)).slice(0, MOST_TRIED)) {
    if (examples.length === WANTED) break;
    const outcome = await library.ask(question, scope);
    const [quote] = outcome.ok && outcome.value.answered ? outcome.value.quotes : [];
    if (!quote) continue;
    const where = `${quote.report.name} ${quote.reference}`;
    if (answering.has(where) || (by && !quote.credits.some(({ speaker }) => speaker && isIn(speaker, by))))
      continue;
    answering.add(where);
    examples.push(question);
  }
  return examples;
}

interface Candidate {
  readonly question: string;
  /** Whose words have to answer it. */
  readonly by?: string;
}

/** A heading, a speaker and a name by turns, of one report after the other. */
async function candidates(
  report: string | undefined,
  { library, strings }: Context,
): Promise<readonly Candidate[]> {
  const words = strings.examples;
  const outlines = await library.outline(report);
  const some = outlines.ok ? outlines.value.slice(0, WANTED) : [];
  const kinds = await Promise.all(
    some.flatMap((outline) => {
      const { name, sha256, passages } = outline.report;
      const headings = outline.sections
        .filter((section) => section.passages > 0)
        .map(({ heading }) => heading.replace(NUMBER_AHEAD, '').trim())
        .filter((heading) => heading !== '' && !SAYS_NOTHING.test(heading))
        .flatMap((heading) => [heading, ...heading.split(/[:：–—]\s+/u)])
        .map((heading): Candidate => ({ question: words.about(heading.trim()) }));
      const read = Array.from({ length: Math.min(passages, MOST_PASSAGES) }, (_, passage) => passage);
      const texts = library
        .recall(read.map((passage) => ({ file: sha256, passage, mark: null })))
        .then((quotes) => (quotes.ok ? quotes.value.map(({ text }) => text) : []));
      const speakers = Promise.all([library.said(undefined, undefined, name), texts]).then(([said, found]) =>
        (said.ok ? said.value.speakers : [])
          .filter((speaker) => isNamed(speaker.name, found))
          .map(({ name: by }): Candidate => ({ question: words.said(by.replace(/^The /, 'the ')), by })),
      );
      const names = texts
        .then(namesIn)
        .then((found) => found.map((each): Candidate => ({ question: words.about(each) })));
      return [headings, speakers, names];
    }),
  );
  const rows = Math.max(0, ...kinds.map(({ length }) => length));
  const byTurns = Array.from({ length: rows }, (_, row) => kinds.flatMap((kind) => kind[row] ?? []));
  const seen = new Set<string>();
  return byTurns.flat().filter(({ question }) => {
    if (question.length > LONGEST || seen.has(question)) return false;
    seen.add(question);
    return true;
  });
}

const NAME = /(?<=\p{Ll}[,;]?\s)\p{Lu}[\p{L}\p{M}-]{2,}(?:\s\p{Lu}[\p{L}\p{M}-]{2,}){0,2}/gu;

/** `3.1 Servers`, `II. The mission` */
const NUMBER_AHEAD = /^(?:\d+(?:\.\d+)*[.)]?|[IVXLC]+[.)]|\p{Lu}[.)])\s+/u;
/** Headings that any report may have, or that are no name for what stands under them. */
const SAYS_NOTHING =
  /^(?:(?:executive )?summary|introduction|conclusions?|background|overview|contents|appendix|annex|references|attendance|about|purpose|scope|objectives?|definitions|key words|status|results|methods?|zusammenfassung|vorbemerkung|geltungsbereich|begriffe|ergebnisse|einleitung|fazit|anhang|inhalt|überblick|über|résumé|à propos|annexe|sommaire|resumen|introducción|conclusiones|anexo|índice|sobre|presentación|objeto|definiciones|objet|définitions|はじめに|概要|要約|結論|目次|付録)(?!\p{L})/iu;
/** Written as names, and none: days and months, and what stands ahead of a name. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März Mai Juni Juli Oktober Dezember Mr Mrs Ms Dr'.split(
    ' ',
  ),
);

/** Ahead of a longer word a name may be an adjective: `Russian occupation`. */
const AHEAD_OF_WORD = /^\s\p{L}[\p{L}\p{M}-]{3,}/u;

/** Ahead of what is no name: `the agency`, `drei Wochen`. Where all nouns have capitals, nothing else tells. */
const NOUN_AHEAD =
  /(?<!\p{L})(?:the|an?|this|that|each|every|its|their|our|any|no|\p{N}+|der|die|das|den|dem|des|(?:k?ein|ihr|sein|dies|jed|all|viel|beid)(?:e[rnms]?)?|zwei|drei|vier|fünf|\p{Ll}+(?:en|er|es|em)|el|las?|los|un[ao]?s?|del|al|les?|l[’']|d[’']|des|du|aux?|une)\s*$/iu;

/**
 * Words that are written as names within sentences, those in the most passages first; each in two of them at least, once where
 * it stands by itself, and never as a noun.
 */
function namesIn(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  const alone = new Set<string>();
  const nouns = new Set<string>();
  for (const text of texts) {
    const found = [...text.matchAll(NAME)];
    for (const { 0: name, index } of found) {
      if (!AHEAD_OF_WORD.test(text.slice(index + name.length, index + name.length + 10))) alone.add(name);
      if (NOUN_AHEAD.test(text.slice(Math.max(0, index - 20), index))) nouns.add(name);
    }
    for (const name of new Set(found.map(([each]) => each))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([name, count]) => count > 1 && alone.has(name) && !nouns.has(name) && !NO_NAMES.has(name))
    .toSorted(([, a], [, b]) => b - a)
    .map(([name]) => name);
}

/** `the second officer`, `Mr Ives`; a word that has its capital only for beginning a sentence (`Journalists`, `Code review`) names nobody. */
function isNamed(speaker: string, texts: readonly string[]): boolean {
  if (/^The \p{L}/u.test(speaker)) return true;
  const words = speaker.split(/\s+/u);
  const isWritten = words.every((word) => word.length < 4 || /^[^\p{L}]*\p{Lu}/u.test(word));
  return (
    /^\p{Lu}/u.test(speaker) &&
    isWritten &&
    (words.length > 1 || texts.some((text) => isWithin(text, speaker)))
  );
}

/** Whether a name stands there elsewhere than at a sentence's start. */
function isWithin(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (/\p{Ll}[,;]?\s$/u.test(text.slice(Math.max(0, at - 3), at))) return true;
  return false;
}

/** Either may be the shorter form. */
function isIn(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}
