/** The compiled bot under faults of the platforms: drops, losses, and what nobody should send. */
import { type Bot, startBot } from '../e2e/support/bot.ts';
import { malformedUnderQuestions } from '../e2e/support/discord-malformed.ts';
import { command, TOKEN } from '../e2e/support/discord-payloads.ts';
import { DiscordServer } from '../e2e/support/discord-server.ts';
import { DROPS, dropUnderQuestions } from '../e2e/support/drops.ts';
import { Gateway } from '../e2e/support/gateway.ts';
import { LOSSES, loseUnderQuestions, SLOW_LOSSES } from '../e2e/support/losses.ts';
import { malformedByHttp, malformedBySocket } from '../e2e/support/slack-malformed.ts';
import { commandPayload } from '../e2e/support/slack-payloads.ts';
import { APP_TOKEN, BOT_TOKEN, openSlackServer, post, SIGNING_SECRET } from '../e2e/support/slack-server.ts';
import { eventually } from '../support/waiting.ts';
import { COMPILED } from './bot.ts';
import { atLeast, none, type Row, told } from './table.ts';

const QUESTION = 'who oversees the plant?';

/** `count` drops of all kinds by turns; at most `withinMs`. */
export async function discordDrops(count: number, withinMs: number): Promise<readonly Row[]> {
  const discord = await DiscordServer.listen();
  const gateway = new Gateway(discord);
  const bot = await started({ DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN });
  const drops = Array.from({ length: count }, (_, at) => DROPS[at % DROPS.length]).filter(
    (it) => it !== undefined,
  );
  const figures = await dropUnderQuestions(discord, gateway, drops, withinMs);
  const rows = [
    atLeast('drops', figures.drops, count),
    told('interactions', figures.asked),
    told('answered', figures.answered),
    told('lost by Discord with their session', figures.lost),
    told('sent a second time by Discord', figures.repeated),
    none('delivered and not answered', figures.unanswered),
    none('answered twice', figures.answeredTwice),
    told('from a drop to the next answer, longest', figures.slowest.ms, 'ms'),
    told('– that was', figures.slowest.drop),
    ...(await ended(bot)),
  ];
  await discord.close();
  return rows;
}

export async function discordMalformed(count: number): Promise<readonly Row[]> {
  const discord = await DiscordServer.listen();
  const gateway = new Gateway(discord);
  const bot = await started({ DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: TOKEN });
  const { sent } = await malformedUnderQuestions(gateway, count, 1);
  await eventually(() => gateway.isLive, 'a session', 40_000);
  const id = gateway.push(command('ask', { question: QUESTION }));
  await discord.answerTo(id);
  const rows = [
    atLeast('payloads', sent, count),
    told('next question', 'answered'),
    ...(await ended(bot, true)),
  ];
  await discord.close();
  return rows;
}

/** `count` losses of all kinds by turns, and those that take long once; at most `withinMs`. */
export async function slackLosses(count: number, withinMs: number): Promise<readonly Row[]> {
  const slack = await openSlackServer();
  const bot = await started({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
  });
  const quick = Array.from({ length: count - SLOW_LOSSES.length }, (_, at) => LOSSES[at % LOSSES.length]);
  const losses = [...quick.filter((it) => it !== undefined), ...SLOW_LOSSES];
  const figures = await loseUnderQuestions(slack, losses, withinMs);
  const rows = [
    atLeast('losses', figures.losses, count),
    told('commands', figures.commands),
    told('events, each sent again', figures.events),
    told('commands lost on the way with their connection', figures.lost),
    none('not answered', figures.unanswered),
    none('answered twice', figures.answeredTwice),
    told('from a loss to the next answer, longest', figures.slowest.ms, 'ms'),
    told('– that was', figures.slowest.loss),
    ...(await ended(bot)),
  ];
  await slack.close();
  return rows;
}

export async function slackMalformed(count: number): Promise<readonly Row[]> {
  const slack = await openSlackServer();
  const common = { SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: BOT_TOKEN };
  const socketBot = await started({ ...common, SLACK_APP_TOKEN: APP_TOKEN });
  const sent = await malformedBySocket(slack, count, 1);
  await eventually(() => slack.connected().at(-1), 'a connection');
  await slack.deliver('slash_commands', commandPayload('/ask', QUESTION));
  const socketRows = await ended(socketBot);
  const port = 20_000 + (process.pid % 20_000);
  const httpBot = await started({ ...common, SLACK_SIGNING_SECRET: SIGNING_SECRET, PORT: String(port) });
  const statuses = await malformedByHttp(slack, port, count, 2);
  const { status } = await post(port, commandPayload('/ask', QUESTION));
  const rows = [
    atLeast('envelopes in Socket Mode', sent, count),
    told('next question', 'answered'),
    ...socketRows,
    atLeast(
      'requests in HTTP mode',
      [...statuses.values()].reduce((sum, each) => sum + each, 0),
      count,
    ),
    told('statuses', [...statuses].map(([each, times]) => `${times} × ${each}`).join(', ')),
    told('next question', status === 200 ? 'answered' : `answered with ${status}`),
    ...(await ended(httpBot)),
  ];
  await slack.close();
  return rows;
}

async function started(settings: Readonly<Record<string, string>>): Promise<Bot> {
  const bot = startBot({ ...settings, KNOWLEDGE_DIR: 'knowledge', RATE_LIMIT: '0' }, COMPILED);
  await bot.ready();
  return bot;
}

/** Stops the bot. Where payloads are nonsense, the clients' own rejections are told and not judged. */
async function ended(bot: Bot, isNonsense = false): Promise<readonly Row[]> {
  bot.child.kill('SIGTERM');
  const status = await bot.ended;
  const unhandled = bot.log.lines.filter((line) => line.includes('unhandled rejection'));
  return [
    isNonsense
      ? told('the client’s own rejections, logged', unhandled.length)
      : none('unhandled rejections', unhandled),
    {
      what: 'process',
      value: `alive until stopped, exit status ${status}`,
      wanted: '0',
      isGood: status === 0,
    },
  ];
}
