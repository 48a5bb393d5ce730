/** A question in one script against a report in the other. */
import { expect, test } from 'vitest';
import { buildIndex } from '../../../src/search/index.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';

const TRADITIONAL =
  '臺灣的跨海大橋於2021年開放，費用為3億元。市長陳先生說：「這座橋很長。」\n\n漁民每天早上在港口賣魚。\n\n發電廠由能源部監督。\n\n學校的圖書館收藏了兩萬本書。';
const SIMPLIFIED =
  '台湾的跨海大桥于2021年开放，费用为3亿元。市长陈先生说：“这座桥很长。”\n\n渔民每天早上在港口卖鱼。\n\n发电厂由能源部监督。\n\n学校的图书馆收藏了两万本书。';
const CYRILLIC =
  'Мост преко Дрине отворен је 1571. године.\n\nРибари продају рибу у луци сваког јутра.\n\nЂорђе Петровић надгледа електрану.';
const LATIN =
  'Most preko Drine otvoren je 1571. godine.\n\nRibari prodaju ribu u luci svakog jutra.\n\nĐorđe Petrović nadgleda elektranu.';

test.each([
  ['zh-Hant', TRADITIONAL, '跨海大桥什么时候开放？', 0],
  ['zh-TW', TRADITIONAL, '渔民在哪里卖鱼？', 1],
  ['zh-Hant', TRADITIONAL, '谁监督发电厂？', 2],
  ['yue', TRADITIONAL, '图书馆收藏了多少本书？', 3],
  ['zh-Hans', SIMPLIFIED, '跨海大橋什麼時候開放？', 0],
  ['zh', SIMPLIFIED, '漁民在哪裡賣魚？', 1],
  ['zh-CN', SIMPLIFIED, '誰監督發電廠？', 2],
  ['zh', SIMPLIFIED, '圖書館收藏了多少本書？', 3],
  ['sr', CYRILLIC, 'Kada je otvoren most preko Drine?', 0],
  ['sr', CYRILLIC, 'Ko nadgleda elektranu?', 2],
  ['sr-Latn', LATIN, 'Где рибари продају рибу?', 1],
  ['sr-Latn', LATIN, 'Шта надгледа Ђорђе Петровић?', 2],
  ['he', 'הדייגים מוכרים דגים בנמל.\n\nהַגֶּשֶׁר נִפְתַּח בַּבֹּקֶר.', 'מתי נפתח הגשר?', 1],
  ['fa', 'بازار بسته است.\n\nماهیگیران کتاب می‌فروشند.', 'ماهيگيران چه مي‌فروشند؟', 1],
  ['vi', 'Thư viện mở cửa.\n\nThuỷ điện Hoà Bình mở năm 2012.', 'Thủy điện Hòa Bình mở năm nào?', 1],
  ['uk', 'Риба тут.\n\nОб’єкт збудували 1980 року.', "Коли збудували об'єкт?", 1],
])('%s: finds what %s… answers: %s', (language, body, question, passage) => {
  const report = reportFrom('r.md', knowledgeFile(body, `title: "?"\nlanguage: ${language}`));
  const { verdict, hits } = buildIndex([report]).find(question);
  expect({ verdict, passage: hits[0]?.passage.index }).toEqual({ verdict: 'answer', passage });
});

test.each([
  ['โบสถ์ คาทอลิก ตั้งอยู่ริมแม่น้ำ\n\nชาวประมงขายปลาที่ท่าเรือทุกเช้า', 'โบสถ์คาทอลิกอยู่ที่ไหน'],
  ['ทีม พิตต์ ชนะ การแข่งขัน\n\nสะพานเปิดแล้ว', 'ทีมพิตต์ชนะอะไร'],
])('where no blanks part words, none is told to be a slip: %s', (body, question) => {
  const report = reportFrom('r.md', knowledgeFile(body, 'title: "?"\nlanguage: th'));
  const { verdict, corrections } = buildIndex([report]).find(question);
  expect({ verdict, corrections }).toEqual({ verdict: 'answer', corrections: [] });
});

test.each([['pl', 'Port w Łodzi jest stary.\n\nRyba pływa.', 'Gdzie jest port w Lodzi?']])(
  'in %s letters that writers leave out are no slip',
  (language, body, question) => {
    const report = reportFrom('r.md', knowledgeFile(body, `title: "?"\nlanguage: ${language}`));
    const { corrections, missing, hits } = buildIndex([report]).find(question);
    expect({ corrections, missing, passage: hits[0]?.passage.index }).toEqual({
      corrections: [],
      missing: [],
      passage: 0,
    });
  },
);
