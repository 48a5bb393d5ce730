/** All sentences of a question's candidates in one list, each with all that speaks for it. */
import { type Collection, kindsIn, passageAt } from '../collection/collection.ts';
import { hasTerm } from '../collection/term-lists.ts';
import { leansBack } from '../language/anaphora.ts';
import { ANSWER_KINDS } from '../language/answer-kind.ts';
import { BIT_OF, SENTENCE_KINDS } from '../language/sentence-kinds.ts';
import type { Question } from '../reading/question.ts';
import { readClosely } from './close-reading.ts';
import { coveredByRelated, type SenseTable, tabulateSenses } from './evidence.ts';
import { AT, FIRST_FITTING, FITTING, LISTED_FEATURES } from './listed-features.ts';
import { gistLength, gistWeight, Meaning, NOT_KNOWN } from './meaning.ts';
import type { PassageFeature } from './model.ts';
import type { Weighed } from './ranking.ts';
import type { SentenceFeatures } from './sentence-choice.ts';

/** What a word must be like another, at the least, to be like it at all, and to be much like it. */
const LIKE = 0.35;
const MUCH_LIKE = 0.6;
const SOMEWHAT_LIKE = 0.3;
/** Tokens from a word of the question within which a word is near it. */
const NEAR = 6;

const WIDTH = LISTED_FEATURES.length;

/** A row of features a sentence, the candidates' sentences one behind the other. */
export function listSentences(
  collection: Collection,
  question: Question,
  candidates: readonly Weighed[],
): Float32Array {
  const lister = new Lister(collection, question);
  let count = 0;
  for (const { evidence } of candidates) count += evidence.sentences.length;
  const rows = new Float32Array(count * WIDTH);
  let at = 0;
  for (const candidate of candidates) {
    lister.write(candidate, rows.subarray(at, at + candidate.evidence.sentences.length * WIDTH));
    at += candidate.evidence.sentences.length * WIDTH;
  }
  compareWithBest(rows);
  return rows;
}

class Lister {
  readonly #collection: Collection;
  readonly #question: Question;
  readonly #senses: SenseTable;
  readonly #meaning: Meaning;
  readonly #kind: number;
  readonly #missing: number;
  /** What may answer a question of its kind, and where in a row it is told. */
  readonly #wanted: readonly (readonly [at: number, wanted: (typeof FITTING)[number][1]])[];

