/** How the words of a language are found and compared. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, lower } from '../../../src/search/language/fold.ts';
import { PLAIN_FORMS } from '../../../src/search/language/irregular-verbs.ts';
import { languageOf } from '../../../src/search/language/language.ts';

function words(tag: string, text: string): readonly string[] {
  const found: string[] = [];
  languageOf(tag).eachWord(text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

describe('the words of a text', () => {
  test('keep their clitics in English, and numbers their separators', () => {
    expect(words('en-GB', "It doesn't cost Ukraine’s grid 1,250.5 MW.")).toEqual([
      'It',
      "doesn't",
      'cost',
      'Ukraine’s',
      'grid',
      '1,250.5',
      'MW',
    ]);
  });

  test('are the same whatever is around them', () => {
    const word = /\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{M}]*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}{1,2}(?!\p{L}))?/gu;
    const piece = fc.constantFrom(..."a Zu it s 7 , . ' ’ é \u0301 ж 漢 😀 - “ \n _".split(' '), ' ');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(words('en', text)).toEqual(text.match(word) ?? []);
      }),
    );
  });

  test('are found where no spaces part them', () => {
    expect(words('zh', '在北京有3座桥')).toEqual(['在', '北', '京', '有', '3', '座', '桥']);
    expect(words('ja', '市長は橋を見た。')).toEqual(['市長', 'は', '橋', 'を', '見た']);
    expect(words('th', 'ปลาที่ตลาดเช้า')).toEqual(['ปลา', 'ที่', 'ตลาด', 'เช้า']);
    expect(words('lo', 'ປາໃນ')).toEqual(['ປາໃ', 'າໃນ']);
  });
});

describe('a word', () => {
  test('is the same in any case, accent and encoding', () => {
    expect(fold(lower('CAFE\u0301'))).toBe('cafe');
    expect(fold(lower('ﬁn'))).toBe('fin');
    expect(lower('6,961')).toBe('6961');
  });

  test('keeps its tones in Vietnamese', () => {
    expect(languageOf('vi').stem('mã')).not.toBe(languageOf('vi').stem('ma'));
  });

  test('that is a number is the same in digits, in words and as a Roman numeral', () => {
    const { stem } = languageOf('en');
    for (const [word, other] of [
      ['six', '6'],
      ['twenty', '20'],
      ['sixth', '6th'],
      ['second', '2nd'],
      ['ii', '2'],
      ['xiv', '14'],
    ] as const)
      expect(stem(word)).toBe(stem(other));
    expect(stem('sixth')).not.toBe(stem('six'));
    for (const word of ['xi', 'vi', 'one', 'x', 'civil']) expect(stem(word)).not.toMatch(/\d/);
    expect(languageOf('de').stem('dritten')).toBe(languageOf('de').stem('dritte'));
    expect(languageOf('es').stem('siete')).toBe('7');
    expect(languageOf('nl-BE').stem('zes')).toBe('6');
    expect(languageOf('sw').stem('ii')).toBe('2');
  });

  test('shares its stem with its inflections, and loses its possessive', () => {
    const { stem } = languageOf('en');
    expect(stem('harvested')).toBe(stem('harvesting'));
    expect(stem("ukraine's")).toBe(stem('ukraine'));
  });

  test('is folded alone in a language without tools', () => {
    expect(languageOf('xx').stem('rivero')).toBe('rivero');
    expect(languageOf('xx').stopWords.size).toBe(0);
  });
});

describe('irregular verbs of English', () => {
  test('have one stem in all forms', () => {
    const { stem } = languageOf('en');
    for (const [plain, ...others] of [
      ['buy', 'buys', 'buying', 'bought'],
      ['write', 'wrote', 'written', 'writing'],
      ['overthrow', 'overthrew', 'overthrown'],
    ])
      for (const other of others) expect(stem(other)).toBe(stem(plain ?? ''));
  });

  test('are each known by one plain form, which is no irregular form itself', () => {
    for (const [form, plain] of PLAIN_FORMS) {
      expect(form).toMatch(/^[a-z]+$/);
      expect(plain).not.toBe(form);
      expect(PLAIN_FORMS.has(plain)).toBe(false);
    }
  });

  test('are English alone', () => {
    expect(languageOf('de').stem('fell')).toBe('fell');
  });
});
