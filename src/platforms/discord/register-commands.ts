/** The commands that Discord knows of, brought in line with those that there are. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Locale as LocaleTag, REST, RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';
import { type Command, optionsOf } from '../../../commands/command.ts';
import type { Logger } from '../../log.ts';
import { english } from '../../reply/strings/english.ts';
import { type Strings, stringsFor } from '../../reply/strings/index.ts';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  Routes,
} from './discord-js.ts';

/** The name of the command in a message's menu that checks what the message says. */
export const CHECK_MESSAGE = english.check.shortcut;
/** And of the one that asks what the message says. */
export const ASK_MESSAGE = english.ask.shortcut;

/** In servers, in direct messages with the bot and elsewhere, by a user's install too. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

const SLASH: typeof ApplicationCommandType.ChatInput = ApplicationCommandType.ChatInput;
const MENU: typeof ApplicationCommandType.Message = ApplicationCommandType.Message;
const TEXT: typeof ApplicationCommandOptionType.String = ApplicationCommandOptionType.String;

/** What `say` gives in each of Discord's languages that there is a catalogue for, but in English. */
function inOtherLanguages(
  say: (strings: Strings) => string,
): Readonly<Partial<Record<`${LocaleTag}`, string>>> {
  const spoken = Object.values(Locale).filter((locale) => stringsFor(locale) !== english);
  return Object.fromEntries(spoken.map((locale) => [locale, say(stringsFor(locale))]));
}

/** As they are sent. Options go by their English names everywhere, since `name:value` in a reply means those. */
function definitions(commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody {
  const slashCommands = commands.map((command) => ({
    type: SLASH,
    name: command.name,
    name_localizations: inOtherLanguages((strings) => command.text(strings).name),
    description: command.text(english).description,
    description_localizations: inOtherLanguages((strings) => command.text(strings).description),
    ...EVERYWHERE,
    options: optionsOf(command, english).map(({ name, description, required, maxLength, completes }) => ({
      type: TEXT,
      name,
      description,
      description_localizations: inOtherLanguages(
        (strings) => command.text(strings).options[name] ?? description,
      ),
      required,
      max_length: maxLength,
      autocomplete: completes !== undefined,
    })),
  }));
  const messageCommand = (name: string, say: (strings: Strings) => string) => ({
    type: MENU,
    name,
    name_localizations: inOtherLanguages(say),
    ...EVERYWHERE,
  });
  return [
    ...slashCommands,
    messageCommand(CHECK_MESSAGE, ({ check }) => check.shortcut),
    messageCommand(ASK_MESSAGE, ({ ask }) => ask.shortcut),
  ];
}

/** By language, in one order. */
const localizations = z
  .record(z.string(), z.string())
  .nullish()
  .transform((texts) => Object.entries(texts ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** What makes a difference to members. Discord leaves defaults out or writes them in; here they are always in. */
const comparable = z
  .array(
    z.object({
      type: z.number().default(ApplicationCommandType.ChatInput),
      name: z.string(),
      name_localizations: localizations,
      description: z.string().default(''),
      description_localizations: localizations,
      contexts: z.array(z.number()).nullish().transform(sorted),
      integration_types: z.array(z.number()).nullish().transform(sorted),
      default_member_permissions: z.string().nullable().default(null),
      nsfw: z.boolean().default(false),
      options: z
        .array(
          z.object({
            type: z.number(),
            name: z.string(),
            name_localizations: localizations,
            description: z.string(),
            description_localizations: localizations,
            required: z.boolean().default(false),
            autocomplete: z.boolean().default(false),
            min_length: z.number().nullable().default(null),
            max_length: z.number().nullable().default(null),
            choices: z.array(z.unknown()).default([]),
          }),
        )
        .default([]),
    }),
  )
  .transform((commands) => commands.toSorted((a, b) => (a.name < b.name ? -1 : 1)));

function sorted(numbers: readonly number[] | null | undefined): readonly number[] {
  return (numbers ?? []).toSorted((a, b) => a - b);
}

/** Whether Discord would be told anything new. */
function differ(registered: unknown, wanted: RESTPutAPIApplicationCommandsJSONBody): boolean {
  const [there, here] = [comparable.safeParse(registered), comparable.safeParse(wanted)];
  return !there.success || JSON.stringify(there.data) !== JSON.stringify(here.data);
}

/** What is registered, as far as it matters who made it. */
const registeredSchema = z.array(
  z.looseObject({ type: z.number().default(ApplicationCommandType.ChatInput) }),
);

/** Of a command as Discord lists it, what it takes back. */
const DISCORDS_OWN = new Set(['application_id', 'version', 'guild_id', 'dm_permission']);

/**
 * Commands of a kind that Quoth makes none of: an activity's entry point, say. A bulk update takes away what it leaves out, and
 * Discord refuses one that leaves out an entry point.
 */
function othersIn(registered: z.infer<typeof registeredSchema>, ours: ReadonlySet<number>) {
  return registered
    .filter(({ type }) => !ours.has(type))
    .map((command) => Object.fromEntries(Object.entries(command).filter(([key]) => !DISCORDS_OWN.has(key))));
}

/**
 * Registers the commands globally where they differ from what is registered; what others made stays. Rejects where Discord
 * refuses.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  signal: AbortSignal,
): Promise<'updated' | 'unchanged'> {
  const route = Routes.applicationCommands(applicationId);
  const wanted = definitions(commands);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const kinds = new Set(wanted.map(({ type }) => Number(type)));
  const registered = registeredSchema.parse(await rest.get(route, { query, signal }));
  const ours = registered.filter(({ type }) => kinds.has(type));
  if (!differ(ours, wanted)) return 'unchanged';
  await rest.put(route, { body: [...wanted, ...othersIn(registered, kinds)], signal });
  return 'updated';
}

const GUILDS_A_PAGE = 200;
/** Refusals count towards a ban of the whole address, so a sweep that meets many of them ends. */
const MOST_REFUSALS = 20;
/** Between two servers, so that a sweep over thousands takes nothing from members' answers. */
const PAUSE_MS = 50;

const guildPage = z.array(z.object({ id: z.string() }));

/**
 * Removes commands that were registered for single servers, where members would see each command twice. One server
 * after the other; what fails is logged and left. Ends early, without a word, when `signal` aborts.
 */
export async function clearGuildCommands(
  rest: REST,
  applicationId: string,
  signal: AbortSignal,
  log: Logger,
): Promise<void> {
  let refusals = 0;
  try {
    for (let after = '0'; ; ) {
      const query = new URLSearchParams({ limit: String(GUILDS_A_PAGE), after });
      const guilds = guildPage.parse(await rest.get(Routes.userGuilds(), { query, signal }));
      for (const { id } of guilds) {
        const route = Routes.applicationGuildCommands(applicationId, id);
        try {
          const left = z.array(z.unknown()).parse(await rest.get(route, { signal }));
          if (left.length > 0) {
            await rest.put(route, { body: [], signal });
            log.info({ guild: id, commands: left.length }, 'cleared commands registered for one server');
          }
        } catch (error) {
          if (signal.aborted) return;
          log.warn({ guild: id, err: error }, 'could not clear commands registered for one server');
          refusals += 1;
          if (refusals === MOST_REFUSALS) return;
        }
        await pause(PAUSE_MS, null, { signal });
      }
      const last = guilds.at(-1);
      if (!last || guilds.length < GUILDS_A_PAGE) return;
      after = last.id;
    }
  } catch (error) {
    if (!signal.aborted) log.warn({ err: error }, 'could not look for commands registered for one server');
  }
}
