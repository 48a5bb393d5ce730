/** Direct quotations: what stands between quotation marks, also where it runs over several paragraphs. */
import type { Report, Span } from '../report/report.ts';

export interface Quotation extends Span {
  /** Index of the passage in the report. */
  readonly passage: number;
  /** Whether it carries on a quotation that the passage ahead left open. */
  readonly continues: boolean;
}

/** The closing marks that each opening mark can have. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["''", "''"],
  ['``', "''"],
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['‘', '’'],
]);
const MARK = /["“”„«»‘’]|''|``/gu;

/**
 * In the order of the text, none inside another: an inner mark of another kind belongs to the quotation around it. A
 * mark that nothing closes opens a quotation only where the next passage carries it on by the same mark, as English
 * print does. One pass over the marks, so linear in the length of the text whatever their nesting.
 */
export function quotationsIn(report: Report): Quotation[] {
  const { body, passages } = report;
  const found: Quotation[] = [];
  let carried = false;
  passages.forEach((passage, index) => {
    const text = body.slice(passage.start, passage.end);
    const next = passages[index + 1];
    let open: { mark: string; at: number } | null = null;
    let continues = carried;
    carried = false;
    for (const match of text.matchAll(MARK)) {
      const mark = match[0];
      const at = match.index;
      if (open === null) {
        if (PAIRS.has(mark) && opens(text, at, mark)) open = { mark, at };
        if (open === null || at > 0) continues = false;
        if (open !== null && open.at > 0) continues = false;
        continue;
      }
      if (PAIRS.get(open.mark)?.includes(mark) !== true || !closes(text, at, mark)) continue;
      const end = at + mark.length;
      found.push({ passage: index, start: passage.start + open.at, end: passage.start + end, continues });
      continues = false;
      open = null;
    }
    if (open !== null) {
      carried = next !== undefined && body.startsWith(open.mark, next.start);
      // A passage that opens with a mark is speech to its end even where the closing mark was forgotten.
      if (carried || open.at === 0) {
        found.push({ passage: index, start: passage.start + open.at, end: passage.end, continues });
      }
    }
  });
  return found;
}

function opens(text: string, at: number, mark: string): boolean {
  const before = text[at - 1];
  const after = text[at + mark.length];
  if (after === undefined || /\s/u.test(after)) return false;
  if (mark === '“' || mark === '„' || mark === '«' || mark === '``') return true;
  return before === undefined || /[\s([{—–\-/:*>…]/u.test(before);
}

function closes(text: string, at: number, mark: string): boolean {
  if (mark !== '’') return true;
  // An apostrophe has a letter behind it, or none and a plural ahead of it.
  const after = text[at + 1];
  const before = text[at - 1] ?? '';
  return (
    after === undefined || (!/[\p{L}\p{N}]/u.test(after) && (/[^\p{L}]/u.test(before) || !/s/iu.test(before)))
  );
}
