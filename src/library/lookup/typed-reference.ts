/** How people type where something stands. */
import { plainDigits } from '../../name-matching.ts';
import { romanValue } from '../../search/language/numbers/roman.ts';
import { digitsOfWord } from './spelt-numbers.ts';

/** `2`, `2.1` or, of a report that numbers its own headings, `2.1.3`; with `to`, all from the one to the other. */
export interface TypedReference {
  readonly from: string;
  readonly to: string | null;
  /** What stands behind the numbers, such as the opening words that completion shows; empty where nothing does. */
  readonly words: string;
  /** Whether Quoth's own numbers are meant and no others: `=2.1`. */
  readonly isExact: boolean;
  /** Whether a number stands as a word or in Roman numerals, which a heading may have as it is. */
  readonly isSpelt: boolean;
}

/** What people put ahead of a section's number, and of a passage's. */
const SECTION = String.raw`§{1,2}|#|№|n[or]\.?|ref(?:erence)?s?\.?|sections?|sect?s?\.?|chapters?|ch(?:ap)?\.?|parts?|abschnitte?|teile?|kapitel|kap\.?|secci[oó]n(?:es)?|cap[ií]tulos?|cap\.?|chapitres?|第|제|capitol[oi]|sezion[ei]|sec?ç(?:ão|ões)|hoofdstuk(?:ken)?|hfst\.?|secties?|rozdział(?:y|u)?|rozdz\.?|sekcj[aei]|глав[аыу]|гл\.?|раздел[ыа]?|розділи?|bölüm|bab|bagian|chương|mục|الفصل|القسم|פרק|अध्याय|अनुभाग|บทที่`;
const PASSAGE = String.raw`¶{1,2}|pp?\.?(?=\s?\d+\.\d)|passages?|paragraph(?:e|s|es|en)?|paras?\.?|pars?\.?|abs(?:atz|ätze)?\.?|textstellen?|p[aá]rrafos?|pasajes?|alin[eé]as?|al\.|段落|段|項|条|paragraf(?:[oi]|y|u)?|par[aá]grafos?|paragraaf|alinea['’]?s?|akapity?|ustęp|ust\.?|абзац|пункт|параграф|п\.|đoạn|الفقرة|סעיף|פסקה|ย่อหน้าที่`;
const JOINT = `[.:·•。٫・]`;
const RANGE = String.raw`[-=]{0,3}>|-{1,3}|[‐-―−~〜〰→]|\.{2,3}|(?<=[\s節章项節段장절항])(?:(?:up )?to|thru|through(?: to)?|until|till?|bis|al?|à|au|hasta|até|tot(?: en met)?|do|до|по|sampai|hingga|đến)(?=\s)|jusqu['’](?:à|au)|から|至|부터|에서`;
const NUMBER = String.raw`\d{1,6},\d{1,6}(?![.,\d])|\d{1,6}(?:${JOINT}\d{1,6}){0,5}`;

const MARKS = String.raw`["'“”„‟«»‹›‘’‚‛\x60´「」『』()\[\]{}<>【】〔〕*_|]`;
const BETWEEN = new RegExp(
  String.raw`(?<=\d)\s*(?:(?:節|章|节|장|절)?\s*[,;]?\s*(?:の|의)?\s*(?:第|제|${PASSAGE})|(?:節|章|节|장|절)\s*(?:の|의)?)\s*(?=\d)`,
  'giu',
);
const AHEAD = new RegExp(String.raw`(^|\s|${RANGE})\s*(?:(?:${SECTION}|${PASSAGE})[\s:：=]*)+(?=\d)`, 'giu');
const WITHIN =
  '(?:of|in|from|under|within|the|von|aus|dem|der|des?|du|del?|dell[ae]|do|da|van|het|из|в|z|w|av|i|le|la|el)';
/** `passage 1 of section 2`, `paragraph 1 of 2`, `para 1 of 2.3` */
const INNER_FIRST = new RegExp(
  String.raw`^(?:${PASSAGE})[\s:：]*(\d{1,6}),?\s+(?:(?:${WITHIN}\s+){0,2}(?:${SECTION})[\s:：]*|(?:${WITHIN}\s+){1,2})(\d{1,6})$`,
  'iu',
);
const MARK_AT_NUMBER = new RegExp(String.raw`(?<!\p{L})${MARKS}+(?=[\d§])|(?<=\d)${MARKS}+(?!\p{L})`, 'gu');
/** `between 1.1 and 1.2` */
const BETWEEN_TWO =
  /^(?:between|zwischen|entre|tra|fra|tussen|między|между|між|mellan|mellem|mellom)\s+(\S.*?)\s+(?:and|und|y|et|e|en|i|и|і|та|och|og)\s+(?=\S*\d)/iu;
const BEHIND =
  /(?<=\d)(?:\s*(?:節|章|节|段落|段|項|条|[장절항조편](?!\p{L})|문단|단락)|\.?\s(?:bölüm|kısım|paragraf)(?!\p{L}))(?:まで|까지)?|(?<=\d)\s?ff?\.?$|(?<=\d)(?:まで|까지)/giu;
/** With it numbers of two parts are a run, not one of four. */
const COLON = /^(\d{1,6}\.\d{1,6})\s*[:：]\s*(\d{1,6}\.\d{1,6})$/u;
const SPACED_JOINT = new RegExp(String.raw`(?<=\d)\s?${JOINT}\s?(?=\d)`, 'gu');
const TYPED = new RegExp(
  String.raw`^(=?)\s*(${NUMBER})(?:\s*(?:${RANGE})\s*(${NUMBER}))?[.,:;!?]*(?:(?:[\s)\]]+|(?=[([])|(?<=[.:])(?!\d))(\S.*))?$`,
  'isu',
);

