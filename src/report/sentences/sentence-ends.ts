/**
 * Where sentences end by Unicode's rules: UAX #29, 5. They come with the project, rules and data, since those of
 * Intl.Segmenter change with the ICU of the Node.js that runs, and a button counts sentences. The data file is written
 * by its test.
 */
import data from './sentence-break.json' with { type: 'json' };

/** As UAX #29 names them, save that those which part paragraphs are one. */
const Class = {
  Other: 0,
  Paragraph: 1,
  Extend: 2,
  Sp: 3,
  Lower: 4,
  Upper: 5,
  OLetter: 6,
  Numeric: 7,
  ATerm: 8,
  STerm: 9,
  SContinue: 10,
  Close: 11,
} as const;

const CLASS_OF = new Uint8Array(0x110000);
fill(Class.Paragraph, data.CR, data.LF, data.Sep);
fill(Class.Extend, data.Extend, data.Format);
fill(Class.Sp, data.Sp);
fill(Class.Lower, data.Lower);
fill(Class.Upper, data.Upper);
fill(Class.OLetter, data.OLetter);
fill(Class.Numeric, data.Numeric);
fill(Class.ATerm, data.ATerm);
fill(Class.STerm, data.STerm);
fill(Class.SContinue, data.SContinue);
fill(Class.Close, data.Close);

function fill(value: number, ...lists: readonly string[]): void {
  for (const range of lists.flatMap((list) => list.split(' '))) {
    const [from = 0, to = from] = range.split('-').map((code) => Number.parseInt(code, 16));
    CLASS_OF.fill(value, from, to + 1);
  }
}

/** Of a code unit 1 + its class, where it neither ends nor goes on with anything in any language; else 0. */
const PLAIN = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const kind = CLASS_OF[code] ?? 0;
  const isSurrogate = code >= 0xd800 && code < 0xe000;
  const ends = kind === Class.ATerm || kind === Class.STerm || kind === Class.Paragraph;
  return isSurrogate || ends || kind === Class.Extend || isGreekTerminator(code) ? 0 : 1 + kind;
});

/** Greek's question mark, and the semicolon that is typed for it (CLDR, `el`). */
function isGreekTerminator(code: number): boolean {
  return code === 0x3b || code === 0x37e;
}

/** What is read of a string. */
type Text = Pick<string, 'length' | 'charCodeAt' | 'codePointAt'>;

/** How much has been seen of what ends a sentence. */
const Ending = { None: 0, Terminator: 1, Closing: 2, Space: 3 } as const;

/**
 * Where each sentence of `text` ends, white space behind it included, in UTF-16 code units; the last is its length.
 * `language` is the first part of a BCP 47 tag. Takes time linear in the text.
 */
export function* sentenceEnds(text: Text, language: string): Iterable<number> {
  const greek = language === 'el';
  const classAt = (code: number): number =>
    greek && isGreekTerminator(code) ? Class.STerm : (CLASS_OF[code] ?? 0);
  let ending: number = Ending.None;
  let before = -1;
  // Of the terminator: whether it is a full stop, and whether a cased letter is ahead of it.
  let [stop, cased] = [false, false];
  for (let at = 0; at < text.length; ) {
    // Most of a text is nothing that ends a sentence, behind nothing that does.
    while (ending === Ending.None && before !== Class.Paragraph) {
      const plain = PLAIN[text.charCodeAt(at)] ?? 0;
      if (plain === 0 || at >= text.length) break;
      before = plain - 1;
      at++;
    }
    if (at >= text.length) break;
    const code = text.codePointAt(at) ?? 0;
    const here = classAt(code);
    if (before === Class.Paragraph && !(code === 0x0a && text.charCodeAt(at - 1) === 0x0d)) {
      yield at;
      ending = Ending.None;
    } else if (here === Class.Extend && before >= 0) {
      at += code > 0xffff ? 2 : 1;
      continue;
    } else if (ending !== Ending.None && !continues(here, at)) {
      yield at;
      ending = Ending.None;
    }
    if (here === Class.ATerm || here === Class.STerm) {
      ending = Ending.Terminator;
      stop = here === Class.ATerm;
      cased = before === Class.Lower || before === Class.Upper;
    } else if (here === Class.Close && ending !== Ending.None && ending !== Ending.Space) {
      ending = Ending.Closing;
    } else if (here === Class.Sp && ending !== Ending.None) ending = Ending.Space;
    else if (here !== Class.Paragraph) ending = Ending.None;
    before = here;
    at += code > 0xffff ? 2 : 1;
  }
  if (text.length > 0) yield text.length;

  /** SB6 to SB10: what may follow a terminator without a sentence's end between. */
  function continues(here: number, at: number): boolean {
    if (here === Class.Sp || here === Class.Paragraph || here === Class.SContinue) return true;
    if (here === Class.ATerm || here === Class.STerm) return true;
    if (here === Class.Close && ending !== Ending.Space) return true;
    if (!stop) return false;
    if (ending === Ending.Terminator && (here === Class.Numeric || (here === Class.Upper && cased)))
      return true;
    return isLowerAhead(at);
  }

  /** Whether the first letter ahead of the next terminator is in lower case. */
  function isLowerAhead(from: number): boolean {
    for (let at = from; at < text.length; ) {
      const code = text.codePointAt(at) ?? 0;
      const here = classAt(code);
      if (here === Class.Lower) return true;
      if (here === Class.Upper || here === Class.OLetter || here === Class.Paragraph) return false;
      if (here === Class.ATerm || here === Class.STerm) return false;
      at += code > 0xffff ? 2 : 1;
    }
    return false;
  }
}
