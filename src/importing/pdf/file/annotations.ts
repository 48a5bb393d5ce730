/** Text that lies on a page rather than being part of it: what forms are filled with, and notes that are written there. */
import type { PdfFile } from './pdf-file.ts';
import { textFrom, withCString } from './pdfium.ts';

export interface Annotation {
  readonly text: string;
  /** In points from the lower left corner of the page. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a file names that has some with text. Most have links alone, each of which takes PDFium some time to tell of. */
export const ANNOTATIONS = ['/FreeText', '/Widget'] as const;

const FREE_TEXT = 3;
const WIDGET = 20;
const HIDDEN = 2;
const NOT_VIEWED = 32;
const CHECK_BOX = 2;
const RADIO_BUTTON = 3;
const COMBO_BOX = 4;
const LIST_BOX = 5;
const TEXT_FIELD = 6;

/** Those that are shown and hold text. */
export function annotationsOf(file: PdfFile, page: number): readonly Annotation[] {
  const { call, view } = file.pdfium;
  const found: Annotation[] = [];
  for (let i = 0; i < call.FPDFPage_GetAnnotCount(page); i += 1) {
    const annotation = call.FPDFPage_GetAnnot(page, i);
    if (annotation === 0) continue;
    const isShown = (call.FPDFAnnot_GetFlags(annotation) & (HIDDEN | NOT_VIEWED)) === 0;
    const text = isShown ? textOf(file, annotation) : '';
    if (text.trim() !== '') {
      const buffer = call.malloc(16);
      call.FPDFAnnot_GetRect(annotation, buffer);
      const at = (offset: number) => view().getFloat32(buffer + offset, true);
      found.push({ text, left: at(0), top: at(4), right: at(8), bottom: at(12) });
      call.free(buffer);
    }
    call.FPDFPage_CloseAnnot(annotation);
  }
  return found;
}

function textOf({ pdfium, form }: PdfFile, annotation: number): string {
  const { call } = pdfium;
  const kind = call.FPDFAnnot_GetSubtype(annotation);
  if (kind === FREE_TEXT)
    return withCString(pdfium, 'Contents', (key) =>
      textFrom(pdfium, (buffer, length) => call.FPDFAnnot_GetStringValue(annotation, key, buffer, length)),
    );
  if (kind !== WIDGET) return '';
  const type = call.FPDFAnnot_GetFormFieldType(form, annotation);
  if (type === CHECK_BOX || type === RADIO_BUTTON)
    return call.FPDFAnnot_IsChecked(form, annotation) ? '☒' : '☐';
  if (type !== TEXT_FIELD && type !== COMBO_BOX && type !== LIST_BOX) return '';
  return textFrom(pdfium, (buffer, length) =>
    call.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, length),
  );
}
