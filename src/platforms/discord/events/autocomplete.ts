/** What is offered while a member types. */
import type { AutocompleteInteraction } from 'discord.js';
import type { Context } from '../../../../commands/command.ts';
import { choicesFor } from '../../../../commands/completion.ts';
import type { Choice } from '../../../library/library.ts';
import type { Logger } from '../../../log.ts';
import { inTime } from '../../../with-deadline.ts';

/** Whoever types does not wait for longer; Discord does for 3 s. */
const OFFER_WITHIN_MS = 1500;

/** Nothing is offered where that fails or takes too long: what is typed can be sent all the same. */
export async function offer(
  interaction: AutocompleteInteraction,
  context: Context,
  log: Logger,
): Promise<void> {
  const late = `no choices within ${OFFER_WITHIN_MS} ms`;
  const choices = await inTime(offered(interaction, context), OFFER_WITHIN_MS, late).catch((error) => {
    log.warn({ err: error }, 'could not complete');
    return [];
  });
  await interaction.respond(choices.map(({ label, value }) => ({ name: label, value })));
}

async function offered(interaction: AutocompleteInteraction, context: Context): Promise<readonly Choice[]> {
  const { name, value } = interaction.options.getFocused(true);
  const command = context.commands.find((known) => known.name === interaction.commandName);
  const given = interaction.options.data.map((option) => [option.name, String(option.value ?? '')]);
  return command ? choicesFor(command, name, value, Object.fromEntries(given), context) : [];
}
