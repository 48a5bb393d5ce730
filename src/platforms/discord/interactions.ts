/** What members do, to a reply: commands and presses of buttons, and one place where everything that fails ends. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Context } from '../../../commands/command.ts';
import { recallReply, runCommand } from '../../../commands/index.ts';
import { plainReply } from '../../reply/problem-reply.ts';
import { parseButton } from '../../reply/recipe.ts';
import type { Reply } from '../../reply/reply.ts';
import { inTime } from '../deadline.ts';
import type { Service } from '../service.ts';
import { type Message, renderScreen } from './render.ts';

/** A member sees an error of Discord's own after 3 s. */
const ANSWER_WITHIN_MS = 2500;

/** Answers an interaction, whatever it is; the promise never rejects. */
export async function answer(interaction: Interaction, service: Service): Promise<void> {
  const started = performance.now();
  const log = service.log.child({ interaction: interaction.id, ...nameOf(interaction) });
  try {
    await dispatch(interaction, service);
    log.info({ ms: Math.round(performance.now() - started) }, 'answered');
  } catch (error) {
    log.error({ err: error }, 'could not answer');
    try {
      await apologise(interaction, service);
    } catch (second) {
      log.error({ err: second }, 'could not say so either');
    }
  }
}

function nameOf(interaction: Interaction): Readonly<Record<string, string>> {
  if (interaction.isCommand()) return { command: interaction.commandName };
  if (interaction.isMessageComponent()) return { button: interaction.customId };
  return {};
}

async function dispatch(interaction: Interaction, service: Service): Promise<void> {
  const { strings } = service;
  const context: Context = { ...service, prefix: '' };
  if (interaction.isChatInputCommand()) {
    const reply = await punctual(runCommand(interaction.commandName, inputOf(interaction), context));
    await whisper(interaction, renderScreen(reply, 0, strings));
  } else if (interaction.isButton()) {
    await press(interaction, context);
  } else if (interaction.isAutocomplete()) {
    await interaction.respond([]);
  } else {
    const words = strings.problem;
    const sentence = interaction.isCommand()
      ? words.unknownCommand(interaction.commandName, null, '/quoth')
      : words.unreadableButton;
    await whisper(interaction, sentenceMessage(sentence, service));
  }
}

function inputOf(interaction: ChatInputCommandInteraction): Readonly<Record<string, string>> {
  const given = interaction.options.data.filter(({ value }) => value !== undefined);
  return Object.fromEntries(given.map(({ name, value }) => [name, String(value)]));
}

async function press(interaction: ButtonInteraction, context: Context): Promise<void> {
  const { strings } = context;
  const button = parseButton(interaction.customId);
  const turn = button?.action === 'turn' ? button : null;
  const reply = turn
    ? await punctual(recallReply(turn.recipe, context))
    : plainReply(strings.problem.unreadableButton);
  const message = renderScreen(reply, turn?.screen ?? 0, strings);
  // What can't be shown again doesn't take the place of the quote that still stands there.
  if (reply.recipe === null) await whisper(interaction, message);
  else await interaction.update(message);
}

function punctual(reply: Promise<Reply>): Promise<Reply> {
  return inTime(reply, ANSWER_WITHIN_MS, `no reply within ${ANSWER_WITHIN_MS} ms`);
}

async function apologise(interaction: Interaction, service: Service): Promise<void> {
  // Whoever has a reply already needs no excuse.
  if (!interaction.isRepliable() || interaction.replied) return;
  await whisper(interaction, sentenceMessage(service.strings.problem.failed, service));
}

/** Says it to the asking member alone. */
async function whisper(interaction: RepliableInteraction, message: Message): Promise<void> {
  await interaction.reply({ ...message, flags: message.flags | MessageFlags.Ephemeral });
}

function sentenceMessage(sentence: string, { strings }: Pick<Service, 'strings'>): Message {
  return renderScreen(plainReply(sentence), 0, strings);
}
