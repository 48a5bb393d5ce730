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

/** The catalogue for a BCP 47 locale by its language alone, `de` for `de-AT`; English where there is none. */
export function stringsFor(locale: string | null | undefined): Strings {
  const language = locale?.toLowerCase().split(/[-_]/u)[0];
  const spoken = LOCALES.find((known) => known === language);
  return catalogues[spoken ?? 'en'];
}
