/** Two replicas of the compiled bot behind a balancer, with one PostgreSQL: kills, restarts, and a database that goes away. */
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Bot, startBot } from '../e2e/support/bot.ts';
import { PUBLIC_KEY, post, signedHeaders } from '../e2e/support/discord-https.ts';
import { by, command, DiscordServer, type Json, MEMBER, TOKEN } from '../e2e/support/discord-server.ts';
import { freePort } from '../e2e/support/operations.ts';
import { openPostgres } from '../support/postgres.ts';
import { COMPILED } from './bot.ts';
import { ownPostgres } from './own-postgres.ts';
import { atMost, none, type Row, told } from './table.ts';

const QUESTION = 'who oversees the plant?';
const MEMBERS = 2000;
/** A balancer gives up when Discord would. */
const WITHIN_MS = 3000;
const KILL_EVERY_MS = 10_000;

interface Replica {
  readonly port: number;
  readonly agent: Agent;
  bot: Bot;
}

interface Database {
  readonly url: string;
  /** How it goes away. */
  readonly way: string;
  lose(): Promise<void>;
  bringBack(): Promise<void>;
  close(): Promise<void>;
}

/** The machine's own is never ended: where no other can be started, the way to it is cut. */
async function openDatabase(): Promise<Database> {
  const own = await ownPostgres();
  if (own) return { ...own, way: 'killed and started again', lose: own.kill, bringBack: own.start };
  const it = await openPostgres();
  return { url: it.url, way: 'cut off', lose: it.cut, bringBack: it.mend, close: it.close };
}

async function started(discord: DiscordServer, database: Database): Promise<Replica> {
  const port = await freePort();
  const bot = botAt(port, discord, database);
  await bot.ready();
  return { port, agent: new Agent({ keepAlive: true, maxSockets: 100 }), bot };
}

function botAt(port: number, discord: DiscordServer, { url }: Database): Bot {
  const settings = {
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN: TOKEN,
    DISCORD_PUBLIC_KEY: PUBLIC_KEY,
    PORT: String(port),
    DATABASE_URL: url,
    RATE_LIMIT: '1000',
  };
  return startBot(settings, COMPILED);
}

/** `killing`: one of the replicas by turns; `losing`: the database goes away, for 5 s of each 20. */
export async function replicasUnderLoad(
  aSecond: number,
  seconds: number,
  { killing, losing }: { readonly killing: boolean; readonly losing: boolean },
): Promise<readonly Row[]> {
  const [discord, database] = [await DiscordServer.listen(), await openDatabase()];
  const replicas = [await started(discord, database), await started(discord, database)];
  const took: number[] = [];
  const lost: string[] = [];
  const wrong: string[] = [];
  const answersOf = new Map<string, number>();
  let retried = 0;
  let kills = 0;
  let losses = 0;

  const askOnce = async (id: string, body: string, first: number): Promise<void> => {
    const since = performance.now();
    for (let tries = 0; ; tries += 1) {
      const replica = replicas[(first + tries) % replicas.length];
      if (!replica || performance.now() - since > WITHIN_MS) return void lost.push(id);
      try {
        const answer = await post(replica.port, body, signedHeaders(body), { agent: replica.agent });
        if (answer.status === 503 || answer.status === 408) throw new Error(String(answer.status));
        took.push(performance.now() - since);
        answersOf.set(id, (answersOf.get(id) ?? 0) + 1);
        if (answer.status !== 200 || !answer.body.includes('Rosatom'))
          wrong.push(`${answer.status} ${answer.body}`);
        return;
      } catch {
        retried += 1;
        if (tries > 0) await pause(50);
      }
    }
  };

  const over = new AbortController();
  const killer = async () => {
    for (let turn = 0; killing && !over.signal.aborted; turn += 1) {
      const replica = replicas[turn % replicas.length];
      await pause(KILL_EVERY_MS, undefined, { signal: over.signal }).catch(() => {});
      if (over.signal.aborted || !replica) return;
      replica.bot.child.kill('SIGKILL');
      await replica.bot.ended;
      kills += 1;
      replica.bot = botAt(replica.port, discord, database);
      await replica.bot.ready();
    }
  };
  const loser = async () => {
    while (losing && !over.signal.aborted) {
      await pause(15_000, undefined, { signal: over.signal }).catch(() => {});
      if (over.signal.aborted) return;
      await database.lose();
      losses += 1;
      await pause(5000);
      await database.bringBack();
    }
  };
  const faults = [killer(), loser()];

  const asking: Promise<void>[] = [];
  const start = performance.now();
  for (let i = 0; i < aSecond * seconds; i += 1) {
    await pause(Math.max(0, start + (i * 1000) / aSecond - performance.now()));
    const id = discord.nextId();
    const user: Json = { ...MEMBER, id: String(400_000_000_000_000_000n + BigInt(i % MEMBERS)) };
    const interaction = { id, token: `token-${id}`, ...by(user, command('ask', { question: QUESTION })) };
    asking.push(askOnce(id, JSON.stringify(interaction), i));
  }
  await Promise.all(asking);
  over.abort();
  await Promise.all(faults);
  for (const { bot, agent } of replicas) {
    bot.child.kill('SIGTERM');
    await bot.ended;
    agent.destroy();
  }
  await database.close();
  // What was answered by the callback, too, would have been answered twice.
  for (const { interaction } of discord.answers)
    answersOf.set(interaction, (answersOf.get(interaction) ?? 0) + 1);
  await discord.close();
  const sorted = took.toSorted((a, b) => a - b);
  const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return [
    told('questions', asking.length),
    told('tries that failed and went to another replica', retried),
    ...(killing ? [told('replicas killed and started again', kills)] : []),
    ...(losing ? [told(`times that the database was ${database.way}, away for 5 s`, losses)] : []),
    none('lost', lost),
    none(
      'answered twice',
      [...answersOf].filter(([, times]) => times > 1).map(([id]) => id),
    ),
    none('answered wrongly', wrong),
    told('half within', share(0.5), 'ms'),
    atMost('99 of 100 within', share(0.99), 250, 'ms'),
    told('longest', sorted.at(-1) ?? 0, 'ms'),
  ];
}
