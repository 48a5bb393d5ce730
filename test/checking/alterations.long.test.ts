import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildChecker } from '../../src/checking/check.ts';
import { readKnowledge } from '../../src/report/reading/read-knowledge.ts';
import { textOf } from '../../src/report/report.ts';
import { alterationsOf, wronglyChecked } from './alterations.ts';

test('each sentence of the report altered by a word is altered, and the very words are named', async () => {
  const { reports } = await readKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
  const alterations = reports.flatMap((report) =>
    report.passages.flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => alterationsOf(textOf(report, sentence))),
    ),
  );
  expect(alterations.length).toBeGreaterThan(3000);
  expect(wronglyChecked(buildChecker(reports), alterations)).toEqual([]);
});
