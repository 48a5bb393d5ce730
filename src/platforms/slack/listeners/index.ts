/** What the app listens to. */
import type { App, ViewSubmitAction } from '@slack/bolt';
import { homeOpened } from './app-home.ts';
import { Buttons } from './buttons.ts';
import { Mentions } from './mentions.ts';
import { ASK_SHORTCUT, CHECK_SHORTCUT, useMessage } from './message-shortcut.ts';
import { chosen, DIALOG, submitted, suggestions } from './modal.ts';
import type { Desk } from './responder.ts';
import { commanded } from './slash-commands.ts';
import { SuggestedPrompts } from './suggested-prompts.ts';

/**
 * Adds the listeners to `app`. One serves all commands, so that a command which the workspace has and Quoth has not,
 * after a rename, say, is answered too; and one all buttons, of whatever version.
 */
export function listen(app: App, desk: Desk): void {
  const buttons = new Buttons(desk);
  const mentions = new Mentions(desk);
  const prompts = new SuggestedPrompts(desk);

  app.command(/.*/, async ({ body, ack, respond, client }) => {
    await commanded(body, ack, respond, client, desk);
  });
  app.action(/.*/, async ({ body, ack, respond, client }) => {
    if ('view' in body && body.view) await chosen(body, () => ack(), client, desk);
    else await buttons.pressed(body, () => ack(), respond);
  });
  app.shortcut(CHECK_SHORTCUT, async ({ body, ack, respond }) => {
    await useMessage('check', body, () => ack(), respond, desk);
  });
  app.shortcut(ASK_SHORTCUT, async ({ body, ack, respond }) => {
    await useMessage('ask', body, () => ack(), respond, desk);
  });
  app.options(/.*/, async ({ body, ack }) => {
    await ack({ options: await suggestions(body, desk) });
  });
  app.view<ViewSubmitAction>(DIALOG, async ({ body, ack }) => {
    await submitted(body, ack, desk);
  });
  app.event('app_mention', async ({ body, context, client }) => {
    await mentions.written(body, context.botUserId, client);
  });
  app.event('message', async ({ body, context, client }) => {
    await mentions.written(body, context.botUserId, client);
  });
  app.event('app_home_opened', async ({ body, client }) => {
    await homeOpened(body, client, desk);
    await prompts.offer(body, client);
  });
}
