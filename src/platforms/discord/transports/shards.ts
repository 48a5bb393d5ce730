/** Discord in several processes, for bots in more servers than one connection may serve. */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Shard } from 'discord.js';
import { z } from 'zod';
import type { DiscordSettings, ShardRange } from '../../../config.ts';
import type { Logger } from '../../../log.ts';
import { inTime } from '../../../with-deadline.ts';
import { type Condition, together } from '../../health.ts';
import type { Running } from '../../service.ts';
import { REST, Routes, ShardingManager } from '../discord-js.ts';
import { messageFromShard, type ToShard } from './shard-messages.ts';
import { isLongWait, refusal, TOKEN_REFUSED } from './start-error.ts';

/** Discord lets a bot in once in 5 s. */
const APART_MS = 5500;
/** Ahead of starting a shard once more that ended soon after its start: a bot is let in 1,000 times a day. */
const WAITS_MS = [0, 5000, 15_000, 60_000, 300_000];
/** One that ran for so long before it ended has no trouble with its start. */
const LONG_MS = 10 * 60_000;
const COUNT_WITHIN_MS = 60_000;
/** A library that hangs is waited for 6 s. */
const CONDITION_WITHIN_MS = 7000;
const STOP_WITHIN_MS = 4200;

export interface Given {
  /** What a shard's process runs; it finds the rest in its environment. */
  readonly script: string;
  readonly log: Logger;
  /** Ends the start. */
  readonly signal: AbortSignal;
  /** Is told of each shard's process when it is started. */
  started(shard: ChildProcess): void;
  /** Is told of the shards where somebody watches. */
  readonly operations?: ShardObserver;
}

/** Whoever watches the shards. */
interface ShardObserver {
  /** Is given what all shards tell together, to be asked at any time. */
  add(condition: () => Promise<Condition>): void;
  shardRestarted(): void;
}

const endSchema = z.object({ signalCode: z.string().nullish(), exitCode: z.number().nullish() });
const recommendedSchema = z.object({ shards: z.number().int().positive() });

/**
 * Starts so many shards, one after the other, and each again that ends later. Resolves when all are connected; rejects
 * with an Error of one sentence for whoever runs it where one of them can't start.
 */
export async function startShards(
  settings: DiscordSettings,
  wanted: ShardRange | 'auto',
  given: Given,
): Promise<Running> {
  const shards = new Shards(settings, given);
  given.operations?.add(() => shards.condition());
  try {
    await shards.start(wanted);
    return shards;
  } catch (error) {
    await shards.stop();
    throw error;
  }
}

class Shards implements Running {
  readonly #settings: DiscordSettings;
  readonly #given: Given;
  readonly #log: Logger;
  readonly #stopping: AbortSignal;
  readonly #stop = new AbortController();
  readonly #shards = new Map<Shard, Life>();
  /** Settles when the next may identify. */
  #turn: Promise<unknown> = Promise.resolve();
  #count: number | null = null;
  #asked = 0;
  readonly #waiting = new Map<number, (condition: Condition) => void>();

  constructor(settings: DiscordSettings, given: Given) {
    this.#settings = settings;
    this.#given = given;
    this.#log = given.log.child({ platform: 'discord' });
    this.#stopping = AbortSignal.any([given.signal, this.#stop.signal]);
    given.signal.addEventListener('abort', () => void this.stop());
  }

