/** Slash commands, answered in their acknowledgement; where the connection that they came by is gone, behind it. */
import type { AckFn, RespondArguments, RespondFn, webApi } from '@slack/bolt';
import { z } from 'zod';
import { typedOptions } from '../../../../commands/options/typed-options.ts';
import { runCommand } from '../../../../commands/run-command.ts';
import { unescaped } from '../rendering/mrkdwn.ts';
import type { Message } from '../rendering/render.ts';
import { hasDialog, openDialog } from './modal.ts';
import type { Responder } from './responder.ts';

const commandSchema = z.object({
  command: z.string(),
  text: z.string().default(''),
  team_id: z.string().nullish(),
  channel_id: z.string().optional(),
  user_id: z.string().optional(),
  trigger_id: z.string().optional(),
  response_url: z.url().optional(),
});

export function handleCommand(
  body: unknown,
  ack: AckFn<string | RespondArguments>,
  respond: RespondFn,
  client: webApi.WebClient,
  responder: Responder,
): Promise<boolean> {
  const { context } = responder;
  const answer = async (message: Message) => {
    const response = { response_type: 'ephemeral', ...message } as const;
    try {
      await ack(response);
    } catch (error) {
      responder.log.warn({ err: error }, 'could not acknowledge');
      await respond(response);
    }
  };
  const parsed = commandSchema.safeParse(body);
  const name = nameOf(parsed.data?.command ?? '', context.prefix);
  const known = context.commands.find((candidate) => candidate.name === name);
  const isForDialog = known !== undefined && hasDialog(known) && parsed.data?.text.trim() === '';
  return responder.answer({
    what: { command: parsed.data?.command, team: parsed.data?.team_id, user: parsed.data?.user_id },
    command: name,
    kind: isForDialog ? 'act' : 'question',
    compose: async (note) => {
      if (!parsed.success) throw parsed.error;
      const { command, text, trigger_id, response_url } = parsed.data;
      const { channel_id: channel } = parsed.data;
      responder.log.debug({ command, text }, 'a command');
      if (isForDialog && trigger_id && response_url) {
        if (await openDialog(known, { trigger_id, response_url, channel }, client, responder))
          return () => ack();
      }
      const input = known ? typedOptions(known, unescaped(text)) : {};
      const reply = await responder.inTime(runCommand(name, input, responder.contextIn(channel)));
      note(reply);
      const message = responder.message(reply);
      return () => answer(message);
    },
    apologise: answer,
  });
}

/** `/team-ask` with the prefix `team-` is `ask`; what lacks the prefix stays as it is and so is no command. */
function nameOf(command: string, prefix: string): string {
  const start = `/${prefix}`;
  return command.startsWith(start) ? command.slice(start.length) : command;
}
