import { describe, expect, test } from 'vitest';
import { findSpeakers } from '../../../src/library/lookup/find-speaker.ts';

const SPEAKERS = [
  'Vladimir Putin',
  'the United States',
  'Rosatom',
  'John Smith',
  'Anna Smith-Jones',
  'International Atomic Energy Agency',
  'Volodymyr Zelenskyy',
  'Ann O’Brien',
  'Chancellor Angela Merkel',
  'WHO',
  'José Núñez',
  'Bell',
  '田中太郎',
  'Ursula von der Leyen',
  'Ann-Marie St. John',
  'Ian McDonald',
  'the Ministry of Health',
].map((name) => ({ name }));

function meant(typed: string): readonly string[] {
  return findSpeakers(SPEAKERS, typed).map(({ name }) => name);
}

describe('somebody is found', () => {
  test.each([
    ['by the full name', 'vladimir putin', 'Vladimir Putin'],
    ['by the last name', 'Putin', 'Vladimir Putin'],
    ['by the first name', 'Vladimir', 'Vladimir Putin'],
    ['by title and name', 'President Putin', 'Vladimir Putin'],
    ['by a title and the full name', 'Mr. Vladimir Putin', 'Vladimir Putin'],
    ['by a name where a title goes with it', 'Angela Merkel', 'Chancellor Angela Merkel'],
    ['by another title', 'Frau Merkel', 'Chancellor Angela Merkel'],
    ['by a possessive', 'Putin’s', 'Vladimir Putin'],
    ['by a possessive in s', "the United States'", 'the United States'],
    ['by an initial', 'V. Putin', 'Vladimir Putin'],
    ['by initials', 'US', 'the United States'],
    ['by initials in small letters', 'us', 'the United States'],
    ['by initials with full stops', 'U.S.', 'the United States'],
    ['by initials with full stops and blanks', 'U. S.', 'the United States'],
    ['by a common short form', 'usa', 'the United States'],
    ['by longer initials', 'iaea', 'International Atomic Energy Agency'],
    ['by initials without small words', 'MH', 'the Ministry of Health'],
    ['by all words where the text has initials', 'World Health Organization', 'WHO'],
    ['with an article', 'the rosatom', 'Rosatom'],
    ['without accents', 'Jose Nunez', 'José Núñez'],
    ['without apostrophe', 'obrien', 'Ann O’Brien'],
    ['with a blank for the apostrophe', 'o brien', 'Ann O’Brien'],
    ['by a particle and the last name', 'von der Leyen', 'Ursula von der Leyen'],
    ['by another particle', 'Van der Leyen', 'Ursula von der Leyen'],
    ['without particles', 'ursula leyen', 'Ursula von der Leyen'],
    ['with a word written out', 'Saint John', 'Ann-Marie St. John'],
    ['in two words', 'Mc Donald', 'Ian McDonald'],
    ['by half of a double name', 'Jones', 'Anna Smith-Jones'],
    ['with a slip', 'Puttin', 'Vladimir Putin'],
    ['with another slip', 'Rosatam', 'Rosatom'],
    ['as it is spelled elsewhere', 'Zelensky', 'Volodymyr Zelenskyy'],
    ['by how the name begins', 'Zelen', 'Volodymyr Zelenskyy'],
    ['in wide letters', 'Ｐｕｔｉｎ', 'Vladimir Putin'],
    ['in quotation marks', '“Putin”', 'Vladimir Putin'],
    ['in Japanese', '田中', '田中太郎'],
    ['in Japanese, politely', '田中さん', '田中太郎'],
  ])('%s', (_, typed, name) => {
    expect(meant(typed)).toEqual([name]);
  });
});

test('all that a name fits may be meant', () => {
  expect(meant('Smith')).toEqual(['John Smith', 'Anna Smith-Jones']);
});

describe('nobody is found rather than somebody else', () => {
  test.each([
    ['UN'],
    ['Gate'],
    ['NATO'],
    ['EU'],
    ['tin'],
    ['ann smith'],
    ['Ivan Putin'],
    ['Jon'],
    ['he'],
    ['by: Putin'],
    ['at'],
    ['President'],
    ['Dr.'],
    ['Rus'],
    ['Peter Smith'],
    ['!'],
    ['Russian'],
    ['Energy Star'],
    ['…'],
  ])('%s', (typed) => {
    expect(meant(typed)).toEqual([]);
  });
});
