/** The compiled bot while a platform, or whoever reads its log, does not keep up. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Bot, startBot } from '../e2e/support/bot.ts';
import { commandPayload, eventPayload, mention } from '../e2e/support/slack-payloads.ts';
import { APP_TOKEN, BOT_TOKEN, openSlackServer, type SlackServer } from '../e2e/support/slack-server.ts';
import { eventually } from '../support/waiting.ts';
import { COMPILED } from './bot.ts';
import { quantile } from './load.ts';
import { atLeast, atMost, none, type Row, told } from './table.ts';

const QUESTION = 'who oversees the plant?';
const SECOND = 1000;
/** What is asked in the unread log's part, so that the log is full soon. */
const MUCH = ' '.repeat(10_000);

async function started(slack: SlackServer, more: Readonly<Record<string, string>> = {}): Promise<Bot> {
  const tokens = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
  const bot = startBot(
    { SLACK_API_URL: slack.apiUrl, KNOWLEDGE_DIR: 'knowledge', ...tokens, ...more },
    COMPILED,
  );
  await bot.ready();
  return bot;
}

/** Stops the bot; the status it ended with is told. */
async function ended(bot: Bot): Promise<Row> {
  const exited = new Promise<number | null>((resolve) => bot.child.once('exit', resolve));
  const at = performance.now();
  bot.child.kill('SIGTERM');
  const status = await exited;
  const took = (performance.now() - at) / SECOND;
  return { ...atMost('stopped within', took, 5, 's'), isGood: took <= 5 && status === 0 };
}

/** For `minutes` each of Slack's sockets says hello and is closed. */
export async function fleetingSockets(minutes: number): Promise<readonly Row[]> {
  const slack = await openSlackServer();
  const bot = await started(slack);
  const from = slack.calls.length;
  const lines = bot.log.lines.length;
  const opened = () =>
    slack.calls.slice(from).filter(({ method }) => method === 'apps.connections.open').length;
  slack.door = 'farewell';
  slack.connected()[0]?.socket.close(1000);
  await pause(minutes * 60 * SECOND);
  const connections = opened();
  const written = bot.log.lines.length - lines;
  slack.door = 'open';
  await eventually(() => slack.connected().length === 1, 'a connection', 90 * SECOND);
  await slack.deliver('slash_commands', commandPayload('/ask', QUESTION));
  const rows = [
    told('minutes', minutes),
    atMost('connections a second', connections / (minutes * 60), 1),
    told('connections', connections),
    atMost('lines of the log', written, minutes + 1),
    told('next question', 'answered'),
    await ended(bot),
  ];
  await slack.close();
  return rows;
}

/** One channel is limited for `seconds`, while `questions` are asked elsewhere. */
export async function limitedChannel(seconds: number, questions: number): Promise<readonly Row[]> {
  const slack = await openSlackServer();
  const bot = await started(slack, { RATE_LIMIT: '0' });
  const until = performance.now() + seconds * SECOND;
  slack.refuses = ({ method, args }) => {
    const left = Math.ceil((until - performance.now()) / SECOND);
    return method === 'chat.postMessage' && args.channel === 'CLIMITED' && left > 0
      ? { retryAfter: left }
      : undefined;
  };
  const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');
  slack.send(
    'events_api',
    eventPayload(mention(`<@UBOT> ${QUESTION}`, { channel: 'CLIMITED', ts: 'limited' })),
  );
  await eventually(() => posts().length === 1, 'the limit');
  const took: number[] = [];
  for (let i = 0; i < questions; i++) {
    const asked = performance.now();
    const ts = `asked.${i}`;
    if (i % 2 === 0) {
      slack.send('events_api', eventPayload(mention(`<@UBOT> ${QUESTION}`, { channel: `C${i % 10}`, ts })));
      await eventually(() => posts().some(({ args }) => args.thread_ts === ts), 'an answer', 60 * SECOND);
    } else await slack.deliver('slash_commands', commandPayload('/ask', QUESTION));
    took.push(performance.now() - asked);
    await pause((seconds * SECOND * 0.8) / questions);
  }
  const early = posts().filter(({ args }) => args.channel === 'CLIMITED').length - 1;
  const left = until - performance.now() + 30 * SECOND;
  await eventually(
    () => posts().filter(({ args }) => args.channel === 'CLIMITED').length === 2,
    'the limited channel’s answer',
    left,
  );
  const sorted = took.toSorted((a, b) => a - b);
  const rows = [
    atLeast('questions elsewhere', took.length, questions),
    told('median', quantile(sorted, 0.5), 'ms'),
    atMost('the slowest', sorted.at(-1) ?? 0, SECOND, 'ms'),
    atMost('posts into the limited channel ahead of its time', early, 0),
    told('the limited channel', 'answered when its time was over'),
    await ended(bot),
  ];
  await slack.close();
  return rows;
}

/** Nobody reads standard error for `minutes`, while two questions a second are asked. */
export async function unreadLog(minutes: number): Promise<readonly Row[]> {
  const slack = await openSlackServer();
  const bot = await started(slack, { LOG_LEVEL: 'debug', RATE_LIMIT: '0' });
  bot.child.stderr?.pause();
  const took: number[] = [];
  const late: string[] = [];
  const end = performance.now() + minutes * 60 * SECOND;
  while (performance.now() < end) {
    const asked = performance.now();
    await slack.deliver('slash_commands', commandPayload('/ask', `${QUESTION}${MUCH}`));
    const ms = performance.now() - asked;
    took.push(ms);
    if (ms > 3 * SECOND) late.push(`${Math.round(ms)} ms`);
    await pause(SECOND / 2);
  }
  const sorted = took.toSorted((a, b) => a - b);
  bot.child.stderr?.resume();
  const droppedIn = () => bot.log.lines.find((line) => line.includes('"dropped"'));
  const dropped = await eventually(async () => {
    await slack.deliver('slash_commands', commandPayload('/ask', QUESTION));
    return droppedIn();
  }, 'a line that tells how many were dropped');
  bot.child.stderr?.pause();
  for (let i = 0; i < 100; i++)
    await slack.deliver('slash_commands', commandPayload('/ask', `${QUESTION}${MUCH}`));
  const rows = [
    told('questions', took.length),
    none('later than Slack waits', late),
    told('median', quantile(sorted, 0.5), 'ms'),
    told('slowest', sorted.at(-1) ?? 0, 'ms'),
    told('lines dropped, and told', /"dropped":(\d+)/.exec(dropped)?.[1] ?? '?'),
    await ended(bot),
  ];
  await slack.close();
  return rows;
}
