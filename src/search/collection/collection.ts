/** The words of all reports of one language, laid out in flat arrays for searching. */
import type { Passage, Report } from '../../report/report.ts';
import type { Steps } from '../../steps.ts';
import { type Language, languageOf } from '../language/language.ts';
import { pronunciationOf } from '../language/pronunciation.ts';
import { kindsOf } from '../language/sentence-kinds.ts';
import { consonantsOf, lettersOf, soundsOf, Voice } from '../language/transcription.ts';
import { vectorIdOf, vectorsOf } from '../language/vectors/word-vectors.ts';
import { GramIndex, type PackedGrams } from './gram-index.ts';
import { GrowingArray } from './growing-array.ts';
import { type Postings, post, type TokenText } from './postings.ts';
import {
  type KeptWords,
  KnownReports,
  keyOf,
  type OwnWords,
  readWordsOf,
  termsAround,
} from './report-words.ts';
import { LONGEST, RunningText, type SampledRuns } from './running-text.ts';
import { SpellingOut } from './spelling-out.ts';
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
  /** In the order of the reports. */
  readonly passages: readonly Passage[];
  /** Passages of a report. */
  readonly reportStarts: Int32Array;
  /** A passage's report. */
  readonly reportOf: Int32Array;
  readonly text: TokenText;
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
  /** The terms of each passage's heading. */
  readonly headingTerms: readonly ReadonlySet<number>[];
  /** The terms of each report's title. */
  readonly titleTerms: readonly ReadonlySet<number>[];
  /** Over the vocabulary's words, by runs of two letters. */
  readonly wordGrams: GramIndex;
  /** Over the vocabulary's terms, by runs of four letters. */
  readonly termGrams: GramIndex;
  readonly runningText: RunningText;
  /** Null for a language of which it isn't known how its words sound. */
  readonly spoken: Spoken | null;
  /** What stands in each sentence: see `kindsIn`. */
  readonly sentenceKinds: Int32Array;
  /** Of each surface, which of the language's word vectors is its own: see `vectorOf`. */
  readonly surfaceVectors: Int32Array;
  /** Of each report, what was read of it. */
  readonly own: readonly KeptWords[];
  /** Of each term, how many reports have it, as far as that was asked; 0 where it was not. */
  readonly reportCounts: Int32Array;
  /** Scratch, a number a passage: all 0 between searches. */
  readonly scores: Float64Array;
}

/** What of a collection is built from the reports' texts. */
type Built = Pick<
  Collection,
  'text' | 'vocabulary' | 'postings' | 'headingTerms' | 'titleTerms' | 'own' | 'wordGrams' | 'termGrams'
>;

/**
 * A collection as plain data, without its reports. Of the same reports it is the collection again; of others, what it has read of
 * those that are the same need not be read again.
 */
export interface PackedCollection extends Pick<Collection, 'text' | 'postings' | 'own'> {
  /** Of the language. */
  readonly code: string;
  /** Of each report: see `keyOf`. */
  readonly keys: readonly string[];
  /** Of each report, how many. */
  readonly passages: readonly number[];
  readonly vocabulary: PackedVocabulary;
  readonly wordGrams: PackedGrams;
  readonly termGrams: PackedGrams;
  readonly sampled: Partial<Record<'letters' | 'sounds' | 'consonants', SampledRuns>>;
}

/** The running text as it is heard. */
interface Spoken {
  readonly voice: Voice;
  readonly sounds: RunningText;
  readonly consonants: RunningText;
}

/** What is told of a sentence or a surface when it is first asked for. */
const UNREAD = -2;

/** Sounds in a run that tells something. */
const SOUNDS_IN_RUN = 3;

