/** 10,000 texts at random of each kind, to the compiled bot where they are sent. */
import assert from 'node:assert/strict';
import { openLibrary } from '../../src/library/open-library.ts';
import { startBot } from '../e2e/support/bot.ts';
import { DiscordServer, TOKEN } from '../e2e/support/discord-server.ts';
import { APP_TOKEN, BOT_TOKEN, openSlackServer } from '../e2e/support/slack-server.ts';
import { asDiscordIds, asFiles, asRecipes, asSlackValues } from './random-bytes.ts';

const RUNS = 10_000;

export interface RandomFigures {
  readonly each: number;
  readonly errorsLogged: number;
  readonly exit: number | null;
}

/** Throws where one isn't taken as it should be. */
export async function randomTexts(): Promise<RandomFigures> {
  const gate = await openLibrary('knowledge');
  await asFiles(RUNS);
  await asRecipes(gate, RUNS);
  await gate.close();
  const discord = await DiscordServer.listen();
  const slack = await openSlackServer();
  const bot = startBot(
    {
      DISCORD_API_URL: discord.apiUrl,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: TOKEN,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
    },
    ['dist/src/main.js'],
  );
  await bot.ready();
  await asDiscordIds(discord, RUNS);
  await asSlackValues(slack, RUNS);
  bot.child.kill('SIGTERM');
  const exit = await bot.ended;
  await Promise.all([discord.close(), slack.close()]);
  const errors = bot.log.lines.filter((line) => /"level":[56]0/.test(line));
  assert.deepEqual(errors, []);
  return { each: RUNS, errorsLogged: errors.length, exit };
}
