/** The reports as tools for agents: over standard input and output, by the official client and by hand. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { eventually } from '../support/waiting.ts';
import { Agent, ByHand } from './support/mcp.ts';
import { QUOTH, runProgram } from './support/program.ts';

const TIDES =
  '## Tides\n\nHigh water “comes” at noon. Dr. Lee said that it may be late.\n\n## Moon\n\nThe moon pulls the water.';

let folder: string;
let remove: () => Promise<void>;
let agent: Agent;
beforeAll(async () => {
  const made = await knowledgeFolder({
    'tide.md': knowledgeFile(TIDES, 'title: Of tides\npublisher: The harbour'),
    'kept.md': knowledgeFile('Low water is at six.', 'title: Kept\nchannels: [discord:123456789012345678]'),
  });
  ({ folder, remove } = made);
  agent = await Agent.connected(folder);
});
afterAll(async () => {
  await agent?.client.close();
  await remove();
});

/** What the command line prints with `--json`. */
async function printed(...args: readonly string[]): Promise<unknown[]> {
  const { out } = await runProgram(QUOTH, [...args, '--json', '--knowledge', folder]);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('the tools', () => {
  test('are five, each with what it takes and gives', async () => {
    const { tools } = await agent.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['ask', 'quote', 'check', 'said', 'outline']);
    for (const { inputSchema, outputSchema, annotations } of tools) {
      expect(inputSchema.type).toBe('object');
      expect(outputSchema?.type).toBe('object');
      expect(annotations).toMatchObject({ readOnlyHint: true });
    }
  });

  test('give what the command line prints with --json, as text, too', async () => {
    const question = 'When is high water?';
    const asked = await agent.call('ask', { question });
    expect(asked.structuredContent).toEqual((await printed('ask', question))[0]);
    expect(JSON.parse(asked.content[0].text)).toEqual(asked.structuredContent);

    const text = 'High water comes at six.';
    expect((await agent.call('check', { text })).structuredContent).toEqual(
      (await printed('check', text))[0],
    );

    const said = await agent.call('said', { speaker: 'lee' });
    expect(said.structuredContent).toEqual({ attributions: await printed('said', 'lee'), total: 1 });
  });

  test('quote and list what stands there, word for word', async () => {
    const quoted = await agent.call('quote', { reference: '2', report: 'tide' });
    expect(quoted.structuredContent).toEqual({
      quotes: [
        {
          report: 'tide',
          reference: '2.1',
          page: null,
          section: 'Moon',
          text: 'The moon pulls the water.',
          speaker: null,
          cue: null,
          hedges: [],
          inPart: false,
        },
      ],
    });
    expect((await agent.call('outline', { report: 'tide' })).structuredContent).toEqual({
      reports: [
        {
          report: 'tide',
          title: 'Of tides',
          publisher: 'The harbour',
          author: null,
          url: null,
          published: null,
          language: 'en',
          sections: [
            {
              number: 1,
              heading: 'Tides',
              level: 2,
              passages: 1,
              opening: expect.stringContaining('High water'),
            },
            {
              number: 2,
              heading: 'Moon',
              level: 2,
              passages: 1,
              opening: expect.stringContaining('The moon'),
            },
          ],
        },
      ],
    });
  });

  test('read the folder as its owner does: reports that are kept to channels, too', async () => {
    const { structuredContent } = await agent.call('ask', { question: 'When is low water?' });
    expect(structuredContent).toEqual((await printed('ask', 'When is low water?'))[0]);
    expect(JSON.stringify(structuredContent)).toContain('Low water is at six.');
  });

  test.each([
    [
      'an unknown report',
      'ask',
      { question: 'tides?', report: 'nothing' },
      'I have no report called “nothing”',
    ],
    ['a blank question', 'ask', { question: ' \n' }, 'The question is blank.'],
    ['no question', 'ask', {}, 'question'],
    ['another kind of question', 'ask', { question: 7 }, 'expected string'],
    ['a question that is too long', 'ask', { question: 'x'.repeat(6001) }, 'too long: 6001 characters'],
    ['a text that is too long', 'check', { text: 'x'.repeat(50_000) }, 'too long: 50000 characters'],
    ['a passage that isn’t there', 'quote', { reference: '9.9', report: 'tide' }, '“9.9”'],
    ['somebody who said nothing', 'said', { speaker: 'Aristotle' }, 'credit nobody like Aristotle'],
    ['an argument that it doesn’t take', 'said', { by: 'Aristotle' }, 'by'],
    ['a section that isn’t there', 'ask', { question: 'tides?', section: 'Zebras' }, '“Zebras”'],
  ])('tell %s in a sentence, as a result', async (_, tool, given, sentence) => {
    const { isError, content, structuredContent } = await agent.call(tool, given);
    expect(isError).toBe(true);
    expect(structuredContent).toBeUndefined();
    expect(content[0].text).toContain(sentence);
  });

  test('take blank options for none', async () => {
    const { structuredContent } = await agent.call('outline', { report: '  ' });
    expect(structuredContent).toMatchObject({ reports: [{ report: 'kept' }, { report: 'tide' }] });
  });

  test('take up what changes in the folder', async () => {
    const file = join(folder, 'whale.md');
    await writeFile(file, knowledgeFile('A whale is no fish.'));
    const names = async () => JSON.stringify((await agent.call('outline', {})).structuredContent);
    await eventually(async () => (await names()).includes('whale'), 'the new report');
    expect(
      (await agent.call('quote', { reference: '0.1', report: 'whale' })).structuredContent,
    ).toMatchObject({
      quotes: [{ text: 'A whale is no fish.' }],
    });
    await rm(file);
    await eventually(async () => !(await names()).includes('whale'), 'the report’s end');
  });
});

