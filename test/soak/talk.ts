/** Other people's talk on Discord, thousands of messages a second, while the bot is asked. */
import { setTimeout as pause } from 'node:timers/promises';
import { startBot } from '../e2e/support/bot.ts';
import { ANOTHER, command, TOKEN, written } from '../e2e/support/discord-payloads.ts';
import { DiscordServer } from '../e2e/support/discord-server.ts';
import { COMPILED } from './bot.ts';
import { quantile } from './load.ts';
import { atMost, none, type Row, told } from './table.ts';

const TICK_MS = 10;
/** For so long it is asked ahead of any talk: what the machine itself takes. */
const AHEAD_MS = 10_000;

export async function answersUnderTalk(aSecond: number, seconds: number): Promise<readonly Row[]> {
  const discord = await DiscordServer.listen();
  const settings = { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN };
  const bot = startBot(settings, COMPILED);
  await bot.ready();
  const talk = written('', [ANOTHER]);
  const took: number[] = [];
  const lost: string[] = [];
  let told_ = 0;
  const ask = async (until: number, took: number[]) => {
    while (performance.now() < until) {
      const since = performance.now();
      const answer = await discord
        .ask(command('ask', { question: 'who oversees the plant?' }))
        .catch(() => null);
      if (answer) took.push(answer.at - since);
      else lost.push('a question');
      await pause(20);
    }
  };
  const ahead: number[] = [];
  await ask(performance.now() + AHEAD_MS, ahead);
  const start = performance.now();
  const end = start + seconds * 1000;
  const talking = (async () => {
    while (performance.now() < end) {
      const due = ((performance.now() - start) * aSecond) / 1000;
      for (; told_ < due; told_ += 1) discord.dispatch('MESSAGE_CREATE', { id: discord.nextId(), ...talk });
      await pause(TICK_MS);
    }
  })();
  await ask(end, took);
  await talking;
  bot.child.kill('SIGTERM');
  await bot.ended;
  await discord.close();
  const share = (of: readonly number[], part: number) =>
    quantile(
      of.toSorted((a, b) => a - b),
      part,
    );
  return [
    told('messages of others a second', told_ / seconds),
    told('questions', took.length),
    none('not answered', lost),
    none(
      'answers to what nobody asked',
      discord.seen('POST', /^\/channels\//).map(({ path }) => path),
    ),
    told('half within', share(took, 0.5), 'ms'),
    told('99 of 100 ahead of any talk within', share(ahead, 0.99), 'ms'),
    atMost('99 of 100 within', share(took, 0.99), 50, 'ms'),
  ];
}
