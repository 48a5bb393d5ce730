/** A reply while the member still waits for it. */
import type { Reply } from '../../../reply/reply.ts';
import { inTime } from '../../../with-deadline.ts';

/** A member sees an error of Discord's own after 3 s. */
const ANSWER_WITHIN_MS = 2500;

export function replyInTime(reply: Promise<Reply>): Promise<Reply> {
  return inTime(reply, ANSWER_WITHIN_MS, `no reply within ${ANSWER_WITHIN_MS} ms`);
}
