/** The words of a language that stand everywhere and so tell nothing: "the", "of", "who". */
import { stopwords as arabic } from '@orama/stopwords/arabic';
import { stopwords as armenian } from '@orama/stopwords/armenian';
import { stopwords as bulgarian } from '@orama/stopwords/bulgarian';
import { stopwords as danish } from '@orama/stopwords/danish';
import { stopwords as dutch } from '@orama/stopwords/dutch';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as finnish } from '@orama/stopwords/finnish';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as greek } from '@orama/stopwords/greek';
import { stopwords as hungarian } from '@orama/stopwords/hungarian';
import { stopwords as hindi } from '@orama/stopwords/indian';
import { stopwords as indonesian } from '@orama/stopwords/indonesian';
import { stopwords as irish } from '@orama/stopwords/irish';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as japanese } from '@orama/stopwords/japanese';
import { stopwords as lithuanian } from '@orama/stopwords/lithuanian';
import { stopwords as chinese } from '@orama/stopwords/mandarin';
import { stopwords as nepali } from '@orama/stopwords/nepali';
import { stopwords as norwegian } from '@orama/stopwords/norwegian';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { stopwords as romanian } from '@orama/stopwords/romanian';
import { stopwords as russian } from '@orama/stopwords/russian';
import { stopwords as serbian } from '@orama/stopwords/serbian';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { stopwords as swedish } from '@orama/stopwords/swedish';
import { stopwords as tamil } from '@orama/stopwords/tamil';
import { stopwords as turkish } from '@orama/stopwords/turkish';
import { stopwords as ukrainian } from '@orama/stopwords/ukrainian';
import { languageCode } from '../language-code.ts';

const BY_LANGUAGE: Readonly<Record<string, ReadonlySet<string>>> = {
  ar: new Set(arabic),
  bg: new Set(bulgarian),
  da: new Set(danish),
  de: new Set(german),
  el: new Set(greek),
  en: new Set(english),
  es: new Set(spanish),
  fi: new Set(finnish),
  fr: new Set(french),
  ga: new Set(irish),
  hi: new Set(hindi),
  hu: new Set(hungarian),
  hy: new Set(armenian),
  id: new Set(indonesian),
  it: new Set(italian),
  ja: new Set(japanese),
  lt: new Set(lithuanian),
  nb: new Set(norwegian),
  ne: new Set(nepali),
  nl: new Set(dutch),
  no: new Set(norwegian),
  pt: new Set(portuguese),
  ro: new Set(romanian),
  ru: new Set(russian),
  sr: new Set(serbian),
  sv: new Set(swedish),
  ta: new Set(tamil),
  tr: new Set(turkish),
  uk: new Set(ukrainian),
  zh: new Set(chinese),
};

const NONE: ReadonlySet<string> = new Set();

/** In lower case; none for a language without a list. `language` is BCP 47. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return BY_LANGUAGE[languageCode(language)] ?? NONE;
}
