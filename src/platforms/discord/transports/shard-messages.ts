/** What a shard's process and the one that started it tell each other. */
import { z } from 'zod';
import type { Condition } from '../../health.ts';

/** The manager asks a shard how it is. */
const askedSchema = z.object({ quoth: z.literal('condition'), id: z.number() });

/** A shard asks for its turn to identify to Discord, and the manager says when it has it. */
const turnSchema = z.object({ quoth: z.literal('turn'), id: z.number() });

const toldSchema = z.discriminatedUnion('quoth', [
  turnSchema,
  z.object({ quoth: z.literal('started') }),
  /** It can't start, and ends. */
  z.object({ quoth: z.literal('refused'), why: z.string() }),
  z.object({
    quoth: z.literal('condition'),
    id: z.number(),
    condition: z.object({
      broken: z.array(z.string()),
      lacking: z.array(z.string()),
      amiss: z.array(z.string()),
      metrics: z.array(z.looseObject({})),
    }),
  }),
]);

export type ToShard = z.infer<typeof askedSchema> | z.infer<typeof turnSchema>;

export type FromShard =
  | Exclude<z.infer<typeof toldSchema>, { quoth: 'condition' }>
  | { readonly quoth: 'condition'; readonly id: number; readonly condition: Condition };

/** Null where it is one of discord.js's own. */
export function messageFromShard(message: unknown): FromShard | null {
  return toldSchema.safeParse(message).data ?? null;
}

/** To the manager; resolves when it is on its way, or can't be told since it is gone. */
export function tellManager(message: FromShard): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(message, undefined, undefined, () => resolve());
    else resolve();
  });
}

let turns = 0;

/** Resolves when it is this shard's turn to identify; rejects where the `signal` comes first. */
export function turnToIdentify(signal: AbortSignal): Promise<void> {
  turns += 1;
  const asked = { quoth: 'turn', id: turns } as const;
  return new Promise((resolve, reject) => {
    const over = () => process.off('message', listen);
    const listen = (message: unknown) => {
      if (turnSchema.safeParse(message).data?.id !== asked.id) return;
      over();
      resolve();
    };
    process.on('message', listen);
    signal.addEventListener('abort', () => reject(signal.reason));
    signal.addEventListener('abort', over);
    void tellManager(asked);
  });
}

/** Answers the manager's questions. */
export function tellConditions(condition: () => Promise<Condition>): void {
  process.on('message', async (message) => {
    const asked = askedSchema.safeParse(message).data;
    if (asked) await tellManager({ ...asked, condition: await condition() });
  });
}
