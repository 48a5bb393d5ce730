/** What may stand in an event's place where there is none. */
import { z } from 'zod';

const noObject = z.unknown().refine((it) => typeof it !== 'object' || it === null || Array.isArray(it));

export const noEvent = noObject.optional();

/** What an envelope may hold in place of an event's payload, as an object. */
export const eventlessPayload = z.union([
  z.looseObject({ event: noEvent }),
  noObject.transform((): Readonly<Record<string, unknown>> => ({})),
]);
