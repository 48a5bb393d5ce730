/** What a page's head, its structured data and its own lines state of where it comes from. */
import { dayStated } from '../dates.ts';
import { comparable, type Stated } from '../draft.ts';
import { isLikelyName, languageTag, stated } from '../metadata.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { titleOf } from './page-title.ts';
import { type ArticleData, articleData } from './structured-data.ts';
import { isUnseen } from './visibility.ts';

/** More names than this by links are those of other articles. */
const MOST_AUTHORS = 6;

/** What readers write below a text or in answer to it. */
const OF_READERS =
  '[itemprop~="comment"], [itemprop~="review"], [itemprop~="suggestedAnswer"], [itemprop~="acceptedAnswer"], [itemtype$="/Comment"], [itemtype$="/UserComments"], [itemtype$="/Answer"], [itemtype$="/Review"], #comments, .comments, .comment, .comment-list';

/** What leads elsewhere. */
const BESIDE = 'nav, aside, [role="navigation"], [role="complementary"]';

/** `main` is where the page's text is. */
export function metadataOf(document: DomDocument, main: DomElement): Stated {
  const tags = metaTags(document);
  const meta = (...names: readonly string[]) => first(names.map((name) => tags.get(name)?.[0]));
  const article = articleData(document);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const publisher = first([
    article?.publisher[0],
    meta('citation_publisher', 'dc.publisher', 'dcterms.publisher', 'og:site_name'),
  ]);
  const site = meta('og:site_name', 'application-name');
  return stated({
    title: titleOf(document, main, {
      stated: [
        meta('citation_title'),
        article?.headline,
        article?.name,
        meta('og:title', 'twitter:title'),
        meta('dc.title', 'dcterms.title'),
      ],
      sites: [publisher, site],
    }),
    publisher,
    author: authorOf(document, main, tags, article, [publisher, site]),
    published: publishedOf(main, meta, article),
    language: languageTag(
      first([
        document.documentElement.getAttribute('lang'),
        document.documentElement.getAttribute('xml:lang'),
        article?.inLanguage,
        meta('content-language', 'dc.language', 'dcterms.language', 'language'),
        meta('og:locale'),
      ]),
    ),
    url: address(first([canonical, meta('og:url'), article?.url])),
  });
}

/** The first source that names somebody; a site's own name is no author's. */
function authorOf(
  document: DomDocument,
  main: DomElement,
  tags: ReadonlyMap<string, readonly string[]>,
  article: ArticleData | undefined,
  sites: readonly (string | undefined)[],
): string | undefined {
  const tagged = [
    'citation_author',
    'dc.creator',
    'dcterms.creator',
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'byl',
  ]
    .map((name) => {
      const values = tags.get(name) ?? [];
      return named(name === 'citation_author' ? values.map(withGivenNameFirst) : values, sites);
    })
    .find((names) => names.length > 0);
  const structured = named(article?.author ?? [], sites);
  if (structured.length > 0) return structured.join(', ');
  if (tagged) return tagged.join(', ');
  for (const selector of [
    '[itemprop="author"] [itemprop="name"]',
    '[itemprop="author"]',
    'a[rel~="author"]',
    '.titlepage h3.author',
    '.byline .author .fn, .posted-by .author .fn, .byline .p-author',
  ]) {
    const within = [...main.querySelectorAll(selector)];
    const elements = (within.length > 0 ? within : [...document.querySelectorAll(selector)]).filter(
      (element) =>
        !isUnseen(element) && element.closest(OF_READERS) === null && element.closest(BESIDE) === null,
    );
    // Each of several articles on a page names its own.
    if (new Set(elements.map((element) => element.closest('article'))).size > 1) continue;
    const names = named(
      elements.map((element) => element.getAttribute('content') ?? element.textContent ?? ''),
      sites,
    );
    if (names.length > 0 && names.length <= MOST_AUTHORS) return names.join(', ');
  }
  return undefined;
}

/** Catalogues have the family name first: `Reed, Ada`. */
function withGivenNameFirst(name: string): string {
  return name.replace(/^([^,]+),\s*([^,]+)$/u, '$2 $1');
}

/** Names, each once. */
function named(values: readonly string[], sites: readonly (string | undefined)[]): readonly string[] {
  const known = new Set(sites.map((site) => comparable(site ?? '')));
  const names = new Map<string, string>();
  for (const value of values) {
    const name = value
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/^(?:by|von|par|por|di|door)[\s:]+/iu, '')
      .replace(/[,;]$/, '');
    // A single word may be a pen name, or what somebody logs in with; a page says neither.
    if (
      name === '' ||
      known.has(comparable(name)) ||
      !(isLikelyName(name) || /^\p{Lu}[\p{L}.]*$/u.test(name))
    )
      continue;
    if (!/^(?:admin|administrator|editor|staff|guest|team|redaktion|webmaster)$/iu.test(name))
      names.set(comparable(name), name);
  }
  return [...names.values()];
}

function publishedOf(
  main: DomElement,
  meta: (...names: readonly string[]) => string | undefined,
  article: ArticleData | undefined,
): string | undefined {
  const tagged = first([
    article?.datePublished,
    meta('article:published_time', 'citation_publication_date', 'citation_date', 'citation_online_date'),
    meta(
      'dcterms.issued',
      'dc.date.issued',
      'dc.date',
      'dcterms.date',
      'dcterms.created',
      'date',
      'pubdate',
      'publishdate',
      'parsely-pub-date',
    ),
  ]);
  const known = dayStated(tagged);
  if (known !== undefined) return known;
  const marked = [
    ...main.querySelectorAll(
      '[itemprop="datePublished"], time[pubdate], time.published, time.entry-date, time.dt-published',
    ),
  ]
    .map((element) =>
      dayStated(element.getAttribute('datetime') ?? element.getAttribute('content') ?? undefined),
    )
    .filter((date) => date !== undefined);
  return new Set(marked).size === 1 ? marked[0] : undefined;
}

function address(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:/i.test(text) && URL.canParse(text) ? text : undefined;
}

function first(values: readonly (string | null | undefined)[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
}

/** By lower-case name, every value in order. */
function metaTags(document: DomDocument): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta')) {
    const name = (['property', 'name', 'http-equiv'] as const)
      .map((attribute) => tag.getAttribute(attribute))
      .find((value) => value);
    const content = tag.getAttribute('content')?.trim();
    if (!name || !content) continue;
    const key = name.trim().toLowerCase();
    const values = tags.get(key);
    if (values) values.push(content);
    else tags.set(key, [content]);
  }
  return tags;
}
