/** The words of all reports of one language, laid out in flat arrays for searching. */
import type { Passage, Report } from '../../report/report.ts';
import type { Steps } from '../../steps.ts';
import { leansBack } from '../language/anaphora.ts';
import { type Language, languageOf } from '../language/language.ts';
import { kindsOf } from '../language/sentence-kinds.ts';
import { consonantsOf, lettersOf, soundsOf } from '../language/transcription.ts';
import { vectorIdOf, vectorsOf } from '../language/vectors/word-vectors.ts';
import { GramIndex, type PackedGrams } from './gram-index.ts';
import { GrowingArray } from './growing-array.ts';
import { type Postings, post, type TokenText } from './postings.ts';
import { KnownReports, keyOf, NO_WORDS, type PackedWords, readWordsOf, WordsPacker } from './report-words.ts';
import { RunningText, type SampledRuns } from './running-text.ts';
import { memoryFor, type SentenceMemory, UNREAD } from './sentence-memory.ts';
import { SpellingOut } from './spelling-out.ts';
import { type TermLists, TermListsBuilder } from './term-lists.ts';
import {
  type PackedVocabulary,
  packVocabulary,
  unpackVocabulary,
  type Vocabulary,
  VocabularyBuilder,
} from './vocabulary.ts';

/** Passages `from` up to but without `to`, as the collection numbers them. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** An array named `…Starts` has one entry more than what it is about; item i's part runs from entry i to entry i + 1. */
export interface Collection {
  readonly language: Language;
  readonly reports: readonly Report[];
  /** Passages of a report. */
  readonly reportStarts: Int32Array;
  /** A passage's report. */
  readonly reportOf: Int32Array;
  readonly text: TokenText;
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
  /** The terms of each heading; list 0 is empty. */
  readonly headings: TermLists;
  /** Of each passage, which of them is its own. */
  readonly headingOf: Int32Array;
  /** The terms of each report's title. */
  readonly titles: TermLists;
  /** Of each term, 1 where a title has it. */
  readonly inTitles: Uint8Array;
  /** Over the vocabulary's words, by runs of two letters. */
  readonly wordGrams: GramIndex;
  /** Over the vocabulary's terms, by runs of four letters. */
  readonly termGrams: GramIndex;
  readonly runningText: RunningText;
  /** Null for a language of which it isn't known how its words sound. */
  readonly spoken: Spoken | null;
  /** What was told of sentences whatever stands around them. */
  readonly memory: SentenceMemory;
  /** Of each report, what the number of one of its sentences here has to be more to be that in `memory`. */
  readonly memoryShifts: Int32Array;
  /** Of each surface, which of the language's word vectors is its own: see `vectorOf`. */
  readonly surfaceVectors: Int32Array;
  /** Of each term, what it counts for in the gist of a text, as far as that was asked; else 0. */
  readonly gistWeights: Float64Array;
  /** Of each passage how long the sum of its words' vectors is, or `UNTOLD`; of each sentence the same, once its passage's is told. */
  readonly gistLengths: Readonly<Record<'sentences' | 'passages', Float32Array>>;
  /** Scratch, a number for each passage that is scored at a time: all 0 between searches. */
  readonly scores: Float64Array;
  /** Scratch, as long. */
  readonly touched: Int32Array;
}

/** What of a collection is built from the reports' texts, and kept. */
interface Built
  extends Pick<Collection, 'reportStarts' | 'text' | 'postings' | 'headings' | 'headingOf' | 'titles'> {
  readonly vocabulary: Vocabulary;
  readonly wordGrams: GramIndex;
  readonly termGrams: GramIndex;
}

/**
 * A collection as plain data, without its reports. Of the same reports it is the collection again; of others, what it has read of
 * those that are the same need not be read again.
 */
export interface PackedCollection
  extends Pick<Collection, 'reportStarts' | 'text' | 'postings' | 'headings' | 'headingOf' | 'titles'> {
  /** Of the language. */
  readonly code: string;
  /** Of each report: see `keyOf`. */
  readonly keys: readonly string[];
  readonly vocabulary: PackedVocabulary;
  readonly wordGrams: PackedGrams;
  readonly termGrams: PackedGrams;
  readonly sampled: Partial<Record<'letters' | 'sounds' | 'consonants', SampledRuns>>;
}

/** A collection that was packed, with what was read of each report for it: without, it is of use for the same reports alone. */
export interface KnownCollection {
  readonly collection: PackedCollection;
  readonly own?: PackedWords | undefined;
}

