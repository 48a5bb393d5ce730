/**
 * Every reply as members see it on every platform, kept in `gallery/` to be read. Where a reply is meant to change,
 * `npx vitest run test/gallery.test.ts -u` writes the files anew.
 */
import { readdir } from 'node:fs/promises';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../commands/ask.ts';
import type { Context } from '../commands/command.ts';
import { exampleQuestions } from '../commands/first-steps/example-questions.ts';
import { commands } from '../commands/index.ts';
import { typedOptions } from '../commands/options/typed-options.ts';
import { recallReply } from '../commands/recall-reply.ts';
import { runCommand } from '../commands/run-command.ts';
import type { Library } from '../src/library/library.ts';
import { openLibrary } from '../src/library/open-library.ts';
import { createLogger } from '../src/log.ts';
import { renderScreen, renderShared } from '../src/platforms/discord/rendering/render.ts';
import { dialogOf } from '../src/platforms/slack/listeners/modal.ts';
import { type Place, PRIVATE } from '../src/platforms/slack/rendering/controls.ts';
import { messageOf } from '../src/platforms/slack/rendering/render.ts';
import { renderPage } from '../src/platforms/terminal/render.ts';
import { Session } from '../src/platforms/terminal/session.ts';
import { plainReply } from '../src/reply/problem-reply.ts';
import type { Reply } from '../src/reply/reply.ts';
import { LOCALES, stringsFor } from '../src/reply/strings/index.ts';
import type { ChannelReports } from '../src/settings/channel-reports.ts';
import type { Settings } from '../src/settings/settings.ts';
import {
  dialogText,
  discordText,
  fenced,
  LEGEND,
  LOCKS,
  type Shot,
  slackNotification,
  slackText,
} from './support/gallery.ts';
import { knowledgeFolder } from './support/knowledge.ts';
import { libraryWith } from './support/library.ts';
import { settingsFolder } from './support/settings.ts';

const QUESTION = '/ask who oversees management of the plant?';
const VERBATIM = '/check Rosatom, Russia’s state nuclear enterprise, oversees management of the plant';
const NEAR = '/ask what does the report say about Ukraine?';
const UNSURE = '/ask why do people worry about mining there?';
const LINKED = '/ask when is high water?';
const LONG_QUESTION = '/ask what did the harbour master do with lock 9?';
const UNANSWERED = '/ask how many reactors does the plant have?';
const CLAIM = '/check The United States expressed enthusiasm for this prospect';

