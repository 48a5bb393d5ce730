/** Every environment variable that Quoth reads, checked once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LOG_LEVELS, type LogLevel } from './log.ts';
import type { Keeping } from './settings/kept-questions.ts';
import type { Storage } from './settings/settings.ts';

export interface DiscordSettings {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiUrl: string;
  /** In which processes of their own it runs, or as many as Discord recommends; absent: in this one. */
  readonly shards?: ShardRange | 'auto';
  /** Mentions of the bot and direct messages to it are answered; absent: they are not. */
  readonly mentions?: true;
  /** Servers that the bot is new in are greeted; absent: they are not. */
  readonly greets?: true;
  /** Which of them this process is; absent: none. */
  readonly shard?: number;
  /** Where Discord posts interactions, and by what it is known; absent: it is connected to. */
  readonly https?: { readonly publicKey: string; readonly port: number };
}

/** Shards `first` to `last` of `of`; the others run on other machines. */
export interface ShardRange {
  readonly first: number;
  readonly last: number;
  readonly of: number;
}

export interface SlackSettings {
  readonly botToken: string;
  /** With a slash at its end. */
  readonly apiUrl: string;
  /** Goes ahead of each command's name. */
  readonly commandPrefix: string;
  readonly mode:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
}

export interface WebSettings {
  readonly port: number;
  /** A name or an address of this machine. */
  readonly host: string;
}

export interface Config {
  readonly knowledgeFolder: string;
  /** Where is kept what outlives a process. */
  readonly storage: Storage;
  /** The folder in which the index is kept for the next start; null where there is none. */
  readonly indexFolder: string | null;
  /** Which questions are kept there, and for how many days. */
  readonly kept: { readonly questions: Keeping; readonly days: number };
  readonly logLevel: LogLevel;
  readonly discord: DiscordSettings | null;
  readonly slack: SlackSettings | null;
  /** Where the page is served; null: nowhere. */
  readonly web: WebSettings | null;
  /** Where members reach that page, without a slash at its end; null where they don't. */
  readonly publicUrl: string | null;
  /** Questions that a member may ask in a minute; 0: no limit. */
  readonly rateLimit: number;
  /** Where health and metrics are served; null: nowhere. */
  readonly metricsPort: number | null;
  /** Of whoever sits at the terminal, as the environment writes it: `de_AT.UTF-8`; null where it says nothing. */
  readonly terminalLocale: string | null;
}

export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  /** One sentence a mistake. */
  | { readonly ok: false; readonly mistakes: readonly string[] };

