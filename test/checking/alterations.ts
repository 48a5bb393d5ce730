/** Sentences altered in known ways, for checking that each alteration is named. */
import type { Checker } from '../../src/checking/check.ts';
import type { CheckedClaim, Difference } from '../../src/checking/checking.ts';

export interface Alteration {
  readonly what: string;
  readonly claim: string;
  readonly difference: Pick<Difference, 'kind' | 'from' | 'to'>;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of an English sentence with their inner apostrophes; numbers with their sign of share. */
function tokensOf(sentence: string): readonly Token[] {
  return [...sentence.matchAll(/\d+%?|[A-Za-z]+(?:’[a-z]+)?/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

const HEDGES = new Set(['reportedly', 'may', 'could', 'would', 'potentially', 'uncertain', 'potential']);

/** A word that stands in no report. */
const STRANGER = 'zeppelin';

/** Every word changed, dropped, put in, swapped with the next; "not" put in; numbers changed; hedges dropped. */
export function alterationsOf(sentence: string): readonly Alteration[] {
  const made: Alteration[] = [];
  const words = tokensOf(sentence);
  const replaced = (start: number, end: number, text: string) =>
    sentence.slice(0, start) + text + sentence.slice(end);
  for (const [i, word] of words.entries()) {
    const [before, next] = [words[i - 1], words[i + 1]];
    const number = /^\d/.test(word.text);
    const to = number ? word.text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) : STRANGER;
    made.push({
      what: number ? 'a number changed' : 'a word changed',
      claim: replaced(word.start, word.end, to),
      difference: { kind: 'changed', from: word.text, to },
    });
    for (const put of [STRANGER, 'not', 'reportedly']) {
      if (i === 0) continue;
      made.push({
        what: `“${put}” put in`,
        claim: replaced(word.start, word.start, `${put} `),
        difference: { kind: 'added', from: '', to: put },
      });
    }
    if (before && next) {
      made.push({
        what: HEDGES.has(word.text) ? 'a hedge dropped' : 'a word dropped',
        claim: replaced(word.start, next.start, ''),
        difference: { kind: 'removed', from: word.text, to: '' },
      });
    }
    if (next && next.text.toLowerCase() !== word.text.toLowerCase()) {
      const between = sentence.slice(word.end, next.start);
      made.push({
        what: 'two words swapped',
        claim: replaced(word.start, next.end, next.text + between + word.text),
        difference: {
          kind: 'changed',
          from: word.text + between + next.text,
          to: next.text + between + word.text,
        },
      });
    }
  }
  return made;
}

export function changesOf({ differences }: CheckedClaim) {
  return differences.map(({ kind, from, to }) => [kind, from, to]);
}

/** Those that `checker` doesn't find altered in exactly that way. */
export function wronglyChecked(checker: Checker, alterations: readonly Alteration[]): readonly Alteration[] {
  return alterations.filter(({ claim, difference: { kind, from, to } }) => {
    const found = checker.check(claim).claims.map((checked) => [checked.verdict, ...changesOf(checked)]);
    return JSON.stringify(found) !== JSON.stringify([['altered', [kind, from, to]]]);
  });
}

/** The same wording, written otherwise. */
export function variantsOf(sentence: string): readonly { readonly what: string; readonly claim: string }[] {
  const words = sentence.split(' ');
  const middle = words.length >> 1;
  const inner = words.slice(middle - 1, middle + 2);
  return [
    { what: 'straight quotation marks', claim: `"${sentence}"` },
    { what: 'typographic quotation marks', claim: `“${sentence}”` },
    { what: 'guillemets', claim: `« ${sentence} »` },
    { what: 'single quotation marks', claim: `‘${sentence}’` },
    { what: 'straight apostrophes', claim: sentence.replaceAll('’', "'") },
    { what: 'other apostrophes', claim: sentence.replaceAll('’', 'ʼ') },
    { what: 'dashes', claim: sentence.replaceAll('—', ' - ').replaceAll('-', '‑') },
    { what: 'en dashes', claim: sentence.replaceAll(/[—-]/g, '–') },
    { what: 'no punctuation', claim: sentence.replaceAll(/[,.—-]/g, ' ') },
    { what: 'a line break at each blank', claim: words.join('\n') },
    { what: 'other blanks', claim: words.join('\u00a0\u2009 ') },
    { what: 'capitals', claim: sentence.toUpperCase() },
    { what: 'small letters', claim: sentence.toLowerCase() },
    { what: 'decomposed letters', claim: sentence.normalize('NFD') },
    {
      what: 'full-width letters',
      claim: sentence.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    },
    { what: 'soft hyphens', claim: sentence.replace(/(\w\w)(\w\w)/g, '$1\u00ad$2') },
    { what: 'zero-width characters', claim: sentence.replace(/(\w)(\w)/g, '$1\u200b$2').concat('\ufeff') },
    { what: 'no full stop', claim: sentence.replace(/\.$/, '') },
    { what: 'an exclamation mark', claim: sentence.replace(/\.$/, '!') },
    ...['…', '...', '[...]', '[…]', '(…)', '. . .'].map((ellipsis) => ({
      what: `an ellipsis ${ellipsis}`,
      claim: [...words.slice(0, middle), ellipsis, ...words.slice(middle + 1)].join(' '),
    })),
    { what: 'an ellipsis at each end', claim: `… ${inner.join(' ')} …` },
    { what: 'two ellipses', claim: `${words[0]} … ${inner.join(' ')} [...] ${words.at(-1)}` },
  ];
}
