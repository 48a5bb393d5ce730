/** What a difference is in, called by name in every language that has a list: a number, a negation, a hedge. */
import { describe, expect, test } from 'vitest';
import { buildChecker } from '../../src/checking/check.ts';
import { knowledgeFile, reportFrom } from '../support/report.ts';

type Case = readonly [
  language: string,
  body: string,
  ...claims: (readonly [claim: string, category: string])[],
];

const CASES: readonly Case[] = [
  [
    'en',
    'Rosatom, Russia’s state enterprise, oversees management of the plant in the south.',
    ['Rosatom does not oversee management of the plant in the south', 'negation'],
    ['Rosneft does not oversee management of the plant in the south', 'name'],
    ['Rosatom, a state enterprise, oversees management of the plant in the south', 'name'],
    ['Rosatom, Russia’s state enterprise, may oversee management of the plant in the south', 'hedge'],
  ],
  [
    'en',
    'Rosatom, Russia’s state enterprise, oversees management of the plant in the south. Ann Bell, the mayor of Bonn, opened the new harbour bridge on a rainy day. The treaty was signed by Norway, Sweden, Finland and the small island states.',
    ['Rosatom oversees management of the plant in the south', 'wording'],
    ['Ann Bell opened the new harbour bridge on a rainy day', 'wording'],
    ['The treaty was signed by Norway, Finland and the small island states', 'name'],
  ],
  [
    'en',
    'The port has seven ships in the bay. The old mayor closed 12 of the small harbour schools.',
    ['The port has 7 ships in the bay', 'wording'],
    ['The port has eight ships in the bay', 'number'],
    ['The port has ships in the bay', 'number'],
    ['The old mayor closed twelve of the small harbour schools', 'wording'],
  ],
  [
    'zh',
    '港口有三十五艘船停泊在岸边。',
    ['港口有35艘船停泊在岸边', 'wording'],
    ['港口有三十六艘船停泊在岸边', 'number'],
  ],
  ['ko', '항구에는 배가 일곱 척 있었다고 한다.', ['항구에는 배가 7척 있었다고 한다', 'wording']],
  ['vi', 'Cây cầu lớn ở cảng được xây vào năm 2019.', ['Cây cầu lớn ở cảng được xây vào 2019', 'wording']],
  [
    'tr',
    'Limanda yedi gemi var ve hepsi eski.',
    ['Limanda 7 gemi var ve hepsi eski', 'wording'],
    ['Limanda sekiz gemi var ve hepsi eski', 'number'],
  ],
  [
    'de',
    'Das Werk läuft seit 2022. Das Ministerium hat den Verkauf nicht bestätigt. Die Brücke könnte im Mai öffnen.',
    ['Das Werk läuft seit 2023', 'number'],
    ['Das Ministerium hat den Verkauf bestätigt', 'negation'],
    ['Die Brücke wird im Mai öffnen', 'hedge'],
    ['Das Ministerium hat den Kauf nicht bestätigt', 'wording'],
  ],
  [
    'fr',
    'La centrale marche depuis 2022. Le ministère n’a pas confirmé la vente. Le pont pourrait ouvrir en mai.',
    ['La centrale marche depuis 2021', 'number'],
    ['Le ministère a confirmé la vente', 'negation'],
    ['Le pont va ouvrir en mai', 'hedge'],
  ],
  [
    'es',
    'La planta opera desde 2022. El ministerio no confirmó la venta. El puente podría abrir en mayo.',
    ['La planta opera desde 2021', 'number'],
    ['El ministerio confirmó la venta', 'negation'],
    ['El puente va a abrir en mayo', 'hedge'],
  ],
  [
    'it',
    'La centrale non è stata venduta a Roma. Il ponte potrebbe aprire a maggio.',
    ['La centrale è stata venduta a Roma', 'negation'],
    ['Il ponte aprirà a maggio', 'hedge'],
  ],
  [
    'pt',
    'O ministério não confirmou a venda. A ponte poderia abrir em maio.',
    ['O ministério confirmou a venda', 'negation'],
    ['A ponte vai abrir em maio', 'hedge'],
  ],
  [
    'nl',
    'De minister heeft de verkoop niet bevestigd. De brug zou in mei openen.',
    ['De minister heeft de verkoop bevestigd', 'negation'],
    ['De brug zal in mei openen', 'hedge'],
  ],
  [
    'ru',
    'Росатом управляет станцией с 2022 года. Министерство не подтвердило продажу. Мост может открыться в мае.',
    ['Росатом управляет станцией с 2021 года', 'number'],
    ['Газпром управляет станцией с 2022 года', 'name'],
    ['Министерство подтвердило продажу', 'negation'],
    ['Мост откроется в мае', 'hedge'],
  ],
  [
    'pl',
    'Ministerstwo nie potwierdziło sprzedaży statku. Most prawdopodobnie otworzy się w maju.',
    ['Ministerstwo potwierdziło sprzedaż statku', 'negation'],
    ['Most otworzy się w maju', 'hedge'],
  ],
  [
    'sv',
    'Departementet bekräftade inte köpet av båten. Bron öppnar kanske i maj.',
    ['Departementet bekräftade köpet av båten', 'negation'],
    ['Bron öppnar i maj', 'hedge'],
  ],
  [
    'tr',
    'Bakanlık satışı onaylamış değil dendi. Köprü belki mayısta açılacak.',
    ['Bakanlık satışı onaylamış dendi', 'negation'],
    ['Köprü mayısta açılacak', 'hedge'],
  ],
  [
    'ja',
    'ロスアトムは2022年から発電所を管理している。省は売却を確認しなかった。橋はおそらく5月に開く。',
    ['ロスアトムは2023年から発電所を管理している', 'number'],
    ['省は売却を確認した', 'negation'],
    ['橋は5月に開く', 'hedge'],
  ],
  [
    'zh',
    '集团自2022年起管理电厂。能源部没有确认出售。大桥可能五月开放。',
    ['集團自2023年起管理電廠', 'number'],
    ['能源部确认出售', 'negation'],
    ['大橋五月開放', 'hedge'],
  ],
  [
    'ko',
    '로사톰은 2022년부터 발전소를 관리한다. 장관은 매각을 확인하지 않았다. 다리는 아마 오월에 열린다.',
    ['로사톰은 2023년부터 발전소를 관리한다', 'number'],
    ['장관은 매각을 확인했다', 'negation'],
    ['다리는 오월에 열린다', 'hedge'],
  ],
  [
    'ar',
    'تدير روساتوم المحطة منذ عام ٢٠٢٢. قالت الوزارة إنها لم تؤكد البيع. الجسر ربما يفتح في مايو.',
    ['تدير روساتوم المحطة منذ عام 2021', 'number'],
    ['قالت الوزارة إنها أكدت البيع', 'negation'],
    ['الجسر يفتح في مايو', 'hedge'],
  ],
  [
    'he',
    'המשרד לא אישר את המכירה. הגשר אולי ייפתח במאי.',
    ['המשרד אישר את המכירה', 'negation'],
    ['הגשר ייפתח במאי', 'hedge'],
  ],
  [
    'hi',
    'मंत्रालय ने बिक्री की पुष्टि नहीं की। पुल शायद मई में खुलेगा।',
    ['मंत्रालय ने बिक्री की पुष्टि की', 'negation'],
    ['पुल मई में खुलेगा', 'hedge'],
  ],
  [
    'vi',
    'Bộ không xác nhận việc bán tàu. Cầu mở năm 2019.',
    ['Bộ xác nhận việc bán tàu', 'negation'],
    ['Cầu mở năm 2018', 'number'],
  ],
  ['th', 'กระทรวงไม่ยืนยันการขาย', ['กระทรวงยืนยันการขาย', 'negation']],
  [
    'en',
    'The rate rose to 20 percent of boats in May. It cost $20 in all for the old boats. Half of the small ships sank there. They caught 3 million fish in the bay. On the seventh of May it opened in Bonn. The fleet has thirty-five boats in all.',
    ['The rate rose to 20% of boats in May', 'wording'],
    ['The rate rose to twenty per cent of boats in May', 'wording'],
    ['The rate rose to 20 of boats in May', 'number'],
    ['It cost €20 in all for the old boats', 'number'],
    ['It cost 20 dollars in all for the old boats', 'wording'],
    ['A quarter of the small ships sank there', 'number'],
    ['They caught 3 billion fish in the bay', 'number'],
    ['On the 7th of May it opened in Bonn', 'wording'],
    ['On the eighth of May it opened in Bonn', 'number'],
    ['The fleet has 35 boats in all', 'wording'],
    ['The fleet has thirty-six boats in all', 'number'],
  ],
  [
    'de',
    'Am 7. Mai lagen dort alte Boote. Ein Drittel der Boote sank im Sturm. Es waren 3 Millionen Fische im Netz.',
    ['Am siebten Mai lagen dort alte Boote', 'wording'],
    ['Am achten Mai lagen dort alte Boote', 'number'],
    ['Ein Viertel der Boote sank im Sturm', 'number'],
    ['Es waren 3 Milliarden Fische im Netz', 'number'],
  ],
  [
    'fr',
    'Le port compte quatre-vingt-dix bateaux neufs. Le pont fut bâti au XIXe siècle.',
    ['Le port compte 90 bateaux neufs', 'wording'],
    ['Le port compte quatre-vingt-onze bateaux neufs', 'number'],
    ['Le pont fut bâti au 19e siècle', 'wording'],
  ],
  [
    'es',
    'El puerto tiene treinta y cinco barcos viejos. La mitad de los barcos se hundió ayer.',
    ['El puerto tiene 35 barcos viejos', 'wording'],
    ['Un tercio de los barcos se hundió ayer', 'number'],
  ],
  [
    'it',
    'Nel porto ci sono trentacinque barche vecchie.',
    ['Nel porto ci sono 35 barche vecchie', 'wording'],
  ],
  [
    'ru',
    'В порту было тридцать пять лодок вчера. Половина лодок затонула.',
    ['В порту было 35 лодок вчера', 'wording'],
    ['Треть лодок затонула', 'number'],
  ],
  ['tr', 'Oran %20 oldu ve düştü.', ['Oran yüzde 20 oldu ve düştü', 'wording']],
  [
    'ar',
    'كان في الميناء خمسة وثلاثون قاربا أمس.',
    ['كان في الميناء 35 قاربا أمس', 'wording'],
    ['كان في الميناء 36 قاربا أمس', 'number'],
  ],
  ['he', 'בנמל היו שלושים וחמש סירות אתמול.', ['בנמל היו 35 סירות אתמול', 'wording']],
  ['fa', 'در بندر سی و پنج قایق بود.', ['در بندر ۳۵ قایق بود', 'wording']],
  ['hi', 'बंदरगाह में पैंतीस नावें थीं।', ['बंदरगाह में 35 नावें थीं', 'wording']],
  ['th', 'สะพานยาวสามสิบห้าเมตร', ['สะพานยาว 35 เมตร', 'wording'], ['สะพานยาวสามสิบหกเมตร', 'number']],
  ['ja', '港に三つの船が来た。', ['港に3つの船が来た', 'wording'], ['港に四つの船が来た', 'number']],
  [
    'zh',
    '港口有廿五艘船停泊在岸边。比例上升到百分之三十，很高。',
    ['港口有25艘船停泊在岸边', 'wording'],
    ['比例上升到30%，很高', 'wording'],
  ],
  [
    'ko',
    '항구에 배가 스물다섯 척 있었다. 배는 1만 2천 척이다.',
    ['항구에 배가 25척 있었다', 'wording'],
    ['배는 12000척이다', 'wording'],
    ['배는 13000척이다', 'number'],
  ],
  [
    'en',
    'They caught 3 million fish in the bay. The bridge cost 1,500,000,000 dollars in all. Some 2,000 boats lay in the old harbour. The town paid £5m for the new ferry there. They planted 25 lakh trees along the river banks. The dam took 12,300,000 bricks in its day. The walls are 2m high around the old town. Some 12 millionaires live in the hills there.',
    ['They caught 3,000,000 fish in the bay', 'wording'],
    ['They caught three million fish in the bay', 'wording'],
    ['They caught 3M fish in the bay', 'wording'],
    ['They caught 3,500,000 fish in the bay', 'number'],
    ['They caught 3 thousand fish in the bay', 'number'],
    ['They caught 3 fish in the bay', 'number'],
    ['The bridge cost 1.5 billion dollars in all', 'wording'],
    ['The bridge cost 1.5bn dollars in all', 'wording'],
    ['The bridge cost 1,500 million dollars in all', 'wording'],
    ['The bridge cost 1.6 billion dollars in all', 'number'],
    ['Some 2k boats lay in the old harbour', 'wording'],
    ['Some two thousand boats lay in the old harbour', 'wording'],
    ['Some 3k boats lay in the old harbour', 'number'],
    ['The town paid £5,000,000 for the new ferry there', 'wording'],
    ['The town paid £5 million for the new ferry there', 'wording'],
    ['They planted 2,500,000 trees along the river banks', 'wording'],
    ['They planted 25 crore trees along the river banks', 'number'],
    ['The dam took 1 crore 23 lakh bricks in its day', 'wording'],
    ['The walls are 2,000,000 high around the old town', 'number'],
    ['Some 12,000,000 live in the hills there', 'number'],
  ],
  [
    'de',
    'Es waren 3,5 Millionen Fische im Netz. Die alte Brücke kostete 2.000.000.000 Euro. Das Werk hat 1 Billion Schrauben gemacht.',
    ['Es waren 3.500.000 Fische im Netz', 'wording'],
    ['Es waren 3,5 Mio. Fische im Netz', 'wording'],
    ['Es waren 3,5 Tausend Fische im Netz', 'number'],
    ['Die alte Brücke kostete zwei Milliarden Euro', 'wording'],
    ['Die alte Brücke kostete 2 Mrd. Euro', 'wording'],
    ['Die alte Brücke kostete 2 Millionen Euro', 'number'],
    ['Das Werk hat 1.000.000.000.000 Schrauben gemacht', 'wording'],
  ],
  [
    'fr',
    'Le vieux pont a coûté 3 millions au port. La grande ville a reçu 1,5 milliard en mai.',
    ['Le vieux pont a coûté 3 000 000 au port', 'wording'],
    ['Le vieux pont a coûté 4 000 000 au port', 'number'],
    ['La grande ville a reçu 1 500 millions en mai', 'wording'],
  ],
  [
    'es',
    'El viejo puente costó 3 millones al puerto. La gran ciudad recibió 2 mil millones en mayo.',
    ['El viejo puente costó 3.000.000 al puerto', 'wording'],
    ['El viejo puente costó tres millones al puerto', 'wording'],
    ['La gran ciudad recibió 2.000.000.000 en mayo', 'wording'],
    ['La gran ciudad recibió 2 millones en mayo', 'number'],
  ],
  [
    'it',
    'Il vecchio ponte costò 3 milioni al porto. La città ebbe 2 miliardi in maggio.',
    ['Il vecchio ponte costò 3.000.000 al porto', 'wording'],
    ['La città ebbe 2.000.000.000 in maggio', 'wording'],
    ['La città ebbe 2 milioni in maggio', 'number'],
  ],
  [
    'nl',
    'De oude brug kostte 3 miljoen in de haven. De stad kreeg 2 miljard in mei.',
    ['De oude brug kostte 3.000.000 in de haven', 'wording'],
    ['De stad kreeg 2.000.000.000 in mei', 'wording'],
    ['De stad kreeg 2.000.000 in mei', 'number'],
  ],
  [
    'pt',
    'A velha ponte custou 3 milhões ao porto. A cidade recebeu 2 bilhões em maio.',
    ['A velha ponte custou 3.000.000 ao porto', 'wording'],
    ['A cidade recebeu 2.000.000.000 em maio', 'wording'],
    ['A cidade recebeu 2 milhões em maio', 'number'],
  ],
  [
    'ru',
    'Старый мост стоил городу 3 млн рублей. Завод получил 2 миллиарда рублей весной. В порту было 12 тыс. лодок. В городе живут 5 миллионеров и их дети.',
    ['Старый мост стоил городу 3 000 000 рублей', 'wording'],
    ['Старый мост стоил городу три миллиона рублей', 'wording'],
    ['Старый мост стоил городу 3 млрд рублей', 'number'],
    ['Завод получил 2 млрд рублей весной', 'wording'],
    ['В порту было 12 000 лодок', 'wording'],
    ['В городе живут 5 000 000 и их дети', 'number'],
  ],
  [
    'pl',
    'Stary most kosztował miasto 3 mln złotych. Zakład dostał 2 miliardy złotych wiosną.',
    ['Stary most kosztował miasto 3 000 000 złotych', 'wording'],
    ['Stary most kosztował miasto 3 miliony złotych', 'wording'],
    ['Zakład dostał 2 mld złotych wiosną', 'wording'],
    ['Zakład dostał 2 mln złotych wiosną', 'number'],
  ],
  [
    'hi',
    'पुराने पुल पर 25 लाख रुपये लगे। शहर को 3 करोड़ रुपये मिले।',
    ['पुराने पुल पर 25,00,000 रुपये लगे', 'wording'],
    ['शहर को 3,00,00,000 रुपये मिले', 'wording'],
    ['शहर को 3 लाख रुपये मिले', 'number'],
  ],
  [
    'en',
    'He waited there for a second before the bridge opened. Sales fell in the last quarter of Bonn and of Kiel. He lived in the old French quarter near the town then. The second bridge was built of old stones. She owns one boat in the old harbour.',
    ['He waited there for a moment before the bridge opened', 'wording'],
    ['He waited there for two seconds before the bridge opened', 'number'],
    ['Sales fell in the last part of Bonn and of Kiel', 'number'],
    ['He lived in the old French district near the town then', 'wording'],
    ['The first bridge was built of old stones', 'number'],
    ['The bridge was built of old stones', 'number'],
    ['The third bridge was built of old stones', 'number'],
    ['She owns 1 boat in the old harbour', 'wording'],
    ['She owns 2 boats in the old harbour', 'number'],
  ],
  ['de', 'Das alte Viertel am Hafen ist schön.', ['Das alte Gebiet am Hafen ist schön', 'wording']],
  [
    'es',
    'El cuarto pequeño es muy viejo. Vive en el segundo piso del puerto.',
    ['El dormitorio pequeño es muy viejo', 'wording'],
    ['Vive en el cuarto piso del puerto', 'number'],
  ],
  ['it', 'Il ponte secondo il sindaco è chiuso.', ['Il ponte per il sindaco è chiuso', 'wording']],
  ['pt', 'A ponte segundo o prefeito está fechada.', ['A ponte conforme o prefeito está fechada', 'wording']],
  ['zh', '这座大桥十分古老，很多人喜欢。', ['这座大桥非常古老，很多人喜欢', 'wording']],
];

