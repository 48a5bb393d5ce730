/** One library for several processes: the one that has it lends it to those that it started, which ask over the channel between them. */
import { z } from 'zod';
import { causeOf } from '../../report/cause.ts';
import type { Library, PlacedLibrary } from '../library.ts';

/** What Node.js gives a process and the one that started it: whatever is sent goes through JSON. */
export interface Channel {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  send?(message: object, callback: (error: Error | null) => void): boolean;
}

const METHODS = Object.keys({
  status: true,
  ask: true,
  quote: true,
  check: true,
  outline: true,
  source: true,
  said: true,
  credited: true,
  read: true,
  recallSaid: true,
  complete: true,
  recall: true,
} satisfies Record<Exclude<keyof Library, 'close'>, true>) as readonly Exclude<keyof Library, 'close'>[];

const askedSchema = z.object({
  quoth: z.literal('asked'),
  id: z.number(),
  method: z.enum(METHODS),
  given: z.array(z.unknown()),
  place: z.string().nullable(),
});

const answeredSchema = z.discriminatedUnion('quoth', [
  z.object({ quoth: z.literal('answered'), id: z.number(), value: z.unknown() }),
  z.object({ quoth: z.literal('failed'), id: z.number(), why: z.string() }),
]);

/** Answers what is asked over the channel as long as it is open. */
export function lend(library: PlacedLibrary, channel: Channel): void {
  channel.on('message', async (message) => {
    const asked = askedSchema.safeParse(message).data;
    if (!asked) return;
    const { id, method, given, place } = asked;
    const from: Library = place === null ? library : library.at(place);
    // Whoever asked is gone: so is the question.
    const send = (answer: z.infer<typeof answeredSchema>) => channel.send?.(answer, () => {});
    try {
      // JSON knows no `undefined`; null is none of a method's arguments.
      const value: unknown = await Reflect.apply(
        from[method],
        from,
        given.map((each) => each ?? undefined),
      );
      send({ quoth: 'answered', id, value });
    } catch (error) {
      send({ quoth: 'failed', id, why: causeOf(error) });
    }
  });
}

/** The library of the process at the other end; closing it leaves that one open. Rejects where it can't be asked any more. */
export function borrow(channel: Channel): PlacedLibrary {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  channel.on('message', (message) => {
    const answered = answeredSchema.safeParse(message).data;
    if (!answered) return;
    const asked = waiting.get(answered.id);
    waiting.delete(answered.id);
    if (answered.quoth === 'answered') asked?.resolve(answered.value);
    else asked?.reject(new Error(answered.why));
  });
  const ask = (method: string, given: readonly unknown[], place: string | null): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const fail = (error: Error) => {
        waiting.delete(id);
        reject(error);
      };
      waiting.set(id, { resolve, reject });
      if (!channel.send) return fail(new Error('there is no library to be asked'));
      channel.send({ quoth: 'asked', id, method, given, place }, (error) => {
        if (error) fail(error);
      });
    });
  const at = (place: string | null): Library => {
    const methods = METHODS.map((method) => [
      method,
      (...given: readonly unknown[]) => ask(method, given, place),
    ]);
    // The names are those of a Library's own methods, and what goes through is plain data.
    return { ...(Object.fromEntries(methods) as Omit<Library, 'close'>), close: async () => {} };
  };
  return { ...at(null), at };
}
