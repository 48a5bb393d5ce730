/** What is typed or filled in, to the messages that each platform would be sent. */
import type { Command, Context } from '../../../../commands/command.ts';
import { typedOptions } from '../../../../commands/options/typed-options.ts';
import { runCommand } from '../../../../commands/run-command.ts';
import type { Reply } from '../../../reply/reply.ts';
import { renderScreen } from '../../discord/rendering/render.ts';
import { dialogOf, hasDialog } from '../../slack/listeners/modal.ts';
import { messageOf } from '../../slack/rendering/render.ts';
import { completionsOf } from '../../terminal/completion.ts';
import type {
  CommandRequest,
  CommandResponse,
  CompleteResponse,
  DiscordPayload,
  SlackPayload,
} from '../protocol.ts';

/** What a line without a slash is for. */
const UNSLASHED = 'ask';

export interface Given {
  readonly name: string;
  readonly input: Readonly<Record<string, string>>;
  readonly command: Command | undefined;
}

export function givenIn(request: CommandRequest, { commands }: Context): Given {
  const find = (name: string) => commands.find((command) => command.name === name);
  if ('command' in request)
    return { name: request.command, input: request.input, command: find(request.command) };
  const [, slashed, rest = ''] = /^\/(\S*)(.*)$/su.exec(request.line.trim()) ?? [null, null, request.line];
  const name = slashed === null ? UNSLASHED : slashed.toLowerCase();
  const command = find(name);
  return { name, input: command ? typedOptions(command, rest) : {}, command };
}

/** Whether Slack would open a dialog for it. */
export function wantsDialog({ command, input }: Given): boolean {
  return command !== undefined && hasDialog(command) && Object.keys(input).length === 0;
}

export function dialogFor({ name, command }: Given, { strings }: Context): CommandResponse {
  if (!command) throw new Error(`there is no command ${name}`);
  // No answer goes there: the page draws it.
  const metadata = { command: name, response_url: 'https://localhost/' };
  return { kind: 'dialog', view: dialogOf(command, metadata, strings) };
}

export function answerTo({ name, input }: Given, context: Context): Promise<Reply> {
  return runCommand(name, input, context);
}

export function responseOf(reply: Reply, context: Context): CommandResponse {
  return {
    kind: 'reply',
    discord: discordPayload(renderScreen(reply, 0, context.strings)),
    slack: slackPayload(messageOf(reply, 0, context.strings)),
  };
}

export function discordPayload({ components }: DiscordPayload): DiscordPayload {
  return { components };
}

export function slackPayload({ text, blocks }: SlackPayload): SlackPayload {
  return { text, blocks };
}

export async function completed(line: string, context: Context): Promise<CompleteResponse> {
  return completionsOf(line, { ...context, unslashed: UNSLASHED });
}
