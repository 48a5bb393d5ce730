/** What a page's head and its structured data state of where it comes from. */
import { z } from 'zod';
import type { Stated } from './draft.ts';
import type { DomDocument } from './html/dom.ts';

/**
 * From JSON-LD, Open Graph, Dublin Core and citation tags, `html lang`, and the `title` element, the more specific ahead
 * of the more general; a title is absent where none of them has one.
 */
export function metadataOf(document: DomDocument): Stated {
  const tags = metaTags(document);
  const meta = (...names: readonly string[]) => first(names.map((name) => tags.get(name)?.[0]));
  const every = (...names: readonly string[]) => names.map((name) => tags.get(name)).find((values) => values);
  const article = articleData(document);
  const heading = onlyHeading(document);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const publisher = first([
    article?.publisher[0],
    meta('citation_publisher', 'dc.publisher', 'dcterms.publisher', 'og:site_name'),
  ]);
  const title = first([
    article?.headline,
    meta('citation_title', 'dc.title', 'dcterms.title', 'og:title'),
    heading,
    document.querySelector('title')?.textContent,
  ]);
  return stated({
    title: withoutSite(title, [publisher, tags.get('og:site_name')?.[0]]),
    publisher,
    author: first([
      article?.author.join(', '),
      every('citation_author', 'dc.creator', 'dcterms.creator', 'author', 'article:author', 'parsely-author')
        ?.filter((name) => !/^https?:/i.test(name))
        .join(', '),
    ]),
    published: dateOf(
      first([
        article?.datePublished,
        meta('article:published_time', 'citation_publication_date', 'citation_date'),
        meta(
          'dcterms.issued',
          'dc.date.issued',
          'dc.date',
          'dcterms.date',
          'date',
          'pubdate',
          'parsely-pub-date',
        ),
      ]),
    ),
    language: languageTag(
      first([
        document.documentElement.getAttribute('lang'),
        article?.inLanguage,
        meta('content-language', 'dc.language', 'dcterms.language'),
        meta('og:locale'),
      ]),
    ),
    url: address(first([canonical, meta('og:url'), article?.url])),
  });
}

/** A title without the name of the site, which pages put behind it. */
function withoutSite(title: string | undefined, sites: readonly (string | undefined)[]): string | undefined {
  const [, words, site] = /^(.*\S)\s+[|–—·-]\s+(.+?)\s*$/su.exec(title ?? '') ?? [];
  return words !== undefined && sites.some((name) => name === site) ? words : title;
}

/** A record without what is absent or blank; white space folded to one line. */
export function stated(fields: { readonly [Field in keyof Stated]?: string | null | undefined }): Stated {
  const known = Object.entries(fields)
    .map(([name, value]) => [name, typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : ''])
    .filter(([, value]) => value !== '');
  return Object.fromEntries(known);
}

/** The day of an ISO 8601 time, as it is written, in its own time zone; any other text stays what it is. */
export function dateOf(text: string | undefined): string | undefined {
  return /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ]\d\d:\d\d.*)?$/.exec(text?.trim() ?? '')?.[1] ?? text;
}

/** What programs and templates put in place of an author. */
const NO_NAME =
  /\b(?:admin(?:istrator)?|user|author|autor|auteur|editor(?:ial)?|webmaster|owner|unknown|anonymous|guest|staff|default|test|root|python-docx|docx|word|office|windows|microsoft|google|libreoffice|pandoc|wordpress|your name|un-named)\b|@|https?:|\d{3}/iu;

/** Whether a text reads as a person's or a body's name, rather than as what somebody logs in with. */
export function isLikelyName(text: string): boolean {
  return (
    text.length <= 100 &&
    !NO_NAME.test(text) &&
    (/\p{Lu}\S*[\s,]+\S*\p{Lu}/u.test(text) ||
      /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\s・]{2,}$/u.test(text))
  );
}

/** A BCP 47 tag in its usual form (`en_us` is `en-US`), undefined where it is none. */
export function languageTag(text: string | undefined): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text?.trim().replaceAll('_', '-'));
    return tag === undefined || /^(?:und|mul|zxx)\b/.test(tag) ? undefined : tag;
  } catch {
    return undefined;
  }
}

function address(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:/i.test(text) && URL.canParse(text) ? text : undefined;
}

function first(values: readonly (string | null | undefined)[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
}

function onlyHeading(document: DomDocument): string | null {
  const headings = [...document.querySelectorAll('h1')];
  return headings.length === 1 ? (headings[0]?.textContent ?? null) : null;
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
    const key = name.toLowerCase();
    const values = tags.get(key);
    if (values) values.push(content);
    else tags.set(key, [content]);
  }
  return tags;
}

const ARTICLE_TYPE =
  /(?:Article|BlogPosting|Report|PressRelease|WebPage|LiveBlog\w*|Dissertation|Book|Thesis)$/;

const names = z
  .preprocess(
    (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.union([z.string(), z.object({ name: z.union([z.string(), z.array(z.string())]) })]).catch('')),
  )
  .transform((values) =>
    values
      .flatMap((value) => (typeof value === 'string' ? value : value.name))
      .filter((name) => name.trim() !== '' && !/^https?:/i.test(name)),
  );

const text = z.string().optional().catch(undefined);

const articleSchema = z.object({
  '@type': z.union([z.string(), z.array(z.string())]).transform((type) => [type].flat()),
  headline: text,
  author: names,
  publisher: names,
  datePublished: text,
  inLanguage: text,
  url: text,
});

type ArticleData = z.infer<typeof articleSchema>;

/** The page's own article among its JSON-LD: of several, one that has a headline. */
function articleData(document: DomDocument): ArticleData | undefined {
  const found: ArticleData[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const item of ldItems(parsedJson(script.textContent ?? ''))) {
      const parsed = articleSchema.safeParse(item);
      if (parsed.success && parsed.data['@type'].some((type) => ARTICLE_TYPE.test(type)))
        found.push(parsed.data);
    }
  }
  return found.find(({ headline }) => headline) ?? found[0];
}

function parsedJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ''));
  } catch {
    return null;
  }
}

const graphSchema = z.object({ '@graph': z.array(z.unknown()) });

function ldItems(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data.flatMap(ldItems);
  const graph = graphSchema.safeParse(data);
  return graph.success ? graph.data['@graph'] : [data];
}
