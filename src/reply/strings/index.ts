/** The languages that Quoth speaks. */
import { english, type Strings } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import { spanish } from './spanish.ts';

export type { Strings } from './english.ts';

/** BCP 47 language codes. */
export const LOCALES = ['en', 'de', 'es', 'fr', 'ja'] as const;

export type Locale = (typeof LOCALES)[number];

const catalogues: Readonly<Record<Locale, Strings>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  ja: japanese,
};

/**
 * The catalogue for a locale by its language alone, `de` for `de-AT` (BCP 47) and for `de_AT.UTF-8` (an environment's);
 * English where there is none.
 */
export function stringsFor(locale: string | null | undefined): Strings {
  const language = locale?.toLowerCase().split(/[^a-z]/)[0];
  const spoken = LOCALES.find((known) => known === language);
  return catalogues[spoken ?? 'en'];
}

/** The catalogue for the first language that is spoken here of those that a browser asks for, in `Accept-Language`'s form. */
export function stringsForLanguages(accepted: string): Strings {
  const wanted = accepted
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [locale = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: locale.toLowerCase().split('-')[0], weight: Number(weight ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const spoken = wanted.find(({ language }) => LOCALES.some((known) => known === language));
  return stringsFor(spoken?.language);
}
