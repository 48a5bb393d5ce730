/** Other people's talk on Discord, thousands of messages a second, while the bot is asked. */
import { setTimeout as pause } from 'node:timers/promises';
import { startBot } from '../e2e/support/bot.ts';
import { ANOTHER, command, DiscordServer, TOKEN, written } from '../e2e/support/discord-server.ts';
import { COMPILED } from './bot.ts';
import { atMost, none, type Row, told } from './table.ts';

const TICK_MS = 10;

export async function answersUnderTalk(aSecond: number, seconds: number): Promise<readonly Row[]> {
  const discord = await DiscordServer.listen();
  const settings = { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN };
  const bot = startBot(settings, COMPILED);
  await bot.ready();
  const talk = written('', [ANOTHER]);
  const took: number[] = [];
  const lost: string[] = [];
  let told_ = 0;
  const start = performance.now();
  const talking = (async () => {
    while (performance.now() - start < seconds * 1000) {
      const due = ((performance.now() - start) * aSecond) / 1000;
      for (; told_ < due; told_ += 1) discord.dispatch('MESSAGE_CREATE', { id: discord.nextId(), ...talk });
      await pause(TICK_MS);
    }
  })();
  while (performance.now() - start < seconds * 1000) {
    const since = performance.now();
    const answer = await discord
      .ask(command('ask', { question: 'who oversees the plant?' }))
      .catch(() => null);
    if (answer) took.push(answer.at - since);
    else lost.push('a question');
    await pause(20);
  }
  await talking;
  bot.child.kill('SIGTERM');
  await bot.ended;
  await discord.close();
  const sorted = took.toSorted((a, b) => a - b);
  return [
    told('messages of others a second', told_ / seconds),
    told('questions', took.length),
    none('not answered', lost),
    none(
      'answers to what nobody asked',
      discord.seen('POST', /^\/channels\//).map(({ path }) => path),
    ),
    told('half within', sorted[Math.floor(sorted.length / 2)] ?? 0, 'ms'),
    atMost('99 of 100 within', sorted[Math.floor(sorted.length * 0.99)] ?? 0, 50, 'ms'),
  ];
}
