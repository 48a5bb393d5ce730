/** The words of a language that stand everywhere and so tell nothing: "the", "of", "who". */
import { createRequire } from 'node:module';
import { inCyrillic } from '../../words/scripts/serbian.ts';
import { languageCode } from '../language-code.ts';
import questions from './question-words.json' with { type: 'json' };
import own from './stop-words.json' with { type: 'json' };

const require = createRequire(import.meta.url);

/** A list of @orama/stopwords, each a module that is loaded when its language is first read. */
function orama(name: string): readonly string[] {
  const { stopwords }: { readonly stopwords: readonly string[] } = require(`@orama/stopwords/${name}`);
  return stopwords;
}

/** Those that the package above lacks, or holds in the wrong code page. */
function others(code: keyof typeof import('stopword')): readonly string[] {
  const lists: Readonly<Record<typeof code, readonly string[]>> = require('stopword');
  return lists[code];
}

/** Romanian's own letters, for those that old code pages had in their place. */
function withCommas(word: string): string {
  return word.replaceAll('ş', 'ș').replaceAll('ţ', 'ț');
}

/** "dont" for "don't"; none that is another word. */
function typedInHaste(words: readonly string[]): readonly string[] {
  return words
    .filter((word) => word.includes("'"))
    .map((word) => word.replace("'", ''))
    .filter((word) => !OTHER_WORDS.has(word));
}

const OTHER_WORDS: ReadonlySet<string> = new Set(['hell', 'id', 'ill', 'shed', 'shell', 'wed', 'well']);

const LISTS: Readonly<Record<string, (() => readonly string[]) | undefined>> = {
  af: () => others('afr'),
  ar: () => orama('arabic'),
  bg: () => orama('bulgarian'),
  bn: () => others('ben'),
  bs: () => [...others('hrv'), ...own.hr],
  ca: () => others('cat'),
  cs: () => others('ces'),
  da: () => orama('danish'),
  de: () => orama('german'),
  el: () => orama('greek'),
  en: () => [...orama('english'), ...typedInHaste(orama('english'))],
  es: () => orama('spanish'),
  et: () => others('est'),
  eu: () => others('eus'),
  fa: () => [...others('fas'), ...own.fa],
  fi: () => orama('finnish'),
  fil: () => others('tgl'),
  fr: () => [...orama('french'), ...own.fr],
  ga: () => orama('irish'),
  gl: () => others('glg'),
  gu: () => others('guj'),
  he: () => [...others('heb'), ...own.he],
  hi: () => orama('indian'),
  hr: () => [...others('hrv'), ...own.hr],
  hu: () => orama('hungarian'),
  hy: () => orama('armenian'),
  id: () => orama('indonesian'),
  it: () => orama('italian'),
  ja: () => orama('japanese'),
  ko: () => [...others('kor'), ...own.ko],
  lt: () => own.lt,
  lv: () => [...others('lav'), ...own.lv],
  mr: () => others('mar'),
  ms: () => others('msa'),
  nb: () => orama('norwegian'),
  ne: () => orama('nepali'),
  nl: () => [...orama('dutch'), ...own.nl],
  nn: () => orama('norwegian'),
  no: () => orama('norwegian'),
  pa: () => others('panGu'),
  pl: () => others('pol'),
  pt: () => [...orama('portuguese'), ...own.pt],
  ro: () => [...orama('romanian'), ...own.ro, ...orama('romanian').map(withCommas)],
  ru: () => orama('russian'),
  sk: () => [...others('slk'), ...own.sk],
  sl: () => others('slv'),
  sr: () => [...own.sr, ...own.sr.map(inCyrillic)],
  sv: () => orama('swedish'),
  sw: () => others('swa'),
  ta: () => orama('tamil'),
  th: () => others('tha'),
  tl: () => others('tgl'),
  tr: () => others('tur'),
  uk: () => others('ukr'),
  ur: () => own.ur,
  vi: () => others('vie'),
  zh: () => orama('mandarin'),
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
  const listed = LISTS[code];
  if (!listed) return NONE;
  let words = known.get(code);
  if (!words) {
    const misread = MISREAD[code];
    words = new Set(listed().filter((word) => word !== '' && !NO_WORD.test(word) && !misread?.test(word)));
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
