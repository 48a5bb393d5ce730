/** A page's JSON-LD: what it says of the page's own article. */
import { z } from 'zod';
import { comparable } from '../draft.ts';
import type { DomDocument } from './dom.ts';

const ARTICLE_TYPE =
  /(?:Article|BlogPosting|Report|PressRelease|WebPage|LiveBlog\w*|Dissertation|Book|Thesis|Guide|CreativeWork|GovernmentService|Legislation)$/;

const named = z.object({ name: z.union([z.string(), z.array(z.string())]) });

const names = z
  .preprocess(
    (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.union([z.string(), named]).catch('')),
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
  name: text,
  author: names,
  publisher: names,
  datePublished: text,
  inLanguage: text,
  url: text,
});

export type ArticleData = z.infer<typeof articleSchema>;

/**
 * The page's own article among its JSON-LD: of several, one that has a headline. Pages name others that they lead to, too: of
 * several headlines, the page's own is the one that it shows as its title; none where it shows none of them.
 */
export function articleData(document: DomDocument): ArticleData | undefined {
  const items = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    itemsOf(parsedJson(script.textContent ?? '')),
  );
  const byId = new Map(items.map((item) => [idOf(item), item]));
  const found: ArticleData[] = [];
  for (const item of items) {
    const parsed = articleSchema.safeParse(resolved(item, byId));
    if (parsed.success && parsed.data['@type'].some((type) => ARTICLE_TYPE.test(type)))
      found.push(parsed.data);
  }
  const isArticle = (data: ArticleData) => !data['@type'].every((type) => type.endsWith('WebPage'));
  const articles = found.filter((data) => data.headline && isArticle(data));
  if (new Set(articles.map(({ headline }) => comparable(headline ?? ''))).size > 1) {
    const shown = [...document.querySelectorAll('title, h1')].map(({ textContent }) =>
      comparable(textContent ?? ''),
    );
    return articles.find(({ headline }) => shown.some((title) => title.includes(comparable(headline ?? ''))));
  }
  return articles[0] ?? found.find(({ headline }) => headline) ?? found[0];
}

/** An item with its author and publisher in place, where it only refers to them by `@id`. */
function resolved(item: unknown, byId: ReadonlyMap<string | undefined, unknown>): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const whole = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(whole);
    const id = idOf(value);
    return id !== undefined && !named.safeParse(value).success ? (byId.get(id) ?? value) : value;
  };
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      name === 'author' || name === 'publisher' ? whole(value) : value,
    ]),
  );
}

function idOf(item: unknown): string | undefined {
  return z.object({ '@id': z.string() }).safeParse(item).data?.['@id'];
}

function parsedJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ''));
  } catch {
    return null;
  }
}

const graphSchema = z.object({ '@graph': z.array(z.unknown()) });

function itemsOf(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data.flatMap(itemsOf);
  const graph = graphSchema.safeParse(data);
  return graph.success ? graph.data['@graph'] : [data];
}
