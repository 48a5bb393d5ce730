/** What the one list of all candidates' sentences is ordered by. */
import type { AnswerKind } from '../language/answer-kind.ts';
import { SENTENCE_KINDS, type SentenceKind } from '../language/sentence-kinds.ts';
import { SENTENCE_FEATURES } from './model.ts';

/** A kind of question, and what in a sentence may answer it: all of the kinds, and of `names` one that the question lacks. */
export const FITTING: readonly (readonly [AnswerKind, readonly (SentenceKind | 'names')[]])[] = [
  ['year', ['year']],
  ['date', ['year']],
  ['date', ['date']],
  ['money', ['money', 'number']],
  ['money', ['number']],
  ['percent', ['percent']],
  ['duration', ['duration', 'number']],
  ['duration', ['number']],
  ['number', ['number']],
  ['person', ['names']],
  ['person', ['speech']],
  ['place', ['place']],
  ['place', ['names']],
  ['reason', ['cause']],
  ['reason', ['speech']],
  ['manner', ['cause']],
  ['manner', ['number']],
  ['polar', ['negation']],
  ['polar', ['duty']],
  ['definition', ['names']],
  ['definition', ['number']],
  ['other', ['names']],
  ['other', ['number']],
  ['other', ['duty']],
  ['other', ['speech']],
];

const OF_SENTENCE = [
  ...SENTENCE_FEATURES,
  'related',
  'running',
  'sounds',
  'consonants',
  'sameForm',
  'window',
  'nearest',
  'torn',
  'localCover',
  'inOrder',
  'hits',
  'hitShare',
  'novel',
  'names',
  'index',
  'indexShare',
  'last',
  'leans',
  'leansBefore',
  'beforeTwo',
  'others',
  'maxOther',
  'titleOnly',
  'focus',
  'focusPairs',
  'soft',
  'softHigh',
  'softFocus',
  'softFocusNear',
  'softBefore',
  'softAfter',
  'softAll',
  'gist',
  'likeWords',
  'likest',
  'fits',
  ...SENTENCE_KINDS,
] as const;

const OF_PASSAGE = [
  'p.bm25',
  'p.exact',
  'p.kin',
  'p.related',
  'p.pairs',
  'p.sentence',
  'p.heading',
  'p.title',
  'p.length',
  'p.neighbours',
  'p.opening',
  'p.sameForm',
  'p.running',
  'p.runningSentence',
  'p.sounds',
  'p.soundsSentence',
  'p.consonants',
  'p.consonantsSentence',
  'p.soft',
  'p.softHigh',
  'p.softSentence',
  'p.softMissing',
  'p.fitting',
  'p.inOrder',
  'p.local',
  'p.hits',
  'p.hitsSentence',
  'p.softFocus',
  'p.gist',
  'p.gistBest',
  'p.gistTwo',
  'p.first',
  'p.place',
  'p.placeShare',
  'p.sectionFirst',
  'p.characters',
  'p.sentences',
  'p.score',
] as const;

/** Less the best of the list, so that leads tell. */
const OF_LIST = [
  'less.exact',
  'less.hits',
  'less.soft',
  'less.score',
  'less.bm25',
  'less.softCover',
  'less.gist',
  'less.gistPassage',
] as const;

/** The same for all sentences of a list: they tell trees what the others are worth. */
const OF_QUESTION = ['q.kind', 'q.asked', 'q.missing', 'q.best', 'q.size'] as const;

const OF_KIND = FITTING.map(([kind, wanted]) => `${kind}×${wanted.join('+')}` as const);

/** In the order in which rows have them. */
export const LISTED_FEATURES: readonly string[] = [
  ...OF_SENTENCE,
  ...OF_PASSAGE,
  ...OF_LIST,
  ...OF_QUESTION,
  ...OF_KIND,
];

type Named = (typeof OF_SENTENCE | typeof OF_PASSAGE | typeof OF_LIST | typeof OF_QUESTION)[number];

/** Where in a row each stands. */
export const AT = Object.fromEntries(LISTED_FEATURES.map((name, at) => [name, at])) as Readonly<
  Record<Named, number>
>;

/** Where the first of `FITTING` stands. */
export const FIRST_FITTING = LISTED_FEATURES.length - OF_KIND.length;
