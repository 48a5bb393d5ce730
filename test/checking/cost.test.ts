import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildChecker } from '../../src/checking/check.ts';
import { readKnowledge } from '../../src/report/reading/read-knowledge.ts';
import { textOf } from '../../src/report/report.ts';
import { overproportional } from '../support/growth.ts';
import { knowledgeFile, reportFrom } from '../support/report.ts';

const { reports } = await readKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const sentences = reports.flatMap((report) =>
  report.passages.flatMap((passage) => passage.sentences.map((sentence) => textOf(report, sentence))),
);
const checker = buildChecker(reports);

describe('the cost of a check', () => {
  test.each([
    ['one endless word', 'a'.repeat(6000)],
    ['a word over and over', 'a '.repeat(3000)],
    ['words of the report over and over', 'the plant and '.repeat(428)],
    ['blanks', ' '.repeat(6000)],
    ['combining marks', '\u0323\u0301'.repeat(3000)],
    ['ellipses', 'the…'.repeat(1500)],
    ['brackets', ']('.repeat(3000)],
    ['hyphens at line ends', 'a-\n'.repeat(2000)],
    ['Han characters', '中'.repeat(6000)],
    ['signs', '$'.repeat(6000)],
    ['one sentence over and over', 'Owls came. '.repeat(545)],
    ['sentences of one word', 'The. '.repeat(1200)],
  ])('is in proportion to its length for %s', async (_, text) => {
    expect(await overproportional(1500, (length) => checker.check(text.slice(0, length)))).toBeNull();
  });

  test('does not outgrow a large report', async () => {
    const words = sentences.join(' ').split(' ');
    const sentence = (n: number) =>
      Array.from(
        { length: 18 },
        (_, i) => words[(n * 7919 + i * i * 31 + ((n * i) % 101)) % words.length],
      ).join(' ');
    const over = (passages: number) => {
      const body = Array.from({ length: passages }, (_, n) =>
        [0, 1, 2, 3].map((i) => `${sentence(n * 4 + i)} code${n % 977}.`).join(' '),
      ).join('\n\n');
      return buildChecker([reportFrom('large.txt', knowledgeFile(body))]);
    };
    const checkers = new Map([1250, 5000].map((passages) => [passages, over(passages)]));
    const check = (passages: number) => {
      for (let n = 0; n < 40; n++) {
        const claim = sentence(n * 331)
          .replaceAll('.', '')
          .split(' ');
        claim[9] = 'zeppelin';
        checkers.get(passages)?.check(claim.join(' '));
      }
    };
    expect(await overproportional(1250, check)).toBeNull();
  });
});
