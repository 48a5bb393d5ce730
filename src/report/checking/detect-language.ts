/** Which language a text is in, by its trigrams; said only where it is sure. */
import { francAll } from 'franc-min';
import { languageCode } from '../language-code.ts';

/** In UTF-16 code units; less tells too little, and more is not looked at. */
const LEAST = 300;
const MOST = 2048;

/** How far the next likely language must be behind; distances are 1 for the likeliest and down to 0. */
const AHEAD_OF_NEXT = 0.01;
const AHEAD_OF_STATED = 0.05;
/** The same where so many stretches of a text agree, all but a fifth of them. */
const AHEAD_IN_ALL = 0.02;
const STRETCHES = 5;

/** BCP 47, without region; undefined where the text is short or the next language is about as likely. */
export function detectLanguage(text: string): string | undefined {
  const [best, next] = ranked(text);
  return best && best.nearness - (next?.nearness ?? 0) >= AHEAD_OF_NEXT ? best.language : undefined;
}

/** The language that a text surely is in where that is not `stated` (BCP 47); undefined where it may be. */
export function otherLanguage(text: string, stated: string): string | undefined {
  const languages = ranked(text);
  const [best] = languages;
  const locale = localeOf(stated) ?? localeOf(languageCode(stated));
  if (!best || !locale) return undefined;
  const { language, script } = locale;
  if (best.language === language || detectLanguage(text) === undefined) return undefined;
  const own = languages.find((each) => each.language === language);
  if (own) {
    const ahead = best.nearness - own.nearness;
    const isSure = ahead >= AHEAD_OF_STATED || (ahead >= AHEAD_IN_ALL && agrees(text, best.language));
    return isSure ? best.language : undefined;
  }
  // It is written otherwise, or is a language that the trigrams don't know.
  return new Intl.Locale(best.language).maximize().script === script ? undefined : best.language;
}

/** Whether a text of several stretches is in a language throughout. */
function agrees(text: string, language: string): boolean {
  if (text.length < MOST * STRETCHES) return false;
  const same = Array.from({ length: STRETCHES }, (_, i) => {
    const from = Math.floor(((text.length - MOST) * i) / (STRETCHES - 1));
    return ranked(text.slice(from, from + MOST))[0]?.language === language;
  }).filter((is) => is);
  return same.length >= STRETCHES - 1;
}

/** Undefined for tags that are well-formed and that Intl doesn't take: `i-klingon`, `x-house`, `zh-cmn-Hans`. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

function ranked(text: string): readonly { readonly language: string; readonly nearness: number }[] {
  if (text.length < LEAST) return [];
  const from = Math.max(0, Math.floor((text.length - MOST) / 2));
  return francAll(text.slice(from, from + MOST))
    .filter(([code]) => code !== 'und')
    .map(([code, nearness]) => ({ language: new Intl.Locale(code).language, nearness }));
}
