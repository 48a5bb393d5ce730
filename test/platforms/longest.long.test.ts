/** The longest questions, passages and titles, in every language, as every kind of reply on both platforms: within limits, pinging nobody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../commands/command.ts';
import { greetingReply } from '../../commands/first-steps/greeting.ts';
import { commands } from '../../commands/index.ts';
import { recallReply } from '../../commands/recall-reply.ts';
import { runCommand } from '../../commands/run-command.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { renderReply, renderScreen, renderShared } from '../../src/platforms/discord/rendering/render.ts';
import { PRIVATE } from '../../src/platforms/slack/rendering/controls.ts';
import { messageOf, viewBlocksOf } from '../../src/platforms/slack/rendering/render.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { LOCALES, stringsFor } from '../../src/reply/strings/index.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { messageFaults } from './discord/limit-faults.ts';
import { kindsOf, read as readDiscord } from './discord/reader.ts';
import { breaches, viewBreaches } from './slack/breaches.ts';
import { readBlocks, read as readSlack } from './slack/reader.ts';

const NASTY = '<@U123> <!channel> @everyone *b* `c` [l](https://a.example) 電力 😀 & "x" ';
const upTo = (length: number, text: string) =>
  text
    .repeat(Math.ceil(length / text.length))
    .slice(0, length)
    .trim();

/** One passage of 10,000 characters whose sentences are long, one of short ones, one without a blank. */
const LONG = upTo(10_000, `The reactor ${NASTY}is cooled by water from the lake, said Mary Wells. `);
const ENDLESS = `The harbour ${upTo(9975, `turbine, ${NASTY}and `)} stands still.`;
const UNBROKEN = `Kilowatts ${'電'.repeat(9985)} end.`;
const TITLE = upTo(300, `On reactors ${NASTY}`);
const FRONT = [
  `title: '${TITLE}'`,
  `publisher: '${upTo(300, `The press ${NASTY}`)}'`,
  `author: '${upTo(300, `Mary ${NASTY}`)}'`,
  `published: '${upTo(200, '2024 ')}'`,
  `disclaimer: '${upTo(900, NASTY)}'`,
  `url: https://example.org/${'a'.repeat(300)}`,
  'language: en',
].join('\n');
const BODY = [
  LONG,
  `## ${upTo(300, `Harbour ${NASTY}`)}`,
  ENDLESS,
  UNBROKEN,
  '## Short',
  'Pumps are old.',
].join('\n\n');
const QUESTION = upTo(6000, `how is the reactor cooled by water ${NASTY}`);

let one: Library;
let two: Library;
const made: { remove(): Promise<void> }[] = [];
beforeAll(async () => {
  const file = `---\n${FRONT}\n---\n${BODY}\n`;
  const single = await knowledgeFolder({ [`${'r'.repeat(60)}.md`]: file });
  const both = await knowledgeFolder({ 'one.md': file, 'two.md': file.replace('Pumps', 'Valves') });
  made.push(single, both);
  one = await openLibrary(single.folder);
  two = await openLibrary(both.folder);
});
afterAll(() => Promise.all(made.map(({ remove }) => remove())));

const TYPED: readonly (readonly [command: string, input: Readonly<Record<string, string>>])[] = [
  ['ask', { question: QUESTION }],
  ['ask', { question: 'how is the reactor cooled?' }],
  ['ask', { question: 'which harbour turbine stands still?' }],
  ['ask', { question: upTo(6000, 'football trophies worldwide ') }],
  ['ask', { question: 'what is this about?' }],
  ['ask', { question: 'who wrote it?' }],
  ['ask', { question: 'hello' }],
  ['ask', { question: 'are the pumps old?', section: '1' }],
  ['ask', { question: upTo(6000, 'wer betreibt eigentlich das Schwimmbad? ') }],
  ['ask', { question: 'why?', section: upTo(300, NASTY) }],
  ['quote', { reference: '0-2' }],
  ['quote', { reference: '9.9' }],
  ['quote', { reference: 'Harbour' }],
  ['check', { text: QUESTION }],
  ['check', { text: LONG.slice(0, 6000) }],
  ['check', { text: upTo(6000, 'The reactor is cooled by oil from the lake. Nobody was there. ') }],
  ['check', { text: 'The pumps are new.' }],
  ['said', {}],
  ['said', { by: 'Wells' }],
  ['said', { by: upTo(300, NASTY) }],
  ['outline', {}],
  ['source', {}],
  ['quoth', {}],
  ['source', { report: upTo(300, NASTY) }],
];

