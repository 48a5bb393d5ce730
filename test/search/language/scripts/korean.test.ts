/** Korean: particles and endings don't hide a word, from the stem to the answer. */
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../../src/search/index.ts';
import { koreanStem } from '../../../../src/search/language/scripts/korean.ts';
import { knowledgeFile, reportFrom } from '../../../support/report.ts';

test.each([
  '어부들이 어부가 어부는 어부를 어부에게 어부들은 어부들에게',
  '판다 팝니다 팝니까 파나요 팔았다 팔았나요 팔까요 파는지',
  '완공되었다 완공됐나요 완공되었습니까 완공됩니까 완공된다 완공된 완공돼요',
  '감독한다 감독하나요 감독합니까 감독했다 감독하는 감독했습니까 감독해요 감독하였다',
  '떠났다 떠났나요 떠났습니까 떠난다 떠납니까',
  '열린다 열립니까 열렸다 열렸나요 열리나요 열린다고',
  '왔다 왔나요 온다 옵니까',
  '마셨다 마십니까 마신다',
  '수도이다 수도는 수도입니까 수도가 수도인가요',
  '의사다 의사입니다 의사였다',
  '작성했다 작성한 작성합니까',
  '부산으로 부산에서 부산은 부산까지',
  '도로가 도로는 도로를',
  '바다가 바다를 바다 바다에서',
  '회의는 회의를 회의에서',
  '시장은 시장이 시장',
  '김민수는 김민수가 김민수에게',
])('one word: %s', (forms) => {
  expect(new Set(forms.split(' ').map(koreanStem)).size).toBe(1);
});

test.each([
  ['도로', '도시'],
  ['시장', '시작'],
  ['지도', '지구'],
  ['판다', '간다'],
])('%s is not %s', (one, other) => {
  expect(koreanStem(one)).not.toBe(koreanStem(other));
});

describe('a question is answered by the sentence that has its words, whatever stands behind them', () => {
  const body =
    '항구에는 배가 많다. 어부들은 새벽에 고등어를 판다. 시장은 새 다리를 약속했다.\n\n김민수 박사는 발전소를 감독한다. 발전소는 2019년에 서울에서 완공되었다. 공사비는 3억 원이었다.\n\n도서관에는 책이 이만 권 있다. 학생들은 주말에 도서관에서 공부한다.\n\n이순신함은 부산으로 떠났다. 홍수로 도로가 폐쇄되었다.';
  const report = reportFrom('r.md', knowledgeFile(body, 'title: "?"\nlanguage: ko'));
  const index = buildIndex([report]);

  test.each([
    ['어부가 무엇을 파나요?', '어부들은 새벽에 고등어를 판다.'],
    ['고등어는 언제 팝니까?', '어부들은 새벽에 고등어를 판다.'],
    ['시장이 무엇을 약속했나요?', '시장은 새 다리를 약속했다.'],
    ['누가 발전소를 감독하나요?', '김민수 박사는 발전소를 감독한다.'],
    ['김민수는 무엇을 감독합니까?', '김민수 박사는 발전소를 감독한다.'],
    ['발전소는 언제 완공됐나요?', '발전소는 2019년에 서울에서 완공되었다.'],
    ['발전소가 어디에서 완공되었습니까?', '발전소는 2019년에 서울에서 완공되었다.'],
    ['공사비가 얼마였나요?', '공사비는 3억 원이었다.'],
    ['도서관에 책이 몇 권 있어요?', '도서관에는 책이 이만 권 있다.'],
    ['학생은 주말에 어디서 공부하죠?', '학생들은 주말에 도서관에서 공부한다.'],
    ['이순신함이 어디로 떠났나요?', '이순신함은 부산으로 떠났다.'],
    ['도로는 왜 폐쇄됐어?', '홍수로 도로가 폐쇄되었다.'],
  ])('%s', (question, sentence) => {
    const { verdict, hits, missing } = index.find(question);
    const [hit] = hits;
    expect({
      verdict,
      sentence: hit && report.body.slice(hit.sentence.start, hit.sentence.end),
      missing,
    }).toEqual({
      verdict: 'answer',
      sentence,
      missing: [],
    });
  });

  test.each(['공항은 어디에 있나요?', '대통령이 누구입니까?'])('not what it lacks: %s', (question) => {
    expect(index.find(question).verdict).not.toBe('answer');
  });
});
