/** What checking wording comes to: the report's own words first, then how the checked ones differ from them. */
import { CATEGORIES, type Caution, type Difference, type Verdict } from '../checking/checking.ts';
import type { Check, ClaimCheck, Quote } from '../library/library.ts';
import { plainReply } from './problem-reply.ts';
import { dateOf, originLine, quotePage as pageOf, shortened } from './quote-parts.ts';
import { fileKey, formatRecipe, MOST_QUOTES } from './recipe.ts';
import type { Block, Page, Reply } from './reply.ts';
import type { Strings } from './strings/index.ts';

/** So that the summary of a long text stays on one screen. */
const MOST_LISTED = 10;
const LISTED_LENGTH = 160;

export function checkReply(check: Check, strings: Strings): Reply {
  const [first, ...more] = check.claims;
  if (!first) return plainReply(strings.check.noWords);
  const reply = more.length === 0 ? claimReply(first, strings) : textReply(check, strings);
  const told = check.quotedOnly ? tellingQuotedOnly(reply, strings) : reply;
  return check.verdict === 'verbatim' ? told : { ...told, mayBeElsewhere: true };
}

/** The first page says that words around quotations were not checked. */
function tellingQuotedOnly(reply: Reply, strings: Strings): Reply {
  const note: Block = { kind: 'note', text: strings.check.quotedOnly };
  return {
    ...reply,
    pages: reply.pages.map((page, i) => (i === 0 ? { ...page, body: [...page.body, note] } : page)),
  };
}

/** A page a quote. The first tells the verdict; on the others the wording goes on, or stands once more. */
function claimReply(claim: ClaimCheck, strings: Strings): Reply {
  const quotes = [...claim.quotes, ...claim.elsewhere].slice(0, MOST_QUOTES);
  const found = findings(claim, strings);
  if (quotes.length === 0)
    return { pages: [{ body: found.ahead, foot: headingFoot(claim, strings) }], recipe: null };
  return {
    pages: quotes.map((quote, i) => quotePage(quote, i === 0 ? found : NOTHING, strings)),
    recipe: recipeOf(claim.verdict, false, quotes),
  };
}

/** A summary, then a page a quote of what is not word for word in the report; or, where all is, of where it stands. */
function textReply({ claims, verdict, together, quotedOnly }: Check, strings: Strings): Reply {
  const words = strings.check;
  const counted = (wanted: Verdict) => claims.filter((claim) => claim.verdict === wanted).length;
  const told = claims
    .map((claim, i) => ({ claim, number: i + 1 }))
    .filter(({ claim }) => verdict === 'verbatim' || claim.verdict !== 'verbatim');
  const items = told.slice(0, MOST_LISTED).map(({ claim, number }) => {
    const changes = strongestFirst(claim.differences).map(
      (it) => `${kindOf(it, strings)} ${changeOf(it, strings)}`,
    );
    return {
      label: words.numbered(number, verdictOf(claim, strings)),
      text: shortened([shortened(claim.claim, 60), ...changes].join(' · '), LISTED_LENGTH),
    };
  });
  const body: Block[] = [
    text(words.summary(claims.length, counted('verbatim'), counted('altered'), counted('absent'))),
    { kind: 'list', items },
  ];
  if (told.length > MOST_LISTED) body.push(text(words.more(told.length - MOST_LISTED)));
  if (verdict === 'verbatim' && !together && !quotedOnly) body.push(text(words.apart));
  const quoted = told
    .flatMap(({ claim, number }) => claim.quotes.slice(0, 1).map((quote) => ({ quote, claim, number })))
    .slice(0, MOST_QUOTES);
  const pages = quoted.map(({ quote, claim, number }) => {
    const { ahead, behind } = findings(claim, strings);
    const which: Block = { kind: 'note', text: words.numbered(number, shortened(claim.claim)) };
    return quotePage(quote, { ahead, behind: [which, ...behind] }, strings);
  });
  const quotes = quoted.map(({ quote }) => quote);
  return {
    pages: [{ body, foot: [] }, ...pages],
    recipe: quotes.length > 0 ? recipeOf(verdict, true, quotes) : null,
  };
}

/**
 * The pages of a check that is long past: its quotes, as its buttons remember them. The checked text is not kept, so
 * what depends on it is left out, and the page says so. `summary`: whether one went ahead of the quotes.
 */
