/** Ordinals: the forms that they have in words, and what is written behind digits for them. */

/** From the second to the tenth where the package of number words has none; a stroke where it is as often another word. */
const LISTED: Readonly<Record<string, string | undefined>> = {
  af: 'tweede derde vierde vyfde sesde sewende agtste negende tiende',
  be: 'другі трэці чацвёрты пяты шосты сёмы восьмы дзявяты дзясяты',
  bg: 'втори трети четвърти пети шести седми осми девети десети',
  bn: 'দ্বিতীয় তৃতীয় চতুর্থ পঞ্চম ষষ্ঠ সপ্তম অষ্টম নবম দশম',
  ca: 'segon tercer quart cinquè sisè setè vuitè novè desè',
  et: '- kolmas neljas viies kuues seitsmes kaheksas üheksas kümnes',
  eu: 'bigarren hirugarren laugarren bosgarren seigarren zazpigarren zortzigarren bederatzigarren hamargarren',
  ga: '- tríú ceathrú cúigiú séú seachtú ochtú naoú deichiú',
  gl: 'segundo terceiro cuarto quinto sexto sétimo oitavo noveno décimo',
  is: '- þriðji fjórði fimmti sjötti sjöundi áttundi níundi tíundi',
  mk: 'втори трети четврти петти шести седми осми деветти десетти',
  sk: 'druhý tretí štvrtý piaty šiesty siedmy ôsmy deviaty desiaty',
  sl: 'drugi tretji četrti peti šesti sedmi osmi deveti deseti',
};

/** Each with its value. */
export function listedOrdinals(language: string): readonly (readonly [ordinal: string, value: number])[] {
  return (LISTED[language] ?? '')
    .split(' ')
    .map((ordinal, at) => [ordinal, at + 2] as const)
    .filter(([ordinal]) => /\p{L}/u.test(ordinal));
}

/** By what the listed form ends in: what other cases, genders and numbers have instead. */
const INFLECTED: Readonly<
  Record<string, readonly (readonly [ending: RegExp, others: string])[] | undefined>
> = {
  be: [[/ы$|і$/u, 'ы і ага яга аму яму ым ім ая яя ую юю ое яе ыя ія ых іх']],
  bg: [[/и$/u, 'и а о ия ият ата ото ите']],
  ca: [[/è$/u, 'è ena ens enes']],
  cs: [
    [/ý$/u, 'ý á é ého ému ém ým ou ých ými'],
    [/í$/u, 'í ího ímu ím ích ími'],
  ],
  de: [[/e$/u, 'e em en er es']],
  el: [[/ος$/u, 'ος ου ον ο η ης ην οι ων ους ες α']],
  es: [[/o$/u, 'o a os as']],
  et: [[/s$/u, 's nda ndal ndas ndast ndat ndale']],
  eu: [[/n$/u, 'n a ak ean eko rengo']],
  fa: [[/م$/u, 'م مین']],
  fi: [[/s$/u, 's nnen nnessä nnestä nnellä nneksi nteen tenä tta ttä']],
  fr: [[/e$/u, 'e es']],
  gl: [[/o$/u, 'o a os as']],
  gu: [[/ું$/u, 'ું ો ી ા']],
  hi: [
    [/वाँ$/u, 'वाँ वां वीं वें वा वी वे'],
    [/ा$/u, 'ा ी े'],
  ],
  hr: [[/i$/u, 'i a o og oga om omu em eg ega e im ih oj u']],
  hu: [[/k$/u, 'k ket ken kben kban kba kbe kig kra kre kon kén kán ka ke']],
  is: [[/i$/u, 'i a u']],
  it: [[/o$/u, 'o a i e']],
  lt: [[/as$/u, 'as o am ą ame a os ai oji asis ojo ąjį']],
  lv: [[/ais$/u, 'ais ā ajā o ajam ie']],
  mk: [[/и$/u, 'и а о иот ата ото ите']],
  mr: [[/ा$/u, 'ा ी े ं या']],
  nl: [[/e$/u, 'e en']],
  pa: [[/ਾਂ$/u, 'ਾਂ ੀਂ ੇਂ']],
  pl: [
    [/y$/u, 'y a e ego ej emu ym ą ych ymi'],
    [/i$/u, 'i ia ie iego iej iemu im ią ich imi'],
  ],
  pt: [[/o$/u, 'o a os as']],
  ru: [
    [/[оы]й$/u, 'ой ый ая ое ого ому ым ом ую ою ые ых ыми'],
    [/ий$/u, 'ий ья ье ьего ьему ьим ьем ью ьей ьи ьих ьими'],
  ],
  sk: [
    [/ý$/u, 'ý á é ého ej ému om ou ých ým'],
    [/y$/u, 'y a e eho ej emu om ou ych ym'],
    [/í$/u, 'í ia ie ieho iemu om ej ou ích ím'],
  ],
  sl: [[/i$/u, 'i a o e ega emu em im ih']],
  sr: [
    [/i$/u, 'i a o og oga om omu em eg ega e im ih oj u'],
    [/и$/u, 'и а о ог ога ом ому ем ег ега е им их ој у'],
  ],
  ur: [[/اں$/u, 'اں یں']],
  uk: [
    [/ий$/u, 'ий а е ого ому им ім ої ій у ою і их ими'],
    [/ій$/u, 'ій я є ього ьому ім ьої ю ьою і іх іми'],
  ],
};

