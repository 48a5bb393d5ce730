import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { type Ended, QUOTH, runProgram } from './support/program.ts';

/** Runs `quoth check` with no settings but these. */
function check(args: readonly string[], input = ''): Promise<Ended> {
  return runProgram(QUOTH, ['check', '--knowledge', folder, ...args], input);
}

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await knowledgeFolder({
    'tide.md': knowledgeFile('## Tides\n\nHigh water “comes” at noon. Dr. Lee said that it may be late.'),
    'moon.md': knowledgeFile('The moon was full.', 'title: The moon'),
  });
  ({ folder, remove } = made);
});
afterAll(() => remove());

describe('quoth check --json', () => {
  test('prints the verdict, the quotes and the differences on one line', async () => {
    const { status, out, err } = await check(['--json', 'Dr. Lee said that it will be late']);
    expect([status, err]).toEqual([0, '']);
    expect(out.indexOf('\n')).toBe(out.length - 1);
    expect(JSON.parse(out)).toEqual({
      verdict: 'altered',
      quotes: [
        {
          report: 'tide',
          reference: '1.1',
          page: null,
          section: 'Tides',
          text: 'High water “comes” at noon. Dr. Lee said that it may be late.',
          sentence: { text: 'Dr. Lee said that it may be late.', start: 38, end: 71 },
          speaker: 'Dr. Lee',
          cue: 'said',
          hedges: ['may'],
          score: expect.any(Number),
        },
      ],
      differences: [{ kind: 'changed', from: 'may', to: 'will' }],
    });
  });

  test('reads the text from standard input, all of it as one', async () => {
    const { status, out } = await check(['--json'], 'high water "comes"\nat noon\n');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'verbatim',
      quotes: [{ reference: '1.1' }],
      differences: [],
    });
  });

  test('takes the worst of several sentences for the verdict', async () => {
    const { out } = await check(['--json', 'High water comes at noon. Whales sing.']);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'absent', quotes: [{ report: 'tide' }] });
  });

  test('can be kept to one report', async () => {
    const { out } = await check(['--json', '--report', 'tide', 'The moon was full']);
    expect(JSON.parse(out)).toEqual({ verdict: 'absent', quotes: [], differences: [] });
  });
});

test('quoth check prints for people what the chat shows', async () => {
  const { status, out } = await check(['The', 'moon', 'was', 'new.']);
  expect(status).toBe(0);
  expect(out).toBe(
    [
      'Not quite: the report says it differently.',
      '',
      '» The moon was full.',
      '',
      'What differs:',
      '  changed  report: “full” / checked text: “new”',
      '',
      'The report’s own words',
      '“The moon” · 0.1',
      '',
    ].join('\n'),
  );
});

test.each([
  ['an unknown report', ['--report', 'zebra', 'x'], 'there is no report zebra'],
  ['no text', [], 'there is no text to check'],
  ['too long a text', ['x'.repeat(6001)], 'the text has 6001 characters; 6000 are checked at most'],
])('quoth check ends with an error on %s', async (_, args, what) => {
  expect(await check(args)).toEqual({ status: 1, out: '', err: `quoth: ${what}\n` });
});
