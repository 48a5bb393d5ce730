/**
 * What is used of discord.js besides its types, by `require`: to tell which names its CommonJS exports, an `import` reads all of its files
 * twice, for a third of the time that they take to load.
 */
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// By its real path: under a link to node_modules, what it loads later would be another copy of what it has loaded.
const discord: typeof import('discord.js') = require(realpathSync(require.resolve('discord.js')));

export const {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  ChannelType,
  Client,
  ComponentType,
  DefaultRestOptions,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  HTTPError,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  Locale,
  MessageFlags,
  MessageType,
  Options,
  PermissionFlagsBits,
  RateLimitError,
  REST,
  RESTJSONErrorCodes,
  Routes,
  ShardingManager,
} = discord;
