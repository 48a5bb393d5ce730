/** Where a message breaks Slack's limits: by the project's own table, or by another of the same shape. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { bytesOf, LIMITS } from '../../../src/platforms/slack/limits.ts';

type Limits = { readonly [K in keyof typeof LIMITS]: number };

/** One line each; none for a message that Slack takes. */
export function breaches(message: unknown, limits: Limits = LIMITS): readonly string[] {
  const text = z.string().min(1).max(limits.text);
  const plain = text.regex(/\S/u);
  const id = z.string().min(1).max(limits.id);
  const parts = z.array(z.object({ text })).min(1);
  const block = z.discriminatedUnion('type', [
    z.object({
      type: z.literal('rich_text'),
      block_id: id.optional(),
      elements: z
        .array(z.object({ elements: z.union([parts, z.array(z.object({ elements: parts }))]) }))
        .min(1),
    }),
    z.object({
      type: z.literal('context'),
      block_id: id.optional(),
      elements: z
        .array(z.object({ text: plain }))
        .min(1)
        .max(limits.contextElements),
    }),
    z.object({
      type: z.literal('actions'),
      block_id: id.optional(),
      elements: z
        .array(
          z.object({
            action_id: id,
            text: z.object({ text: plain.max(limits.buttonText) }),
            value: z.string().max(limits.buttonValue),
          }),
        )
        .min(1)
        .max(limits.actionsElements),
    }),
  ]);
  const schema = z.object({
    text: z.string().min(1).max(limits.fallback),
    blocks: z
      .array(block)
      .min(1)
      .max(limits.blocks)
      .refine((blocks) => bytesOf(blocks) <= limits.blocksBytes, 'too many bytes')
      .refine((blocks) => unique(blocks.flatMap(({ block_id }) => block_id ?? [])), 'a block_id twice')
      .refine(
        (blocks) =>
          unique(
            blocks.flatMap((block) =>
              block.type === 'actions' ? block.elements.map((it) => it.action_id) : [],
            ),
          ),
        'an action_id twice',
      ),
  });
  return (
    schema.safeParse(message).error?.issues.map(({ path, message: what }) => `${path.join('.')}: ${what}`) ??
    []
  );
}

const SLACKS_TABLE = '../shared/specs/slack-block-limits.json';

const max = z.object({ max_length: z.number() }).transform(({ max_length }) => max_length);
const maxItems = z.object({ elements: z.object({ max_items: z.number() }) });

/** Slack's own table, for what it covers; null where it isn't on this machine. */
export function slacksLimits(): Limits | null {
  if (!existsSync(SLACKS_TABLE)) return null;
  const table = z
    .object({
      text: max,
      action_id: max,
      button: z.object({ text: max, value: max }),
      actions: maxItems,
      context: maxItems,
    })
    .parse(JSON.parse(readFileSync(SLACKS_TABLE, 'utf8')));
  return {
    ...LIMITS,
    text: table.text,
    id: table.action_id,
    buttonText: table.button.text,
    buttonValue: table.button.value,
    actionsElements: table.actions.elements.max_items,
    contextElements: table.context.elements.max_items,
  };
}

function unique(ids: readonly unknown[]): boolean {
  return new Set(ids).size === ids.length;
}
