/** Pages as a person names them, to the passages that begin on them. */
import { type Passage, pageAt, type Report } from '../../report/report.ts';

/** How a page is named in the languages that Quoth speaks: `p. 12`, `page 12`, `S. 12`, `pág. 12`, `12ページ`. */
const AHEAD =
  /^(?:pp?\.?|pgs?\.?|pages?|s\.?|seiten?|p[áa]gs?\.?|p[áa]ginas?|ページ|頁)\s*(?=[^\p{L}]|(?<=\s|\.))(\S.*)$/iu;
const BEHIND = /^(\S.*?)\s*(?:ページ|頁)$/u;

/** The label, or labels, of what is typed as a page; null for anything else. */
export function pageTyped(text: string): string | null {
  const typed = text.trim();
  return (AHEAD.exec(typed) ?? BEHIND.exec(typed))?.[1]?.trim() ?? null;
}

const LABEL = String.raw`(?:\p{L}{0,3}[-.]?)?(?:\d{1,7}|[ivxlcdm]{1,12})`;
const LIKE = new RegExp(String.raw`^${LABEL}(?:\s*[-–—]\s*${LABEL})?$`, 'iu');

/** Whether it can be meant for nothing else. */
export function isPageLike(page: string): boolean {
  return LIKE.test(page);
}

/**
 * In the order of the text: the passages of which a sentence begins on a page of that label, and on `12-14` on any page from
 * the one to the other. Several pages have the same label where numbers start anew; all of them are meant.
 */
export function passagesOnPage(report: Report, page: string): readonly Passage[] {
  const exact = labelled(report, page);
  if (exact.length > 0) return exact;
  const [, from, to] = /^(\S+?)\s*[-–—]\s*(\S+)$/u.exec(page) ?? [];
  const first = from === undefined ? [] : labelled(report, from);
  const last = to === undefined ? [] : labelled(report, to);
  // Where numbers start anew, the nearest two.
  const end = last.findLast(({ index }) => index >= (first[0]?.index ?? Number.POSITIVE_INFINITY));
  return first[0] && end ? report.passages.slice(first[0].index, end.index + 1) : [];
}

function labelled(report: Report, label: string): readonly Passage[] {
  const pages = passagesByPage(report);
  const exactly = pages.get(label);
  if (exactly) return exactly;
  // `I` may be another page than `i`.
  const same = [...pages.keys()].find((other) => other.toLowerCase() === label.toLowerCase());
  return pages.get(same ?? '') ?? [];
}

/** By label, in the order of the text: the passages of which a sentence begins on it. */
export function passagesByPage(report: Report): ReadonlyMap<string, readonly Passage[]> {
  const pages = new Map<string, Passage[]>();
  for (const passage of report.pages.length > 0 ? report.passages : []) {
    for (const { start } of passage.sentences) {
      const label = pageAt(report, start)?.label;
      if (label === undefined) continue;
      const known = pages.get(label);
      if (!known) pages.set(label, [passage]);
      else if (known.at(-1) !== passage) known.push(passage);
    }
  }
  return pages;
}

/** The first page of a report and its last; null where none is known. */
export function knownPages({ pages }: Report): { readonly first: string; readonly last: string } | null {
  const labels = pages.flatMap(({ label }) => (label === null ? [] : [label]));
  const [first, last] = [labels[0], labels.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : null;
}
