import { describe, expect, test } from 'vitest';
import { meantBy, nameForm } from '../src/name-matching.ts';

describe('names are the same', () => {
  test.each([
    ['composed or not', 'R\u00e9sum\u00e9', 'Re\u0301sume\u0301'],
    ['with accents or without', 'Résumé', 'resume'],
    ['in capitals or not', 'STRASSE', 'Straße'],
    ['in Greek capitals', 'ΟΔΟΣ', 'οδός'],
    ['with any dash or none', 'annual-report_2024', 'Annual report – 2024'],
    ['with any quotation marks', '“Moon’s” rocks', '"Moon\'s" rocks'],
    ['with an apostrophe or without', 'O’Brien', 'OBrien'],
    ['in wide letters', 'Ｍｏｏｎ　２', 'Moon 2'],
    ['in half-wide ones', 'ﾚﾎﾟｰﾄ', 'レポート'],
    ['in other scripts’ digits', 'Report ٢٠٢٤', 'report 2024'],
    ['in Devanagari’s digits', 'भाग २', 'भाग 2'],
    ['with a ligature', 'ﬁnal oﬃce', 'final office'],
    ['with letters that have no accent to lose', 'Łódź, Ørsted & Þingvellir', 'lodz orsted thingvellir'],
    ['with soft hyphens, joiners and marks of direction', 'Ra\u00addi\u200bo\u200e', 'Radio'],
    ['with blanks of any kind', 'Moon\u00a0 \u2009rocks', 'Moon rocks'],
    ['with Arabic vowels or without', 'مُحَمَّد', 'محمد'],
    ['with Turkish letters', 'İstanbul', 'istanbul'],
    ['with full stops', 'U.S. policy', 'U S policy'],
    ['in Traditional Chinese or Simplified', '臺灣發電廠報告', '台湾发电厂报告'],
    ['in Serbian Cyrillic or Latin', 'Ђорђе Жикић, Ниш', 'Đorđe Žikić, Niš'],
    ['in Korean with blanks or without', '다리 비용', '다리비용'],
    ['in Korean with numbers', '제 2 장 다리비용', '제2장 다리 비용'],
    ['in Japanese with blanks or marks', '費用 の サーバー・概要', '費用のサーバー概要'],
    ['in Chinese with blanks', '大桥　费用', '大桥费用'],
    ['in Thai with blanks', 'ค่าใช้จ่าย ของสะพาน', 'ค่าใช้จ่ายของสะพาน'],
    ['in Chinese beside Latin', '使用 GPS 的船', '使用GPS的船'],
    ['in Serbian without accents', 'Ђорђе Жикић', 'dorde zikic'],
  ])('%s', (_, one, other) => {
    expect(nameForm(one)).toBe(nameForm(other));
  });
});

test.each([
  ['が', 'か'],
  ['C', 'C++'],
  ['C#', 'C'],
  ['Résumé', 'Resumé 2'],
  ['कि', 'क'],
  ['다리 비용', '다리 비행'],
  ['Moon rocks', 'Moonrocks'],
  ['2 4 장', '24 장'],
])('%s is not %s', (one, other) => {
  expect(nameForm(one)).not.toBe(nameForm(other));
});

test('a name of signs alone has a form', () => {
  expect(nameForm(' ??? ')).toBe('???');
});

describe('what may be meant', () => {
  const named = (...names: string[]) => names.map((name) => ({ names: [name] }));
  const meant = (typed: string, ...names: string[]) =>
    meantBy(named(...names), typed).map((it) => it.names[0]);

  test.each([
    [
      'the one that is written so, before others that are read so',
      'Résumé',
      ['Resume', 'Résumé'],
      ['Résumé'],
    ],
    ['all that are read so', 'RESUME', ['Resume', 'Résumé', 'Resumes'], ['Resume', 'Résumé']],
    [
      'what has a word of it, far in',
      'Shelbyville',
      [`${'long '.repeat(20)}Shelbyville`, 'Springfield'],
      [`${'long '.repeat(20)}Shelbyville`],
    ],
    [
      'all that begin so',
      'annual report',
      ['Annual report 2024', 'annual-report-2025', 'Tides'],
      ['Annual report 2024', 'annual-report-2025'],
    ],
    ['words before beginnings of words', 'art', ['Artillery', 'On art'], ['On art']],
    ['what has a slip', 'Lighthuose', ['Lighthouse', 'Harbour'], ['Lighthouse']],
    ['what is written without blanks, by a part of it', '月', ['日本の月', '太陽'], ['日本の月']],
    ['what has a word of it in Korean', '비용', ['다리 비용', '항구'], ['다리 비용']],
    ['what has all of it in Korean', '다리비용', ['새 다리 비용', '항구'], ['새 다리 비용']],
    ['a number in Korean', '2024', ['보고서 2024', '보고서 2025'], ['보고서 2024']],
    ['what has words of it in any order', '비용 다리', ['다리 비용', '항구'], ['다리 비용']],
    ['what completion cut', 'A very long head…', ['A very long heading', 'B'], ['A very long heading']],
    ['nothing within a word', 'us', ['Russian trade', 'Industry'], []],
    ['nothing that is not near', 'Quarterly', ['Tides', 'Harbour'], []],
  ])('is %s', (_, typed, names, expected) => {
    expect(meant(typed, ...names)).toEqual(expected);
  });
});