/** Each reply, and what its buttons show, alone and to a channel. */
async function repliesIn(context: Context): Promise<readonly (readonly [name: string, reply: Reply])[]> {
  const replies: [string, Reply][] = [['greeting', await greetingReply(context)]];
  for (const [name, input] of TYPED) {
    const reply = await runCommand(name, input, context);
    const title = `${name} ${Object.values(input).join(' ').slice(0, 40)}`;
    replies.push([title, reply]);
    const asked = reply.askedInFull ?? reply.asked;
    for (const { quoted, opens = [] } of reply.pages.slice(0, 3)) {
      const recipes = [...Object.values(quoted ?? {}), ...opens.map(({ recipe }) => recipe)];
      for (const recipe of recipes) {
        const shown = await recallReply(recipe, context, asked);
        replies.push([
          `${title} > ${recipe.slice(0, 1)}`,
          { ...shown, ...(reply.asked && { asked: reply.asked }) },
        ]);
      }
    }
  }
  return replies;
}

const MOST_SCREENS = 4;
const NAME = upTo(80, NASTY);

function discordFaults(reply: Reply, locale: string): readonly string[] {
  const strings = stringsFor(locale);
  const places = [
    { kind: 'private' },
    { kind: 'direct' },
    { kind: 'channel', owner: '9'.repeat(19) },
  ] as const;
  const screens = Array.from({ length: MOST_SCREENS }, (_, i) => i);
  const messages = [
    ...screens.map((screen) => renderScreen(reply, screen, strings)),
    ...places.map((place) => renderReply(reply, 0, strings, place)),
    renderShared(reply, { name: NAME, asked: reply.asked ?? null, id: '9'.repeat(19) }, strings),
  ];
  return messages.flatMap(({ allowedMentions, ...message }) => {
    const live = message.components.flatMap((component) =>
      component.type === 10 ? [...kindsOf(readDiscord(component.content))] : [],
    );
    const odd = live.filter((kind) => !SHOWN.has(kind)).map((kind) => `live: ${kind}`);
    return [...messageFaults({ ...message, allowed_mentions: allowedMentions }), ...odd];
  });
}

const SHOWN = new Set(['blockQuote', 'strong', 'subtext', 'heading', 'list', 'codeBlock']);

function slackFaults(reply: Reply, locale: string): readonly string[] {
  const strings = stringsFor(locale);
  const screens = Array.from({ length: MOST_SCREENS }, (_, i) => i);
  const messages = [
    ...screens.map((screen) => messageOf(reply, screen, strings, PRIVATE)),
    messageOf(reply, 0, strings, { kind: 'direct' }),
    messageOf(reply, 0, strings, { kind: 'channel', owner: 'U'.repeat(20) }),
    messageOf(reply, 0, strings, { kind: 'shared', owner: 'U'.repeat(20), by: NAME }),
  ];
  const blocks = viewBlocksOf(reply, strings);
  for (const message of messages) readSlack(message);
  readBlocks(blocks);
  const live = messages
    .filter(({ text }) => /<[@!#]|(?<!\u2060)@|\*\w/.test(text))
    .map(() => 'a live notification');
  return [
    ...messages.flatMap((message) => breaches(message)),
    ...viewBreaches({ type: 'home', blocks }),
    ...live,
  ];
}

describe.each(LOCALES)('the longest of everything, in %s', (locale) => {
  test.each([
    ['one report', () => one],
    ['two of the same headings', () => two],
  ])('keeps every message of %s within limits, with nothing alive', async (_, library) => {
    const context = { library: library(), strings: stringsFor(locale), commands, prefix: '' };
    const faults: string[] = [];
    for (const [name, reply] of await repliesIn(context)) {
      faults.push(...discordFaults(reply, locale).map((fault) => `Discord, ${name}: ${fault}`));
      faults.push(...slackFaults(reply, locale).map((fault) => `Slack, ${name}: ${fault}`));
    }
    expect([...new Set(faults)]).toEqual([]);
  });
});
