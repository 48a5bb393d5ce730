/** The one place where answers are made in time, and where everything that fails ends. */
import type { Context } from '../../../../commands/command.ts';
import type { Logger } from '../../../log.ts';
import { plainReply } from '../../../reply/problem-reply.ts';
import type { Reply } from '../../../reply/reply.ts';
import { type Once, OnceHere } from '../../../settings/once-here.ts';
import { inTime } from '../../../with-deadline.ts';
import type { Allowance, Kind, Refusal } from '../../rate-limit.ts';
import { type Observer, outcomeOf, type QuestionOutcome, type Service } from '../../service.ts';
import { type Message, messageOf } from '../rendering/render.ts';
import type { RateLimits } from '../transports/rate-limits.ts';

/** Slack gives up on a command after 3 s; this leaves time for the way. */
const DEADLINE_MS = 2500;

export interface Asked {
  /** Who asked what, for the log: never the member's words. */
  readonly what: What;
  readonly kind: Kind;
  /** Whether a member who asks too much is told so only once. */
  readonly quietly?: true;
  /** Tells a member who asks too much, in place of `apologise`. */
  refuse?(sentence: string): Promise<void>;
  /** The command that was asked, or `button`; absent where it is no question. */
  readonly command?: string | undefined;
  begin?(): Promise<void>;
  /** Makes the answer; what it gives sends it. `note` is told of the reply that the answer is made from. */
  compose(note: (reply: Reply) => void): Promise<() => Promise<void>>;
  /** Tells the member that no answer could be made. */
  apologise(message: Message): Promise<void>;
}

export type What = Readonly<Record<string, string | null | undefined>> & {
  readonly team: string | null | undefined;
  readonly user: string | undefined;
};

export class Responder {
  readonly context: Context;
  readonly log: Logger;
  /** For calls of the Web API. */
  readonly limits: RateLimits;
  /** What Slack asks for several times, and replicas are asked for alike. */
  readonly once: Once;
  readonly #settings: Service['settings'];
  readonly #libraryAt: Service['libraryAt'];
  readonly #allowance: Allowance | undefined;
  readonly #observer: Observer | undefined;

  constructor(
    context: Context,
    {
      log,
      limits,
      allowance,
      observer,
      settings,
      libraryAt,
    }: Pick<Service, 'log' | 'allowance' | 'observer' | 'settings' | 'libraryAt'> & {
      readonly limits: RateLimits;
    },
  ) {
    this.context = context;
    this.log = log;
    this.limits = limits;
    this.#allowance = allowance;
    this.#observer = observer;
    this.#settings = settings;
    this.#libraryAt = libraryAt;
    this.once = settings?.once ?? new OnceHere();
  }

  /**
   * By a channel's id, which is the same for all workspaces that share it, whoever of them writes. Slack doesn't say who
   * may manage a channel: whoever may write in it may choose its report.
   */
  contextIn(channel: string | null | undefined): Context {
    if (!channel) return this.context;
    const library = this.#libraryAt?.(`slack:${channel}`) ?? this.context.library;
    const reports = this.#settings?.channelReports;
    if (!reports) return { ...this.context, library };
    return { ...this.context, library, channel: { id: `slack ${channel}`, mayManage: true, reports } };
  }

  /** Counts what a member does; null where that is within what one may do. */
  async refusal({ team, user }: Pick<What, 'team' | 'user'>, kind: Kind): Promise<Refusal | null> {
    if (user === undefined) return null;
    // A member's id is the same in every workspace of an organisation.
    const refusal = (await this.#allowance?.take(user, kind)) ?? null;
    if (refusal?.isFirst) this.log.warn({ team, user }, 'a member asks too much');
    return refusal;
  }

  /** Never rejects; resolves to whether the member was sent an answer or an apology. */
  async answer(asked: Asked): Promise<boolean> {
    const { what, command, kind, quietly, begin, compose, apologise, refuse } = asked;
    const started = performance.now();
    let outcome: QuestionOutcome = 'answered';
    let send = () => apologise(this.message(plainReply(this.context.strings.problem.failed)));
    try {
      // The answer may find its way all the same.
      await begin?.().catch((error) => this.log.warn({ ...what, err: error }, 'could not acknowledge'));
      const refusal = await this.refusal(what, kind);
      if (refusal) {
        outcome = 'problem';
        if (quietly && !refusal.isFirst) return true;
        const sentence = this.context.strings.problem.tooMuch(refusal.seconds);
        send = () => refuse?.(sentence) ?? apologise(this.message(plainReply(sentence)));
      } else {
        send = await compose((reply) => {
          outcome = outcomeOf(reply);
        });
      }
    } catch (error) {
      outcome = 'failed';
      this.log.error({ ...what, err: error }, 'no answer could be made');
    }
    try {
      await send();
      return true;
    } catch (error) {
      outcome = 'failed';
      this.log.error({ ...what, err: error }, 'an answer could not be sent');
      return false;
    } finally {
      if (command !== undefined) this.#observer?.question(command, outcome, performance.now() - started);
    }
  }

  /** Rejects where the reply takes longer than a member waits. */
  inTime<T>(reply: Promise<T>): Promise<T> {
    return inTime(reply, DEADLINE_MS, `no answer within ${DEADLINE_MS} ms`);
  }

  /** For the asking member alone, from its first screen on. */
  message(reply: Reply): Message {
    return messageOf(reply, 0, this.context.strings);
  }
}