  constructor(collection: Collection, question: Question) {
    this.#collection = collection;
    this.#question = question;
    this.#senses = tabulateSenses(question);
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
    const count = evidence.sentences.length;
    const report = collection.reportOf[id] ?? 0;
    const found = passageAt(collection, id);
    const passage = found?.passage;
    const body = found?.report.body ?? '';
    const starts = collection.reportStarts;
    const place = id - (starts[report] ?? 0);
    const passages = (starts[report + 1] ?? 0) - (starts[report] ?? 0);

    const local = new Float64Array(n);
    for (const { likeness } of evidence.sentences)
      for (let i = 0; i < n; i++) if ((likeness[i] ?? 0) > 0) local[i] = (local[i] ?? 0) + 1;
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
      const row = rows.subarray(s * WIDTH, (s + 1) * WIDTH);
      const own = evidence.sentences[s];
      const base = plain[s];
      if (!own || !base) continue;
      for (const name of PLAIN) row[AT[name]] = base[name];
      const from = text.tokenStarts[(text.sentenceStarts[id] ?? 0) + s] ?? 0;
      const to = text.tokenStarts[(text.sentenceStarts[id] ?? 0) + s + 1] ?? 0;
      const gist = this.#readTokens(from, to, softBest, own.likeness, row);
      const first = (text.sentenceStarts[id] ?? 0) + s;
      gistSum += gist;
      row[AT.gist] = gist / (this.#gistLength('sentences', first, first, first + 1) || 1);
      gistSecond = Math.max(gistSecond, Math.min(gistBest, row[AT.gist] ?? 0));
      gistBest = Math.max(gistBest, row[AT.gist] ?? 0);

      let hits = 0;
      let localCover = 0;
      let titleWeight = 0;
      let sameForm = 0;
      for (let i = 0; i < n; i++) {
        const there = own.likeness[i] ?? 0;
        if (there === 0) continue;
        const weight = asked[i]?.weight ?? 0;
        hits++;
        localCover += (weight * there) / (local[i] || 1);
        if (hasTerm(collection.titles, report, asked[i]?.term ?? -1)) titleWeight += weight;
        if (own.sameForm[i]) sameForm += weight;
      }
      let torn = 0;
      for (const [a, b] of question.pairs)
        if ((own.likeness[a] ?? 0) > 0 !== (own.likeness[b] ?? 0) > 0)
          torn += Math.min(asked[a]?.weight ?? 0, asked[b]?.weight ?? 0);
      const close = readClosely(collection, question, this.#senses, id, s);
      const span = passage?.sentences[s];
      const leans = span
        ? leansBack(body.slice(span.start, Math.min(span.end, span.start + 80)), collection.language.code)
        : false;
      row[AT.related] = coveredByRelated(question, own);
      row[AT.running] = running.letters.sentences[s] ?? 0;
      row[AT.sounds] = running.sounds.sentences[s] ?? 0;
      row[AT.consonants] = running.consonants.sentences[s] ?? 0;
      row[AT.sameForm] = sameForm / total;
      row[AT.window] = close.window;
      row[AT.nearest] = close.nearestAnswer;
      row[AT.torn] = torn / total;
      row[AT.localCover] = localCover / total;
      row[AT.hits] = hits;
      row[AT.hitShare] = hits / Math.max(1, n);
      row[AT.index] = s;
      row[AT.indexShare] = s / Math.max(1, count - 1);
      row[AT.last] = s === count - 1 ? 1 : 0;
      row[AT.leans] = leans ? 1 : 0;
      row[AT.leansBefore] = leans ? (plain[s - 1]?.exact ?? 0) : 0;
      row[AT.beforeTwo] = plain[s - 2]?.exact ?? 0;
      let others = 0;
      let maxOther = 0;
      for (let o = 0; o < count; o++) {
        const exact = o === s ? 0 : (plain[o]?.exact ?? 0);
        others += exact;
        if (exact > maxOther) maxOther = exact;
      }
      row[AT.others] = others / Math.max(1, count - 1);
      row[AT.maxOther] = maxOther;
      row[AT.titleOnly] = titleWeight / total;
      row[AT.focusPairs] = (row[AT.focus] ?? 0) * base.pairs;
      const fits = this.#writeKinds(kindsIn(collection, id, s), row);
      if (fits) fitting = Math.max(fitting, base.exact);
      inOrderBest = Math.max(inOrderBest, row[AT.inOrder] ?? 0);
      localBest = Math.max(localBest, row[AT.localCover] ?? 0);
      softSentence = Math.max(softSentence, (row[AT.soft] ?? 0) + base.exact);
      softFocusBest = Math.max(softFocusBest, row[AT.softFocusNear] ?? 0);
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
    const gistAll =
      gistSum /
      (this.#gistLength('passages', id, text.sentenceStarts[id] ?? 0, text.sentenceStarts[id + 1] ?? 0) || 1);
    const characters = Math.log(
      1 + (passage?.sentences.at(-1)?.end ?? 0) - (passage?.sentences[0]?.start ?? 0),
    );
    for (let s = 0; s < count; s++) {
      const row = rows.subarray(s * WIDTH, (s + 1) * WIDTH);
      row[AT.softBefore] = s > 0 ? (rows[(s - 1) * WIDTH + AT.soft] ?? 0) : 0;
      row[AT.softAfter] = s + 1 < count ? (rows[(s + 1) * WIDTH + AT.soft] ?? 0) : 0;
      for (const [name, at] of OF_PASSAGE) row[at] = features[name];
      row[AT['p.soft']] = soft / total;
      row[AT['p.softHigh']] = softHigh / total;
      row[AT['p.softSentence']] = softSentence;
      row[AT['p.softMissing']] = softMissing / total;
      row[AT['p.fitting']] = fitting;
      row[AT['p.inOrder']] = inOrderBest;
      row[AT['p.local']] = localBest;
      row[AT['p.hits']] = there / Math.max(1, n);
      row[AT['p.hitsSentence']] = hitsBest / Math.max(1, n);
      row[AT['p.softFocus']] = softFocusBest;
      row[AT['p.gist']] = gistAll;
      row[AT['p.gistBest']] = gistBest;
      row[AT['p.gistTwo']] = count > 1 ? (gistBest + gistSecond) / 2 : gistBest;
      row[AT['p.first']] = place === 0 ? 1 : 0;
      row[AT['p.place']] = place;
      row[AT['p.placeShare']] = place / Math.max(1, passages - 1);
      row[AT['p.sectionFirst']] = passage?.number === 1 ? 1 : 0;
      row[AT['p.characters']] = characters;
      row[AT['p.sentences']] = Math.log(1 + count);
      row[AT['p.score']] = candidate.score;
      row[AT['less.exact']] = row[AT.exact] ?? 0;
      row[AT['less.hits']] = row[AT.hits] ?? 0;
      row[AT['less.soft']] = row[AT.soft] ?? 0;
      row[AT['less.softCover']] = (row[AT.soft] ?? 0) + (row[AT.exact] ?? 0);
      row[AT['less.gist']] = row[AT.gist] ?? 0;
      row[AT['less.gistPassage']] = gistAll;
      row[AT['less.score']] = candidate.score;
      row[AT['less.bm25']] = features.bm25;
      row[AT['q.kind']] = this.#kind;
      row[AT['q.asked']] = n;
      row[AT['q.missing']] = this.#missing;
    }
  }

  /** See `gistLength`; told once. */
  #gistLength(of: 'sentences' | 'passages', at: number, from: number, to: number): number {
    const known = this.#collection.gistLengths[of];
    if (known[at] === 0) known[at] = gistLength(this.#collection, from, to);
    return known[at] ?? 0;
  }

  /** What the words of a sentence are like, beside those that it has of the question; gives how far all go the question's way. */
  #readTokens(
    from: number,
    to: number,
    softBest: Float64Array,
    likeness: Float64Array,
    row: Float32Array,
  ): number {
    const { text, vocabulary } = this.#collection;
    const { asked, focusTerm } = this.#question;
    const n = asked.length;
    const meaning = this.#meaning;
    const softs = new Float64Array(n);
    let novel = 0;
    let names = 0;
    let focus = 0;
    let softFocus = 0;
    let softFocusNear = 0;
    let lastHit = -NEAR - 1;
    let waiting = 0;
    let waitingFrom = -1;
    const order = new Uint8Array(n + 1);
    let gist = 0;
    let weights = 0;
    let likeWords = 0;
    let [likest, second, third] = [0, 0, 0];
    for (let at = from; at < to; at++) {
      const surface = text.tokens[at] ?? 0;
      const term = vocabulary.surfaceTerms[surface] ?? -1;
      const sense = this.#senses.get(term);
      const isAsked = sense !== undefined && !sense.isRelated;
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
      soft += weight * Math.max(0, above(found, LIKE) - (likeness[i] ?? 0));
      softHigh += weight * Math.max(0, above(found, MUCH_LIKE) - (likeness[i] ?? 0));
    }
    row[AT.soft] = soft / total;
    row[AT.softHigh] = softHigh / total;
    row[AT.softAll] = softAll / total;
    row[AT.likeWords] = likeWords / (weights || 1);
    row[AT.likest] = (likest + second + third) / 3;
    row[AT.novel] = Math.log(1 + novel);
    row[AT.names] = names;
    row[AT.inOrder] = (order[n] ?? 0) / Math.max(1, n);
    row[AT.focus] = focus;
    row[AT.softFocus] = softFocus;
    row[AT.softFocusNear] = softFocusNear;
    return gist;
  }

  /** Whether something of the kind that is asked for stands there. */
  #writeKinds(kinds: number, row: Float32Array): boolean {
    for (const [at, kind] of SENTENCE_KINDS.entries()) row[AT[kind]] = (kinds >>> at) & 1;
    let fits = false;
    let isPlain = true;
    for (const [at, wanted] of this.#wanted) {
      const isThere = wanted.every((each) =>
        each === 'names' ? (row[AT.names] ?? 0) > 0 : (kinds & BIT_OF[each]) !== 0,
      );
      row[at] = isThere ? 1 : 0;
      isPlain = false;
      fits ||= isThere;
    }
    row[AT.fits] = isPlain ? 0 : fits ? 1 : -1;
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
const PLAIN: readonly (keyof SentenceFeatures)[] = [
  'exact',
  'kin',
  'pairs',
  'before',
  'after',
  'count',
  'name',
  'length',
  'first',
];
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

function above(value: number, from: number): number {
  return value > from ? (value - from) / (1 - from) : 0;
}
