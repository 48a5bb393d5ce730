/** What a button on Slack carries besides what it does, so that it needs no memory of the bot's. */
import { z } from 'zod';
import { type Button, formatButton, parseButton } from '../../reply/recipe.ts';

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
  /** The pages of the message that were shared; under Share, this one among them. */
  shared: z.array(page).max(MOST_SHARED).default([]),
  /** Under Share: the screen that it stands under, as a button that turns to it. */
  shown: buttonSchema.optional(),
});

export interface ButtonValue {
  readonly button: Button;
  readonly asked?: string | undefined;
  readonly shared: readonly number[];
  readonly shown?: Button | undefined;
}

/** At most 2,000 UTF-16 code units where `asked` has at most 200. */
export function formatValue({ button, asked, shared, shown }: ButtonValue): string {
  return JSON.stringify({
    button: formatButton(button),
    ...(asked !== undefined && { asked }),
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
  const { button, asked, shared, shown } = parsed;
  return { button, asked, shared, shown: shown ?? undefined };
}
