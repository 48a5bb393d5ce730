/** Two replicas of the compiled bot behind a balancer, with one PostgreSQL: kills, restarts, and a database that goes away. */
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type Bot, startBot } from '../e2e/support/bot.ts';
import { PUBLIC_KEY, post, signedHeaders, type Told } from '../e2e/support/discord-https.ts';
import { by, command, type Json, MEMBER, pressOf, TOKEN } from '../e2e/support/discord-payloads.ts';
import { DiscordServer } from '../e2e/support/discord-server.ts';
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
/** Of so many questions, the answer to one is shared. */
const SHARED_EVERY = 10;

const answerSchema = z.object({ data: z.object({ components: z.array(z.looseObject({})) }) });

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
  const shares: string[] = [];
  let retried = 0;
  let kills = 0;
  let losses = 0;

  /** As a balancer does: to one, and to another where that fails. Null where nobody answers in time. */
  const send = async (interaction: Json, first: number): Promise<Told | null> => {
    const body = JSON.stringify(interaction);
    const since = performance.now();
    for (let tries = 0; ; tries += 1) {
      const replica = replicas[(first + tries) % replicas.length];
      if (!replica || performance.now() - since > WITHIN_MS) return null;
      try {
        const answer = await post(replica.port, body, signedHeaders(body), { agent: replica.agent });
        if (answer.status === 503 || answer.status === 408) throw new Error(String(answer.status));
        took.push(performance.now() - since);
        return answer;
      } catch {
        retried += 1;
        if (tries > 0) await pause(50);
      }
    }
  };

  const ask = async (i: number): Promise<void> => {
    const id = discord.nextId();
    const user: Json = { ...MEMBER, id: String(400_000_000_000_000_000n + BigInt(i % MEMBERS)) };
    const told = await send(
      { id, token: `token-${id}`, ...by(user, command('ask', { question: QUESTION })) },
      i,
    );
    if (!told) return void lost.push(id);
    answersOf.set(id, (answersOf.get(id) ?? 0) + 1);
    if (told.status !== 200 || !told.body.includes('Rosatom')) wrong.push(`${told.status} ${told.body}`);
    else if (i % SHARED_EVERY === 0) await shareAnswer(id, told, user, i);
  };

  const shareAnswer = async (interaction: string, told: Told, user: Json, i: number): Promise<void> => {
    const { components } = answerSchema.parse(JSON.parse(told.body)).data;
    const posted = { id: discord.nextId(), interaction, flags: 1 << 6, components };
    const id = discord.nextId();
    shares.push(id);
    const shared = await send({ id, token: `token-${id}`, ...by(user, pressOf(posted, 'Share')) }, i + 1);
    if (!shared) lost.push(`share ${id}`);
    else if (shared.status !== 200 && shared.status !== 202) wrong.push(`${shared.status} ${shared.body}`);
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
    asking.push(ask(i));
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
    if (answersOf.has(interaction)) answersOf.set(interaction, (answersOf.get(interaction) ?? 0) + 1);
  const postedOf = new Map(shares.map((id) => [id, 0]));
  for (const { path } of discord.seen('POST', /^\/webhooks\//)) {
    const id = /token-(\d+)$/.exec(path)?.[1] ?? '';
    postedOf.set(id, (postedOf.get(id) ?? 0) + 1);
  }
  const sharesPosted = (isWanted: (times: number) => boolean) =>
    [...postedOf].filter(([, times]) => isWanted(times)).map(([id]) => id);
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
    told('shares', shares.length),
    none(
      'not posted',
      sharesPosted((times) => times === 0),
    ),
    // A replica that is killed when Discord has the message and before that is written down can't be told from one before it.
    told('posted twice, by replicas that were killed over them', sharesPosted((times) => times > 1).length),
    told('half within', share(0.5), 'ms'),
    atMost('99 of 100 within', share(0.99), 250, 'ms'),
    told('longest', sorted.at(-1) ?? 0, 'ms'),
  ];
}
