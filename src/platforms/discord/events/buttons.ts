/** What the buttons do. All that they need is in the message: they work after a restart and on every replica. */
import type { ButtonInteraction } from 'discord.js';
import type { Context } from '../../../../commands/command.ts';
import { notAskedReply } from '../../../../commands/kept-questions/not-asked.ts';
import { recallReply } from '../../../../commands/recall-reply.ts';
import { runCommand } from '../../../../commands/run-command.ts';
import type { Logger } from '../../../log.ts';
import { parseButton } from '../../../reply/recipe.ts';
import type { Reply } from '../../../reply/reply.ts';
import type { Once } from '../../../settings/once-here.ts';
import { outcomeOf, type QuestionOutcome } from '../../service.ts';
import { ComponentType, DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from '../discord-js.ts';
import { askedIn, keptIn } from '../rendering/question-line.ts';
import { type Place, renderReply, renderScreen } from '../rendering/render.ts';
import { replyEphemeral, sentenceMessage } from './ephemeral.ts';
import { share } from './share.ts';
import { replyInTime } from './with-deadline.ts';

export async function handleButton(
  interaction: ButtonInteraction,
  context: Context,
  once: Once,
  log: Logger,
): Promise<QuestionOutcome> {
  const button = parseButton(interaction.customId);
  switch (button?.action) {
    case 'turn':
      return turn(interaction, button.screen, context, (asked) => recallReply(button.recipe, context, asked));
    case 'notAsked':
      return turn(interaction, 0, context, (asked) => notAskedReply(button, context, asked));
    case 'context': {
      const found = await replyInTime(recallReply(button.recipe, context));
      // What somebody else asked in a channel is not what whoever pressed asked.
      const asked = isOthers(interaction) ? null : askedIn(componentsOf(interaction));
      const reply = { ...(asked !== null && { asked }), ...found };
      await replyEphemeral(interaction, renderReply(reply, 0, context.strings, placeOf(interaction)));
      return outcomeOf(reply);
    }
    case 'ask': {
      const question = labelOf(interaction);
      const reply = await replyInTime(runCommand('ask', { question }, context));
      await replyEphemeral(interaction, renderScreen(reply, 0, context.strings));
      return outcomeOf(reply);
    }
    case 'share':
      return share(interaction, button.recipe, context, once, log);
    case 'delete':
      return takeBack(interaction, button.owner, context);
    default:
      await replyEphemeral(
        interaction,
        sentenceMessage(context.strings.problem.unreadableButton, context.strings),
      );
      return 'problem';
  }
}

/** As it stands on what was pressed. */
function labelOf(interaction: ButtonInteraction): string {
  for (const component of componentsOf(interaction))
    for (const button of component.type === ComponentType.ActionRow ? component.components : [])
      if ('custom_id' in button && button.custom_id === interaction.customId && 'label' in button)
        return button.label ?? '';
  return '';
}

/** Whether what was pressed is shown to whoever pressed alone. */
function isHidden({ message }: ButtonInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/** Of what a press is answered with. */
function placeOf(interaction: ButtonInteraction): Place {
  return { kind: isHidden(interaction) || isOthers(interaction) ? 'private' : 'direct' };
}

/** Whether what was pressed is shown to a whole channel. */
function isOthers(interaction: ButtonInteraction): boolean {
  return interaction.guildId !== null && !isHidden(interaction);
}

function componentsOf({ message }: ButtonInteraction) {
  return message.components.map((component) => component.toJSON());
}

/** Shows a screen of what `find` makes of what was asked, in place of what was pressed where nobody else sees that. */
async function turn(
  interaction: ButtonInteraction,
  screen: number,
  context: Context,
  find: (asked: string | undefined) => Promise<Reply>,
): Promise<QuestionOutcome> {
  const components = componentsOf(interaction);
  const [asked, kept] = [askedIn(components), keptIn(components)];
  const reply = await replyInTime(find(asked ?? undefined));
  const told = { ...(asked !== null && { asked }), ...(kept !== null && { kept }), ...reply };
  const message = renderReply(told, screen, context.strings, placeOf(interaction));
  // What can't be shown again doesn't take the place of the quote that still stands there; and nobody turns the page for all.
  if (reply.recipe === null || isOthers(interaction)) await replyEphemeral(interaction, message);
  else await interaction.update(message);
  return outcomeOf(reply);
}

/**
 * Through the press itself, since that is allowed wherever the message could be posted: in servers that the bot is not
 * a member of and in members' direct messages it may delete nothing by its own right.
 */
async function takeBack(
  interaction: ButtonInteraction,
  owner: string,
  { strings }: Context,
): Promise<QuestionOutcome> {
  if (interaction.user.id !== owner) {
    await replyEphemeral(interaction, sentenceMessage(strings.share.notYours, strings));
    return 'problem';
  }
  await interaction.deferUpdate();
  try {
    await interaction.deleteReply();
  } catch (error) {
    const isGone = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
    if (!isGone) throw error;
  }
  return 'answered';
}
