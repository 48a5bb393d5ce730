/** A bot that answers every command with the same sentence: what the platform's client itself takes. */
import { Client, Events, MessageFlags } from 'discord.js';

const { DISCORD_TOKEN, DISCORD_API_URL = '' } = process.env;

const client = new Client({ intents: [], rest: { api: DISCORD_API_URL } });
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) {
    await interaction.reply({ content: 'The report doesn’t say.', flags: MessageFlags.Ephemeral });
  }
});
client.once(Events.ClientReady, () => process.stderr.write('{"msg":"ready"}\n'));
process.once('SIGTERM', async () => {
  await client.destroy();
  process.exit(0);
});
await client.login(DISCORD_TOKEN);
