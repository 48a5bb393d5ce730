/** The way that Slack's requests come in: Socket Mode or HTTP. */
import type { Receiver } from '@slack/bolt';

export interface Transport {
  readonly receiver: Receiver;
  /** Resolves where requests come in: to the port listened on, or null. Rejects with one sentence for the operator. */
  start(): Promise<number | null>;
  /** Takes no more requests and disconnects, in at most `STOP_MS`. Never rejects. */
  stop(underWay: () => Promise<void>): Promise<void>;
}

/** How long what is in flight may still take. */
export const STOP_MS = 4000;
