/** A PDF as PDFium opens it: what it says of itself as a whole. */
import { Unreadable } from '../../source/unreadable.ts';
import { forgetPdfium, loadPdfium, type Pdfium, textFrom, withCString } from './pdfium.ts';

export interface PdfFile {
  readonly pdfium: Pdfium;
  readonly document: number;
  /** What its forms are filled with is asked by way of this. */
  readonly form: number;
  readonly pages: number;
  readonly bytes: Uint8Array;
}

export interface Bookmark {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** Index of the page that it leads to; -1 where it leads to none. */
  readonly page: number;
}

const PASSWORD = 4;
/** A form that is drawn by a program which it holds (XFA); what stands on its pages is a placeholder. */
const DYNAMIC_FORM = 2;

/** Opens, uses and closes it. Throws Unreadable for what can't be opened. */
export async function withPdf<T>(bytes: Uint8Array, use: (file: PdfFile) => Promise<T>): Promise<T> {
  const pdfium = await loadPdfium();
  const { call } = pdfium;
  try {
    const data = call.malloc(bytes.length);
    pdfium.bytes().set(bytes, data);
    const document = withCString(pdfium, '', (none) => call.FPDF_LoadMemDocument(data, bytes.length, none));
    if (document === 0) {
      const why = call.FPDF_GetLastError();
      call.free(data);
      throw new Unreadable(
        why === PASSWORD ? 'is a PDF with a password; save it without one' : 'is a damaged PDF',
      );
    }
    const info = call.PDFiumExt_OpenFormFillInfo();
    const form = call.PDFiumExt_InitFormFillEnvironment(document, info);
    try {
      return await use({ pdfium, document, form, pages: call.FPDF_GetPageCount(document), bytes });
    } finally {
      call.PDFiumExt_ExitFormFillEnvironment(form);
      call.PDFiumExt_CloseFormFillInfo(info);
      call.FPDF_CloseDocument(document);
      call.free(data);
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'RuntimeError')) throw error;
    forgetPdfium();
    throw new Unreadable('is a damaged PDF');
  }
}

export function isDynamicForm({ pdfium, document }: PdfFile): boolean {
  return pdfium.call.FPDF_GetFormType(document) === DYNAMIC_FORM;
}

/** By name in the document's information: Title, Author, CreationDate …; undefined where it is not stated. */
export function statedIn({ pdfium, document }: PdfFile, name: string): string | undefined {
  const text = withCString(pdfium, name, (key) =>
    textFrom(pdfium, (buffer, length) => pdfium.call.FPDF_GetMetaText(document, key, buffer, length)),
  );
  return text.trim() === '' ? undefined : text;
}

export function languageIn({ pdfium, document }: PdfFile): string | undefined {
  const text = textFrom(pdfium, (buffer, length) =>
    pdfium.call.EPDFCatalog_GetLanguage(document, buffer, length),
  );
  return text.trim() === '' ? undefined : text;
}

/** The labels that the file states for its pages; null where it states none. */
export function labelsIn({ pdfium, document, pages }: PdfFile): readonly string[] | null {
  const labels = Array.from({ length: pages }, (_, index) =>
    textFrom(pdfium, (buffer, length) => pdfium.call.FPDF_GetPageLabel(document, index, buffer, length)),
  );
  return labels.some((label) => label !== '') ? labels : null;
}

const DEEPEST = 6;
const MOST = 5000;

export function bookmarksIn({ pdfium, document }: PdfFile): readonly Bookmark[] {
  const { call } = pdfium;
  const found: Bookmark[] = [];
  const seen = new Set<number>();
  const walk = (parent: number, level: number): void => {
    let bookmark = call.FPDFBookmark_GetFirstChild(document, parent);
    while (bookmark !== 0 && !seen.has(bookmark) && found.length < MOST) {
      seen.add(bookmark);
      const own = bookmark;
      const action = call.FPDFBookmark_GetAction(own);
      const place =
        call.FPDFBookmark_GetDest(document, own) || (action && call.FPDFAction_GetDest(document, action));
      found.push({
        title: textFrom(pdfium, (buffer, length) => call.FPDFBookmark_GetTitle(own, buffer, length)),
        level,
        page: place ? call.FPDFDest_GetDestPageIndex(document, place) : -1,
      });
      if (level < DEEPEST) walk(own, level + 1);
      bookmark = call.FPDFBookmark_GetNextSibling(document, own);
    }
  };
  walk(0, 1);
  return found;
}

/** In bytes: what takes a moment to be copied. */
export const LARGEST_COPY = 20_000_000;

/** The same file with its objects written out one by one, which may be packed in the file as it is; Latin-1. */
export function plainCopy({ pdfium, document }: PdfFile): string {
  const { call } = pdfium;
  const writer = call.PDFiumExt_OpenFileWriter();
  try {
    if (!call.PDFiumExt_SaveAsCopy(document, writer)) return '';
    const size = call.PDFiumExt_GetFileWriterSize(writer);
    const buffer = call.malloc(size);
    call.PDFiumExt_GetFileWriterData(writer, buffer, size);
    const copy = Buffer.from(pdfium.bytes().slice(buffer, buffer + size)).toString('latin1');
    call.free(buffer);
    return copy;
  } finally {
    call.PDFiumExt_CloseFileWriter(writer);
  }
}