/** The forms of an ordinal, with or without the article that it is listed with. */
export function ordinalForms(listed: string | null, language: string): readonly string[] {
  if (listed === null) return [];
  // Arabic "السابع", Romanian "al șaptelea".
  const bare = listed.replace(ARTICLE[language] ?? /^$/u, '');
  const forms = bare === listed ? [listed] : [listed, bare];
  for (const [ending, others] of INFLECTED[language] ?? [])
    if (ending.test(bare)) return others.split(' ').map((other) => bare.replace(ending, other));
  return forms;
}

const ARTICLE: Readonly<Record<string, RegExp | undefined>> = { ar: /^ال/u, ro: /^al /u, sw: /^wa /u };

/** Behind digits, and behind Roman numerals in French. */
const BEHIND_DIGITS: Readonly<Record<string, string | undefined>> = {
  bn: 'ম|য়|র্থ|ষ্ঠ|তম|ই|শে',
  ca: 'r|n|t|è|é|a|ns|rs|es',
  cy: 'af|ail|il|ydd|edd|ed|fed|eg|ain',
  de: 's?te[mnrs]?',
  el: 'ος|ου|ον|ο|η|ης|ην|οι|α',
  en: 'st|nd|rd|th',
  es: '\\.?[ºª]|[oa]s?|er|r[oa]|d[oa]|t[oa]|m[oa]|v[oa]|n[oa]',
  fa: 'مین|م|ام',
  fr: 'ers?|ères?|res?|n?d|n?de|ème|eme|ième|ieme|es?',
  ga: 'ú|u|adh',
  gl: '\\.?[ºª]|[oa]s?',
  gu: 'મો|મી|મું|મા|લો|લી|જો|જી|થો|થી|ઠો|ઠી',
  hi: 'वां|वाँ|वीं|वें|वा|वी|वे|ला|ली|रा|री|था|थी|ठा|ठी',
  it: '\\.?[ºª]|[oaie]',
  kn: 'ನೇ|ನೆಯ',
  mr: 'वा|वी|वे|वं|व्या|ला|ली|रा|री|था|थी',
  nl: 'de|ste|e',
  pa: 'ਵਾਂ|ਵੀਂ|ਵੇਂ',
  pt: '\\.?[ºª]|[oa]s?',
  ta: 'ஆம்|ஆவது|வது|ம்',
  te: 'వ',
};

const patterns = new Map<string, RegExp | null>();

function patternOf(language: string): RegExp | null {
  let pattern = patterns.get(language);
  if (pattern === undefined) {
    const endings = BEHIND_DIGITS[language];
    pattern = endings ? new RegExp(`^(\\d+|[ivx]{2,}(?=e|è))(?:${endings})$`.normalize('NFKC'), 'u') : null;
    patterns.set(language, pattern);
  }
  return pattern;
}

/** The number alone of `7th`, `7e`, `XIXe`; `word`, as `lower` gives it, where it is none. */
export function withoutOrdinalEnding(word: string, language: string): string {
  return patternOf(language)?.exec(word)?.[1] ?? word;
}
