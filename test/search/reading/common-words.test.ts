/** Words that a language has are taken as they are typed; those that are said of anything are never told to be missing. */
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/search/index.ts';
import { languageOf } from '../../../src/search/language/language.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';

function found(language: string, body: string, question: string) {
  const report = reportFrom('r.md', knowledgeFile(body, `title: "?"\nlanguage: ${language}`));
  return buildIndex([report]).find(question);
}

describe('a word that the language has', () => {
  test.each([
    ['de', 'Die Züge nach Wien fahren am Mittag.', 'Wer trinkt Wein?'],
    ['en', 'The angel is made of oak.', 'At what angle does it stand?'],
    ['es', 'El plan dará resultados en mayo.', '¿Cuánto dura la huelga?'],
    ['es', 'El plan dará resultados en mayo.', '¿La madera es dura?'],
    ['fr', 'La marée est basse à midi.', 'Que se passe-t-il à midi ?'],
    ['pt', 'O plano dará resultados em maio.', 'Quanto tempo dura a greve?'],
    ['pt', 'O plano dará resultados em maio.', 'A madeira e dura?'],
  ])('in %s is not repaired into one that the report has (%s %s)', (language, body, question) => {
    expect(found(language, body, question).corrections).toEqual([]);
  });

  test.each([
    ['de', 'Der Leuchtturm brennt.', 'Wo steht der Leuchtrum?', 'Leuchtturm'],
    ['es', 'El faro ilumina la bahía.', '¿Cuándo se ilumima?', 'ilumina'],
    ['fr', 'Le phare illumine la baie.', 'Quand illumime-t-il ?', 'illumine'],
    ['pt', 'O farol ilumina a baía.', 'Quando se ilumima?', 'ilumina'],
  ])('in %s leaves what is no word to be repaired', (language, body, question, meant) => {
    expect(found(language, body, question).corrections.map(({ to }) => to)).toEqual([meant]);
  });
});

describe('only what a report might have said is told to be missing', () => {
  test.each([
    [
      'en',
      'Is there anyone else who really knows whether whales, instead, live anywhere?',
      ['whales', 'live'],
    ],
    [
      'de',
      'Gibt es daneben noch jemanden, der darüber überhaupt Bescheid weiß, dass Wale leben?',
      ['Wale', 'leben'],
    ],
    ['de', 'Wie heißt der Wal, woher kommt er, und was passiert danach eigentlich?', ['Wal']],
    ['es', '¿Hay alguien más que sepa qué sucedió exactamente con las ballenas?', ['ballenas']],
    [
      'fr',
      'Y a-t-il quelqu’un d’autre qui sache ce que font désormais les baleines ailleurs ?',
      ['baleines'],
    ],
    ['pt', 'Há mais alguém que saiba alguma coisa acerca das baleias, além disso?', ['baleias']],
  ])('in %s (%s)', (language, question, missing) => {
    expect(found(language, 'Vessel 2024.', question).missing).toEqual(missing);
  });

  test('with or without accents', () => {
    expect(['ademas', 'además'].filter(languageOf('es').isLight)).toHaveLength(2);
  });
});
