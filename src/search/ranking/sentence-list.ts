/** All sentences of a question's candidates in one list, each with all that speaks for it. */
import { type Collection, isLeaning, kindsIn, passageAt } from '../collection/collection.ts';
import { hasTerm } from '../collection/term-lists.ts';
import { ANSWER_KINDS } from '../language/answer-kind.ts';
import { BIT_OF, SENTENCE_KINDS } from '../language/sentence-kinds.ts';
import type { Question } from '../reading/question.ts';
import { readClosely } from './close-reading.ts';
import { coveredByRelated, type SenseTable, tabulateSenses } from './evidence.ts';
import { AT, FIRST_FITTING, FITTING, LISTED_FEATURES } from './listed-features.ts';
import { gistLengthOf, gistWeight, Meaning, NOT_KNOWN } from './meaning.ts';
import { type PassageFeature, SENTENCE_FEATURES } from './model.ts';
import type { Weighed } from './ranking.ts';
import { OF_SENTENCE } from './sentence-choice.ts';

/** What a word must be like another, at the least, to be like it at all, and to be much like it. */
const LIKE = 0.35;
const MUCH_LIKE = 0.6;
const SOMEWHAT_LIKE = 0.3;
/** Tokens from a word of the question within which a word is near it. */
const NEAR = 6;

const WIDTH = LISTED_FEATURES.length;

/** A row of features a sentence, the candidates' sentences one behind the other; until the next call. */
export function listSentences(
  collection: Collection,
  question: Question,
  candidates: readonly Weighed[],
): Float32Array {
  const lister = new Lister(collection, question);
  let count = 0;
  for (const { evidence } of candidates) count += evidence.count;
  const rows = emptyRows(count);
  let at = 0;
  for (const candidate of candidates) {
    lister.write(candidate, rows.subarray(at, at + candidate.evidence.count * WIDTH));
    at += candidate.evidence.count * WIDTH;
  }
  compareWithBest(rows);
  return rows;
}

let scratch = new Float32Array(0);

/** The same memory for every question: until the next list is made. */
function emptyRows(count: number): Float32Array {
  if (scratch.length < count * WIDTH) scratch = new Float32Array(2 * count * WIDTH);
  return scratch.subarray(0, count * WIDTH).fill(0);
}

class Lister {
  readonly #collection: Collection;
  readonly #question: Question;
  readonly #senses: SenseTable;
  readonly #meaning: Meaning;
  readonly #kind: number;
  readonly #missing: number;
  /** Scratch, of one sentence. */
  readonly #softs: Float64Array;
  readonly #order: Uint8Array;
  /** What may answer a question of its kind, and where in a row it is told. */
  readonly #wanted: readonly (readonly [at: number, wanted: (typeof FITTING)[number][1]])[];

