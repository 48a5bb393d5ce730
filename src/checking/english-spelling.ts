/** One form for what British and American English spell otherwise; it is compared by, never shown, and need not be a word. */
import { MemoizedTexts } from '../search/language/memoize.ts';

/** In order. No two words that differ in more than their spelling get the same form: "prise" and "prize", "refilled" and "refiled". */
const RULES: readonly (readonly [spelt: RegExp, form: string])[] = [
  [/practis(?=e|ing)/, 'practic'],
  [/(?<=[a-z]{3})is(?=(?:e[drs]?|ers|ings?|able|ations?|ational)$)/, 'iz'],
  [/(?<=l)ys(?=(?:e[drs]?|ers|ing)$)/, 'yz'],
  [
    /(?<=^(?:dis|un|mis|multi|re|over|tri|bi)?(?:ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|misdemean|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig))our/,
    'or',
  ],
  [/(?<=cent|theat|met|lit|spect|lust|scept|fib|calib|sab|somb|meag|euv)re(?=s?$)/, 'er'],
  [/(?<=^(?:re|de)?cent|euv)r(?=ed$|ing$)/, 'er'],
  [/(?<=[aeiouy][a-z]*(?:[aeo]|(?:pen|sten)ci))ll(?=(?:ed|ings?|ers?|ors?|ery)$)/, 'l'],
  [/(?<=def|off|pret)ence(?=s?$|less)/, 'ense'],
  [/(?<=^licen)ce/, 'se'],
  [/(?<=anal|catal|dial|epil|monol|prol)ogue(?=s?$)/, 'og'],
  [/ae(?=m(?:i[ac]|o)|diatr|di[ac]|val|col|olog|sthe)/, 'e'],
  [/oe(?=t(?:us|al)|strog|dema|sophag|uver)|(?<=rrh)oe(?=a$)/, 'e'],
];

/** British and American, of words that go by no rule. */
const WORDS: ReadonlyMap<string, string> = new Map(
  `aeroplane airplane; aeroplanes airplanes; ageing aging; aluminium aluminum; artefact artifact; artefacts artifacts; cheque check; cheques checks;
  cosy cozy; enrol enroll; enrolment enrollment; fulfil fulfill; fulfilment fulfillment; grey gray; greys grays; instalment installment;
  instalments installments; jewelery jewelry; judgement judgment; judgements judgments; kerb curb; mould mold; moulds molds; moustache mustache;
  plough plow; ploughs plows; ploughed plowed; programme program; programmes programs; pyjamas pajamas; sceptic skeptic;
  sceptical skeptical; sceptics skeptics; skilful skillful; storey story; storeys stories; sulphur sulfur; tyre tire; tyres tires; wilful willful`
    .split(/;\s+/)
    .map((pair) => pair.split(' '))
    .map(([british = '', american = '']) => [british, american]),
);

/** `word` is in lower case. */
export function englishSpelling(word: string): string {
  return forms.of(word);
}

const MOST_REMEMBERED = 60_000;
/** A report has the same words time after time. */
const forms = new MemoizedTexts<string>(MOST_REMEMBERED, formOf);

function formOf(word: string): string {
  let form = word;
  for (const [spelt, other] of RULES) form = form.replace(spelt, other);
  return WORDS.get(form) ?? form;
}