/** The running text as it is heard. */
interface Spoken {
  readonly sounds: RunningText;
  readonly consonants: RunningText;
}

/** In `gistLengths`, of a passage. */
export const UNTOLD = -1;

/** So many passages are scored at a time: their scores stay near the processor, whatever the size of the collection. */
export const SCORED_AT_ONCE = 2 ** 15;

/** Sounds in a run that tells something. */
const SOUNDS_IN_RUN = 3;

/** A collection, and what was read of each report for it. */
export interface Gathered {
  readonly collection: Collection;
  readonly own: PackedWords;
}

export interface Gathering {
  /** Of what these have read, nothing is read again. */
  readonly before?: readonly KnownCollection[] | undefined;
  /** Whether all that was read of each report is wanted for later. */
  readonly isToBeKept?: boolean | undefined;
  /** Is told, now and then, how many passages are read. */
  readonly told?: ((passages: number) => void) | undefined;
}

/** Builds the collection of reports that share a language; of what `before` has read of them, nothing is read again. */
function gather(
  reports: readonly Report[],
  language: Language,
  before: KnownCollection | undefined,
  { isToBeKept = false, told }: Gathering,
): Gathered {
  const builder = new VocabularyBuilder(language);
  const known = before?.own && new KnownReports(before.collection, before.own);
  const reportStarts = new GrowingArray();
  const sentenceStarts = new GrowingArray();
  const tokenStarts = new GrowingArray();
  const tokens = new GrowingArray();
  const headings = new TermListsBuilder();
  const headingOf = new GrowingArray();
  const titles = new TermListsBuilder();
  const own = new WordsPacker();
  const termsOf = (surfaces: Int32Array) =>
    new Set(Array.from(surfaces, (surface) => builder.termOf(surface)));
  const none = headings.add(new Set());

  for (const report of reports) {
    reportStarts.push(sentenceStarts.length);
    const words = known?.wordsOf(report, builder) ?? readWordsOf(report, language, builder);
    if (isToBeKept) own.add(words);
    titles.add(termsOf(words.title));
    const spellingOut = words.definitions.length > 0 ? new SpellingOut(words.definitions, builder) : null;
    let at = 0;
    let sentence = 0;
    for (const [place, { passages }] of report.sections.entries()) {
      const heading = words.headings[place];
      const list = heading && heading.length > 0 ? headings.add(termsOf(heading)) : none;
      for (const { sentences } of passages) {
        headingOf.push(list);
        sentenceStarts.push(tokenStarts.length);
        for (let left = sentences.length; left > 0; left--) {
          tokenStarts.push(tokens.length);
          const end = at + (words.lengths[sentence++] ?? 0);
          if (spellingOut) {
            for (const surface of spellingOut.complete([...words.tokens.subarray(at, end)]))
              tokens.push(surface);
          } else tokens.pushAll(words.tokens.subarray(at, end));
          at = end;
        }
      }
    }
    told?.(sentenceStarts.length);
  }
  reportStarts.push(sentenceStarts.length);
  sentenceStarts.push(tokenStarts.length);
  tokenStarts.push(tokens.length);

  const text = {
    sentenceStarts: sentenceStarts.toArray(),
    tokenStarts: tokenStarts.toArray(),
    tokens: tokens.view(),
  };
  const vocabulary = builder.finish();
  const starts = reportStarts.toArray();
  const around = { headings: headings.finish(), headingOf: headingOf.toArray() };
  const built = {
    reportStarts: starts,
    text,
    vocabulary,
    postings: post(text, vocabulary, { ...around, reportStarts: starts }),
    ...around,
    titles: titles.finish(),
    wordGrams: GramIndex.over(vocabulary.words, 2),
    termGrams: GramIndex.over(vocabulary.terms, 4),
  };
  return { collection: laidOut(reports, language, built, {}), own: own.packed };
}

