import { expect, test } from 'vitest';
import { BIT_OF, kindsOf } from '../../../src/search/language/sentence-kinds.ts';

const isFragment = (sentence: string): boolean => (kindsOf(sentence, 'en') & BIT_OF.fragment) !== 0;

test.each([
  ['a row of a table', '| basin | 31,000 |'],
  ['a row without its outer lines', 'Basin | 31,000 | crowns'],
  ['what is under a table’s head', '|---|:--:|'],
  ['a picture', '![The basin in 1931](basin.png)'],
  ['a link alone', '[Annual report of the port](https://example.org/report)'],
  ['links alone', '[Report](a.html), [Annexes](b.html) · [Maps][3]'],
  ['where a link by reference leads', '[1]: https://example.org/costs "Costs of dredging"'],
  ['a link by reference', '[Annual report][1]'],
  ['a link in a list', '- [Annual report](https://example.org/report)'],
  ['an address alone', 'https://example.org/a/b?c=d'],
  ['an address in brackets', '<https://example.org/a>'],
  ['an address without a scheme', '2. www.example.org/costs'],
  ['a rule', '* * *'],
  ['a heading', '### Costs of dredging'],
  ['a line in bold alone', '**Costs of dredging**'],
  ['markup of a page', '<td class="sum">31,000</td>'],
  ['a comment in markup', '<!-- costs of dredging -->'],
])('%s is no running text', (_, sentence) => {
  expect(isFragment(sentence)).toBe(true);
});

test.each([
  'Dredging costs 31,000 crowns a year.',
  '- Dredging costs 31,000 crowns a year.',
  '**Dredging** costs 31,000 crowns a year.',
  'The costs are told in [the annual report](https://example.org/report).',
  'The chance P(A | B) is a half.',
  '[Costs](a.html) of dredging rose.',
  '[sic]: the costs rose.',
  'Costs of < 5 crowns are passed over.',
  'See https://example.org/report for the costs of dredging.',
  '#MeToo was named in the talks.',
])('%s is', (sentence) => {
  expect(isFragment(sentence)).toBe(false);
});

test('what leads a list in ends in a colon', () => {
  expect(kindsOf('The costs are as follows:', 'en') & BIT_OF.leadIn).not.toBe(0);
  expect(kindsOf('Dr. Ward stated:[12]', 'en') & BIT_OF.leadIn).not.toBe(0);
  expect(kindsOf('*Dr. Ward stated:*', 'en') & BIT_OF.leadIn).not.toBe(0);
  expect(kindsOf('The costs: 31,000 crowns.', 'en') & BIT_OF.leadIn).toBe(0);
});
