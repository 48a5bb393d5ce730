/** The bot: configuration -> library -> platforms. */
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { commands } from '../commands/index.ts';
import { type Config, readConfig } from './config.ts';
import { loadEnvironmentFile } from './environment-file.ts';
import type { PlacedLibrary } from './library/library.ts';
import { type OpenedLibrary, openLiveLibrary } from './library/serving/live-library.ts';
import { borrow, type Channel, lend } from './library/serving/shared-library.ts';
import { createLogger, type Logger } from './log.ts';
import type { Operations } from './operations/operations.ts';
import { tellManager } from './platforms/discord/transports/shard-messages.ts';
import { Allowance } from './platforms/rate-limit.ts';
import type { Running, Service } from './platforms/service.ts';
import { SharedPort } from './platforms/shared-port.ts';
import { english } from './reply/strings/english.ts';
import { stringsFor } from './reply/strings/index.ts';
import { type Settings, settingsIn } from './settings/settings.ts';
import { isFileAt } from './settings/sqlite.ts';

/** The contract is 5 s from the signal; what is left is for the process to end. */
const STOP_WITHIN_MS = 4500;

async function main(): Promise<void> {
  try {
    loadEnvironmentFile();
  } catch (error) {
    return refuse(`.env can't be read: ${messageOf(error)}`);
  }
  const outcome = readConfig(process.env);
  if (!outcome.ok) return refuse(outcome.mistakes.join('; '));
  const { config } = outcome;
  if (config.storage.kind === 'folder' && isFileAt(config.storage.folder))
    return refuse('DATA_DIR must be a folder, but there is a file');
  const shard = config.discord?.shard ?? null;
  const log = createLogger(config.logLevel, secretsOf(config)).child(shard === null ? {} : { shard });
  // The clients' own handlers reject on payloads they can't read: that must cost no more than the payload.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'crashed');
    process.exit(1);
  });

  const stopping = new AbortController();
  const { signal } = stopping;
  let operations: Operations | null = null;
  let library: Opened | null = null;
  let settings: Settings | null = null;
  let running: readonly Promise<Running>[] = [];
  const stop = async () => {
    stopping.abort();
    operations?.stopping();
    const started = await Promise.allSettled(running);
    const platforms = started.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
    await Promise.allSettled(platforms.map((platform) => platform.stop()));
    await settings?.questions.settled();
    settings?.close();
    await library?.close();
    operations?.close();
  };
  // From here on, so that the signal ends a start too.
  onStopSignal(log, shard !== null, stop);

  try {
    operations = await openOperations(config, log);
    const kept = settingsIn(config.storage, config.kept, log, operations ?? undefined);
    settings = kept;
    // A client takes a third of a second to load and keeps this thread from all else: it does so once the other one has all to build.
    let beside: Promise<readonly Start[]> | undefined;
    const loadBeside = () => {
      beside ??= Promise.all([loadPlatforms(config), kept.open()]).then(([platforms]) => platforms);
      return beside;
    };
    library = await openLibrary(config, log, operations, loadBeside);
    const platforms = await loadBeside();
    const { rateLimit, publicUrl } = config;
    const given: Given = { library, log, operations, settings: kept, signal, rateLimit, publicUrl };

    if (platforms.length === 0) {
      const chat = startTerminal(config, given);
      running = [chat];
      const answered = await (await chat).over;
      if (answered === 0 && !process.stdin.isTTY && !signal.aborted) tell(NOTHING_TO_DO);
      return await stop();
    }
    running = platforms.map((start) => start(given));
    const connected = await Promise.all(running);
    void whenAllEnded(connected).then(async (why) => {
      if (signal.aborted) return;
      log.fatal({ why }, 'no connection is left');
      await within(STOP_WITHIN_MS, stop());
      process.exit(1);
    });
    // Once, by whom the operator started.
    log.info({ ...library.figures }, shard === null ? 'ready' : 'shard ready');
    if (shard !== null) await tellManager({ quoth: 'started' });
  } catch (error) {
    // Whoever stops it ends it, too.
    if (signal.aborted) return;
    await within(STOP_WITHIN_MS, stop());
    if (shard === null) refuse(messageOf(error));
    else await tellManager({ quoth: 'refused', why: messageOf(error) });
    process.exit(1);
  }
}

interface Given {
  readonly library: PlacedLibrary;
  readonly log: Logger;
  readonly operations: Operations | null;
  readonly settings: Settings;
  /** Ends a start. */
  readonly signal: AbortSignal;
  /** Questions that a member may ask in a minute; 0: no limit. */
  readonly rateLimit: number;
  /** Where members reach the page; null where they don't. */
  readonly publicUrl: string | null;
}

/** One that is borrowed tells no figures. */
type Opened = PlacedLibrary & Partial<OpenedLibrary>;

type Start = (given: Given) => Promise<Running>;

async function openOperations(config: Config, log: Logger): Promise<Operations | null> {
  if (config.metricsPort === null) return null;
  const opener = await import('./operations/open-operations.ts');
  const names = commands.map(({ name }) => name);
  return opener.openOperations(config.metricsPort, config, names, log);
}

