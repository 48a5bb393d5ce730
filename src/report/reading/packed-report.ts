/** What parsing a knowledge file finds, to be kept: with the same bytes it is the report again. */
import { createHash } from 'node:crypto';
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
  return createHash('sha256').update(bytes).digest('hex');
}

export function packReport({ sha256, file, origin, body, sections, pages }: Report): PackedReport {
  const spans: number[] = [];
  for (const { passages } of sections) {
    spans.push(passages.length);
    for (const { start, end, sentences } of passages) {
      spans.push(start, end, sentences.length);
      for (const sentence of sentences) spans.push(sentence.start, sentence.end);
    }
  }
  return {
    key: contentKey(sha256, file),
    origin,
    length: body.length,
    headings: sections.map(({ number, heading, level }) => ({ number, heading, level })),
    pages,
    spans: Int32Array.from(spans),
  };
}

/** `bytes` are the file's, and those that it was packed of. */
export function unpackReport(file: string, bytes: Uint8Array, sha256: string, packed: PackedReport): Report {
  const { origin, length, headings, pages, spans } = packed;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let at = 0;
  const next = (): number => spans[at++] ?? 0;
  const all: Passage[] = [];
  const sections = headings.map((heading): Section => {
    const passages: Passage[] = [];
    for (let left = next(); left > 0; left--) {
      const start = next();
      const end = next();
      const sentences: Span[] = [];
      for (let count = next(); count > 0; count--) sentences.push({ start: next(), end: next() });
      const passage = {
        start,
        end,
        section: heading.number,
        number: passages.length + 1,
        index: all.length,
        sentences,
      };
      passages.push(passage);
      all.push(passage);
    }
    return { ...heading, passages };
  });
  return {
    file,
    name: file.slice(0, -extname(file).length),
    origin,
    body: text.slice(text.length - length),
    sections,
    passages: all,
    pages,
    sha256,
  };
}