  constructor(collection: Collection, question: Question) {
    this.#collection = collection;
    this.#question = question;
    this.#senses = tabulateSenses(collection, question);
    this.#softs = new Float64Array(question.asked.length);
    this.#order = new Uint8Array(question.asked.length + 1);
    this.#meaning = new Meaning(collection, question);
    this.#kind = ANSWER_KINDS.indexOf(question.kind);
    this.#wanted = FITTING.flatMap(([kind, wanted], at) =>
      kind === question.kind ? [[FIRST_FITTING + at, wanted] as const] : [],
    );
    this.#missing = question.asked.filter(({ term }) => term < 0).length / Math.max(1, question.asked.length);
  }

  write(candidate: Weighed, rows: Float32Array): void {
    const { passage: id, evidence, sentences: plain, features, running } = candidate;
    const collection = this.#collection;
    const question = this.#question;
    const { asked } = question;
    const { text } = collection;
    const n = asked.length;
    const total = question.weight || 1;
    const { count, ofSentences } = evidence;
    const { likeness } = ofSentences;
    const report = collection.reportOf[id] ?? 0;
    const passage = passageAt(collection, id)?.passage;
    const starts = collection.reportStarts;
    const place = id - (starts[report] ?? 0);
    const passages = (starts[report + 1] ?? 0) - (starts[report] ?? 0);

    const local = new Float64Array(n);
    for (let at = 0; at < likeness.length; at++)
      if ((likeness[at] as number) > 0) local[at % n] = (local[at % n] as number) + 1;
    const inTitle = asked.map(({ term }) => hasTerm(collection.titles, report, term));
    const exactOf = (s: number) =>
      s < 0 ? 0 : (plain[s * SENTENCE_FEATURES.length + OF_SENTENCE.exact] as number);
    let exactAll = 0;
    let [mostExact, nextExact] = [0, 0];
    for (let s = 0; s < count; s++) {
      const exact = exactOf(s);
      exactAll += exact;
      if (exact > mostExact) [mostExact, nextExact] = [exact, mostExact];
      else if (exact > nextExact) nextExact = exact;
    }
    const passageGist = gistLengthOf(collection, id);
    const softBest = new Float64Array(n);
    let gistSum = 0;
    let gistBest = 0;
    let gistSecond = 0;
    let fitting = 0;
    let inOrderBest = 0;
    let localBest = 0;
    let softSentence = 0;
    let softFocusBest = 0;
    let hitsBest = 0;
    for (let s = 0; s < count; s++) {
      const row = s * WIDTH;
      const own = s * n;
      const base = s * SENTENCE_FEATURES.length;
      const exact = exactOf(s);
      for (let at = 0; at < SENTENCE_FEATURES.length; at++)
        rows[row + OF_SENTENCE_FROM + at] = plain[base + at] as number;
      const first = (text.sentenceStarts[id] ?? 0) + s;
      const from = text.tokenStarts[first] as number;
      const to = text.tokenStarts[first + 1] as number;
      const gist = this.#readTokens(from, to, softBest, likeness, own, rows, row);
      gistSum += gist;
      rows[row + AT.gist] = gist / (collection.gistLengths.sentences[first] || 1);
      gistSecond = Math.max(gistSecond, Math.min(gistBest, rows[row + AT.gist] ?? 0));
      gistBest = Math.max(gistBest, rows[row + AT.gist] ?? 0);

      let hits = 0;
      let localCover = 0;
      let titleWeight = 0;
      let sameForm = 0;
      for (let i = 0; i < n; i++) {
        const there = likeness[own + i] as number;
        if (there === 0) continue;
        const weight = asked[i]?.weight ?? 0;
        hits++;
        localCover += (weight * there) / (local[i] || 1);
        if (inTitle[i]) titleWeight += weight;
        if (ofSentences.sameForm[own + i] === 1) sameForm += weight;
      }
      let torn = 0;
      for (const [a, b] of question.pairs)
        if ((likeness[own + a] as number) > 0 !== (likeness[own + b] as number) > 0)
          torn += Math.min(asked[a]?.weight ?? 0, asked[b]?.weight ?? 0);
      const close = readClosely(collection, question, this.#senses, id, s);
      const leans = isLeaning(collection, id, s);
      rows[row + AT.related] = coveredByRelated(question, ofSentences, own);
      rows[row + AT.running] = running.letters.sentences[s] ?? 0;
      rows[row + AT.sounds] = running.sounds.sentences[s] ?? 0;
      rows[row + AT.consonants] = running.consonants.sentences[s] ?? 0;
      rows[row + AT.sameForm] = sameForm / total;
      rows[row + AT.window] = close.window;
      rows[row + AT.nearest] = close.nearestAnswer;
      rows[row + AT.torn] = torn / total;
      rows[row + AT.localCover] = localCover / total;
      rows[row + AT.hits] = hits;
      rows[row + AT.hitShare] = hits / Math.max(1, n);
      rows[row + AT.index] = s;
      rows[row + AT.indexShare] = s / Math.max(1, count - 1);
      rows[row + AT.last] = s === count - 1 ? 1 : 0;
      rows[row + AT.leans] = leans ? 1 : 0;
      rows[row + AT.leansBefore] = leans ? exactOf(s - 1) : 0;
      rows[row + AT.beforeTwo] = exactOf(s - 2);
      rows[row + AT.others] = (exactAll - exact) / Math.max(1, count - 1);
      rows[row + AT.maxOther] = exact === mostExact ? nextExact : mostExact;
      rows[row + AT.titleOnly] = titleWeight / total;
      rows[row + AT.focusPairs] = (rows[row + AT.focus] ?? 0) * (plain[base + OF_SENTENCE.pairs] as number);
      const fits = this.#writeKinds(kindsIn(collection, id, s), rows, row);
      if (fits) fitting = Math.max(fitting, exact);
      inOrderBest = Math.max(inOrderBest, rows[row + AT.inOrder] ?? 0);
      localBest = Math.max(localBest, rows[row + AT.localCover] ?? 0);
      softSentence = Math.max(softSentence, (rows[row + AT.soft] ?? 0) + exact);
      softFocusBest = Math.max(softFocusBest, rows[row + AT.softFocusNear] ?? 0);
      hitsBest = Math.max(hitsBest, hits);
    }

    let soft = 0;
    let softHigh = 0;
    let softMissing = 0;
    let there = 0;
    for (let i = 0; i < n; i++) {
      const weight = asked[i]?.weight ?? 0;
      const likeness = evidence.likeness[i] ?? 0;
      if (likeness > 0) there++;
      soft += weight * Math.max(0, above(softBest[i] ?? 0, LIKE) - likeness);
      softHigh += weight * Math.max(0, above(softBest[i] ?? 0, MUCH_LIKE) - likeness);
      if ((asked[i]?.term ?? -1) < 0) softMissing += weight * above(softBest[i] ?? 0, LIKE);
    }
    const gistAll = gistSum / (passageGist || 1);
    const characters = Math.log(
      1 + (passage?.sentences.at(-1)?.end ?? 0) - (passage?.sentences[0]?.start ?? 0),
    );
    for (const [name, at] of OF_PASSAGE) rows[at] = features[name];
    rows[AT['p.soft']] = soft / total;
    rows[AT['p.softHigh']] = softHigh / total;
    rows[AT['p.softSentence']] = softSentence;
    rows[AT['p.softMissing']] = softMissing / total;
    rows[AT['p.fitting']] = fitting;
    rows[AT['p.inOrder']] = inOrderBest;
    rows[AT['p.local']] = localBest;
    rows[AT['p.hits']] = there / Math.max(1, n);
    rows[AT['p.hitsSentence']] = hitsBest / Math.max(1, n);
    rows[AT['p.softFocus']] = softFocusBest;
    rows[AT['p.gist']] = gistAll;
    rows[AT['p.gistBest']] = gistBest;
    rows[AT['p.gistTwo']] = count > 1 ? (gistBest + gistSecond) / 2 : gistBest;
    rows[AT['p.first']] = place === 0 ? 1 : 0;
    rows[AT['p.place']] = place;
    rows[AT['p.placeShare']] = place / Math.max(1, passages - 1);
    rows[AT['p.sectionFirst']] = passage?.number === 1 ? 1 : 0;
    rows[AT['p.characters']] = characters;
    rows[AT['p.sentences']] = Math.log(1 + count);
    rows[AT['p.score']] = candidate.plainScore;
    for (let s = 0; s < count; s++) {
      const row = s * WIDTH;
      if (s > 0) rows.copyWithin(row + OF_PASSAGE_FROM, OF_PASSAGE_FROM, OF_PASSAGE_TO);
      rows[row + AT.softBefore] = s > 0 ? (rows[row - WIDTH + AT.soft] as number) : 0;
      rows[row + AT.softAfter] = s + 1 < count ? (rows[row + WIDTH + AT.soft] as number) : 0;
      rows[row + AT['less.exact']] = rows[row + AT.exact] as number;
      rows[row + AT['less.hits']] = rows[row + AT.hits] as number;
      rows[row + AT['less.soft']] = rows[row + AT.soft] as number;
      rows[row + AT['less.softCover']] = (rows[row + AT.soft] as number) + (rows[row + AT.exact] as number);
      rows[row + AT['less.gist']] = rows[row + AT.gist] as number;
      rows[row + AT['less.gistPassage']] = gistAll;
      rows[row + AT['less.score']] = candidate.plainScore;
      rows[row + AT['less.bm25']] = features.bm25;
      rows[row + AT['q.kind']] = this.#kind;
      rows[row + AT['q.asked']] = n;
      rows[row + AT['q.missing']] = this.#missing;
    }
  }

  /** What the words of a sentence are like, beside those that it has of the question; gives how far all go the question's way. */
  #readTokens(
    from: number,
    to: number,
    softBest: Float64Array,
    likeness: Float64Array,
    own: number,
    rows: Float32Array,
    row: number,
  ): number {
    const { text, vocabulary } = this.#collection;
    const { asked, focusTerm } = this.#question;
    const n = asked.length;
    const meaning = this.#meaning;
    const senses = this.#senses;
    const softs = this.#softs.fill(0);
    let novel = 0;
    let names = 0;
    let focus = 0;
    let softFocus = 0;
    let softFocusNear = 0;
    let lastHit = -NEAR - 1;
    let waiting = 0;
    let waitingFrom = -1;
    const order = this.#order.fill(0);
    let gist = 0;
    let weights = 0;
    let likeWords = 0;
    let [likest, second, third] = [0, 0, 0];
    for (let at = from; at < to; at++) {
      const surface = text.tokens[at] as number;
      const term = vocabulary.surfaceTerms[surface] as number;
      const sense = senses.of(term);
      const isAsked = sense !== null && !sense.isRelated;
      if (term === focusTerm && term >= 0) focus = 1;
      const like = meaning.of(surface);
      const tokenWeight = gistWeight(this.#collection, term);
      weights += tokenWeight;
      if (like !== NOT_KNOWN) {
        const { rows } = meaning;
        for (let i = 0; i < n; i++) {
          const found = rows[like + i] as number;
          if (found > (softs[i] as number)) softs[i] = found;
        }
        const most = rows[like + n + 2] as number;
        gist += tokenWeight * (rows[like + n + 1] as number);
        likeWords += tokenWeight * Math.max(0, most - SOMEWHAT_LIKE);
        if (most > likest) [likest, second, third] = [most, likest, second];
        else if (most > second) [second, third] = [most, second];
        else if (most > third) third = most;
      }
      if (isAsked) {
        lastHit = at;
        if (waitingFrom >= at - NEAR) softFocusNear = Math.max(softFocusNear, waiting);
        waiting = 0;
        // Longest common subsequence of the question's words and the sentence's, one row of the table at a time.
        let diagonal = 0;
        for (let i = 0; i < n; i++) {
          const upper = order[i + 1] ?? 0;
          if (i === sense.index) order[i + 1] = Math.max(diagonal + 1, upper);
          if ((order[i] ?? 0) > (order[i + 1] ?? 0)) order[i + 1] = order[i] ?? 0;
          diagonal = upper;
        }
        continue;
      }
      novel++;
      if (((vocabulary.surfaceKinds[surface] ?? 0) & NAME) !== 0 && at > from) names++;
      const near = like === NOT_KNOWN ? 0 : (meaning.rows[like + n] as number);
      if (near <= 0) continue;
      if (near > softFocus) softFocus = near;
      if (at - lastHit <= NEAR && near > softFocusNear) softFocusNear = near;
      if (near > waiting || waitingFrom < at - NEAR) {
        waiting = near;
        waitingFrom = at;
      }
    }
    const total = this.#question.weight || 1;
    let soft = 0;
    let softHigh = 0;
    let softAll = 0;
    for (let i = 0; i < n; i++) {
      const found = softs[i] ?? 0;
      softAll += (asked[i]?.weight ?? 0) * found;
      if (found > (softBest[i] ?? 0)) softBest[i] = found;
      const weight = asked[i]?.weight ?? 0;
      soft += weight * Math.max(0, above(found, LIKE) - (likeness[own + i] as number));
      softHigh += weight * Math.max(0, above(found, MUCH_LIKE) - (likeness[own + i] as number));
    }
    rows[row + AT.soft] = soft / total;
    rows[row + AT.softHigh] = softHigh / total;
    rows[row + AT.softAll] = softAll / total;
    rows[row + AT.likeWords] = likeWords / (weights || 1);
    rows[row + AT.likest] = (likest + second + third) / 3;
    rows[row + AT.novel] = Math.log(1 + novel);
    rows[row + AT.names] = names;
    rows[row + AT.inOrder] = (order[n] ?? 0) / Math.max(1, n);
    rows[row + AT.focus] = focus;
    rows[row + AT.softFocus] = softFocus;
    rows[row + AT.softFocusNear] = softFocusNear;
    return gist;
  }

  /** Whether something of the kind that is asked for stands there. */
  #writeKinds(kinds: number, rows: Float32Array, row: number): boolean {
    for (let at = 0; at < SENTENCE_KINDS.length; at++) rows[row + FIRST_KIND + at] = (kinds >>> at) & 1;
    let fits = false;
    let isPlain = true;
    for (const [at, wanted] of this.#wanted) {
      const isThere = wanted.every((each) =>
        each === 'names' ? (rows[row + AT.names] ?? 0) > 0 : (kinds & BIT_OF[each]) !== 0,
      );
      rows[row + at] = isThere ? 1 : 0;
      isPlain = false;
      fits ||= isThere;
    }
    rows[row + AT.fits] = isPlain ? 0 : fits ? 1 : -1;
    return fits;
  }
}

