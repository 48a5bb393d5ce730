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
  type Shot,
  slackNotification,
  slackText,
} from './support/gallery.ts';
import { FILES, GALLERY } from './support/gallery-shots.ts';
import { knowledgeFolder } from './support/knowledge.ts';
import { libraryWith } from './support/library.ts';
import { settingsFolder } from './support/settings.ts';

type Name = NonNullable<Shot['library']>;

let libraries: Readonly<Record<Name, Library>>;
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
  libraries = {
    gate: await openLibrary('knowledge'),
    faulty: await libraryOf(FILES.faulty),
    two: await libraryOf(FILES.two),
    linked: await libraryOf(FILES.linked),
    wordy: await libraryOf(FILES.wordy),
    long: await libraryOf(FILES.long),
    many: await libraryOf(FILES.many),
    failing: libraryWith({}),
  };
  const { gate, two, faulty } = libraries;
  // So that none is left out for want of time.
  for (const locale of LOCALES)
    for (const library of [gate, two, faulty])
      await exampleQuestions({ library, strings: stringsFor(locale), commands, prefix: '' }, 60_000);
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
    const { asked = '', askedInFull } = reply;
    if (inContext && quoted?.context) return { asked, ...(await recallReply(quoted.context, context)) };
    if (!shared || !quoted) return reply;
    return { ...(await recallReply(quoted.shared, context, askedInFull ?? asked)), asked };
  } catch {
    return plainReply(context.strings.problem.failed);
  }
}

/** The one that a terminal is. */
const CHANNEL = { id: 'terminal', mayManage: true };

function contextOf({ library, locale, channel }: Shot): Context {
  const context = {
    library: libraries[library ?? 'gate'],
    strings: stringsFor(locale),
    commands,
    prefix: '',
  };
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
              .replace(/^[│»] /u, '')
              .trim()
              .split(/\s+/u)
              .at(-1) ?? '',
        );
        if (locale !== 'ja') expect(ends.filter((end) => end !== '' && !words.has(end))).toEqual([]);
      }
    }
  });
});
