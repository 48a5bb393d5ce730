/** What the catalogues share: numbers with their nouns, rows of words, and quotation marks, by each language's rules. */

interface Grammar {
  /** Quotation marks around words that are not Quoth's. */
  q(words: string): string;
  /** `n` with the noun in the form that goes with it. */
  count(n: number, noun: Noun): string;
  /** `items` in a row; those behind the fifth by their number alone. */
  row(items: readonly string[]): string;
  /** All of them, of which any one will do: `a or b`. */
  either(items: readonly string[]): string;
  /** What a language (BCP 47) is called. */
  languageName(tag: string): string;
}

/** A noun by the plural categories of CLDR that its language tells apart. */
type Noun = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** How a language writes what its rules in `Intl` don't tell. */
interface Marks {
  /** With the blanks that belong inside. */
  readonly quotes: readonly [open: string, close: string];
  /** Between two words in a row. */
  readonly comma: string;
  /** Between a number and its noun. */
  readonly gap: string;
  readonly andMore: (n: number) => string;
}

const IN_A_ROW = 5;

/** `locale` is BCP 47. */
export function grammarOf(locale: string, { quotes: [open, close], comma, gap, andMore }: Marks): Grammar {
  const plural = new Intl.PluralRules(locale);
  // The first of these takes a process a while to make.
  let list: Intl.ListFormat | null = null;
  let names: Intl.DisplayNames | null = null;
  return {
    q: (words) => `${open}${words}${close}`,
    count: (n, noun) => `${n}${gap}${noun[plural.select(n)] ?? noun.other}`,
    row: (items) => {
      const more = items.length - IN_A_ROW;
      return [...items.slice(0, IN_A_ROW), ...(more > 0 ? [andMore(more)] : [])].join(comma);
    },
    either: (items) => {
      list ??= new Intl.ListFormat(locale, { type: 'disjunction' });
      return list.format(items);
    },
    languageName: (tag) => {
      try {
        names ??= new Intl.DisplayNames(locale, { type: 'language' });
        return names.of(tag) ?? tag;
      } catch {
        // Well-formed, and yet none that `Intl` takes: `i-klingon`.
        return tag;
      }
    },
  };
}
