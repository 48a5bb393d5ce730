/** What checking wording comes to: the report's own words first, then how the checked ones differ from them. */
import { CATEGORIES, type Caution, type Difference, type Verdict } from '../checking/checking.ts';
import type { Check, ClaimCheck, Quote, ReportSummary } from '../library/library.ts';
import { plainReply } from './problem-reply.ts';
import { dateOf, onlyOrigin, originLine, quotePage as pageOf, shortened } from './quote-parts.ts';
import { type Excerpt, type Finding, fileKey, formatRecipe, MOST_QUOTES } from './recipe.ts';
import type { Block, Page, Reply } from './reply.ts';
import type { Strings } from './strings/index.ts';

/** So that the summary of a long text stays on one screen. */
const MOST_LISTED = 10;
const LISTED_LENGTH = 160;

/** `reports` are those that it was checked against. */
export function checkReply(check: Check, strings: Strings, reports: readonly ReportSummary[] = []): Reply {
  const [first, ...more] = check.claims;
  if (!first) return plainReply(strings.check.noWords);
  const compared = comparedOnly(check, strings);
  const reply =
    more.length === 0
      ? claimReply(first, compared, reports, strings)
      : textReply(check, compared, reports, strings);
  return check.verdict === 'verbatim' ? reply : { ...reply, mayBeElsewhere: true };
}

/** What the verdict is of, in a sentence behind it, where that is not all of the text. */
function comparedOnly({ claims, quotedOnly }: Check, strings: Strings): string {
  if (!quotedOnly) return '';
  const words = strings.check;
  const isSpeakerChecked = claims.some(({ differences }) =>
    differences.some(({ category }) => category === 'speaker'),
  );
  const texts = claims.map(({ claim }) => shortened(claim));
  return ` ${isSpeakerChecked ? words.comparedWithSpeaker(texts) : words.compared(texts)}`;
}

/** A page a quote. The first tells the verdict; on the others the wording goes on, or stands once more. */
function claimReply(
  claim: ClaimCheck,
  compared: string,
  reports: readonly ReportSummary[],
  strings: Strings,
): Reply {
  const quotes = [...claim.quotes, ...claim.elsewhere].slice(0, MOST_QUOTES);
  const found = findings(claim, strings, compared);
  if (quotes.length === 0) {
    const foot = claim.heading ? headingFoot(claim, strings) : onlyOrigin(reports, strings);
    return { pages: [{ body: found.ahead, foot }], recipe: null };
  }
  const { finding } = found;
  return {
    pages: quotes.map((quote, i) =>
      quotePage(quote, i === 0 ? found : { ...NOTHING, finding }, claim, strings),
    ),
    recipe: recipeOf(claim.verdict, false, quotes),
  };
}

