/** Words whose loss changes what is said: hedges and negations. */

import { tokensIn } from '../attribution/grammar/tokens.ts';
import { hedgesAmong } from '../attribution/hedges.ts';
import { languageCode } from '../report/language-code.ts';
import { overlaps, type Span } from '../report/report.ts';
import type { Caution } from './checking.ts';
import { wordsIn } from './words.ts';

/** By language: whole words, in lower case. */
const NEGATIONS = wordsByLanguage({
  ar: 'لا لم لن ليس ليست غير بدون',
  bg: 'не няма никога нищо никой без',
  ca: 'no mai cap res ningú sense tampoc',
  cs: 'ne není nejsou nikdy nikdo nic bez ani žádný žádná žádné',
  da: 'ikke ingen intet aldrig uden hverken',
  de: 'nicht kein keine keinen keinem keiner keines keineswegs nie niemals nichts niemand ohne weder noch',
  el: 'δεν δε μη μην όχι ποτέ χωρίς ούτε',
  en: 'not no never none nobody nothing nowhere neither nor without cannot',
  es: 'no nunca jamás ni ningún ninguna ninguno nada nadie sin tampoco',
  fa: 'نه نیست نیستند نبود نشد هیچ بدون هرگز',
  fi: 'ei eivät en emme ette et älä koskaan ilman',
  fr: 'ne pas jamais ni aucun aucune rien personne sans non',
  he: 'לא אין אל בלי ללא מעולם',
  hi: 'नहीं न मत बिना',
  hr: 'ne nije nisu nikad nikada nitko ništa bez niti',
  hu: 'nem ne nincs nincsenek soha senki semmi nélkül sem',
  id: 'tidak bukan tanpa jangan belum',
  it: 'non mai né nessun nessuna nessuno niente nulla senza',
  nb: 'ikke ingen intet aldri uten verken',
  nl: 'niet geen nooit niets niemand zonder noch',
  pl: 'nie nigdy nikt nic bez ani żaden żadna żadne',
  pt: 'não nunca jamais nem nenhum nenhuma nada ninguém sem',
  ro: 'nu niciodată nici niciun nicio nimic nimeni fără',
  ru: 'не нет ни никогда никто ничего ничто нельзя без',
  sk: 'nie nikdy nikto nič bez ani žiadny žiadna',
  sr: 'ne nije nisu nikad nikada niko ništa bez niti',
  sv: 'inte ej ingen inga inget aldrig utan varken',
  tr: 'değil yok hiç asla',
  uk: 'не ні ніколи ніхто нічого без немає',
  ur: 'نہیں نہ مت بغیر',
  vi: 'không chưa chẳng chả',
});

/** What makes a claim weaker: that it may be, is said to be, or about so. English is read by the attribution's own lists. */
const HEDGES = wordsByLanguage({
  ar: 'قد ربما لعل يمكن محتمل يُحتمل',
  cs: 'možná snad asi prý údajně zřejmě může mohl mohla mohlo mohly mohou pravděpodobně',
  da: 'måske muligvis formentlig angiveligt sandsynligvis kan kunne',
  de: 'kann können könnte könnten dürfte dürften vielleicht möglicherweise wahrscheinlich vermutlich angeblich womöglich wohl offenbar mutmaßlich soll sollen',
  el: 'ίσως μπορεί μπορούσε πιθανώς πιθανόν φέρεται',
  es: 'puede pueden podría podrían quizá quizás posiblemente probablemente presuntamente supuestamente aparentemente acaso',
  fa: 'شاید ممکن احتمالا احتمالاً گویا',
  fi: 'ehkä mahdollisesti luultavasti todennäköisesti kenties voi voisi saattaa saattaisi',
  fr: 'peut peuvent pourrait pourraient peut-être possiblement probablement apparemment prétendument semble semblent serait seraient aurait auraient',
  he: 'אולי ייתכן יתכן עשוי עשויה עשויים עלול עלולה כנראה לכאורה',
  hi: 'शायद संभवतः कथित',
  hr: 'možda vjerojatno navodno mogao mogla moglo može mogu',
  hu: 'talán lehet lehetne valószínűleg állítólag esetleg',
  id: 'mungkin barangkali diduga konon kemungkinan',
  it: 'può possono potrebbe potrebbero forse probabilmente presumibilmente apparentemente sarebbe sarebbero avrebbe avrebbero',
  nb: 'kanskje muligens trolig angivelig sannsynligvis kan kunne',
  nl: 'kan kunnen zou zouden misschien mogelijk waarschijnlijk vermoedelijk wellicht',
  pl: 'może mogą mógłby mogłaby mogłoby mogłyby prawdopodobnie podobno rzekomo chyba',
  pt: 'pode podem poderia poderiam poderá talvez possivelmente provavelmente supostamente alegadamente aparentemente',
  ro: 'poate pot putea posibil probabil presupus',
  ru: 'может могут мог могла могло могли возможно вероятно наверное якобы видимо предположительно пожалуй',
  sr: 'možda verovatno navodno mogao mogla moglo može mogu',
  sv: 'kanske möjligen troligen förmodligen påstås sannolikt kan kunde',
  tr: 'belki muhtemelen olabilir herhalde galiba sözde',
  uk: 'може можуть міг могла могло могли можливо ймовірно нібито мабуть',
  ur: 'شاید ممکن غالباً',
});

