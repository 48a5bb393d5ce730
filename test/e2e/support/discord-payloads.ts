/** What Discord sends of what members do, as its documentation has it: commands, presses, completion, messages. */
import { z } from 'zod';

export const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.loopback.token';
export const APPLICATION = '123456789012345678';
export const BOT = { id: APPLICATION, username: 'quoth', discriminator: '0', avatar: null, bot: true };
/** What READY says of the bot, whatever the session. */
export const READY = { v: 10, user: BOT, guilds: [], application: { id: APPLICATION, flags: 0 } };
export const EPHEMERAL = 1 << 6;
const JOINED = '2024-01-01T00:00:00.000Z';
export const MEMBER = { id: '222222222222222222', username: 'member', discriminator: '0', avatar: null };
export const ANOTHER = { ...MEMBER, id: '232323232323232323', username: 'another' };

export type Json = Readonly<Record<string, unknown>>;

/** A message that came of an interaction, as it stands now. */
export interface Posted {
  readonly id: string;
  /** The interaction that it came of. */
  readonly interaction: string;
  readonly flags: number;
  readonly components: readonly Json[];
}

export const componentSchema = z.looseObject({
  custom_id: z.string().optional(),
  label: z.string().optional(),
  disabled: z.boolean().optional(),
  components: z.array(z.looseObject({})).optional(),
});

/** What every interaction has: asked in a server's channel by one member. */
function asked(type: number): Json {
  return {
    type,
    version: 1,
    application_id: APPLICATION,
    guild_id: '111111111111111111',
    channel_id: '444444444444444444',
    channel: { id: '444444444444444444', type: 0, guild_id: '111111111111111111' },
    member: { user: MEMBER, roles: [], permissions: '0', joined_at: JOINED },
    locale: 'en-US',
    guild_locale: 'en-US',
    context: 0,
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: { '0': '111111111111111111' },
    attachment_size_limit: 10_485_760,
  };
}

/** A member's slash command. */
export function command(name: string, options: Readonly<Record<string, string>> = {}): Json {
  return {
    ...asked(2),
    data: {
      id: '555555555555555555',
      name,
      type: 1,
      options: Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value })),
    },
  };
}

/** The same, asked in a direct message with the bot. */
export function directMessage({ guild_id, guild_locale, member, ...interaction }: Json): Json {
  const channel = { id: '777777777777777777', type: 1, recipients: [MEMBER] };
  return { ...interaction, user: MEMBER, context: 1, channel_id: channel.id, channel };
}

/** The same, done by somebody else or with whatever else differs. */
export function by(user: Json, interaction: Json, nick: string | null = null): Json {
  return 'user' in interaction
    ? { ...interaction, user }
    : { ...interaction, member: { user, nick, roles: [], permissions: '0', joined_at: JOINED } };
}

/** A press of a button with this id, under a message that is no longer known. */
export function press(customId: string): Json {
  return pressUnder(
    { id: '666666666666666666', interaction: '', flags: EPHEMERAL, components: [] },
    customId,
  );
}

/** A press of the button with this label as the message stands; of one that can't be pressed, too. */
export function pressOf(posted: Posted, label: string): Json {
  const buttons = posted.components.flatMap((row) => componentSchema.parse(row).components ?? []);
  const found = buttons.map((it) => componentSchema.parse(it)).find((it) => it.label === label);
  if (found?.custom_id === undefined) throw new Error(`no button ${label}`);
  return pressUnder(posted, found.custom_id);
}

/** A press of the button with this id. */
export function pressUnder(posted: Posted, customId: string): Json {
  return {
    ...asked(3),
    message: rawMessage(posted),
    data: { component_type: 2, custom_id: customId, id: 2 },
  };
}

/** The ids of the buttons that can be pressed. */
export function buttonsOf(posted: Posted): readonly string[] {
  return posted.components
    .flatMap((row) => componentSchema.parse(row).components ?? [])
    .map((it) => componentSchema.parse(it))
    .flatMap(({ custom_id, disabled }) => (custom_id === undefined || disabled ? [] : [custom_id]));
}

/** What somebody types into an option, with what stands in the others. */
export function typing(name: string, option: string, value: string, others: Json = {}): Json {
  const given = Object.entries(others).map(([other, text]) => ({ name: other, type: 3, value: text }));
  const options = [...given, { name: option, type: 3, value, focused: true }];
  return { ...asked(4), data: { id: '1', name, type: 1, options } };
}

/** A command of a message's menu, used on a message with this in it. */
export function messageCommand(name: string, message: Json): Json {
  const raw = rawMessage({ id: '888888888888888888', interaction: '', flags: 0, components: [] });
  const target = { ...raw, type: 0, author: MEMBER, ...message };
  const resolved = { messages: { '888888888888888888': target } };
  return { ...asked(2), data: { id: '1', name, type: 3, target_id: '888888888888888888', resolved } };
}

/** What the gateway tells of a message; `mention` tells of whom. In a server's channel where that is not changed. */
export function written(content: string, mentions: readonly Json[] = [], rest: Json = {}): Json {
  return {
    type: 0,
    channel_id: '444444444444444444',
    guild_id: '111111111111111111',
    author: MEMBER,
    member: { roles: [], joined_at: JOINED },
    content,
    mentions,
    mention_roles: [],
    mention_everyone: false,
    attachments: [],
    embeds: [],
    timestamp: JOINED,
    edited_timestamp: null,
    tts: false,
    pinned: false,
    flags: 0,
    ...rest,
  };
}

/** What members can do that Quoth has no answer of its own to. */
export const oddities = {
  autocomplete: typing('ask', 'question', 'w'),
  selectMenu: {
    ...asked(3),
    message: rawMessage({ id: '666666666666666666', interaction: '', flags: 0, components: [] }),
    data: { component_type: 3, custom_id: 'x', values: ['1'] },
  },
  messageCommand: messageCommand('Translate', { content: 'Owls sleep by day.' }),
  modal: { ...asked(5), data: { custom_id: 'x', components: [] } },
  userCommand: {
    ...asked(2),
    data: {
      id: '1',
      name: 'Wave',
      type: 2,
      target_id: MEMBER.id,
      resolved: { users: { [MEMBER.id]: MEMBER } },
    },
  },
} as const;

/** A message as Discord gives it, with what stands in it now. */
export function rawMessage({ id, flags, components }: Posted): Json {
  return {
    id,
    type: 20,
    channel_id: '444444444444444444',
    author: BOT,
    content: '',
    embeds: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: '2024-01-01T00:00:00.000Z',
    edited_timestamp: null,
    flags: flags | (1 << 15),
    components,
  };
}
