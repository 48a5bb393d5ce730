/** A PDF to a draft. */
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { detectLanguage } from '../../report/checking/detect-language.ts';
import { dateOf, dayStated } from '../dates.ts';
import { type Block, type Draft, opening, type Progress, type Stated } from '../draft.ts';
import { authorFrom, languageTag, stated } from '../metadata.ts';
import { Unreadable } from '../source/unreadable.ts';
import { withoutContents } from './contents.ts';
import { ANNOTATIONS } from './file/annotations.ts';
import { hiddenLayers, LAYERS, namesIn, propertyIn, xmpIn } from './file/file-bytes.ts';
import {
  bookmarksIn,
  isDynamicForm,
  labelsIn,
  languageIn,
  type PdfFile,
  statedIn,
  withPdf,
} from './file/pdf-file.ts';
import { markedByBookmarks } from './headings.ts';
import { withoutLineNumbers } from './page/line-numbers.ts';
import { type Reading, readPage } from './page/read-page.ts';
import { Run } from './page/run.ts';
import { printedLabels } from './page-labels.ts';
import { blocksOfLines } from './pdf-blocks.ts';
import { linesOfPages, type Part } from './pdf-lines.ts';
import { withoutRunningHeads } from './pdf-running-heads.ts';
import { authorsBelowTitle } from './tex-title.ts';

/**
 * How much of a function's code runs, in bytes, before V8 compiles it for speed. By default it does so sooner than pays in a
 * program that ends when a book is read: LibreOffice's book of 556 pages takes a sixth less processor time so.
 */
const COMPILED_LATER = '--interrupt-budget=500000';

/** How many examples a note names. */
const NAMED = 5;

/** `ocr` names the languages of what pages without text show as pictures, which are left alone without it. */
export async function readPdf(bytes: Uint8Array, progress: Progress, ocr?: string): Promise<Draft> {
  setFlagsFromString(COMPILED_LATER);
  // What is cut off reads as a shorter document, so that it must not be mended in silence.
  if (!Buffer.from(bytes.subarray(-2048)).includes('%%EOF')) throw new Unreadable('is a PDF that is cut off');
  return withPdf(bytes, (file) => draftOf(file, progress, ocr));
}

async function draftOf(file: PdfFile, progress: Progress, ocr: string | undefined): Promise<Draft> {
  const pages = await readPages(file, progress);
  if (ocr === undefined) refuseUnreadable(file, pages);
  const pictured = ocr === undefined ? null : await withPictures(file, pages, ocr, progress);
  const { parts: all, aslant, unknown, empty } = pictured ?? pages;
  const { parts, count: lineNumbers } = withoutLineNumbers(all);
  const lines = linesOfPages(parts);
  const printed = printedLabels(lines, file.pages, labelsIn(file));
  const { lines: headless, heads } = withoutRunningHeads(lines, file.pages, printed);
  const { lines: text, contents, index } = withoutContents(headless, printed.labels);
  if (isDynamicForm(file) && text.length < MOST_PLACEHOLDER_LINES)
    throw new Unreadable(
      'is a PDF with a dynamic form (XFA), which only Adobe Reader shows; print it to a PDF there first',
    );
  // A scan may have its page numbers as text.
  if (text.length === 0)
    throw new Unreadable(
      ocr === undefined
        ? `is a PDF that holds pictures only; --ocr eng reads them, if they are in English, ${OR_OCRMYPDF}`
        : 'is a PDF that holds pictures only, in which no text is seen',
    );
  const { blocks, rejoined, uncertain } = blocksOfLines(
    markedByBookmarks(text, bookmarksIn(file)),
    printed.labels,
    languageIn(file),
  );
  const [origin, notes] = originOf(file, blocks);
  const author = origin.author === undefined && isOfTeX(file) ? authorsBelowTitle(text, parts) : undefined;
  if (author !== undefined)
    notes.push(`read as the author: ${author}, below the title (--author gives another)`);
  const headRows = lines.length - headless.length;
  if (contents > 0) notes.push(`left out as a table of contents: ${counted(contents, 'line')}`);
  if (index > 0) notes.push(`left out as an index: ${counted(index, 'line')}`);
  if (headRows > 0) {
    const examples = heads
      .slice(0, NAMED)
      .map((head) => opening(head))
      .join(', ');
    notes.push(
      `left out as heads, feet and page numbers: ${counted(headRows, 'line')}${heads.length > 0 ? `, such as ${examples}` : ''}`,
    );
  }
  if (lineNumbers > 0) notes.push(`left out as numbers of lines: ${counted(lineNumbers, 'number')}`);
  if (rejoined.length > 0)
    notes.push(
      `put together again at line ends: ${counted(rejoined.length, 'word')}${uncertain.length > 0 ? `, of which ${uncertain.length} stand nowhere else in it, such as ${uncertain.slice(0, NAMED).join(', ')}` : ''}`,
    );
  if (aslant.length > 0) notes.push(`left out: text that runs slantwise, on ${pagesNamed(aslant)}`);
  if (unknown.length > 0)
    notes.push(
      `characters that the PDF doesn’t say the meaning of, which may read as others: on ${pagesNamed(unknown)}`,
    );
  if (pictured) notes.push(...pictured.notes);
  if (empty.length > 0) notes.push(`without text, pictures perhaps: ${pagesNamed(empty)}`);
  return {
    blocks,
    stated: author === undefined ? origin : { ...origin, author },
    markup: 'none',
    mayHaveButtons: isOfBrowser(file),
    notes,
  };
}

