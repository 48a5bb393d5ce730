import { describe, expect, it } from 'vitest';
import { credits, names } from './reading.ts';

describe('attribution', () => {
  it.each([
    [
      'indirect speech',
      'The mayor said that the bridge was safe.',
      ['The mayor | said | that the bridge was safe'],
    ],
    [
      'speech without "that"',
      'Anna Berg said the bridge was safe.',
      ['Anna Berg | said | the bridge was safe'],
    ],
    ['a cue behind', 'The bridge was safe, Anna Berg said.', ['Anna Berg | said | The bridge was safe']],
    [
      'according to, ahead',
      'According to Anna Berg, the bridge was safe.',
      ['Anna Berg | According to | the bridge was safe'],
    ],
    [
      'according to, behind',
      'The bridge was safe, according to Anna Berg.',
      ['Anna Berg | according to | The bridge was safe'],
    ],
    [
      'a direct quotation',
      '“The bridge is safe,” Anna Berg said.',
      ['Anna Berg | said | “The bridge is safe,”'],
    ],
    [
      'inverted order',
      '“The bridge is safe,” said Anna Berg, the mayor.',
      ['Anna Berg | said | “The bridge is safe,”'],
    ],
    [
      'a cue ahead of a quotation',
      'Anna Berg said: “The bridge is safe.”',
      ['Anna Berg | said | “The bridge is safe.”'],
    ],
    [
      'a split quotation',
      '“The bridge,” Anna Berg said, “is safe for everyone.”',
      ['Anna Berg | said | “The bridge,” … “is safe for everyone.”'],
    ],
    [
      'a belief',
      'Anna Berg believes that the bridge is safe.',
      ['Anna Berg | believes | that the bridge is safe'],
    ],
    ['a denial', 'The company denied that it had known.', ['The company | denied | that it had known']],
    ['an intention', 'The company plans to close the bridge.', ['The company | plans | to close the bridge']],
    ['unnamed sources', 'Officials said the bridge was safe.', ['Officials | said | the bridge was safe']],
    [
      'somebody told',
      'Anna Berg told reporters that the bridge was safe.',
      ['Anna Berg | told | that the bridge was safe'],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(credits(text)).toEqual(expected);
  });

  it.each([
    'The bridge was built in 1901.',
    'The river runs through the city, past the old mill.',
    'The “Golden Gate” is a bridge.',
  ])('credits nobody in: %s', (text) => {
    expect(credits(text)).toEqual([]);
  });

  it('names a speaker by the fullest name so far', () => {
    expect(
      names('Mayor Anna Berg said that it was safe. Berg said that it was old. She said that it was hers.'),
    ).toEqual(['Mayor Anna Berg = Mayor Anna Berg', 'Berg = Mayor Anna Berg', 'She = Mayor Anna Berg']);
  });

  it('leaves a pronoun alone where two people could be meant', () => {
    expect(names('Anna Berg met Carla Dorn. She said that it was late.')).toEqual(['She = She']);
  });

  it('finds no speaker for a quotation in a report that is not in English', () => {
    expect(credits('Anna Berg said: „Die Brücke ist sicher und bleibt für alle offen.“', 'de')).toEqual([
      '- | - | „Die Brücke ist sicher und bleibt für alle offen.“',
    ]);
  });
});
