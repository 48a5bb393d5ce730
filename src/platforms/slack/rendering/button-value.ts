/** What a button on Slack carries besides what it does, so that it needs no memory of the bot's. */
import { z } from 'zod';
import { type Button, formatButton, parseButton } from '../../../reply/recipe.ts';
import type { Reply } from '../../../reply/reply.ts';
import { bytesOf } from './limits.ts';

/** Pages shared from one message are remembered up to here; of more, the first could be shared again. */
export const MOST_SHARED = 12;

const page = z.int().nonnegative().max(9999);

const buttonSchema = z
  .string()
  .transform(parseButton)
  .refine((button) => button !== null);

const schema = z.object({
  /** As `formatButton` writes it. */
  button: buttonSchema,
  /** What was asked, in a private reply: it is told when a quote of it is shared. */
  asked: z.string().max(200).optional(),
  askedInFull: z.string().optional(),
  /** What the question is kept as, where it is. */
  kept: z.string().max(12).optional(),
  /** The pages of the message that were shared; under Share, this one among them. */
  shared: z.array(page).max(MOST_SHARED).default([]),
  /** Under Share: the screen that it stands under, as a button that turns to it. */
  shown: buttonSchema.optional(),
});

export interface ButtonValue {
  readonly button: Button;
  readonly asked?: string | undefined;
  /** Where `asked` is only its start. */
  readonly askedInFull?: string | undefined;
  readonly kept?: string | undefined;
  readonly shared: readonly number[];
  readonly shown?: Button | undefined;
}

/** What of a reply's question fits into a button's value: of all its buttons, or of none. */
export function keptQuestion({
  asked,
  askedInFull,
  kept,
}: Pick<ButtonValue, 'asked' | 'askedInFull' | 'kept'>): Pick<Reply, 'asked' | 'askedInFull' | 'kept'> {
  if (asked === undefined) return {};
  const fits = askedInFull !== undefined && bytesOf(asked) <= 500 && bytesOf(askedInFull) <= 1200;
  return { asked, ...(fits && { askedInFull }), ...(kept !== undefined && { kept }) };
}

/** At most 2,000 UTF-16 code units where `asked` has at most 200, and with `askedInFull` where it is a kept question. */
export function formatValue({ button, asked, askedInFull, kept, shared, shown }: ButtonValue): string {
  return JSON.stringify({
    button: formatButton(button),
    ...(asked !== undefined && { asked }),
    ...(askedInFull !== undefined && { askedInFull }),
    ...(kept !== undefined && { kept }),
    ...(shared.length > 0 && { shared: shared.slice(-MOST_SHARED) }),
    ...(shown && { shown: formatButton(shown) }),
  });
}

/** Null for what `formatValue` did not write. */
export function parseValue(text: string): ButtonValue | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = schema.safeParse(json).data;
  if (!parsed?.button) return null;
  const { button, asked, askedInFull, kept, shared, shown } = parsed;
  return { button, asked, askedInFull, kept, shared, shown: shown ?? undefined };
}
