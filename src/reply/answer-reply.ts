/** An answer as a reply: the outcome first, which of an answer is the quote; then whose words they are and where they stand. */
import type {
  Answer,
  AnswerVerdict,
  Outline,
  Quote,
  ReportSummary,
  ScoredQuote,
} from '../library/library.ts';
import { isAskedInOtherLanguage } from '../report/checking/asked-language.ts';
import { headingBehind, onlyOrigin, quotePage, sentenceBlocks, shortened } from './quote-parts.ts';
import { fileKey, formatRecipe } from './recipe.ts';
import type { Block, Page, PageChoice, Reply } from './reply.ts';
import type { Strings } from './strings/index.ts';

const NEAREST_SECTIONS = 3;

/** What is known besides of a question that the reports, or the section that was named, don't answer. */
export interface Surroundings {
  /** Of the reports that were asked. */
  readonly outlines: readonly Outline[];
  /** What the section's report says elsewhere; null where no section was named. */
  readonly elsewhere: Elsewhere | null;
}

export interface Elsewhere {
  /** Of the question, as typed: those that only the section lacks. */
  readonly words: readonly string[];
  /** The nearest there, if any is near. */
  readonly nearest: Quote | null;
}

const ANYWHERE: Surroundings = { outlines: [], elsewhere: null };

export function answerReply(answer: Answer, strings: Strings, around: Surroundings = ANYWHERE): Reply {
  if (answer.talk)
    return { pages: [{ body: [{ kind: 'text', text: strings.talk[answer.talk] }], foot: [] }], recipe: null };
  const words = strings.ask;
  const notes: Block[] = [];
  if (answer.corrections.length > 0) {
    const corrections = answer.corrections.map(({ from, to }) => ({
      from: shortened(from),
      to: shortened(to),
    }));
    notes.push({ kind: 'note', text: words.readAs(corrections) });
  }
  const { outlines, elsewhere } = around;
  const absent = answer.missing.filter((word) => !elsewhere?.words.includes(word));
  const { verdict } = answer;
  const quotes = withoutRepeated(withoutWeak(answer.quotes));
  const notFound: Block[] = [];
  if (elsewhere && elsewhere.words.length > 0)
    notFound.push({
      kind: 'text',
      text: words.onlyElsewhere(elsewhere.words.map((word) => shortened(word))),
    });
  // Beneath an answer, a bare "not found" reads as doubt of it.
  const absentWords = verdict === 'answer' ? words.answeredWithout : words.notFound;
  if (absent.length > 0)
    notFound.push({
      kind: 'text',
      text: absentWords(absent.map((word) => shortened(word))),
    });
  const recipe = answerRecipe(verdict, quotes);
  switch (verdict) {
    case 'answer': {
      const told = [...notes, ...notFound.map(asNote)];
      return { pages: answerPages(quotes, strings, told), recipe };
    }
    case 'perhaps': {
      const [first, ...others] = perhapsPages(quotes, strings, elsewhere ? words.notSureHere : undefined);
      const languages = otherLanguages(
        answer.question,
        quotes.map(({ report }) => report),
      );
      const foot = [...(first?.foot ?? []), ...whyNot(languages, notFound, strings).map(asNote), ...notes];
      const pages = first ? [{ ...first, foot }, ...others] : others;
      return { pages, recipe, outcome: 'perhaps', mayBeElsewhere: true };
    }
    case 'none': {
      const nearest = nearestSections(quotes);
      const notSaid = elsewhere ? words.notSaidHere : words.notSaid(answer.searched);
      const languages = otherLanguages(
        answer.question,
        outlines.map(({ report }) => report),
      );
      const body: Block[] = [{ kind: 'text', text: notSaid }, ...whyNot(languages, notFound, strings)];
      const found = elsewhere?.nearest ?? null;
      if (found) body.push({ kind: 'text', text: words.elsewhere }, ...sentenceBlocks(found, strings));
      else if (nearest.length > 0)
        body.push({ kind: 'text', text: words.nearest }, { kind: 'list', items: nearest });
      else if (outlines.length > 0)
        body.push({ kind: 'text', text: strings.itself.about }, ...topicsOf(outlines));
      const foot = !found && nearest.length > 0 ? [...notes, ...originOf(quotes, strings)] : notes;
      return {
        pages: [
          { body, foot, ...(found && { opens: openedEach([found], strings) }) },
          ...closestPages(quotes, strings),
        ],
        recipe,
        outcome: 'unanswered',
        mayBeElsewhere: true,
      };
    }
  }
}