  async start(wanted: ShardRange | 'auto'): Promise<void> {
    const { first, last, of } = wanted === 'auto' ? allOf(await this.#recommended()) : wanted;
    this.#count = last - first + 1;
    const manager = new ShardingManager(this.#given.script, {
      token: this.#settings.token,
      totalShards: of,
      // discord.js would start one again at once and for ever, however soon it ends.
      respawn: false,
      // A shard keeps little for long, and there may be many of them: its young generation need not grow.
      execArgv: [...process.execArgv, '--max-semi-space-size=1'],
    });
    for (let id = first; id <= last; id++) {
      const shard = manager.createShard(id);
      this.#shards.set(shard, { isUp: false, since: performance.now(), early: 0 });
      await this.#spawn(shard);
      shard.on('death', (child) => void this.#ended(shard, child));
    }
  }

  /** What each of them tells, together. Never rejects. */
  async condition(): Promise<Condition> {
    if (this.#count === null) return lacking('Discord’s shards are not started yet');
    const missing = this.#count - this.#shards.size;
    const conditions = await Promise.all(
      [...this.#shards].map(([shard, life]) => this.#conditionOf(shard, life)),
    );
    return together(
      missing > 0
        ? [...conditions, lacking(`${missing} of Discord’s ${this.#count} shards are not started yet`)]
        : conditions,
    );
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    const children = [...this.#shards.keys()].map(processOf).filter((child) => child !== null);
    const ends = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
    for (const child of children) child.kill('SIGTERM');
    await inTime(Promise.all(ends), STOP_WITHIN_MS, 'shards were still stopping').catch((error) => {
      this.#log.warn(`stopped all the same: ${error.message}`);
      for (const child of children) child.kill('SIGKILL');
    });
  }

  async #recommended(): Promise<number> {
    const { token, apiUrl } = this.#settings;
    // What can't stand in a header would be told, token and all, by the error it causes.
    if (!/^[!-~]+$/.test(token)) throw new Error(TOKEN_REFUSED);
    const rest = new REST({ api: apiUrl, rejectOnRateLimit: isLongWait }).setToken(token);
    const signal = AbortSignal.any([this.#stopping, AbortSignal.timeout(COUNT_WITHIN_MS)]);
    try {
      return recommendedSchema.parse(await rest.get(Routes.gatewayBot(), { signal })).shards;
    } catch (error) {
      throw refusal(`Discord can’t be asked for the number of shards at ${apiUrl}`, error);
    }
  }

  /** A client doesn't know of those in other processes: each identifies, also later, when it has been told that it is its turn. */
  #giveTurn(child: ChildProcess, id: number): void {
    this.#turn = this.#turn.then(async () => {
      // One that has ended keeps nobody waiting.
      if (!child.connected) return;
      const turn: ToShard = { quoth: 'turn', id };
      child.send(turn, () => {});
      await this.#pause(APART_MS);
    });
  }

  /** Resolves when it is connected; rejects where it ends before. While it waits for its turn, it loads what it is made of. */
  async #spawn(shard: Shard): Promise<void> {
    if (this.#stopping.aborted) throw new Error('Discord’s shards are stopping');
    const since = performance.now();
    // Without a time limit of discord.js's: a shard reads its reports first, and what they take is for them to say.
    await shard.spawn(-1);
    const child = processOf(shard);
    if (child) this.#given.started(child);
    await new Promise<void>((resolve, reject) => {
      let why: string | null = null;
      child?.on('message', (message) => {
        const told = messageFromShard(message);
        if (told?.quoth === 'turn' && child) this.#giveTurn(child, told.id);
        if (told?.quoth === 'started') resolve();
        if (told?.quoth === 'refused') why = told.why;
        if (told?.quoth === 'condition') this.#waiting.get(told.id)?.(told.condition);
      });
      shard.once('death', () =>
        reject(new Error(why ?? `Discord’s shard ${shard.id} ended while it started (${endOf(child)})`)),
      );
    });
    const life = this.#shards.get(shard);
    this.#shards.set(shard, { isUp: true, since, early: life?.early ?? 0 });
    this.#log.info(
      { shard: shard.id, pid: child?.pid, ms: Math.round(performance.now() - since) },
      'shard started',
    );
  }

  /** Until it is up again. */
  async #ended(shard: Shard, child: unknown): Promise<void> {
    const life = this.#shards.get(shard);
    // While it is being started, whoever starts it learns of it.
    if (!life?.isUp || this.#stopping.aborted) return;
    let early = performance.now() - life.since < LONG_MS ? life.early + 1 : 0;
    this.#log.error({ shard: shard.id, end: endOf(child) }, 'a shard ended and is started again');
    for (;;) {
      this.#shards.set(shard, { ...life, isUp: false, early });
      await this.#pause(WAITS_MS[Math.min(Math.max(early - 1, 0), WAITS_MS.length - 1)] ?? 0);
      if (this.#stopping.aborted) return;
      this.#given.operations?.shardRestarted();
      try {
        return await this.#spawn(shard);
      } catch (error) {
        if (this.#stopping.aborted) return;
        early += 1;
        this.#log.error({ shard: shard.id, err: error }, 'a shard could not be started again');
      }
    }
  }

  async #conditionOf(shard: Shard, { isUp }: Life): Promise<Condition> {
    const name = `Discord’s shard ${shard.id}`;
    const child = processOf(shard);
    if (!isUp || !child) return lacking(`${name} is not connected`);
    this.#asked += 1;
    const id = this.#asked;
    const answer = new Promise<Condition>((resolve) => {
      this.#waiting.set(id, resolve);
      const question: ToShard = { quoth: 'condition', id };
      child.send(question, () => {});
    });
    try {
      return await inTime(answer, CONDITION_WITHIN_MS, 'no answer');
    } catch {
      return processOf(shard) === child
        ? { broken: [`${name} gives no answer`], lacking: [], amiss: [], metrics: [] }
        : lacking(`${name} is not connected`);
    } finally {
      this.#waiting.delete(id);
    }
  }

  async #pause(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#stopping }).catch(() => {});
  }
}

interface Life {
  readonly isUp: boolean;
  /** When it was last started, as `performance.now()`. */
  readonly since: number;
  /** How often in a row it ended soon after its start. */
  readonly early: number;
}

function allOf(count: number): ShardRange {
  return { first: 0, last: count - 1, of: count };
}

function lacking(what: string): Condition {
  return { broken: [], lacking: [what], amiss: [], metrics: [] };
}

/** Shards of this kind are processes, though the type allows for threads. */
function processOf({ process }: Shard): ChildProcess | null {
  return process;
}

function endOf(child: unknown): string {
  const { signalCode, exitCode } = endSchema.parse(child);
  return signalCode ?? `status ${exitCode}`;
}
