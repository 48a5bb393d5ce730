/** How much a member may ask in a minute, so that whoever floods keeps nobody else waiting. */
import { createRequire } from 'node:module';
import type { SharedCounts } from '../settings/settings.ts';

const require = createRequire(import.meta.url);
/** Alone: the package's own entry loads what counts in thirty kinds of stores. */
const RateLimiterMemory: typeof import('rate-limiter-flexible').RateLimiterMemory = require('rate-limiter-flexible/lib/RateLimiterMemory.js');

/** A question, or what goes with one by the dozen: a button pressed, a letter typed where something is offered. */
export type Kind = 'question' | 'act';

export interface Refusal {
  /** Until the member may go on; at least 1. */
  readonly seconds: number;
  /** Whether the member is refused for the first time in this minute. */
  readonly isFirst: boolean;
}

const ACTS_A_QUESTION = 20;
const MINUTE_S = 60;

/** A record takes some 400 bytes for a minute at most. */
const MOST_MEMBERS = 20_000;

/**
 * One a platform: in this process's memory, and over all replicas where they share their counts. A member's minute starts
 * with what is first asked in it.
 */
export class Allowance {
  readonly #most: Readonly<Record<Kind, number>>;
  readonly #platform: string;
  readonly #shared: SharedCounts | null;
  readonly #mostMembers: number;
  readonly #counts = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: MINUTE_S });
  /** By when their minute started, oldest first. */
  readonly #keys = new Set<string>();

  /** At most `questions` a member and minute. Past `mostMembers`, what is known of the one known longest is forgotten. */
  constructor(
    questions: number,
    platform = '',
    shared: SharedCounts | null = null,
    mostMembers = MOST_MEMBERS,
  ) {
    this.#most = { question: questions, act: questions * ACTS_A_QUESTION };
    this.#platform = platform;
    this.#shared = shared;
    this.#mostMembers = mostMembers;
  }

  /** Counts it; null where that is within what `member` may do. */
  async take(member: string, kind: Kind): Promise<Refusal | null> {
    const most = this.#most[kind];
    const { count, msLeft } = await this.#count(`${kind} ${member}`, most);
    const beyond = count - most;
    if (beyond <= 0) return null;
    return { seconds: Math.max(1, Math.ceil(msLeft / 1000)), isFirst: beyond === 1 };
  }

  /** Whoever asked too much of this replica alone costs the others nothing. */
  async #count(key: string, most: number): Promise<{ readonly count: number; readonly msLeft: number }> {
    const here = await this.#counts.penalty(key);
    if (here.isFirstInDuration) await this.#remember(key);
    const counted = { count: here.consumedPoints, msLeft: here.msBeforeNext };
    if (!this.#shared || counted.count > most + 1) return counted;
    // Where replicas can't be told from one another, each counts for itself.
    return this.#shared.add(`${this.#platform} ${key}`, MINUTE_S).catch(() => counted);
  }

  async #remember(key: string): Promise<void> {
    this.#keys.delete(key);
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (oldest === undefined || this.#keys.size <= this.#mostMembers) return;
    this.#keys.delete(oldest);
    await this.#counts.delete(oldest);
  }
}
