/** What the app listens to: every slash command, and the buttons under an answer. */
import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Context } from '../../../commands/command.ts';
import { recallReply, runCommand } from '../../../commands/index.ts';
import type { Logger } from '../../log.ts';
import { plainReply } from '../../reply/problem-reply.ts';
import { parseButton } from '../../reply/recipe.ts';
import type { Reply } from '../../reply/reply.ts';
import { inTime } from '../deadline.ts';
import { typedOptions } from '../typed-options.ts';
import { type Message, messageOf } from './render.ts';

/** Slack gives up on a command after 3 s; this leaves time for the way. */
const DEADLINE_MS = 2500;

const commandSchema = z.object({ command: z.string(), text: z.string().default('') });

const pressSchema = z.object({ actions: z.tuple([z.object({ value: z.string() })], z.unknown()) });

/**
 * Adds the listeners to `app`. One serves all commands, so that a command which the workspace has and Quoth has not,
 * after a rename, say, is answered too. `track` is told of each answer under way.
 */
export function listen(
  app: App,
  context: Context,
  log: Logger,
  track: (answer: Promise<void>) => void,
): void {
  const { problem } = context.strings;
  const message = (reply: Reply, screen = 0) => messageOf(reply, screen, context.strings);
  const answer = (answered: Answered) => {
    const done = edge(answered, message(plainReply(problem.failed)), log);
    track(done);
    return done;
  };

  app.command(/.*/, ({ body, ack }) =>
    answer({
      what: { command: body.command, team: body.team_id, user: body.user_id },
      compose: async () => {
        const { command, text } = commandSchema.parse(body);
        log.debug({ command, text }, 'a command');
        const name = nameOf(command, context.prefix);
        const known = context.commands.find((candidate) => candidate.name === name);
        const input = known ? typedOptions(known, unescaped(text)) : {};
        const reply = runCommand(name, input, context);
        return message(await inTime(reply, DEADLINE_MS, `no answer within ${DEADLINE_MS} ms`));
      },
      send: (composed) => ack({ response_type: 'ephemeral', ...composed }),
    }),
  );

  app.action(/.*/, ({ body, ack, respond }) =>
    answer({
      what: { action: body.type, team: body.team?.id, user: body.user.id },
      begin: () => ack(),
      compose: async () => {
        const press = pressSchema.safeParse(body).data;
        const button = press && parseButton(press.actions[0].value);
        if (button?.action !== 'turn')
          return { ...message(plainReply(problem.unreadableButton)), replace_original: false };
        const reply = await recallReply(button.recipe, context);
        // What can't be shown again doesn't take the place of the quote that still stands there.
        return { ...message(reply, button.screen), replace_original: reply.recipe !== null };
      },
      send: async (composed) => {
        await respond({ response_type: 'ephemeral', replace_original: false, ...composed });
      },
    }),
  );
}

interface Answered {
  /** Who asked what, for the log: never the member's words. */
  readonly what: Readonly<Record<string, string | undefined>>;
  begin?(): Promise<void>;
  compose(): Promise<Message>;
  send(message: Message): Promise<void>;
}

/** The one place where errors end. Never rejects: a member gets what was composed, or else `failed`. */
async function edge({ what, begin, compose, send }: Answered, failed: Message, log: Logger): Promise<void> {
  let message = failed;
  try {
    await begin?.();
    message = await compose();
  } catch (error) {
    log.error({ ...what, err: error }, 'no answer could be made');
  }
  try {
    await send(message);
  } catch (error) {
    log.error({ ...what, err: error }, 'an answer could not be sent');
  }
}

/** `/team-ask` with the prefix `team-` is `ask`; what lacks the prefix stays as it is and so is no command. */
function nameOf(command: string, prefix: string): string {
  const start = `/${prefix}`;
  return command.startsWith(start) ? command.slice(start.length) : command;
}

const ESCAPES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Slack may write these three characters as entities, and no others. Undone once: `&amp;lt;` is `&lt;` as typed. */
function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ESCAPES[entity] ?? entity);
}