const GALLERY: Readonly<Record<string, readonly Shot[]>> = {
  ask: [
    { title: 'Answered', line: QUESTION },
    { title: 'Answered, what is also near', line: NEAR, screen: 1 },
    { title: 'Answered with what somebody said', line: '/ask what did Putin say about citizenship?' },
    { title: 'Misspelt', line: '/ask how mcuh of ukranes electricty did Zaporizhia generate?' },
    { title: 'Partly missing', line: '/ask who oversees management of the plant and its cafeteria?' },
    { title: 'In a section', line: '/ask who works at the plant? section:2' },
    { title: 'In a section that doesn’t say', line: '/ask who are the technical personnel? section:1' },
    {
      title: 'In a section that doesn’t say, German',
      line: '/ask who are the technical personnel? section:1',
      locale: 'de',
    },
    {
      title: 'In another language than the report’s',
      line: '/ask wer betreibt das Kraftwerk?',
      locale: 'de',
    },
    { title: 'Not answered', line: UNANSWERED },
    { title: 'Not sure, the nearest passage', line: UNANSWERED, screen: 1 },
    { title: 'Not answered, with nothing near', line: '/ask who won the football world cup?' },
    { title: 'German', line: QUESTION, locale: 'de' },
    { title: 'German, not answered', line: UNANSWERED, locale: 'de' },
    { title: 'Japanese', line: QUESTION, locale: 'ja' },
    { title: 'Japanese, misspelt', line: '/ask who ovresees managment of the plant?', locale: 'ja' },
    { title: 'Japanese, not answered', line: UNANSWERED, locale: 'ja' },
  ],
  about: [
    { title: 'What it is about', line: '/ask what is this about?' },
    { title: 'Who wrote it', line: '/ask who wrote this?' },
    { title: 'When it was published', line: '/ask when was it published?' },
    { title: 'How long it is', line: '/ask how long is it?' },
    { title: 'Its sections', line: '/ask which sections does it have?' },
    { title: 'Where it is from', line: '/ask where is this from?' },
    { title: 'Of two reports', line: '/ask what is this about?', library: () => two },
    { title: 'German', line: '/ask Worum geht es in diesem Bericht?', locale: 'de' },
    { title: 'Spanish', line: '/ask ¿Quién escribió este informe?', locale: 'es' },
    { title: 'French', line: '/ask De quoi parle ce rapport ?', locale: 'fr' },
    { title: 'Japanese', line: '/ask この報告書は何についてですか？', locale: 'ja' },
    { title: 'A greeting', line: '/ask hello' },
    { title: 'Thanks', line: '/ask thanks!' },
  ],
  'long-passage': [
    { title: 'Answered', line: LONG_QUESTION, library: () => wordy },
    { title: 'In context', line: LONG_QUESTION, library: () => wordy, inContext: true },
    { title: 'Shared', line: LONG_QUESTION, library: () => wordy, shared: true },
    { title: 'Checked', line: '/check The harbour master closed the ninth lock.', library: () => wordy },
    ...(['de', 'es', 'fr', 'ja'] as const).map(
      (locale): Shot => ({ title: locale, line: LONG_QUESTION, library: () => wordy, locale }),
    ),
  ],
  quote: [
    { title: 'A passage', line: '/quote 2.1' },
    { title: 'A run of passages', line: '/quote 1.1-1.2' },
    { title: 'A run over two sections', line: '/quote 1.2-2.1' },
    { title: 'A section', line: '/quote 3' },
    { title: 'Ahead of the first heading', line: '/quote 0.1' },
    { title: 'Unknown', line: '/quote 9.9' },
    { title: 'German', line: '/quote 2.1', locale: 'de' },
    { title: 'Japanese', line: '/quote 2.1', locale: 'ja' },
  ],
  check: [
    {
      title: 'Word for word',
      line: '/check Rosatom, Russia’s state nuclear enterprise, oversees management',
    },
    { title: 'A hedge dropped', line: CLAIM },
    { title: 'A word changed', line: '/check Bitcoin miners require cheap, reliable power supplies' },
    { title: 'Not in the report', line: '/check The plant will be sold to a bank next spring.' },
    {
      title: 'Several sentences',
      line: '/check Putin noted that many of these workers have obtained Russian citizenship. Rosatom owns the plant. Nobody was hurt.',
    },
    {
      title: 'A quotation, put into the mouth of somebody else',
      line: '/check Zelensky said “many of these workers have obtained Russian citizenship”',
    },
    { title: 'A heading', line: '/check Assessing Geopolitical Risks' },
    { title: 'No words', line: '/check …' },
    { title: 'German', line: CLAIM, locale: 'de' },
    { title: 'Japanese', line: CLAIM, locale: 'ja' },
  ],
  said: [
    { title: 'Who is credited', line: '/said' },
    { title: 'A speaker', line: '/said Putin' },
    { title: 'A speaker, the next statement', line: '/said Putin', screen: 1 },
    { title: 'A speaker about something', line: '/said Putin about:citizenship' },
    { title: 'A speaker about nothing of the kind', line: '/said Putin about:football' },
    { title: 'Unknown', line: '/said Napoleon' },
    { title: 'German', line: '/said', locale: 'de' },
    { title: 'Japanese', line: '/said Putin', locale: 'ja' },
  ],
  outline: [
    { title: 'English', line: '/outline' },
    { title: 'German', line: '/outline', locale: 'de' },
    { title: 'Japanese', line: '/outline', locale: 'ja' },
  ],
  source: [
    { title: 'English', line: '/source' },
    { title: 'German', line: '/source', locale: 'de' },
    { title: 'Japanese', line: '/source', locale: 'ja' },
  ],
  quoth: [
    { title: 'English', line: '/quoth' },
    { title: 'German', line: '/quoth', locale: 'de' },
    { title: 'Spanish', line: '/quoth', locale: 'es' },
    { title: 'French', line: '/quoth', locale: 'fr' },
    { title: 'Japanese', line: '/quoth', locale: 'ja' },
    { title: 'Without a report, one being faulty', line: '/quoth', library: () => faulty },
  ],
  'in-context': [
    { title: 'An answer', line: QUESTION, inContext: true },
    { title: 'German', line: QUESTION, inContext: true, locale: 'de' },
  ],
  citation: [
    { title: 'An answer', line: QUESTION, cited: true },
    { title: 'With an address', line: LINKED, library: () => linked, cited: true },
    { title: 'German', line: QUESTION, cited: true, locale: 'de' },
    { title: 'Japanese', line: QUESTION, cited: true, locale: 'ja' },
  ],
  'source-link': [
    { title: 'Where the address is stated', line: LINKED, library: () => linked },
    { title: 'Shared', line: LINKED, library: () => linked, shared: true },
    ...(['de', 'es', 'fr', 'ja'] as const).map(
      (locale): Shot => ({ title: locale, line: LINKED, library: () => linked, locale }),
    ),
  ],
  shared: [
    { title: 'An answer', line: QUESTION, shared: true },
    { title: 'A checked wording', line: CLAIM, shared: true },
    {
      title: 'A word-for-word wording',
      line: VERBATIM,
      shared: true,
    },
    { title: 'Something near that may be no answer', line: UNSURE, screen: 1, shared: true },
    { title: 'A checked wording, German', line: CLAIM, shared: true, locale: 'de' },
    { title: 'A checked wording, Japanese', line: CLAIM, shared: true, locale: 'ja' },
    { title: 'German', line: QUESTION, shared: true, locale: 'de' },
    { title: 'Spanish', line: QUESTION, shared: true, locale: 'es' },
    { title: 'French', line: QUESTION, shared: true, locale: 'fr' },
    { title: 'Japanese', line: QUESTION, shared: true, locale: 'ja' },
  ],
  channel: [
    { title: 'None yet', line: '/quoth', channel: null, library: () => two },
    { title: 'Chosen', line: '/quoth report:on tydes', channel: null, library: () => two },
    { title: 'There', line: '/quoth', channel: 'tides', library: () => two },
    { title: 'Answered', line: '/ask when is high water?', channel: 'tides', library: () => two },
    { title: 'Not answered', line: '/ask how far is the moon?', channel: 'tides', library: () => two },
    { title: 'Not in it', line: '/check The moon is far.', channel: 'tides', library: () => two },
    { title: 'The headings', line: '/outline', channel: 'tides', library: () => two },
    {
      title: 'All asked',
      line: '/ask how far is the moon? report:all',
      channel: 'tides',
      library: () => two,
    },
    { title: 'No longer there', line: '/ask how far is the moon?', channel: 'sea', library: () => two },
    { title: 'Taken back', line: '/quoth report:all', channel: 'tides', library: () => two },
    { title: 'German, chosen', line: '/quoth tides', channel: null, library: () => two, locale: 'de' },
    {
      title: 'German, not answered',
      line: '/ask how far is the moon?',
      channel: 'tides',
      library: () => two,
      locale: 'de',
    },
    {
      title: 'Spanish, not answered',
      line: '/ask how far is the moon?',
      channel: 'tides',
      library: () => two,
      locale: 'es',
    },
    {
      title: 'French, not answered',
      line: '/ask how far is the moon?',
      channel: 'tides',
      library: () => two,
      locale: 'fr',
    },
    { title: 'Japanese, chosen', line: '/quoth tides', channel: null, library: () => two, locale: 'ja' },
    {
      title: 'Japanese, not answered',
      line: '/ask how far is the moon?',
      channel: 'tides',
      library: () => two,
      locale: 'ja',
    },
  ],
  problems: [
    { title: 'Unknown report', line: '/source report:zebra' },
    { title: 'Unknown section', line: '/ask why? section:nucular waste' },
    { title: 'Too long', line: `/quote ${'9'.repeat(101)}` },
    { title: 'Missing', line: '/quote' },
    { title: 'Unknown command', line: '/qoute 2.1' },
    { title: 'Which report', line: '/quote 1.1', library: () => two },
    { title: 'Too many passages', line: '/quote 1', library: () => long },
    { title: 'No report', line: '/ask why?', library: () => faulty },
    { title: 'Failed', line: '/ask why?', library: () => libraryWith({}) },
    { title: 'German, unknown section', line: '/ask why? section:nucular waste', locale: 'de' },
    { title: 'German, missing', line: '/quote', locale: 'de' },
    { title: 'Japanese, failed', line: '/ask why?', locale: 'ja', library: () => libraryWith({}) },
  ],
};

