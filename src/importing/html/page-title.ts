/** What a page is called: the heading that a reader sees, where anything else of the page bears it out. */

import { isLabel } from '../cleaning/labels.ts';
import { comparable } from '../draft.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { headingLine } from './page-blocks.ts';
import { isUnseen } from './visibility.ts';

interface Known {
  /** What the page's data call it, the more specific ahead of the more general. */
  readonly stated: readonly (string | undefined)[];
  /** Names of the site and of whoever publishes it. */
  readonly sites: readonly (string | undefined)[];
}

/** In characters, with the white space of the page's own. */
const OPENING = 2000;

/** Undefined where a page has neither. */
export function titleOf(
  document: DomDocument,
  main: DomElement,
  { stated, sites }: Known,
): string | undefined {
  const styled = styledTitle(main);
  if (styled !== undefined) return styled;
  const titleElement = folded(document.querySelector('title')?.textContent);
  const own = stated.map((title) => withoutPlace(folded(title))).filter((title) => title !== '');
  const isSite = (text: string) => sites.some((site) => comparable(site ?? '') === comparable(text));
  const names = [...own, titleElement].flatMap((title) => [title, ...parts(title)]).map(comparable);
  const seen = visibleHeadings(main, document.body).filter(
    (heading) => !isSite(heading) && !isLabel(heading),
  );
  // A manual's sections have their numbers ahead of what the page is called.
  const borneOut =
    seen.find((heading) => names.includes(comparable(heading))) ??
    seen.find((heading) => names.includes(comparable(withoutNumber(heading)))) ??
    seen.find((heading) => isNumbered(heading, titleElement)) ??
    // A manual's further ones are its sections.
    headingsOf(document.body, 'h1')
      .slice(0, 2)
      .find((heading) =>
        names.some((name) => comparable(titleElement).startsWith(name) && namesKind(heading, name)),
      ) ??
    headingsOf(document.body, STYLED).find((heading) => names.some((name) => namesKind(heading, name)));
  if (borneOut !== undefined) {
    // The name of a site that stands in a page's banner bears itself out, too: it is what comes last in the title.
    const last = parts(titleElement).at(-1);
    const other =
      seen.find((heading) => heading !== borneOut && names.includes(comparable(heading))) ??
      onlyHeading(main);
    return last !== undefined &&
      other !== undefined &&
      parts(titleElement).length > 1 &&
      comparable(last) === comparable(borneOut)
      ? other
      : borneOut;
  }
  // Of a file that a site shows, the data name the place.
  const ofFile = [...own, titleElement].some((title) =>
    title.split(SEPARATOR).some((part) => PLACE.test(part)),
  );
  const [first] = ofFile ? headingsOf(main, 'h1') : [];
  if (first !== undefined) return first;
  // A heading that goes on, or of which the title is a part.
  const near = seen.find((heading) =>
    names.some(
      (name) =>
        name.length >= 12 &&
        (comparable(heading).startsWith(name) ||
          (name.startsWith(comparable(heading)) && heading.length >= 12)),
    ),
  );
  // A title that opens the text without being a heading of it, as pages set in tables do.
  const opening = comparable((document.body.textContent ?? '').slice(0, OPENING));
  const shown = own.find(
    (title) => title.length >= 12 && !isSite(title) && opening.includes(comparable(title)),
  );
  const data = own.find(
    (title) =>
      titleElement === '' || comparable(titleElement).includes(comparable(withoutSite(title, sites))),
  );
  return (
    near ??
    shown ??
    (data === undefined ? undefined : withoutSite(data, sites)) ??
    onlyHeading(main) ??
    (withoutSite(titleElement, sites) || own[0])
  );
}

/** Of the style that word processors and the Official Journal of the European Union have for it, where it opens the text. */
function styledTitle(main: DomElement): string | undefined {
  // The Official Journal has a table with its own name and day ahead.
  const first = [...main.querySelectorAll('p, h1, h2, h3')].find(
    ({ className }) => !/(?:^|\s)(?:oj-)?hd-(?:date|lg|ti|oj)(?:\s|$)/.test(className),
  );
  if (
    first?.localName !== 'p' ||
    !/(?:^|\s)(?:MsoTitle|title|(?:oj-)?doc-ti|title-doc-first)(?:\s|$)/.test(first.className)
  )
    return undefined;
  const lines: string[] = [];
  for (const line of main.querySelectorAll('p')) {
    if (line.className === first.className) lines.push(headingLine(line));
    else if (lines.length > 0) break;
  }
  return folded(lines.join(' ')) || undefined;
}