/** A summary, then a page a quote of what is not word for word in the report; or, where all is, of where it stands. */
function textReply(
  { claims, verdict, together, quotedOnly }: Check,
  compared: string,
  reports: readonly ReportSummary[],
  strings: Strings,
): Reply {
  const words = strings.check;
  const counted = (wanted: Verdict) => claims.filter((claim) => claim.verdict === wanted).length;
  const told = claims
    .map((claim, i) => ({ claim, number: i + 1 }))
    .filter(({ claim }) => verdict === 'verbatim' || claim.verdict !== 'verbatim');
  const items = told.slice(0, MOST_LISTED).map(({ claim, number }) => {
    const changes = strongestFirst(claim.differences).map(
      (it) => `${kindOf(it, strings)} ${changeOf(it, strings)}`,
    );
    const listed = shortened([shortened(claim.claim, 60), ...changes].join(' · '), LISTED_LENGTH);
    // The nearest to what is absent is not where it stands.
    const at = claim.verdict === 'absent' ? [] : claim.quotes.slice(0, 1).map(({ reference }) => reference);
    return {
      label: words.numbered(number, verdictOf(claim, strings)),
      text: [listed, ...at].join(' · '),
    };
  });
  const body: Block[] = [
    text(words.summary(claims.length, counted('verbatim'), counted('altered'), counted('absent')) + compared),
    { kind: 'list', items },
  ];
  if (told.length > MOST_LISTED) body.push(text(words.more(told.length - MOST_LISTED)));
  if (verdict === 'verbatim' && !together && !quotedOnly) body.push(text(words.apart));
  const quoted = told
    .flatMap(({ claim, number }) => claim.quotes.slice(0, 1).map((quote) => ({ quote, claim, number })))
    .slice(0, MOST_QUOTES);
  const pages = quoted.map(({ quote, claim, number }) => {
    const { behind, ...found } = findings(claim, strings);
    const which: Block = { kind: 'note', text: words.numbered(number, shortened(claim.claim)) };
    return quotePage(quote, { ...found, behind: [which, ...behind] }, claim, strings);
  });
  const quotes = quoted.map(({ quote }) => quote);
  return {
    pages: [
      {
        body,
        foot: onlyOrigin(quotes.length > 0 ? quotes.map(({ report }) => report) : reports, strings),
      },
      ...pages,
    ],
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
  const finding = verdict === 'altered' ? 'wording' : verdict;
  const said: Findings = {
    finding,
    ahead: aheadOf(finding, strings),
    behind: verdict === 'absent' ? [] : [text(words.notKept)],
  };
  const pages = quotes.map((quote, i) =>
    quotePage(quote, i === 0 && !summary ? said : { ...NOTHING, finding }, null, strings),
  );
  return {
    pages: summary ? [{ body: [text(words.notKept)], foot: [] }, ...pages] : pages,
    recipe: recipeOf(verdict, summary, quotes),
  };
}

/**
 * A quote for a channel with what came of a check, as its page in the private reply has it. `check` is the same one again, of the
 * text as far as the message keeps it: without it, or where it comes to something else by now, the verdict alone is told.
 */
export function sharedCheckReply(
  excerpt: Excerpt & { readonly finding: Finding },
  quotes: readonly Quote[],
  check: Check | null,
  strings: Strings,
): Reply {
  const { finding } = excerpt;
  const claim = check?.claims.find(
    (each) => findingOf(each) === finding && [...each.quotes, ...each.elsewhere].some(isShared),
  );
  const isOne = check?.claims.length === 1;
  const { ahead, behind } = claim
    ? findings(claim, strings, isOne ? comparedOnly(check, strings) : '')
    : { ahead: aheadOf(finding, strings), behind: [] };
  const which: readonly Block[] =
    claim && !isOne ? [{ kind: 'note', text: strings.check.word(shortened(claim.claim)) }] : [];
  return {
    pages: quotes.map((quote) =>
      quotePage(quote, { finding, ahead, behind: [...which, ...behind] }, null, strings),
    ),
    recipe: formatRecipe({ kind: 'sharedCheck', ...excerpt }),
  };

  function isShared({ locator: { file, passage, mark } }: Quote): boolean {
    const isSame = mark?.first === excerpt.mark?.first && mark?.count === excerpt.mark?.count;
    return file.startsWith(excerpt.file) && passage === excerpt.first && isSame;
  }
}

/** What is told around a quote. */
interface Findings {
  readonly finding: Finding;
  readonly ahead: readonly Block[];
  readonly behind: readonly Block[];
}

const NOTHING = { ahead: [], behind: [] } as const;

/** `compared` goes right behind the verdict. */
function findings(claim: ClaimCheck, strings: Strings, compared = ''): Findings {
  const words = strings.check;
  const finding = findingOf(claim);
  const ahead = [...aheadOf(finding, strings, claim, compared)];
  if (claim.verdict === 'verbatim' && !claim.heading) {
    if (claim.leftOut.length > 0) ahead.push(text(words.leftOut(claim.leftOut.map((it) => shortened(it)))));
    if (claim.unsaid.length > 0) ahead.push(text(words.unsaid(wordsOf(claim.unsaid))));
  }
  if (claim.verdict !== 'altered' || claim.spliced) return { finding, ahead, behind: [] };
  const items = strongestFirst(claim.differences).map((it) => ({
    label: kindOf(it, strings),
    text: changeOf(it, strings),
  }));
  const behind: Block[] = [text(words.altered), { kind: 'list', items }];
  if (claim.unsaid.length > 0) behind.push(text(words.unsaid(wordsOf(claim.unsaid))));
  return { finding, ahead, behind };
}

/** Of an altered claim, by its strongest difference. */
function findingOf({ verdict, spliced, differences }: ClaimCheck): Finding {
  if (verdict !== 'altered') return verdict;
  return spliced ? 'spliced' : (strongestFirst(differences)[0]?.category ?? 'wording');
}

/** The verdict as far as it is known without the claim, and what the quote behind it is to that. */
function aheadOf(finding: Finding, strings: Strings, claim?: ClaimCheck, compared = ''): readonly Block[] {
  const isNear = finding === 'absent' && (!claim || claim.quotes.length > 0);
  const nearest: readonly Block[] = isNear ? [{ kind: 'note', text: strings.check.nearest }] : [];
  return [text(verdictIn(finding, strings, claim) + compared), ...nearest];
}

function verdictIn(finding: Finding, strings: Strings, claim?: ClaimCheck): string {
  const words = strings.check;
  switch (finding) {
    case 'verbatim': {
      const { heading, occurrences = 1 } = claim ?? {};
      return heading
        ? words.heading(heading.section, shortened(heading.text, 300))
        : words.verbatim(occurrences);
    }
    case 'absent':
      return words.verdicts.absent;
    case 'spliced':
      return words.spliced;
    default:
      return words.differs[finding];
  }
}

/** In a sentence. */
function verdictOf(claim: ClaimCheck, strings: Strings): string {
  const finding = findingOf(claim);
  const words = strings.check;
  if (finding === 'verbatim' || finding === 'absent') return words.verdicts[finding];
  return finding === 'spliced' ? words.verdicts.altered : words.differs[finding];
}

function strongestFirst(differences: readonly Difference[]): readonly Difference[] {
  // A name that is only left out weighs less than a "not".
  const rank = ({ category, kind }: Difference) =>
    category === 'name' && kind === 'removed'
      ? CATEGORIES.indexOf('hedge') + 0.5
      : CATEGORIES.indexOf(category);
  // What has moved is told once, where it stands in the report.
  const told = differences.filter(({ category, kind }) => category !== 'order' || kind !== 'added');
  return told.toSorted((a, b) => rank(a) - rank(b));
}

function kindOf({ category, kind }: Difference, strings: Strings): string {
  return strings.check.kinds[category === 'order' && kind === 'removed' ? 'moved' : kind];
}

function changeOf({ from, to, lost, gained }: Difference, strings: Strings): string {
  const words = strings.check;
  const sides = [
    ...(from === '' ? [] : [words.inReport(shortened(from))]),
    ...(to === '' ? [] : [words.inChecked(shortened(to))]),
  ];
  const notes = [
    ...lost.map(({ kind, word }) => (to === '' && word === from ? words.just(kind) : words.lost(kind, word))),
    ...gained.map(({ kind, word }) =>
      from === '' && word === to ? words.just(kind) : words.gained(kind, word),
    ),
  ];
  return [sides.join(' / '), ...notes].join(' · ');
}

function wordsOf(cautions: readonly Caution[]): readonly string[] {
  return [...new Set(cautions.map(({ word }) => shortened(word)))];
}

/** `claim` is what the page is about, where that is known. */
function quotePage(
  quote: Quote,
  { finding, ahead, behind }: Findings,
  claim: ClaimCheck | null,
  strings: Strings,
): Page {
  const page = pageOf([quote], strings, { standing: finding });
  return {
    ...page,
    body: [...ahead, ...page.body, ...behind],
    ...(claim && { checked: claim.claim }),
  };
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
