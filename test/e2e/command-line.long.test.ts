import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { BOT, QUOTH, runProgram } from './support/program.ts';

const quoth = (args: readonly string[], input = '') => runProgram(QUOTH, args, input);

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await knowledgeFolder({
    'tide.md': knowledgeFile('## Tides\n\nHigh water “comes” at noon. Dr. Lee said that it may be late.'),
    'broken.md': '---\npublisher: Nobody\n---\nText.',
  });
  ({ folder, remove } = made);
});
afterAll(() => remove());

describe('quoth ask --json', () => {
  test('prints an answer a line, in the order of the questions, and nothing else', async () => {
    const { status, out, err } = await quoth(
      ['ask', '--json', '--knowledge', folder],
      'When is high water?\n\n  \r\nWho painted the Mona Lisa?\r\nlast line without a break: late?',
    );
    expect(status).toBe(0);
    expect(err).toBe('broken.md:1: no title\n');
    const answers: { question: string; quotes: unknown[] }[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ question }) => question)).toEqual([
      'When is high water?',
      'Who painted the Mona Lisa?',
      'last line without a break: late?',
    ]);
    expect(answers[0]).toEqual({
      question: 'When is high water?',
      verdict: 'answer',
      answered: true,
      confidence: expect.any(Number),
      corrections: [],
      missing: [],
      quotes: [
        {
          report: 'tide',
          reference: '1.1',
          page: null,
          section: 'Tides',
          text: 'High water “comes” at noon. Dr. Lee said that it may be late.',
          sentence: { text: 'High water “comes” at noon.', start: 10, end: 37 },
          speaker: null,
          cue: null,
          hedges: [],
          score: expect.any(Number),
        },
      ],
    });
    expect(answers[1]).toMatchObject({ verdict: 'none', answered: false });
  });

  test('tells a question about the report itself, and by what it is answered', async () => {
    const { out } = await quoth(
      ['ask', '--json', '--knowledge', folder],
      'what is this about?\nwho wrote it?\n',
    );
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toEqual([
      expect.objectContaining({ verdict: 'answer', answered: true, quotes: [], about: 'outline' }),
      expect.objectContaining({ verdict: 'answer', answered: true, quotes: [], about: 'source' }),
    ]);
    const told = await quoth(['ask', '--knowledge', folder, 'who wrote it?']);
    expect(told.out).toContain('Author');
  });

  test('tells who is credited', async () => {
    const { out } = await quoth(['ask', '--json', '--knowledge', folder, 'may', 'it', 'be', 'late?']);
    expect(JSON.parse(out).quotes[0]).toMatchObject({ speaker: 'Dr. Lee', hedges: ['may'] });
  });

  test('answers each question as it is read', async () => {
    const child = spawn(process.execPath, [QUOTH, 'ask', '--json', '--knowledge', folder]);
    const answered = new Promise<string>((resolve) => child.stdout.setEncoding('utf8').once('data', resolve));
    child.stdin.write('When is high water?\n');
    expect(JSON.parse(await answered)).toMatchObject({ question: 'When is high water?' });
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  test.each([
    ['an unknown report', ['--report', 'zebra']],
    ['a folder that is not there', ['--knowledge', '/nowhere/at/all']],
  ])('ends with an error on %s', async (_, args) => {
    const { status, out, err } = await quoth(['ask', '--json', '--knowledge', folder, ...args, 'x']);
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n').at(-1)).toMatch(/^quoth: /);
  });
});

test('quoth ask prints for people what the chat shows', async () => {
  const { status, out } = await quoth(['ask', '--knowledge', folder, 'When is high water?']);
  expect(status).toBe(0);
  expect(out).toContain('High water “comes” at noon. Dr. Lee said that it may be late.\n');
  expect(out).toContain('“A test” · 1.1');
});

test('quoth lint prints a fault a line and fails', async () => {
  expect(await quoth(['lint', '--knowledge', folder])).toEqual({
    status: 1,
    out: 'broken.md:1: no title\n',
    err: '',
  });
  expect(await quoth(['lint'])).toEqual({ status: 0, out: '', err: '' });
});

