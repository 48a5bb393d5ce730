import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

function mistakesOf(environment: Record<string, string>): readonly string[] {
  const outcome = readConfig(environment);
  return outcome.ok ? [] : outcome.mistakes;
}

describe('the configuration', () => {
  test('needs nothing', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        knowledgeFolder: 'knowledge',
        storage: { kind: 'folder', folder: 'data' },
        indexFolder: join('data', 'index'),
        kept: { questions: 'none', days: 90 },
        logLevel: 'warn',
        discord: null,
        slack: null,
        web: null,
        publicUrl: null,
        rateLimit: 30,
        metricsPort: null,
        terminalLocale: null,
      },
    });
  });

  test('starts both platforms where both are set', () => {
    expect(
      readConfig({
        DISCORD_TOKEN: 'd',
        DISCORD_API_URL: 'http://127.0.0.1:1/api/',
        SLACK_BOT_TOKEN: 'xoxb-1',
        SLACK_APP_TOKEN: 'xapp-1',
        SLACK_API_URL: 'http://127.0.0.1:2/api',
        SLACK_COMMAND_PREFIX: 'gate-',
        KNOWLEDGE_DIR: 'elsewhere',
        DATA_DIR: '/var/lib/quoth',
        LOG_LEVEL: 'debug',
        RATE_LIMIT: '0',
      }),
    ).toEqual({
      ok: true,
      config: {
        knowledgeFolder: 'elsewhere',
        storage: { kind: 'folder', folder: '/var/lib/quoth' },
        indexFolder: join('/var/lib/quoth', 'index'),
        kept: { questions: 'none', days: 90 },
        logLevel: 'debug',
        discord: { token: 'd', apiUrl: 'http://127.0.0.1:1/api', mentions: true },
        slack: {
          botToken: 'xoxb-1',
          apiUrl: 'http://127.0.0.1:2/api/',
          commandPrefix: 'gate-',
          mode: { kind: 'socket', appToken: 'xapp-1' },
        },
        web: null,
        publicUrl: null,
        rateLimit: 0,
        metricsPort: null,
        terminalLocale: null,
      },
    });
  });

  test.each([
    [{ LANG: 'fr_FR.UTF-8' }, 'fr_FR.UTF-8'],
    [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'de' }, 'de'],
    [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'de', LC_ALL: 'C' }, 'C'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: '' }, 'fr_FR.UTF-8'],
  ])('takes the terminal’s language from %j', (environment, locale) => {
    const outcome = readConfig(environment);
    expect(outcome.ok && outcome.config.terminalLocale).toBe(locale);
  });

  test.each([
    [{ DATA_DIR: 'C:\\data' }, { kind: 'folder', folder: 'C:\\data' }],
    [
      { DATABASE_URL: 'postgres://quoth@db.example/quoth?sslmode=require', DATA_DIR: 'data' },
      { kind: 'postgres', address: 'postgres://quoth@db.example/quoth?sslmode=require' },
    ],
    [
      { DATABASE_URL: 'PostgreSQL://u:p@[::1]:26257/defaultdb' },
      { kind: 'postgres', address: 'PostgreSQL://u:p@[::1]:26257/defaultdb' },
    ],
  ])('keeps settings as %j says', (environment, storage) => {
    const outcome = readConfig(environment);
    expect(outcome.ok && outcome.config.storage).toEqual(storage);
  });

  test('keeps an index where there is a folder of its own to keep it in', () => {
    const folderOf = (environment: Readonly<Record<string, string>>) => {
      const outcome = readConfig({ ...environment });
      return outcome.ok && outcome.config.indexFolder;
    };
    const DATABASE_URL = 'postgres://quoth@db.example/quoth';
    expect(folderOf({ DATA_DIR: '/var/lib/quoth' })).toBe(join('/var/lib/quoth', 'index'));
    expect(folderOf({ DATABASE_URL })).toBeNull();
    expect(folderOf({ DATABASE_URL, DATA_DIR: 'here' })).toBe(join('here', 'index'));
  });

  test.each([
    ['DATABASE_URL', 'mysql://quoth:sec-ret@h.example/quoth'],
    ['DATABASE_URL', 'postgres://quoth:sec-ret@a b/quoth'],
    ['DATABASE_URL', 'sec-ret'],
    ['DATABASE_URL', 'postgres://quoth:sec-ret@h.example/quoth?sslmode=requir'],
    ['DATABASE_URL', 'postgres://quoth:sec-ret@h.example/quoth?sslmode=verify-ca'],
    ['DATABASE_URL', 'postgres://quoth:sec-ret@h.example/quoth?sslmode=require&sslrootcert=/no/such/file'],
    ['DATA_DIR', 'libsql://h.example?authToken=sec-ret'],
    ['DATA_DIR', 'postgres://quoth:sec-ret@h.example/quoth'],
  ])('can’t keep settings where %s is %s, and tells no password', (name, value) => {
    const [mistake = '', ...others] = mistakesOf({ [name]: value });
    expect(mistake).toMatch(new RegExp(`^${name} `));
    expect(mistake).not.toMatch(/sec/);
    expect(others).toEqual([]);
  });

  test('keeps no questions but where that is asked for, and those for 90 days', () => {
    const keptIn = (environment: Readonly<Record<string, string>>) => {
      const outcome = readConfig(environment);
      return outcome.ok && outcome.config.kept;
    };
    expect(keptIn({})).toEqual({ questions: 'none', days: 90 });
    expect(keptIn({ KEEP_QUESTIONS: 'unanswered', KEEP_DAYS: '7' })).toEqual({
      questions: 'unanswered',
      days: 7,
    });
    expect(mistakesOf({ KEEP_QUESTIONS: 'some' })).toEqual([
      'KEEP_QUESTIONS must be none, unanswered or all',
    ]);
    expect(mistakesOf({ KEEP_DAYS: '0' })).toEqual(['KEEP_DAYS must be a number of days from 1 to 9999']);
  });

  test('serves the page on this machine alone, unless it is told where else', () => {
    const webIn = (environment: Readonly<Record<string, string>>) => {
      const outcome = readConfig(environment);
      return outcome.ok && [outcome.config.web, outcome.config.publicUrl, outcome.config.logLevel];
    };
    expect(webIn({ WEB_PORT: '8080' })).toEqual([{ port: 8080, host: '127.0.0.1' }, null, 'info']);
    expect(webIn({ WEB_PORT: '8080', WEB_HOST: '::', PUBLIC_URL: 'https://quoth.example/reports/' })).toEqual(
      [{ port: 8080, host: '::' }, 'https://quoth.example/reports', 'info'],
    );
    expect(webIn({ WEB_HOST: '0.0.0.0' })).toEqual([null, null, 'warn']);
  });

  test.each([
    [{ WEB_PORT: 'http' }, 'WEB_PORT must be a port number'],
    [{ WEB_PORT: '8080', WEB_HOST: 'http://0.0.0.0' }, /^WEB_HOST must be a name or an address/],
    [{ PUBLIC_URL: 'https://quoth.example' }, 'PUBLIC_URL is set, but WEB_PORT is missing'],
    [{ WEB_PORT: '8080', PUBLIC_URL: 'quoth.example' }, 'PUBLIC_URL must be an http or https address'],
    [{ WEB_PORT: '8080', PUBLIC_URL: 'https://a:b@q.example' }, /^PUBLIC_URL must have no name and password/],
    [{ WEB_PORT: '8080', PUBLIC_URL: 'https://q.example/?a' }, 'PUBLIC_URL must have no ? and no # in it'],
    [{ WEB_PORT: '8080', METRICS_PORT: '8080' }, 'WEB_PORT and METRICS_PORT must differ'],
  ] as const)('refuses the page with %j', (environment, sentence) => {
    const [mistake, ...others] = mistakesOf(environment);
    if (typeof sentence === 'string') expect(mistake).toBe(sentence);
    else expect(mistake).toMatch(sentence);
    expect(others).toEqual([]);
  });

  test('takes Slack’s HTTP mode with a signing secret and a port', () => {
    const outcome = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PORT: '3000' });
    expect(outcome.ok && outcome.config.slack?.mode).toEqual({
      kind: 'http',
      signingSecret: 's',
      port: 3000,
    });
  });

  test('prefers Socket Mode where both are set', () => {
    const outcome = readConfig({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_SIGNING_SECRET: 's',
      PORT: '1',
    });
    expect(outcome.ok && outcome.config.slack?.mode.kind).toBe('socket');
  });

  test.each([
    ['auto', { shards: 'auto' }],
    ['16', { shards: { first: 0, last: 15, of: 16 } }],
    ['8-15/32', { shards: { first: 8, last: 15, of: 32 } }],
    ['0-0/1', {}],
    ['1', {}],
  ])('runs Discord in %s shards', (DISCORD_SHARDS, shards) => {
    const outcome = readConfig({ DISCORD_TOKEN: 'd', DISCORD_SHARDS });
    expect(outcome.ok && outcome.config.discord).toEqual({
      token: 'd',
      apiUrl: 'https://discord.com/api',
      mentions: true,
      ...shards,
    });
  });

  test('answers no mentions where that is switched off, or Discord tells of none', () => {
    const discordIn = (environment: Readonly<Record<string, string>>) => {
      const outcome = readConfig({ DISCORD_TOKEN: 'd', ...environment });
      return outcome.ok && outcome.config.discord;
    };
    expect(discordIn({ DISCORD_MENTIONS: 'off' })).not.toHaveProperty('mentions');
    const https = { DISCORD_PUBLIC_KEY: '0'.repeat(64), PORT: '1' };
    expect(discordIn(https)).not.toHaveProperty('mentions');
    expect(discordIn(https)).toMatchObject({ https: { port: 1 } });
    expect(discordIn({})).not.toHaveProperty('greets');
    expect(discordIn({ DISCORD_GREETING: 'on' })).toMatchObject({ greets: true });
    expect(mistakesOf({ DISCORD_TOKEN: 'd', DISCORD_MENTIONS: 'no' })).toEqual([
      'DISCORD_MENTIONS must be on or off',
    ]);
  });

  test('of a shard is for Discord alone', () => {
    const outcome = readConfig({
      DISCORD_TOKEN: 'd',
      DISCORD_SHARDS: '2',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SHARDING_MANAGER: 'true',
      SHARDS: '1',
    });
    expect(outcome.ok && outcome.config.discord).toMatchObject({ shard: 1 });
    expect(outcome.ok && outcome.config.slack).toBeNull();
  });

  test('takes a port for metrics', () => {
    const outcome = readConfig({ METRICS_PORT: '9464' });
    expect(outcome.ok && outcome.config.metricsPort).toBe(9464);
  });

  test('counts an empty variable as unset', () => {
    expect(mistakesOf({ DISCORD_TOKEN: '', SLACK_BOT_TOKEN: ' ', LOG_LEVEL: '' })).toEqual([]);
  });
});