function folded(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

const SEPARATOR = /\s+[|–—·•»«:‹›-]\s+|\s*[|｜]\s*|:\s+/u;

/** Runs of a title's parts, from either end, without the separators around them. */
function parts(title: string): readonly string[] {
  const cuts = [...title.matchAll(new RegExp(SEPARATOR, 'gu'))];
  return cuts
    .flatMap(({ index, 0: sign }) => [title.slice(0, index).trim(), title.slice(index + sign.length).trim()])
    .concat(OF_WHAT.exec(title)?.[1] ?? [])
    .filter((part) => part !== '');
}

/** What a page is part of, in brackets: `Bounds (Boats in General)`. */
const OF_WHAT = /^(.+?)\s+\([^()]*(?:\([^()]*\)[^()]*)*\)$/u;

/** What is styled as a page's title, where that is no heading. */
const STYLED = 'div.title, div[class$="_title"], div[class$="-title"], p.caption';

/** Whether a heading has the number that a page is called by: `Boats in General: Section 2.21`. */
function isNumbered(heading: string, title: string): boolean {
  const number = /[:–—-] ?(?:section|chapter|appendix|part) ([\dA-Z]+(?:\.\d+)*)$/iu.exec(title)?.[1];
  return number !== undefined && heading.startsWith(`${number} `);
}

/** Whether a heading says of what is named what kind of thing it is: `Class Boat`. */
function namesKind(heading: string, name: string): boolean {
  const text = comparable(heading);
  return (
    name !== '' && text.endsWith(` ${name}`) && text.slice(0, -name.length).trim().split(' ').length <= 2
  );
}

function withoutNumber(heading: string): string {
  return heading.replace(/^(?:\p{L}+ )?(?:\d+|[A-Z])(?:\.\d+)*[.:]?\s+/u, '');
}

/** Where a file stands rather than what it is called: `owner/project`, `docs/guide.md at main`. */
const PLACE = /^[\w.-]+(?:\s?\/\s?[\w.-]+)+(?: at [\w./-]+)?$/;

/** A title without the project that it is of, which sites put behind it. */
function withoutPlace(title: string): string {
  for (const cut of title.matchAll(new RegExp(SEPARATOR, 'gu')))
    if (PLACE.test(title.slice(cut.index + cut[0].length))) return title.slice(0, cut.index).trim();
  return title;
}

/** A title without the name of the site, which pages put behind it or ahead of it. */
function withoutSite(title: string, sites: readonly (string | undefined)[]): string {
  for (const site of sites) {
    if (site === undefined || comparable(title) === comparable(site)) continue;
    for (const cut of title.matchAll(new RegExp(SEPARATOR, 'gu'))) {
      const [ahead, behind] = [title.slice(0, cut.index), title.slice(cut.index + cut[0].length)];
      if (comparable(behind) === comparable(site)) return ahead.trim();
      if (comparable(ahead) === comparable(site)) return behind.trim();
    }
  }
  return title;
}

/** First and second headings: those of the text itself, then the page's others; what is styled as a title; and what opens the text. */
function visibleHeadings(main: DomElement, body: DomElement): readonly string[] {
  return [
    ...headingsOf(main, 'h1'),
    ...headingsOf(body, 'h1'),
    ...headingsOf(body, STYLED),
    ...headingsOf(main, 'h2, h3.entry-title, p.title, p.MsoTitle').slice(0, 5),
    ...headingsOf(main, 'h1, h2, h3, h4').slice(0, 1),
  ];
}

function headingsOf(root: DomElement, selector: string): readonly string[] {
  return [...root.querySelectorAll(selector)]
    .filter((heading) => !isUnseen(heading) && !leadsHome(heading))
    .map(headingText)
    .filter((text) => text !== '');
}

/** Whether it is the name of the site, which leads to its first page. */
function leadsHome(heading: DomElement): boolean {
  const links = [...heading.querySelectorAll('a[href]')];
  return links.some((link) => link.getAttribute('href') === '/' || link.getAttribute('rel') === 'home');
}

function headingText(heading: DomElement): string {
  return folded(headingLine(heading));
}

function onlyHeading(main: DomElement): string | undefined {
  const headings = [...main.querySelectorAll('h1')].map(headingText).filter((text) => text !== '');
  return headings.length === 1 ? headings[0] : undefined;
}
