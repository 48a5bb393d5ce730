/** Numbers that are written in words, with an ordinal's ending or as Roman numerals, as they are in digits. */
import * as amET from 'n2words/am-ET';
import * as arSA from 'n2words/ar-SA';
import * as azAZ from 'n2words/az-AZ';
import * as bnBD from 'n2words/bn-BD';
import * as csCZ from 'n2words/cs-CZ';
import * as daDK from 'n2words/da-DK';
import * as deDE from 'n2words/de-DE';
import * as elGR from 'n2words/el-GR';
import * as enUS from 'n2words/en-US';
import * as esES from 'n2words/es-ES';
import * as faIR from 'n2words/fa-IR';
import * as fiFI from 'n2words/fi-FI';
import * as filPH from 'n2words/fil-PH';
import * as frFR from 'n2words/fr-FR';
import * as guIN from 'n2words/gu-IN';
import * as haNG from 'n2words/ha-NG';
import * as heIL from 'n2words/he-IL';
import * as hiIN from 'n2words/hi-IN';
import * as hrHR from 'n2words/hr-HR';
import * as huHU from 'n2words/hu-HU';
import * as idID from 'n2words/id-ID';
import * as itIT from 'n2words/it-IT';
import * as kaGE from 'n2words/ka-GE';
import * as knIN from 'n2words/kn-IN';
import * as koKR from 'n2words/ko-KR';
import * as ltLT from 'n2words/lt-LT';
import * as lvLV from 'n2words/lv-LV';
import * as mrIN from 'n2words/mr-IN';
import * as msMY from 'n2words/ms-MY';
import * as nbNO from 'n2words/nb-NO';
import * as nlNL from 'n2words/nl-NL';
import * as paIN from 'n2words/pa-IN';
import * as plPL from 'n2words/pl-PL';
import * as ptPT from 'n2words/pt-PT';
import * as roRO from 'n2words/ro-RO';
import * as ruRU from 'n2words/ru-RU';
import * as srCyrlRS from 'n2words/sr-Cyrl-RS';
import * as srLatnRS from 'n2words/sr-Latn-RS';
import * as svSE from 'n2words/sv-SE';
import * as swKE from 'n2words/sw-KE';
import * as taIN from 'n2words/ta-IN';
import * as teIN from 'n2words/te-IN';
import * as trTR from 'n2words/tr-TR';
import * as ukUA from 'n2words/uk-UA';
import * as urPK from 'n2words/ur-PK';
import * as viVN from 'n2words/vi-VN';
import * as yoNG from 'n2words/yo-NG';
import { lower } from '../fold.ts';

interface Wording {
  toCardinal(value: number, options?: object): string;
  toOrdinal?(value: number): string;
}

/** Every language that the package serves, save those whose numbers are letters of other words: they part none by spaces. */
const WORDINGS: Readonly<Record<string, readonly Wording[] | undefined>> = {
  am: [amET],
  ar: [arSA],
  az: [azAZ],
  bn: [bnBD],
  bs: [hrHR],
  cs: [csCZ],
  da: [daDK],
  de: [deDE],
  el: [elGR],
  en: [enUS],
  es: [esES],
  fa: [faIR],
  fi: [fiFI],
  fil: [filPH],
  fr: [frFR],
  gu: [guIN],
  ha: [haNG],
  he: [heIL],
  hi: [hiIN],
  hr: [hrHR],
  hu: [huHU],
  id: [idID],
  it: [itIT],
  ka: [kaGE],
  kn: [knIN],
  ko: [koKR],
  lt: [ltLT],
  lv: [lvLV],
  mr: [mrIN],
  ms: [msMY],
  nb: [nbNO],
  nl: [nlNL],
  nn: [nbNO],
  no: [nbNO],
  pa: [paIN],
  pl: [plPL],
  pt: [ptPT],
  ro: [roRO],
  ru: [ruRU],
  sr: [srCyrlRS, srLatnRS],
  sv: [svSE],
  sw: [swKE],
  ta: [taIN],
  te: [teIN],
  tl: [filPH],
  tr: [trTR],
  uk: [ukUA],
  ur: [urPK],
  vi: [viVN],
  yo: [yoNG],
};

/** What cases add to an ordinal as it is listed. */
const ORDINAL_ENDINGS: Readonly<Record<string, readonly string[] | undefined>> = {
  de: ['', 'm', 'n', 'r', 's'],
};

/** Number words that are as often another word: "new", "you are". Folded. */
const NOT_NUMBERS: Readonly<Record<string, readonly string[] | undefined>> = {
  fr: ['neuf'],
  it: ['sei'],
  ro: ['noua'],
};

/** Numbers that many languages write as one word. One is left out: it is an article as often. */
const VALUES = [...Array.from({ length: 19 }, (_, at) => at + 2), 30, 40, 50, 60, 70, 80, 90];

const ONE_WORD = /^[\p{L}\p{M}]+$/u;
const ENGLISH_ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;

/** Roman numerals from 2 to 39, as rulers, wars and centuries have them, less those that are words or names (`xi`). */
const ROMAN = /^(?=..)(x{0,3})(ix|iv|v?i{0,3})$/;
const ROMAN_UNITS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const NOT_ROMAN = new Set(['vi', 'xi', 'xx', 'xxx']);

/**
 * Tells the digits of a word (`6`; `6.` for the sixth), as `lower` gives it; null for what is no number in words. Words count as they
 * are, accents aside, not by their stem, which they share with others: Russian "семь" and "семья".
 */
export function numberReader(
  language: string,
  fold: (word: string) => string,
): (word: string) => string | null {
  const digits = new Map<string, string>();
  const add = (words: string | null, written: string): void => {
    // The package spells some Ukrainian numbers with a Latin i.
    const spelt = language === 'uk' ? words?.replaceAll('i', 'і') : words;
    const word = fold(lower(spelt ?? ''));
    if (ONE_WORD.test(word) && !digits.has(word) && !NOT_NUMBERS[language]?.includes(word))
      digits.set(word, written);
  };
  for (const wording of WORDINGS[language] ?? []) {
    for (const value of VALUES) {
      add(wording.toCardinal(value), String(value));
      add(inFeminine(wording, value), String(value));
    }
    for (const value of VALUES) {
      const ordinal = wording.toOrdinal?.(value) ?? null;
      for (const ending of ORDINAL_ENDINGS[language] ?? [''])
        add(ordinal && ordinal + ending, ordinalOf(value));
    }
  }
  return (word) => {
    const known = digits.get(fold(word));
    if (known !== undefined) return known;
    const [, ordinal] = (language === 'en' && ENGLISH_ORDINAL.exec(word)) || [];
    return ordinal ? ordinalOf(ordinal) : romanDigits(word);
  };
}

/** Null where a language's numbers have no gender. */
function inFeminine(wording: Wording, value: number): string | null {
  try {
    return wording.toCardinal(value, { gender: 'feminine' });
  } catch {
    return null;
  }
}

/** Told from a cardinal, as the third is from three. */
function ordinalOf(value: number | string): string {
  return `${value}.`;
}

function romanDigits(word: string): string | null {
  const [, tens, units] = NOT_ROMAN.has(word) ? [] : (ROMAN.exec(word) ?? []);
  if (tens === undefined || units === undefined) return null;
  return String(10 * tens.length + ROMAN_UNITS.indexOf(units));
}
