/** What platforms and the library tell of themselves, put together for whoever runs Quoth. */
import type { Library } from '../library/library.ts';
import type { Knowledge, KnowledgeWatch } from '../library/serving/live-library.ts';
import { type Condition, together } from '../platforms/health.ts';
import type { Observer } from '../platforms/service.ts';
import { inTime } from '../with-deadline.ts';
import { Metrics } from './metrics.ts';

/** A library's thread that hangs is replaced after 5 s. */
const LIBRARY_WITHIN_MS = 6000;

const NAMES = { discord: 'Discord', slack: 'Slack', web: 'the web page' } as const;

export type PlatformName = keyof typeof NAMES;

export class Operations implements KnowledgeWatch {
  readonly #metrics: Metrics;
  /** What keeps a platform's members from being answered; null: nothing. */
  readonly #lacking = new Map<PlatformName, string | null>();
  readonly #others: (() => Promise<Condition>)[] = [];
  readonly #suffix: string;
  #close: () => void = () => {};
  #knowledge: 'none' | 'read' | 'served' | 'lost' | 'failing' = 'none';
  #library: Pick<Library, 'status'> | null = null;
  #stopping = false;
  #isDatabaseLost = false;

  /** `commands`: their names. `shard`: which one this process is of Discord; null: none. */
  constructor(platforms: readonly PlatformName[], commands: readonly string[], shard: number | null) {
    this.#metrics = new Metrics(platforms, commands, shard);
    this.#suffix = shard === null ? '' : ` (shard ${shard})`;
    for (const platform of platforms) this.#lacking.set(platform, 'is not connected yet');
  }

  /** For one platform to tell. */
  observer(platform: PlatformName | 'terminal'): Observer {
    let lost = false;
    return {
      question: (command, outcome, ms) => this.#metrics.question(platform, command, outcome, ms),
      connection: (now) => {
        if (platform === 'terminal') return;
        if (now === 'connected' && lost) this.#metrics.reconnected(platform);
        lost = now !== 'connected';
        this.#metrics.connected(platform, !lost);
        this.#lacking.set(platform, now === 'connected' ? null : LOSSES[now]);
      },
    };
  }

  opening(): void {
    this.#knowledge = 'read';
  }

  taken(knowledge: Knowledge): void {
    this.#knowledge = 'served';
    this.#metrics.knowledge(knowledge);
  }

  lost(wasBuilt: boolean): void {
    this.#knowledge = wasBuilt ? 'lost' : 'failing';
  }

  /** Settings tell it. */
  database(now: 'connected' | 'lost'): void {
    this.#isDatabaseLost = now === 'lost';
    this.#metrics.database(now === 'connected');
  }

  /** Questions are kept from now on; settings tell of each. */
  keeping(): void {
    this.#metrics.keeping();
  }

  kept(outcome: string): void {
    this.#metrics.kept(outcome);
  }

  marked(): void {
    this.#metrics.marked();
  }

  /** What is asked whether it lives. */
  opened(library: Pick<Library, 'status'>): void {
    this.#library = library;
  }

  stopping(): void {
    this.#stopping = true;
  }

  /** What ends that anybody asks. */
  closedBy(close: () => void): void {
    this.#close = close;
  }

  close(): void {
    this.#close();
  }

  shardRestarted(): void {
    this.#metrics.shardsRestarted(1);
  }

  /** Shards that this process starts. */
  add(shards: () => Promise<Condition>): void {
    this.#others.push(shards);
    this.#metrics.shardsRestarted(0);
  }

  /** Never rejects as long as what was added doesn't. */
  async condition(): Promise<Condition> {
    const [own, ...others] = await Promise.all([this.#own(), ...this.#others.map((other) => other())]);
    return together([own, ...others]);
  }

  async #own(): Promise<Condition> {
    const [library, metrics] = await Promise.all([this.#libraryCondition(), this.#metrics.current()]);
    const platforms = [...this.#lacking].flatMap(([platform, what]) =>
      what === null ? [] : [`${NAMES[platform]}${this.#suffix} ${what}`],
    );
    const stopping = this.#stopping ? ['Quoth is stopping'] : [];
    const amiss = this.#isDatabaseLost
      ? [`the database${this.#suffix} can’t be had: questions are answered without it`]
      : [];
    return {
      broken: library.broken,
      lacking: [...stopping, ...library.lacking, ...platforms],
      amiss,
      metrics,
    };
  }

  async #libraryCondition(): Promise<Pick<Condition, 'broken' | 'lacking'>> {
    switch (this.#knowledge) {
      case 'none':
        return { broken: [], lacking: [] };
      case 'read':
        return { broken: [], lacking: [`the knowledge${this.#suffix} is being read`] };
      case 'lost':
        return { broken: [], lacking: [`the library${this.#suffix} is being started again`] };
      case 'failing':
        return { broken: [`the library${this.#suffix} can’t be started again`], lacking: [] };
      case 'served':
        return {
          broken: (await this.#answers()) ? [] : [`the library${this.#suffix} gives no answer`],
          lacking: [],
        };
    }
  }

  /** A library that is on its way to being replaced, or is closed since Quoth stops, is not asked. */
  async #answers(): Promise<boolean> {
    if (!this.#library || this.#stopping) return true;
    try {
      await inTime(this.#library.status(), LIBRARY_WITHIN_MS, 'no answer');
      return true;
    } catch {
      return this.#knowledge !== 'served' || this.#stopping;
    }
  }
}

const LOSSES = {
  lost: 'is disconnected and tries again',
  ended: 'ended the connection for good',
} as const;
