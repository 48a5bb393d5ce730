/** The Home tab: how to ask, questions to begin with, and the reports, with their outlines where they are few. */
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { runCommand } from '../../../../commands/run-command.ts';
import { parseValue } from '../rendering/button-value.ts';
import { viewBlocksOf } from '../rendering/render.ts';
import type { Responder } from './responder.ts';

/** Nobody scrolls through the headings of more; and a view that is full is cut. */
const MOST_OUTLINED = 3;

const openedSchema = z.object({
  team_id: z.string().nullish(),
  event: z.object({ user: z.string(), tab: z.literal('home') }),
});

export async function handleAppHomeOpened(
  body: unknown,
  client: webApi.WebClient,
  responder: Responder,
): Promise<void> {
  const opened = openedSchema.safeParse(body).data;
  if (!opened) return;
  const { context } = responder;
  const user_id = opened.event.user;
  const publish = async (blocks: ReturnType<typeof viewBlocksOf>) => {
    await responder.limits.run('views.publish', () =>
      client.views.publish({ user_id, view: { type: 'home', blocks } }),
    );
  };
  await responder.answer({
    what: { event: 'app_home_opened', team: opened.team_id, user: user_id },
    kind: 'act',
    compose: async () => {
      const [help, outline] = await responder.inTime(
        Promise.all([runCommand('quoth', {}, context), runCommand('outline', {}, context)]),
      );
      const outlined = outline.pages.length <= MOST_OUTLINED ? outline.pages : [];
      const body = [...help.pages, ...outlined].flatMap((page) => [...page.body, ...page.foot]);
      const asks = help.pages[0]?.asks;
      const page = { body, foot: [], ...(asks && { asks }) };
      const blocks = viewBlocksOf({ pages: [page], recipe: null }, context.strings);
      return () => publish(blocks);
    },
    apologise: ({ blocks }) => publish(blocks),
  });
}

const actionSchema = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  view: z.object({ type: z.literal('home') }),
  actions: z.tuple([z.object({ value: z.string() })], z.unknown()),
});

type HomeAction = z.infer<typeof actionSchema>;

/** The press of a question in the Home tab; null for what is none. */
export function homeAction(body: unknown): HomeAction | null {
  return actionSchema.safeParse(body).data ?? null;
}

/** Answers in a dialog, since a Home tab is no conversation. */
export function handleHomeAction(
  { team, user, trigger_id, actions }: HomeAction,
  ack: () => Promise<void>,
  client: webApi.WebClient,
  responder: Responder,
): Promise<boolean> {
  const { context } = responder;
  const show = async (blocks: ReturnType<typeof viewBlocksOf>) => {
    await responder.limits.run('views.open', () =>
      client.views.open({ trigger_id, view: { type: 'modal', title: TITLE, blocks } }),
    );
  };
  return responder.answer({
    what: { action: 'home', team: team?.id, user: user.id },
    kind: 'question',
    command: 'ask',
    begin: ack,
    compose: async (note) => {
      const question = parseValue(actions[0].value)?.askedInFull ?? '';
      const reply = await responder.inTime(runCommand('ask', { question }, context));
      note(reply);
      const blocks = viewBlocksOf(reply, context.strings);
      return () => show(blocks);
    },
    apologise: ({ blocks }) => show(blocks),
  });
}

const TITLE = { type: 'plain_text', text: 'Quoth', emoji: false } as const;
