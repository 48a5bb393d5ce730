import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/open-library.ts';
import type { Seen } from '../../platforms/slack/reader.ts';
import { knowledgeFolder } from '../../support/knowledge.ts';
import { knowledgeFile } from '../../support/report.ts';
import { type Mode, SlackBot, seenIn } from './slack-bot.ts';
import type { Pressing } from './slack-payloads.ts';
import { openSlackServer, type SlackServer } from './slack-server.ts';
/** Near which several passages are. */
export const QUESTION = 'What does the report say about Ukraine?';
/** Of which it isn't sure what answers. */
export const UNSURE = 'How many reactors does the plant have?';
export const ROSATOM =
  'Rosatom, Russia’s state nuclear enterprise, oversees management of the plant, yet Ukrainian staff continue';

export function slackSuite(mode: Mode) {
  let slack: SlackServer;
  let gate: Library;
  let changed: Library;
  let long: Library;
  const folders: (() => Promise<void>)[] = [];

  async function libraryOf(files: Readonly<Record<string, string>>): Promise<Library> {
    const { folder, remove } = await knowledgeFolder(files);
    folders.push(remove);
    return openLibrary(folder);
  }

  beforeAll(async () => {
    slack = await openSlackServer();
    gate = await openLibrary('knowledge');
    changed = await libraryOf({ 'gate.md': knowledgeFile('Another text altogether.') });
    const sentences = Array.from(
      { length: 400 },
      (_, i) => `The reactor number ${i} is cooled by <@U${i}> & water.`,
    );
    long = await libraryOf({
      'long.md': knowledgeFile(
        `# *Cooling*\n\n${sentences.join(' ')}\n\n# Heat\n\nHeat is lost.`,
        'title: Long',
      ),
      'other.md': knowledgeFile('# Money\n\nMoney is short.', 'title: Other'),
    });
  });

  afterAll(async () => {
    await Promise.all([gate.close(), changed.close(), long.close(), slack.close()]);
    await Promise.all(folders.map((remove) => remove()));
  });
  let bot: SlackBot;
  beforeEach(async () => {
    bot = new SlackBot(mode, slack);
    await bot.start(gate);
  });
  afterEach(() => bot.stop());

  const restart = async (library: Library = gate) => {
    await bot.stop();
    await bot.start(library);
  };

  /** Presses a button and sees the one answer. */
  const press = async (seen: Seen, label: string, pressing?: Pressing) => {
    const url = await bot.press(seen, label, pressing);
    const answer = await slack.answerAt(url);
    return { answer, seen: seenIn(answer), url };
  };

  /** Shares what is seen; what the channel sees, and what becomes of the private message. */
  const share = async (seen: Seen, pressing?: Pressing) => {
    const url = await bot.press(seen, 'Share', pressing);
    const posted = await slack.answerAt(url, 0);
    const left = await slack.answerAt(url, 1);
    return { posted, left, shared: seenIn(posted), own: seenIn(left), url };
  };

  const inChannel: Pressing = { isPrivate: false, messageTs: '9.9' };

  return {
    get slack() {
      return slack;
    },
    get gate() {
      return gate;
    },
    get changed() {
      return changed;
    },
    get long() {
      return long;
    },
    get bot() {
      return bot;
    },
    libraryOf,
    restart,
    press,
    share,
    inChannel,
  };
}
