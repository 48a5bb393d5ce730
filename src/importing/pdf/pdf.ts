/** A PDF to a draft. */
import { setImmediate } from 'node:timers/promises';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, Util, VerbosityLevel } from 'unpdf/pdfjs';
import { type Draft, opening, type Progress, type Stated } from '../draft.ts';
import { parseXml } from '../html/dom.ts';
import { dateOf, languageTag, stated } from '../metadata.ts';
import { Unreadable } from '../source/unreadable.ts';
import { blocksOfLines } from './pdf-blocks.ts';
import { type Line, linesOfPages, type Piece } from './pdf-lines.ts';
import { withoutContents, withoutRunningHeads } from './pdf-running-heads.ts';

/** How many examples a note names. */
const NAMED = 5;

export async function readPdf(bytes: Uint8Array, progress: Progress): Promise<Draft> {
  // What is cut off reads as a shorter document, so that it must not be mended in silence.
  if (!Buffer.from(bytes.subarray(-2048)).includes('%%EOF')) throw new Unreadable('is a PDF that is cut off');
  const missing = new Set<string>();
  const document = await open(bytes, missing);
  try {
    const { lines, rotated, empty } = await readLines(document, progress);
    const [table] = missing;
    if (table !== undefined)
      throw new Unreadable(
        `is a PDF with characters by the table ${table}, which can't be read; save it with its fonts embedded`,
      );
    const { lines: headless, heads } = withoutRunningHeads(lines, document.numPages);
    const text = withoutContents(headless);
    // A scan may have its page numbers as text.
    if (text.length === 0)
      throw new Unreadable('is a PDF that holds pictures only; run text recognition (OCR) over it first');
    const { blocks, rejoined, uncertain } = blocksOfLines(text);
    const [origin, notes] = await originOf(document);
    const headRows = lines.length - headless.length;
    if (text.length < headless.length)
      notes.push(`left out as a table of contents: ${headless.length - text.length} lines`);
    if (headRows > 0)
      notes.push(
        `left out as heads, feet and page numbers: ${headRows} lines${
          heads.length > 0
            ? `, such as ${heads
                .slice(0, NAMED)
                .map((head) => opening(head))
                .join(', ')}`
            : ''
        }`,
      );
    if (rejoined.length > 0)
      notes.push(
        `put together again at line ends: ${rejoined.length} words${uncertain.length > 0 ? `, of which ${uncertain.length} stand nowhere else in it, such as ${uncertain.slice(0, NAMED).join(', ')}` : ''}`,
      );
    if (rotated > 0) notes.push(`left out: text that stands on its side or slantwise, on ${rotated} pages`);
    if (empty.length > 0)
      notes.push(
        `without text, pictures perhaps: ${empty.length === 1 ? 'page' : 'pages'} ${empty.slice(0, 20).join(', ')}`,
      );
    return { blocks, stated: origin, markup: 'none', notes };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, missing: Set<string>): Promise<PDFDocumentProxy> {
  /** Character tables that a PDF may refer to without holding them; there are none here, and their absence must show. */
  class NoTables {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<never> {
      // Shapes of the standard fonts are asked for too, and only drawing needs those.
      if (kind === 'cMapUrl') missing.add(filename);
      throw new Error(`no ${filename}`);
    }
  }
  try {
    return await getDocument({
      // A copy: what it is given is taken away from whoever gave it.
      data: new Uint8Array(bytes),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      // Pictures are not looked at.
      maxImageSize: 1,
      isOffscreenCanvasSupported: false,
      cMapUrl: 'none/',
      BinaryDataFactory: NoTables,
    }).promise;
  } catch (error) {
    const kind = error instanceof Error ? error.name : '';
    if (kind === 'PasswordException') throw new Unreadable('is a PDF with a password; save it without one');
    throw new Unreadable('is a damaged PDF');
  }
}

interface Pages {
  readonly lines: readonly Line[];
  /** How many pages hold text that does not run from left to right. */
  readonly rotated: number;
  /** Numbers, from 1, of pages without text. */
  readonly empty: readonly number[];
}

async function readLines(document: PDFDocumentProxy, progress: Progress): Promise<Pages> {
  const pages: (readonly Piece[])[] = [];
  const empty: number[] = [];
  const bold = new Map<string, boolean>();
  let rotated = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { pieces, aslant } = await piecesOf(page, bold);
    pages.push(pieces);
    if (aslant) rotated += 1;
    if (pieces.length === 0) empty.push(number);
    page.cleanup();
    progress('reading pages', number, document.numPages);
    // So that the bar is drawn and Ctrl-C is heard.
    await setImmediate();
  }
  return { lines: linesOfPages(pages), rotated, empty };
}