const text = z.string().trim();
const address = (fallback: string) =>
  text
    .default(fallback)
    .refine((url) => URL.canParse(url) && /^https?:/i.test(url), 'must be an http or https address')
    // Addresses are logged.
    .refine((url) => !/^\w+:\/*[^/?#]*@/.test(url), 'must have no name and password in it');

const pageAddress = text
  .refine((url) => URL.canParse(url) && /^https?:/i.test(url), 'must be an http or https address')
  .refine((url) => !/^\w+:\/*[^/?#]*@/.test(url), 'must have no name and password in it')
  .refine((url) => !/[?#]/.test(url), 'must have no ? and no # in it')
  .transform((url) => url.replace(/\/+$/, ''));

const portNumber = text
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .refine((port) => port <= 65_535, 'must be a port number');

const schema = z.object({
  DISCORD_TOKEN: text.optional(),
  DISCORD_PUBLIC_KEY: text.regex(/^[\da-f]{64}$/i, 'must be 64 hexadecimal digits').optional(),
  DISCORD_API_URL: address('https://discord.com/api').transform((url) => url.replace(/\/+$/, '')),
  SLACK_BOT_TOKEN: text.startsWith('xoxb-', 'must be a bot token, which starts with xoxb-').optional(),
  SLACK_APP_TOKEN: text.startsWith('xapp-', 'must be an app-level token, which starts with xapp-').optional(),
  SLACK_SIGNING_SECRET: text.optional(),
  SLACK_API_URL: address('https://slack.com/api/').transform((url) => url.replace(/\/*$/, '/')),
  SLACK_COMMAND_PREFIX: text.regex(/^[a-z0-9_-]{0,20}$/, 'must be up to 20 of a-z, 0-9, _ and -').default(''),
  PORT: portNumber.optional(),
  METRICS_PORT: portNumber.optional(),
  WEB_PORT: portNumber.optional(),
  WEB_HOST: text
    .regex(
      /^[\da-z.:-]{1,255}$/i,
      'must be a name or an address of this machine, such as 127.0.0.1 or 0.0.0.0',
    )
    .default('127.0.0.1'),
  PUBLIC_URL: pageAddress.optional(),
  DISCORD_SHARDS: text
    .regex(
      /^(?:auto|[1-9]\d{0,3}|\d{1,4}-\d{1,4}\/[1-9]\d{0,3})$/,
      'must be auto, a number from 1 to 9999, or such of so many: 0-7/32',
    )
    .transform(shardRange)
    .refine(
      (shards) => shards === 'auto' || (shards.first <= shards.last && shards.last < shards.of),
      'must name shards that there are: of 32, those are 0 to 31',
    )
    .optional(),
  DISCORD_MENTIONS: z.enum(['on', 'off'], 'must be on or off').default('on'),
  DISCORD_GREETING: z.enum(['on', 'off'], 'must be on or off').default('off'),
  // What discord.js tells the processes that it starts.
  SHARDING_MANAGER: text.optional(),
  SHARDS: text.optional(),
  KNOWLEDGE_DIR: text.default('knowledge'),
  DATA_DIR: text
    .refine(
      (folder) => !/^[a-z][a-z0-9+.-]*:\/\//i.test(folder),
      'must be a folder; the address of a database goes into DATABASE_URL',
    )
    .default('data'),
  DATABASE_URL: text
    .refine(
      (url) => /^postgres(?:ql)?:\/\//i.test(url) && URL.canParse(url),
      'must be the address of a PostgreSQL database: postgres://user:password@host:5432/database',
    )
    .superRefine((url, context) => {
      const mistake = URL.canParse(url) ? encryptionMistake(new URL(url).searchParams) : null;
      if (mistake) context.addIssue(mistake);
    })
    .optional(),
  KEEP_QUESTIONS: z.enum(['none', 'unanswered', 'all'], 'must be none, unanswered or all').default('none'),
  KEEP_DAYS: text
    .regex(/^[1-9]\d{0,3}$/, 'must be a number of days from 1 to 9999')
    .transform(Number)
    .default(90),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).optional(),
  RATE_LIMIT: text
    .regex(/^\d{1,6}$/, 'must be a number of questions a minute, or 0 for no limit')
    .transform(Number)
    .default(30),
  LC_ALL: text.optional(),
  LC_MESSAGES: text.optional(),
  LANG: text.optional(),
});

/** The names of all that is read. */
export const SETTINGS: ReadonlySet<string> = new Set(Object.keys(schema.shape));

const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full'];
const SSL_FILES = ['sslrootcert', 'sslcert', 'sslkey'];

/** What is wrong with how a database is to be spoken to, as libpq reads it; null: nothing. */
function encryptionMistake(given: URLSearchParams): string | null {
  const mode = given.get('sslmode');
  if (mode !== null && !SSL_MODES.includes(mode))
    return `has an sslmode that is none of ${SSL_MODES.join(', ')}`;
  if (mode === 'verify-ca' && !given.has('sslrootcert')) return 'needs an sslrootcert for sslmode=verify-ca';
  const missing = SSL_FILES.find((name) => given.has(name) && !existsSync(given.get(name) ?? ''));
  return missing === undefined ? null : `names a file that is not there as ${missing}`;
}

function shardRange(shards: string): ShardRange | 'auto' {
  if (shards === 'auto') return shards;
  const [first = 0, last = 0, of] = shards.split(/[-/]/).map(Number);
  return of === undefined ? { first: 0, last: first - 1, of: first } : { first, last, of };
}

/** An empty variable counts as unset. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    return {
      ok: false,
      mistakes: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    };
  }
  const values = parsed.data;
  const mistakes: string[] = [];
  const shard = values.SHARDING_MANAGER ? Number(values.SHARDS) : null;
  const discord = discordSettings(values, shard, mistakes);
  const slack = slackSettings(values, mistakes);
  const storage: Storage =
    values.DATABASE_URL === undefined
      ? { kind: 'folder', folder: values.DATA_DIR }
      : { kind: 'postgres', address: values.DATABASE_URL };
  // Where all else is in a database, a replica may have no disk of its own, unless it is told of one.
  const hasFolder = storage.kind === 'folder' || set.DATA_DIR !== undefined;
  const port = slack?.mode.kind === 'http' ? slack.mode.port : discord?.https?.port;
  if (values.METRICS_PORT && port === values.METRICS_PORT) {
    mistakes.push('METRICS_PORT and PORT must differ');
  }
  const web = webSettings(values, port, mistakes);
  if (mistakes.length > 0) return { ok: false, mistakes };
  return {
    ok: true,
    config: {
      knowledgeFolder: values.KNOWLEDGE_DIR,
      storage,
      indexFolder: hasFolder ? join(values.DATA_DIR, 'index') : null,
      kept: { questions: values.KEEP_QUESTIONS, days: values.KEEP_DAYS },
      // Whoever chats in the terminal has the log on the same screen.
      logLevel: values.LOG_LEVEL ?? (discord || slack || web ? 'info' : 'warn'),
      discord,
      // With shards, the process that starts them answers on Slack and in browsers.
      slack: shard === null ? slack : null,
      web: shard === null ? web : null,
      publicUrl: values.PUBLIC_URL ?? null,
      rateLimit: values.RATE_LIMIT,
      metricsPort: values.METRICS_PORT ?? null,
      terminalLocale: values.LC_ALL ?? values.LC_MESSAGES ?? values.LANG ?? null,
    },
  };
}

function discordSettings(
  values: z.infer<typeof schema>,
  shard: number | null,
  mistakes: string[],
): DiscordSettings | null {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, DISCORD_SHARDS: shards } = values;
  if (!token) {
    for (const name of ['DISCORD_SHARDS', 'DISCORD_PUBLIC_KEY'] as const) {
      if (values[name]) mistakes.push(`${name} is set, but DISCORD_TOKEN is missing`);
    }
    return null;
  }
  const { DISCORD_PUBLIC_KEY: publicKey, PORT: port } = values;
  if (publicKey !== undefined) {
    if (port === undefined) mistakes.push('DISCORD_PUBLIC_KEY is set, but PORT is missing');
    if (values.DISCORD_SHARDS)
      mistakes.push('DISCORD_SHARDS is for the gateway: with DISCORD_PUBLIC_KEY, start replicas instead');
    // Discord tells of messages by its gateway alone.
    return { token, apiUrl, https: { publicKey, port: port ?? 0 } };
  }
  const mentions = values.DISCORD_MENTIONS === 'on' && ({ mentions: true } as const);
  const talks = { ...mentions, ...(values.DISCORD_GREETING === 'on' && ({ greets: true } as const)) };
  if (shard !== null) return { token, apiUrl, ...talks, shard };
  const isOne = !shards || (shards !== 'auto' && shards.of === 1);
  return { token, apiUrl, ...talks, ...(!isOne && { shards }) };
}

/** `port` is the one that the platforms call. */
function webSettings(
  values: z.infer<typeof schema>,
  port: number | undefined,
  mistakes: string[],
): WebSettings | null {
  const { WEB_PORT: own, WEB_HOST: host, METRICS_PORT: metrics, PUBLIC_URL: address } = values;
  if (own === undefined) {
    if (address !== undefined) mistakes.push('PUBLIC_URL is set, but WEB_PORT is missing');
    return null;
  }
  if (own && own === port) mistakes.push('WEB_PORT and PORT must differ');
  if (own && own === metrics) mistakes.push('WEB_PORT and METRICS_PORT must differ');
  return { port: own, host };
}

function slackSettings(values: z.infer<typeof schema>, mistakes: string[]): SlackSettings | null {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
    PORT: port,
  } = values;
  if (!botToken) {
    for (const name of ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const) {
      if (values[name]) mistakes.push(`${name} is set, but SLACK_BOT_TOKEN is missing`);
    }
    return null;
  }
  const common = { botToken, apiUrl: values.SLACK_API_URL, commandPrefix: values.SLACK_COMMAND_PREFIX };
  if (appToken) return { ...common, mode: { kind: 'socket', appToken } };
  if (!signingSecret) {
    mistakes.push(
      'SLACK_BOT_TOKEN is set, but SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode) is missing',
    );
    return null;
  }
  if (port === undefined) {
    mistakes.push('SLACK_SIGNING_SECRET is set, but PORT is missing');
    return null;
  }
  return { ...common, mode: { kind: 'http', signingSecret, port } };
}
