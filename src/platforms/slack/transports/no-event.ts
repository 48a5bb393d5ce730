/** What may stand in an event's place where there is none. */
import { z } from 'zod';

export const noEvent = z
  .unknown()
  .refine((event) => typeof event !== 'object' || event === null)
  .optional();
