/** PDFium, which Chromium reads PDFs with, as WebAssembly: as much of it as reading a text takes. Its C API is documented at https://pdfium.googlesource.com/pdfium/+/refs/heads/main/public/. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';

/** Numbers and pointers in, a number, a pointer or a truth value out. */
type Call = (...values: readonly number[]) => number;

const NAMES = [
  'malloc',
  'free',
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_GetPageLabel',
  'FPDF_GetMetaText',
  'FPDF_GetFormType',
  'EPDFCatalog_GetLanguage',
  'FPDFCatalog_IsTagged',
  'FPDFBookmark_GetFirstChild',
  'FPDFBookmark_GetNextSibling',
  'FPDFBookmark_GetTitle',
  'FPDFBookmark_GetDest',
  'FPDFBookmark_GetAction',
  'FPDFAction_GetDest',
  'FPDFDest_GetDestPageIndex',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageWidthF',
  'FPDF_GetPageHeightF',
  'FPDFPage_GetRotation',
  'FPDFBitmap_CreateEx',
  'FPDFBitmap_FillRect',
  'FPDFBitmap_GetBuffer',
  'FPDFBitmap_GetStride',
  'FPDFBitmap_Destroy',
  'FPDF_RenderPageBitmap',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetMatrix',
  'FPDFText_GetFontSize',
  'FPDFText_GetTextObject',
  'FPDFTextObj_GetFont',
  'FPDFFont_GetBaseFontName',
  'FPDFFont_GetFlags',
  'FPDFFont_GetWeight',
  'FPDFPageObj_GetMarkedContentID',
  'FPDFPageObj_CountMarks',
  'FPDFPageObj_GetMark',
  'FPDFPageObjMark_GetName',
  'FPDFPageObjMark_GetParamStringValue',
  'FPDF_StructTree_GetForPage',
  'FPDF_StructTree_Close',
  'FPDF_StructTree_CountChildren',
  'FPDF_StructTree_GetChildAtIndex',
  'FPDF_StructElement_GetType',
  'FPDF_StructElement_CountChildren',
  'FPDF_StructElement_GetAttributeCount',
  'FPDF_StructElement_GetAttributeAtIndex',
  'FPDF_StructElement_Attr_GetValue',
  'FPDF_StructElement_Attr_GetNumberValue',
  'FPDF_StructElement_GetChildAtIndex',
  'FPDF_StructElement_GetChildMarkedContentID',
  'FPDFPage_GetAnnotCount',
  'FPDFPage_GetAnnot',
  'FPDFPage_CloseAnnot',
  'FPDFAnnot_GetSubtype',
  'FPDFAnnot_GetFlags',
  'FPDFAnnot_GetRect',
  'FPDFAnnot_GetStringValue',
  'FPDFAnnot_GetFormFieldType',
  'FPDFAnnot_GetFormFieldValue',
  'FPDFAnnot_IsChecked',
  'PDFiumExt_OpenFormFillInfo',
  'PDFiumExt_CloseFormFillInfo',
  'PDFiumExt_InitFormFillEnvironment',
  'PDFiumExt_ExitFormFillEnvironment',
  'PDFiumExt_OpenFileWriter',
  'PDFiumExt_SaveAsCopy',
  'PDFiumExt_GetFileWriterSize',
  'PDFiumExt_GetFileWriterData',
  'PDFiumExt_CloseFileWriter',
] as const;

type Functions = Readonly<Record<(typeof NAMES)[number], Call>>;

export interface Pdfium {
  readonly call: Functions;
  /** Its memory as bytes; what was got before a call may be stale behind it. */
  bytes(): Uint8Array;
  view(): DataView;
  /** Where a short text may be written. */
  readonly shortText: number;
}

let loaded: Promise<Pdfium> | null = null;

/** Loaded once: a second copy would take its memory again. */
export function loadPdfium(): Promise<Pdfium> {
  loaded ??= load();
  return loaded;
}

/** What has failed within is not used again. */
export function forgetPdfium(): void {
  loaded = null;
}

async function load(): Promise<Pdfium> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const wasmBinary = new Uint8Array(await readFile(file)).buffer;
  const module = await init({ wasmBinary });
  module.PDFiumExt_Init();
  const exported: object = module.pdfium.wasmExports;
  const { memory } = exported as { readonly memory: { readonly buffer: ArrayBuffer } };
  const call = exported as Functions;
  for (const name of NAMES) if (typeof call[name] !== 'function') throw new Error(`PDFium has no ${name}`);
  return {
    call,
    bytes: () => new Uint8Array(memory.buffer),
    view: () => new DataView(memory.buffer),
    shortText: call.malloc(SHORT_TEXT),
  };
}

/** What a function writes that first tells how many bytes it needs, as UTF-16 or UTF-8 without the 0 at its end. */
export function textFrom(
  { call, bytes, shortText }: Pdfium,
  write: (buffer: number, length: number) => number,
  encoding: 'utf16le' | 'utf8' = 'utf16le',
): string {
  const decoded = (buffer: number, length: number) =>
    Buffer.from(bytes().buffer, buffer, length).toString(encoding).replace(/\0+$/, '');
  const length = write(shortText, SHORT_TEXT);
  if (length <= 0 || length > LONGEST_TEXT) return '';
  if (length <= SHORT_TEXT) return decoded(shortText, length);
  const buffer = call.malloc(length);
  const text = decoded(buffer, Math.min(write(buffer, length), length));
  call.free(buffer);
  return text;
}

/** In bytes: most texts are names, which are asked for by the hundred thousand. */
const SHORT_TEXT = 256;

const LONGEST_TEXT = 10_000_000;

/** Runs `use` with the place of a C string. */
export function withCString<T>({ call, bytes }: Pdfium, text: string, use: (pointer: number) => T): T {
  const encoded = Buffer.from(`${text}\0`, 'utf8');
  const pointer = call.malloc(encoded.length);
  bytes().set(encoded, pointer);
  const result = use(pointer);
  call.free(pointer);
  return result;
}
