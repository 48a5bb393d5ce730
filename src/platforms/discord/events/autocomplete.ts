/** Choices while a member types an option. */
import type { AutocompleteInteraction } from 'discord.js';
import type { Context } from '../../../../commands/command.ts';
import { choicesFor } from '../../../../commands/options/completion.ts';
import type { Choice } from '../../../library/library.ts';
import type { Logger } from '../../../log.ts';
import { inTime } from '../../../with-deadline.ts';

/** Whoever types does not wait for longer; Discord does for 3 s. */
const RESPOND_WITHIN_MS = 1500;

/** Nothing is offered where that fails or takes too long: what is typed can be sent all the same. */
export async function respondToAutocomplete(
  interaction: AutocompleteInteraction,
  context: Context,
  log: Logger,
): Promise<void> {
  const late = `no choices within ${RESPOND_WITHIN_MS} ms`;
  const choices = await inTime(choicesAt(interaction, context), RESPOND_WITHIN_MS, late).catch((error) => {
    log.warn({ err: error }, 'could not complete');
    return [];
  });
  await interaction.respond(choices.map(({ label, value }) => ({ name: label, value })));
}

async function choicesAt(interaction: AutocompleteInteraction, context: Context): Promise<readonly Choice[]> {
  const { name, value } = interaction.options.getFocused(true);
  const command = context.commands.find((known) => known.name === interaction.commandName);
  const given = interaction.options.data.map((option) => [option.name, String(option.value ?? '')]);
  return command ? choicesFor(command, name, value, Object.fromEntries(given), context) : [];
}
