/** The digest that an owner pastes, and the gaps that it is made of. */
import { expect, test } from 'vitest';
import { digest } from '../../src/gaps/digest.ts';
import { gapsIn } from '../../src/gaps/gaps.ts';
import type { StoredQuestion } from '../../src/settings/kept-questions.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 12));

function asked(question: string, day: number, more: Partial<StoredQuestion> = {}): StoredQuestion {
  return {
    id: `${question} ${day}`,
    question,
    outcome: 'none',
    report: null,
    missing: [],
    isConfined: false,
    askedAt: at(day),
    ...more,
  };
}

const WEEK: readonly StoredQuestion[] = [
  asked('who pays for the dikes?', 24, { missing: ['dikes'], report: 'flood' }),
  asked('who leads the inquiry?', 25, { outcome: 'answer' }),
  asked('who will pay for the dikes', 26, { missing: ['Dikes'], report: 'flood' }),
  asked('what is *the* cost of <it> | @here?', 27, { outcome: 'wrong' }),
  asked('what is in the secret annex?', 28, { isConfined: true, missing: ['annex'] }),
  asked('who is leading the inquiry', 29, { outcome: 'answer' }),
];

test('alike questions are told together: how often, when last, of which report, with what is missing', () => {
  const [first, ...others] = gapsIn(WEEK.filter(({ outcome }) => outcome !== 'answer'));
  expect(first).toEqual({
    question: 'who will pay for the dikes',
    count: 2,
    wrong: 0,
    last: at(26),
    others: ['who pays for the dikes?'],
    report: 'flood',
    missing: ['dikes'],
  });
  expect(others.map(({ count }) => count)).toEqual([1, 1]);
});

test('a digest has what was asked most, not answered, answered wrongly, and words that lack', () => {
  expect(digest(WEEK, at(23), at(30))).toBe(
    [
      '## What the reports were asked, 2026-11-23 to 2026-11-30',
      '5 questions: 2 answered, 2 not answered, 1 answered wrongly.',
      '### Asked most',
      [
        '- 2× who is leading the inquiry (last 2026-11-29)',
        '- 2× who will pay for the dikes (flood; last 2026-11-26; not in the reports: dikes)',
        '- 1× what is \\*the\\* cost of \\<it\\> \\| @\u2060here? (last 2026-11-27)',
      ].join('\n'),
      '### Not answered',
      '- 2× who will pay for the dikes (flood; last 2026-11-26; not in the reports: dikes)',
      '### Answered wrongly',
      '- 1× what is \\*the\\* cost of \\<it\\> \\| @\u2060here? (last 2026-11-27)',
      '### Words that the reports lack',
      '- dikes (2)',
      'Left out: 1 question from channels that have reports of their own.',
    ].join('\n\n'),
  );
});

test('what was asked beside reports that are kept to channels tells nothing in a digest', () => {
  const text = digest(WEEK, null, at(30));
  expect(text).not.toContain('annex');
  expect(text).not.toContain('secret');
});

test('where unanswered questions alone are kept, no others are counted', () => {
  const unanswered = WEEK.filter(({ outcome }) => outcome !== 'answer');
  expect(digest(unanswered, null, at(30))).toMatch(
    /^## What the reports were asked, until 2026-11-30\n\n2 questions not answered, 1 answered wrongly\.\n\n### Not answered/,
  );
});