/** Builds the collection of reports that share a language; of what `before` has read of them, nothing is read again. */
function gather(
  reports: readonly Report[],
  language: Language,
  before: PackedCollection | undefined,
): Collection {
  const builder = new VocabularyBuilder(language);
  const known = before && new KnownReports(before);
  const passageCount = reports.reduce((sum, report) => sum + report.passages.length, 0);
  const sentenceStarts = new Int32Array(passageCount + 1);
  const tokenStarts = new GrowingArray();
  const tokens = new GrowingArray();
  const own: OwnWords[] = [];

  let passageId = 0;
  for (const report of reports) {
    const words = known?.wordsOf(report, builder) ?? readWordsOf(report, language, builder);
    own.push(words);
    const spellingOut = words.definitions.length > 0 ? new SpellingOut(words.definitions, builder) : null;
    let at = 0;
    let sentence = 0;
    for (const passage of report.passages) {
      sentenceStarts[passageId++] = tokenStarts.length;
      for (let left = passage.sentences.length; left > 0; left--) {
        tokenStarts.push(tokens.length);
        const end = at + (words.lengths[sentence++] ?? 0);
        if (spellingOut) {
          for (const surface of spellingOut.complete([...words.tokens.subarray(at, end)]))
            tokens.push(surface);
        } else for (let place = at; place < end; place++) tokens.push(words.tokens[place] ?? 0);
        at = end;
      }
    }
  }
  sentenceStarts[passageId] = tokenStarts.length;
  tokenStarts.push(tokens.length);

  const text = { sentenceStarts, tokenStarts: tokenStarts.toArray(), tokens: tokens.toArray() };
  const vocabulary = builder.finish();
  const { headingTerms, titleTerms } = termsAround(reports, own, vocabulary);
  return laidOut(reports, language, {
    text,
    vocabulary,
    postings: post(text, vocabulary, headingTerms),
    headingTerms,
    titleTerms,
    own: own.map(({ definitions, tokens, lengths, ...rest }) => ({
      ...rest,
      definitions,
      // Without definitions they are those of the text.
      ...(definitions.length > 0 && { tokens, lengths }),
    })),
    wordGrams: GramIndex.over(vocabulary.words, 2),
    termGrams: GramIndex.over(vocabulary.terms, 4),
    sampled: {},
  });
}

/** All that a search needs, of what was built or kept. */
function laidOut(
  reports: readonly Report[],
  language: Language,
  {
    sampled,
    ...built
  }: Built & { readonly sampled: Partial<Record<'letters' | 'sounds' | 'consonants', SampledRuns>> },
): Collection {
  const passages = reports.flatMap((report) => report.passages);
  const reportStarts = new Int32Array(reports.length + 1);
  const reportOf = new Int32Array(passages.length);
  let start = 0;
  for (const [report, { passages: own }] of reports.entries()) {
    reportStarts[report] = start;
    reportOf.fill(report, start, start + own.length);
    start += own.length;
  }
  reportStarts[reports.length] = start;
  const pronunciation = pronunciationOf(language.code);
  const voice = pronunciation && new Voice(reports, language, pronunciation);
  return {
    ...built,
    language,
    reports,
    passages,
    reportStarts,
    reportOf,
    runningText: new RunningText(reports, lettersOf(language), language.runLength, sampled.letters),
    spoken: voice && {
      voice,
      sounds: new RunningText(reports, soundsOf(voice), SOUNDS_IN_RUN, sampled.sounds),
      consonants: new RunningText(reports, consonantsOf(voice), SOUNDS_IN_RUN, sampled.consonants),
    },
    sentenceKinds: new Int32Array(built.text.tokenStarts.length).fill(UNREAD),
    surfaceVectors: new Int32Array(built.vocabulary.surfaces.length).fill(UNREAD),
    reportCounts: new Int32Array(built.vocabulary.terms.length),
    scores: new Float64Array(passages.length),
  };
}

