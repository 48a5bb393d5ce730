/** PDF files for tests, set by the real PDFKit: columns, running heads, hyphens at line ends. */
import PDFDocument from 'pdfkit';

export type PdfBlock =
  | { readonly heading: string; readonly level: 1 | 2 }
  /** The footnote stands at the foot of the passage's first column, where it goes on in another. */
  | { readonly passage: string; readonly footnote?: string };

export interface PdfLook {
  readonly columns?: 1 | 2;
  /** Stands at the top of every page, with the page's number. */
  readonly head?: string;
  /** Whether paragraphs start with an indent, and no gap parts them. */
  readonly indent?: boolean;
  readonly info?: PDFKit.DocumentInfo;
  readonly userPassword?: string;
}

const SIZE = 10;
const LEADING = 12.5;
const MARGIN = 60;
const GUTTER = 20;

/** A PDF that `set` puts together with PDFKit's own means. */
export function setBy(set: (doc: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4' });
  const done = bytesOf(doc);
  set(doc);
  doc.end();
  return done;
}

/** The same with a structure tree, whose root `set` adds to. */
export function taggedBy(
  set: (doc: PDFKit.PDFDocument, root: ReturnType<PDFKit.PDFDocument['struct']>) => void,
): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', tagged: true, pdfVersion: '1.5', lang: 'en' } as never);
  const done = bytesOf(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  set(doc, root);
  root.end();
  doc.end();
  return done;
}

function bytesOf(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))));
}

/** Sets blocks one below the other, over as many columns and pages as it takes. */
export function pdfOf(blocks: readonly PdfBlock[], look: PdfLook = {}): Promise<Buffer> {
  const { columns: count = 1, head, indent = false, info, userPassword } = look;
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    autoFirstPage: false,
    ...(info ? { info } : {}),
    ...(userPassword ? { userPassword } : {}),
  });
  const done = bytesOf(doc);

  const columns: number = count;
  let pageNumber = 0;
  let column = columns;
  let y = 0;
  let top = MARGIN;
  const width = () => (doc.page.width - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
  const put = (line: string, x: number, at: number) => doc.text(line, x, at, { lineBreak: false });
  const newColumn = () => {
    column += 1;
    if (column >= columns) {
      doc.addPage();
      pageNumber += 1;
      column = 0;
      top = MARGIN;
      doc.font('Helvetica').fontSize(8);
      if (head !== undefined) put(`${head}    ${pageNumber}`, MARGIN, 30);
      put(`Page ${pageNumber}`, doc.page.width / 2, doc.page.height - 40);
    }
    y = top;
  };
  let footnote: string | undefined;
  const room = (height: number) => {
    const foot = doc.page ? doc.page.height - MARGIN - (footnote === undefined ? 0 : 2 * LEADING) : 0;
    if (column < columns && y + height <= foot) return;
    if (footnote !== undefined) {
      doc.font('Times-Roman').fontSize(8);
      put(footnote, left(), foot + LEADING);
      footnote = undefined;
    }
    newColumn();
  };
  const left = () => MARGIN + column * (width() + GUTTER);

  for (const block of blocks) {
    if ('heading' in block) {
      const size = block.level === 1 ? 20 : 12;
      // The title runs over all columns.
      if (column < columns) y += LEADING / 2;
      room(size * 4);
      doc.font('Helvetica-Bold').fontSize(size);
      const span = block.level === 1 ? doc.page.width - 2 * MARGIN : width();
      for (const line of linesOf(doc, block.heading, span, span, false)) {
        put(line, block.level === 1 ? MARGIN : left(), y);
        y += size * 1.2;
      }
      y += LEADING / 2;
      if (block.level === 1) top = y;
      continue;
    }
    const first = indent ? 14 : 0;
    if (column >= columns) newColumn();
    footnote = block.footnote;
    doc.font('Times-Roman').fontSize(SIZE);
    for (const [i, line] of linesOf(doc, block.passage, width() - first, width(), true).entries()) {
      room(LEADING);
      doc.font('Times-Roman').fontSize(SIZE);
      put(line, left() + (i === 0 ? first : 0), y);
      y += LEADING;
    }
    if (!indent) y += LEADING * 0.6;
  }
  doc.end();
  return done;
}

/** Breaks a text into lines, words in half where that fills the line. */
function linesOf(
  doc: PDFKit.PDFDocument,
  text: string,
  first: number,
  other: number,
  hyphenate: boolean,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const width = lines.length === 0 ? first : other;
    const longer = line === '' ? word : `${line} ${word}`;
    if (doc.widthOfString(longer) <= width) {
      line = longer;
      continue;
    }
    const compound = /^(\p{L}+-)(\p{L}.*)$/u.exec(word);
    const at = Math.floor(word.length / 2);
    const [start, end] = compound
      ? [compound[1] ?? '', compound[2] ?? '']
      : [`${word.slice(0, at)}-`, word.slice(at)];
    const halves = hyphenate && (compound || /^\p{Ll}{8,}\p{P}?$/u.test(word));
    if (halves && doc.widthOfString(`${line} ${start}`) <= width) {
      lines.push(`${line} ${start}`);
      line = end;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
