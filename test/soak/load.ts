/** A bot under a steady load of questions: how long answers take, and how much memory it holds. */
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bot } from '../e2e/support/bot.ts';
import { by, command, MEMBER } from '../e2e/support/discord-payloads.ts';
import type { DiscordServer } from '../e2e/support/discord-server.ts';

/** So many ask that none asks more often than a member may. */
const MEMBERS = 1000;

export interface LoadFigures {
  readonly asked: number;
  readonly lost: number;
  /** From the push of each question to its answer's arrival, in milliseconds, the quickest first. */
  readonly took: readonly number[];
  /** Answers that `check` finds wrong, in its words. */
  readonly bad: readonly string[];
}

interface Load {
  readonly questions: readonly string[];
  readonly aSecond: number;
  readonly seconds: number;
  /** What is wrong with an answer; null where nothing is. */
  readonly check?: (body: unknown) => string | null;
  /** Ends the load ahead of its time. */
  readonly until?: () => boolean;
}

/** Asks at regular intervals, whatever is answered meanwhile; waits for what is missing in the end for 5 s. */
export async function loadWith(server: DiscordServer, load: Load): Promise<LoadFigures> {
  const { questions, aSecond, seconds, check = () => null, until = () => false } = load;
  const pushed = new Map<string, number>();
  const took: number[] = [];
  const bad: string[] = [];
  let asked = 0;
  const collect = () => {
    for (const { interaction, body, at } of server.answers.splice(0)) {
      const since = pushed.get(interaction);
      if (since === undefined) bad.push('answered twice');
      else took.push(at - since);
      pushed.delete(interaction);
      const wrong = check(body);
      if (wrong !== null) bad.push(wrong);
    }
    server.requests.length = 0;
    server.messages.clear();
  };
  const start = performance.now();
  while (asked < aSecond * seconds && !until()) {
    const due = start + (asked * 1000) / aSecond;
    const early = due - performance.now();
    if (early > 1) {
      await pause(early);
      continue;
    }
    const question = questions[asked % questions.length] ?? '';
    const member = { ...MEMBER, id: String(200_000_000_000_000_000n + BigInt(asked % MEMBERS)) };
    const now = performance.now();
    pushed.set(server.push(by(member, command('ask', { question }))), now);
    asked += 1;
    if (asked % aSecond === 0) collect();
  }
  for (const end = performance.now() + 5000; performance.now() < end && pushed.size > 0; ) {
    await pause(5);
    collect();
  }
  return { asked, lost: pushed.size, took: took.sort((a, b) => a - b), bad };
}

/** The value below which this share of the `sorted` lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Resident memory of a bot in MB, once a second from now on; only where Linux tells it. */
export function watchMemory({ child }: Bot): { readonly samples: readonly number[]; stop(): void } {
  const samples: number[] = [];
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
    if (kilobytes > 0) samples.push(kilobytes / 1000);
  }, 1000);
  return { samples, stop: () => clearInterval(timer) };
}