const NAMED = CASES.map(([language, body, ...claims]) => ({ language, body, claims }));

describe.each(NAMED)('in $language', ({ language, body, claims }) => {
  const { check } = buildChecker([
    reportFrom('r.md', knowledgeFile(body, `title: "?"\nlanguage: ${language}`)),
  ]);

  test.each(claims)('%s differs in its %s', (claim, category) => {
    const found = check(claim).claims.flatMap(({ verdict, differences }) => [
      verdict,
      ...new Set(
        differences.map((it) => it.category).filter((it) => it !== 'wording' || category === 'wording'),
      ),
    ]);
    expect(found).toEqual(['altered', category]);
  });
});

describe('what stands right ahead of an altered claim, and turns it round,', () => {
  const body =
    'Officials did not confirm the sale of both old ships. It may never open its doors again in this town.';
  const { check } = buildChecker([reportFrom('r.md', knowledgeFile(body))]);
  const told = (claim: string) =>
    check(claim).claims.map(({ differences, unsaid }) => [
      ...differences.map((it) => [it.kind, it.category, it.from, it.to]),
      ...unsaid.map(({ word }) => word),
    ]);

  test('differs with the word next to it', () => {
    expect(told('confirmed the sale of both old ships')).toEqual([
      [
        ['removed', 'negation', 'not', ''],
        ['changed', 'wording', 'confirm', 'confirmed'],
      ],
    ]);
  });

  test('is told as left out where that word is the same', () => {
    expect(told('confirm the sale of both new ships')).toEqual([
      [['changed', 'wording', 'old', 'new'], 'not'],
    ]);
    expect(told('open its windows again in this town')).toEqual([
      [['changed', 'wording', 'doors', 'windows'], 'never'],
    ]);
  });

  test('is not where the claim has it', () => {
    expect(told('did not confirm the sale of both new ships')).toEqual([
      [['changed', 'wording', 'old', 'new']],
    ]);
  });
});

