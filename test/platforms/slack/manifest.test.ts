import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { slackManifest } from '../../../src/platforms/slack/manifest.ts';
import { LIMITS } from '../../../src/platforms/slack/rendering/limits.ts';
import { english } from '../../../src/reply/strings/english.ts';

const SCHEMA = '../shared/specs/slack-manifest.schema.json';

const longestPrefix = 'a'.repeat(20);

describe('the Slack manifest', () => {
  it('has a slash command for each command, with the prefix, its description and how it is typed', () => {
    const manifest = slackManifest(commands, 'team-');
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(
      commands.map(({ name }) => `/team-${name}`),
    );
    expect(manifest.features.slash_commands[0]).toEqual({
      command: '/team-ask',
      description: english.commands.ask.description,
      usage_hint: 'question [section:…] [report:…]',
      should_escape: false,
    });
    expect(manifest.features.slash_commands.at(-1)).toMatchObject({ usage_hint: '[report]' });
  });

  it('asks for no more than commands, answers, mentions and messages to the bot itself', () => {
    const { oauth_config, settings } = slackManifest(commands, '');
    expect(oauth_config).toEqual({
      scopes: {
        bot: ['commands', 'chat:write', 'app_mentions:read', 'im:history', 'channels:read', 'groups:read'],
      },
    });
    expect(settings.event_subscriptions).toEqual({
      bot_events: ['app_home_opened', 'app_mention', 'member_joined_channel', 'message.im'],
    });
  });

  it('has the shortcut, a Home tab, and a Messages tab that takes messages', () => {
    const { shortcuts, app_home } = slackManifest(commands, '').features;
    expect(shortcuts).toEqual([
      {
        name: 'Check against the report',
        type: 'message',
        callback_id: 'check_report',
        description: expect.any(String),
      },
      {
        name: 'Ask about this',
        type: 'message',
        callback_id: 'ask_report',
        description: expect.any(String),
      },
    ]);
    expect(app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    for (const { name, description } of shortcuts) {
      expect(name.length).toBeLessThanOrEqual(LIMITS.shortcutName);
      expect(description.length).toBeLessThanOrEqual(LIMITS.shortcutDescription);
    }
  });

  it('is an agent’s where that is wished, with the scope for prompts', () => {
    expect(slackManifest(commands, '').features).not.toHaveProperty('agent_view');
    const { features, oauth_config } = slackManifest(commands, '', { isAgent: true });
    expect(features.agent_view?.agent_description.length).toBeLessThanOrEqual(300);
    expect(oauth_config.scopes.bot).toContain('assistant:write');
    expect(features.app_home).toMatchObject({ messages_tab_enabled: true });
  });

  it('uses Socket Mode, or the request URL where one is given', () => {
    expect(slackManifest(commands, '').settings).toMatchObject({
      socket_mode_enabled: true,
      interactivity: { is_enabled: true },
    });
    const requestUrl = 'https://quoth.example/slack/events';
    const { features, settings } = slackManifest(commands, '', { requestUrl });
    expect(settings.socket_mode_enabled).toBe(false);
    expect(settings.interactivity).toEqual({
      is_enabled: true,
      request_url: requestUrl,
      message_menu_options_url: requestUrl,
    });
    expect(settings.event_subscriptions.request_url).toBe(requestUrl);
    expect(new Set(features.slash_commands.map(({ url }) => url))).toEqual(new Set([requestUrl]));
  });

  it('keeps within Slack’s limits with the longest prefix', () => {
    for (const { command, description, usage_hint = '' } of slackManifest(commands, longestPrefix).features
      .slash_commands) {
      expect(command.length).toBeLessThanOrEqual(LIMITS.command);
      expect(description.length).toBeLessThanOrEqual(LIMITS.commandDescription);
      expect(usage_hint.length).toBeLessThanOrEqual(LIMITS.commandHint);
    }
  });

  it.skipIf(!existsSync(SCHEMA))('is valid by Slack’s own schema (../shared/specs)', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(SCHEMA, 'utf8')),
    );
    const urls = [undefined, 'https://quoth.example/slack/events'];
    for (const requestUrl of urls)
      for (const isAgent of [false, true]) {
        const manifest = slackManifest(commands, longestPrefix, {
          isAgent,
          ...(requestUrl && { requestUrl }),
        });
        expect(validate(JSON.parse(JSON.stringify(manifest))), JSON.stringify(validate.errors)).toBe(true);
      }
    expect(validate({ ...slackManifest(commands, ''), features: { slash_commands: [] } })).toBe(false);
  });
});
