/** The noun that a question asks for: `country` of “Which country did they leave?”; empty where none is plain. */

const LINKING = new Set(
  (
    'is was are were did does do has have had can could will would should may might must been being be in of to at on for by with ' +
    'from that the a an'
  ).split(' '),
);
const PASSED_OVER = new Set('the a an one name of type kind sort'.split(' '));
const KINDS = new Set('kind type sort name'.split(' '));
/** Words behind `what` among which the noun stands. */
const NEAR = 6;

/** Of an English question's words in lower case. */
export function focusOf(words: readonly string[], language: string): string {
  if (language !== 'en') return '';
  const what = words.findIndex((word) => word === 'what' || word === 'which');
  const many = words.findIndex((word, at) => (word === 'many' || word === 'much') && words[at - 1] === 'how');
  const from = what >= 0 ? what : many;
  if (from < 0) return '';
  let head = '';
  for (let at = from + 1; at < Math.min(words.length, from + NEAR); at++) {
    const word = words[at] ?? '';
    if (KINDS.has(word) && words[at + 1] === 'of') at++;
    else if (LINKING.has(word)) break;
    else head = word;
  }
  if (head !== '' || what < 0) return head;
  // “What is the capital of”: the noun behind the verb.
  for (let at = from + 2; at <= Math.min(words.length, from + NEAR); at++) {
    const word = words[at] ?? '';
    if (PASSED_OVER.has(word)) continue;
    if (LINKING.has(word)) break;
    head = word;
    if (words[at + 1] === 'of' || LINKING.has(words[at + 1] ?? '')) break;
  }
  return head;
}