/** All that a search needs, of what was built or kept. */
function laidOut(
  reports: readonly Report[],
  language: Language,
  built: Built,
  sampled: PackedCollection['sampled'],
): Collection {
  const { reportStarts, titles, vocabulary, text } = built;
  const passages = reportStarts[reports.length] ?? 0;
  const reportOf = new Int32Array(passages);
  for (let report = 0; report < reports.length; report++)
    reportOf.fill(report, reportStarts[report], reportStarts[report + 1]);
  const inTitles = new Uint8Array(vocabulary.terms.size);
  for (const term of titles.terms) if (term >= 0) inTitles[term] = 1;
  const memory = memoryFor(language.code, text.tokenStarts.length);
  const { voice } = memory;
  const within = { reports, reportStarts };
  return {
    ...built,
    language,
    reports,
    reportOf,
    inTitles,
    memory,
    memoryShifts: shiftsInto(memory, reports, built),
    runningText: new RunningText(
      within,
      lettersOf(language),
      language.runLength,
      memory.letters,
      sampled.letters,
    ),
    spoken: voice && {
      sounds: new RunningText(within, soundsOf(voice), SOUNDS_IN_RUN, memory.sounds, sampled.sounds),
      consonants: new RunningText(
        within,
        consonantsOf(voice),
        SOUNDS_IN_RUN,
        memory.consonants,
        sampled.consonants,
      ),
    },
    surfaceVectors: new Int32Array(vocabulary.surfaces.size).fill(UNREAD),
    gistWeights: new Float64Array(vocabulary.terms.size),
    gistLengths: {
      sentences: new Float32Array(text.tokenStarts.length),
      passages: new Float32Array(passages).fill(UNTOLD),
    },
    scores: new Float64Array(Math.min(passages, SCORED_AT_ONCE)),
    touched: new Int32Array(Math.min(passages, SCORED_AT_ONCE)),
  };
}

/** See `memoryShifts`. A report is told from others by its file, and by the lengths of its sentences where it is a part of that. */
function shiftsInto(
  memory: SentenceMemory,
  reports: readonly Report[],
  { reportStarts, text }: Built,
): Int32Array {
  const { sentenceStarts, tokenStarts } = text;
  return Int32Array.from(reports, (report, place) => {
    const from = sentenceStarts[reportStarts[place] as number] as number;
    const to = sentenceStarts[reportStarts[place + 1] as number] as number;
    let lengths = 0;
    for (let at = from; at < to; at++)
      lengths = Math.imul(
        lengths ^ ((tokenStarts[at + 1] as number) - (tokenStarts[at] as number)),
        0x01000193,
      );
    return memory.firstOf(`${keyOf(report)} ${to - from} ${lengths}`, to - from) - from;
  });
}

/** The number of a passage's first sentence in `memory`; the others' follow. */
export function remembered({ text, memoryShifts, reportOf }: Collection, passage: number): number {
  return (memoryShifts[reportOf[passage] ?? 0] ?? 0) + (text.sentenceStarts[passage] ?? 0);
}

/** One collection a language, in the order in which the languages first appear. */
export function gatherAll(
  reports: readonly Report[],
  { before = [], isToBeKept, told }: Gathering = {},
): readonly Gathered[] {
  const byLanguage = new Map<Language, Report[]>();
  for (const report of reports) {
    const language = languageOf(report.origin.language);
    const group = byLanguage.get(language);
    if (group) group.push(report);
    else byLanguage.set(language, [report]);
  }
  let done = 0;
  return [...byLanguage].map(([language, group]) => {
    const known = before.find(({ collection }) => collection.code === language.code);
    const gathered =
      known && isSame(known.collection, group)
        ? { collection: unpacked(known.collection, group, language), own: known.own ?? NO_WORDS }
        : gather(group, language, known, { isToBeKept, told: (passages) => told?.(done + passages) });
    done += gathered.collection.reportOf.length;
    return gathered;
  });
}

function isSame({ keys }: PackedCollection, reports: readonly Report[]): boolean {
  return keys.length === reports.length && reports.every((report, at) => keyOf(report) === keys[at]);
}

function unpacked(packed: PackedCollection, reports: readonly Report[], language: Language): Collection {
  const { code: _, keys: __, sampled, ...rest } = packed;
  const vocabulary = unpackVocabulary(rest.vocabulary);
  const built = {
    ...rest,
    vocabulary,
    wordGrams: new GramIndex(rest.wordGrams, vocabulary.words),
    termGrams: new GramIndex(rest.termGrams, vocabulary.terms),
  };
  return laidOut(reports, language, built, sampled);
}

