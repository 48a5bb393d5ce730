/** Both platforms on this machine, and the bot's process between them. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Bot, startBot } from './bot.ts';
import { TOKEN } from './discord-payloads.ts';
import { DiscordServer } from './discord-server.ts';
import { APP_TOKEN, BOT_TOKEN, openSlackServer, type SlackServer } from './slack-server.ts';

/** What connects a bot to both. */
export const BOTH = { DISCORD_TOKEN: TOKEN, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };

export interface BothPlatforms {
  readonly discord: DiscordServer;
  readonly slack: SlackServer;
  /** A bot that knows where they are; it is ended behind its test. */
  start(settings: Readonly<Record<string, string>>, script?: readonly string[]): Bot;
}

/** For the tests around which it is called: there from ahead of the first one. */
export function bothPlatforms(): BothPlatforms {
  const bots: Bot[] = [];
  let discord: DiscordServer;
  let slack: SlackServer;
  beforeAll(async () => {
    discord = await DiscordServer.listen();
    slack = await openSlackServer();
  });
  afterEach(() => {
    for (const { child } of bots.splice(0)) child.kill('SIGKILL');
  });
  afterAll(() => Promise.all([discord.close(), slack.close()]));
  return {
    get discord() {
      return discord;
    },
    get slack() {
      return slack;
    },
    start(settings, script) {
      const given = { DISCORD_API_URL: discord.apiUrl, SLACK_API_URL: slack.apiUrl, ...settings };
      const bot = startBot(given, script);
      bots.push(bot);
      return bot;
    },
  };
}
