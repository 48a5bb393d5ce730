/** Which language tags are well-formed: RFC 5646, section 2.1. `Intl.getCanonicalLocales` takes fewer. */

const LANGUAGE = '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})';
const SCRIPT = '(?:-[a-z]{4})?';
const REGION = '(?:-(?:[a-z]{2}|\\d{3}))?';
const VARIANTS = '(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*';
const EXTENSIONS = '(?:-[a-wy-z\\d](?:-[a-z\\d]{2,8})+)*';
const PRIVATE_USE = 'x(?:-[a-z\\d]{1,8})+';
const WELL_FORMED = new RegExp(
  `^(?:${LANGUAGE}${SCRIPT}${REGION}${VARIANTS}${EXTENSIONS}(?:-${PRIVATE_USE})?|${PRIVATE_USE})$`,
  'i',
);

/** Tags of RFC 3066 that the grammar has no place for, or reads otherwise. */
const IRREGULAR = new Set(
  `en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu
  sgn-be-fr sgn-be-nl sgn-ch-de`.split(/\s+/),
);

export function isLanguageTag(tag: string): boolean {
  return IRREGULAR.has(tag.toLowerCase()) || (WELL_FORMED.test(tag) && !repeats(tag.toLowerCase()));
}

/** Whether a variant or an extension's letter stands twice: well-formed by the grammar alone, and still not allowed. */
function repeats(tag: string): boolean {
  const seen = new Set<string>();
  let isExtended = false;
  for (const part of tag.split('-').slice(1)) {
    if (part === 'x') return false;
    isExtended ||= part.length === 1;
    const isVariant = !isExtended && (part.length >= 5 || /^\d[a-z\d]{3}$/.test(part));
    if (!isVariant && part.length > 1) continue;
    if (seen.has(part)) return true;
    seen.add(part);
  }
  return false;
}
