/**
 * Where the sentences of a passage begin and end.
 *
 * The boundaries are those of Unicode's rules (UAX #29), less those that a reader would not
 * make: behind abbreviations, initials and ordinals, inside a short quotation or bracket, ahead of what closes one, and
 * at the end of a line that only wraps. As in Kiss & Strunk (2006), a full stop behind an abbreviation does end the
 * sentence where the next word is one that often opens sentences; here those are the language's stop words.
 */

import { languageCode } from '../language-code.ts';
import { trimmed } from '../lines.ts';
import type { Span } from '../report.ts';
import { abbreviationKind, isAbbreviationBeforeNumber, isNounBeforeNumber } from './abbreviations.ts';
import { sentenceEnds } from './sentence-ends.ts';
import { askingWordsOf, stopWordsOf } from './stop-words.ts';

/** A quotation or bracket of more UTF-16 code units is split at the ends of the sentences inside it. */
const SHORT_ENCLOSURE = 200;

/** Where a day or a rank is written as number and full stop; a word that opens sentences behind it ends one all the same. */
const ORDINAL_STOP: ReadonlySet<string> = new Set([
  'bs',
  'cs',
  'da',
  'de',
  'et',
  'fi',
  'hr',
  'hu',
  'is',
  'lb',
  'lv',
  'nb',
  'nn',
  'no',
  'pl',
  'sk',
  'sl',
  'sr',
  'tr',
]);

/** Words that open sentences and that stop word lists lack. */
const OPENERS: ReadonlySet<string> = new Set(
  `poi dopo quindi luego después entonces puis ensuite alors depois então apoi atunci orada burada danach dann darauf anschließend seitdem dort hier später heute morgen gestern derefter herefter siden deretter etterpå
  därefter sedan poté potom pak následně dnes potem następnie później dziś odtąd sitten myöhemmin tänään ezután utána azután
  aztán később ma zatim nakon onda potom danas kasnije nato zatem kasneje sonra ardından daha bugün siis seejärel hiljem
  síðan затим после онда потом данас касније`.split(/\s+/u),
);

/** "There" and "here", which are names elsewhere. */
const PLACES: Readonly<Record<string, string | undefined>> = {
  bg: 'там тук',
  bs: 'tamo ovdje',
  ca: 'allà aquí',
  cs: 'tam tady tu',
  da: 'der her',
  es: 'ahí allí aquí',
  et: 'seal siin',
  fi: 'siellä täällä',
  hr: 'tamo ovdje',
  hu: 'ott itt',
  it: 'lì là qui',
  lt: 'ten čia',
  lv: 'tur šeit',
  nb: 'der her',
  nl: 'daar hier',
  no: 'der her',
  pl: 'tam tu',
  pt: 'lá aqui ali',
  ro: 'acolo aici',
  ru: 'там тут здесь',
  sk: 'tam tu',
  sl: 'tam tukaj',
  sr: 'tamo ovde тамо овде',
  sv: 'där här',
  uk: 'там тут',
};

/** A new line that starts a list item or a table row, whatever the line ahead of it ends with. */
const ITEM = /^[ \t]*(?:[-*+•][ \t]|\d{1,9}[.)][ \t]|\|)/;

/**
 * The sentences of `text`, in order, without the white space between them. Every character that is not white space is
 * in exactly one of them; none where `text` is blank. `language` is BCP 47.
 */
