/** The Home tab: how to ask, and the reports with their outlines. */
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { runCommand } from '../../../../commands/run-command.ts';
import { viewBlocksOf } from '../rendering/render.ts';
import type { Responder } from './responder.ts';

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
      const body = [...help.pages, ...outline.pages].flatMap((page) => [...page.body, ...page.foot]);
      const blocks = viewBlocksOf({ pages: [{ body, foot: [] }], recipe: null }, context.strings);
      return () => publish(blocks);
    },
    apologise: ({ blocks }) => publish(blocks),
  });
}
