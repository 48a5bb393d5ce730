/** What is offered while a member types. */
import type { AutocompleteInteraction } from 'discord.js';
import type { Choice } from '../../library/library.ts';
import type { Logger } from '../../log.ts';
import { inTime } from '../deadline.ts';
import type { Service } from '../service.ts';

/** Whoever types does not wait for longer; Discord does for 3 s. */
const OFFER_WITHIN_MS = 1500;

/** Nothing is offered where that fails or takes too long: what is typed can be sent all the same. */
export async function offer(
  interaction: AutocompleteInteraction,
  service: Pick<Service, 'commands' | 'library'>,
  log: Logger,
): Promise<void> {
  const late = `no choices within ${OFFER_WITHIN_MS} ms`;
  const choices = await inTime(choicesFor(interaction, service), OFFER_WITHIN_MS, late).catch((error) => {
    log.warn({ err: error }, 'could not complete');
    return [];
  });
  await interaction.respond(choices.map(({ label, value }) => ({ name: label, value })));
}

async function choicesFor(
  interaction: AutocompleteInteraction,
  { commands, library }: Pick<Service, 'commands' | 'library'>,
): Promise<readonly Choice[]> {
  const { name, value } = interaction.options.getFocused(true);
  const options = Object.entries(
    commands.find((command) => command.name === interaction.commandName)?.options ?? {},
  );
  const completes = options.find(([option]) => option === name)?.[1].completes;
  if (!completes) return [];
  const reportOption = options.find(([option, it]) => it.completes === 'report' && option !== name)?.[0];
  const report = interaction.options.data.find((option) => option.name === reportOption)?.value;
  return library.complete(completes, value, typeof report === 'string' && report !== '' ? report : undefined);
}
