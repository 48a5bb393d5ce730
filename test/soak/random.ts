/** 10,000 texts at random of each kind, to the compiled bot where they are sent. */
import { openLibrary } from '../../src/library/open-library.ts';
import { startBot } from '../e2e/support/bot.ts';
import { TOKEN } from '../e2e/support/discord-payloads.ts';
import { DiscordServer } from '../e2e/support/discord-server.ts';
import { APP_TOKEN, BOT_TOKEN, openSlackServer } from '../e2e/support/slack-server.ts';
import { asDiscordIds, asFiles, asRecipes, asSlackValues } from './random-bytes.ts';
import { none, type Row, told } from './table.ts';

const RUNS = 10_000;

/** Throws where one isn't taken as it should be. */
export async function randomTexts(): Promise<readonly Row[]> {
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
  return [
    told('files; front matter; recipes; ids on Discord; ids and values on Slack', RUNS, 'each'),
    none('errors in the log', errors),
    none('exit status', exit === 0 ? [] : [String(exit)]),
  ];
}
