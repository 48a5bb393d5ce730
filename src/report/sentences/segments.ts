/**
 * Words, also of scripts that are written without spaces between them. Models that come with the packages tell those
 * apart, since the dictionaries of Intl.Segmenter change with the ICU of the Node.js that runs.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Parser } from 'budoux';
import TinySegmenter from 'tiny-segmenter';

/** In UTF-16 code units of the text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Whether it is a word, not what stands between two. */
  readonly isWordLike: boolean;
}

/** The scripts, as the inside of a character class under the flag `v`. */
export const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー`;
const SPACED = String.raw`[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]`;
/** Longer runs count as several, so that none takes more room than a page. */
const LONGEST_RUN = 2000;
const PIECE = new RegExp(
  [
    String.raw`(?<unspaced>(?:[[${UNSPACED}]&&[\p{L}\p{Nl}]]\p{M}*){1,${LONGEST_RUN}})`,
    String.raw`(?<spaced>\p{N}+(?:[.,]\p{N}+)*[[\p{L}\p{M}]--[${UNSPACED}]]*|[${SPACED}&&\p{L}]${SPACED}*)`,
    String.raw`\s+|[^]`,
  ].join('|'),
  'gv',
);

/** The segments of `text`, in order, none left out. `language` is BCP 47. Takes time linear in the text. */
export function* segmentsOf(text: string, language: string): Iterable<Segment> {
  for (const { 0: piece, index, groups } of text.matchAll(PIECE)) {
    let start = index;
    const isWordLike = (groups?.unspaced ?? groups?.spaced) !== undefined;
    if (groups?.unspaced !== undefined) {
      for (const length of lengthsIn(piece, language)) {
        yield { start, end: start + length, isWordLike };
        start += length;
      }
    }
    if (start < index + piece.length) yield { start, end: index + piece.length, isWordLike };
  }
}

const require = createRequire(import.meta.url);
/** The package's own entry loads a whole document object model besides, for browsers' pages. */
const BUDOUX = dirname(require.resolve('budoux'));
const japanese = new TinySegmenter();
const parsers = new Map<string, Parser>();

/** Loaded where its script is first met. */
function parserOf(model: 'th' | 'zh-hans' | 'zh-hant'): Parser {
  let parser = parsers.get(model);
  if (!parser) {
    const budoux: typeof import('budoux') = require(join(BUDOUX, 'parser.js'));
    parser = new budoux.Parser(require(join(BUDOUX, 'data', 'models', `${model}.js`)).model);
    parsers.set(model, parser);
  }
  return parser;
}

/** Of the words of a run without spaces, in order; they may leave out its end, which is a word, too. */
function lengthsIn(run: string, language: string): readonly number[] {
  if (/\p{Script=Thai}/u.test(run))
    return parserOf('th')
      .parse(run)
      .map(({ length }) => length);
  if (/^ja\b/i.test(language) || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run))
    return japanese.segment(run).map(({ length }) => length);
  if (/\p{Script=Han}/u.test(run)) {
    const isTraditional = /^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/i.test(language);
    return parserOf(isTraditional ? 'zh-hant' : 'zh-hans')
      .parse(run)
      .map(({ length }) => length);
  }
  return Array.from(run.matchAll(/\P{M}\p{M}*/gu), ([character]) => character.length);
}
