/** What kind of word a difference is in: a reader minds a number, a name or a lost "not" more than another wording. */
import type { Span } from '../report/report.ts';
import { stopWordsOf } from '../report/sentences/stop-words.ts';
import { numbersIn } from '../search/language/numbers/amounts.ts';
import type { Category, CheckedClaim, Difference } from './checking.ts';
import { differInNumber } from './number-difference.ts';
import { wordsIn } from './words.ts';

/** Where a clause may begin: what stands behind it, ahead of words that go on, is what those are said of. */
const BOUNDARY =
  /[,;:，、；：—–]|(?<![\p{L}\p{M}])(?:and|but|yet|while|whereas|because|although|though|und|aber|doch|während|weil|et|mais|tandis|y|pero|mientras)(?![\p{L}\p{M}])/giu;
/** Languages that write all nouns with a capital. */
const CAPITALISED_NOUNS = /^(?:de|lb|nds)\b/i;
const LONGEST_NAME = 60;
/** Enough to tell what a share is of. */
const LONGEST_BEHIND = 8;

/** Of a difference in a report's `body`, in its language (BCP 47). `at` is where its words stand there, if they do. */
export function categoryOf(
  { from, to, lost, gained }: Pick<Difference, 'from' | 'to' | 'lost' | 'gained'>,
  body: string,
  at: Span | null,
  language: string,
): Category {
  const kinds = new Set([...lost, ...gained].map(({ kind }) => kind));
  const [had, has] = [new Set(keysOf(from, language)), new Set(keysOf(to, language))];
  const differing = symmetricDifference(had, has);
  const behind = at ? body.slice(at.end, at.end + LONGEST_BEHIND) : '';
  if (differInNumber(from, to, behind, language)) return 'number';
  const isName = (word: string) => differing.includes(keysOf(word, language)[0] ?? '');
  const opens =
    at === null ||
    /(?:^|[.!?…:]["”’»)]?\s+|[\r\n]\s*)["“‘«(]*$/u.test(body.slice(Math.max(0, at.start - 8), at.start));
  const names = CAPITALISED_NOUNS.test(language)
    ? namesAmongNouns(from, body, at)
    : [from, to].flatMap((text) => namesIn(text, opens, body, language));
  const weakened = kinds.has('negation') ? 'negation' : kinds.has('hedge') ? 'hedge' : null;
  const isNamed = names.some(isName);
  // A name that is only left out weighs less than a "not".
  const isReplaced = wordsIn(to, language).some(
    ({ key, start }) => !had.has(key) && /^\p{Lu}/u.test(to.slice(start)),
  );
  if (isNamed && (isReplaced || !weakened) && !(to === '' && isAside(from, body, at))) return 'name';
  return weakened ?? 'wording';
}

function symmetricDifference(one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] {
  return [...one].filter((it) => !other.has(it)).concat([...other].filter((it) => !one.has(it)));
}

/** What begins with an article or a possessive says more of what is ahead: "Bell, the mayor of Bonn, said". */
const SAYS_MORE =
  /^(?:the|an?|his|her|its|their|who|which|der|die|das|ein|eine|le|la|l['’]|les|une?|el|los|las|una)(?!\p{L})|^\p{Lu}[\p{L}-]*['’]s\s|\s\p{Ll}[\p{L}-]*$/iu;

/** Whether it is set apart by commas, brackets or dashes, as more about what is ahead and not one of a list. */
function isAside(text: string, body: string, at: Span | null): boolean {
  if (at === null || !/\s/u.test(text) || !SAYS_MORE.test(text)) return false;
  const [ahead, behind] = [body.slice(Math.max(0, at.start - 3), at.start), body.slice(at.end, at.end + 8)];
  return /[,(–—]\s?$/u.test(ahead) && /^\s?(?:[)–—]|,(?!\s(?:and|or|und|oder|et|ou|y|e|o)\s))/u.test(behind);
}

/** What an ellipsis within a sentence leaves out; `wording` where that weighs little. */
export function categoryOfGap(leftOut: string, lost: Difference['lost'], language: string): Category {
  const boundary = [...leftOut.matchAll(BOUNDARY)].at(-1);
  if (boundary && wordsIn(leftOut.slice(boundary.index + boundary[0].length), language).length > 0)
    return 'subject';
  if (wordsIn(leftOut, language).some(({ key }) => /\p{N}/u.test(key))) return 'number';
  if (lost.some(({ kind }) => kind === 'negation')) return 'negation';
  return lost.some(({ kind }) => kind === 'hedge') ? 'hedge' : 'wording';
}

/** So far around a word, in UTF-16 code units, what else is said of it is looked at. */
const AROUND = 50_000;
/** A verb of one, behind its subject. */
const VERB = '(?:ist|war|hat|hatte|wird|will|kann|muss|soll|darf|[a-zäöü]{2,}t(?:e)?)';

/**
 * Where all nouns have a capital: words that do something by themselves without an article, as one of many things can't, and
 * those next to one another with nothing between: `Rosatom leitet`, `Angela Merkel`.
 */
function namesAmongNouns(text: string, body: string, at: Span | null): readonly string[] {
  const near = at ? body.slice(Math.max(0, at.start - AROUND), at.end + AROUND) : '';
  return wordsIn(text, 'de').flatMap(({ start, end }) => {
    const word = text.slice(start, end);
    if (!/^\p{Lu}[\p{L}-]+$/u.test(word) || word.length > LONGEST_NAME) return [];
    if (stopWordsOf('de').has(word.toLowerCase()) || numbersIn(word, 'de').size > 0) return [];
    const acts = new RegExp(
      String.raw`(?:^|[.!?:;,–]\s+|(?:und|aber|dass|weil|wenn|ob|als) )${word} ${VERB}(?!\p{L})`,
      'mu',
    );
    const beside = new RegExp(
      String.raw`(?<![\p{L}-])(?:(\p{Lu}\p{L}+) ${word}|${word} \p{Lu}\p{L}+)(?![\p{L}-])`,
      'gu',
    );
    const isBeside = Array.from(near.matchAll(beside)).some(
      ([, ahead]) => ahead === undefined || !stopWordsOf('de').has(ahead.toLowerCase()),
    );
    return acts.test(near) || isBeside ? [word] : [];
  });
}

/** Words with a capital. The first one of a sentence may have it for that, unless the report never writes it small. */
function namesIn(text: string, opens: boolean, body: string, language: string): readonly string[] {
  return wordsIn(text, language).flatMap(({ start, end }, i) => {
    const word = text.slice(start, end);
    if (!/^\p{Lu}/u.test(word) || word.length > LONGEST_NAME || numbersIn(word, language).size > 0) return [];
    const isPlain = i === 0 && opens && (word.length < 4 || body.includes(word.toLowerCase()));
    return isPlain ? [] : [word];
  });
}

function keysOf(text: string, language: string): readonly string[] {
  return wordsIn(text, language).map(({ key }) => key);
}

/** Words that a claim adds to put it into somebody's mouth: "According to Putin", "Putin said that". */
const CREDIT =
  /^(?:according to|as (?:stated|said|reported|told) by|laut|nach (?:angaben|ansicht|aussage|meinung)|selon|d['’]après|según|de acuerdo con)(?!\p{L})|\S\s(?:said|says|stated|states|claimed|claims|told|announced|noted|sagte|sagt|erklärte|behauptete|(?:a )?(?:dit|déclaré|affirmé)|affirme|dijo|dice|afirmó|declaró)(?:,? (?:that|dass|que|qu['’]))?[,:]?$/iu;

/** Names the differences in who speaks; a claim whose ellipses leave out the speaker is not verbatim. */
export function namingSpeakers(
  checked: CheckedClaim,
  isSpeaker: (at: Span | null) => boolean,
  textOf: (span: Span) => string,
): CheckedClaim {
  if (checked.verdict === 'verbatim' && checked.leftOut.some(isSpeaker)) {
    const differences = checked.leftOut.map((at): Difference => {
      const category = isSpeaker(at) ? 'speaker' : 'wording';
      return { kind: 'removed', category, at, from: textOf(at), to: '', lost: [], gained: [] };
    });
    return { ...checked, verdict: 'altered', occurrences: 0, elsewhere: [], unsaid: [], differences };
  }
  const differences = checked.differences.map((it): Difference => {
    const isName = it.category === 'name' || it.category === 'wording';
    const isCredit = it.kind === 'added' && CREDIT.test(it.to);
    return isName && (isCredit || isSpeaker(it.at)) ? { ...it, category: 'speaker' } : it;
  });
  return { ...checked, differences };
}

/** A quotation that the words around it put into the mouth of somebody else. `from` is whom the report credits, if anybody. */
export function creditedElsewhere(checked: CheckedClaim, from: string, at: Span | null): CheckedClaim {
  const to = checked.saidBy ?? '';
  const kind = from === '' ? 'added' : 'changed';
  const difference: Difference = { kind, category: 'speaker', at, from, to, lost: [], gained: [] };
  return {
    ...checked,
    verdict: 'altered',
    occurrences: 0,
    elsewhere: [],
    unsaid: [],
    differences: [...checked.differences, difference],
  };
}