const OR_OCRMYPDF = 'or have OCRmyPDF read them first (ocrmypdf -l eng FILE NEW.pdf) and add what it writes';

function isOfTeX(file: PdfFile): boolean {
  return /TeX/.test(`${statedIn(file, 'Producer')} ${statedIn(file, 'Creator')}`);
}

function isOfBrowser(file: PdfFile): boolean {
  return /Skia|Chrom|Mozilla|Firefox|Safari|WebKit|wkhtmltopdf|Quartz/.test(
    `${statedIn(file, 'Producer')} ${statedIn(file, 'Creator')}`,
  );
}

/** A placeholder says no more than that another program is needed. */
const MOST_PLACEHOLDER_LINES = 25;

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function pagesNamed(numbers: readonly number[]): string {
  const more = numbers.length > 20 ? ` and ${numbers.length - 20} more` : '';
  return `${numbers.length === 1 ? 'page' : 'pages'} ${numbers.slice(0, 20).join(', ')}${more}`;
}

interface Pages {
  readonly parts: readonly Part[];
  /** Numbers, from 1, of pages with text that runs slantwise; with characters of no known meaning; without text. */
  readonly aslant: readonly number[];
  readonly unknown: readonly number[];
  readonly empty: readonly number[];
  /** Numbers of pages most of whose characters have no known meaning. */
  readonly unreadable: readonly number[];
}

/** In characters: enough to tell a language by. */
const SAMPLE = 20_000;

function refuseUnreadable({ pages }: PdfFile, { parts, unreadable, empty }: Pages): void {
  if (unreadable.length * 2 <= pages - empty.length) return;
  // Their codes may well be those of the letters that they show, as in what TeX sets in pictures of letters.
  let sample = '';
  for (const { pieces } of parts) {
    for (const { text } of pieces) sample += `${text} `;
    if (sample.length > SAMPLE) break;
  }
  if (detectLanguage(sample) !== undefined) return;
  throw new Unreadable(
    'is a PDF whose fonts don’t say which characters they show; --ocr eng reads its pages as pictures, if they are in English, or have OCRmyPDF do so first (ocrmypdf --force-ocr -l eng FILE NEW.pdf)',
  );
}