test.each([
  ['Gazprom leitet das Werk seit Jahren', 'name'],
  ['Frau Olga Kern sagte gestern ab', 'name'],
  ['Im Hafen liegen alte Schiffe', 'wording'],
  ['Das Kraftwerk steht am Fluss', 'wording'],
  ['Fischer verkaufen hier ihren Wein', 'wording'],
])('where all nouns have a capital, names are told by what stands around them: %s', (claim, category) => {
  const body =
    'Rosatom leitet das Werk seit Jahren. Frau Anna Kern sagte gestern ab. Im Hafen liegen alte Boote. Das Werk steht am Fluss. Fischer verkaufen hier ihren Fang.';
  const { check } = buildChecker([reportFrom('r.md', knowledgeFile(body, 'title: "?"\nlanguage: de'))]);
  expect(check(claim).claims.flatMap(({ differences }) => differences.map((it) => it.category))).toEqual([
    category,
  ]);
});

test('what a hedge that is a word’s ending leaves out is told where the rest is word for word', () => {
  const report = reportFrom('r.md', knowledgeFile('橋は5月に開くかもしれない。', 'title: "?"\nlanguage: ja'));
  expect(buildChecker([report]).check('橋は5月に開く').claims).toMatchObject([
    { verdict: 'verbatim', unsaid: [{ kind: 'hedge', word: 'かもしれない' }] },
  ]);
});
