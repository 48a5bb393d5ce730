/** What only the member who acted sees. */
import type { RepliableInteraction } from 'discord.js';
import { plainReply } from '../../../reply/problem-reply.ts';
import type { Strings } from '../../../reply/strings/index.ts';
import { MessageFlags } from '../discord-js.ts';
import { type Message, renderScreen } from '../rendering/render.ts';

/** As the interaction's answer, or behind it where it has one. */
export async function replyEphemeral(interaction: RepliableInteraction, message: Message): Promise<void> {
  const hidden = { ...message, flags: message.flags | MessageFlags.Ephemeral };
  if (interaction.replied || interaction.deferred) await interaction.followUp(hidden);
  else await interaction.reply(hidden);
}

export function sentenceMessage(sentence: string, strings: Strings): Message {
  return renderScreen(plainReply(sentence), 0, strings);
}
