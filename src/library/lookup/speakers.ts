/** Who the reports credit with what. */
import type { Attribution } from '../../attribution/attribution.ts';
import { nameForm } from '../../name-matching.ts';
import { copyOf } from '../../report/copy.ts';
import {
  overlaps,
  type Passage,
  type Report,
  type SentenceRun,
  type Span,
  spanOf,
  textOf,
} from '../../report/report.ts';
import { languageOf } from '../../search/language/language.ts';
import type { Steps } from '../../steps.ts';

interface Statement {
  readonly report: Report;
  /** Its index in the report's passages. */
  readonly passage: number;
  /** The sentences of the passage that name the speaker, the cue and the content. */
  readonly mark: SentenceRun;
  /** Of the speaker, on one line, as far as it is given by then. */
  readonly name: string;
}

export interface SpeakerStatements {
  /** See `speakerKey`. */
  readonly key: string;
  readonly name: string;
  /** In the order of the text, each run of sentences once. */
  readonly statements: readonly Statement[];
}

/** A pronoun that stands for whoever was named last: where that isn't clear, it is nobody's name. */
const NOBODY = /^(?:s?he|it|they|er|sie|es|ils?|elles?|éla?|ella|ell[oa]s)$/iu;

/** Most statements first, then by name. `attributionsOf` gives a report's, a few at a time, in the order of the text. */
export function* speakersOf(
  reports: readonly Report[],
  attributionsOf: (report: Report) => Iterable<readonly Attribution[]>,
): Steps<readonly SpeakerStatements[]> {
  const speakers = new Map<string, Statement[]>();
  const names = new Map<string, string>();
  for (const report of reports) {
    for (const attributions of attributionsOf(report)) {
      for (const attribution of attributions) {
        const found = nameIn(report, attribution);
        if (found === null || NOBODY.test(found)) continue;
        const name = names.get(found) ?? copyOf(found);
        names.set(name, name);
        const key = keyOf(name);
        const statements = speakers.get(key) ?? [];
        speakers.set(key, statements);
        const mark = sentencesOf(attribution);
        const last = statements.at(-1);
        const again =
          last?.report === report &&
          last.passage === attribution.passage.index &&
          last.mark.first + last.mark.count >= mark.first + mark.count;
        if (!again) statements.push({ report, passage: attribution.passage.index, mark, name });
      }
      yield;
    }
  }
  return inOrder(speakers);
}

/** What `speakersOf` one of the reports alone makes of it. */
export function speakersWithin(
  speakers: readonly SpeakerStatements[],
  report: Report,
): readonly SpeakerStatements[] {
  const own = speakers.map(
    ({ key, statements }) => [key, statements.filter((it) => it.report === report)] as const,
  );
  return inOrder(new Map(own));
}

/** Each by the name that was given first, one without a role if any is. Of as many statements, by code units: no order that a machine's locale changes. */
function inOrder(speakers: ReadonlyMap<string, readonly Statement[]>): readonly SpeakerStatements[] {
  return [...speakers]
    .flatMap(([key, statements]) => {
      const [first] = statements;
      const bare = statements.find(({ name }) => formOf(name) === key);
      return first ? [{ key, name: (bare ?? first).name, statements }] : [];
    })
    .sort((a, b) => b.statements.length - a.statements.length || (a.name < b.name ? -1 : 1));
}

/** The fullest name given, on one line; null where nobody is named. */
function nameIn(report: Report, { name, speaker }: Attribution): string | null {
  const named = name ?? speaker;
  return named && textOf(report, named).replace(/\s+/gu, ' ');
}

/** What somebody is, in small letters ahead of a name of two words or more: `engineer Tom Reed` is Tom Reed. */
const ROLE_AHEAD = /^(?:\p{Ll}[\p{L}\p{M}-]*\s){1,5}(?=\p{Lu}\S*\s(?:\p{Ll}{1,3}\s){0,2}\p{Lu})/u;
/** What makes somebody else of it: a spokesman for Tom Reed is not he. */
const SOMEBODY_ELSE =
  /(?<!\p{L})(?:of|for|to|at|in|on|with|from|by|and|or|von|vom|zu|für|bei|mit|und|oder|de|du|des|d|pour|chez|avec|et|ou|del|para|con|y|o|di|da|per|e)(?!\p{L})/u;

