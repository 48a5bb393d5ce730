/** What a BCP 47 tag is looked up by. */

/** Written as the language behind it is, and without lists or models of their own. */
const WRITTEN_AS: Readonly<Record<string, string | undefined>> = {
  cdo: 'zh',
  gan: 'zh',
  hak: 'zh',
  hsn: 'zh',
  lzh: 'zh',
  nan: 'zh',
  wuu: 'zh',
  yue: 'zh',
};

/** By tag. */
const known = new Map<string, string>();
const MOST_KNOWN = 10_000;

/** The shortest code of a tag's language, in lower case: `en` of `en-GB` and of `eng`, `zh` of `cmn-Hans`, `he` of `iw`. */
export function languageCode(tag: string): string {
  let code = known.get(tag);
  if (code === undefined) {
    const canonical = canonicalCode(tag.split('-', 1)[0]?.toLowerCase() ?? '');
    code = WRITTEN_AS[canonical] ?? canonical;
    if (known.size < MOST_KNOWN) known.set(tag, code);
  }
  return code;
}

function canonicalCode(code: string): string {
  try {
    return new Intl.Locale(code).language;
  } catch {
    return code;
  }
}
