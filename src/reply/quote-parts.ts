/** A quote with what always goes with it: whose words they are, and where they stand. */
import type { Quote } from '../library/library.ts';
import { isPronoun } from '../report/pronouns.ts';
import { type Origin, overlaps, type Span } from '../report/report.ts';
import { quotePath } from './reader-links.ts';
import { fileKey, formatRecipe, type Standing, sharedRecipe } from './recipe.ts';
import type { Block, Page, QuoteBlock } from './reply.ts';
import type { Strings } from './strings/index.ts';

const SHORT = 120;

/** The passage. */
export function quoteBlock(quote: Quote): QuoteBlock {
  return blockOf(quote, { start: quote.start, end: quote.start + quote.text.length });
}

/** `shown` is a stretch of the passage that splits no sentence, in body offsets. */
function blockOf({ text, start, mark, sentences }: Quote, shown: Span): QuoteBlock {
  const relative = (span: Span) => ({ start: span.start - shown.start, end: span.end - shown.start });
  return {
    kind: 'quote',
    text: text.slice(shown.start - start, shown.end - start),
    mark: mark && relative(mark),
    sentences: sentences
      .filter((sentence) => sentence.start >= shown.start && sentence.end <= shown.end)
      .map(relative),
  };
}

/** A longer passage is not read at a glance; in UTF-16 code units. */
const LONGEST = 700;

/** The passage, or of a long one the run of whole sentences around the mark, with how many are left out on each side. */
function excerptBlocks(quote: Quote, strings: Strings): readonly Block[] {
  const { text, mark, sentences } = quote;
  const marked = sentences.flatMap((sentence, i) => (mark && overlaps(sentence, mark) ? [i] : []));
  let [first, last] = [marked[0], marked.at(-1)];
  if (text.length <= LONGEST || first === undefined || last === undefined) return [quoteBlock(quote)];
  const spanOf = (from: number, to: number) => {
    const [start, end] = [sentences[from]?.start, sentences[to]?.end];
    return start === undefined || end === undefined ? null : { start, end };
  };
  const fits = (from: number, to: number) => {
    const span = spanOf(from, to);
    return span !== null && span.end - span.start <= LONGEST;
  };
  for (let grown = true; grown; ) {
    grown = false;
    if (fits(first - 1, last)) [first, grown] = [first - 1, true];
    if (fits(first, last + 1)) [last, grown] = [last + 1, true];
  }
  const shown = spanOf(first, last);
  const behind = sentences.length - 1 - last;
  if (shown === null || (first === 0 && behind === 0)) return [quoteBlock(quote)];
  return [
    blockOf(quote, shown),
    { kind: 'note', text: strings.excerpt.around(first, behind, strings.share.inContext) },
  ];
}

/** The marked sentences alone, whole, with whose words they are and where they stand. */
export function sentenceBlocks(quote: Quote, strings: Strings): readonly Block[] {
  const { text, mark, sentences, ...block } = quoteBlock(quote);
  const span = mark ?? { start: 0, end: text.length };
  const within = sentences
    .filter(({ start, end }) => start >= span.start && end <= span.end)
    .map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  return [
    { ...block, text: text.slice(span.start, span.end), mark: null, sentences: within },
    citationNote([quote], strings, ` · ${attribution([quote], strings)}`),
  ];
}

/**
 * Quotes of one section, at least one and in the order of the text, of a long marked one what stands around the mark, with whose
 * words they are and where they stand. `standing`: what a channel is told of them.
 */
export function quotePage(
  quotes: readonly Quote[],
  strings: Strings,
  {
    notes = [],
    standing = 'answer',
  }: { readonly notes?: readonly Block[]; readonly standing?: Standing } = {},
): Page {
  const [first, last] = [quotes[0], quotes.at(-1)];
  if (!first || !last) return { body: [], foot: notes };
  const { mark } = first.locator;
  const excerpt = {
    file: fileKey(first.report.sha256),
    first: first.locator.passage,
    last: last.locator.passage,
    mark,
  };
  return {
    body: quotes.flatMap((quote) => excerptBlocks(quote, strings)),
    foot: [{ kind: 'note', text: attribution(quotes, strings) }, citationNote(quotes, strings), ...notes],
    quoted: {
      context: formatRecipe({ kind: 'context', standing, ...excerpt }),
      shared: sharedRecipe(excerpt, standing),
      citation: formatRecipe({ kind: 'citation', ...excerpt }),
    },
    ...(first.source !== null && { source: first.source }),
  };
}

/** So that a citation stays a line: a title is cut the shorter, the longer its publisher is. */
const CITED_PUBLISHER = 36;
const CITED = 84;
const CITED_TITLE = { least: 44, most: 60 } as const;

