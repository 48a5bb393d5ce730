/** The bot's process at every log level, through whatever goes wrong: no token, nor any part of one, is logged. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LOG_LEVELS, type LogLevel } from '../../src/log.ts';
import { eventually } from '../support/waiting.ts';
import type { Bot } from './support/bot.ts';
import { bothPlatforms } from './support/both-platforms.ts';
import { command, press, TOKEN } from './support/discord-payloads.ts';
import { freePort, pageWith } from './support/operations.ts';
import { commandPayload, eventPayload, mention, pressPayload } from './support/slack-payloads.ts';
import { APP_TOKEN, BOT_TOKEN, post, SIGNING_SECRET, TICKET } from './support/slack-server.ts';

const DATABASE_PASSWORD = 'a-database-word-0123456789';

const QUESTION = 'who oversees the plant?';

const platforms = bothPlatforms();

/** Each as it is, in its parts, encoded for a header or an address, and what it decodes to. */
const SECRETS = [
  ...[TOKEN, BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, TICKET, DATABASE_PASSWORD],
  ...['a-verification-token', 'a-trigger'],
];

function formsOf(secret: string): readonly string[] {
  const parts = secret.split('.').filter((part) => part.length > 5);
  const withPrefix = ['', 'Bot ', 'Bearer '].map((scheme) => Buffer.from(`${scheme}${secret}`));
  return [
    secret,
    ...parts,
    // A Discord token begins with the application's id, which is in every link that adds the bot.
    ...parts.slice(parts.length > 1 ? 1 : 0).map((part) => Buffer.from(part, 'base64').toString('latin1')),
    // Without the end, which what stands behind would change.
    ...withPrefix.flatMap((bytes) => [bytes.toString('base64').slice(0, -4), bytes.toString('hex')]),
    encodeURIComponent(secret),
  ];
}

function startAt(level: LogLevel, settings: Readonly<Record<string, string>>): Bot {
  return platforms.start({
    LOG_LEVEL: level,
    DISCORD_TOKEN: TOKEN,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    DATABASE_URL: `postgres://quoth:${DATABASE_PASSWORD}@127.0.0.1:9/quoth`,
    ...settings,
  });
}

/** Questions, refusals of every kind, and connections that break. */
async function liveThrough(metrics: number, port: number | null): Promise<void> {
  const ask = () => platforms.discord.ask(command('ask', { question: QUESTION }));
  await pageWith(metrics, '/readyz', 200);
  await ask();
  await platforms.discord.ask(press('h~1'));
  for (const status of [400, 401, 404, 500]) {
    platforms.discord.refuse = ({ path }) => (path.startsWith('/interactions/') ? status : undefined);
    const before = platforms.discord.requests.length;
    platforms.discord.push(command('ask', { question: QUESTION }));
    await eventually(() => platforms.discord.requests.length > before);
  }
  platforms.discord.refuse = () => undefined;
  platforms.discord.dispatch('INTERACTION_CREATE', { type: 2, token: 'token-broken' });

  const slash = commandPayload('/ask', QUESTION);
  const event = () => eventPayload(mention(`<@UBOT> ${QUESTION}`));
  const interaction = pressPayload({ action_id: 'a', value: 'v' }, platforms.slack.responseUrl(404));
  const send = async (type: 'slash_commands' | 'interactive' | 'events_api', payload: object) => {
    if (port === null && type === 'events_api') {
      // What can't be answered isn't acknowledged.
      platforms.slack.sendRaw(JSON.stringify({ envelope_id: randomUUID(), type, payload }));
    } else if (port === null) await platforms.slack.deliver(type, payload);
    else if (type === 'interactive') await post(port, { payload: JSON.stringify(payload) });
    else await post(port, { ...payload });
  };
  await send('slash_commands', slash);
  await send('interactive', interaction);
  for (const error of ['invalid_auth', 'internal_error', { retryAfter: 0 }]) {
    const calls = platforms.slack.calls.length;
    platforms.slack.refuse('chat.postMessage', error);
    await send('events_api', event());
    await platforms.slack.called('chat.postMessage', calls);
  }
  if (port === null) {
    platforms.slack.sendRaw('{');
    platforms.slack.sendRaw(
      JSON.stringify({ type: 'events_api', envelope_id: '1', payload: { token: TICKET } }),
    );
    platforms.slack.sendRaw(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  } else {
    await post(port, slash, { secret: 'another' });
    await post(port, slash, { ahead: 400 });
    await post(port, { payload: '{"token":"a-verification-token"' });
  }
  platforms.discord.hangUp(4000);
  // What is pushed while it reconnects is lost.
  const answers = platforms.discord.answers.length;
  await eventually(async () => {
    platforms.discord.push(command('ask', { question: QUESTION }));
    await delay(100);
    return platforms.discord.answers.length > answers;
  });
}

test.each(LOG_LEVELS)('at %s, in Socket Mode', async (level) => {
  const metrics = await freePort();
  const bot = startAt(level, { SLACK_APP_TOKEN: APP_TOKEN, METRICS_PORT: String(metrics) });
  try {
    await liveThrough(metrics, null);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    holdsNoSecret(bot, level);
  } finally {
    bot.child.kill('SIGKILL');
  }
});

test('at trace, in HTTP mode', async () => {
  const level = 'trace';
  const port = await freePort();
  const metrics = await freePort();
  const settings = { PORT: String(port), METRICS_PORT: String(metrics) };
  const bot = startAt(level, { SLACK_SIGNING_SECRET: SIGNING_SECRET, ...settings });
  try {
    await liveThrough(metrics, port);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    holdsNoSecret(bot, level);
  } finally {
    bot.child.kill('SIGKILL');
  }
});

test.each([
  ['a Discord token that can’t stand in a header', { DISCORD_TOKEN: `${TOKEN}\u20ac` }],
  ['a bot token that is another', { SLACK_BOT_TOKEN: `${BOT_TOKEN}-another` }],
  ['an app token that is another', { SLACK_APP_TOKEN: `${APP_TOKEN}-another` }],
  ['no way to Slack', { SLACK_API_URL: 'http://127.0.0.1:9/api/' }],
  ['no way to Discord', { DISCORD_API_URL: 'http://127.0.0.1:9/api' }],
])('with %s, at trace', async (_, settings) => {
  const bot = startAt('trace', { SLACK_APP_TOKEN: APP_TOKEN, ...settings });
  expect(await bot.ended).toBe(1);
  holdsNoSecret(bot, 'trace');
});

function holdsNoSecret(bot: Bot, level: LogLevel): void {
  if (['trace', 'debug'].includes(level)) expect(bot.log.lines.join('\n')).toContain('"level":20');
  for (const secret of SECRETS) {
    for (const form of formsOf(secret)) {
      expect(bot.log.lines.filter((line) => line.includes(form))).toEqual([]);
    }
  }
  // What answers an interaction.
  expect(bot.log.lines.filter((line) => /token-(?:\d|broken)|\/respond\//.test(line))).toEqual([]);
}
