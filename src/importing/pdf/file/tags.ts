/** What a tagged PDF says that a piece of text is part of. */
import { type Pdfium, textFrom, withCString } from './pdfium.ts';

export interface Tag {
  /** 1 to 6 for a heading; null for other text. */
  readonly level: number | null;
  /** The same for all text of one paragraph, heading or list item on a page. */
  readonly element: number;
  readonly kind: 'heading' | 'text' | 'item' | 'cell';
  /** Of a cell: where it stands. */
  readonly cell?: CellPlace;
}

interface CellPlace {
  /** The same for all cells of one table on a page. */
  readonly table: number;
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

/** A table while its rows are gone through. */
interface OpenTable {
  readonly number: number;
  row: number;
  column: number;
  /** How many more rows a cell above takes up, by column. */
  readonly taken: number[];
}

const MOST_COLUMNS = 200;

const DEEPEST = 60;
const HEADING = /^(?:H([1-6])?|Title)$/;

/** By the numbers of marked content on the page. */
export function tagsOf(pdfium: Pdfium, page: number): ReadonlyMap<number, Tag> {
  const { call } = pdfium;
  const tags = new Map<number, Tag>();
  const tree = call.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return tags;
  let elements = 0;
  const walk = (
    element: number,
    around: Tag | null,
    sections: number,
    depth: number,
    tableAround: OpenTable | null,
  ): void => {
    const type = textFrom(pdfium, (buffer, length) =>
      call.FPDF_StructElement_GetType(element, buffer, length),
    );
    const heading = HEADING.exec(type);
    elements += 1;
    const table = type === 'Table' ? { number: elements, row: -1, column: 0, taken: [] } : tableAround;
    if (type === 'TR' && table) {
      table.row += 1;
      table.column = 0;
      for (let i = 0; i < table.taken.length; i += 1) table.taken[i] = Math.max(0, (table.taken[i] ?? 0) - 1);
    }
    const inner = /^(?:Sect|Part|Art)$/.test(type) ? sections + 1 : sections;
    let tag = around;
    if (heading) {
      const level =
        heading[1] === undefined
          ? type === 'Title'
            ? 1
            : Math.max(1, Math.min(inner, 6))
          : Number(heading[1]);
      tag = { level, element: elements, kind: 'heading' };
    } else if (around?.level === undefined || around.level === null) {
      if (type === 'TD' || type === 'TH')
        tag = {
          level: null,
          element: elements,
          kind: 'cell',
          ...(table && table.row >= 0 ? { cell: placeIn(table, pdfium, element) } : {}),
        };
      else if (type === 'LI' && around?.kind !== 'cell')
        tag = { level: null, element: elements, kind: 'item' };
      else if (type === 'P' && around?.kind !== 'item' && around?.kind !== 'cell')
        tag = { level: null, element: elements, kind: 'text' };
    }
    const children = call.FPDF_StructElement_CountChildren(element);
    for (let i = 0; i < children; i += 1) {
      const child = call.FPDF_StructElement_GetChildAtIndex(element, i);
      if (child !== 0) {
        if (depth < DEEPEST) walk(child, tag, inner, depth + 1, table);
        continue;
      }
      const content = call.FPDF_StructElement_GetChildMarkedContentID(element, i);
      if (content >= 0 && tag) tags.set(content, tag);
    }
  };
  for (let i = 0; i < call.FPDF_StructTree_CountChildren(tree); i += 1) {
    const element = call.FPDF_StructTree_GetChildAtIndex(tree, i);
    if (element !== 0) walk(element, null, 0, 0, null);
  }
  call.FPDF_StructTree_Close(tree);
  return tags;
}

/** The next free place in its row, which the cell then takes up with as many columns and rows as it spans. */
function placeIn(table: OpenTable, pdfium: Pdfium, element: number): CellPlace {
  while ((table.taken[table.column] ?? 0) > 0) table.column += 1;
  const place = { table: table.number, row: table.row, column: table.column };
  const columns = Math.min(spanOf(pdfium, element, 'ColSpan'), MOST_COLUMNS);
  const rows = spanOf(pdfium, element, 'RowSpan');
  for (let i = 0; i < columns; i += 1) table.taken[place.column + i] = rows;
  table.column += columns;
  return place;
}

function spanOf(pdfium: Pdfium, element: number, name: string): number {
  const { call } = pdfium;
  for (let i = 0; i < call.FPDF_StructElement_GetAttributeCount(element); i += 1) {
    const attribute = call.FPDF_StructElement_GetAttributeAtIndex(element, i);
    const value = withCString(pdfium, name, (key) => call.FPDF_StructElement_Attr_GetValue(attribute, key));
    if (value === 0) continue;
    const buffer = call.malloc(4);
    const isNumber = call.FPDF_StructElement_Attr_GetNumberValue(value, buffer) !== 0;
    const span = isNumber ? pdfium.view().getFloat32(buffer, true) : 1;
    call.free(buffer);
    return span >= 1 && span < 1000 ? Math.floor(span) : 1;
  }
  return 1;
}