/** Publisher and title, as far as they are stated. */
export function originLine({ publisher, title }: Origin, strings: Strings): string {
  const by = publisher === undefined ? '' : shortened(publisher, CITED_PUBLISHER);
  const room = Math.min(CITED_TITLE.most, Math.max(CITED_TITLE.least, CITED - by.length));
  const cited = strings.citation.title(shortened(title, room));
  return publisher === undefined ? cited : strings.citation.by(by, cited);
}

/** Of a reply that quotes nothing: which report it speaks of, where that is one. */
export function onlyOrigin(
  reports: readonly { readonly sha256: string; readonly origin: Origin }[],
  strings: Strings,
): readonly Block[] {
  const [first, ...others] = reports;
  const isOne = first && others.every(({ sha256 }) => sha256 === first.sha256);
  return isOne ? [{ kind: 'note', text: originLine(first.origin, strings) }] : [];
}

export function dateOf({ published }: Origin, strings: Strings): readonly string[] {
  return published === undefined ? [] : [strings.citation.published(published)];
}

/** Between the parts of a citation. */
const SEPARATOR = ' · ';

/** Publisher and title, reference, page, date; what isn't stated is left out. Reference and page may span several: `2.1–2.3`. */
function citation(quotes: readonly Quote[], strings: Strings): string {
  const [first, last] = [quotes[0], quotes.at(-1)];
  if (!first || !last) return '';
  return [
    originLine(first.report.origin, strings),
    rangeOf(first.reference, last.reference),
    ...(first.page === null ? [] : [strings.citation.pages(first.page, last.lastPage ?? first.page)]),
    ...dateOf(first.report.origin, strings),
  ].join(SEPARATOR);
}

/** Its reference leads to where the report is read, where members reach such a page. */
function citationNote(quotes: readonly Quote[], strings: Strings, behind = ''): Block {
  const [first, last] = [quotes[0], quotes.at(-1)];
  const text = `${citation(quotes, strings)}${behind}`;
  const path = first ? quotePath(first) : null;
  if (!first || !last || path === null) return { kind: 'note', text };
  const reference = rangeOf(first.reference, last.reference);
  const start = originLine(first.report.origin, strings).length + SEPARATOR.length;
  return { kind: 'note', text, link: { start, end: start + reference.length, path } };
}

/**
 * Whose words the quoted sentences are, as the text has it, and how firmly they say it. A pronoun names nobody: whoever is named
 * besides is credited with a part, and else it is told that nobody is.
 */
function attribution(quotes: readonly Quote[], strings: Strings): string {
  const words = strings.attribution;
  const cuesOf = new Map<string | null, Set<string>>();
  const credited = quotes.flatMap(({ credits, report }) =>
    credits.map(({ speaker, cue }) => {
      const isUnclear = speaker !== null && isPronoun(speaker, report.origin.language);
      return { cue, speaker: isUnclear ? null : speaker, isUnclear };
    }),
  );
  const isAnyNamed = credited.some(({ speaker }) => speaker !== null);
  const told = credited.filter(({ isUnclear }) => !isUnclear || !isAnyNamed);
  for (const { speaker, cue } of told) {
    const who = speaker === null ? null : shortened(speaker);
    const cues = cuesOf.get(who) ?? new Set();
    if (cue !== null) cues.add(shortened(cue));
    cuesOf.set(who, cues);
  }
  const credits = [...cuesOf].map(([speaker, cues]) => {
    if (speaker !== null) return words.asStatedBy(speaker, [...cues]);
    return cues.size === 0 ? words.quotedWithoutName : words.notNamed([...cues]);
  });
  const hedges = quotes.flatMap((quote) => quote.hedges).map((hedge) => shortened(hedge));
  const [first, ...more] = credits;
  const isPart = told.length < credited.length || quotes.some((quote) => quote.hasOwnWords);
  const parts = first === undefined ? [words.ownWords] : [isPart ? words.inPart(first) : first, ...more];
  if (hedges.length > 0) parts.push(words.hedged([...new Set(hedges)]));
  return parts.join(' · ');
}

/** The passages of a run in one reference: `2.1–2.3`. */
export function rangeOf(first: string, last: string, dash = '–'): string {
  return first === last ? first : `${first}${dash}${last}`;
}

/** A heading as it stands behind its section's number: without that number, where it has the same of its own. */
export function headingBehind(number: number, heading: string): string {
  const [own = ''] = /^\d+[.)]?\s+(?=\p{L})/u.exec(heading) ?? [];
  return shortened(Number.parseInt(own, 10) === number ? heading.slice(own.length) : heading);
}

const CUT = ' …';

/**
 * `text` on one line of at most `max` UTF-16 code units; where it is longer it is cut between words, which "…" shows. For
 * names and headings, never quotes.
 */
export function shortened(text: string, max = SHORT): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= max) return line;
  const head = line.slice(0, max - CUT.length);
  const cut = head.lastIndexOf(' ');
  const kept = cut > max / 2 ? head.slice(0, cut) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}${CUT}`;
}
