/** SIGTERM while questions come in faster than they are answered, over both of Discord's transports. */
import { Agent } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { eventually } from '../support/waiting.ts';
import { type Bot, startBot } from './support/bot.ts';
import { PUBLIC_KEY, post } from './support/discord-https.ts';
import { command, TOKEN } from './support/discord-payloads.ts';
import { DiscordServer } from './support/discord-server.ts';
import { freePort } from './support/operations.ts';

let discord: DiscordServer;
beforeAll(async () => {
  discord = await DiscordServer.listen();
});
afterAll(() => discord.close());

const QUESTION = command('ask', { question: 'who oversees the plant?' });
/** At one time. */
const MANY = 100;

const lineSchema = z.object({ msg: z.string(), interaction: z.string().optional() });

/** The interactions that a bot says it answered. */
function answeredBy(bot: Bot): readonly (string | undefined)[] {
  const lines = bot.log.lines.map((line) => lineSchema.parse(JSON.parse(line)));
  return lines.filter(({ msg }) => msg === 'answered').map(({ interaction }) => interaction);
}

test('what was taken up by the gateway is answered, and the bot ends well', async () => {
  const bot = startBot({ DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN });
  await bot.ready();
  for (let i = 0; i < MANY; i += 1) discord.push(QUESTION);
  await eventually(() => discord.answers.length > 0, 'an answer');
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  const answers = discord.answers.map(({ interaction }) => interaction);
  expect(answers.toSorted()).toEqual(answeredBy(bot).toSorted());
  expect(bot.log.lines.filter((line) => line.includes('stopped all the same'))).toEqual([]);
});

test('what was taken up over HTTPS is answered, all else is left to another replica, and the bot ends well', async () => {
  const port = await freePort();
  const https = { DISCORD_PUBLIC_KEY: PUBLIC_KEY, PORT: String(port) };
  const bot = startBot({ DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN, ...https });
  await bot.ready();
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const answered: string[] = [];
  const refused: string[] = [];
  let isStopping = false;
  const asking = async (): Promise<void> => {
    for (;;) {
      const id = discord.nextId();
      try {
        const { status } = await post(
          port,
          JSON.stringify({ id, token: `token-${id}`, ...QUESTION }),
          undefined,
          {
            agent,
          },
        );
        expect(status).toBe(200);
        answered.push(id);
      } catch (error) {
        expect(isStopping).toBe(true);
        refused.push(id);
        // Nobody listens any more.
        if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') return;
      }
    }
  };
  const all = Promise.all(Array.from({ length: MANY }, asking));
  await eventually(() => answered.length > MANY, 'answers');
  isStopping = true;
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  await all;
  agent.destroy();
  expect(answered.toSorted()).toEqual(answeredBy(bot).toSorted());
  expect(refused.length).toBeGreaterThanOrEqual(MANY);
  expect(bot.log.lines.filter((line) => line.includes('stopped all the same'))).toEqual([]);
});
