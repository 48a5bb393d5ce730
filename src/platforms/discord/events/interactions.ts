/** What members do, to a reply; and one place where everything that fails ends. */
import type { ChatInputCommandInteraction, Interaction } from 'discord.js';
import type { Context } from '../../../../commands/command.ts';
import { runCommand } from '../../../../commands/run-command.ts';
import { stringsFor } from '../../../reply/strings/index.ts';
import type { Once } from '../../../settings/once-here.ts';
import { messageReply } from '../../check-message.ts';
import { outcomeOf, type QuestionOutcome, type Service } from '../../service.ts';
import { DiscordAPIError, RateLimitError, RESTJSONErrorCodes } from '../discord-js.ts';
import { ASK_MESSAGE, CHECK_MESSAGE } from '../register-commands.ts';
import { renderScreen } from '../rendering/render.ts';
import { respondToAutocomplete } from './autocomplete.ts';
import { handleButton } from './buttons.ts';
import type { Channels } from './channel.ts';
import { replyEphemeral, sentenceMessage } from './ephemeral.ts';
import type { MenuMessages } from './menu-messages.ts';
import { readMessage } from './message-text.ts';
import { replyInTime } from './with-deadline.ts';

/** What the client keeps of interactions and Quoth needs. */
export interface Seen {
  /** Presses of buttons. */
  readonly once: Once;
  readonly channels: Channels;
  readonly menuMessages: MenuMessages;
}

/** Which command a message's menu gives its words to. */
const MENU: Readonly<Record<string, 'check' | 'ask'>> = { [CHECK_MESSAGE]: 'check', [ASK_MESSAGE]: 'ask' };

/** Answers an interaction, whatever it is; the promise never rejects. */
export async function answer(interaction: Interaction, service: Service, seen: Seen): Promise<void> {
  const started = performance.now();
  const log = service.log.child({ interaction: interaction.id, ...nameOf(interaction) });
  const count = (outcome: QuestionOutcome) => {
    if (!interaction.isAutocomplete())
      service.observer?.question(commandOf(interaction), outcome, performance.now() - started);
  };
  try {
    count(await dispatch(interaction, { ...service, log }, seen));
    const told = { ms: Math.round(performance.now() - started) };
    // One comes with every few letters that somebody types.
    if (interaction.isAutocomplete()) log.debug(told, 'completed');
    else log.info(told, 'answered');
  } catch (error) {
    count('failed');
    if (isOver(error)) return log.warn({ err: error }, 'Discord takes no answer any more');
    log.error({ err: error }, 'could not answer');
    try {
      await apologise(interaction);
    } catch (second) {
      log.error({ err: second }, 'could not say so either');
    }
  }
}

/** Whether no excuse would be taken either: it came too late, there is an answer already, or there are too many. */
function isOver(error: unknown): boolean {
  const { UnknownInteraction, InteractionHasAlreadyBeenAcknowledged } = RESTJSONErrorCodes;
  return error instanceof DiscordAPIError
    ? error.code === UnknownInteraction || error.code === InteractionHasAlreadyBeenAcknowledged
    : error instanceof RateLimitError;
}

function nameOf(interaction: Interaction): Readonly<Record<string, string>> {
  if (interaction.isCommand() || interaction.isAutocomplete()) return { command: interaction.commandName };
  if (interaction.isMessageComponent()) return { button: interaction.customId };
  return {};
}

/** As metrics name it. */
function commandOf(interaction: Interaction): string {
  if (interaction.isMessageComponent()) return 'button';
  if (!interaction.isCommand()) return '';
  return MENU[interaction.commandName] ?? interaction.commandName;
}

/** Each in the language of whoever acted. */
async function dispatch(
  interaction: Interaction,
  service: Service,
  { once, channels, menuMessages }: Seen,
): Promise<QuestionOutcome> {
  const message = menuMessages.take(interaction.id);
  const strings = stringsFor(interaction.locale);
  const isQuestion = interaction.isCommand();
  const refusal = await service.allowance?.take(interaction.user.id, isQuestion ? 'question' : 'act');
  if (refusal) {
    if (refusal.isFirst) service.log.warn({ user: interaction.user.id }, 'a member asks too much');
    if (interaction.isAutocomplete()) await interaction.respond([]);
    else
      await replyEphemeral(interaction, sentenceMessage(strings.problem.tooMuch(refusal.seconds), strings));
    return 'problem';
  }
  const place = channels.of(interaction, service);
  const context: Context = { ...service, ...place, strings, prefix: '', translatedNames: true };
  if (interaction.isChatInputCommand()) {
    const reply = await replyInTime(runCommand(interaction.commandName, inputOf(interaction), context));
    await replyEphemeral(interaction, renderScreen(reply, 0, strings));
    return outcomeOf(reply);
  }
  const onMessage = interaction.isMessageContextMenuCommand() ? MENU[interaction.commandName] : undefined;
  if (onMessage && interaction.isMessageContextMenuCommand()) {
    const reply = await replyInTime(messageReply(onMessage, readMessage(message), context));
    await replyEphemeral(interaction, renderScreen(reply, 0, strings));
    return outcomeOf(reply);
  }
  if (interaction.isButton()) {
    return handleButton(interaction, context, once, service.log);
  }
  if (interaction.isAutocomplete()) {
    await respondToAutocomplete(interaction, context, service.log);
    return 'answered';
  }
  const words = strings.problem;
  const sentence = interaction.isCommand()
    ? words.unknownCommand(interaction.commandName, null, `/${strings.commands.quoth.name}`)
    : words.unreadableButton;
  await replyEphemeral(interaction, sentenceMessage(sentence, strings));
  return 'problem';
}

function inputOf(interaction: ChatInputCommandInteraction): Readonly<Record<string, string>> {
  const given = interaction.options.data.filter(({ value }) => value !== undefined);
  return Object.fromEntries(given.map(({ name, value }) => [name, String(value)]));
}

async function apologise(interaction: Interaction): Promise<void> {
  // Whoever has a reply already needs no excuse.
  if (!interaction.isRepliable() || interaction.replied) return;
  const strings = stringsFor(interaction.locale);
  await replyEphemeral(interaction, sentenceMessage(strings.problem.failed, strings));
}