function compareWithBest(rows: Float32Array): void {
  const best = new Float32Array(WIDTH).fill(Number.NEGATIVE_INFINITY);
  for (let start = 0; start < rows.length; start += WIDTH)
    for (const at of COMPARED) best[at] = Math.max(best[at] ?? 0, rows[start + at] ?? 0);
  const size = Math.log(1 + rows.length / WIDTH);
  for (let start = 0; start < rows.length; start += WIDTH) {
    for (const at of COMPARED) rows[start + at] = (rows[start + at] ?? 0) - (best[at] ?? 0);
    rows[start + AT['q.best']] = best[AT['less.exact']] ?? 0;
    rows[start + AT['q.size']] = size;
  }
}

/** As in `possibleAnswer`. */
const NAME = 4;
const COMPARED = (
  [
    'less.exact',
    'less.hits',
    'less.soft',
    'less.softCover',
    'less.score',
    'less.bm25',
    'less.gist',
    'less.gistPassage',
  ] as const
).map((name) => AT[name]);
const OF_PASSAGE: readonly (readonly [PassageFeature, number])[] = (
  [
    'bm25',
    'exact',
    'kin',
    'related',
    'pairs',
    'sentence',
    'heading',
    'title',
    'length',
    'neighbours',
    'opening',
    'sameForm',
    'running',
    'runningSentence',
    'sounds',
    'soundsSentence',
    'consonants',
    'consonantsSentence',
  ] as const
).map((name) => [name, AT[`p.${name}`]]);

/** Where in a row the first of `SENTENCE_FEATURES` stands; the others follow. */
const OF_SENTENCE_FROM = AT.exact;
/** Where in a row the first of `SENTENCE_KINDS` stands; the others follow. */
const FIRST_KIND = AT.year;
/** Where in a row those of the passage start and end. */
const OF_PASSAGE_FROM = AT['p.bm25'];
const OF_PASSAGE_TO = AT['p.score'] + 1;

function above(value: number, from: number): number {
  return value > from ? (value - from) / (1 - from) : 0;
}