/**
 * In units of the score, a log: what is e³ times less likely than the best. Behind the best passage, 11 in 100 of those within it
 * are what answers a member's question, and 2 of those beyond.
 */
const WEAK = 3;

function withoutWeak(quotes: readonly ScoredQuote[]): readonly ScoredQuote[] {
  const best = quotes[0]?.score ?? 0;
  return quotes.filter(({ score }) => best - score < WEAK);
}

/** Of what a report says in the same words in several passages, the best one. */
function withoutRepeated(quotes: readonly ScoredQuote[]): readonly ScoredQuote[] {
  const shown = new Set<string>();
  return quotes.filter(({ report, text, start, mark }) => {
    const marked = mark ? text.slice(mark.start - start, mark.end - start) : text;
    const words = marked.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [marked];
    const key = [report.sha256, ...words].join(' ');
    return !shown.has(key) && shown.add(key);
  });
}

/** BCP 47, of the reports, where the question is in none of them. */
function otherLanguages(
  question: string,
  reports: readonly Pick<ReportSummary, 'origin'>[],
): readonly string[] {
  const languages = [...new Set(reports.map(({ origin }) => origin.language))];
  return languages.every((language) => isAskedInOtherLanguage(question, language)) ? languages : [];
}

/** Of a question in another language than the reports', nearly every word is missing. */
function whyNot(
  languages: readonly string[],
  notFound: readonly Block[],
  strings: Strings,
): readonly Block[] {
  return languages.length > 0 ? [{ kind: 'text', text: strings.ask.otherLanguage(languages) }] : notFound;
}

const MOST_TOPICS = 8;

/** A report's title, with its headings below; of several, their titles. */
function topicsOf(outlines: readonly Outline[]): readonly Block[] {
  const [only, another] = outlines;
  if (another || !only) {
    const titles = outlines.map(({ report }) => ({ label: '', text: shortened(report.origin.title) }));
    return [{ kind: 'list', items: titles.slice(0, MOST_TOPICS) }];
  }
  const headings = only.sections
    .filter(({ heading }) => heading !== '')
    .map(({ number, heading }) => ({ label: String(number), text: headingBehind(number, heading) }));
  const title: Block = { kind: 'heading', text: shortened(only.report.origin.title) };
  return headings.length > 0 ? [title, { kind: 'list', items: headings.slice(0, MOST_TOPICS) }] : [title];
}

function originOf(quotes: readonly Quote[], strings: Strings): readonly Block[] {
  return onlyOrigin(
    quotes.map(({ report }) => report),
    strings,
  );
}

function asNote(block: Block): Block {
  return block.kind === 'text' ? { kind: 'note', text: block.text } : block;
}

/** The pages of an answer that is long past, from the quotes that its buttons remember. */
export function recalledReply(verdict: AnswerVerdict, quotes: readonly Quote[], strings: Strings): Reply {
  const pages = {
    answer: () => answerPages(quotes, strings),
    perhaps: () => perhapsPages(quotes, strings),
    none: () => [notSaidAgain(quotes, strings), ...closestPages(quotes, strings)],
  }[verdict]();
  return { pages, recipe: answerRecipe(verdict, quotes) };
}

