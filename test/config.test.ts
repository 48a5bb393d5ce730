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
        logLevel: 'warn',
        discord: null,
        slack: null,
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
        logLevel: 'debug',
        discord: { token: 'd', apiUrl: 'http://127.0.0.1:1/api' },
        slack: {
          botToken: 'xoxb-1',
          apiUrl: 'http://127.0.0.1:2/api/',
          commandPrefix: 'gate-',
          mode: { kind: 'socket', appToken: 'xapp-1' },
        },
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
    ['C:\\data', { kind: 'folder', folder: 'C:\\data' }],
    ['libsql://quoth.example.com', { kind: 'server', address: 'libsql://quoth.example.com', token: null }],
    [
      'libsql://h.example:8080?tls=0&authToken=a.b-c',
      { kind: 'server', address: 'libsql://h.example:8080?tls=0', token: 'a.b-c' },
    ],
    ['https://h.example/?authToken=%2B', { kind: 'server', address: 'https://h.example/', token: '+' }],
    ['ws://127.0.0.1:8080', { kind: 'server', address: 'ws://127.0.0.1:8080/', token: null }],
  ])('keeps settings at %s', (dataDir, storage) => {
    const outcome = readConfig({ DATA_DIR: dataDir });
    expect(outcome.ok && outcome.config.storage).toEqual(storage);
  });

  test.each([
    'ftp://h.example',
    'file:///var/lib/quoth',
    'libsql://',
    'https://a b',
    'https://sec-ret:pass@h.example',
    'https://h.example#sec-ret',
    'https://h.example?token=sec-ret',
    'https://h.example?tls=no&authToken=sec-ret',
    'https://h.example?authToken=sec%0Aret',
  ])('can’t keep settings at %s, and tells no token', (dataDir) => {
    const [mistake = '', ...others] = mistakesOf({ DATA_DIR: dataDir });
    expect(mistake).toMatch(/^DATA_DIR /);
    expect(mistake).not.toMatch(/sec/);
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
    ['16', { shards: 16 }],
    ['1', {}],
  ])('runs Discord in %s shards', (DISCORD_SHARDS, shards) => {
    const outcome = readConfig({ DISCORD_TOKEN: 'd', DISCORD_SHARDS });
    expect(outcome.ok && outcome.config.discord).toEqual({
      token: 'd',
      apiUrl: 'https://discord.com/api',
      ...shards,
    });
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
    [{ DISCORD_TOKEN: 'd', DISCORD_SHARDS: '0' }, 'DISCORD_SHARDS must be auto or a number from 1 to 9999'],
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
