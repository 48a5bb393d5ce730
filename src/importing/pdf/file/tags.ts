/** What a tagged PDF says that a piece of text is part of. */
import { type Pdfium, textFrom } from './pdfium.ts';

export interface Tag {
  /** 1 to 6 for a heading; null for other text. */
  readonly level: number | null;
  /** The same for all text of one paragraph, heading or list item on a page. */
  readonly element: number;
  readonly kind: 'heading' | 'text' | 'item' | 'cell';
}

const DEEPEST = 60;
const HEADING = /^(?:H([1-6])?|Title)$/;

/** By the numbers of marked content on the page. */
export function tagsOf(pdfium: Pdfium, page: number): ReadonlyMap<number, Tag> {
  const { call } = pdfium;
  const tags = new Map<number, Tag>();
  const tree = call.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return tags;
  let elements = 0;
  const walk = (element: number, around: Tag | null, sections: number, depth: number): void => {
    const type = textFrom(pdfium, (buffer, length) =>
      call.FPDF_StructElement_GetType(element, buffer, length),
    );
    const heading = HEADING.exec(type);
    elements += 1;
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
      if (type === 'LI') tag = { level: null, element: elements, kind: 'item' };
      else if (type === 'TD' || type === 'TH') tag = { level: null, element: elements, kind: 'cell' };
      else if (type === 'P' && around?.kind !== 'item' && around?.kind !== 'cell')
        tag = { level: null, element: elements, kind: 'text' };
    }
    const children = call.FPDF_StructElement_CountChildren(element);
    for (let i = 0; i < children; i += 1) {
      const child = call.FPDF_StructElement_GetChildAtIndex(element, i);
      if (child !== 0) {
        if (depth < DEEPEST) walk(child, tag, inner, depth + 1);
        continue;
      }
      const content = call.FPDF_StructElement_GetChildMarkedContentID(element, i);
      if (content >= 0 && tag) tags.set(content, tag);
    }
  };
  for (let i = 0; i < call.FPDF_StructTree_CountChildren(tree); i += 1) {
    const element = call.FPDF_StructTree_GetChildAtIndex(tree, i);
    if (element !== 0) walk(element, null, 0, 0);
  }
  call.FPDF_StructTree_Close(tree);
  return tags;
}
