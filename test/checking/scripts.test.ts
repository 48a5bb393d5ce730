/** Wording that differs only in how its letters and numbers are written is the same; one that says something else is not. */
import { describe, expect, test } from 'vitest';
import { buildChecker } from '../../src/checking/check.ts';
import { knowledgeFile, reportFrom } from '../support/report.ts';

const reportIn = (language: string, body: string, name = 'r') =>
  reportFrom(`${name}.md`, knowledgeFile(body, `title: "?"\nlanguage: ${language}`));

interface Case {
  readonly language: string;
  readonly body: string;
  readonly same: readonly string[];
  /** With the report's words and the claim's that differ. */
  readonly others: readonly (readonly [claim: string, from: string, to: string])[];
}

const CASES: readonly Case[] = [
  {
    language: 'de',
    body: 'Die Fähre in Köln kostete über 3 Millionen. Sie ist groß.',
    same: ['Die Faehre in Koeln kostete ueber 3 Millionen', 'DIE FÄHRE IN KÖLN', 'sie ist gross'],
    others: [['Die Fahre in Köln kostete über 3 Millionen', 'Fähre', 'Fahre']],
  },
  {
    language: 'el',
    body: 'Το ποσοστό έφτασε το 3,5 τοις εκατό. Ο Μαΐου ήταν υπουργός.',
    same: ['ΤΟ ΠΟΣΟΣΤΟ ΕΦΤΑΣΕ ΤΟ 3,5 ΤΟΙΣ ΕΚΑΤΟ', 'το ποσοστο έφτασε το 3.5', 'Ο ΜΑΪΟΥ ΗΤΑΝ ΥΠΟΥΡΓΟΣ'],
    others: [['Το ποσοστό έφτασε το 35 τοις εκατό', '3,5', '35']],
  },
  {
    language: 'ja',
    body: '費用は３．５億円に増えた。人口は１，２００人だ。',
    same: ['費用は3.5億円に増えた', '人口は1200人だ', '人口は1,200人だ'],
    others: [['費用は35億円に増えた', '３．５', '35']],
  },
  {
    language: 'zh-Hant',
    body: '臺灣的跨海大橋於2021年開放，費用為3億元。漁民每天早上在港口賣魚。',
    same: ['台湾的跨海大桥于2021年开放，费用为3亿元', '渔民每天早上在港口卖鱼。', '台灣的跨海大橋'],
    others: [['渔民每天晚上在港口卖鱼', '早', '晚']],
  },
  {
    language: 'zh',
    body: '发电厂由能源部监督。图书馆里面有两万本书。',
    same: ['發電廠由能源部監督', '圖書館裡面有兩萬本書', '圖書館裏面有兩萬本書。'],
    others: [['發電廠由教育部監督', '能源', '教育']],
  },
  {
    language: 'sr',
    body: 'Ђорђе Петровић надгледа електрану у Ужицу. Љубазни људи џепају новац.',
    same: ['Đorđe Petrović nadgleda elektranu u Užicu', 'ljubazni ljudi džepaju novac'],
    others: [['Đorđe Petrović nadgleda fabriku u Užicu', 'електрану', 'fabriku']],
  },
  {
    language: 'sr-Latn',
    body: 'Njegov čamac je u luci od 1571. godine.',
    same: ['Његов чамац је у луци од 1571. године'],
    others: [['Његов чамац је у луци од 1572. године', '1571', '1572']],
  },
  {
    language: 'ar',
    body: 'أُعلِنَ في عام ٢٠١٩ أنّ الإدارة الجديدة ستفتح المستشفى.',
    same: ['اعلن في عام 2019 ان الاداره الجديدة ستفتح المستشفي', 'أعلن في عام ٢٠١٩ أن الإدارة الجديدة'],
    others: [['أعلن في عام 2018 أن الإدارة', '٢٠١٩', '2018']],
  },
  {
    language: 'fa',
    body: 'ماهیگیران کتاب‌ها را در سال ۱۳۹۸ در بندر می‌فروشند.',
    same: ['ماهيگيران كتابها را در سال 1398 در بندر ميفروشند'],
    others: [['ماهیگیران نان را در سال ۱۳۹۸ در بندر می‌فروشند', 'کتاب‌ها', 'نان']],
  },
  {
    language: 'ur',
    body: 'ماہی گیر ہر صبح بندرگاہ پر مچھلی بیچتے ہیں۔',
    same: ['ماهی گير ہر صبح بندرگاہ پر مچھلی بيچتے ہیں'],
    others: [['ماہی گیر ہر شام بندرگاہ پر مچھلی بیچتے ہیں', 'صبح', 'شام']],
  },
  {
    language: 'he',
    body: 'הַגֶּשֶׁר נִפְתַּח בַּבֹּקֶר בשנת 2019.',
    same: ['הגשר נפתח בבקר בשנת 2019'],
    others: [['הגשר נסגר בבקר בשנת 2019', 'נִפְתַּח', 'נסגר']],
  },
  {
    language: 'vi',
    body: 'Thuỷ điện Hoà Bình mở năm 2012.',
    same: ['Thủy điện Hòa Bình mở năm 2012', 'thuỷ điện Hòa Bình'],
    others: [['Thủy điện Hòa Bính mở năm 2012', 'Bình', 'Bính']],
  },
  {
    language: 'uk',
    body: 'Об’єкт збудували 1980 року.',
    same: ["Об'єкт збудували 1980 року", 'Обʼєкт збудували'],
    others: [["Об'єкт закрили 1980 року", 'збудували', 'закрили']],
  },
  {
    language: 'ko',
    body: '새 다리에는 3.5억 원이 들었다. 배는 1만 2천 척이고 다리 비용은 늘었다. 정부는 서해대교를 2019년에 열었다.',
    same: [
      '새 다리에는 3.5억원이 들었다',
      '새 다리에는 3.5 억 원이 들었다',
      '배는 1만2천척이고 다리 비용은 늘었다',
      '배는 1 만 2 천 척이고 다리비용은 늘었다',
      '정부는 서해 대교를 2019 년에 열었다',
    ],
    others: [
      ['새 다리에는 4.5억원이 들었다', '3.5', '4.5'],
      ['새 다리에는 3.5조원이 들었다', '억', '조'],
      ['배는 1만 2천 척이고 다리비행은 늘었다', '다리 비용은', '다리비행은'],
    ],
  },
  {
    language: 'de',
    body: 'Im Hafen liegen 1.250 Boote; der Umbau kostete 12.400.000,50 Euro, die Fähre 1 800 Euro. Im Jahr 2019 100 Menschen.',
    same: [
      'Im Hafen liegen 1 250 Boote',
      'Im Hafen liegen 1\u00a0250 Boote',
      'Im Hafen liegen 1’250 Boote',
      'der Umbau kostete 12 400 000,50 Euro',
      'die Fähre 1.800 Euro',
      'die Fähre 1800 Euro',
      'Im Jahr 2019 100 Menschen',
      '100 Menschen',
    ],
    others: [
      ['Im Hafen liegen 1 350 Boote', '1.250', '1 350'],
      ['Im Hafen liegen 12 50 Boote', '1.250', '12 50'],
      ['Im Hafen liegen 250 Boote', '1.250', '250'],
    ],
  },
  {
    language: 'fr',
    body: 'Le port compte 1\u202f250 bateaux et 3 000 pêcheurs.',
    same: [
      'Le port compte 1 250 bateaux',
      'Le port compte 1.250 bateaux',
      'et 3\u00a0000 pêcheurs',
      '3000 pêcheurs',
    ],
    others: [['Le port compte 1 251 bateaux', '1\u202f250', '1 251']],
  },
  {
    language: 'ru',
    body: 'В порту 1 250 лодок и 12 345 678 рыб.',
    same: ['В порту 1250 лодок', 'В порту 1.250 лодок', '12345678 рыб', '12\u00a0345\u00a0678 рыб'],
    others: [['В порту 1 250 000 лодок', '1 250', '1 250 000']],
  },
  {
    language: 'en',
    body: 'In group 1 250 people sat; group 2 had 1,250.',
    same: ['250 people sat', 'In group 1, 250 people sat', 'group 2 had 1250', "group 2 had 1'250"],
    others: [['group 2 had 125', '1,250', '125']],
  },
  {
    language: 'en',
    body: 'The port has 1,250 boats, 12 400 000 fish and 3\u202f500 crates worth $2,000.50. In group 4 350 people sat.',
    same: [
      'The port has 1 250 boats',
      'The port has 1\u00a0250 boats',
      '12,400,000 fish',
      '12400000 fish',
      'and 3,500 crates',
      'and 3 500 crates',
      'crates worth $2 000.50',
      'In group 4 350 people sat',
    ],
    others: [
      ['The port has 1 260 boats', '1,250', '1 260'],
      ['The port has 1 250 ships', 'boats', 'ships'],
      ['12,400,001 fish and 3,500 crates', '12 400 000', '12,400,001'],
      ['12,400,000 fishes and 3,500 crates', 'fish', 'fishes'],
      ['1,250 boats, 400 000 fish and 3,500 crates worth', '12 400 000', '400 000'],
      ['and 3,500 crates worth $2 001.50', '$2,000.50', '$2 001.50'],
    ],
  },
  {
    language: 'ja',
    body: 'サーバーは後で机の上に置かれた。',
    same: ['ｻｰﾊﾞｰは後で机の上に置かれた'],
    others: [['サーバーは後で機の上に置かれた', '机', '機']],
  },
  {
    language: 'es-MX',
    body: 'Costó 1,250.50 pesos y hay 12,500 barcos.',
    same: ['Costó 1250.50 pesos y hay 12500 barcos', 'Costó 1 250.50 pesos'],
    others: [['Costó 1250.50 pesos y hay 125 barcos', '12,500', '125']],
  },
  {
    language: 'es',
    body: 'Costó 1.250,50 euros en el puerto.',
    same: ['Costó 1,250.50 euros en el puerto', 'Costó 1250,50 euros'],
    others: [['Costó 1,25 euros en el puerto', '1.250,50', '1,25']],
  },
  {
    language: 'de-CH',
    body: 'Es kostete 1’250.50 Franken im Jahr.',
    same: ['Es kostete 1250.50 Franken im Jahr'],
    others: [['Es kostete 1250.60 Franken im Jahr', '1’250.50', '1250.60']],
  },
  {
    language: 'ar',
    body: 'بلغت النسبة ٢٠٪ كما قال المسؤول أمس.',
    same: ['بلغت النسبة 20% كما قال المسئول أمس', 'بلغت النسبة ٢٠ ٪ كما قال'],
    others: [['بلغت النسبة 30% كما قال المسؤول', '٢٠٪', '30%']],
  },
  {
    language: 'he',
    body: 'צ׳ק אחד נמצא בנמל אתמול.',
    same: ["צ'ק אחד נמצא בנמל אתמול"],
    others: [["צ'ק אחד נמצא בבית אתמול", 'בנמל', 'בבית']],
  },
  {
    language: 'uz',
    body: 'Oʻzbekiston katta va goʻzal mamlakat.',
    same: ["O'zbekiston katta va go'zal mamlakat", 'O‘zbekiston katta va go‘zal'],
    others: [["O'zbekiston kichik va go'zal mamlakat", 'katta', 'kichik']],
  },
  {
    language: 'hi',
    body: 'हिन्दी में पाँच ज़मीन के नाम हैं।',
    same: ['हिंदी में पांच जमीन के नाम हैं'],
    others: [['हिंदी में सात जमीन के नाम हैं', 'पाँच', 'सात']],
  },
  {
    language: 'da',
    body: 'Åben havn i Ålborg og Rønne.',
    same: ['Aaben havn i Aalborg og Roenne'],
    others: [['Aaben havn i Aarhus og Rønne', 'Ålborg', 'Aarhus']],
  },
  {
    language: 'fr',
    body: 'L’œuvre du cœur est ouverte.',
    same: ["L'oeuvre du coeur est ouverte", 'L’ŒUVRE DU CŒUR'],
    others: [["L'oeuvre du coeur est fermée", 'ouverte', 'fermée']],
  },
  {
    language: 'el',
    body: 'Τὸ καφὲ ἦτο καλό.',
    same: ['Το καφέ ήτο καλό', 'ΤΟ ΚΑΦΕ ΗΤΟ ΚΑΛΟ'],
    others: [['Το καφέ ήτο κακό', 'καλό', 'κακό']],
  },
  {
    language: 'en',
    body: 'The organised labour centre travelled by 3.5 per cent. Our neighbours analysed a grey programme; the theatres were centred on jewellery and defence. Anaemia of manoeuvring counsellors is no offence. He prised the prize from the refilled box.',
    same: [
      'The organized labor center traveled by 3.5 percent',
      'traveled by 3.5 PER CENT. Our neighbors analyzed a gray program',
      'the theaters were centered on jewelry and defense',
      'Anemia of maneuvering counselors is no offense',
    ],
    others: [
      ['He prized the prize from the refilled box', 'prised', 'prized'],
      ['He prised the prize from the refiled box', 'refilled', 'refiled'],
    ],
  },
];