let report: Library;
let faulty: Library;
let two: Library;
let long: Library;
let wordy: Library;
let linked: Library;
let kept: Settings;
let reports: ChannelReports;
const made: { remove(): Promise<void> }[] = [];

async function libraryOf(files: Readonly<Record<string, string>>): Promise<Library> {
  const folder = await knowledgeFolder(files);
  made.push(folder);
  return openLibrary(folder.folder);
}

beforeAll(async () => {
  const settings = await settingsFolder();
  made.push(settings);
  kept = settings.reopen();
  reports = kept.channelReports;
  report = await openLibrary('knowledge');
  faulty = await libraryOf({ 'tides.md': '---\npublisher: Port News\n---\nHigh water is at noon.\n' });
  two = await libraryOf({
    'moon.md': '---\ntitle: On the Moon\n---\nThe moon is far.\n',
    'tides.md': '---\ntitle: On Tides\n---\nHigh water is at noon.\n',
  });
  linked = await libraryOf({
    'tides.md':
      '---\ntitle: On Tides\npublisher: Port News\npublished: 2024-03-01\nurl: https://example.org/tides?page=1\n---\nThe bell rings twice. High water is at noon, by the old clock of the harbour, and low water at six.\n',
  });
  wordy = await libraryOf({
    'locks.md': `---\ntitle: On Locks\npublisher: Port News\n---\n## The old canal\n\n${LOCKS}\n`,
  });
  const passages = Array.from({ length: 120 }, (_, i) => `High water ${i} is at noon.`);
  // So that none is left out for want of time.
  for (const locale of LOCALES)
    for (const library of [report, two, faulty])
      await exampleQuestions({ library, strings: stringsFor(locale), commands, prefix: '' }, 60_000);
  long = await libraryOf({ 'long.md': `---\ntitle: On Tides\n---\n## High\n\n${passages.join('\n\n')}\n` });
});
afterAll(() => Promise.all(made.map(({ remove }) => remove())));