export function recalledCheckReply(
  verdict: Verdict,
  summary: boolean,
  quotes: readonly Quote[],
  strings: Strings,
): Reply {
  const words = strings.check;
  const said: Findings =
    verdict === 'absent'
      ? { ahead: notFound(true, strings), behind: [] }
      : { ahead: [text(words.verdicts[verdict])], behind: [text(words.notKept)] };
  const pages = quotes.map((quote, i) => quotePage(quote, i === 0 && !summary ? said : NOTHING, strings));
  return {
    pages: summary ? [{ body: [text(words.notKept)], foot: [] }, ...pages] : pages,
    recipe: recipeOf(verdict, summary, quotes),
  };
}

/** What is told around a quote. */
interface Findings {
  readonly ahead: readonly Block[];
  readonly behind: readonly Block[];
}

const NOTHING: Findings = { ahead: [], behind: [] };

function findings(claim: ClaimCheck, strings: Strings): Findings {
  const words = strings.check;
  if (claim.verdict === 'absent') return { ahead: notFound(claim.quotes.length > 0, strings), behind: [] };
  if (claim.heading) {
    const { section, text: heading } = claim.heading;
    return { ahead: [text(words.heading(section, shortened(heading, 300)))], behind: [] };
  }
  if (claim.verdict === 'verbatim') {
    const ahead = [text(words.verbatim(claim.occurrences))];
    if (claim.leftOut.length > 0) ahead.push(text(words.leftOut(claim.leftOut.map((it) => shortened(it)))));
    if (claim.unsaid.length > 0) ahead.push(text(words.unsaid(wordsOf(claim.unsaid))));
    return { ahead, behind: [] };
  }
  if (claim.spliced) return { ahead: [text(words.spliced)], behind: [] };
  const items = strongestFirst(claim.differences).map((it) => ({
    label: kindOf(it, strings),
    text: changeOf(it, strings),
  }));
  return { ahead: [text(verdictOf(claim, strings))], behind: [text(words.altered), { kind: 'list', items }] };
}

/** In a sentence; of an altered claim, by its strongest difference. */
function verdictOf({ verdict, differences }: ClaimCheck, strings: Strings): string {
  const [strongest] = strongestFirst(differences);
  const words = strings.check;
  return verdict === 'altered' && strongest ? words.differs[strongest.category] : words.verdicts[verdict];
}

function strongestFirst(differences: readonly Difference[]): readonly Difference[] {
  const rank = ({ category }: Difference) => CATEGORIES.indexOf(category);
  // What has moved is told once, where it stands in the report.
  const told = differences.filter(({ category, kind }) => category !== 'order' || kind !== 'added');
  return told.toSorted((a, b) => rank(a) - rank(b));
}

function kindOf({ category, kind }: Difference, strings: Strings): string {
  return strings.check.kinds[category === 'order' && kind === 'removed' ? 'moved' : kind];
}

function notFound(isNear: boolean, strings: Strings): readonly Block[] {
  const verdict = text(strings.check.verdicts.absent);
  return isNear ? [verdict, { kind: 'note', text: strings.check.nearest }] : [verdict];
}

function changeOf({ from, to, lost, gained }: Difference, strings: Strings): string {
  const words = strings.check;
  const change =
    from === '' || to === ''
      ? words.word(shortened(from + to))
      : words.change(shortened(from), shortened(to));
  const notes = [
    ...lost.map(({ kind, word }) => (to === '' && word === from ? words.just(kind) : words.lost(kind, word))),
    ...gained.map(({ kind, word }) =>
      from === '' && word === to ? words.just(kind) : words.gained(kind, word),
    ),
  ];
  return [change, ...notes].join(' · ');
}

function wordsOf(cautions: readonly Caution[]): readonly string[] {
  return [...new Set(cautions.map(({ word }) => shortened(word)))];
}

function quotePage(quote: Quote, { ahead, behind }: Findings, strings: Strings): Page {
  const page = pageOf([quote], strings);
  return { ...page, body: [...ahead, ...page.body, ...behind] };
}

/** Where a heading stands is said with it; what is left is where its report comes from. */
function headingFoot({ heading }: ClaimCheck, strings: Strings): readonly Block[] {
  if (!heading) return [];
  const { origin } = heading.report;
  const parts = [originLine(origin, strings), ...dateOf(origin, strings)];
  return [{ kind: 'note', text: parts.join(' · ') }];
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}

function recipeOf(verdict: Verdict, summary: boolean, quotes: readonly Quote[]): string {
  return formatRecipe({
    kind: 'check',
    verdict,
    summary,
    quotes: quotes.map((quote) => ({ ...quote.locator, file: fileKey(quote.report.sha256) })),
  });
}
