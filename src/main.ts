/** The bot: configuration -> library -> platforms. */
import { setTimeout } from 'node:timers/promises';
import { commands } from '../commands/index.ts';
import { type Config, readConfig } from './config.ts';
import { loadEnvironmentFile } from './environment-file.ts';
import type { Library } from './library/library.ts';
import { openLibrary } from './library/open-library.ts';
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

  let library: Library;
  try {
    library = await openLibrary(config.knowledgeFolder);
  } catch (error) {
    return refuse(`KNOWLEDGE_DIR ${config.knowledgeFolder} can't be read: ${messageOf(error)}`);
  }
  for (const fault of (await library.status()).faults) log.warn(fault, 'knowledge file refused');
  const service: Service = { commands, library, strings: english, log };

  if (!config.discord && !config.slack) {
    const { runTerminal } = await import('./platforms/terminal/chat.ts');
    const stopping = new AbortController();
    const { signal } = stopping;
    const strings = stringsFor(config.terminalLocale);
    const chat = runTerminal(
      { ...service, strings },
      { input: process.stdin, output: process.stdout, signal },
    );
    onStopSignal(log, () => {
      stopping.abort();
      return chat;
    });
    await chat;
    await library.close();
    return;
  }
  await serve(config, service);
}

async function serve(config: Config, service: Service): Promise<void> {
  const { log, library } = service;
  const starts: Promise<Running>[] = [];
  // Each client takes a third of a second to load, so only those that are used are.
  if (config.discord) {
    const { discord } = config;
    starts.push(
      import('./platforms/discord/start.ts').then(({ startDiscord }) => startDiscord(discord, service)),
    );
  }
  if (config.slack) {
    const { slack } = config;
    starts.push(import('./platforms/slack/start.ts').then(({ startSlack }) => startSlack(slack, service)));
  }
  const stopAll = async () => {
    const started = await Promise.allSettled(starts);
    const running = started.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
    await Promise.allSettled(running.map((platform) => platform.stop()));
    await library.close();
  };
  onStopSignal(log, stopAll);
  try {
    await Promise.all(starts);
    const { reports } = await library.status();
    log.info({ reports: reports.map(({ name, passages }) => ({ name, passages })) }, 'ready');
  } catch (error) {
    await within(STOP_WITHIN_MS, stopAll());
    refuse(messageOf(error));
    process.exit();
  }
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
