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
    [
      'a quotation over two sentences',
      '“The bridge is safe,” Anna Berg told reporters on Monday. “It will stay open for years.”',
      ['Anna Berg | told | “The bridge is safe,” … “It will stay open for years.”'],
    ],
    [
      'somebody’s view',
      'In Berg’s view, the bridge is safe.',
      ['Berg | In Berg’s view | the bridge is safe'],
    ],
    [
      'a claim within a rejection',
      'The mayor rejected Anna Berg’s claim that the bridge was unsafe.',
      [
        'The mayor | rejected | Anna Berg’s claim that the bridge was unsafe',
        'Anna Berg | claim | that the bridge was unsafe',
      ],
    ],
    [
      'an announcement of nobody in particular',
      'The announcement that the bridge would close came late.',
      ['- | announcement | that the bridge would close'],
    ],
    [
      'a source without a name',
      'People familiar with the matter said the bridge would close.',
      ['People familiar with the matter | said | the bridge would close'],
    ],
    ['a passive without a source', 'The bridge is said to be haunted.', ['- | is said | to be haunted']],
    ['"reportedly"', 'The bridge was reportedly sold.', ['- | reportedly | The bridge was … sold']],
    ['mockery', 'Anna Berg mocked the plan.', ['Anna Berg | mocked | the plan']],
    ['a wish', 'Anna Berg wants to close the bridge.', ['Anna Berg | wants | to close the bridge']],
    [
      'a name for something',
      'Anna Berg called the bridge “a disaster”.',
      ['Anna Berg | called | “a disaster”'],
    ],
    ['a question', 'Berg asked whether the bridge was safe.', ['Berg | asked | whether the bridge was safe']],
    [
      'a remark between commas',
      'The bridge, Anna Berg said, is safe.',
      ['Anna Berg | said | The bridge … is safe'],
    ],
    ['"as X noted"', 'As Anna Berg noted, the bridge is safe.', ['Anna Berg | noted | the bridge is safe']],
    [
      'a speaker with an aside',
      'Anna Berg, a former mayor, said the bridge was safe.',
      ['Anna Berg | said | the bridge was safe'],
    ],
    [
      'a speaker with a relative clause',
      'Anna Berg, who built the bridge, said it was safe.',
      ['Anna Berg | said | it was safe'],
    ],
    [
      'a negated cue',
      'The firm did not say whether it would close.',
      ['The firm | did not say | whether it would close'],
    ],
    [
      'a text that says something',
      'The study suggests that sleep helps.',
      ['The study | suggests | that sleep helps'],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(credits(text)).toEqual(expected);
  });

  it.each([
    'The bridge was built in 1901.',
    'The river runs through the city, past the old mill.',
    'The “Golden Gate” is a bridge.',
    'The arrangement underscores the delicate balance of the region.',
    'The report’s claims are many.',
    'The bus calls at the bridge twice a day.',
    'Shops require a licence.',
    'The town is known for its cheese.',
    'The bakery is best known for its rye bread.',
    'The plan was known as Operation Sea.',
    'Residents have long known him as the baker.',
    'The school is offering that course again.',
    'The museum is offering free tours on Sundays.',
    'The bank is offering what customers want.',
    'The harbour offers a view of the sea.',
  ])('credits nobody in: %s', (text) => {
    expect(credits(text)).toEqual([]);
  });

  it.each([
    ['The bridge is safe, warned chief engineer Maria de la Cruz.', 'chief engineer Maria de la Cruz'],
    ['“It leaks,” said retired teacher Sam Poole.', 'retired teacher Sam Poole'],
    ['“It leaks,” said newly elected councillor Sam Poole.', 'newly elected councillor Sam Poole'],
    ['“It leaks,” said co-founder and CEO Ruth Adams.', 'co-founder and CEO Ruth Adams'],
    ['“It leaks,” said author, poet and teacher Sam Poole.', 'author, poet and teacher Sam Poole'],
    ['“It leaks,” said retired teacher and volunteer Sam Poole.', 'retired teacher and volunteer Sam Poole'],
    ['“It leaks,” said engineer Tom Reed.', 'engineer Tom Reed'],
  ])('reads offices between verb and name: %s', (text, speaker) => {
    expect(credits(text).map((one) => one.split(' | ')[0])).toEqual([speaker]);
  });

  it.each([
    'Jean de la Tour',
    'Ludwig van Beethoven',
    'Mohammed al-Fayed',
    'Mohammed al Fayed',
    'Abdullah bin Laden',
    'Juan Ponce de León',
    'Charles de Gaulle',
    'José Ortega y Gasset',
    'Ursula von der Leyen',
    'Valéry Giscard d’Estaing',
    'Maria dos Santos',
    'Lars af Klinteberg',
    'Abd al-Aziz ibn Saud',
    'Ahmed',
  ])('takes the particles of a name for part of it: %s', (name) => {
    expect(names(`${name} said that the road was closed.`)).toEqual([`${name} = ${name}`]);
    expect(names(`The road was closed, according to ${name}.`)).toEqual([`${name} = ${name}`]);
  });

  it('knows a surname with its particles again', () => {
    expect(names('Oscar de la Hoya said that he won. De la Hoya said that he was tired.')).toContain(
      'De la Hoya = Oscar de la Hoya',
    );
    expect(names('Ursula von der Leyen said that it rained. She said that it was late.')).toContain(
      'She = Ursula von der Leyen',
    );
    expect(names('Hosni al-Sayed said that it rained. Sayed said that it was late.')).toContain(
      'Sayed = Hosni al-Sayed',
    );
  });

  it('names a speaker by the fullest name so far', () => {
    expect(
      names('Mayor Anna Berg said that it was safe. Berg said that it was old. She said that it was hers.'),
    ).toEqual(['Mayor Anna Berg = Mayor Anna Berg', 'Berg = Mayor Anna Berg', 'She = Mayor Anna Berg']);
  });

  it('knows whom a title means where one person bears it', () => {
    expect(names('President Carla Dorn came. The president said that it was late.')).toEqual([
      'The president = President Carla Dorn',
    ]);
  });

  it('leaves a surname alone that two people share', () => {
    expect(names('Carla Dorn met Emil Dorn. Dorn said that it was late.')).toEqual(['Dorn = Dorn']);
  });

  it('reads a transcript by its labels', () => {
    expect(credits('BERG: The bridge is safe. It will last.\n\nNOTE: The bridge is old.')).toEqual([
      'BERG | : | The bridge is safe. … It will last.',
    ]);
  });

  it('carries a quotation on over paragraphs', () => {
    expect(
      credits('Anna Berg said: “The bridge is safe and old.\n\n“It will stay open for all of us.”'),
    ).toEqual(['Anna Berg | said | “The bridge is safe and old. … “It will stay open for all of us.”']);
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
