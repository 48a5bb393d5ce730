/** The bot as an operator runs it: `npm start`, with both platforms on this machine. */
import { expect, test } from 'vitest';
import { BOTH, bothPlatforms } from './support/both-platforms.ts';
import { command, TOKEN } from './support/discord-payloads.ts';
import { commandPayload } from './support/slack-payloads.ts';
import { APP_TOKEN, BOT_TOKEN } from './support/slack-server.ts';

const platforms = bothPlatforms();

test.each(['SIGTERM', 'SIGINT'] as const)('both platforms answer, and %s ends the bot', async (signal) => {
  const bot = platforms.start(BOTH);
  await bot.ready();
  const question = 'who oversees the plant?';
  const onDiscord = await platforms.discord.ask(command('ask', { question }));
  expect(JSON.stringify(onDiscord.body)).toContain('Rosatom, Russia’s state nuclear enterprise');
  const onSlack = await platforms.slack.deliver('slash_commands', commandPayload('/ask', question));
  expect(JSON.stringify(onSlack)).toContain('Rosatom, Russia’s state nuclear enterprise');

  bot.child.kill(signal);
  expect(await bot.ended).toBe(0);

  const log = bot.log.lines.join('\n');
  for (const line of bot.log.lines) expect(() => JSON.parse(line)).not.toThrow();
  for (const secret of [TOKEN, BOT_TOKEN, APP_TOKEN]) expect(log).not.toContain(secret);
  expect(log).not.toContain(question);
});

test.each([
  ['Discord', { DISCORD_TOKEN: 'wrong' }, 'DISCORD_TOKEN'],
  [
    'Discord over HTTPS',
    { DISCORD_TOKEN: 'wrong', DISCORD_PUBLIC_KEY: '0'.repeat(64), PORT: '1' },
    'DISCORD_TOKEN',
  ],
  ['Slack', { SLACK_BOT_TOKEN: 'xoxb-wrong', SLACK_APP_TOKEN: APP_TOKEN }, 'SLACK_BOT_TOKEN'],
  ['Slack’s socket', { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: 'xapp-wrong' }, 'SLACK_APP_TOKEN'],
])('a wrong token for %s stops the start with one line that names it', async (_, settings, name) => {
  const bot = platforms.start(settings);
  expect(await bot.ended).toBe(1);
  expect(bot.log.lines).toEqual([expect.stringMatching(/^quoth: /)]);
  expect(bot.log.lines[0]).toContain(name);
});
