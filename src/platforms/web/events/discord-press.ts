/** A press on what is drawn as Discord's, handled by what handles Discord's own. */
import type { APIMessageTopLevelComponent, ButtonInteraction, InteractionReplyOptions } from 'discord.js';
import type { Context } from '../../../../commands/command.ts';
import type { Logger } from '../../../log.ts';
import type { Once } from '../../../settings/once-here.ts';
import { MessageFlags } from '../../discord/discord-js.ts';
import { handleButton } from '../../discord/events/buttons.ts';
import type { QuestionOutcome } from '../../service.ts';
import type { Act, DiscordPayload, DiscordPress } from '../protocol.ts';
import { discordPayload } from './commands.ts';
import { VISITOR } from './visitor.ts';

export interface Pressed<Payload> {
  readonly acts: readonly Act<Payload>[];
  readonly outcome: QuestionOutcome;
}

export async function pressDiscord(
  pressed: DiscordPress,
  context: Context,
  once: Once,
  log: Logger,
): Promise<Pressed<DiscordPayload>> {
  const acts: Act<DiscordPayload>[] = [];
  const outcome = await handleButton(interactionOf(pressed, acts, context), context, once, log);
  return { acts, outcome };
}

/** As much of an interaction as the handlers use; what they tell Discord is noted in `acts`. */
function interactionOf(
  { message, customId }: DiscordPress,
  acts: Act<DiscordPayload>[],
  { strings }: Context,
): ButtonInteraction {
  const told = { flags: { has: () => false }, id: '' };
  const interaction = {
    id: `${message.id} ${customId}`,
    customId,
    guildId: 'web',
    user: { id: VISITOR, displayName: strings.web.visitor },
    member: null,
    message: {
      id: message.id,
      flags: { has: () => message.isPrivate },
      components: message.components.map((component: APIMessageTopLevelComponent) => ({
        toJSON: () => component,
      })),
    },
    replied: false,
    deferred: false,
    async deferUpdate() {
      interaction.deferred = true;
    },
    async update(payload: DiscordPayload) {
      interaction.replied = true;
      acts.push({ kind: 'update', message: discordPayload(payload) });
    },
    async editReply(payload: DiscordPayload) {
      acts.push({ kind: 'update', message: discordPayload(payload) });
    },
    async reply(payload: DiscordPayload & InteractionReplyOptions) {
      interaction.replied = true;
      acts.push({ kind: 'whisper', message: discordPayload(payload) });
    },
    async followUp(payload: DiscordPayload & InteractionReplyOptions) {
      const isPrivate = (Number(payload.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      acts.push({ kind: isPrivate ? 'whisper' : 'post', message: discordPayload(payload) });
      return told;
    },
    async deleteReply() {
      acts.push({ kind: 'delete' });
    },
  };
  return interaction as unknown as ButtonInteraction;
}
