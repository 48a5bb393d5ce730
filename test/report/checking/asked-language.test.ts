import { describe, expect, test } from 'vitest';
import { isAskedInOtherLanguage } from '../../../src/report/checking/asked-language.ts';

const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  en: ['who owns the mill?', 'what did the mayor say about the bridge', 'is it safe to swim there'],
  de: ['wem gehört die Mühle?', 'was hat der Bürgermeister über die Brücke gesagt', 'ist es dort sicher'],
  fr: ['à qui est le moulin ?', 'qu’a dit le maire sur le pont', 'est-ce que c’est sûr là-bas'],
  es: ['¿de quién es el molino?', 'qué dijo el alcalde sobre el puente', '¿es seguro nadar en el río?'],
  it: ['di chi è il mulino?', 'che cosa ha detto il sindaco del ponte'],
  nl: ['van wie is de molen?', 'wat heeft de burgemeester over de brug gezegd'],
  ja: ['製粉所は誰のものですか', '市長は橋について何と言いましたか'],
  ru: ['кому принадлежит мельница?', 'что сказал мэр о мосте'],
  zh: ['谁拥有磨坊？', '市长对桥说了什么'],
};

describe.each(Object.entries(QUESTIONS))('what is asked in %s', (language, questions) => {
  test.each(questions)('%s', (question) => {
    expect(isAskedInOtherLanguage(question, language)).toBe(false);
  });
});

test.each(['en', 'de', 'fr', 'es'])('most of what is asked in others is told from %s', (stated) => {
  const others = Object.entries(QUESTIONS).flatMap(([language, each]) => (language === stated ? [] : each));
  const told = others.filter((question) => isAskedInOtherLanguage(question, stated));
  expect(told.length / others.length).toBeGreaterThan(0.8);
});

test.each([
  ['', 'en'],
  ['2024?', 'en'],
  ['Zaporizhzhia', 'de'],
  ['mill bridge mayor', 'fr'],
  ['Las Vegas?', 'en'],
  ['who owns the mill?', 'x-house'],
  ['who owns the mill?', 'i-klingon'],
  // A language whose small words are not known.
  ['wem gehört die Mühle?', 'lb'],
])('%s may be in %s', (question, stated) => {
  expect(isAskedInOtherLanguage(question, stated)).toBe(false);
});
