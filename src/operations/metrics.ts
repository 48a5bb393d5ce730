/** The figures that Prometheus collects, under its naming conventions. No label holds a member's words or ids. */
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Knowledge } from '../library/serving/live-library.ts';
import type { QuestionOutcome } from '../platforms/service.ts';

export const CONTENT_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/** A reply takes some 2 ms; a member who had none within 2.5 s is told that it failed. */
const BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

const OUTCOMES: readonly QuestionOutcome[] = ['answered', 'perhaps', 'unanswered', 'problem', 'failed'];
/** A verdict each. */
const KEPT_OUTCOMES = ['answer', 'perhaps', 'none'];
const BUTTON = 'button';
/** What members type freely is no label. */
const OTHER = 'other';

export class Metrics {
  readonly #registry = new Registry();
  readonly #commands: ReadonlySet<string>;
  readonly #questions: Counter<'platform' | 'command' | 'outcome'>;
  readonly #seconds: Histogram<'platform' | 'command'>;
  readonly #reconnects: Counter<'platform'>;
  readonly #connected: Gauge<'platform'>;
  /** There where there is a library; a process that only starts shards has none. */
  #knowledge: KnowledgeGauges | null = null;
  #restarts: Counter | null = null;
  #database: Gauge | null = null;
  /** There where questions are kept. */
  #kept: KeptCounters | null = null;

  /** `shard` becomes a label of all of them where it is given. */
  constructor(platforms: readonly string[], commands: readonly string[], shard: number | null) {
    this.#commands = new Set([...commands, BUTTON]);
    const registers = [this.#registry];
    if (shard !== null) this.#registry.setDefaultLabels({ shard: String(shard) });
    collectDefaultMetrics({ register: this.#registry });
    this.#questions = new Counter({
      name: 'quoth_questions_total',
      help: 'Questions and presses of buttons, by what came of them.',
      labelNames: ['platform', 'command', 'outcome'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'quoth_answer_seconds',
      help: 'From a question to its reply being taken by the platform.',
      labelNames: ['platform', 'command'],
      buckets: BUCKETS_S,
      registers,
    });
    this.#reconnects = new Counter({
      name: 'quoth_reconnects_total',
      help: 'Connections to the platform that were lost and came back.',
      labelNames: ['platform'],
      registers,
    });
    this.#connected = new Gauge({
      name: 'quoth_connected',
      help: 'Whether the platform is connected: 1 or 0.',
      labelNames: ['platform'],
      registers,
    });
    // From zero on, so that a first failure shows as a rise.
    for (const platform of platforms) {
      this.#reconnects.inc({ platform }, 0);
      this.#connected.set({ platform }, 0);
      for (const command of this.#commands) {
        this.#seconds.zero({ platform, command });
        for (const outcome of OUTCOMES) this.#questions.inc({ platform, command, outcome }, 0);
      }
    }
  }

  question(platform: string, asked: string, outcome: QuestionOutcome, ms: number): void {
    const command = this.#commands.has(asked) ? asked : OTHER;
    this.#questions.inc({ platform, command, outcome });
    this.#seconds.observe({ platform, command }, ms / 1000);
  }

  connected(platform: string, isConnected: boolean): void {
    this.#connected.set({ platform }, isConnected ? 1 : 0);
  }

  reconnected(platform: string): void {
    this.#reconnects.inc({ platform });
  }

  /** There where there is a database. */
  database(isConnected: boolean): void {
    this.#database ??= new Gauge({
      name: 'quoth_database_connected',
      help: 'Whether the database can be had: 1 or 0.',
      registers: [this.#registry],
    });
    this.#database.set(isConnected ? 1 : 0);
  }

  /** From zero on where questions are kept. */
  keeping(): void {
    this.#kept ??= keptCounters(this.#registry);
  }

  kept(outcome: string): void {
    this.#kept?.questions.inc({ outcome });
  }

  marked(): void {
    this.#kept?.marked.inc();
  }

  knowledge({ reports, passages, faults, ms }: Knowledge): void {
    this.#knowledge ??= knowledgeGauges(this.#registry);
    this.#knowledge.reports.set(reports);
    this.#knowledge.passages.set(passages);
    this.#knowledge.faults.set(faults);
    this.#knowledge.buildSeconds.set(ms / 1000);
  }

  /** So many times more. */
  shardsRestarted(times: number): void {
    this.#restarts ??= new Counter({
      name: 'quoth_shard_restarts_total',
      help: 'Shards of Discord that ended and were started again.',
      registers: [this.#registry],
    });
    this.#restarts.inc(times);
  }

  current(): Promise<readonly object[]> {
    return this.#registry.getMetricsAsJSON();
  }
}

type KnowledgeGauges = ReturnType<typeof knowledgeGauges>;

function knowledgeGauges(registry: Registry) {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  return {
    reports: gauge('quoth_reports', 'Reports that are served.'),
    passages: gauge('quoth_passages', 'Passages of the reports that are served.'),
    faults: gauge('quoth_knowledge_faults', 'Faults in the files of the knowledge folder.'),
    buildSeconds: gauge('quoth_knowledge_build_seconds', 'How long the set that is served took to build.'),
  };
}

type KeptCounters = ReturnType<typeof keptCounters>;

function keptCounters(registry: Registry) {
  const registers = [registry];
  const questions = new Counter({
    name: 'quoth_kept_questions_total',
    help: 'Questions that were kept, by what came of them.',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of KEPT_OUTCOMES) questions.inc({ outcome }, 0);
  const marked = new Counter({
    name: 'quoth_marked_answers_total',
    help: 'Answers that a member marked as not what was asked.',
    registers,
  });
  return { questions, marked };
}

/** Those of several processes in Prometheus' text format, each with its own labels. */
export function exposition(metrics: readonly object[]): Promise<string> {
  // Labels tell the processes apart, so nothing is to be added up; by default some figures would be left out.
  const asTheyAre = metrics.map((metric) => ({ ...metric, aggregator: 'first' }));
  return AggregatorRegistry.aggregate([asTheyAre]).metrics();
}
