/** Direct quotations: what stands between quotation marks, also where it runs over several paragraphs. */
import { languageCode } from '../../report/language-code.ts';
import { type Report, type Span, textOf } from '../../report/report.ts';

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

/** Other languages open with more marks: Swedish with ”, German and Danish with », Chinese and Japanese with corners. */
const OTHER_PAIRS: ReadonlyMap<string, string> = new Map([
  ...PAIRS,
  ['”', '”'],
  ['»', '«»'],
  ['‚', '‘’'],
  ['‹', '›'],
  ['›', '‹'],
  ['「', '」'],
  ['『', '』'],
]);
const OTHER_MARK = /["“”„«»‘’‚‹›「」『』]|''|``/gu;

/** Where the mark that closes a quotation opens it, too. */
const OPENS_AS_IT_CLOSES: ReadonlySet<string> = new Set([
  'fi',
  'sv',
  'da',
  'nb',
  'nn',
  'no',
  'hr',
  'bs',
  'sr',
]);

/** Passages of a report by index, from `from` up to but without `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Those of a stretch, or of all, in the order of the text, none inside another: an inner mark of another kind belongs to
 * the quotation around it. A mark that nothing closes opens a quotation only where the next passage carries it on by the
 * same mark, as English print does. One pass over the marks, so linear in the length of the text whatever their nesting.
 */
export function quotationsIn(
  report: Report,
  { from, to }: Stretch = { from: 0, to: report.passages.length },
): Quotation[] {
  const found: Quotation[] = [];
  let carried = isCarriedOn(report, from);
  for (const [i, { start, end }] of report.passages.slice(from, to).entries()) {
    const passage = from + i;
    const { closed, open } = pairsIn(textOf(report, { start, end }), languageCode(report.origin.language));
    for (const pair of closed) {
      const continues = carried && pair.start === 0;
      found.push({ passage, start: start + pair.start, end: start + pair.end, continues });
    }
    const carriesOn = open !== null && isCarried(report, passage, open.mark);
    // A passage that opens with a mark is speech to its end even where the closing mark was forgotten.
    if (open !== null && (carriesOn || open.start === 0))
      found.push({ passage, start: start + open.start, end, continues: carried && open.start === 0 });
    carried = carriesOn;
  }
  return found;
}

/** Whether a passage starts as if it carried on a quotation that the passage ahead left open. */
export function isCarriedOn(report: Report, passage: number): boolean {
  const ahead = report.passages[passage - 1];
  const open = ahead && pairsIn(textOf(report, ahead), languageCode(report.origin.language)).open;
  return open ? isCarried(report, passage - 1, open.mark) : false;
}

function isCarried({ body, passages }: Report, passage: number, mark: string): boolean {
  const next = passages[passage + 1];
  return next !== undefined && body.startsWith(mark, next.start);
}

/** Offsets from the start of `text`; `open` is the mark that nothing closes. */
function pairsIn(
  text: string,
  language: string,
): {
  readonly closed: readonly Span[];
  readonly open: { readonly mark: string; readonly start: number } | null;
} {
  const closed: Span[] = [];
  let open: { mark: string; start: number } | null = null;
  const [pairs, marks] = language === 'en' ? [PAIRS, MARK] : [OTHER_PAIRS, OTHER_MARK];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (open === null) {
      if (pairs.has(mark) && opens(text, index, mark, language)) open = { mark, start: index };
    } else if (pairs.get(open.mark)?.includes(mark) === true && closes(text, index, mark)) {
      closed.push({ start: open.start, end: index + mark.length });
      open = null;
    }
  }
  return { closed, open };
}

function opens(text: string, at: number, mark: string, language: string): boolean {
  const before = text[at - 1];
  const after = text[at + mark.length];
  if (after === undefined) return false;
  // French keeps its marks apart from the words by a blank.
  if (mark === '«' || mark === '‹') return /^\s?\S/u.test(text.slice(at + 1, at + 3));
  if (/\s/u.test(after)) return false;
  if (/^(?:[“„‚「『]|``)$/u.test(mark)) return true;
  if (mark === '”' && !OPENS_AS_IT_CLOSES.has(language)) return false;
  if (/^[”»›]$/u.test(mark) && !/[\p{L}\p{N}]/u.test(after)) return false;
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
