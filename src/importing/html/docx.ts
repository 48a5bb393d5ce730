/** A Word document to a draft. */
import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Draft } from '../draft.ts';
import { languageTag, stated } from '../metadata.ts';
import { Unreadable } from '../source/unreadable.ts';
import { parsePage, parseXml } from './dom.ts';
import { blocksOf } from './html-blocks.ts';

/** In bytes, over all parts that are read; a text of 10,000 pages has about 50 MB. */
const MOST_UNPACKED = 100_000_000;

const MAIN = 'word/document.xml';

const DAMAGED = 'is a damaged or cut-off Word file';

const STYLES = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p:fresh"];

export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  const parts = unpack(bytes);
  const part = (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  // Packed anew, since what was unpacked within bounds is all that mammoth is to see.
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
    { styleMap: STYLES },
  );
  const page = parsePage(value);
  // Word shows no such arrow; it is the converter's link from a footnote back to its text.
  for (const link of page.querySelectorAll('a[href^="#footnote-ref-"], a[href^="#endnote-ref-"]'))
    link.remove();
  const blocks = blocksOf(page.body);
  if (blocks.length === 0) throw new Unreadable('holds no text');
  const core = parseXml(part('docProps/core.xml') || '<none/>');
  const property = (name: string) => [...core.getElementsByTagName(name)][0]?.textContent;
  const created = property('dcterms:created')?.slice(0, 10);
  return {
    blocks,
    stated: stated({
      title: property('dc:title') || page.querySelector('h1.title')?.textContent,
      author: property('dc:creator'),
      language: languageTag(property('dc:language') || undefined),
    }),
    markup: 'none',
    notes: created
      ? [`the document was made on ${created}; that is not taken for the date of publication (--published)`]
      : [],
  };
}

/** The parts that hold text, unpacked to no more than they declare, which together is no more than the bound. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  let isWord = false;
  const wanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    isWord ||= name === MAIN;
    if (!/\.(?:xml|rels)$/i.test(name)) return false;
    size += originalSize;
    if (size > MOST_UNPACKED)
      throw new Unreadable(`unpacks to more than ${MOST_UNPACKED / 1_000_000} MB, which no text does`);
    return true;
  };
  try {
    const parts = unzipSync(bytes, { filter: wanted });
    const main = new TextDecoder().decode(parts[MAIN] ?? new Uint8Array());
    if (isWord && !/<\/(?:\w+:)?document>\s*$/.test(main)) throw new Unreadable(DAMAGED);
    if (isWord) return parts;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(DAMAGED);
  }
  throw new Unreadable('is a zip archive, but no Word document');
}
