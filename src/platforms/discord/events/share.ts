/** The very same quote to the channel, with who asked what. */
import type {
  APIButtonComponentWithCustomId,
  APIComponentInMessageActionRow,
  APIMessageTopLevelComponent,
  ButtonInteraction,
} from 'discord.js';
import type { Context } from '../../../../commands/command.ts';
import { recallReply } from '../../../../commands/recall-reply.ts';
import type { Logger } from '../../../log.ts';
import type { Reply } from '../../../reply/reply.ts';
import type { Once } from '../../../settings/once-here.ts';
import { outcomeOf, type QuestionOutcome } from '../../service.ts';
import { ComponentType, DiscordAPIError, MessageFlags } from '../discord-js.ts';
import { askedIn } from '../rendering/question-line.ts';
import { messageOf, renderScreen, renderShared } from '../rendering/render.ts';
import { replyEphemeral, sentenceMessage } from './ephemeral.ts';
import { replyInTime } from './with-deadline.ts';

/** A press is not taken up again while the first may still be under way; later on, it is meant. */
const SHARE_KEPT_MS = 5000;

/**
 * The private message is told first: from then on its button can't be pressed, and a press that was under way brings
 * along a message that says so. `once` covers presses that come closer together than that, on whichever replica.
 */
export async function share(
  interaction: ButtonInteraction,
  recipe: string,
  context: Context,
  once: Once,
  log: Logger,
): Promise<QuestionOutcome> {
  const { strings } = context;
  const before = interaction.message.components.map((component) => component.toJSON());
  const state = stateOf(before, interaction.customId);
  if (state === 'shared') {
    await interaction.deferUpdate();
    return 'answered';
  }
  const asked = askedIn(before);
  const reply = await replyInTime(recallReply(recipe, context, asked ?? undefined));
  if (reply.recipe === null) {
    await replyEphemeral(interaction, renderScreen(reply, 0, strings));
    return outcomeOf(reply);
  }
  const key = `discord share ${interaction.message.id} ${interaction.customId}`;
  try {
    if (state === 'unknown') await interaction.deferUpdate();
    else await interaction.update(messageOf(marked(before, interaction.customId, strings.share.shared)));
    const isPosted = await once.run(`discord button ${interaction.id}`, () =>
      once.run(key, () => post(interaction, reply, asked, context), SHARE_KEPT_MS),
    );
    if (!isPosted) throw new Error('another replica took it up and has not posted it yet');
    return 'answered';
  } catch (error) {
    if (!interaction.replied && !interaction.deferred) throw error;
    const isRefused = error instanceof NotAllowed || (error instanceof DiscordAPIError && error.status < 500);
    if (isRefused) log.warn({ err: error }, 'not allowed to share');
    else log.error({ err: error }, 'could not share');
    if (state === 'open') {
      await interaction
        .editReply(messageOf(before))
        .catch((second) => log.warn({ err: second }, 'could not offer sharing again'));
    }
    const sentence = isRefused ? strings.share.notAllowed : strings.problem.failed;
    await replyEphemeral(interaction, sentenceMessage(sentence, strings));
    return isRefused ? 'problem' : 'failed';
  }
}

class NotAllowed extends Error {}

/** Resolves to true; rejects where the channel doesn't get to see it. */
async function post(
  interaction: ButtonInteraction,
  reply: Reply,
  asked: string | null,
  { strings }: Context,
): Promise<boolean> {
  const sharer = { name: nameOf(interaction), asked, id: interaction.user.id };
  const posted = await interaction.followUp(renderShared(reply, sharer, strings));
  // Where a member may not use apps of their own in public, Discord shows what they post to them alone.
  if (!posted.flags.has(MessageFlags.Ephemeral)) return true;
  await interaction.deleteReply(posted.id);
  throw new NotAllowed('Discord showed the message to nobody else');
}

/** As others see it in this place. */
function nameOf({ member, user }: ButtonInteraction): string {
  const nick = member && 'nick' in member ? member.nick : null;
  return nick ?? user.displayName;
}

type State = 'open' | 'shared' | 'unknown';

function stateOf(components: readonly APIMessageTopLevelComponent[], customId: string): State {
  const rows = components.filter((component) => component.type === ComponentType.ActionRow);
  const pressed = rows.flatMap((row) => row.components).find((button) => isCalled(button, customId));
  if (!pressed) return 'unknown';
  return pressed.disabled ? 'shared' : 'open';
}

/** The same message, its button with another label and no more to be pressed. */
function marked(
  components: readonly APIMessageTopLevelComponent[],
  customId: string,
  label: string,
): APIMessageTopLevelComponent[] {
  return components.map((row) => {
    if (row.type !== ComponentType.ActionRow) return row;
    const buttons = row.components.map((button) =>
      isCalled(button, customId) ? { ...button, label, disabled: true } : button,
    );
    return { ...row, components: buttons };
  });
}

function isCalled(
  component: APIComponentInMessageActionRow,
  customId: string,
): component is APIButtonComponentWithCustomId {
  return (
    component.type === ComponentType.Button && 'custom_id' in component && component.custom_id === customId
  );
}
