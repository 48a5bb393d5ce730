/** Where a message breaks Slack's limits: by the project's own table, or by another of the same shape. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { bytesOf, LIMITS } from '../../../src/platforms/slack/rendering/limits.ts';

type Limits = { readonly [K in keyof typeof LIMITS]: number };

/** One line each; none for a message that Slack takes. */
export function breaches(message: unknown, limits: Limits = LIMITS): readonly string[] {
  return faults(schemas(limits).message, message);
}

/** One line each; none for a modal or a Home tab that Slack takes. */
export function viewBreaches(view: unknown, limits: Limits = LIMITS): readonly string[] {
  return faults(schemas(limits).view, view);
}

/** One line each; none for the choices of a select that Slack takes. */
export function optionBreaches(options: unknown, limits: Limits = LIMITS): readonly string[] {
  return faults(schemas(limits).options, options);
}

function schemas(limits: Limits) {
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
            value: z.string().max(limits.buttonValue).optional(),
            url: z.string().max(limits.buttonUrl).optional(),
          }),
        )
        .min(1)
        .max(limits.actionsElements),
    }),
  ]);
  const input = z.object({
    type: z.literal('input'),
    block_id: id,
    label: z.object({ text: plain.max(limits.inputLabel) }),
    element: z.discriminatedUnion('type', [
      z.object({
        type: z.literal('plain_text_input'),
        action_id: id,
        max_length: z.int().min(1).max(limits.inputText),
      }),
      z.object({
        type: z.literal('external_select'),
        action_id: id,
        min_query_length: z.int().nonnegative(),
      }),
    ]),
  });
  const label = z.object({ text: plain.max(limits.viewTitle) });
  const view = z
    .object({
      type: z.enum(['modal', 'home']),
      callback_id: id.optional(),
      title: label.optional(),
      submit: label.optional(),
      private_metadata: z.string().max(limits.privateMetadata).optional(),
      blocks: z
        .array(z.discriminatedUnion('type', [...block.options, input]))
        .min(1)
        .max(limits.viewBlocks)
        .refine((blocks) => bytesOf(blocks) <= limits.viewBytes, 'too many bytes')
        .refine((blocks) => unique(blocks.flatMap(({ block_id }) => block_id ?? [])), 'a block_id twice'),
    })
    .refine(({ type, title }) => (type === 'modal') === (title !== undefined), 'title')
    .refine(
      ({ blocks, submit }) => blocks.every((it) => it.type !== 'input') || submit,
      'fields but nothing to submit them',
    );
  const options = z.object({
    options: z
      .array(
        z.object({
          text: z.object({ text: plain.max(limits.optionText) }),
          value: z.string().min(1).max(limits.optionValue),
        }),
      )
      .max(limits.options),
  });
  const message = z.object({
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
  return { message, view, options };
}

function faults(schema: z.ZodType, value: unknown): readonly string[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
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
      option: z.object({ text: max, value: max }),
      select: z.object({ options: z.object({ max_items: z.number() }) }),
      plain_text_input: z.object({ max_length: z.object({ max: z.number() }) }),
      input: z.object({ label: max }),
      view: z.object({
        blocks: z.object({ max_items: z.number() }),
        private_metadata: max,
        title: max,
      }),
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
    optionText: table.option.text,
    optionValue: table.option.value,
    options: table.select.options.max_items,
    inputText: table.plain_text_input.max_length.max,
    inputLabel: table.input.label,
    viewBlocks: table.view.blocks.max_items,
    privateMetadata: table.view.private_metadata,
    viewTitle: table.view.title,
  };
}

function unique(ids: readonly unknown[]): boolean {
  return new Set(ids).size === ids.length;
}