describe('quoth said', () => {
  test('prints who is credited with what, as spans of the body', async () => {
    const { status, out } = await quoth(['said', '--json', '--knowledge', folder]);
    expect(status).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        report: 'tide',
        reference: '1.1',
        page: null,
        speaker: { text: 'Dr. Lee', start: 38, end: 45 },
        cue: { text: 'said', start: 46, end: 50 },
        content: [{ text: 'that it may be late', start: 51, end: 70 }],
        hedges: [{ text: 'may', start: 59, end: 62 }],
      },
    ]);
  });

  test('finds a speaker by title and name, and says so where nobody is meant', async () => {
    expect((await quoth(['said', '--knowledge', folder, 'dr', 'LEE'])).out).toBe(
      'Dr. Lee: 1 statement\n“A test”\n1.1 Dr. Lee (said) “that it may be late”\n',
    );
    const nobody = await quoth(['said', '--knowledge', folder, 'Napoleon']);
    expect([nobody.status, nobody.out]).toEqual([1, '']);
    expect(nobody.err).toContain('quoth: the reports credit nobody like Napoleon');
  });

  test('adds no quotation marks to words that have their own', async () => {
    const quoted = await knowledgeFolder({
      'fares.md': knowledgeFile('“Fares will rise,” Dr. Lee said. Dr. Lee said that ferries are “a joy”.'),
    });
    const { out } = await quoth(['said', '--knowledge', quoted.folder, 'Lee']);
    await quoted.remove();
    expect(out.split('\n').slice(0, 4)).toEqual([
      'Dr. Lee: 2 statements',
      '“A test”',
      '0.1 Dr. Lee (said) “Fares will rise,”',
      '0.1 Dr. Lee (said) “that ferries are “a joy””',
    ]);
  });
});

test.each(['The ferry was painted blue.', 'The ferry was painted blue. Nobody sang.'])(
  'quoth check says in which report it looked for %s',
  async (claim) => {
    const { status, out } = await quoth(['check', '--knowledge', folder, claim]);
    expect(status).toBe(0);
    expect(out).toContain('Not in the report.');
    expect(out.trimEnd().split('\n').at(-1)).toBe('“A test”');
  },
);

test('quoth lint prints what is likely a slip by its line, though the file is served', async () => {
  const doubtful = await knowledgeFolder({
    'doubtful.md': knowledgeFile('\nThe cafÃ© is open.\n\n## Empty\n', 'title: A test\npublisher: Nobody'),
  });
  expect(await quoth(['lint', '--knowledge', doubtful.folder])).toEqual({
    status: 1,
    out: [
      'doubtful.md:6: garbled characters: “Ã©” (1 in all); the text was read in a wrong encoding once',
      'doubtful.md:8: a heading without text: “Empty”',
      '',
    ].join('\n'),
    err: '',
  });
  const { status } = await quoth(['ask', '--json', '--knowledge', doubtful.folder, 'Is the café open?']);
  expect(status).toBe(0);
  await doubtful.remove();
});

test('quoth slack-manifest prints the manifest', async () => {
  const { status, out } = await quoth(['slack-manifest', '--prefix', 'gate-']);
  expect(status).toBe(0);
  const manifest = JSON.parse(out);
  expect(manifest.features.slash_commands.map(({ command }: { command: string }) => command)).toContain(
    '/gate-ask',
  );
});

describe('the bot', () => {
  test('answers lines piped in, in order, and ends', async () => {
    const { status, out, err } = await runProgram(BOT, [], '/ask who oversees the plant?\n/quote 2.2\n');
    expect(status).toBe(0);
    expect(err).toBe('');
    const rosatom = out.indexOf(
      'Rosatom, Russia’s state nuclear enterprise, oversees management of the plant, yet',
    );
    expect(rosatom).toBeGreaterThan(0);
    expect(out.indexOf('This arrangement underscores')).toBeGreaterThan(rosatom);
    expect(out).toContain('Gate, “Putin Discusses Potential Bitcoin Miners Operations at …” · 2.1');
  });

  test.each([
    ['a half-set Slack', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_BOT_TOKEN'],
    ['a folder that is not there', { KNOWLEDGE_DIR: '/nowhere/at/all' }, 'KNOWLEDGE_DIR'],
    ['two mistakes', { LOG_LEVEL: 'loud', PORT: 'x' }, 'LOG_LEVEL'],
  ])('does not start with %s: one line says why', async (_, environment, what) => {
    const { status, out, err } = await runProgram(BOT, [], '', environment);
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^quoth: [^\n]+\n$/);
    expect(err).toContain(what);
  });
});
