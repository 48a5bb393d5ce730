import { describe, expect, test } from 'vitest';
import { formulaText } from '../../../src/importing/notation/formula.ts';
import { gridLines } from '../../../src/importing/notation/grid.ts';
import { numeral } from '../../../src/importing/notation/numerals.ts';
import { lowered, raised } from '../../../src/importing/notation/raised.ts';

describe('a raised text never joins a number that it stands behind:', () => {
  test.each([
    ['10', '3', '10³'],
    ['5×10', '-6', '5×10⁻⁶'],
    ['10', '3.5', '10^(3.5)'],
    ['fish.', '2', 'fish.[2]'],
    ['the guild', '2, 3', 'the guild[2, 3]'],
    ['(1+x)', '2', '(1+x)²'],
    ['12 km', '2', '12 km²'],
    ['again', '2', 'again[2]'],
    ['$3.', '50', '$3.50'],
    ['1', 'st', '1st'],
    ['n', 'o', 'no'],
    ['word', '*', 'word*'],
    ['M', 'me', 'Mme'],
    ['word', 'sup', 'word^(sup)'],
    ['word', 'see q', 'word^(see q)'],
    ['Quay', 'TM', 'Quay™'],
    ['x', 'n+1', 'xⁿ⁺¹'],
    ['E = mc', '2', 'E = mc²'],
    ['Item', 'a', 'Itemᵃ'],
  ])('%s and %s', (before, text, whole) => {
    expect(before + raised(text, before)).toBe(whole);
  });

  test('and a mark of a note gets brackets, whatever it stands behind', () => {
    expect(raised('7', '1850', true)).toBe('[7]');
    expect(raised('[7]', '1850', true)).toBe('[7]');
    expect(raised('b', '1850', true)).toBe('[b]');
    expect(raised('†', '1850', true)).toBe('†');
  });
});

test('a lowered text has signs of its own, or is set off', () => {
  expect(['2', 'i', 'max', 'i,j', '10'].map(lowered)).toEqual(['₂', 'ᵢ', '_max', '_(i,j)', '₁₀']);
});

test('numerals are those of word processors and browsers', () => {
  expect([1, 26, 27, 703].map((value) => numeral(value, 'lower-alpha'))).toEqual(['a', 'z', 'aa', 'aaa']);
  expect([4, 1999, 4000, 0].map((value) => numeral(value, 'upper-roman'))).toEqual([
    'IV',
    'MCMXCIX',
    '4000',
    '0',
  ]);
  expect([1, 2, 11, 13, 22].map((value) => numeral(value, 'ordinal'))).toEqual([
    '1st',
    '2nd',
    '11th',
    '13th',
    '22nd',
  ]);
  expect([7, 10, 12, 20].map((value) => numeral(value, 'cjk'))).toEqual(['七', '十', '十二', '二十']);
});

test('a formula stands on one line as one would write it in a letter', () => {
  const row = (...parts: readonly string[]) => ({ kind: 'row' as const, parts });
  expect(formulaText({ kind: 'fraction', over: row('a', '+', 'b'), under: 'c' })).toBe('(a + b)/c');
  expect(formulaText({ kind: 'script', base: '∑', sub: row('i', '=', '1'), sup: 'n' })).toBe('∑_(i = 1)ⁿ');
  expect(formulaText({ kind: 'root', of: row('x', '−', '1'), degree: '3' })).toBe('∛(x − 1)');
  expect(formulaText(row('−', 'x'))).toBe('−x');
});

test('columns and rows without anything in them are no part of a table', () => {
  expect(
    gridLines([
      ['a', '', 'b'],
      ['', '', ''],
      ['1', '', ''],
    ]),
  ).toEqual(['| a | b |', '| 1 |  |']);
  expect(gridLines([['a'], ['b']])).toBeNull();
});
