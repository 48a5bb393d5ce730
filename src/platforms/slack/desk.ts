/** The one place where answers are made in time, and where everything that fails ends. */
import type { Context } from '../../../commands/command.ts';
import type { Logger } from '../../log.ts';
import { plainReply } from '../../reply/problem-reply.ts';
import type { Reply } from '../../reply/reply.ts';
import { inTime } from '../deadline.ts';
import { type Message, messageOf } from './render.ts';

/** Slack gives up on a command after 3 s; this leaves time for the way. */
const DEADLINE_MS = 2500;

export interface Asked {
  /** Who asked what, for the log: never the member's words. */
  readonly what: Readonly<Record<string, string | undefined>>;
  begin?(): Promise<void>;
  /** Makes the answer; what it gives sends it. */
  compose(): Promise<() => Promise<void>>;
  /** Tells the member that no answer could be made. */
  apologise(message: Message): Promise<void>;
}

export class Desk {
  readonly context: Context;
  readonly log: Logger;
  readonly #answers = new Set<Promise<boolean>>();

  constructor(context: Context, log: Logger) {
    this.context = context;
    this.log = log;
  }

  /** Never rejects; resolves to whether the member was sent an answer or an apology. */
  answer(asked: Asked): Promise<boolean> {
    const answered = this.#answer(asked);
    this.#answers.add(answered);
    void answered.then(() => this.#answers.delete(answered));
    return answered;
  }

  /** Resolves when no answer is under way any more. */
  async idle(): Promise<void> {
    while (this.#answers.size > 0) await Promise.all(this.#answers);
  }

  /** Rejects where the reply takes longer than a member waits. */
  inTime<T>(reply: Promise<T>): Promise<T> {
    return inTime(reply, DEADLINE_MS, `no answer within ${DEADLINE_MS} ms`);
  }

  /** For the asking member alone, from its first screen on. */
  message(reply: Reply): Message {
    return messageOf(reply, 0, this.context.strings);
  }

  async #answer({ what, begin, compose, apologise }: Asked): Promise<boolean> {
    let send = () => apologise(this.message(plainReply(this.context.strings.problem.failed)));
    try {
      await begin?.();
      send = await compose();
    } catch (error) {
      this.log.error({ ...what, err: error }, 'no answer could be made');
    }
    try {
      await send();
      return true;
    } catch (error) {
      this.log.error({ ...what, err: error }, 'an answer could not be sent');
      return false;
    }
  }
}
