/**
 * `npm run soak`: what takes too long for a test. Prints tables; the exit status is 1 where something is not as wanted.
 * `npm run soak -- load drops` measures these parts alone. About three quarters of an hour in all, and never more than
 * two hours.
 */
import { mkdtemp, rmdir } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startToReady, swapUnderBot } from './bot.ts';
import { discordDrops, discordMalformed, slackLosses, slackMalformed } from './faults.ts';
import { changesUnderLoad, swapsUnderLoad, underLoad } from './loaded-bot.ts';
import { pathological } from './pathological.ts';
import { randomTexts } from './random.ts';
import { replicasUnderLoad } from './replicas.ts';
import { fleetingSockets, limitedChannel, unreadLog } from './stress.ts';
import { swapUnderQuestions } from './swaps.ts';
import { atLeast, none, type Row, table, told } from './table.ts';
import { answersUnderTalk } from './talk.ts';

const MINUTE = 60_000;
const MANY = 15_000;

interface Part {
  readonly heading: string;
  measure(): Promise<readonly Row[]>;
}

const PARTS: Readonly<Record<string, Part>> = {
  load: {
    heading: '100 questions a second for 60 s over 15,000 passages, on Discord',
    measure: () => underLoad(MANY, 60),
  },
  'load-changes': {
    heading: '100 questions a second for 60 s over 15,000 passages, a file changed every 10 s',
    measure: () => changesUnderLoad(MANY, 60),
  },
  'load-swaps': {
    heading: '200 swaps of all 15,000 passages under 100 questions a second',
    measure: () => swapsUnderLoad(MANY, 200, 40 * MINUTE),
  },
  replicas: {
    heading: '100 questions a second for 60 s over HTTPS on two replicas, one killed every 10 s',
    measure: () => replicasUnderLoad(100, 60, { killing: true, losing: false }),
  },
  database: {
    heading:
      '100 questions a second for 60 s over HTTPS on two replicas, the database gone for 5 s of each 20',
    measure: () => replicasUnderLoad(100, 60, { killing: false, losing: true }),
  },
  talk: {
    heading: '2,000 messages of others a second for 30 s on Discord',
    measure: () => answersUnderTalk(2000, 30),
  },
  drops: { heading: '100 drops by Discord’s gateway', measure: () => discordDrops(100, 12 * MINUTE) },
  losses: { heading: '40 losses of Slack’s web socket', measure: () => slackLosses(40, 5 * MINUTE) },
  'malformed-discord': {
    heading: '500 malformed or unknown payloads from Discord’s gateway',
    measure: () => discordMalformed(500),
  },
  'malformed-slack': {
    heading: '500 malformed or unknown payloads from Slack, each way',
    measure: () => slackMalformed(500),
  },
  sockets: {
    heading: '20 minutes in which no socket of Slack’s lasts',
    measure: () => fleetingSockets(minutesOf(20)),
  },
  limit: {
    heading: 'A channel that Slack limits for 60 s, with 100 questions elsewhere',
    measure: () => limitedChannel(60, 100),
  },
  'unread-log': {
    heading: '10 minutes in which nobody reads standard error, under questions',
    measure: () => unreadLog(minutesOf(10)),
  },
  start: {
    heading: 'From start to ready on Discord, five times each',
    async measure() {
      const empty = await mkdtemp(join(tmpdir(), 'quoth-soak-'));
      const ms = (times: readonly number[]) => `${times.join(', ')} ms`;
      const rows = [
        told('with knowledge/', ms(await startToReady('knowledge', 5))),
        told('with no report', ms(await startToReady(empty, 5))),
      ];
      await rmdir(empty);
      return rows;
    },
  },
  swaps: {
    heading: '200 swaps of a small report under a bot that is asked',
    async measure() {
      const { swaps, asked, bad, slowest, uptake, logged } = await swapUnderBot(200, 6 * MINUTE);
      return [
        atLeast('swaps', swaps, 200),
        told('questions', asked),
        none('failed, or from more than one version', bad),
        told('slowest question', slowest, 'ms'),
        told('from a change to an answer that shows it, half within', uptake.half, 'ms'),
        told('– all within', uptake.all, 'ms'),
        told('swaps in the log', logged.swaps),
        told('errors in the log', logged.errors),
      ];
    },
  },
  'swaps-2000': { heading: '50 swaps of 2,000 passages', measure: () => swapsOf(2000, 50, 5 * MINUTE) },
  random: { heading: '10,000 texts at random of each kind', measure: randomTexts },
  pathological: { heading: 'Reports that are made to cost more than their size', measure: pathological },
  'swaps-15000': { heading: '20 swaps of 15,000 passages', measure: () => swapsOf(MANY, 20, 8 * MINUTE) },
};

/** `SOAK_MINUTES`: shorter, for a first look. */
function minutesOf(usual: number): number {
  return Number(process.env.SOAK_MINUTES ?? usual);
}

async function swapsOf(passages: number, wanted: number, withinMs: number): Promise<readonly Row[]> {
  const it = await swapUnderQuestions(passages, wanted, withinMs);
  const { swaps, asked, bad, slowest, slowestSwap, longestDelay, longestComputing, idle, memory } = it;
  return [
    atLeast('swaps', swaps, wanted),
    told('questions', asked),
    none('failed, or from more than one version', bad),
    told('slowest question', slowest, 'ms'),
    told('slowest swap', slowestSwap / 1000, 's'),
    told('main thread: longest delay', longestDelay, 'ms'),
    told('main thread: longest computing', longestComputing ?? 'not told by this machine', 'ms'),
    told('– of an idle process meanwhile', JSON.stringify(idle)),
    told('memory after each tenth', `${memory.join(', ')} MB`),
  ];
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  process.stderr.write(`no such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}\n`);
  process.exit(1);
}
let failed = 0;
for (const [name, { heading, measure }] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const before = loadavg()[0] ?? 0;
  const rows = await measure();
  failed += rows.filter(({ isGood }) => !isGood).length;
  const load = told(
    'load of the machine, before and after',
    `${before.toFixed(1)}, ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
  process.stdout.write(`${table(`${name}: ${heading}`, [...rows, load])}\n`);
}
process.stdout.write(failed === 0 ? 'All is as wanted.\n' : `Not as wanted: ${failed}.\n`);
process.exitCode = failed === 0 ? 0 : 1;