/** The passage that answers, then those that are near, too. */
function answerPages(
  quotes: readonly Quote[],
  strings: Strings,
  notes: readonly Block[] = [],
): readonly Page[] {
  return quotes.map((quote, i) => {
    if (i === 0) return quotePage([quote], strings, { notes });
    const page = quotePage([quote], strings, { standing: 'unsure' });
    return { ...page, body: [{ kind: 'note', text: strings.ask.alsoNear }, ...page.body] };
  });
}

/** More would not be read at a glance. */
const MOST_NEAREST = 3;
/** Of a button’s label, which tells one report’s 2.1 from another’s. */
const OPENED_TITLE = 30;

/** The sentences that come nearest, of different passages, each to be opened; then each with its passage, to be shared. */
function perhapsPages(quotes: readonly Quote[], strings: Strings, outcome?: string): readonly Page[] {
  const nearest = quotes.slice(0, MOST_NEAREST);
  const reports = new Set(nearest.map(({ report }) => report.sha256)).size;
  const first: Page = {
    body: [
      { kind: 'text', text: outcome ?? strings.ask.notSure(reports) },
      ...nearest.flatMap((quote) => sentenceBlocks(quote, strings)),
    ],
    foot: [],
    opens: openedEach(nearest, strings),
  };
  const others = nearest.map((quote): Page => {
    const page = quotePage([quote], strings, { standing: 'unsure' });
    return { ...page, body: [{ kind: 'note', text: strings.ask.notSure(1) }, ...page.body] };
  });
  return [first, ...others];
}

function openedEach(quotes: readonly Quote[], strings: Strings): readonly PageChoice[] {
  const isOne = new Set(quotes.map(({ report }) => report.sha256)).size === 1;
  return quotes.map((quote) => ({
    label: strings.share.inContextAt(
      isOne ? quote.reference : `${quote.reference} · ${shortened(quote.report.origin.title, OPENED_TITLE)}`,
    ),
    recipe: quotePage([quote], strings, { standing: 'unsure' }).quoted?.context ?? '',
  }));
}

function notSaidAgain(quotes: readonly Quote[], strings: Strings): Page {
  const reports = new Set(quotes.map((quote) => quote.report.sha256)).size;
  return {
    body: [
      { kind: 'text', text: strings.ask.notSaid(reports) },
      { kind: 'text', text: strings.ask.nearest },
      { kind: 'list', items: nearestSections(quotes) },
    ],
    foot: originOf(quotes, strings),
  };
}

function closestPages(quotes: readonly Quote[], strings: Strings): readonly Page[] {
  return quotes.map((quote) => {
    // Not to be shared: a channel would take it for an answer.
    const { body, foot } = quotePage([quote], strings);
    return { body: [{ kind: 'note', text: strings.ask.closest }, ...body], foot };
  });
}

/** Of Markdown, which is no part of a name. */
const EMPHASIS = /\*\*|(?<![\p{L}\p{N}])__|__(?![\p{L}\p{N}])/gu;

function nearestSections(quotes: readonly Quote[]): readonly { label: string; text: string }[] {
  const items = new Map<string, { label: string; text: string }>();
  for (const { report, section, reference, text } of quotes) {
    const key = `${report.sha256} ${section.number}`;
    if (items.has(key) || items.size === NEAREST_SECTIONS) continue;
    const item =
      section.heading === ''
        ? { label: reference, text: shortened(text.replace(EMPHASIS, ''), 60) }
        : { label: String(section.number), text: headingBehind(section.number, section.heading) };
    items.set(key, item);
  }
  return [...items.values()];
}

function answerRecipe(verdict: AnswerVerdict, quotes: readonly Quote[]): string | null {
  if (quotes.length === 0) return null;
  return formatRecipe({
    kind: 'answers',
    verdict,
    quotes: quotes.map((quote) => ({ ...quote.locator, file: fileKey(quote.report.sha256) })),
  });
}
