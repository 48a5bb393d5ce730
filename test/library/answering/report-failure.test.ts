import { expect, test } from 'vitest';
import {
  blaming,
  blamingAtOnce,
  naming,
  ReportFailure,
} from '../../../src/library/answering/report-failure.ts';
import type { Report } from '../../../src/report/report.ts';
import { takeAll } from '../../../src/steps.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';

const good = reportFrom('good.md', knowledgeFile('Good.'));
const bad = reportFrom('bad.md', knowledgeFile('Bad.'));

/** Throws once it comes upon a bad report. */
function lengths(reports: readonly Report[]): number {
  return reports.reduce((sum, { body }) => {
    if (body.includes('Bad')) throw new TypeError('');
    return sum + body.length;
  }, 0);
}

test('of what is thrown over several reports the one that it is thrown for is named', () => {
  const fail = () => blamingAtOnce([good, bad], lengths);
  expect(fail).toThrow(ReportFailure);
  expect(fail).toThrow(expect.objectContaining({ file: 'bad.md', message: 'TypeError' }));
  expect(blamingAtOnce([good], lengths)).toBe(good.body.length);
});

test('what is thrown step by step, too', () => {
  function* steps(reports: readonly Report[]) {
    yield undefined;
    return lengths(reports);
  }
  expect(() => takeAll(blaming([good, bad], steps))).toThrow(expect.objectContaining({ file: 'bad.md' }));
});

test('what is thrown for no report alone is thrown as it is', () => {
  const together = (reports: readonly Report[]) => {
    if (reports.length > 1) throw new RangeError('too many');
    return reports.length;
  };
  expect(() => blamingAtOnce([good, bad], together)).toThrow(RangeError);
});

test('what is thrown for one report names it, however deep', () => {
  expect(() => naming(() => lengths([bad]))(bad)).toThrow(expect.objectContaining({ file: 'bad.md' }));
});
