/** What the page may send, checked. */
import { z } from 'zod';
import { ComponentType } from '../../discord/discord-js.ts';

/** Longer than any option: each is then told so in its own words. */
const typed = z.string().max(20_000);

export const commandSchema = z.union([
  z.object({ line: typed }),
  z.object({ command: z.string().max(40), input: z.record(z.string().max(40), typed) }),
]);

export const completeSchema = z.object({ line: typed });

const messageId = z.string().max(100);

/** Text and buttons, as Quoth's own messages have them. */
const componentSchema = z.union([
  z.looseObject({
    type: z.literal(ComponentType.ActionRow),
    components: z.array(z.looseObject({ type: z.number() })).max(10),
  }),
  z.looseObject({ type: z.literal(ComponentType.TextDisplay), content: z.string() }),
]);

export const discordPressSchema = z.object({
  message: z.object({ id: messageId, isPrivate: z.boolean(), components: z.array(componentSchema).max(60) }),
  customId: z.string().max(100),
});

export const slackPressSchema = z.object({
  message: z.object({ id: messageId, isPrivate: z.boolean() }),
  value: z.string().max(2000),
});

export const suggestSchema = z.object({
  field: z.string().max(100),
  typed,
  metadata: z.string().max(3000),
});

export const chooseSchema = z.object({
  field: z.string().max(100),
  value: z.string().max(200).nullable(),
  metadata: z.string().max(3000),
});
