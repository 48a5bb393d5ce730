/** Layers, which a reader switches on and off (optional content). */
import { type Pdfium, textFrom, withCString } from '../file/pdfium.ts';

/** Whether an object is in one of the layers that are switched off, whose names are `hidden`. */
export function isHidden(pdfium: Pdfium, object: number, hidden: ReadonlySet<string>): boolean {
  if (hidden.size === 0) return false;
  const { call } = pdfium;
  for (let i = 0; i < call.FPDFPageObj_CountMarks(object); i += 1) {
    const mark = call.FPDFPageObj_GetMark(object, i);
    const kind = outText(pdfium, (buffer, length, out) =>
      call.FPDFPageObjMark_GetName(mark, buffer, length, out),
    );
    if (kind !== 'OC') continue;
    const name = withCString(pdfium, 'Name', (key) =>
      outText(pdfium, (buffer, length, out) =>
        call.FPDFPageObjMark_GetParamStringValue(mark, key, buffer, length, out),
      ),
    );
    if (hidden.has(name)) return true;
  }
  return false;
}

/** What a function writes that tells the length in another place. */
function outText(pdfium: Pdfium, write: (buffer: number, length: number, out: number) => number): string {
  const { call } = pdfium;
  const out = call.malloc(4);
  const text = textFrom(pdfium, (buffer, length) => {
    write(buffer, length, out);
    return pdfium.view().getUint32(out, true);
  });
  call.free(out);
  return text;
}