function keyOf(name: string): string {
  const role = ROLE_AHEAD.exec(name)?.[0] ?? '';
  const bare = SOMEBODY_ELSE.test(role) ? name : name.slice(role.length);
  return formOf(bare);
}

function formOf(name: string): string {
  return nameForm(name).replace(/^the /, '');
}

/** The same for every attribution to one speaker; null where nobody is named. */
export function speakerKey(report: Report, attribution: Attribution): string | null {
  const name = nameIn(report, attribution);
  return name && keyOf(name);
}

/** Of the attribution's passage, from the first sentence that any of its parts touches to the last. */
function sentencesOf({ passage, speaker, cue, content }: Attribution): Statement['mark'] {
  const parts = [speaker, cue, ...content].filter((part) => part !== null);
  const touched = passage.sentences.flatMap((sentence, i) =>
    parts.some((part) => overlaps(part, sentence)) ? [i] : [],
  );
  const first = touched[0] ?? 0;
  return { first, count: (touched.at(-1) ?? first) - first + 1 };
}

/** Whether a statement has one of the content words of `about`, inflected or not; all do where it has none. */
function isAbout({ report, passage, mark }: Statement, about: string): boolean {
  const { eachWord, stem, stopWords } = languageOf(report.origin.language);
  const stemsIn = (text: string) => {
    const stems = new Set<string>();
    eachWord(text, (start, end) => {
      const word = text.slice(start, end).toLowerCase();
      if (!stopWords.has(word)) stems.add(stem(word));
    });
    return stems;
  };
  const wanted = stemsIn(about);
  if (wanted.size === 0) return true;
  const within = report.passages[passage];
  const span = within ? spanOf(within, mark) : null;
  const had = span ? stemsIn(textOf(report, span)) : new Set();
  return [...wanted].some((word) => had.has(word));
}

/** Those of whom it has statements about that, with these alone. */
export function speakersAbout(
  speakers: readonly SpeakerStatements[],
  about: string,
): readonly SpeakerStatements[] {
  const statements = ({ key, statements }: SpeakerStatements) =>
    [key, statements.filter((statement) => isAbout(statement, about))] as const;
  return inOrder(new Map(speakers.map(statements)));
}

/** As many statements as a button remembers one by one. */
const MOST_BITS = 240;

export function isRememberable(bits: string | null): boolean {
  return (bits?.length ?? 0) <= MOST_BITS / 4;
}

/** Which of the statements are about it, the first the lowest bit, in hexadecimal. */
export function bitsAbout(speaker: SpeakerStatements | null, about: string): string {
  const bits = (speaker?.statements ?? []).map((statement) => (isAbout(statement, about) ? '1' : '0'));
  return BigInt(`0b0${bits.reverse().join('')}`).toString(16);
}

export function isBitSet(hexadecimal: string, index: number): boolean {
  const digit = hexadecimal.at(-1 - Math.floor(index / 4));
  return digit !== undefined && ((Number.parseInt(digit, 16) >> (index % 4)) & 1) === 1;
}

/** A mark is widened to at most so many sentences. */
const MOST_WIDENED = 4;

/**
 * The run of sentences, widened to those that name the speaker or hold the cue where it is somebody's words: a reader
 * must not take them for the report's own. As it is where they stand too far off.
 */
export function withSpeaker(passage: Passage, run: Span, said: readonly Attribution[]): Span {
  const spoken = said.filter(({ content }) => content.some((part) => overlaps(part, run)));
  const needed = spoken
    .flatMap(({ speaker, cue }) => [speaker, cue])
    .filter((part): part is Span => part !== null && overlaps(part, passage));
  const start = needed.reduce((first, part) => Math.min(first, part.start), run.start);
  const end = needed.reduce((last, part) => Math.max(last, part.end), run.end);
  const widened = passage.sentences.filter((sentence) => overlaps(sentence, { start, end }));
  const [first, last] = [widened[0], widened.at(-1)];
  return first && last && widened.length <= MOST_WIDENED ? { start: first.start, end: last.end } : run;
}