/** As a platform without fields makes one of what is typed. */
async function replyTo(
  { line, screen, inContext, cited, shared, channel }: Shot,
  context: Context,
): Promise<Reply> {
  const [, name = '', text = ''] = /^\/(\S+) ?(.*)$/su.exec(line) ?? [];
  const command = commands.find((known) => known.name === name);
  if (channel !== undefined) await reports.set(CHANNEL.id, channel);
  try {
    const reply = await runCommand(name, command ? typedOptions(command, text) : {}, context);
    const quoted = reply.pages[screen ?? 0]?.quoted;
    if (cited && quoted) return await recallReply(quoted.citation, context);
    if (inContext && quoted?.context) return await recallReply(quoted.context, context);
    if (!shared || !quoted) return reply;
    const { asked = '', askedInFull } = reply;
    return { ...(await recallReply(quoted.shared, context, askedInFull ?? asked)), asked };
  } catch {
    return plainReply(context.strings.problem.failed);
  }
}

/** The one that a terminal is. */
const CHANNEL = { id: 'terminal', mayManage: true };

function contextOf({ library, locale, channel }: Shot): Context {
  const context = { library: library?.() ?? report, strings: stringsFor(locale), commands, prefix: '' };
  return channel === undefined ? context : { ...context, channel: { ...CHANNEL, reports } };
}

const silent = createLogger('silent', []);

