/** The app manifest that Slack makes the app from, out of the same commands that the bot serves. */
import { type Command, usageOf } from '../../../commands/command.ts';
import { english } from '../../reply/strings/english.ts';
import { ASK_SHORTCUT, CHECK_SHORTCUT } from './listeners/message-shortcut.ts';

/** The last two tell which channels the bot is added to. */
const SCOPES = ['commands', 'chat:write', 'app_mentions:read', 'im:history', 'channels:read', 'groups:read'];

/**
 * For Socket Mode, or with a `requestUrl` for HTTP mode; as an agent, which Slack offers prompts for. A command's name with
 * `prefix` is at most 31 characters.
 */
export function slackManifest(
  commands: readonly Command[],
  prefix: string,
  { requestUrl, isAgent = false }: { readonly requestUrl?: string; readonly isAgent?: boolean } = {},
) {
  return {
    display_information: {
      name: 'Quoth',
      description: 'Answers questions about a written report with the report’s own words.',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      ...(isAgent && {
        agent_view: { agent_description: 'Ask it about the report: it answers with the report’s own words.' },
      }),
      bot_user: { display_name: 'Quoth', always_online: true },
      shortcuts: [
        {
          name: english.check.shortcut,
          type: 'message',
          callback_id: CHECK_SHORTCUT,
          description: 'Is what this message says or quotes in the report, word for word?',
        },
        {
          name: english.ask.shortcut,
          type: 'message',
          callback_id: ASK_SHORTCUT,
          description: 'What does the report say to what this message asks?',
        },
      ],
      slash_commands: commands.map((command) => {
        const [name = '', ...options] = usageOf(command, prefix).split(' ');
        return {
          command: name,
          description: command.text(english).description,
          ...(options.length > 0 && { usage_hint: options.join(' ') }),
          should_escape: false,
          ...(requestUrl && { url: requestUrl }),
        };
      }),
    },
    oauth_config: { scopes: { bot: isAgent ? [...SCOPES, 'assistant:write'] : SCOPES } },
    settings: {
      event_subscriptions: {
        ...(requestUrl && { request_url: requestUrl }),
        bot_events: ['app_home_opened', 'app_mention', 'member_joined_channel', 'message.im'],
      },
      interactivity: {
        is_enabled: true,
        ...(requestUrl && { request_url: requestUrl, message_menu_options_url: requestUrl }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: requestUrl === undefined,
      token_rotation_enabled: false,
    },
  };
}
