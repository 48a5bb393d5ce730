/** The closed classes of English words, and what a word can be in a phrase. */
import { AUXILIARIES, verbForms } from '../lexicon/cue-words.ts';
import { isCapitalised, type Token } from './tokens.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const SUBJECT_PRONOUNS = set(
  'i he she they we it you who everyone everybody someone somebody nobody anyone no-one one others some many most few several those these both all another none',
);
export const PERSONAL_PRONOUNS = set('i he she they we it you');
export const RELATIVES = set('who which that');
export const DETERMINERS =
  set(`the a an this that these those my your his her its our their some any no every each either
  neither another both all half many most several few much more other such what which whose one two three four five six
  seven eight nine ten`);
export const POSSESSIVES = set('my your his her its our their');
export const PREPOSITIONS =
  set(`of in on at by for with from to about against into over under after before between among
  during through across near behind around toward towards upon within without since until till like as despite via
  per off outside inside above below beyond along amid alongside regarding concerning throughout than including except versus`);
export const CONJUNCTIONS = set('and but or nor yet so plus &');
export const SUBORDINATORS =
  set(`that because when while if although though unless whereas whether as since until after
  before where why how what who which whose whom once lest`);
export const WH = set('if whether how why what who where when which whom whose');
const ADVERBS =
  set(`also then later once often never always ever even still just not now again already soon previously recently
  first only long simply both all too instead perhaps maybe almost rather quite very yet far so once twice today
  yesterday further indeed thus however sometimes seldom once together else actually back out up down n't 't more most well
  less least better here there`);
const TIMES =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december yesterday today tomorrow tonight jan. feb. aug. sept. oct. nov. dec.`);
const TIME_NOUNS = set(
  'week month year night morning afternoon evening weekend day days weeks months years hours hour minutes time',
);
const LY_NOUNS = set(
  'family rally ally tally anomaly monopoly reply supply july italy assembly fly jelly bully belly early friendly likely daily weekly monthly elderly only ugly lonely deadly costly kelly billy sally',
);

export function isAdverb(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  if (ADVERBS.has(token.lower)) return true;
  return (
    token.lower.length > 4 &&
    token.lower.endsWith('ly') &&
    !LY_NOUNS.has(token.lower) &&
    !isCapitalised(token)
  );
}

export function isTime(token: Token | undefined): boolean {
  if (token === undefined || !TIMES.has(token.lower)) return false;
  // "today" in capitals is part of a name ("USA Today").
  return isCapitalised(token) !== /^(?:yester|to)/u.test(token.lower);
}

export function isTimeNoun(token: Token | undefined): boolean {
  return token !== undefined && TIME_NOUNS.has(token.lower);
}

export function isAuxiliary(token: Token | undefined): boolean {
  return token?.kind === 'word' && AUXILIARIES.has(token.lower);
}

/** A word that opens a clause or ties two parts together: no phrase of a name or noun runs over it. */
function isFunctionWord(token: Token): boolean {
  const word = token.lower;
  return (
    PERSONAL_PRONOUNS.has(word) ||
    DETERMINERS.has(word) ||
    PREPOSITIONS.has(word) ||
    CONJUNCTIONS.has(word) ||
    SUBORDINATORS.has(word) ||
    AUXILIARIES.has(word) ||
    (isAdverb(token) && !isCapitalised(token)) ||
    word === 'him' ||
    word === 'them' ||
    word === 'me' ||
    word === 'us' ||
    word === 'there'
  );
}

/** Whether the word at `index` can belong to a noun phrase: no function word, no verb where one would stand. */
export function isNominal(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind === 'mark' || token.kind === 'quotation') return false;
  if (token.kind === 'clitic') return token.lower === "'s" || token.lower === "'";
  if (isTime(token)) return false;
  // The number of a paragraph or an item.
  if (index === 0 && /^\p{N}[\p{N}.]*$/u.test(token.text)) return false;
  if (isCapitalised(token) && index > 0 && !PREPOSITIONS.has(token.lower)) return true;
  if (isFunctionWord(token)) return false;
  return !looksFinite(tokens, index);
}

/** A guess, from the word and its left neighbour alone, that a verb stands here rather than a noun or adjective. */
export function looksFinite(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || (isCapitalised(token) && index > 0)) return false;
  const forms = verbForms(token.lower);
  const before = tokens[index - 1];
  if (before !== undefined) {
    const word = before.lower;
    if (before.kind === 'clitic' && (word === "'s" || word === "'")) return false;
    if (PERSONAL_PRONOUNS.has(word) || word === 'who') return forms.size > 0 || /ed$/u.test(token.lower);
    if (word === 'to' && tokens[index - 2]?.lower === 'according') return false;
    if (word === 'to' || AUXILIARIES.has(word))
      return forms.has('base') || forms.has('past') || forms.has('ing');
    if (DETERMINERS.has(word) || PREPOSITIONS.has(word)) return false;
  }
  if (forms.has('past')) return true;
  // Before a noun or an article a word in -s is a verb: English compounds keep their first parts singular.
  if (forms.has('present')) return !isCapitalised(token) && opensObject(tokens[index + 1]);
  // "Ahmed said"
  if (isCapitalised(token)) return false;
  return forms.size === 0 && /[^e]ed$/u.test(token.lower) && token.lower.length > 4;
}

function opensObject(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'quotation') return true;
  if (token.kind !== 'word') return false;
  const word = token.lower;
  if (AUXILIARIES.has(word) || CONJUNCTIONS.has(word)) return false;
  if (PREPOSITIONS.has(word) || SUBORDINATORS.has(word)) return word === 'that';
  // "the papers he signed": a clause about the noun.
  if (PERSONAL_PRONOUNS.has(word)) return /^(?:it|you)$/u.test(word);
  return verbForms(word).size === 0 || DETERMINERS.has(word);
}