describe('by hand', () => {
  test.each(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'])(
    'a client of version %s is served in its version, and a program that is left ends with 0',
    async (version) => {
      const agent = new ByHand(folder);
      agent.initialize(version);
      agent.call(1, 'ask', { question: 'When is high water?' });
      const { result } = await eventually(() => agent.answerTo(1), 'the answer');
      expect(result).toMatchObject({ content: [{ type: 'text', text: expect.stringContaining('at noon') }] });
      expect(agent.answerTo(0)).toMatchObject({ result: { protocolVersion: version } });
      agent.child.stdin.end();
      expect(await agent.ended).toBe(0);
      expect(agent.other).toEqual([]);
      expect(agent.told).toBe('');
    },
  );

  test('lines that are no messages, unknown tools and methods, and a cancelled call keep no other from its answer', async () => {
    const agent = new ByHand(folder);
    agent.initialize('2025-06-18');
    agent.write('{"jsonrpc":');
    agent.write('nonsense');
    agent.write('[]');
    agent.write('');
    agent.send({ id: 1, method: 'tools/call', params: { name: 'delete' } });
    agent.send({ id: 2, method: 'reports/burn' });
    agent.send({ id: 3, method: 'tools/call', params: 'ask' });
    agent.call(4, 'said', {});
    agent.send({ method: 'notifications/cancelled', params: { requestId: 4, reason: 'enough' } });
    agent.call(5, 'quote', { reference: '1.1', report: 'tide' });
    expect(await eventually(() => agent.answerTo(5))).toMatchObject({
      result: { structuredContent: { quotes: [{ reference: '1.1' }] } },
    });
    for (const id of [1, 2]) {
      const { error } = await eventually(() => agent.answerTo(id), `an answer to ${id}`);
      expect(error).toMatchObject({ code: expect.any(Number), message: expect.any(String) });
    }
    expect(agent.answerTo(4)).toBeUndefined();
    expect(agent.other).toEqual([]);
    agent.child.kill('SIGTERM');
    expect(await agent.ended).toBe(0);
  });

  test('a client that reads no more ends it with 0', async () => {
    const agent = new ByHand(folder);
    agent.initialize('2025-06-18');
    await eventually(() => agent.answerTo(0));
    agent.child.stdout.destroy();
    for (let id = 1; id < 20; id += 1) agent.call(id, 'outline', {});
    expect(await agent.ended).toBe(0);
  });

  test('a folder that can’t be read is told in one line, with 1', async () => {
    expect(await runProgram(QUOTH, ['mcp', '--knowledge', '/nowhere'])).toEqual({
      status: 1,
      out: '',
      err: expect.stringMatching(/^quoth: \/nowhere can't be read: .+\n$/),
    });
  });

  test('a faulty file is named on standard error, the others are served', async () => {
    const made = await knowledgeFolder({
      'tide.md': knowledgeFile(TIDES),
      'broken.md': '---\nurl: x\n---\nText.',
    });
    const agent = new ByHand(made.folder);
    agent.initialize('2025-06-18');
    agent.call(1, 'outline', {});
    expect(await eventually(() => agent.answerTo(1))).toMatchObject({
      result: { structuredContent: { reports: [{ report: 'tide' }] } },
    });
    agent.child.stdin.end();
    expect(await agent.ended).toBe(0);
    expect(agent.told).toContain('broken.md');
    await made.remove();
  });
});
