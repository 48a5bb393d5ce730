/** Which openings lean on the sentence before, language by language. */
import { expect, test } from 'vitest';
import { leansBack } from '../../../src/search/language/anaphora.ts';

test.each([
  ['en', 'He left.', 'Helsinki is far.'],
  ['en', '“However, it rained.', 'Itaipu is a dam.'],
  ['de', 'Diese Brücke hält.', 'Dieselloks fahren.'],
  ['es', 'Él llegó tarde.', 'Elena llegó tarde.'],
  ['fr', 'Cette centrale ferma.', 'Cesena est une ville.'],
  ['fr', "C'est grand.", 'Célestine est grande.'],
  ['ro', 'Acesta a plecat.', 'Elena a plecat.'],
  ['ru', 'Она уехала.', 'Онега велика.'],
  ['ru', 'Таким образом, мост построили.', 'Такса лаяла.'],
  ['el', 'Αυτή έφυγε.', 'Η Αθήνα είναι μεγάλη.'],
  ['tr', 'Bu köprü eskidir.', 'Bursa eskidir.'],
  ['vi', 'Điều này quan trọng.', 'Hà Nội quan trọng.'],
  ['ar', 'هذا الجسر قديم.', 'هذيل قبيلة.'],
  ['hi', 'यह पुल पुराना है।', 'यहूदी लोग आए।'],
  ['hi', 'इसके बाद वर्षा हुई।', 'इसरो ने कहा।'],
  ['zh', '这座桥很旧。', '北京很大。'],
  ['zh', '其中三个失败了。', '其他人走了。'],
  ['ja', 'この橋は古い。', '東京は大きい。'],
  ['th', 'อย่างไรก็ตาม ฝนตก', 'กรุงเทพใหญ่'],
])('%s: "%s" does, "%s" does not', (language, leaning, standing) => {
  expect(leansBack(leaning, language)).toBe(true);
  expect(leansBack(standing, language)).toBe(false);
});

test('in a language whose openings are not known none does', () => {
  expect(leansBack('This', 'xx')).toBe(false);
});
