/** What is wrong with a payload by the project's own table of Discord's limits. */
import { Locale } from 'discord.js';
import { z } from 'zod';
import { LIMITS } from '../../../src/platforms/discord/rendering/limits.ts';

const TYPES = { row: 1, button: 2, text: 10 } as const;

/** Discord numbers components where the sender doesn't. */
const id = z.int32().min(0).optional();

/** Only what Quoth sends: anything else is a fault. */
const textDisplay = z.strictObject({
  type: z.literal(TYPES.text),
  id,
  content: z.string().refine((content) => content.trim() !== '', 'is blank'),
});
const button = z.strictObject({
  type: z.literal(TYPES.button),
  id,
  style: z.literal(2),
  label: z.string().min(1).max(LIMITS.buttonLabel),
  custom_id: z.string().min(1).max(LIMITS.customId),
  disabled: z.boolean(),
});
const link = z.strictObject({
  type: z.literal(TYPES.button),
  id,
  style: z.literal(5),
  label: z.string().min(1).max(LIMITS.buttonLabel),
  url: z.url({ protocol: /^https?$/ }).max(LIMITS.buttonUrl),
});
const row = z.strictObject({
  type: z.literal(TYPES.row),
  id,
  components: z
    .array(z.discriminatedUnion('style', [button, link]))
    .min(1)
    .max(LIMITS.buttonsInRow),
});
const message = z.looseObject({
  flags: z.number().refine((flags) => (flags & (1 << 15)) !== 0, 'lacks Components V2'),
  allowed_mentions: z.strictObject({ parse: z.tuple([]) }),
  components: z.array(z.discriminatedUnion('type', [textDisplay, row])).min(1),
  content: z.never().optional(),
  embeds: z.never().optional(),
});

/** What is wrong with a message as it goes over the wire; empty where all is well. */
export function messageFaults(data: unknown): readonly string[] {
  const parsed = message.safeParse(data);
  if (!parsed.success) return issues(parsed.error);
  const { components } = parsed.data;
  const buttons = components.flatMap((component) =>
    component.type === TYPES.row ? component.components : [],
  );
  const ids = buttons.flatMap((each) => ('custom_id' in each ? [each.custom_id] : []));
  const displays = components.filter(({ type }) => type === TYPES.text);
  const text = components.reduce(
    (sum, component) => sum + (component.type === TYPES.text ? component.content.length : 0),
    0,
  );
  const counts = [
    { what: 'characters of text', count: text, max: LIMITS.text },
    { what: 'bytes', count: Buffer.byteLength(JSON.stringify(data)), max: LIMITS.bytes },
    {
      what: 'bytes of text and 12 a text display',
      count: displays.reduce(
        (sum, each) => sum + 12 + ('content' in each ? Buffer.byteLength(each.content) : 0),
        0,
      ),
      max: LIMITS.displayBytes,
    },
    { what: 'components', count: components.length + buttons.length, max: LIMITS.components },
  ];
  const faults = counts.filter(({ count, max }) => count > max);
  return [
    ...faults.map(({ what, count, max }) => `${count} ${what}, at most ${max}`),
    ...(new Set(ids).size < ids.length ? ['custom_id not unique'] : []),
  ];
}

const name = z.string().regex(/^[-_'\p{Ll}\p{Lm}\p{Lo}\p{N}]{1,32}$/u);
const description = z.string().min(1).max(LIMITS.description);
const everywhere = {
  contexts: z.array(z.union([z.literal(0), z.literal(1), z.literal(2)])).min(1),
  integration_types: z.array(z.union([z.literal(0), z.literal(1)])).min(1),
};
/** By Discord's languages. */
const localized = (text: z.ZodString) => z.partialRecord(z.enum(Locale), text);
const command = z.strictObject({
  type: z.literal(1),
  name,
  name_localizations: localized(name),
  description,
  description_localizations: localized(description),
  ...everywhere,
  options: z
    .array(
      z.strictObject({
        type: z.literal(3),
        name,
        description,
        description_localizations: localized(description),
        required: z.boolean(),
        max_length: z.number().int().min(1).max(LIMITS.optionLength),
        autocomplete: z.boolean(),
      }),
    )
    .max(LIMITS.options),
});

const menuName = z.string().regex(/^[-_' \p{L}\p{N}]{1,32}$/u);
const messageCommand = z.strictObject({
  type: z.literal(3),
  name: menuName,
  name_localizations: localized(menuName),
  ...everywhere,
});

/** What is wrong with a command as it is registered; empty where all is well. */
export function commandFaults(data: unknown): readonly string[] {
  if (z.object({ type: z.literal(3) }).safeParse(data).success) {
    const { error } = messageCommand.safeParse(data);
    return error ? issues(error) : [];
  }
  const parsed = command.safeParse(data);
  if (!parsed.success) return issues(parsed.error);
  const { options } = parsed.data;
  const longest = (text: string, others: object) =>
    Math.max(text.length, ...Object.values(others).map((other: string) => other.length));
  const { name: own, name_localizations } = parsed.data;
  const size = [parsed.data, ...options].reduce(
    (sum, each) => sum + each.name.length + longest(each.description, each.description_localizations),
    longest(own, name_localizations) - own.length,
  );
  const required = options.map((option) => option.required);
  return [
    ...(size > LIMITS.command ? [`${size} characters, at most ${LIMITS.command}`] : []),
    ...(new Set(options.map((option) => option.name)).size < options.length
      ? ['option names not unique']
      : []),
    ...(required.lastIndexOf(true) > required.indexOf(false) && required.includes(false)
      ? ['a required option behind one that is not']
      : []),
  ];
}

const choices = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(LIMITS.choice),
      value: z.string().min(1).max(LIMITS.choice),
    }),
  )
  .max(LIMITS.choices);

/** What is wrong with what completion offers; empty where all is well. */
export function choiceFaults(data: unknown): readonly string[] {
  const { error } = z.object({ choices }).safeParse(data);
  return error ? issues(error) : [];
}

function issues(error: z.ZodError): readonly string[] {
  return error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
}
