/** A page as a picture, as one that recognises text takes it. */
import type { PdfFile } from '../file/pdf-file.ts';

export interface Picture {
  /** Netpbm's greymap: a header, then a byte for each point, from the top left. */
  readonly bytes: Buffer;
  /** Points of the picture for one of the page. */
  readonly scale: number;
}

/** In points an inch, of which a page has 72: what Tesseract is trained for. */
const RESOLUTION = 300;
/** A poster takes less than so many points. */
const MOST_POINTS = 30_000_000;

const BGRX = 3;
const BYTES = 4;
const WITH_ANNOTATIONS = 1;

/** Null where the page can't be drawn. */
export function pictureOf({ pdfium, document }: PdfFile, index: number): Picture | null {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const [width, height] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)];
  const scale = Math.min(RESOLUTION / 72, Math.sqrt(MOST_POINTS / Math.max(1, width * height)));
  const [columns, rows] = [Math.round(width * scale), Math.round(height * scale)];
  const bitmap = columns > 0 && rows > 0 ? call.FPDFBitmap_CreateEx(columns, rows, BGRX, 0, 0) : 0;
  if (bitmap === 0) {
    call.FPDF_ClosePage(page);
    return null;
  }
  call.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, 0xffffffff);
  call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, WITH_ANNOTATIONS);
  const [start, stride] = [call.FPDFBitmap_GetBuffer(bitmap), call.FPDFBitmap_GetStride(bitmap)];
  const drawn = pdfium.bytes();
  const header = Buffer.from(`P5\n${columns} ${rows}\n255\n`, 'latin1');
  const bytes = Buffer.alloc(header.length + columns * rows);
  header.copy(bytes);
  let to = header.length;
  for (let row = 0; row < rows; row += 1) {
    for (let at = start + row * stride; at < start + row * stride + columns * BYTES; at += BYTES) {
      // Rec. 601, in 256ths.
      bytes[to] = ((drawn[at] ?? 0) * 29 + (drawn[at + 1] ?? 0) * 150 + (drawn[at + 2] ?? 0) * 77) >> 8;
      to += 1;
    }
  }
  call.FPDFBitmap_Destroy(bitmap);
  call.FPDF_ClosePage(page);
  return { bytes, scale };
}
