/** What the app listens to. */
import type { App, ViewSubmitAction } from '@slack/bolt';
import { SOURCE_ID } from '../rendering/controls.ts';
import { handleAppHomeOpened, handleHomeAction, homeAction } from './app-home.ts';
import { Buttons } from './buttons.ts';
import { handleChannelJoin } from './channel-joins.ts';
import { Mentions } from './mentions.ts';
import { ASK_SHORTCUT, CHECK_SHORTCUT, handleMessageShortcut } from './message-shortcut.ts';
import { DIALOG, handleModalAction, handleViewSubmission, optionsFor } from './modal.ts';
import type { Responder } from './responder.ts';
import { handleCommand } from './slash-commands.ts';
import { SuggestedPrompts } from './suggested-prompts.ts';

const OTHER_BUTTONS = new RegExp(`^(?!${SOURCE_ID}$)`);

/**
 * Adds the listeners to `app`. One serves all commands, so that a command which the workspace has and Quoth has not,
 * after a rename, say, is answered too; and one all buttons, of whatever version.
 */
export function listen(app: App, responder: Responder): void {
  const buttons = new Buttons(responder);
  const mentions = new Mentions(responder);
  const prompts = new SuggestedPrompts(responder);

  app.command(/.*/, async ({ body, ack, respond, client }) => {
    await handleCommand(body, ack, respond, client, responder);
  });
  app.action(SOURCE_ID, ({ ack }) => ack());
  app.action(OTHER_BUTTONS, async ({ body, ack, respond, client }) => {
    const atHome = homeAction(body);
    if (atHome) await handleHomeAction(atHome, () => ack(), client, responder);
    else if ('view' in body && body.view) await handleModalAction(body, () => ack(), client, responder);
    else await buttons.handle(body, () => ack(), respond);
  });
  app.shortcut(CHECK_SHORTCUT, async ({ body, ack, respond }) => {
    await handleMessageShortcut('check', body, () => ack(), respond, responder);
  });
  app.shortcut(ASK_SHORTCUT, async ({ body, ack, respond }) => {
    await handleMessageShortcut('ask', body, () => ack(), respond, responder);
  });
  app.options(/.*/, async ({ body, ack }) => {
    await ack({ options: await optionsFor(body, responder) });
  });
  app.view<ViewSubmitAction>(DIALOG, async ({ body, ack }) => {
    await handleViewSubmission(body, ack, responder);
  });
  app.event('app_mention', async ({ body, context, client }) => {
    await mentions.written(body, context.botUserId, client);
  });
  app.event('message', async ({ body, context, client }) => {
    await mentions.written(body, context.botUserId, client);
  });
  app.event('member_joined_channel', async ({ body, context, client }) => {
    await handleChannelJoin(body, context.botUserId, client, responder);
  });
  app.event('app_home_opened', async ({ body, client }) => {
    await handleAppHomeOpened(body, client, responder);
    await prompts.offer(body, client);
  });
}
