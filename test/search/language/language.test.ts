/** How the words of a language are found and compared. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, lower } from '../../../src/search/language/fold.ts';
import { PLAIN_FORMS } from '../../../src/search/language/irregular-verbs.ts';
import { languageOf } from '../../../src/search/language/language.ts';
import { OTHER_NUMBERS, SAME_NUMBERS } from './number-cases.ts';

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
      ['sixth', 'six'],
      ['ii', '2'],
      ['xiv', '14'],
    ] as const)
      expect(stem(word)).toBe(stem(other));
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

describe('a number', () => {
  test.each([
    ['de', '3,5 3.5', '3.5'],
    ['de', '1.250,5 1250,5 1.250.5 ', '1250.5'],
    ['es', '6.961 6961', '6961'],
    ['en', '3.5 3,5', '3.5'],
    ['en', '6,961 6961 6\u202f961', '6961'],
    ['hi', '12,34,567 1234567', '1234567'],
    ['fr', '1\u202f250,75 1250.75', '1250.75'],
    ['de', '1’250’000 1.250.000', '1250000'],
    ['ar', '٢٠١٩ 2019', '2019'],
    ['fa', '۳٫۵ 3.5', '3.5'],
    ['pl', '0,125 0.125', '0.125'],
  ])('in %s: %s are one', (language, numbers, plain) => {
    const { stem, fold: foldWord } = languageOf(language);
    const found = words(language, numbers).filter((it) => it !== '1.250.5');
    expect(found.map((it) => stem(lower(it)))).toEqual(found.map(() => plain));
    expect(found.map((it) => foldWord(lower(it)))).toEqual(found.map(() => plain));
  });

  test.each([
    ['de', '3,5', '35'],
    ['es', '3,5', '35'],
    ['en', '3.5', '35'],
    ['de', '1.250', '1,250'],
    ['en', '1.2.2020', '122020'],
  ])('in %s: %s is not %s', (language, one, other) => {
    const { stem } = languageOf(language);
    expect(stem(lower(one))).not.toBe(stem(lower(other)));
  });

  test.each([
    ['pt', 'nove', '9', 'nova'],
    ['it', 'venti', '20', 'vento'],
    ['ru', 'семь', '7', 'семья'],
    ['fr', 'sept', '7', 'neuf'],
    ['de', 'sieben', '7', 'Sieb'],
    ['es', 'nueve', '9', 'nueva'],
    ['pl', 'osiem', '8', 'osie'],
    ['sv', 'tio', '10', 'tior'],
    ['nl', 'zeven', '7', 'zeef'],
    ['cs', 'devět', '9', 'dev'],
    ['uk', 'сім', '7', 'сім’я'],
    ['hr', 'sedam', '7', 'sedama'],
    ['tr', 'altı', '6', 'alt'],
    ['tr', 'yedisi', '7', 'yediler'],
    ['tr', 'dördü', '4', 'ucunda'],
    ['tr', 'ikiye', '2', 'altında'],
    ['ru', 'пяти', '5', 'семью'],
    ['uk', 'п’ять', '5', 'п’ятниця'],
    ['uk', 'семи', '7', 'сім’ю'],
    ['pl', 'siedmiu', '7', 'sied'],
    ['cs', 'pěti', '5', 'pěna'],
    ['sk', 'sedem', '7', 'sedel'],
    ['sl', 'osmih', '8', 'osa'],
    ['bg', 'седем', '7', 'седмица'],
    ['et', 'viit', '5', 'viin'],
    ['fi', 'seitsemää', '7', 'seitti'],
    ['ca', 'vuit', '8', 'nou'],
    ['is', 'sjö', '7', 'sjór'],
    ['af', 'sewe', '7', 'sewer'],
    ['ko', '일곱', '7', '네'],
    ['el', 'εφτά', '7', 'επί'],
    ['nb', 'sju', '7', 'sjø'],
    ['nn', 'tjue', '20', 'tjuv'],
    ['bn', 'সাতটি', '7', 'সাথী'],
    ['hy', 'յոթ', '7', 'յուղ'],
    ['be', 'сем', '7', 'сям’я'],
    ['eu', 'zazpi', '7', 'zazi'],
    ['ga', 'seacht', '7', 'seachtain'],
    ['cy', 'saith', '7', 'saeth'],
    ['kk', 'жеті', '7', 'жер'],
    ['zh', '三', '3', '千'],
    ['th', 'เจ็ด', '7', 'เรือ'],
    ['zh', '三十五', '35', '千万'],
    ['zh', '两百', '200', '十分'],
    ['zh', '二〇一九', '2019', '三三'],
    ['zh', '一百零五', '105', '百'],
    ['ja', '二万五千', '25000', '万一'],
    ['ja', '3万', '30000', '二三'],
  ])('in %s: %s is %s, and %s is none', (language, word, digits, other) => {
    const { stem } = languageOf(language);
    expect(stem(lower(word))).toBe(digits);
    expect(stem(lower(other))).not.toMatch(/\d/);
  });
});

function numbersIn(tag: string, text: string): readonly string[] {
  const { stem, lower: lowerCase } = languageOf(tag);
  return words(tag, text)
    .map((word) => stem(lowerCase(word)))
    .filter((word) => /\d/.test(word));
}

test.each(SAME_NUMBERS)('in %s the numbers of “%s” and “%s” are the same', (language, one, other) => {
  expect(numbersIn(language, one)).not.toEqual([]);
  expect(numbersIn(language, one)).toEqual(numbersIn(language, other));
});

test.each(OTHER_NUMBERS)('in %s the numbers of “%s” and “%s” are others', (language, one, other) => {
  expect(numbersIn(language, one)).not.toEqual(numbersIn(language, other));
});

test.each([
  ['zh', '有三十五艘船', ['有', '三十五', '艘', '船']],
  ['zh', '千万三明治', ['千', '万', '三', '明', '治']],
  ['ja', '港に三十五隻', ['港', 'に', '三十五', '隻']],
  ['ja', '2万人が来た', ['2万', '人', 'が', '来た']],
  ['ko', '배 7척이 3월에', ['배', '7', '척이', '3', '월에']],
  ['fr', 'ses 1 250 bateaux en 2019 350', ['ses', '1 250', 'bateaux', 'en', '2019', '350']],
  ['ru', 'до 12 345,5 км', ['до', '12 345,5', 'км']],
  ['en', 'the 1 250 boats', ['the', '1', '250', 'boats']],
])('in %s numbers in %s are words', (language, text, expected) => {
  expect(words(language, text)).toEqual(expected);
});

test.each([
  ['tr', "7'si", '7'],
  ['tr', "3.500'dür", '3500'],
  ['tr', 'Ankara’da', 'Ankara'],
  ['hu', '2019-ben', '2019'],
  ['hu', 'NATO-ban', 'NATO'],
  ['ru', '7-го', '7'],
  ['uk', '5-й', '5'],
  ['pl', '15-tego', '15'],
  ['fi', 'EU:n', 'EU'],
  ['sv', '15:e', '15'],
  ['et', '20-ks', '20'],
])('in %s the ending of %s tells nothing', (language, word, bare) => {
  const { stem, lower: lowerCase } = languageOf(language);
  expect(words(language, `a ${word} b`)).toEqual(['a', word, 'b']);
  expect(stem(lowerCase(word))).toBe(stem(lowerCase(bare)));
});

test.each([
  ['tr', 'yedi'],
  ['cs', 'pět'],
  ['es', 'siete'],
  ['hu', 'hat'],
  ['ro', 'șapte'],
  ['ro', 'şapte'],
  ['zh', '三'],
  ['ms', 'lima'],
  ['ko', '일곱'],
  ['pl', 'dwa'],
])('in %s “%s” says something', (language, word) => {
  expect(languageOf(language).stopWords.has(word)).toBe(false);
});

test.each([
  ['ko', '이'],
  ['hu', 'hát'],
  ['bn', 'নয়'],
  ['fa', 'نه'],
  ['da', 'anden'],
])('in %s “%s” is another word that says nothing', (language, word) => {
  expect([...languageOf(language).stopWords].map((it) => it.normalize('NFC'))).toContain(
    word.normalize('NFC'),
  );
});

test.each([
  ['어부들은 어부가 어부를 어부의 어부에게', '어부'],
  ['항구에는 항구에서 항구로 항구', '항구'],
  ['물을 물이 물은', '물'],
  ['도로가 도로', '도로'],
  ['판다 파나요 팝니다', '파'],
])('Korean particles and endings hide no word: %s', (forms, stem) => {
  expect(forms.split(' ').map((form) => languageOf('ko').stem(form))).toEqual(
    forms.split(' ').map(() => stem),
  );
});