/** The same with what the pages show that have no text of their own, or none that can be read. */
async function withPictures(
  file: PdfFile,
  pages: Pages,
  ocr: string,
  progress: Progress,
): Promise<Pages & { readonly notes: readonly string[] }> {
  const numbers = [...pages.empty, ...pages.unreadable].sort((a, b) => a - b);
  if (numbers.length === 0) return { ...pages, notes: [] };
  const { readPictures } = await import('./pictures/read-pictures.ts');
  const { byPage, words, unsure } = await readPictures(file, numbers, ocr, progress);
  const isLeft = (number: number) => !byPage.has(number);
  const doubts =
    unsure.length > 0
      ? `, of which ${unsure.length} are unsure, such as ${unsure.slice(0, NAMED).join(', ')}`
      : '';
  return {
    parts: [
      ...pages.parts.filter(({ page }) => isLeft(page + 1)),
      ...[...byPage].map(([number, pieces]) => ({ page: number - 1, pieces })),
    ].sort((a, b) => a.page - b.page),
    aslant: pages.aslant,
    unknown: pages.unknown.filter(isLeft),
    empty: pages.empty.filter(isLeft),
    unreadable: pages.unreadable.filter(isLeft),
    notes:
      byPage.size === 0
        ? []
        : [
            `read from pictures, which makes mistakes, so compare it with them: ${counted(words, 'word')} on ${pagesNamed([...byPage.keys()])}${doubts}`,
          ],
  };
}

/** Of a page's characters, from how many on without a known meaning it can't be read. */
const MOST_UNKNOWN = 0.3;

async function readPages(file: PdfFile, progress: Progress): Promise<Pages> {
  const parts: Part[] = [];
  const [aslant, unknown, empty, unreadable]: number[][] = [[], [], [], []];
  const named = namesIn(file.bytes, [LAYERS, ...ANNOTATIONS]);
  const reading: Reading = {
    file,
    fonts: new Map(),
    hidden: named.has(LAYERS) ? hiddenLayers(file) : new Set(),
    isAnnotated: ANNOTATIONS.some((name) => named.has(name)),
    isTagged: file.pdfium.call.FPDFCatalog_IsTagged(file.document) !== 0,
    run: new Run(),
  };
  for (let index = 0; index < file.pages; index += 1) {
    const page = readPage(reading, index);
    for (const pieces of page.parts) parts.push({ page: index, pieces });
    const pieces = page.parts.reduce((sum, part) => sum + part.length, 0);
    if (page.aslant > 0) aslant?.push(index + 1);
    if (page.unknown > 0) unknown?.push(index + 1);
    if (page.unknown > page.characters * MOST_UNKNOWN) unreadable?.push(index + 1);
    if (pieces === 0) empty?.push(index + 1);
    progress('reading pages', index + 1, file.pages);
    // So that the bar is drawn and Ctrl-C is heard.
    if (index % 8 === 7) await setImmediate();
  }
  return {
    parts,
    aslant: aslant ?? [],
    unknown: unknown ?? [],
    empty: empty ?? [],
    unreadable: unreadable ?? [],
  };
}

/** A name of the file that the PDF was made from is no title. */
const FILE_NAME =
  /^microsoft (?:word|powerpoint) - |\.(?:docx?|pdf|indd|qxp|odt|tex|dvi|pptx?|rtf)$|^untitled/i;

function originOf(file: PdfFile, blocks: readonly Block[]): [Stated, string[]] {
  const xmp = xmpIn(file) ?? '';
  const inXmp = (name: string) => propertyIn(xmp, name);
  const inInfo = (name: string) => statedIn(file, name);
  const title = inXmp('dc:title') ?? inInfo('Title');
  const [created, changed] = ['xmp:CreateDate', 'xmp:ModifyDate'].map((name) => dateOf(inXmp(name)));
  const inFile = /^D:(\d{4})(\d\d)?(\d\d)?/
    .exec(inInfo('CreationDate') ?? '')
    ?.slice(1)
    .filter(Boolean)
    .join('-');
  const made = inFile || created;
  const dated = dayStated(inXmp('dc:date'));
  // Some programs put there when they made the file.
  const isMade = dated !== undefined && [inFile, created, changed].includes(dated);
  const published = dayStated(inXmp('prism:publicationDate')) ?? (isMade ? undefined : dated);
  const [author, notes] = authorFrom(inXmp('dc:creator') ?? inInfo('Author'), blocks);
  if (made && published === undefined)
    notes.push(`the PDF was made on ${made}; that is not taken for the date of publication (--published)`);
  return [
    stated({
      title: title !== undefined && FILE_NAME.test(title) ? undefined : title,
      publisher: inXmp('dc:publisher'),
      author,
      published,
      language: languageTag(languageIn(file) ?? inXmp('dc:language')),
      url: inXmp('prism:url'),
    }),
    notes,
  ];
}
