/** A folder with reports in twenty languages beside broken files, on every way in. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { BOT, QUOTH, runProgram } from './support/program.ts';

const TAGS = `ar cs de el en-GB es fi fr he hi it ja ko nb pt-BR ru sr-Latn sv tr zh-Hant`.split(' ');

/** A word of its own for each report; what stands around it is the same everywhere, so that no language's reading is asked. */
const wordOf = (tag: string) => `Vessel${tag.replace(/\W/g, '').toLowerCase()}`;

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  const reports = TAGS.map((tag) => [
    `${tag}.md`,
    knowledgeFile(`${wordOf(tag)} 2024. Dr. A. B. Lee 3,5.`, `title: Report ${tag}\nlanguage: ${tag}`),
  ]);
  ({ folder, remove } = await knowledgeFolder({
    ...Object.fromEntries(reports),
    'broken.md': 'No front matter.',
    'no-language.md': knowledgeFile('Text.', 'title: T\nlanguage: no language'),
  }));
});
afterAll(() => remove());

const FAULTS = /^broken\.md:1: no title: .+\nno-language\.md:3: language is not a BCP 47 language tag\n$/;

test('each is asked, and the broken ones are named', async () => {
  const questions = TAGS.map(wordOf).join('\n');
  const { status, out, err } = await runProgram(QUOTH, ['ask', '--json', '--knowledge', folder], questions);
  expect({ status, err }).toEqual({ status: 0, err: expect.stringMatching(FAULTS) });
  const first = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).quotes[0]?.report);
  expect(first).toEqual(TAGS);
});

test('lint names the broken ones', async () => {
  const { status, out } = await runProgram(QUOTH, ['lint', '--knowledge', folder]);
  expect(status).toBe(1);
  const wrong = out.split('\n').filter((line) => !line.includes('the text reads as'));
  expect(wrong.join('\n')).toMatch(FAULTS);
});

test.each([
  ['said', []],
  ['check', ['Vesselfi 2024']],
] as const)('%s serves all others', async (command, args) => {
  const { status, err } = await runProgram(QUOTH, [command, '--knowledge', folder, ...args]);
  expect({ status, err }).toEqual({ status: 0, err: expect.stringMatching(FAULTS) });
});

test('the bot starts and answers from each', async () => {
  const lines = TAGS.map((tag) => `/ask ${wordOf(tag)} report:${tag}`).join('\n');
  const { status, out, err } = await runProgram(BOT, [], `${lines}\n`, { KNOWLEDGE_DIR: folder });
  expect(status).toBe(0);
  for (const tag of TAGS) expect(out).toContain(`${wordOf(tag)} 2024`);
  expect(err).toContain('broken.md:1');
  expect(err).toContain('no-language.md:3');
});
