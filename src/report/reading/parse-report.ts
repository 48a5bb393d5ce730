/** A knowledge file's bytes to a Report, or to what is wrong with it. */
import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import { copyOf } from '../copy.ts';
import type { Passage, Report, Section } from '../report.ts';
import { splitSentences } from '../sentences/sentences.ts';
import { type BodyBlock, markdownBlocks, plainTextBlocks } from './blocks.ts';
import type { Fault } from './fault.ts';
import { readFrontMatter } from './front-matter.ts';
import { contentKey, packSpans, sha256Of, unpackReport } from './packed-report.ts';
import { pageStarts } from './pages.ts';

/** In UTF-16 code units. Whoever is shown more turns pages for hours, and all others wait while it is searched. */
const MAX_PASSAGE = 1_000_000;

export type Parsed =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** `file` is the file's name; its ending, `.md` or `.txt`, says how it is read. `known` are the blocks of its body, where that was read already. */
export function parseReport(file: string, bytes: Uint8Array, known?: readonly BodyBlock[]): Parsed {
  if (!isUtf8(bytes)) return refused(file, firstLineNotUtf8(bytes), 'not UTF-8');
  // A byte order mark is kept: the body is a substring of the file.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.trim() === '') return refused(file, 1, 'the file is empty');
  const frontMatter = readFrontMatter(text);
  if (!frontMatter.ok) return { ok: false, faults: frontMatter.faults.map((fault) => ({ file, ...fault })) };
  const { origin, body } = frontMatter;
  const blocks =
    known ?? (extname(file).toLowerCase() === '.md' ? markdownBlocks(body) : plainTextBlocks(body));
  const lineAt = (offset: number) =>
    text.slice(0, text.length - body.length + offset).split(/\r\n?|\n/).length;
  for (const block of blocks) {
    if (block.kind !== 'passage' || block.end - block.start <= MAX_PASSAGE) continue;
    const length = block.end - block.start;
    const what = `a passage of ${length} characters; up to ${MAX_PASSAGE} are read: part it by blank lines`;
    return refused(file, lineAt(block.start), what);
  }
  const sections = sectionsOf(blocks, body, origin.language);
  const passages = sections.flatMap((section) => section.passages);
  if (passages.length === 0) {
    return refused(file, lineAt(0), 'no text under the front matter');
  }
  const sha256 = sha256Of(bytes);
  const found = {
    key: contentKey(sha256, file),
    origin,
    length: body.length,
    headings: sections.map(({ number, heading, level }) => ({ number, heading, level })),
    pages: pageStarts(body, blocks),
  };
  const packed = { ...copyOf(found), spans: packSpans(sections) };
  return { ok: true, report: unpackReport(file, bytes, sha256, packed, { body, sections, passages }) };
}

function refused(file: string, line: number, what: string): Parsed {
  return { ok: false, faults: [{ file, line, what }] };
}

function firstLineNotUtf8(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const lineBreak = bytes.indexOf(0x0a, start);
    if (lineBreak < 0 || !isUtf8(bytes.subarray(start, lineBreak))) return line;
    line += 1;
    start = lineBreak + 1;
  }
}

function sectionsOf(blocks: readonly BodyBlock[], body: string, language: string): readonly Section[] {
  const sections: { number: number; heading: string; level: number; passages: Passage[] }[] = [];
  let index = 0;
  for (const block of blocks) {
    if (block.kind === 'page') continue;
    if (block.kind === 'heading') {
      const number = (sections.at(-1)?.number ?? 0) + 1;
      sections.push({ number, heading: block.text, level: block.level, passages: [] });
      continue;
    }
    let section = sections.at(-1);
    if (!section) {
      section = { number: 0, heading: '', level: 0, passages: [] };
      sections.push(section);
    }
    const { start, end } = block;
    const sentences = splitSentences(body.slice(start, end), language).map((sentence) => ({
      start: start + sentence.start,
      end: start + sentence.end,
    }));
    section.passages.push({
      start,
      end,
      section: section.number,
      number: section.passages.length + 1,
      index,
      sentences,
    });
    index += 1;
  }
  return sections;
}
