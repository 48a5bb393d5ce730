/** Where what operators are told goes: to whoever asks at `METRICS_PORT`, and of a shard to the process that started it. */
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import { tellConditions } from '../platforms/discord/transports/shard-messages.ts';
import { Operations, type PlatformName } from './operations.ts';
import { serveOperations } from './server.ts';

/** Rejects with one sentence for the operator where the port can't be listened on. */
export async function openOperations(
  port: number,
  { discord, slack, web, kept }: Config,
  commands: readonly string[],
  log: Logger,
): Promise<Operations> {
  const shard = discord?.shard ?? null;
  const platforms: PlatformName[] = [];
  // Of Discord in several processes, each tells its own part.
  if (discord && !discord.shards) platforms.push('discord');
  if (slack) platforms.push('slack');
  if (web) platforms.push('web');
  const operations = new Operations(platforms, commands, shard);
  if (kept.questions !== 'none') operations.keeping();
  if (shard !== null) tellConditions(() => operations.condition());
  else {
    const served = await serveOperations(port, () => operations.condition());
    // The operator chose it; and a start that fails says why in one line alone.
    log.debug({ port: served.port }, 'health and metrics are served');
    operations.closedBy(served.close);
  }
  return operations;
}
