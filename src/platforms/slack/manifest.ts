/** The app manifest that Slack makes the app from, out of the same commands that the bot serves. */
import { type Command, usageOf } from '../../../commands/command.ts';
import { english } from '../../reply/strings/english.ts';

/** For Socket Mode, or with a `requestUrl` for HTTP mode. A command's name with `prefix` is at most 31 characters. */
export function slackManifest(
  commands: readonly Command[],
  prefix: string,
  { requestUrl }: { readonly requestUrl?: string } = {},
) {
  return {
    display_information: {
      name: 'Quoth',
      description: 'Answers questions about a written report with the report’s own words.',
    },
    features: {
      bot_user: { display_name: 'Quoth', always_online: true },
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
    oauth_config: { scopes: { bot: ['commands'] } },
    settings: {
      interactivity: { is_enabled: true, ...(requestUrl && { request_url: requestUrl }) },
      org_deploy_enabled: false,
      socket_mode_enabled: requestUrl === undefined,
      token_rotation_enabled: false,
    },
  };
}