/** `columns` null: as plain text. */
async function typed(shot: Shot, columns: number | null): Promise<string> {
  const { library, strings } = contextOf(shot);
  const { channel } = shot;
  if (channel !== undefined) await reports.set(CHANNEL.id, channel);
  const given = channel !== undefined && { settings: kept };
  const session = new Session({ commands, library, strings, log: silent, ...given });
  let page = await session.respond(shot.line);
  for (let i = 0; i < (shot.screen ?? 0); i += 1) page = await session.respond('/next');
  return renderPage(page, { columns, guarded: columns !== null, style: (_, text) => text });
}

/** What each platform shows, by its name. */
async function looksOf(shot: Shot): Promise<readonly (readonly [name: string, text: string])[]> {
  const context = contextOf(shot);
  const { strings } = context;
  const screen = shot.screen ?? 0;
  const discord = await replyTo(shot, { ...context, translatedNames: true });
  const sharer = { name: 'Jo', id: 'U1' };
  const slack = messageOf(await replyTo(shot, context), screen, strings, placeOf(shot, sharer));
  const discordMessage = shot.shared
    ? renderShared(discord, { ...sharer, asked: discord.asked ?? null }, strings)
    : renderScreen(discord, screen, strings);
  const looks: [string, string][] = [
    ['Discord', discordText(discordMessage)],
    ['Slack', slackText(slack)],
    ['Slack, where only a line is shown', slackNotification(slack)],
  ];
  // What a terminal has no button for.
  if (shot.inContext || shot.shared || shot.cited) return looks;
  return [...looks, ['Terminal', await typed(shot, 80)], ['Plain', await typed(shot, null)]];
}

function placeOf({ shared }: Shot, { name, id }: { readonly name: string; readonly id: string }): Place {
  return shared ? { kind: 'shared', owner: id, by: name } : PRIVATE;
}

async function shown(shot: Shot): Promise<string> {
  const line = shot.line.length > 200 ? `${shot.line.slice(0, 200)} …` : shot.line;
  const names = new Map<string, string[]>();
  for (const [name, text] of await looksOf(shot)) names.set(text, [...(names.get(text) ?? []), name]);
  const looks = [...names].map(([text, same]) => fenced(same.join('; '), text));
  return [`## ${shot.title}`, `\`${line}\``, ...looks].join('\n\n');
}

describe('the gallery', () => {
  test.each(Object.keys(GALLERY))('%s', async (name) => {
    const shots: string[] = [];
    for (const shot of GALLERY[name] ?? []) shots.push(await shown(shot));
    const text = `# ${name}\n\n${LEGEND}\n\n${shots.join('\n\n')}\n`;
    await expect(text).toMatchFileSnapshot(`gallery/${name}.md`);
  });

  test('the dialog that /ask opens on Slack where it is typed alone', async () => {
    const dialogs = LOCALES.map((locale) => {
      const view = dialogOf(ask, { command: 'ask', response_url: 'http://127.0.0.1' }, stringsFor(locale));
      return fenced(locale, dialogText(view));
    });
    const text = `# The dialog on Slack\n\nFields stand in brackets, with \`▾\` where there are choices; what may stay empty says so.\n\n${dialogs.join('\n\n')}\n`;
    await expect(text).toMatchFileSnapshot('gallery/dialog.md');
  });

  test('has no file that nothing shows', async () => {
    const files = [...Object.keys(GALLERY), 'terminal', 'dialog'].map((name) => `${name}.md`);
    expect((await readdir('test/gallery')).sort()).toEqual(files.sort());
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  test('no row of any reply is wider than a terminal of 80 columns, and no word is parted', async () => {
    for (const shots of Object.values(GALLERY)) {
      for (const { inContext: _, shared: __, cited: ___, ...shot } of shots) {
        const text = await typed({ ...shot, locale }, 80);
        const rows = text.split('\n');
        const wide = rows.filter((row) => stringWidth(row) > 80 && /\S\s+\S/u.test(row.trim()));
        expect(wide, shot.line).toEqual([]);
        const plain = await typed({ ...shot, locale }, null);
        const words = new Set(plain.split(/\s+/u));
        const ends = rows.map(
          (row) =>
            row
              .replace(/^[│┃] /u, '')
              .trim()
              .split(/\s+/u)
              .at(-1) ?? '',
        );
        if (locale !== 'ja') expect(ends.filter((end) => end !== '' && !words.has(end))).toEqual([]);
      }
    }
  });
});
