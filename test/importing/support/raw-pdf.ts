/** PDF files for tests, put together object by object: what PDFKit doesn't set. */
import { deflateSync } from 'node:zlib';

export const stream = (content: string, about = '') =>
  `<< ${about} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;

/** Objects are numbered from 1; the first is the catalogue. Latin-1. */
function rawPdf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${file}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  );
}

interface RawPage {
  /** Of the page's content stream. */
  readonly content: string;
  /** The dictionaries of fonts, by their names. */
  readonly fonts: Readonly<Record<string, string>>;
  /** What else the catalogue and the page's resources hold. */
  readonly catalogue?: string;
  readonly resources?: string;
  /** Objects from number 6 on, which the others refer to. */
  readonly others?: readonly string[];
}

/** A file of one page, 600 by 800 points. */
export function rawPage({ content, fonts, catalogue = '', resources = '', others = [] }: RawPage): Buffer {
  const named = Object.entries(fonts).map(([name, font]) => `/${name} ${font}`);
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources 5 0 R >>',
    stream(content),
    `<< /Font << ${named.join(' ')} >> ${resources} >>`,
    ...others,
  ]);
}

/** Shows a string, `(…)` or `<…>`, at a place. */
export const shown = (font: string, size: number, x: number, y: number, text: string) =>
  `BT /${font} ${size} Tf ${x} ${y} Td ${text} Tj ET\n`;

export const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** A CMap that says which characters a font's codes mean. */
export function meaning(characters: Readonly<Record<string, string>>): string {
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const lines = Object.entries(characters).map(
    ([code, text]) => `<${Buffer.from(code, 'latin1').toString('hex')}> <${hex(text)}>`,
  );
  return stream(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
${lines.length} beginbfchar
${lines.join('\n')}
endbfchar
endcmap end end`,
  );
}

/** A PDF of one line of text that states its origin in XMP; `packed` as programs rarely do. */
export function pdfWithXmp(line: string, xmp: string, language: string, packed = false): Buffer {
  const about = '/Type /Metadata /Subtype /XML';
  return rawPage({
    content: shown('F', 12, 50, 700, `(${line})`),
    fonts: { F: HELVETICA },
    catalogue: `/Metadata 6 0 R /Lang (${language})`,
    others: [
      packed
        ? stream(deflateSync(xmp).toString('latin1'), `${about} /Filter /FlateDecode`)
        : stream(Buffer.from(xmp, 'utf8').toString('latin1'), about),
    ],
  });
}