/** Where Discord runs in processes of their own, they ask the library of the one that starts them. */
async function openLibrary(
  { knowledgeFolder, indexFolder, discord }: Config,
  log: Logger,
  operations: Operations | null,
  handedOver: () => void,
): Promise<Opened> {
  if (discord?.shard !== undefined) return borrow(process);
  try {
    const library = await openLiveLibrary(
      knowledgeFolder,
      log,
      undefined,
      operations ?? undefined,
      indexFolder,
      handedOver,
    );
    operations?.opened(library);
    return library;
  } catch (error) {
    throw new Error(`KNOWLEDGE_DIR ${knowledgeFolder} can't be read: ${messageOf(error)}`);
  }
}

function loadPlatforms({ discord, slack, web }: Config): Promise<readonly Start[]> {
  const loads: Promise<Start>[] = [];
  // Both are served at the same one where both are called by HTTPS.
  const wanted = discord?.https?.port ?? (slack?.mode.kind === 'http' ? slack.mode.port : null);
  const port = wanted === null ? undefined : new SharedPort(wanted);
  if (discord?.shards) {
    const { shards } = discord;
    loads.push(
      import('./platforms/discord/transports/shards.ts').then(
        ({ startShards }) =>
          ({ library, log, operations, signal }) => {
            const script = fileURLToPath(import.meta.url);
            const started = (shard: Channel) => lend(library, shard);
            return startShards(discord, shards, {
              script,
              log,
              signal,
              started,
              ...(operations && { operations }),
            });
          },
      ),
    );
  } else if (discord) {
    loads.push(
      import('./platforms/discord/start.ts').then(
        ({ startDiscord }) =>
          (given) =>
            startDiscord(discord, serviceFor('discord', given), port),
      ),
    );
  }
  if (slack) {
    loads.push(
      import('./platforms/slack/start.ts').then(
        ({ startSlack }) =>
          (given) =>
            startSlack(slack, serviceFor('slack', given), port),
      ),
    );
  }
  if (web) {
    loads.push(
      import('./platforms/web/start.ts').then(
        ({ startWeb }) =>
          (given) =>
            startWeb(web, serviceFor('web', given)),
      ),
    );
  }
  return Promise.all(loads);
}

async function startTerminal(
  { terminalLocale }: Config,
  given: Given,
): Promise<Running & { readonly over: Promise<number> }> {
  const { runTerminal } = await import('./platforms/terminal/chat.ts');
  const service = { ...serviceFor('terminal', given), strings: stringsFor(terminalLocale) };
  const over = runTerminal(service, { input: process.stdin, output: process.stdout, signal: given.signal });
  return { over, stop: async () => void (await over) };
}

function serviceFor(
  platform: Parameters<Operations['observer']>[0],
  { library, log, operations, settings, rateLimit, publicUrl }: Given,
): Service {
  const observer = operations?.observer(platform);
  return {
    commands,
    library,
    libraryAt: library.at,
    strings: english,
    log,
    settings,
    ...(publicUrl !== null && { publicUrl }),
    questions: settings.questions,
    ...(rateLimit > 0 && { allowance: new Allowance(rateLimit, platform, settings.counts) }),
    ...(observer && { observer }),
  };
}

/** Resolves to why the connections ended where none of them is left. */
async function whenAllEnded(platforms: readonly Running[]): Promise<string> {
  const ends = await Promise.all(platforms.map(({ ended }) => ended ?? new Promise<string>(() => {})));
  return ends.join('; ');
}

/** A shard is told to stop by whoever signals all processes, too, and ends when the process that started it is gone. */
function onStopSignal(log: Logger, isShard: boolean, stopAll: () => Promise<void>): void {
  let stopped = false;
  const stop = async (why: string) => {
    if (stopped) return;
    stopped = true;
    log.info({ signal: why }, 'stopping');
    await within(STOP_WITHIN_MS, stopAll());
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    if (isShard) process.on(signal, stop);
    else process.once(signal, stop);
  }
  if (!isShard) return;
  process.once('disconnect', () => stop('manager gone'));
  // What can't be told to it any more, discord.js's own messages among it.
  process.on('error', (error) => log.debug({ err: error }, 'manager gone'));
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  await Promise.race([work, setTimeout(milliseconds, undefined, { ref: false })]);
}

/** To strike out shorter ones would garble the log and hide nothing. */
const SHORTEST_SECRET = 6;

function secretsOf({ discord, slack, storage }: Config): readonly string[] {
  const mode = slack?.mode;
  const password = storage.kind === 'postgres' ? new URL(storage.address).password : '';
  const secrets = [
    discord?.token,
    slack?.botToken,
    mode?.kind === 'socket' ? mode.appToken : mode?.signingSecret,
    // As it stands in the address, and as it is.
    password,
    decoded(password),
  ];
  return secrets.filter((secret) => secret !== undefined).filter(({ length }) => length >= SHORTEST_SECRET);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const NOTHING_TO_DO =
  'nothing to do: neither DISCORD_TOKEN nor SLACK_BOT_TOKEN is set, and standard input is no terminal and has no questions';

function refuse(what: string): void {
  tell(what);
  process.exitCode = 1;
}

function tell(what: string): void {
  process.stderr.write(`quoth: ${what.replace(/\s+/gu, ' ')}\n`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

await main();
