/** The words of all reports of one language, laid out in flat arrays for searching. */
import type { Passage, Report } from '../../report/report.ts';
import { type Language, languageOf } from '../language/language.ts';
import { pronunciationOf } from '../language/pronunciation.ts';
import { kindsOf } from '../language/sentence-kinds.ts';
import { consonantsOf, lettersOf, soundsOf, Voice } from '../language/transcription.ts';
import { vectorIdOf, vectorsOf } from '../language/vectors/word-vectors.ts';
import { GramIndex } from './gram-index.ts';
import { GrowingArray } from './growing-array.ts';
import { type Postings, post, type TokenText } from './postings.ts';
import { RunningText } from './running-text.ts';
import { SpellingOut } from './spelling-out.ts';
import { type Vocabulary, VocabularyBuilder } from './vocabulary.ts';

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
  /** Scratch, a number a passage: all 0 between searches. */
  readonly scores: Float64Array;
}

/** The running text as it is heard. */
interface Spoken {
  readonly sounds: RunningText;
  readonly consonants: RunningText;
}

/** What is told of a sentence or a surface when it is first asked for. */
const UNREAD = -2;

/** Sounds in a run that tells something. */
const SOUNDS_IN_RUN = 3;

/** Builds the collection of reports that share a language. */
function gather(reports: readonly Report[], language: Language): Collection {
  const builder = new VocabularyBuilder(language);
  const passages = reports.flatMap((report) => report.passages);
  const reportStarts = new Int32Array(reports.length + 1);
  const reportOf = new Int32Array(passages.length);
  const sentenceStarts = new Int32Array(passages.length + 1);
  const tokenStarts = new GrowingArray();
  const tokens = new GrowingArray();
  const headingTerms: ReadonlySet<number>[] = [];
  const titleTerms: ReadonlySet<number>[] = [];

  let passageId = 0;
  for (const [reportId, report] of reports.entries()) {
    reportStarts[reportId] = passageId;
    titleTerms.push(builder.termsOf(report.origin.title));
    const spellingOut = new SpellingOut(report, language, builder);
    const headings = new Map(
      report.sections.map((section) => [section.number, builder.termsOf(section.heading)]),
    );
    for (const passage of report.passages) {
      reportOf[passageId] = reportId;
      sentenceStarts[passageId] = tokenStarts.length;
      headingTerms.push(headings.get(passage.section) ?? new Set());
      for (const sentence of passage.sentences) {
        tokenStarts.push(tokens.length);
        const surfaces = builder.surfacesOf(report.body.slice(sentence.start, sentence.end));
        for (const surface of spellingOut.complete(surfaces)) tokens.push(surface);
      }
      passageId++;
    }
  }
  reportStarts[reports.length] = passageId;
  sentenceStarts[passageId] = tokenStarts.length;
  tokenStarts.push(tokens.length);

  const text = { sentenceStarts, tokenStarts: tokenStarts.toArray(), tokens: tokens.toArray() };
  const vocabulary = builder.finish();
  return {
    language,
    reports,
    passages,
    reportStarts,
    reportOf,
    text,
    vocabulary,
    postings: post(text, vocabulary, headingTerms),
    headingTerms,
    titleTerms,
    wordGrams: new GramIndex(vocabulary.words, 2),
    termGrams: new GramIndex(vocabulary.terms, 4),
    runningText: new RunningText(reports, lettersOf(language), language.runLength),
    spoken: spokenOf(reports, language),
    sentenceKinds: new Int32Array(text.tokenStarts.length).fill(UNREAD),
    surfaceVectors: new Int32Array(vocabulary.surfaces.length).fill(UNREAD),
    scores: new Float64Array(passages.length),
  };
}

function spokenOf(reports: readonly Report[], language: Language): Spoken | null {
  const pronunciation = pronunciationOf(language.code);
  if (pronunciation === null) return null;
  const voice = new Voice(reports, language, pronunciation);
  return {
    sounds: new RunningText(reports, soundsOf(voice), SOUNDS_IN_RUN),
    consonants: new RunningText(reports, consonantsOf(voice), SOUNDS_IN_RUN),
  };
}

/** One collection a language, in the order in which the languages first appear. */
export function gatherAll(reports: readonly Report[]): readonly Collection[] {
  const byLanguage = new Map<Language, Report[]>();
  for (const report of reports) {
    const language = languageOf(report.origin.language);
    const group = byLanguage.get(language);
    if (group) group.push(report);
    else byLanguage.set(language, [report]);
  }
  return [...byLanguage].map(([language, group]) => gather(group, language));
}

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
