/** What is gathered ahead of being asked for. */
import { expect, test } from 'vitest';
import { isGatheredAhead } from '../../../src/library/answering/gathering.ts';
import { changed, knowledgeFile, reportFrom } from '../../support/report.ts';

test('is so in a library of the usual size, and not in one whose memory it would fill', () => {
  const report = reportFrom('a.md', knowledgeFile('One.'));
  const sections = report.sections.map((section) => ({
    ...section,
    passages: Array.from({ length: 100_000 }, () => section.passages).flat(),
  }));
  const large = changed(report, { sections });
  expect(isGatheredAhead([report, large, large])).toBe(true);
  expect(isGatheredAhead([report, large, large, large])).toBe(false);
});