export function splitSentences(text: string, language: string): readonly Span[] {
  const code = languageCode(language);
  const sentences: Span[] = [];
  for (const item of items(text)) {
    const part = text.slice(item.start, item.end);
    // A line's end inside a sentence is a blank like any other.
    const unwrapped = part.replace(/[\r\n\u0085\u2028\u2029]/g, ' ');
    const enclosed = enclosures(unwrapped, code);
    let start = 0;
    let enclosure = 0;
    let last = 0;
    for (const found of endsIn(unwrapped, code)) {
      const from = last;
      last = found;
      let end = beforeOpening(unwrapped, start, found, code);
      while (enclosure < enclosed.length && (enclosed[enclosure]?.end ?? 0) < Math.max(found, end))
        enclosure += 1;
      const inside = enclosed[enclosure];
      if (end < unwrapped.length && inside && inside.start < end) {
        // "« Oui ! »": white space parts the terminator from what closes the quotation.
        const closing =
          inside.end === end ? /^(?:[\p{Pe}\p{Pf}\p{Pi}]\s*)+/u.exec(unwrapped.slice(end, end + 20)) : null;
        if (!closing) continue;
        end += closing[0].length;
        if (
          end < unwrapped.length &&
          !/^[\p{Lu}\p{Lo}\p{N}\p{Ps}\p{Pi}"¿¡–—]/u.test(unwrapped.slice(end, end + 2))
        )
          continue;
      }
      if (end < unwrapped.length && !endsSentence(unwrapped, start, from, end, language)) continue;
      const sentence = trimmed(part, { start, end });
      if (sentence) sentences.push({ start: item.start + sentence.start, end: item.start + sentence.end });
      start = end;
    }
  }
  return sentences;
}

/** In what is said by turns on one line each begins with a dash: `Да! — Нет.`; by Unicode's rules a dash goes on. */
const TURN = /(?<=[.!?…]\s{1,4})(?=[–—]\s?\p{Lu})/gu;
const DASH = /[–—]/;

/** `Ah… Bon.`: by Unicode's rules what trails off goes on. A blank ahead of the dots says that something is left out. */
const TRAILED_OFF = /(?<=[\p{L}\p{M}]…\s{1,4})(?=[\p{Lu}¿¡])/gu;

/** `Het regende. ’s Avonds niet.`: the short word at the front keeps its small letter. */
const SHORTENED = /(?<=[.!?…]\s{1,4})(?=['’‘](?:s|t|n|k|m|ns|er)\s\p{Lu})/gu;
const SHORTENING: ReadonlySet<string> = new Set(['nl', 'af']);

/** Where sentences may end, in order, the text's end last. */
function* endsIn(text: string, code: string): Iterable<number> {
  const breaks = [
    ...(DASH.test(text) ? [TURN] : []),
    ...(text.includes('…') ? [TRAILED_OFF] : []),
    ...(SHORTENING.has(code) ? [SHORTENED] : []),
  ];
  const turns = breaks
    .flatMap((pattern) => Array.from(text.matchAll(pattern), ({ index }) => index))
    .sort((a, b) => a - b);
  let turn = 0;
  for (const end of sentenceEnds(text, code)) {
    for (; (turns[turn] ?? end) < end; turn++) yield turns[turn] ?? end;
    if (turns[turn] === end) turn += 1;
    yield end;
  }
}

/** The list items and table rows of a text; all of it where there are none. */
function items(text: string): readonly Span[] {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n?|\n/g)) {
    const next = lineBreak.index + lineBreak[0].length;
    if (ITEM.test(text.slice(next, next + 40))) starts.push(next);
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** Whether a sentence that starts at `start` ends at `end`, where Unicode's rules let a segment from `from` end. */
function endsSentence(text: string, start: number, from: number, end: number, language: string): boolean {
  // Enough to hold the last words of the one and the first of the other, however long they are.
  const before = text.slice(Math.max(from, end - 60), end).trimEnd();
  const after = text.slice(end, end + 60);
  if (!/[\p{L}\p{N}]/u.test(text.slice(Math.max(start, end - 200), end))) return false;
  // What closes a quotation in one language opens it in another: right ahead of a word, behind a blank, it opens.
  const opensQuotation = /\s$/u.test(text.slice(end - 1, end)) && /^["'”’»][\p{L}\p{N}¿¡]/u.test(after);
  if (!opensQuotation && /^[\p{Pe}\p{Pf}"'”’»]/u.test(after)) return false;
  // "Yahoo! in Paris", "« Oui ! » dit-il", but not "iOS"; Georgian has no capitals.
  const startsLow = /^(?!\p{Script=Georgian})\p{Ll}(?!\p{Lu})/u.test(after);
  if (startsLow && /[.!?…;\u037e][\s\p{Pe}\p{Pf}\p{Pi}"']*$/u.test(before)) return false;
  if (
    /^[\p{Ps}\p{Pi}"'„]/u.test(text.slice(start, end).trimStart()) &&
    SAYING[languageCode(language)]?.test(after)
  )
    return false;
  // "…。」と語った", "…다.”라고": what is said goes on with who says so.
  if (
    /^[\p{Script=Hiragana}\p{Script=Hangul}]/u.test(after) &&
    /[\p{Pe}\p{Pf}"']$/u.test(text.slice(end - 1, end)) &&
    !ENDS_IN_ASIDE.test(before)
  )
    return false;
  const code = languageCode(language);
  const next = /^[\p{L}\p{M}'’]+/u.exec(after)?.[0] ?? '';
  const opens = !startsLow && next.length > 1 && opensSentences(next.toLowerCase(), language);
  // Where all nouns have a capital, that tells little.
  if (before.endsWith('…')) return opens || (code !== 'de' && code !== 'lb');
  if (!before.endsWith('.')) return true;
  const word = lastWordOf(before);
  // The number or letter of a list item, alone at the front.
  if (word.length <= 4 && text.slice(start, end).trim() === word && /^(?:\p{N}+|\p{L})\.$/u.test(word))
    return false;
  const startsNumber = /^\p{N}/u.test(after);
  if (startsNumber && isAbbreviationBeforeNumber(word, code)) return false;
  if (/^\p{N}{1,2}\.$/u.test(word))
    return opens || endsNumber(text.slice(Math.max(start, end - 60), end).trimEnd(), word, after, code);
  const kind = abbreviationKind(word, language) ?? abbreviationKind(inTwo(before), language);
  // A street's name ends in what a saint's begins with: "on Main St. The vote".
  if (kind === 'title') return opens && /\p{Lu}\p{L}+\sSt\.$/u.test(before);
  if (kind === 'and so on') return opens || /^\p{Lu}/u.test(after);
  const initials = /^(?:(\p{L})\1?\p{M}*[.\-‐])+$/u.test(word) && !MEASURED.test(before);
  if (!initials && kind === null) return true;
  // Without capitals nothing tells that a sentence begins: `سنة ٣٥٠ ق.م. في أثينا`.
  if ((initials || kind === 'other') && /^\p{Lo}/u.test(word) && /^\p{Lo}/u.test(after)) return false;
  return opens;
}

/** `2 m.`: no initial, but metres, litres or tonnes. */
const MEASURED = /\p{N}\s?[mltмлт]\.$/u;

/** Who says what is quoted, right behind it, in languages without capitals. */
const SAYING: Readonly<Record<string, RegExp | undefined>> = {
  zh: /^[^。！？，、：；“”「」\s]{0,6}(?:[说說问問道喊叫答]|回答)(?:道|着|著)?[。，！]/u,
  he: /^(?:(?:הוא|היא|הם|הן) )?(?:אמר|שאל|השיב|קרא|צעק|הוסיף|לחש|ענ)(?:ה|ו|תה)?(?!\p{L})/u,
  ar: /^(?:قال|سأل|أجاب|صاح|رد|أضاف|همس)(?:ت|وا)?(?![\p{L}\p{M}])/u,
  fa: /^(?:\S+ ){0,3}(?:گفت|پرسید|جواب داد|پاسخ داد|فریاد زد)(?:ند)?(?!\p{L})/u,
  ur: /^(?:\S+ ){0,3}(?:کہا|پوچھا|بولا|بولی|بولے)(?!\p{L})/u,
  hi: /^(?:\S+ ){0,3}(?:कहा|पूछा|बोला|बोली|बोले)(?![\p{L}\p{M}])/u,
  ko: /^(?:\S+ ){0,3}(?:물었|말했|답했|대답했|외쳤|덧붙였|전했|밝혔|소리쳤|속삭였|강조했|설명했|중얼거렸|되물었)(?:다|습니다|어요|지만|으며|고)(?!\p{L})/u,
  bn: /^(?:\S+ ){0,3}(?:বলল|বললেন|বলেন)(?![\p{L}\p{M}])/u,
};

/** `т. д.` as `т.д.`; empty where the last two words are no such letters. */
function inTwo(before: string): string {
  const [, first = '', second = ''] = /(?:^|\s)(\p{L}{1,2}\.)\s(\p{L}{1,2}\.)$/u.exec(before) ?? [];
  return first + second;
}

/** Whether a sentence ends behind a number of one or two digits and a full stop. `language` is the first part of a BCP 47 tag. */
function endsNumber(before: string, word: string, after: string, language: string): boolean {
  if (!ORDINAL_STOP.has(language)) return true;
  // "No. 5.", "No: 5." and "page 5." count, and so does "40." where no noun has a capital and no day is so late.
  const ahead = lastWordOf(before.slice(0, -word.length).trimEnd()).replace(/\.?:$/, '.');
  if (isAbbreviationBeforeNumber(ahead, language) || isNounBeforeNumber(ahead)) return true;
  if (CAPITALISED_NOUNS.has(language)) return AMOUNTS.has(ahead.toLowerCase()) && !GERMAN_MONTH.test(after);
  if (Number.parseInt(word, 10) > 31) return true;
  // Turkish rulers and floors have a capital behind their number as well: "3. Selim".
  return language !== 'tr' && ahead !== '' && SINGLE_CAPITAL.test(after) && !NAMED_BY_RANK.test(after);
}

const CAPITALISED_NOUNS: ReadonlySet<string> = new Set(['de', 'lb']);

/** What stands right ahead of an amount in German; a rank has an article there: "stieg auf 25.", "am 25. Tag". */
const AMOUNTS: ReadonlySet<string> = new Set(
  `auf um bei über unter waren sind betrug beträgt erreichte erreicht etwa rund fast knapp insgesamt nur circa ca. mindestens höchstens zählte zählt
  umfasst umfasste`.split(/\s+/u),
);
const GERMAN_MONTH = /^(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u;

/** Behind a rank, where no noun has a capital, a name begins, mostly of several words: "5. Festiwal Filmowy". */
const SINGLE_CAPITAL = /^\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*(?:[,.!?…]|\s+(?!\p{Lu}))/u;
const NAMED_BY_RANK = /^(?:Bundeslig|Lig[aiyeou]|Divi[sz]|Dywizj|Reich|Arm[iae]|Korpus|Maj)/u;

function opensSentences(word: string, language: string): boolean {
  return (
    OPENERS.has(word) ||
    stopWordsOf(language).has(word) ||
    askingWordsOf(language).has(word) ||
    PLACES[languageCode(language)]?.split(' ').includes(word) === true
  );
}

const ENDS_WITH_OPENING = /[\p{Ps}\p{Pi}]+$/u;
const ASIDES = '(?:笑|爆笑|苦笑|拍手|涙|泣|汗|略|中略|後略|笑声|掌声|大笑)[）。]+';
const ASIDE = new RegExp(`^${ASIDES}`, 'u');
const ENDS_IN_ASIDE = new RegExp(`[。？！]（${ASIDES}$`, 'u');
const CLOSES_ELSEWHERE = /[„‚»›“‘]/u;

/** By Unicode's rules a bracket that opens right behind a full stop, as in Japanese, belongs to what the full stop ends. */
function beforeOpening(text: string, start: number, end: number, language: string): number {
  const opening = ENDS_WITH_OPENING.exec(text.slice(Math.max(start, end - 4), end))?.[0] ?? '';
  const isOpening = UNSPACED.has(language) || !CLOSES_ELSEWHERE.test(opening);
  // "はい。（笑）": how it was said belongs to what was said.
  const aside = /（$/.test(opening) ? ASIDE.exec(text.slice(end, end + 8))?.[0].length : undefined;
  if (aside !== undefined) return end + aside;
  return end < text.length && isOpening && end - opening.length > start ? end - opening.length : end;
}

/** Where a quotation mark that opens follows the full stop with no space between. */
const UNSPACED: ReadonlySet<string> = new Set(['ja', 'zh']);

/** Behind what sets it off, too: `**Dr. Ward**`. From behind, since a pattern that must reach the end is tried at every place ahead of it. */
function lastWordOf(text: string): string {
  let start = text.length;
  while (start > 0 && !/[\s\p{Ps}\p{Pi}"'*_]/u.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”"',
  '‚': '‘’',
  '‘': '’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '｢': '｣',
  '(': ')',
  '[': ']',
  '（': '）',
  '"': '"',
};

/** Where the mark that closes a quotation opens it, too. */
const SAME_MARKS: Readonly<Record<string, string>> = { '”': '”', '’': '’', '»': '»«' };
const WITH_SAME_MARKS: ReadonlySet<string> = new Set([
  'fi',
  'sv',
  'hu',
  'bs',
  'hr',
  'sr',
  'da',
  'nb',
  'nn',
  'no',
]);

const MARKS = new RegExp(
  `[${[...new Set(Object.entries(CLOSERS).flat().join(''))].join('').replace(/[[\]]/g, '\\$&')}]`,
  'gu',
);

/** Short, closed quotations and brackets that nothing else encloses, in order: a sentence may not end inside one. */
function enclosures(text: string, language: string): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly closers: string; readonly start: number } | null = null;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    // Within a word it is an apostrophe, or marks an acronym as in Hebrew; behind a number, minutes and inches.
    const [before, after] = [text.slice(Math.max(0, index - 1), index), text.slice(index + 1, index + 2)];
    if (/["‘’]/u.test(mark) && /[\p{L}\p{M}]/u.test(before) && /\p{L}/u.test(after)) continue;
    if (open && index - open.start > SHORT_ENCLOSURE) open = null;
    if (open) {
      if (!open.closers.includes(mark)) continue;
      found.push({ start: open.start + 1, end: index });
      open = null;
    } else if (!/["‘’”]/u.test(mark) || !/[\p{L}\p{M}\p{N}.!?]/u.test(before)) {
      const closers = (WITH_SAME_MARKS.has(language) ? SAME_MARKS[mark] : undefined) ?? CLOSERS[mark];
      if (closers) open = { closers, start: index };
    }
  }
  return found;
}
