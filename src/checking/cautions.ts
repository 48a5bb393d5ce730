/** Words whose loss changes what is said: hedges and negations. */

import { tokensIn } from '../attribution/grammar/tokens.ts';
import { hedgesAmong } from '../attribution/hedges.ts';
import { languageCode } from '../report/language-code.ts';
import type { Span } from '../report/report.ts';
import type { Caution } from './checking.ts';
import { wordsIn } from './words.ts';

const NEGATIONS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    ar: 'لا لم لن ليس ليست غير بدون',
    de: 'nicht kein keine keinen keinem keiner keines nie niemals nichts niemand ohne weder noch',
    el: 'δεν δε μη μην όχι ποτέ χωρίς ούτε',
    en: 'not no never none nobody nothing nowhere neither nor without cannot',
    es: 'no nunca jamás ni ningún ninguna ninguno nada nadie sin tampoco',
    fr: 'ne pas jamais ni aucun aucune rien personne sans non',
    hi: 'नहीं न मत बिना',
    it: 'non mai né nessun nessuna nessuno niente nulla senza',
    nl: 'niet geen nooit niets niemand zonder noch',
    pt: 'não nunca jamais nem nenhum nenhuma nada ninguém sem',
    ro: 'nu niciodată nici niciun nicio nimic nimeni fără',
    ru: 'не нет ни никогда никто ничего ничто нельзя без',
    th: 'ไม่ มิได้',
    tr: 'değil yok hiç asla',
    vi: 'không chưa chẳng chả',
    zh: '不 没 沒 未 無 无',
  }).map(([code, words]) => [code, new Set(words.split(' '))]),
);

const NO_WORDS: ReadonlySet<string> = new Set();

/** A caution with its place in the text. */
export interface PlacedCaution extends Caution, Span {}

/** The hedges (of English) and negations in a stretch of `text`, in order. `language` is BCP 47. */
export function cautionsIn(text: string, span: Span, language: string): readonly PlacedCaution[] {
  const code = languageCode(language);
  const negations = NEGATIONS[code] ?? NO_WORDS;
  const found: PlacedCaution[] = [];
  for (const { key, start, end } of wordsIn(text.slice(span.start, span.end), language, span.start)) {
    if (negations.has(key) || (code === 'en' && key.endsWith("n't")))
      found.push({ kind: 'negation', word: text.slice(start, end), start, end });
  }
  if (code !== 'en') return found;
  for (const { start, end } of hedgesAmong(tokensIn(text, span)))
    found.push({ kind: 'hedge', word: text.slice(start, end), start, end });
  return found.sort((a, b) => a.start - b.start);
}
