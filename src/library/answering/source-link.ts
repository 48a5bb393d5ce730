/** Where a report's source opens at the words of a quote: https://wicg.github.io/scroll-to-text-fragment/ */
import { wellFormed } from '../../chat-tokens.ts';
import { type Report, type Span, textOf } from '../../report/report.ts';

/** In characters: the least that any platform takes. */
const LONGEST = 512;

/** Words at either end by which a passage is found, first the fewest. */
const ENDS = [4, 6, 8, 12, 3, 2, 1];
/** A text of so many words is looked for as a whole. */
const WHOLE = 8;
/** Words around it, where it stands there more than once. */
const MOST_AROUND = 8;

/**
 * Makes an address for words of the report, given as a stretch of its body: at the page `sheet` of a PDF, or by their text. Null
 * where the report states no address, or none of the web's. Takes time in proportion to the report's length.
 */
export function linkingSource(report: Report): (words: Span, sheet: number | null) => string | null {
  const address = addressOf(report.origin.url);
  if (address === null) return () => null;
  const { whole, fragment } = address;
  if (/\.pdf$/i.test(address.path))
    return (_, sheet) => within(sheet === null ? whole + fragment : `${whole}#page=${sheet}`, whole);
  const body = plain(report.body).toLowerCase();
  return (words, sheet) => {
    // A PDF's address need not say that it is one; a page of the web passes over a place that it doesn't have.
    const place = sheet === null || fragment !== '' ? fragment : `#page=${sheet}`;
    const before = report.body.slice(Math.max(0, words.start - AROUND), words.start);
    const behind = report.body.slice(words.end, words.end + AROUND);
    const shown: Place = {
      shown: plain(textOf(report, words)),
      before: plain(before) + (/\s$/u.test(before) ? ' ' : ''),
      behind: (/^\s/u.test(behind) ? ' ' : '') + plain(behind),
    };
    const room = LONGEST - whole.length - place.length - DIRECTIVE.length - 1;
    const directive = directiveFor(shown, body, room);
    const ahead = place === '' ? '#' : place;
    return within(directive === null ? whole + place : `${whole}${ahead}${DIRECTIVE}${directive}`, whole);
  };
}

const DIRECTIVE = ':~:text=';
/** Code units of the body around the words that hold enough of them. */
const AROUND = 400;

function within(link: string, whole: string): string | null {
  return [link, whole].find((each) => each.length <= LONGEST) ?? null;
}

/** What stands ahead of the fragment, and the fragment with its `#`, without directives of its own. */
function addressOf(
  url: string | undefined,
): { readonly whole: string; readonly fragment: string; readonly path: string } | null {
  if (url === undefined || !URL.canParse(wellFormed(url))) return null;
  const { protocol, pathname, hash, href } = new URL(wellFormed(url));
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const whole = href.slice(0, href.length - hash.length).replace(/#$/, '');
  const fragment = hash.split(':~:')[0] ?? '';
  return { whole, fragment: fragment === '#' ? '' : fragment, path: pathname };
}

/** As a page shows what a knowledge file has: one blank between words, Markdown's marks for emphasis, links and headings gone. */
function plain(text: string): string {
  return text
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, '')
    .replace(/\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`+/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** On one line, with what stands between them at the ends of `before` and `behind`. */
interface Place {
  readonly shown: string;
  readonly before: string;
  readonly behind: string;
}

/** The parameters of a text directive of at most `room` characters; null where no words of it fit. */
function directiveFor({ shown, before, behind }: Place, body: string, room: number): string | null {
  const ahead = unitsOf(before);
  const after = unitsOf(behind);
  const isOnce = (text: string) => {
    const sought = text.toLowerCase();
    const at = body.indexOf(sought);
    return at >= 0 && body.indexOf(sought, at + 1) < 0;
  };
  let best: string | null = null;
  for (const [start, end] of phrasesOf(shown)) {
    // With words around it, fewest first, until it stands there once.
    for (let around = 0; around <= MOST_AROUND; around++) {
      const prefix = around === 0 ? '' : before.slice(ahead.at(-around)?.start ?? 0);
      const isWhole = end === '';
      const suffix = around === 0 || !isWhole ? '' : behind.slice(0, after[around - 1]?.end ?? behind.length);
      const directive = [
        ...(prefix.trim() === '' ? [] : [`${encoded(prefix)}-`]),
        encoded(start),
        ...(isWhole ? [] : [encoded(end)]),
        ...(suffix.trim() === '' ? [] : [`-${encoded(suffix)}`]),
      ].join(',');
      if (directive.length > room) break;
      best ??= directive;
      if (isOnce(prefix + start + suffix)) return directive;
    }
  }
  return best;
}

/** All of it where it is short; else its first and last words, such that the last stand nowhere between. */
function* phrasesOf(shown: string): Iterable<readonly [start: string, end: string]> {
  const units = unitsOf(shown);
  if (units.length === 0) return;
  if (units.length <= WHOLE) yield [shown, ''];
  for (const count of ENDS) {
    if (2 * count > units.length) continue;
    const start = shown.slice(0, units[count - 1]?.end);
    const end = shown.slice(units.at(-count)?.start);
    const first = shown.toLowerCase().indexOf(end.toLowerCase(), start.length);
    if (first === shown.length - end.length) yield [start, end];
  }
  if (units.length > WHOLE) yield [shown, ''];
  yield [shown.slice(0, units[0]?.end), ''];
}

/** Words; where no blanks part them, what ends with a mark, since a browser looks for whole words only. */
function unitsOf(text: string): readonly Span[] {
  return [
    ...text.matchAll(/[^\s、。，．！？；：」』）]+[、。，．！？；：」』）]*|[、。，．！？；：」』）]+/gu),
  ].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** `-`, `,` and `&` part what a directive is made of. */
function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text.trim())).replaceAll('-', '%2D');
}
