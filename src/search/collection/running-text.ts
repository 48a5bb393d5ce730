/**
 * How much of a question stands in a text letter by letter, or sound by sound, wherever words begin and end: what is left of
 * words that were misheard, joined, split or compounded.
 */
import type { Report } from '../../report/report.ts';
import type { Transcribe } from '../language/transcription.ts';

/** Runs of symbols are hashed to so many buckets: a collision costs a little accuracy, no more. */
const BUCKETS = 1 << 18;
/** Places of the filter that most runs end at: 4 KB of bits. */
const FILLED = 1 << 15;
/** So many passages tell which runs are common. */
const MOST_SAMPLED = 2000;
/** Code units of a question, and of a sentence, behind which nothing is read. */
const LONGEST = 2000;

/** Shares are of the question's runs of symbols, each weighed by how few passages have it. */
export interface RunningShare {
  readonly passage: number;
  /** Of the sentence that has most. */
  readonly sentence: number;
  /** Of each sentence. */
  readonly sentences: readonly number[];
}

/** In how many of the sampled passages each bucket has a run. */
export interface SampledRuns {
  readonly counts: Uint16Array;
  readonly sampled: number;
}

/** Reports, and where the passages of each start among those of all. */
interface Sampled {
  readonly reports: readonly Report[];
  readonly reportStarts: Int32Array;
}

export class RunningText {
  readonly runs: SampledRuns;
  readonly #transcribe: Transcribe;
  readonly #runLength: number;
  readonly #symbols = new Uint16Array(LONGEST);
  readonly #passageCounts: Uint16Array;
  readonly #sampled: number;
  /** 1 + the number of the question's run that hashes there; all 0 between calls. */
  readonly #slots = new Uint16Array(BUCKETS);
  /**
   * A bit for all slots whose numbers end alike, set where one of them is not 0: small enough to stay near the processor, while most
   * runs are not the question's.
   */
  readonly #filled = new Uint32Array(FILLED / 32);
  readonly #buckets = new Int32Array(LONGEST);
  readonly #remembered: RememberedRuns;

  /**
   * `runLength` is how many symbols in a row tell something; `remembered` holds what was read by the same ways; `known` is what was
   * sampled of the same reports before.
   */
  constructor(
    within: Sampled,
    transcribe: Transcribe,
    runLength: number,
    remembered: RememberedRuns,
    known?: SampledRuns,
  ) {
    this.#remembered = remembered;
    this.#transcribe = transcribe;
    this.#runLength = runLength;
    this.runs = known ?? this.#sample(within);
    this.#passageCounts = this.runs.counts;
    this.#sampled = this.runs.sampled;
  }

