/** Which words an abbreviation in brackets stands for, language by language. */
import { expect, test } from 'vitest';
import { abbreviationsIn } from '../../../src/search/collection/abbreviations.ts';
import { languageOf } from '../../../src/search/language/language.ts';
import { overproportional } from '../../support/growth.ts';

function defined(language: string, text: string): readonly string[] {
  return abbreviationsIn(text, languageOf(language)).map(({ short, long }) => `${short} = ${long}`);
}

test.each([
  [
    'en',
    'oversight of the Zaporizhzhia Nuclear Power Plant (ZNPP) began.',
    'ZNPP = Zaporizhzhia Nuclear Power Plant',
  ],
  [
    'en',
    'The International Atomic Energy Agency (the “IAEA”) came.',
    'IAEA = International Atomic Energy Agency',
  ],
  ['en', 'The VPA (Velmora Port Authority) collects fees.', 'VPA = Velmora Port Authority'],
  [
    'en',
    'By magnetic resonance imaging (MRI), and by personal computers (PCs).',
    'MRI = magnetic resonance imaging',
  ],
  ['en', 'the “Velmora Port Authority” (VPA)', 'VPA = Velmora Port Authority'],
  ['de', 'Das Kernkraftwerk (KKW) der Stadt', 'KKW = Kernkraftwerk'],
  [
    'de',
    'die Internationale Atomenergie-Organisation (englisch IAEA)',
    'IAEA = Internationale Atomenergie-Organisation',
  ],
  [
    'es',
    'de la Organización del Tratado del Atlántico Norte (OTAN)',
    'OTAN = Organización del Tratado del Atlántico Norte',
  ],
  [
    'es',
    'La NATO (Organización del Tratado del Atlántico Norte)',
    'NATO = Organización del Tratado del Atlántico Norte',
  ],
  ['fr', "l'Organisation mondiale de la santé (OMS)", 'OMS = Organisation mondiale de la santé'],
  ['ro', 'Centrala Nucleară Electrică (CNE) produce', 'CNE = Centrala Nucleară Electrică'],
  [
    'ru',
    'Всемирная организация здравоохранения (ВОЗ) сообщила',
    'ВОЗ = Всемирная организация здравоохранения',
  ],
  ['el', 'Η Ευρωπαϊκή Κεντρική Τράπεζα (ΕΚΤ) είπε', 'ΕΚΤ = Ευρωπαϊκή Κεντρική Τράπεζα'],
  ['tr', 'Türkiye Büyük Millet Meclisi (TBMM) toplandı', 'TBMM = Türkiye Büyük Millet Meclisi'],
  ['vi', 'theo Tổ chức Y tế Thế giới (WHO)', 'WHO = tế Thế giới'],
  ['zh', '世界卫生组织（WHO）表示', 'WHO = 世界卫生组织'],
  ['zh', 'WHO（世界卫生组织）表示', 'WHO = 世界卫生组织'],
  ['ja', '世界保健機関（WHO）は', 'WHO = 世界保健機関'],
  ['ar', 'قالت منظمة الصحة العالمية (WHO) إن', 'WHO = منظمة الصحة العالمية'],
  ['hi', 'विश्व स्वास्थ्य संगठन (WHO) ने', 'WHO = विश्व स्वास्थ्य संगठन'],
  ['th', 'องค์การอนามัยโลก (WHO)', 'WHO = องค์การอนามัยโลก'],
])('%s: %s', (language, text, pair) => {
  expect(defined(language, text)[0]).toBe(pair);
});

test.each([
  ['en', 'the plant in Paris (France) and the talks (2019) on it (see Table 2)'],
  ['en', 'Most were used as (US) exports. They met, and (UN) left.'],
  ['en', 'The UN (New York) and the EU (in Brussels, Belgium)'],
  ['de', 'Sie sagte gestern deutlich (ARD), dass es regnet'],
  ['zh', '巴黎（法国）和2019年（WHO）'],
])('%s: defines nothing: %s', (language, text) => {
  expect(defined(language, text)).toEqual([]);
});

test.each([
  ['brackets', (length: number) => '('.repeat(length)],
  ['one word behind a bracket', (length: number) => `(${'a'.repeat(length)}`],
  ['abbreviations', (length: number) => 'AB (CD) '.repeat(length / 8)],
  ['white space', (length: number) => `AB${' '.repeat(length)}(`],
])('many %s cost no more than their size', async (_, text) => {
  expect(await overproportional(75_000, (length) => defined('en', text(length)))).toBeNull();
});
