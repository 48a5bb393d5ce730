/** Presses and dialogs of what is drawn as Slack's, handled by what handles Slack's own. */
import type { RespondFn, types, webApi } from '@slack/bolt';
import { Buttons } from '../../slack/listeners/buttons.ts';
import { handleModalAction, optionsFor } from '../../slack/listeners/modal.ts';
import type { Responder } from '../../slack/listeners/responder.ts';
import type { Act, ChooseRequest, SlackPayload, SlackPress, SuggestRequest } from '../protocol.ts';
import { slackPayload } from './commands.ts';
import { VISITOR } from './visitor.ts';

type Sent = Partial<SlackPayload> & {
  readonly response_type?: string;
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
};

export async function pressSlack(
  { message, value }: SlackPress,
  responder: Responder,
): Promise<readonly Act<SlackPayload>[]> {
  const acts: Act<SlackPayload>[] = [];
  const body = {
    user: { id: VISITOR, name: responder.context.strings.web.visitor },
    container: { message_ts: message.id, is_ephemeral: message.isPrivate },
    actions: [{ value }],
  };
  await new Buttons(responder).handle(
    body,
    async () => {},
    // What Slack would answer, nothing looks at.
    (async (sent: unknown) => {
      acts.push(actOf(sent as Sent));
    }) as unknown as RespondFn,
  );
  return acts;
}

function actOf({
  text = '',
  blocks = [],
  response_type,
  replace_original,
  delete_original,
}: Sent): Act<SlackPayload> {
  if (delete_original) return { kind: 'delete' };
  const message = slackPayload({ text, blocks });
  if (replace_original) return { kind: 'update', message };
  return { kind: response_type === 'in_channel' ? 'post' : 'whisper', message };
}

export function suggestionsFor(
  { field, typed, metadata }: SuggestRequest,
  responder: Responder,
): Promise<readonly types.PlainTextOption[]> {
  const view = { private_metadata: metadata };
  return optionsFor({ user: { id: VISITOR }, action_id: field, value: typed, view }, responder);
}

/** The dialog as it is once something was chosen; null: as it was. */
export async function choose(
  { field, value, metadata }: ChooseRequest,
  responder: Responder,
): Promise<types.ModalView | null> {
  let shown: types.ModalView | null = null;
  const client = {
    views: {
      update: async ({ view }: { readonly view: types.ModalView }) => {
        shown = view;
      },
    },
  };
  const body = {
    user: { id: VISITOR },
    actions: [{ action_id: field, selected_option: value === null ? null : { value } }],
    view: { id: 'web', hash: 'web', private_metadata: metadata },
  };
  await handleModalAction(body, async () => {}, client as unknown as webApi.WebClient, responder);
  return shown;
}