/** One collection a language, in the order in which the languages first appear; see `PackedCollection` for `before`. */
export function gatherAll(
  reports: readonly Report[],
  before: readonly PackedCollection[] = [],
): readonly Collection[] {
  const byLanguage = new Map<Language, Report[]>();
  for (const report of reports) {
    const language = languageOf(report.origin.language);
    const group = byLanguage.get(language);
    if (group) group.push(report);
    else byLanguage.set(language, [report]);
  }
  return [...byLanguage].map(([language, group]) => {
    const packed = before.find(({ code }) => code === language.code);
    return packed && isSame(packed, group)
      ? unpacked(packed, group, language)
      : gather(group, language, packed);
  });
}

function isSame({ keys }: PackedCollection, reports: readonly Report[]): boolean {
  return keys.length === reports.length && reports.every((report, at) => keyOf(report) === keys[at]);
}

function unpacked(packed: PackedCollection, reports: readonly Report[], language: Language): Collection {
  const vocabulary = unpackVocabulary(packed.vocabulary);
  return laidOut(reports, language, {
    ...packed,
    vocabulary,
    ...termsAround(reports, packed.own, vocabulary),
    wordGrams: new GramIndex(packed.wordGrams, vocabulary.words),
    termGrams: new GramIndex(packed.termGrams, vocabulary.terms),
  });
}

export function packCollection(collection: Collection): PackedCollection {
  const { language, reports, text, vocabulary, postings, own, wordGrams, termGrams } = collection;
  const { runningText, spoken } = collection;
  return {
    code: language.code,
    keys: reports.map(keyOf),
    passages: reports.map(({ passages }) => passages.length),
    text,
    vocabulary: packVocabulary(vocabulary),
    postings,
    own,
    wordGrams: wordGrams.packed,
    termGrams: termGrams.packed,
    sampled: {
      letters: runningText.runs,
      ...(spoken && { sounds: spoken.sounds.runs, consonants: spoken.consonants.runs }),
    },
  };
}

/** What is told of a sentence or a surface when it is first asked for, told of all: a passage a step. */
export function* preparing(collection: Collection): Steps<void> {
  const { language, passages, reports, reportOf, spoken, vocabulary } = collection;
  // Read when it is first looked at.
  if (language.knownWords.size > 0) yield;
  for (const [id, { sentences }] of passages.entries()) {
    const body = reports[reportOf[id] ?? 0]?.body ?? '';
    for (const [at, { start, end }] of sentences.entries()) {
      kindsIn(collection, id, at);
      spoken?.voice.prepare(body, start, Math.min(end, start + LONGEST));
    }
    yield;
  }
  for (let surface = 0; surface < vocabulary.surfaces.length; surface++) {
    vectorOf(collection, surface);
    if (surface % SURFACES_A_STEP === 0) yield;
  }
}

const SURFACES_A_STEP = 100;

/** What stands in a sentence of a passage, by the bits of `kindsOf`. */
export function kindsIn(
  { sentenceKinds, text, passages, reports, reportOf, language }: Collection,
  passage: number,
  sentence: number,
): number {
  const at = (text.sentenceStarts[passage] ?? 0) + sentence;
  let kinds = sentenceKinds[at] ?? UNREAD;
  if (kinds === UNREAD) {
    const { start, end } = passages[passage]?.sentences[sentence] ?? { start: 0, end: 0 };
    kinds = kindsOf(reports[reportOf[passage] ?? 0]?.body.slice(start, end) ?? '', language.code);
    sentenceKinds[at] = kinds;
  }
  return kinds;
}

/** The number of a surface's word vector; −1 where there is none. */
export function vectorOf({ surfaceVectors, vocabulary, language }: Collection, surface: number): number {
  let vector = surfaceVectors[surface] ?? UNREAD;
  if (vector === UNREAD) {
    const word = vocabulary.words[vocabulary.surfaceWords[surface] ?? 0] ?? '';
    vector = vectorIdOf(vectorsOf(language.code), word);
    surfaceVectors[surface] = vector;
  }
  return vector;
}