describe.each(CASES)('in $language', ({ language, body, same, others }) => {
  const { check } = buildChecker([reportIn(language, body)]);

  test.each(same)('word for word: %s', (claim) => {
    expect(check(claim).claims.map(({ verdict }) => verdict)).toEqual(['verbatim']);
  });

  test.each(others)('altered: %s', (claim, from, to) => {
    const found = check(claim).claims.map(({ verdict, differences }) => ({
      verdict,
      differences: differences.map((it) => [it.from, it.to]),
    }));
    expect(found).toEqual([{ verdict: 'altered', differences: [[from, to]] }]);
  });
});

describe('among reports of several languages', () => {
  const english = reportIn('en', 'The price rose to 3.5 percent of 1,250 boats.\n\nThe end.', 'a');
  const german = reportIn('de', 'Der Anteil stieg auf 3,5 Prozent von 1.250 Booten.', 'b');
  const chinese = reportIn('zh-Hant', '漁民每天早上在港口賣魚。', 'c');
  const more = reportIn('en-GB', 'The price rose to 3.5 percent of 1,250 boats. Again.', 'd');
  const korean = reportIn('ko', '새 다리에는 3.5억 원이 들었다.', 'e');
  const { check } = buildChecker([english, german, chinese, more, korean]);

  test('each is read by its own language’s marks and letters', () => {
    const verdicts = (text: string) => check(text).claims.map(({ verdict }) => verdict);
    expect(verdicts('Der Anteil stieg auf 3,5 Prozent von 1250 Booten')).toEqual(['verbatim']);
    expect(verdicts('Der Anteil stieg auf 35 Prozent von 1.250 Booten')).toEqual(['altered']);
    expect(verdicts('渔民每天早上在港口卖鱼')).toEqual(['verbatim']);
    expect(verdicts('새 다리에는 3.5억원이 들었다')).toEqual(['verbatim']);
    expect(
      verdicts('The price rose to 3.5 percent of 1250 boats. Der Anteil stieg auf 3,5 Prozent.'),
    ).toEqual(['verbatim', 'verbatim']);
    expect(verdicts('Whales sing.')).toEqual(['absent']);
    expect(check('!')).toMatchObject({ claims: [], together: false });
  });

  test('what stands in several is told with all of them, the first first', () => {
    const [claim] = check('rose to 3.5 percent').claims;
    expect(claim).toMatchObject({ verdict: 'verbatim', occurrences: 2 });
    expect([claim?.places, claim?.elsewhere].map((it) => it?.map(({ report }) => report.name))).toEqual([
      ['a'],
      ['d'],
    ]);
  });

  test('one alone is asked where that is named', () => {
    expect(check('3,5 Prozent', german).claims[0]?.verdict).toBe('verbatim');
    expect(check('3,5 Prozent', english).claims[0]?.verdict).not.toBe('verbatim');
  });
});
