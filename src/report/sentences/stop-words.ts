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
import { stopwords as chinese } from '@orama/stopwords/mandarin';
import { stopwords as nepali } from '@orama/stopwords/nepali';
import { stopwords as norwegian } from '@orama/stopwords/norwegian';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { stopwords as romanian } from '@orama/stopwords/romanian';
import { stopwords as russian } from '@orama/stopwords/russian';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { stopwords as swedish } from '@orama/stopwords/swedish';
import { stopwords as tamil } from '@orama/stopwords/tamil';
// Those that the package above lacks, or holds in the wrong code page.
import {
  afr,
  ben,
  cat,
  ces,
  est,
  eus,
  fas,
  glg,
  guj,
  heb,
  hrv,
  kor,
  lav,
  mar,
  msa,
  panGu,
  pol,
  slk,
  slv,
  swa,
  tgl,
  tha,
  tur,
  ukr,
  vie,
} from 'stopword';
import { inCyrillic } from '../../words/scripts/serbian.ts';
import { languageCode } from '../language-code.ts';
import questions from './question-words.json' with { type: 'json' };
import own from './stop-words.json' with { type: 'json' };

/** Romanian's own letters, for those that old code pages had in their place. */
function withCommas(word: string): string {
  return word.replaceAll('ş', 'ș').replaceAll('ţ', 'ț');
}

const LISTS: Readonly<Record<string, readonly string[]>> = {
  af: afr,
  ar: arabic,
  bg: bulgarian,
  bn: ben,
  bs: [...hrv, ...own.hr],
  ca: cat,
  cs: ces,
  da: danish,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  et: est,
  eu: eus,
  fa: [...fas, ...own.fa],
  fi: finnish,
  fil: tgl,
  fr: [...french, ...own.fr],
  ga: irish,
  gl: glg,
  gu: guj,
  he: [...heb, ...own.he],
  hi: hindi,
  hr: [...hrv, ...own.hr],
  hu: hungarian,
  hy: armenian,
  id: indonesian,
  it: italian,
  ja: japanese,
  ko: [...kor, ...own.ko],
  lt: own.lt,
  lv: [...lav, ...own.lv],
  mr: mar,
  ms: msa,
  nb: norwegian,
  ne: nepali,
  nl: [...dutch, ...own.nl],
  nn: norwegian,
  no: norwegian,
  pa: panGu,
  pl: pol,
  pt: [...portuguese, ...own.pt],
  ro: [...romanian, ...own.ro, ...romanian.map(withCommas)],
  ru: russian,
  sk: [...slk, ...own.sk],
  sl: slv,
  sr: [...own.sr, ...own.sr.map(inCyrillic)],
  sv: swedish,
  sw: swa,
  ta: tamil,
  th: tha,
  tl: tgl,
  tr: tur,
  uk: ukr,
  ur: own.ur,
  vi: vie,
  zh: chinese,
};

/** Of which language a list is read. */
export const STOP_WORD_LANGUAGES: readonly string[] = Object.keys(LISTS);

/** What the lists hold beside words of their language: signs, abbreviations, words read in another code page. */
const NO_WORD = /[^\p{L}\p{M}'’\u200c· -]/u;
const MISREAD: Readonly<Record<string, RegExp | undefined>> = {
  sk: /[ïòìè]/u,
  tr: /đ/u,
  hu: /[а-я]/u,
};

const { source: _, ...QUESTIONS }: Readonly<Record<string, string | undefined>> = questions;

const NONE: ReadonlySet<string> = new Set();
const known = new Map<string, ReadonlySet<string>>();

/** In lower case, some of several words; none for a language without a list. `language` is BCP 47. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const code = languageCode(language);
  const list = LISTS[code];
  if (!list) return NONE;
  let words = known.get(code);
  if (!words) {
    const misread = MISREAD[code];
    words = new Set(list.filter((word) => word !== '' && !NO_WORD.test(word) && !misread?.test(word)));
    known.set(code, words);
  }
  return words;
}

const asking = new Map<string, ReadonlySet<string>>();

/** The words by which questions are put, in lower case, some of several words; none of a language that isn't listed. `language` is BCP 47. */
export function askingWordsOf(language: string): ReadonlySet<string> {
  const code = languageCode(language);
  let words = asking.get(code);
  if (!words) {
    words = new Set(QUESTIONS[code]?.split(', '));
    asking.set(code, words);
  }
  return words;
}