/** Where words stand without spaces, or endings say it: any of these, wherever it stands. */
const PATTERNS: Readonly<Record<string, Readonly<Record<Caution['kind'], RegExp>> | undefined>> = {
  ja: {
    negation: /ません|なかっ|ない(?![でか])|ず(?=に|、|。)/gu,
    hedge:
      /かもしれ(?:ない|ません)|可能性|だろう|でしょう|らしい|とみられ|とされ|恐れ|おそらく|たぶん|ようだ/gu,
  },
  ko: {
    negation: /않|못하|없(?=[다었는습어이을])/gu,
    hedge: /수 있|수도 있|것 같|아마|듯하|듯 |가능성|것으로 보|알려졌|알려진/gu,
  },
  th: { negation: /ไม่|มิได้/gu, hedge: /อาจ|น่าจะ|คงจะ|บางที|คาดว่า/gu },
  zh: {
    negation: /没有|沒有|并非|並非|从未|從未|不|没|沒|未|無(?!线)|无(?!线)/gu,
    hedge: /可能|也许|也許|或许|或許|大概|据称|據稱|据说|據說|似乎|恐怕|预计|預計/gu,
  },
};

function wordsByLanguage(
  lists: Readonly<Record<string, string>>,
): Readonly<Record<string, ReadonlySet<string>>> {
  return Object.fromEntries(
    Object.entries(lists).map(([code, words]) => [code, new Set(wordsIn(words, code).map(({ key }) => key))]),
  );
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** A caution with its place in the text. */
export interface PlacedCaution extends Caution, Span {}

/** The hedges and negations in a stretch of `text`, in order. `language` is BCP 47. */
export function cautionsIn(text: string, span: Span, language: string): readonly PlacedCaution[] {
  const code = languageCode(language);
  const patterns = PATTERNS[code];
  if (patterns) return matchesOf(patterns, text, span);
  const negations = NEGATIONS[code] ?? NO_WORDS;
  const hedges = HEDGES[code] ?? NO_WORDS;
  const found: PlacedCaution[] = [];
  for (const { key, start, end } of wordsIn(text.slice(span.start, span.end), language, span.start)) {
    const word = text.slice(start, end);
    // "n’a", "qu’on": French elides it.
    if (
      negations.has(key) ||
      (code === 'en' && key.endsWith("n't")) ||
      (code === 'fr' && key.startsWith("n'"))
    )
      found.push({ kind: 'negation', word, start, end });
    else if (hedges.has(key)) found.push({ kind: 'hedge', word, start, end });
  }
  if (code !== 'en') return found;
  for (const { start, end } of hedgesAmong(tokensIn(text, span)))
    found.push({ kind: 'hedge', word: text.slice(start, end), start, end });
  return found.sort((a, b) => a.start - b.start);
}

/** Where a hedge has a negation in it ("かもしれない"), it is the hedge alone. */
function matchesOf(
  patterns: Readonly<Record<Caution['kind'], RegExp>>,
  text: string,
  span: Span,
): readonly PlacedCaution[] {
  const part = text.slice(span.start, span.end);
  const of = (kind: Caution['kind']) =>
    Array.from(part.matchAll(patterns[kind]), ({ 0: word, index }): PlacedCaution => {
      const start = span.start + index;
      return { kind, word, start, end: start + word.length };
    });
  const hedges = of('hedge');
  const negations = of('negation').filter((it) => !hedges.some((hedge) => overlaps(hedge, it)));
  return [...hedges, ...negations].sort((a, b) => a.start - b.start);
}
