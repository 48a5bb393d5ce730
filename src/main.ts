/** The bot: configuration -> library -> platforms. */
import { setTimeout } from 'node:timers/promises';
import { commands } from '../commands/index.ts';
import { type Config, readConfig } from './config.ts';
import { loadEnvironmentFile } from './environment-file.ts';
import type { Library } from './library/library.ts';
import { openLiveLibrary } from './library/live-library.ts';
import { createLogger, type Logger } from './log.ts';
import type { Running, Service } from './platforms/service.ts';
import { english } from './reply/strings/english.ts';
import { stringsFor } from './reply/strings/index.ts';

/** The contract is 5 s from the signal; what is left is for the process to end. */
const STOP_WITHIN_MS = 4500;

async function main(): Promise<void> {
  loadEnvironmentFile();
  const outcome = readConfig(process.env);
  if (!outcome.ok) return refuse(outcome.mistakes.join('; '));
  const { config } = outcome;
  const log = createLogger(config.logLevel, secretsOf(config));
  // The clients' own handlers reject on payloads they can't read: that must cost no more than the payload.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));

  // From here on, so that the signal ends a start too.
  let stop = async () => {};
  onStopSignal(log, () => stop());

  const opening = openLiveLibrary(config.knowledgeFolder, log);
  // Each client takes a third of a second to load: it does so while the library is built, and only where it is used.
  const loading = loadPlatforms(config);
  let library: Library;
  try {
    library = await opening;
  } catch (error) {
    return refuse(`KNOWLEDGE_DIR ${config.knowledgeFolder} can't be read: ${messageOf(error)}`);
  }
  const service: Service = { commands, library, strings: english, log };
  const platforms = await loading;

  if (platforms.length === 0) {
    const { runTerminal } = await import('./platforms/terminal/chat.ts');
    const stopping = new AbortController();
    const { signal } = stopping;
    const strings = stringsFor(config.terminalLocale);
    const chat = runTerminal(
      { ...service, strings },
      { input: process.stdin, output: process.stdout, signal },
    );
    stop = () => {
      stopping.abort();
      return chat;
    };
    await chat;
    await library.close();
    return;
  }
  const starts = platforms.map((start) => start(service));
  stop = async () => {
    const started = await Promise.allSettled(starts);
    const running = started.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
    await Promise.allSettled(running.map((platform) => platform.stop()));
    await library.close();
  };
  try {
    await Promise.all(starts);
    const { reports } = await library.status();
    log.info({ reports: reports.map(({ name, passages }) => ({ name, passages })) }, 'ready');
  } catch (error) {
    await within(STOP_WITHIN_MS, stop());
    refuse(messageOf(error));
    process.exit();
  }
}

type Start = (service: Service) => Promise<Running>;

function loadPlatforms({ discord, slack }: Config): Promise<readonly Start[]> {
  const loads: Promise<Start>[] = [];
  if (discord) {
    loads.push(
      import('./platforms/discord/start.ts').then(
        ({ startDiscord }) =>
          (service) =>
            startDiscord(discord, service),
      ),
    );
  }
  if (slack) {
    loads.push(
      import('./platforms/slack/start.ts').then(
        ({ startSlack }) =>
          (service) =>
            startSlack(slack, service),
      ),
    );
  }
  return Promise.all(loads);
}

function onStopSignal(log: Logger, stopAll: () => Promise<void>): void {
  const stop = async (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    await within(STOP_WITHIN_MS, stopAll());
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  await Promise.race([work, setTimeout(milliseconds, undefined, { ref: false })]);
}

function secretsOf({ discord, slack }: Config): readonly string[] {
  const mode = slack?.mode;
  const secrets = [
    discord?.token,
    slack?.botToken,
    mode?.kind === 'socket' ? mode.appToken : mode?.signingSecret,
  ];
  return secrets.filter((secret) => secret !== undefined);
}

function refuse(what: string): void {
  process.stderr.write(`quoth: ${what.replace(/\s+/gu, ' ')}\n`);
  process.exitCode = 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

await main();
