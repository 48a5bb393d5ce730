/** Endings that a mark parts from a number, an abbreviation or a name: Turkish "Ankara'da", Finnish "EU:n", Russian "7-го". */

interface Marked {
  /** What follows a number, and what follows letters, in a pattern under the flag `u`. */
  readonly number: string;
  readonly letters?: string;
  /** What parts them from letters. */
  readonly mark?: ':' | "'" | '-';
}

const SLAVIC: Marked = { number: String.raw`[-‑–][а-яіїєґ]{1,4}(?![\p{L}\p{N}])` };
const NORDIC: Marked = {
  number: String.raw`[:'’]\p{Ll}{1,4}(?!\p{L})`,
  mark: ':',
  letters: String.raw`(?<=\p{Lu}):\p{Ll}{1,5}(?!\p{L})`,
};
const TURKIC: Marked = {
  number: String.raw`['’\u02bc]\p{Ll}{1,12}(?!\p{L})`,
  mark: "'",
  letters: String.raw`['’\u02bc]\p{Ll}{1,12}(?!\p{L})`,
};

const ENDINGS: Readonly<Record<string, Marked | undefined>> = {
  az: { number: String.raw`(?:['’\u02bc]|-)\p{Ll}{1,8}(?!\p{L})` },
  be: SLAVIC,
  bg: SLAVIC,
  da: NORDIC,
  et: {
    number: String.raw`[-‑–]\p{Ll}{1,6}(?!\p{L})`,
    mark: '-',
    letters: String.raw`(?<=\p{Lu}{2})-\p{Ll}{1,5}(?!\p{L})`,
  },
  fi: { ...NORDIC, number: String.raw`[:'’]\p{Ll}{1,6}(?!\p{L})` },
  hu: {
    number: String.raw`[-‑–]\p{Ll}{1,7}(?!\p{L})`,
    mark: '-',
    letters: String.raw`(?<=\p{Lu}{2})-\p{Ll}{1,5}(?!\p{L})`,
  },
  mk: SLAVIC,
  nb: NORDIC,
  nn: NORDIC,
  no: NORDIC,
  pl: { number: String.raw`[-‑–]\p{Ll}{1,4}(?!\p{L})` },
  ru: SLAVIC,
  sv: NORDIC,
  tr: TURKIC,
  uk: SLAVIC,
};

/** Null for a language whose words have none. `language` is the first part of a BCP 47 tag. */
export function markedEndingOf(language: string): Marked | null {
  return ENDINGS[language] ?? null;
}

const NUMBER = /^(\p{N}+(?:[.,]\p{N}+)*)['’\u02bc:‑–-]\p{L}+$/u;
const WORD: Readonly<Record<string, RegExp | undefined>> = {
  ':': /^(\p{L}[\p{L}\p{M}\p{N}]*):\p{L}+$/u,
  "'": /^(\p{L}[\p{L}\p{M}\p{N}]*)['’\u02bc]\p{L}+$/u,
  '-': /^(\p{L}[\p{L}\p{M}\p{N}]*)-\p{L}+$/u,
};

/** Takes such an ending off a word, as `eachWord` gives it in this language. */
export function markedEndingRemover({ mark }: Marked): (word: string) => string {
  const ofWord = mark === undefined ? undefined : WORD[mark];
  return (word) => (NUMBER.exec(word) ?? ofWord?.exec(word))?.[1] ?? word;
}
