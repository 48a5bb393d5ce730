/** Words by which questions are put, in many languages: neither missing from a report nor taken for a slip of its words. */
import { describe, expect, test } from 'vitest';
import questions from '../../../src/report/sentences/question-words.json' with { type: 'json' };
import { buildIndex } from '../../../src/search/index.ts';
import { languageOf } from '../../../src/search/language/language.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';

const { source: _, ...LISTS } = questions;

describe('of a question of nothing else', () => {
  test.each(Object.entries(LISTS))('in %s no word is missing or repaired', (language, words) => {
    const report = reportFrom('r.md', knowledgeFile('Vessel 2024.', `title: "?"\nlanguage: ${language}`));
    const index = buildIndex([report]);
    const told = words.split(', ').flatMap((word) => {
      const { missing, corrections } = index.find(`${word} vessel?`);
      return [...missing, ...corrections.map(({ from }) => from)];
    });
    expect(told).toEqual([]);
  });
});

test.each([
  ['de', 'Der Wert stieg. Die Brücke öffnete 2019.', 'Wer öffnete die Brücke?'],
  ['el', 'Η γέφυρα άνοιξε το 2019.', 'Ποτε ανοιξε η γεφυρα;'],
  ['es', 'El puente abrió en 2019. El donde es bueno.', 'Cuando abrió el puente?'],
  ['ko', '다리는 2019년에 열렸다.', '다리가 언제 열렸나요?'],
  ['ko', '다리는 2019년에 열렸다.', '다리는 얼마예요?'],
  ['th', 'สะพานใหม่เปิดในปี 2562', 'สะพานใหม่เปิดเมื่อไหร่'],
  ['vi', 'Cây cầu mở năm 2019.', 'Cây cầu mở khi nào?'],
  ['zh', '大桥于2019年开放。', '大桥什么时候开放？'],
  ['zh-Hant', '大橋於2019年開放。', '大橋什麼時候開放？'],
  ['uk', 'Міст відкрили 2019 року.', 'Скільки коштує міст?'],
  ['hi', 'पुल 2019 में खुला।', 'पुल कब खुला?'],
])('in %s (%s): %s repairs no such word', (language, body, question) => {
  const report = reportFrom('r.md', knowledgeFile(body, `title: "?"\nlanguage: ${language}`));
  const asking = (word: string) => languageOf(language).isAsking(languageOf(language).lower(word));
  const { missing, corrections } = buildIndex([report]).find(question);
  expect([...missing, ...corrections.map(({ from }) => from)].filter(asking)).toEqual([]);
});

test('what a report has is searched for, whatever else it may be', () => {
  const report = reportFrom(
    'r.md',
    knowledgeFile('Wo ist China?\n\nDer Wer ist ein Fluss.', 'title: A\nlanguage: de'),
  );
  expect(buildIndex([report]).find('Wer?').hits[0]?.passage.index).toBe(1);
});

test.each([
  'why didnt the folks open the bridge',
  'hello, whats next for the bridge',
  'i cant see the bridge, thx',
])('what is typed in haste is no missing word: %s', (question) => {
  const report = reportFrom('r.md', knowledgeFile('The bridge opened in 2019. They see it.'));
  const { missing, corrections } = buildIndex([report]).find(question);
  expect([...missing, ...corrections]).toEqual([]);
});