const NOUN = `${SECTION}|${PASSAGE}`;
/** `the second section`, `in section 2` */
const ARTICLE = new RegExp(
  String.raw`^(?:(?:in|im|the|der|die|das|de[nms]?|la|le|les|el|il|lo|al?|à|w|в|у|na|på)\s+){1,2}(?=(?:[\p{L}\d]+\s+)?(?:${NOUN})(?![\p{L}]))`,
  'iu',
);
/** `2nd section`, `second section`; `section two`, `section II`; `II`, `II.1` */
const AHEAD_OF_NOUN = new RegExp(
  String.raw`(?<!\p{L})(\d{1,6}(?:st|nd|rd|th)|\p{L}+)\s+(${NOUN})(?![\p{L}\d])`,
  'giu',
);
const BEHIND_NOUN = new RegExp(String.raw`(?<!\p{L})(${NOUN})([\s:：]+)(\p{L}+)(?![\p{L}\d])`, 'giu');
const ROMAN = new RegExp(
  String.raw`(?<![\p{L}\d])(?:[IVX]{1,7}(?![\p{L}\d])|[ivx]{1,7}(?=${JOINT}\s?\d))`,
  'gu',
);
const RANGE_WORD = new RegExp(String.raw`(?<=\d\s*(?:${RANGE})\s+)\p{L}+$`, 'iu');

/** Several at once: `2.1, 3.4`. A comma within a number, as in `2,1`, parts none. */
export function listed(typed: string): readonly string[] {
  if (BETWEEN_TWO.test(typed)) return [typed];
  const parts = typed
    .split(
      /[;；、]|[,，](?:\s*(?=\S*\d[.．]\d)|\s+(?=\d))|(?<=\d[.．]\d+)(?:\s*\/\s*|\s+)(?=\d+[.．]\d)|\s(?:and|und|y|e|et|en|i|и|і|та|ve|dan|và|와|과|&|\+)\s/iu,
    )
    .map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => readReference(part)?.words === '') ? parts : [typed];
}

/** Null where no number stands at the start. */
export function readReference(typed: string): TypedReference | null {
  const plain = plainDigits(typed.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .replace(new RegExp(String.raw`^(?:${MARKS}|\s)+|(?:${MARKS}|\s)+$`, 'gu'), '')
    .replace(/[.,;:!?。、\s–—-]+$/u, '')
    .replace(/^\/?[a-z-]{0,40}quote\s+(?=\S)/iu, '')
    .replace(/^(?:please|pls|plz|bitte|por favor)\s+(?=\S)/iu, '')
    .replace(/^(?:(?![-−]\d)[^\p{L}\p{N}=§#№¶])+/u, '')
    .replace(MARK_AT_NUMBER, (marks) => (marks === '_' ? marks : ' '))
    .replace(BETWEEN_TWO, '$1 to ')
    .replace(ARTICLE, '');
  const inFigures = inDigits(plain);
  const spelt = inFigures === plain ? null : readNumbers(inFigures);
  // "I love it" is no section 1.
  if (spelt?.words === '') return { ...spelt, isSpelt: true };
  const read = readNumbers(plain);
  return read && { ...read, isSpelt: false };
}

function readNumbers(plain: string): Omit<TypedReference, 'isSpelt'> | null {
  const numbers = plain
    .replace(/^(\d{1,6})[/_](\d{1,6})$/u, '$1.$2')
    .replace(COLON, '$1-$2')
    .replace(INNER_FIRST, '$2.$1')
    .replace(BETWEEN, '.')
    .replace(AHEAD, '$1 ')
    .replace(/^\s*(?:from|von|vom|de|desde|du|des?|dal?|do|van|od|с|від|dari|từ)\s+(?=\d)/iu, '')
    .replace(BEHIND, '')
    .replace(SPACED_JOINT, '.')
    .trim();
  const [, exact = '', from, to, words = ''] = TYPED.exec(numbers) ?? [];
  if (from === undefined) return null;
  return { from: numberOf(from), to: to === undefined ? null : numberOf(to), words, isExact: exact !== '' };
}

/** Without leading zeros, its numbers parted by full stops. */
function numberOf(typed: string): string {
  return typed
    .split(new RegExp(`${JOINT}|,`, 'u'))
    .map((digits) => String(Number(digits)))
    .join('.');
}

const HEADING_NOUN = new RegExp(
  String.raw`^(?:(?:the|in)\s+)*(?:${SECTION})[\s:：=]+(?=\S)|^the\s+|\s+(?:section|chapter)$`,
  'giu',
);

/** `section Rocks`, `the Rocks section`: what the heading itself may be. */
export function bareHeading(typed: string): string {
  return typed.trim().replace(HEADING_NOUN, '');
}

/** What stands as a word or in Roman numerals where a number is due, in digits. */
function inDigits(typed: string): string {
  return typed
    .replace(AHEAD_OF_NOUN, (whole: string, number: string, noun: string) => {
      const digits = /^\d+/.exec(number)?.[0] ?? digitsOfWord(number.toLowerCase());
      return digits === null ? whole : `${noun} ${digits}`;
    })
    .replace(BEHIND_NOUN, (whole: string, noun: string, between: string, number: string) => {
      const digits = digitsOfWord(number.toLowerCase());
      return digits === null ? whole : noun + between + digits;
    })
    .replace(ROMAN, (numeral) => String(romanValue(numeral.toLowerCase()) ?? numeral))
    .replace(RANGE_WORD, (word) => digitsOfWord(word.toLowerCase()) ?? word);
}
