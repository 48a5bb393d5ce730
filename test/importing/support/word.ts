/** Word files for tests, put together by hand: what no library writes that writes Word files. */
import { zipSync } from 'fflate';

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WordParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  /** The properties' own elements, such as `<dc:title>`. */
  readonly properties?: string;
}

/** A file whose body is that XML. `main` is its main part's name, `head` stands ahead of its root element. */
export function wordFile(
  body: string,
  parts: WordParts = {},
  { main = 'word/document.xml', head = '' } = {},
): Uint8Array {
  const xml = (text: string) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const { properties, ...related } = parts;
  const relations = (all: readonly (readonly [string, string])[]) =>
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
        .map(
          ([kind, target], i) => `<Relationship Id="r${i}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
        )
        .join('')}</Relationships>`,
    );
  return zipSync({
    '_rels/.rels': relations([
      ['officeDocument', main],
      ['core-properties', 'docProps/core.xml'],
    ]),
    [main]: xml(`${head}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    [`${folder}_rels/${main.slice(folder.length)}.rels`]: relations(
      Object.keys(related).map((kind) => [kind, `${kind}.xml`]),
    ),
    ...Object.fromEntries(
      Object.entries(related).map(([kind, text]) => [
        `${folder}${kind}.xml`,
        xml(`<w:${kind} ${NAMESPACES}>${text}</w:${kind}>`),
      ]),
    ),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties ?? ''}</cp:coreProperties>`,
    ),
  });
}

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs and whatever else, in a style. */
export const paragraph = (content: string, style = '', properties = '') =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;

export const style = (id: string, name: string, rest = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

/** Levels as `[format, text, start?]`. */
export const abstractNumbering = (id: number, ...levels: readonly (readonly [string, string, number?])[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text, start = 1], i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;

export const numbering = (id: number, of: number, rest = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${rest}</w:num>`;

export const numbered = (id: number, text: string, level = 0, styleId = '') =>
  paragraph(text, styleId, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);

/** A field whose code and result stand in a row of runs. */
export const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