  #sample({ reports, reportStarts }: Sampled): SampledRuns {
    const counts = new Uint16Array(BUCKETS);
    const step = Math.ceil((reportStarts[reports.length] ?? 0) / MOST_SAMPLED);
    const last = new Int32Array(BUCKETS);
    let sampled = 0;
    for (const [place, report] of reports.entries()) {
      const [from, to] = [reportStarts[place] ?? 0, reportStarts[place + 1] ?? 0];
      // The next multiple of `step`, counted over all reports.
      for (let at = Math.ceil(from / step) * step; at < to; at += step) {
        sampled++;
        for (const { start, end } of report.passages[at - from]?.sentences ?? []) {
          for (let count = this.#read(report.body, start, end, -1); count > 0; count--) {
            const bucket = this.#buckets[count - 1] ?? 0;
            if (last[bucket] === sampled) continue;
            last[bucket] = sampled;
            counts[bucket] = (counts[bucket] ?? 0) + 1;
          }
        }
      }
    }
    return { counts, sampled };
  }

  /** In the order of `passages`. */
  sharesOf(
    question: string,
    passages: readonly {
      readonly body: string;
      readonly sentences: Report['passages'][number]['sentences'];
      /** The number of its first sentence: see `Transcribe`. */
      readonly first: number;
    }[],
  ): readonly RunningShare[] {
    const weights: number[] = [];
    const buckets: number[] = [];
    let all = 0;
    for (let count = this.#read(question, 0, question.length, -1); count > 0; count--) {
      const bucket = this.#buckets[count - 1] ?? 0;
      if (this.#slots[bucket] !== 0) continue;
      const found = this.#passageCounts[bucket] ?? 0;
      const weight = Math.log(1 + (this.#sampled - found + 0.5) / (found + 0.5));
      buckets.push(bucket);
      weights.push(weight);
      this.#slots[bucket] = weights.length;
      const place = (bucket & (FILLED - 1)) >>> 5;
      this.#filled[place] = (this.#filled[place] ?? 0) | (1 << (bucket & 31));
      all += weight;
    }
    const inPassage = new Int32Array(weights.length + 1);
    const inSentence = new Int32Array(weights.length + 1);
    const filled = this.#filled;
    const slots = this.#slots;
    let sentenceId = 0;
    const shares = passages.map(({ body, sentences, first }, passageId) => {
      let passage = 0;
      let best = 0;
      const each: number[] = [];
      for (const { start, end } of sentences) {
        let here = 0;
        sentenceId++;
        const at = this.#remembered.find(first + each.length);
        const runs = at < 0 ? this.#buckets : this.#remembered.runs;
        const from = at < 0 ? 0 : at + 1;
        const count = at < 0 ? this.#read(body, start, end, first + each.length) : (runs[at] as number);
        for (let place = from + count - 1; place >= from; place--) {
          const bucket = runs[place] as number;
          const some = filled[(bucket & (FILLED - 1)) >>> 5] as number;
          if (((some >>> (bucket & 31)) & 1) === 0) continue;
          const slot = slots[bucket] as number;
          if (slot === 0 || inSentence[slot] === sentenceId) continue;
          inSentence[slot] = sentenceId;
          const weight = weights[slot - 1] as number;
          here += weight;
          if (inPassage[slot] === passageId + 1) continue;
          inPassage[slot] = passageId + 1;
          passage += weight;
        }
        if (here > best) best = here;
        each.push(all > 0 ? here / all : 0);
      }
      return all > 0
        ? { passage: passage / all, sentence: best / all, sentences: each }
        : { passage: 0, sentence: 0, sentences: each };
    });
    for (const bucket of buckets) {
      this.#slots[bucket] = 0;
      this.#filled[(bucket & (FILLED - 1)) >>> 5] = 0;
    }
    return shares;
  }

  /** So that the runs of a sentence are remembered, as long as there is room for them. */
  prepare(text: string, start: number, end: number, sentence: number): void {
    if (!this.#remembered.isFull && this.#remembered.find(sentence) < 0)
      this.#read(text, start, end, sentence);
  }

  /** Fills `#buckets` with the text's runs and says how many they are; those of a sentence are remembered. */
  #read(text: string, start: number, end: number, sentence: number): number {
    const size = this.#runLength;
    const symbols = this.#symbols;
    const buckets = this.#buckets;
    const count = this.#transcribe(text, start, Math.min(end, start + LONGEST), symbols, sentence);
    const lead = leadOf(size);
    let hash = 0;
    for (let at = 0; at < count; at++) {
      const leaving = at < size ? 0 : (symbols[at - size] ?? 0);
      hash = (Math.imul(hash - Math.imul(leaving, lead), BASE) + (symbols[at] ?? 0)) | 0;
      if (at + 1 >= size) buckets[at + 1 - size] = (Math.imul(hash, MIX) >>> 14) & (BUCKETS - 1);
    }
    const runs = Math.max(0, count - size + 1);
    if (sentence >= 0) this.#remembered.add(sentence, buckets, runs);
    return runs;
  }
}

/** So many numbers are remembered: 16 MB. */
const MOST_REMEMBERED = 2 ** 22;

/** The runs of sentences that questions have come upon, since many questions have them among their candidates. */
export class RememberedRuns {
  /** A sentence's behind their number. */
  runs = new Int32Array(2 * LONGEST);
  #used = 0;
  readonly #places = new Map<number, number>();

  /** Where in `runs` the number of a sentence's runs stands; −1 where they aren't known. */
  find(sentence: number): number {
    return this.#places.get(sentence) ?? -1;
  }

  get isFull(): boolean {
    return this.#used + LONGEST >= MOST_REMEMBERED;
  }

  /** Of a sentence that isn't known; as long as there is room. */
  add(sentence: number, runs: Int32Array, count: number): void {
    const at = this.#used;
    if (this.isFull) return;
    if (at + 1 + count > this.runs.length) {
      const more = new Int32Array(2 * this.runs.length);
      more.set(this.runs);
      this.runs = more;
    }
    this.runs[at] = count;
    this.runs.set(runs.subarray(0, count), at + 1);
    this.#places.set(sentence, at);
    this.#used = at + 1 + count;
  }
}

/** Of the polynomial rolling hash (Karp and Rabin, 1987), modulo 2³², and what spreads its high bits. */
const BASE = 0x01000193;
const MIX = 0x9e3779b1;

function leadOf(size: number): number {
  let lead = 1;
  for (let power = 1; power < size; power++) lead = Math.imul(lead, BASE);
  return lead;
}
