/** What points at a person in a question, struck out ahead of keeping it. Years, amounts, dates and references stay. */
import { questionWithoutTokens } from '../chat-tokens.ts';

/** A sign that is nobody's, so that what tidies up takes it for a word. */
const STRUCK = '\uE000';

const MAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?:@|＠|\s?[[(](?:at|ät|arroba|arobase)[\])]\s?)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;

/** Without a scheme an address is known by what stands behind its slash. */
const BARE_LINK = /(?<![\p{L}\p{N}@./])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/[^\s<>"“”„»]{1,2000}/giu;

/** A member's id of Slack's or Discord's, and what else has as many digits as nothing that is counted. */
const CHAT_ID = /(?<![\p{L}\p{N}])[UW][A-Z\d]{8,14}(?![\p{L}\p{N}])(?<=\d[A-Z\d]{0,14})/gu;

/** DE89 3704 0044 0532 0130 00 */
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/gu;

/** Those of the United States, the United Kingdom and Spain, by their shape. */
const NATIONAL_IDS =
  /(?<![\p{L}\p{N}-])(?:\d{3}-\d{2}-\d{4}|[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|(?:\d{8}|[XYZ]-?\d{7})-?[A-Z])(?![\p{L}\p{N}-])/gu;

const LABELS = [
  'passport|identity card|id card|id|ssn|social security|national insurance|employee|personnel|customer|patient|licen[cs]e|phone|telephone|mobile|cell|tel|fax|whatsapp',
  'ausweis|personalausweis|reisepass|pass|steuer-?id|steuer|sozialversicherungs?|personal|kunden|patienten|matrikel|führerschein|telefon|handy|mobil',
  'dni|nie|nif|pasaporte|seguridad social|empleado|cliente|paciente|teléfono|móvil',
  "passeport|carte d[’']identité|sécurité sociale|matricule|employé|client|téléphone|portable|tél",
].join('|');

const NUMBER_OF = String.raw`(?:número|numéro|n[°º.]|no\.?|nr\.?)\s{0,2}(?:de\s|d[’']|du\s)?\s{0,2}(?:la\s)?`;
const NUMBER = String.raw`(?:number|no\b\.?|num\.?|#|id|nummer|nr\b\.?|número|numéro|n[°º])`;

/** What a number is called ahead of it: "passport no. C01X00T47", "Kundennummer: 48213". A year is none. */
const LABELLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])((?:${NUMBER_OF})?(?:${LABELS})[\s-]{0,2}${NUMBER}?(?!\p{L})\s{0,2}(?:is|ist|lautet|es|est)?\s{0,2}[:=#]?\s{0,2})(?!(?:19|20)\d\d(?!\d))(?=(?:[^\p{L}\p{N}\s]{0,2} ?[A-Z]{0,2}\d){4})[A-Z\d(+](?:[A-Z\d()./-]| (?=\d)){3,30}(?![\p{L}\p{N}])`,
  'giu',
);
const LABELLED_JAPANESE =
  /((?:電話|携帯|パスポート|旅券|社員|顧客|会員|患者|免許証?|マイナンバー|個人)(?:番号)?\s{0,2}(?:は|が|[:：])?\s{0,2})[A-Z\d](?:[A-Z\d-]| (?=\d)){3,20}/giu;

/** In digits with what parts them; which of them are telephones is told by their shape. */
const DIGITS =
  /(?<![\p{L}\p{N}.,:/§+(-])(?:\+|\(\+?)?\d(?:[ ()./\u00a0\u202f-]{0,2}\d){6,24}(?![\p{L}\p{N}%°])(?![.,:/-]\d)/gu;

/** `text` without what points at a person; each is shown as "…". Takes time in proportion to the text's length. */
export function withoutPeople(text: string): string {
  return questionWithoutTokens(text.replace(MAIL, STRUCK).replace(BARE_LINK, STRUCK))
    .replace(IBAN, STRUCK)
    .replace(NATIONAL_IDS, STRUCK)
    .replace(CHAT_ID, STRUCK)
    .replace(LABELLED, `$1${STRUCK}`)
    .replace(LABELLED_JAPANESE, `$1${STRUCK}`)
    .replace(DIGITS, (run) => (isPersons(run) ? STRUCK : run))
    .replaceAll(STRUCK, '…')
    .replace(/\s+/gu, ' ')
    .trim();
}

const DATE = /^(?:(?:1\d|20)\d\d[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ](?:1\d|20)\d\d)$/;
/** Years in a row, or from one to another. */
const YEARS = /^(?:1[5-9]|20)\d\d(?:[ /-]{1,2}(?:(?:1[5-9]|20)\d\d|\d\d))+$/;
/** 1 000 000, 1.000.000 */
const GROUPED = /^[1-9]\d{0,2}(?:([ .\u00a0\u202f])\d{3})(?:\1\d{3})*$/;
const ROUND = /^[1-9]\d*0{4}$/;
/** What is counted stands in no more digits without a mark between them. */
const MOST_COUNTED = 8;

function isPersons(run: string): boolean {
  const digits = run.replace(/\D/g, '');
  if (/^[+(]/.test(run)) return true;
  if (DATE.test(run) || YEARS.test(run)) return false;
  // A report's own: 2.1.3-2.1.5, 3/2/1.
  if (/^\d{1,3}(?:[./]\d{1,3})+(?:\s?-\s?\d{1,3}(?:[./]\d{1,3})+)?$/.test(run) && !run.startsWith('0'))
    return !GROUPED.test(run) && run.split(/[./-]/).length >= 5 && digits.length >= 9;
  if (GROUPED.test(run)) return digits.length === 11;
  if (/^\d+$/.test(run)) return run.startsWith('0') || (digits.length > MOST_COUNTED && !ROUND.test(run));
  // Groups of a telephone, an identity card, a credit card.
  return run.startsWith('0') || digits.length >= 9;
}