describe('a mistake in the configuration is one sentence', () => {
  test.each([
    [
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_BOT_TOKEN is set, but SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode) is missing',
    ],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN is missing'],
    [{ SLACK_SIGNING_SECRET: 's', PORT: '1' }, 'SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN is missing'],
    [
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' },
      'SLACK_SIGNING_SECRET is set, but PORT is missing',
    ],
    [{ SLACK_BOT_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN must be a bot token, which starts with xoxb-'],
    [{ PORT: '70000' }, 'PORT must be a port number'],
    [{ METRICS_PORT: 'yes' }, 'METRICS_PORT must be a port number'],
    [
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PORT: '3000', METRICS_PORT: '3000' },
      'METRICS_PORT and PORT must differ',
    ],
    [
      { DISCORD_TOKEN: 'd', DISCORD_SHARDS: '0' },
      'DISCORD_SHARDS must be auto, a number from 1 to 9999, or such of so many: 0-7/32',
    ],
    [
      { DISCORD_TOKEN: 'd', DISCORD_SHARDS: '30-32/32' },
      'DISCORD_SHARDS must name shards that there are: of 32, those are 0 to 31',
    ],
    [
      { DISCORD_TOKEN: 'd', DISCORD_PUBLIC_KEY: '0'.repeat(64) },
      'DISCORD_PUBLIC_KEY is set, but PORT is missing',
    ],
    [
      { DISCORD_TOKEN: 'd', DISCORD_PUBLIC_KEY: 'key', PORT: '1' },
      'DISCORD_PUBLIC_KEY must be 64 hexadecimal digits',
    ],
    [
      { DISCORD_PUBLIC_KEY: '0'.repeat(64), PORT: '1' },
      'DISCORD_PUBLIC_KEY is set, but DISCORD_TOKEN is missing',
    ],
    [
      { DISCORD_TOKEN: 'd', DISCORD_PUBLIC_KEY: '0'.repeat(64), PORT: '1', DISCORD_SHARDS: '2' },
      'DISCORD_SHARDS is for the gateway: with DISCORD_PUBLIC_KEY, start replicas instead',
    ],
    [{ DISCORD_SHARDS: '2' }, 'DISCORD_SHARDS is set, but DISCORD_TOKEN is missing'],
    [{ RATE_LIMIT: '-1' }, 'RATE_LIMIT must be a number of questions a minute, or 0 for no limit'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent'],
    [{ SLACK_API_URL: 'http://me:secret@proxy/api/' }, 'SLACK_API_URL must have no name and password in it'],
    [{ DISCORD_API_URL: 'discord.com' }, 'DISCORD_API_URL must be an http or https address'],
    [{ SLACK_COMMAND_PREFIX: 'Gate ' }, 'SLACK_COMMAND_PREFIX must be up to 20 of a-z, 0-9, _ and -'],
  ])('%j', (environment, mistake) => {
    expect(mistakesOf(environment)).toEqual([mistake]);
  });

  test('and never shows a token', () => {
    expect(mistakesOf({ SLACK_BOT_TOKEN: 'very-secret' }).join()).not.toContain('very-secret');
  });
});
