/** What Slack sends of what members do, as its documentation has it: commands, presses, dialogs, events. */
import { randomUUID } from 'node:crypto';

/** A slash command as Slack sends it. */
export function commandPayload(
  command: string,
  text: string,
  responseUrl = 'http://127.0.0.1:9/not-to-be-used',
) {
  return {
    token: 'a-verification-token',
    team_id: 'T1',
    team_domain: 'team',
    channel_id: 'C1',
    channel_name: 'general',
    user_id: 'U1',
    user_name: 'member',
    command,
    text,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: '1.2.a-trigger',
  };
}

export interface Pressing {
  readonly user?: string;
  readonly channel?: string;
  /** Whether the message is for one member alone. */
  readonly isPrivate?: boolean;
  readonly messageTs?: string;
  readonly threadTs?: string;
}

/** The press of a button under a message. Of a private message Slack sends nothing but where it is. */
export function pressPayload(
  action: { action_id: string; value?: string },
  responseUrl: string,
  { user = 'U1', channel = 'C1', isPrivate = true, messageTs = '1.2', threadTs }: Pressing = {},
) {
  return {
    type: 'block_actions',
    user: { id: user, username: MEMBERS[user] ?? 'member', name: MEMBERS[user] ?? 'member', team_id: 'T1' },
    api_app_id: 'A1',
    token: 'a-verification-token',
    container: {
      type: 'message',
      message_ts: messageTs,
      channel_id: channel,
      is_ephemeral: isPrivate,
      ...(threadTs !== undefined && { thread_ts: threadTs }),
    },
    trigger_id: '1.2.a-trigger',
    team: { id: 'T1', domain: 'team' },
    channel: { id: channel, name: 'general' },
    ...(!isPrivate && {
      message: { type: 'message', bot_id: 'BBOT', user: 'UBOT', ts: messageTs, text: '…' },
    }),
    response_url: responseUrl,
    actions: [{ type: 'button', block_id: 'b1', action_ts: '1.2', ...action }],
  };
}

const MEMBERS: Readonly<Record<string, string>> = { U1: 'jo', U2: 'sam', U3: '<!channel> *jo* @here' };

/** The message shortcut, used on a message with this text. */
export function shortcutPayload(text: string, responseUrl: string, message: object = {}) {
  return {
    type: 'message_action',
    callback_id: 'check_report',
    token: 'a-verification-token',
    trigger_id: '1.2.a-trigger',
    action_ts: '1.3',
    message_ts: '1.1',
    response_url: responseUrl,
    team: { id: 'T1', domain: 'team' },
    user: { id: 'U1', name: 'jo', team_id: 'T1' },
    channel: { id: 'C1', name: 'general' },
    message: { type: 'message', user: 'U2', ts: '1.1', text, ...message },
  };
}

/** What was put into a dialog that was opened with `view`; of fields not named, nothing. */
export function submissionPayload(view: OpenedView, fields: Readonly<Record<string, object>>) {
  const { blocks, ...rest } = view;
  const names = blocks.map(({ block_id }) => block_id);
  const values = names.map((name) => [name, { [name]: fields[name] ?? { type: 'x', value: null } }]);
  return {
    type: 'view_submission',
    token: 'a-verification-token',
    trigger_id: '1.2.a-trigger',
    team: { id: 'T1', domain: 'team' },
    user: { id: 'U1', username: 'jo', name: 'jo', team_id: 'T1' },
    view: { id: 'V1', hash: '1.h', ...rest, state: { values: Object.fromEntries(values) } },
  };
}

export interface OpenedView {
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly blocks: readonly { readonly block_id: string }[];
}

/** What a field of that dialog asks for while somebody types in it. */
export function suggestionPayload(view: OpenedView, field: string, typed: string) {
  return {
    type: 'block_suggestion',
    token: 'a-verification-token',
    action_id: field,
    block_id: field,
    value: typed,
    team: { id: 'T1', domain: 'team' },
    user: { id: 'U1', username: 'jo', name: 'jo', team_id: 'T1' },
    container: { type: 'view', view_id: 'V1' },
    view: { id: 'V1', hash: '1.h', type: 'modal', ...view },
  };
}

/** A choice made in that dialog. */
export function chosenPayload(view: OpenedView, field: string, value: string) {
  return {
    ...suggestionPayload(view, field, ''),
    type: 'block_actions',
    trigger_id: '1.2.a-trigger',
    actions: [
      {
        type: 'external_select',
        action_id: field,
        block_id: field,
        action_ts: '1.2',
        selected_option: { text: { type: 'plain_text', text: value, emoji: false }, value },
      },
    ],
  };
}

export function eventPayload(event: object, eventId: string = randomUUID()) {
  return {
    token: 'a-verification-token',
    team_id: 'T1',
    api_app_id: 'A1',
    type: 'event_callback',
    event_id: eventId,
    event_time: 1,
    authorizations: [{ enterprise_id: null, team_id: 'T1', user_id: 'UBOT', is_bot: true }],
    event,
  };
}

/** A member's message in a channel that mentions the bot. */
export function mention(text: string, more: object = {}) {
  return {
    type: 'app_mention',
    user: 'U1',
    text,
    ts: '5.1',
    channel: 'C1',
    event_ts: '5.1',
    team: 'T1',
    ...more,
  };
}

/** A member's message to the bot alone. */
export function directMessage(text: string, more: object = {}) {
  return { ...mention(text), type: 'message', channel: 'D1', channel_type: 'im', ...more };
}