async function piecesOf(
  page: PDFPageProxy,
  bold: Map<string, boolean>,
): Promise<{ readonly pieces: readonly Piece[]; readonly aslant: boolean }> {
  const { items } = await page.getTextContent();
  const { transform: toPage } = page.getViewport({ scale: 1 });
  const pieces: Piece[] = [];
  let aslant = false;
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    if (!bold.has(item.fontName)) await learnFonts(page, bold);
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: readonly number[] = Util.transform(
      toPage,
      item.transform,
    );
    if (Math.abs(b) > Math.abs(a) * 0.1 || a < 0) {
      aslant = true;
      continue;
    }
    pieces.push({
      text: item.str,
      x,
      y,
      right: x + item.width,
      size: Math.hypot(c, d),
      bold: bold.get(item.fontName) ?? false,
    });
  }
  return { pieces, aslant };
}

/** Fonts are named once a page's drawing has been worked out, which is done for pages with a new one only. */
async function learnFonts(page: PDFPageProxy, bold: Map<string, boolean>): Promise<void> {
  await page.getOperatorList();
  const { items } = await page.getTextContent();
  for (const item of items) {
    if (!('str' in item) || bold.has(item.fontName)) continue;
    const font: unknown = page.commonObjs.has(item.fontName) ? page.commonObjs.get(item.fontName) : null;
    bold.set(item.fontName, isBold(font));
  }
}

function isBold(font: unknown): boolean {
  if (typeof font !== 'object' || font === null) return false;
  const name = 'name' in font && typeof font.name === 'string' ? font.name : '';
  const flagged = ('bold' in font && font.bold === true) || ('black' in font && font.black === true);
  return flagged || /bold|black|heavy/i.test(name);
}

/** A name of the file that the PDF was made from is no title. */
const FILE_NAME =
  /^microsoft (?:word|powerpoint) - |\.(?:docx?|pdf|indd|qxp|odt|tex|dvi|pptx?|rtf)$|^untitled/i;

async function originOf(document: PDFDocumentProxy): Promise<[Stated, string[]]> {
  const { info, metadata } = await document.getMetadata();
  const xmp = parseXml(metadata?.getRaw() || '<none/>');
  const inXmp = (name: string) => {
    const [element] = xmp.getElementsByTagName(name);
    const items = [...(element?.getElementsByTagName('rdf:li') ?? [])].map(
      ({ textContent }) => textContent ?? '',
    );
    return (items.length > 0 ? items.join(', ') : element?.textContent)?.trim() || undefined;
  };
  const inInfo = (name: string): string | undefined => {
    const value: unknown = Object.entries(info).find(([key]) => key === name)?.[1];
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const title = inXmp('dc:title') ?? inInfo('Title');
  const made = /^D:(\d{4})(\d\d)?(\d\d)?/
    .exec(inInfo('CreationDate') ?? '')
    ?.slice(1)
    .filter(Boolean)
    .join('-');
  const published = dateOf(inXmp('prism:publicationDate') ?? inXmp('dc:date'));
  const notes: string[] = [];
  if (made && published === undefined)
    notes.push(`the PDF was made on ${made}; that is not taken for the date of publication (--published)`);
  return [
    stated({
      title: title !== undefined && FILE_NAME.test(title) ? undefined : title,
      publisher: inXmp('dc:publisher'),
      author: inXmp('dc:creator') ?? inInfo('Author'),
      published,
      language: languageTag(inInfo('Language') ?? inXmp('dc:language')),
      url: inXmp('prism:url'),
    }),
    notes,
  ];
}
