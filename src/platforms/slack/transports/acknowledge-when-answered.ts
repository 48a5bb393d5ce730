/** Events are acknowledged when they are answered, so that Slack sends again what could not be. */
import type { App, Logger, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import { noEvent } from './no-event.ts';

/** Slack waits for 3 s. */
const ACKNOWLEDGE_WITHIN_MS = 2500;

/** What Slack tells the app and no member waits for: nothing that a command, a press or an event has is there. */
const noticeSchema = z.object({
  type: z.string().optional().catch(undefined),
  minute_rate_limited: z.coerce.number().optional().catch(undefined),
  event: noEvent,
  user: z.undefined().optional(),
  user_id: z.undefined().optional(),
  actions: z.undefined().optional(),
  callback_id: z.undefined().optional(),
  view: z.undefined().optional(),
  challenge: z.undefined().optional(),
});

/**
 * Bolt acknowledges an event before it is handled: what fails behind that, or ends with the process, is lost. From now
 * on `app` does so when its listeners are done with it, or when Slack waits no longer; where they fail before that,
 * never. What it gives resolves when nothing is under way any more.
 */
export function acknowledgeWhenAnswered(app: App, logger: Logger): () => Promise<void> {
  const underWay = new Set<Promise<void>>();
  const process = app.processEvent.bind(app);
  const handle = async (event: ReceiverEvent): Promise<void> => {
    const notice = noticeSchema.safeParse(event.body).data;
    if (notice) {
      logger.warn(wordsOf(notice));
      return event.ack();
    }
    if (event.body?.type !== 'event_callback') return process(event);
    let acknowledged: Promise<void> | null = null;
    // Where that fails it comes again, and is known then.
    const acknowledge = () =>
      (acknowledged ??= event
        .ack()
        .catch((error) => logger.warn(`an event could not be acknowledged: ${error}`)));
    const timer = setTimeout(acknowledge, ACKNOWLEDGE_WITHIN_MS);
    try {
      await process({ ...event, ack: async () => {} });
      await acknowledge();
    } finally {
      clearTimeout(timer);
    }
  };
  app.processEvent = (event) => {
    const handling = handle(event);
    const settled: Promise<void> = handling.catch(() => {}).then(() => void underWay.delete(settled));
    underWay.add(settled);
    return handling;
  };
  return async () => {
    while (underWay.size > 0) await Promise.all(underWay);
  };
}

function wordsOf({ type, minute_rate_limited: minute }: z.infer<typeof noticeSchema>): string {
  if (type !== 'app_rate_limited') return `Slack sent a notice that is not known: ${type}`;
  const date = new Date((minute ?? Number.NaN) * 1000);
  const since = Number.isNaN(date.getTime()) ? '' : ` since ${date.toISOString()}`;
  return `Slack drops events of a workspace${since}: more than 30,000 came within an hour`;
}
