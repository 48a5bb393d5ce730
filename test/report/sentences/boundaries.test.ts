/** Where sentences and words end, pinned: a button counts sentences, and so must every Node.js that it is pressed on. */
import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../../../src/report/sentences/segments.ts';
import { sentenceEnds } from '../../../src/report/sentences/sentence-ends.ts';

function sentences(text: string, language = 'en'): readonly string[] {
  let start = 0;
  return Array.from(sentenceEnds(text, language), (end) => {
    const sentence = text.slice(start, end);
    start = end;
    return sentence;
  });
}

function words(text: string, language: string): readonly string[] {
  return [...segmentsOf(text, language)].flatMap(({ start, end, isWordLike }) =>
    isWordLike ? [text.slice(start, end)] : [],
  );
}

describe('Unicode’s sentence ends', () => {
  // A bar stands for each end but the last. The numbers are those of UAX #29's rules.
  test.each([
    ['SB3', 'One\r\n|two'],
    ['SB4', 'One\n|two\u2028|three\u0085|four'],
    ['SB5', 'One.\u0301\u00ad |Two'],
    ['SB6', 'It is 3.5 or .5. |So'],
    ['SB7', 'The U.S.A is b.B but B.b'],
    ['SB8', 'He left. (“and came back. |Then'],
    ['SB8a', 'It is... , but why?! |So'],
    ['SB9', 'He said “No.”) |So'],
    ['SB10', 'One.   \n|Two'],
    ['SB11', 'One!|Two?|3。|四！|Пять. |Шесть? |ستة؟ |सात। |आठ॥ |Ինը։ |አስር። |ဆယ်။ |ដប់មួយ។ |Twelve‼ |End'],
    ['SB998', 'no end: here; or — there'],
    ['supplementary planes', '𝐀𝐧𝐝. |𝐁𝐮𝐭 😀. |😀! |So\ud800. |\udc00'],
    ['marks that Unicode 16 and 17 brought', 'A\u1b4e|b\u1b7f|c'],
  ])('%s', (_, barred) => {
    expect(sentences(barred.replaceAll('|', ''))).toEqual(barred.split('|'));
  });

  test('at the Greek question mark, in Greek alone', () => {
    expect(sentences('Έφυγε; Ναι\u037e Όχι.', 'el')).toEqual(['Έφυγε; ', 'Ναι\u037e ', 'Όχι.']);
    expect(sentences('Left; yes.', 'en')).toEqual(['Left; yes.']);
  });

  test('of twice the text cost twice the steps', () => {
    const stepsFor = (text: string) => {
      let steps = 0;
      const counted = {
        length: text.length,
        charCodeAt: (at: number) => {
          steps++;
          return text.charCodeAt(at);
        },
        codePointAt: (at: number) => {
          steps++;
          return text.codePointAt(at);
        },
      };
      for (const _ of sentenceEnds(counted, 'en'));
      return steps;
    };
    for (const piece of ['a', 'a. ', '. ', '.) - ', 'A.\u0301', '(', 'It is. So ']) {
      expect(stepsFor(piece.repeat(20_000)), piece).toBeLessThan(2.1 * stepsFor(piece.repeat(10_000)));
    }
  });
});

describe('words', () => {
  test.each([
    ['en', 'It’s 1,250.5 MW in São Paulo.', 'It s 1,250.5 MW in São Paulo'],
    ['ja', '港の市長は橋が来年開くと語った。', '港 の 市長 は 橋 が 来年 開く と 語っ た'],
    ['ja', 'スカイツリーで3階へ', 'スカイツリー で 3 階 へ'],
    ['zh', '港口的渔民每天早上在市场上卖鱼。', '港口 的 渔民 每 天 早上 在 市场 上 卖 鱼'],
    ['zh-Hant-TW', '港口的漁民在市場上賣魚。', '港口 的 漁民 在 市場 上 賣 魚'],
    ['th', 'ปลาที่ตลาดเช้า ๓ วัน', 'ปลา ที่ ตลาด เช้า ๓ วัน'],
    ['en', 'the 橋が mayor', 'the 橋 が mayor'],
    ['lo', 'ປາ', 'ປ າ'],
    ['ko', '어부가 물고기를 판다', '어부가 물고기를 판다'],
    ['hi', 'मछुआरे क्षेत्र में', 'मछुआरे क्षेत्र में'],
  ])('in %s: %s', (language, text, expected) => {
    expect(words(text, language)).toEqual(expected.split(' '));
  });

  test('and what stands between them leave nothing out', () => {
    const text = 'a  橋,ปลา-😀\n\ud83d-\u0301x 3.5€';
    expect([...segmentsOf(text, 'en')].map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });
});
