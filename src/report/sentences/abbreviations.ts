/**
 * Words whose full stop ends no sentence.
 * Source: the sentence break suppressions of Unicode CLDR, for the languages that it has them for.
 */
import { createRequire } from 'node:module';
import { z } from 'zod';
import { languageCode } from '../language-code.ts';

const require = createRequire(import.meta.url);

const suppressionsSchema = z.object({
  segments: z.object({
    segmentations: z.object({
      // Absent where CLDR takes over the root's: in Finnish and Swedish.
      SentenceBreak: z
        .object({ standard: z.array(z.object({ suppression: z.string() })).default([]) })
        .optional(),
    }),
  }),
});

const CLDR_LANGUAGES = new Set(['de', 'el', 'en', 'es', 'fi', 'fr', 'it', 'pt', 'ru', 'sv']);

/** Titles and the like, which CLDR has no list for or which its lists lack; whatever the case. */
const COMMON = new Set(
  `al. approx. ca. cf. dept. doç. dr. e.g. etc. gen. gov. i.e. inc. jr. lt. ltd. messrs. mr. mrs. ms. mt. ph.d. pres. prof.
  rep. rev. sen. sgt. sn. sr. st. viz. vs. d.h. u.a. z.b. z.t. bzw. т.е. т.д. г. гг. им. проф. dl. tp. κ. κα.`.split(
    /\s+/u,
  ),
);

/** What a number follows: "No. 5", "Fig. 3". Else each is a word, or may end a sentence. */
const BEFORE_NUMBERS = new Set(
  `abs. art. bd. cap. ch. chap. ed. eq. fig. figs. hr. kap. no. nos. nr. núm. op. p. par. pág. pp. ps. pt. s. sec. sect. sf.
  str. tab. th. vol. vols. гл. рис. стр. с. ст. табл.`.split(/\s+/u),
);

const cache = new Map<string, ReadonlySet<string>>();

function suppressionsOf(language: string): ReadonlySet<string> {
  const base = languageCode(language);
  const known = cache.get(base);
  if (known) return known;
  const suppressions = new Set<string>();
  if (CLDR_LANGUAGES.has(base)) {
    const data = suppressionsSchema.parse(require(`cldr-segments-full/segments/${base}/suppressions.json`));
    for (const { suppression } of data.segments.segmentations.SentenceBreak?.standard ?? [])
      suppressions.add(suppression);
  }
  cache.set(base, suppressions);
  return suppressions;
}

/** Whether `word`, with its full stop, is short for something. `language` is BCP 47. */
export function isAbbreviation(word: string, language: string): boolean {
  return COMMON.has(word.toLowerCase()) || suppressionsOf(language).has(word);
}

/** Whether `word`, with its full stop, is short for something where a number follows. */
export function isAbbreviationBeforeNumber(word: string): boolean {
  return BEFORE_NUMBERS.has(word.toLowerCase());
}