export function packCollection(collection: Collection): PackedCollection {
  const { language, reports, reportStarts, text, vocabulary, postings } = collection;
  const { headings, headingOf, titles, wordGrams, termGrams, runningText, spoken } = collection;
  return {
    code: language.code,
    keys: reports.map(keyOf),
    reportStarts,
    text,
    vocabulary: packVocabulary(vocabulary),
    postings,
    headings,
    headingOf,
    titles,
    wordGrams: wordGrams.packed,
    termGrams: termGrams.packed,
    sampled: {
      letters: runningText.runs,
      ...(spoken && { sounds: spoken.sounds.runs, consonants: spoken.consonants.runs }),
    },
  };
}

/** A passage of a collection with its report; null where there is none of that number. */
export function passageAt(
  { reports, reportOf, reportStarts }: Pick<Collection, 'reports' | 'reportOf' | 'reportStarts'>,
  id: number,
): { readonly report: Report; readonly passage: Passage } | null {
  const place = reportOf[id] ?? -1;
  const report = reports[place];
  const passage = report?.passages[id - (reportStarts[place] ?? 0)];
  return report && passage ? { report, passage } : null;
}

/** What is told of a sentence or a surface when it is first asked for, told of all: a passage a step. */
export function* preparing(collection: Collection): Steps<void> {
  const { language, reportOf, runningText, spoken, vocabulary } = collection;
  // Read when it is first looked at.
  if (language.knownWords.size > 0) yield;
  for (let id = 0; id < reportOf.length; id++) {
    // Where all is known, the report's text need not be unpacked.
    const found = isTold(collection, id) ? null : passageAt(collection, id);
    for (const [at, { start, end }] of found?.passage.sentences.entries() ?? []) {
      kindsIn(collection, id, at);
      const sentence = remembered(collection, id) + at;
      for (const heard of [runningText, spoken?.sounds, spoken?.consonants])
        heard?.prepare(found?.report.body ?? '', start, end, sentence);
    }
    yield;
  }
  for (let surface = 0; surface < vocabulary.surfaces.size; surface++) {
    vectorOf(collection, surface);
    if (surface % SURFACES_A_STEP === 0) yield;
  }
  let count = 0;
  for (let word = 0; word < vocabulary.words.size && count < MOST_RELATED; word++) {
    if ((vocabulary.wordTerms[word] ?? -1) < 0 || (vocabulary.wordCounts[word] ?? 0) < ASKED_FOR_FROM)
      continue;
    count++;
    language.relatedStems(vocabulary.words.at(word));
    yield;
  }
}

const SURFACES_A_STEP = 100;
/** What words of like meaning a word has is looked up ahead for so many words, none that the reports have less often. */
const MOST_RELATED = 30_000;
const ASKED_FOR_FROM = 2;

/** Whether what stands in each sentence of a passage is told: then its letters and sounds were, too. */
function isTold(collection: Collection, passage: number): boolean {
  const { memory, text } = collection;
  const first = remembered(collection, passage);
  const count = (text.sentenceStarts[passage + 1] ?? 0) - (text.sentenceStarts[passage] ?? 0);
  for (let at = 0; at < count; at++) if (memory.kinds.at(first + at) === UNREAD) return false;
  return true;
}

/** What stands in a sentence of a passage, by the bits of `kindsOf`, and others beside. */
export function kindsIn(collection: Collection, passage: number, sentence: number): number {
  const { memory, language } = collection;
  const at = remembered(collection, passage) + sentence;
  let kinds = memory.kinds.at(at);
  if (kinds === UNREAD) {
    const found = passageAt(collection, passage);
    const { start, end } = found?.passage.sentences[sentence] ?? { start: 0, end: 0 };
    const written = found?.report.body.slice(start, end) ?? '';
    kinds = kindsOf(written, language.code) | (leansBack(written, language.code) ? LEANING : 0);
    memory.kinds.set(at, kinds);
  }
  return kinds;
}

/** Beside the bits of `kindsOf`. */
const LEANING = 1 << 30;

/** Whether a sentence can't stand alone: see `leansBack`. */
export function isLeaning(collection: Collection, passage: number, sentence: number): boolean {
  return (kindsIn(collection, passage, sentence) & LEANING) !== 0;
}

/** The number of a surface's word vector; −1 where there is none. */
export function vectorOf({ surfaceVectors, vocabulary, language }: Collection, surface: number): number {
  let vector = surfaceVectors[surface] ?? UNREAD;
  if (vector === UNREAD) {
    const word = vocabulary.words.at(vocabulary.surfaceWords[surface] ?? 0);
    vector = vectorIdOf(vectorsOf(language.code), word);
    surfaceVectors[surface] = vector;
  }
  return vector;
}
