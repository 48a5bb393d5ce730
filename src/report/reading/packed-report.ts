/** What parsing a knowledge file finds, in few numbers: with the same bytes it is the report. */
import { hash } from 'node:crypto';
import { extname } from 'node:path';
import type { Origin, PageStart, Passage, Report, Section, Span } from '../report.ts';

export interface PackedReport {
  /** See `contentKey`. */
  readonly key: string;
  readonly origin: Origin;
  /** Of the body, in UTF-16 code units. */
  readonly length: number;
  readonly headings: readonly Pick<Section, 'number' | 'heading' | 'level'>[];
  readonly pages: readonly PageStart[];
  /** Of each section how many passages; of each passage its start, its end and how many sentences; of each sentence start and end. */
  readonly spans: Int32Array;
}

/** What parsing a file depends on: its bytes, by their sha256 in hexadecimal, and its ending. */
export function contentKey(sha256: string, file: string): string {
  return `${sha256}${extname(file).toLowerCase()}`;
}

export function sha256Of(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** What a report says, as it is used. */
type Text = Pick<Report, 'body' | 'sections' | 'passages'>;

export function packSpans(sections: readonly Section[]): Int32Array {
  const spans: number[] = [];
  for (const { passages } of sections) {
    spans.push(passages.length);
    for (const { start, end, sentences } of passages) {
      spans.push(start, end, sentences.length);
      for (const sentence of sentences) spans.push(sentence.start, sentence.end);
    }
  }
  return Int32Array.from(spans);
}

/** So many code units of bodies are at hand as text: in a larger folder, those of the reports that were looked at last. */
const MOST_AT_HAND = 2 ** 25;

/** Reports whose text is at hand, the one that came first ahead. */
let atHand: UnpackedReport[] = [];
let size = 0;

function keepAtHand(report: UnpackedReport): void {
  atHand.push(report);
  size += report.packed.length;
  if (size <= MOST_AT_HAND) return;
  // What was used since this was last done stays for another round; what is new is in use.
  const left: UnpackedReport[] = [];
  for (const each of atHand) {
    if (size <= MOST_AT_HAND / 2 || each === report || each.wasUsed()) left.push(each);
    else size -= each.letGo();
  }
  atHand = left;
}

/** Its text is made of its bytes when it is looked at, and let go of when much else was since. */
class UnpackedReport implements Report {
  readonly file: string;
  readonly name: string;
  readonly sha256: string;
  readonly packed: PackedReport;
  readonly #bytes: Uint8Array;
  #text: Text | null;
  #used = true;

  constructor(file: string, bytes: Uint8Array, sha256: string, packed: PackedReport, text: Text | null) {
    this.file = file;
    this.name = file.slice(0, -extname(file).length);
    this.sha256 = sha256;
    this.packed = packed;
    this.#bytes = bytes;
    this.#text = text;
    if (text) keepAtHand(this);
  }

  get origin(): Origin {
    return this.packed.origin;
  }

  get pages(): readonly PageStart[] {
    return this.packed.pages;
  }

  get body(): string {
    return this.#atHand().body;
  }

  get sections(): readonly Section[] {
    return this.#atHand().sections;
  }

  get passages(): readonly Passage[] {
    return this.#atHand().passages;
  }

  /** Since this was last asked. */
  wasUsed(): boolean {
    const used = this.#used;
    this.#used = false;
    return used;
  }

  /** Says how many code units that were. */
  letGo(): number {
    this.#text = null;
    return this.packed.length;
  }

  #atHand(): Text {
    this.#used = true;
    if (!this.#text) {
      this.#text = unpackText(this.#bytes, this.packed);
      keepAtHand(this);
    }
    return this.#text;
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function unpackText(bytes: Uint8Array, { length, headings, spans }: PackedReport): Text {
  const text = decoder.decode(bytes);
  let at = 0;
  const next = (): number => spans[at++] ?? 0;
  const all: Passage[] = [];
  const sections = headings.map(({ number, heading, level }): Section => {
    const passages: Passage[] = [];
    for (let left = next(); left > 0; left--) {
      const start = next();
      const end = next();
      const sentences: Span[] = [];
      for (let count = next(); count > 0; count--) sentences.push({ start: next(), end: next() });
      const passage = {
        start,
        end,
        section: number,
        number: passages.length + 1,
        index: all.length,
        sentences,
      };
      passages.push(passage);
      all.push(passage);
    }
    return { number, heading, level, passages };
  });
  return { body: text.slice(text.length - length), sections, passages: all };
}

/** `bytes` are the file's, and those that it was packed of; `text` is what is made of them, where it is made already. */
export function unpackReport(
  file: string,
  bytes: Uint8Array,
  sha256: string,
  packed: PackedReport,
  text: Text | null = null,
): Report {
  return new UnpackedReport(file, bytes, sha256, packed, text);
}

export interface ReportSize {
  /** Those that have a heading. */
  readonly sections: number;
  readonly passages: number;
  readonly sentences: number;
  /** UTF-16 code units of the passages. */
  readonly characters: number;
}

/** Told without the text of a report that was parsed. */
export function sizeOf(report: Report): ReportSize {
  const packed = packedOf(report);
  const headings = packed?.headings ?? report.sections;
  const spans = packed?.spans ?? packSpans(report.sections);
  let [passages, sentences, characters] = [0, 0, 0];
  for (let at = 0; at < spans.length; ) {
    for (let left = spans[at++] ?? 0; left > 0; left--) {
      const [start = 0, end = 0, count = 0] = spans.subarray(at, at + 3);
      passages += 1;
      sentences += count;
      characters += end - start;
      at += 3 + 2 * count;
    }
  }
  return { sections: headings.filter(({ number }) => number > 0).length, passages, sentences, characters };
}

/** Of a report that was parsed; null of one that was put together. */
export function packedOf(report: Report): PackedReport | null {
  return report instanceof UnpackedReport ? report.packed : null;
}
