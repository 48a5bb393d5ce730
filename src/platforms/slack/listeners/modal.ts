/** The dialog that `/ask` opens where it is typed without a question: a field for each option. */
import type { types, webApi } from '@slack/bolt';
import { z } from 'zod';
import { type Command, optionsOf } from '../../../../commands/command.ts';
import { choicesFor } from '../../../../commands/options/completion.ts';
import { runCommand } from '../../../../commands/run-command.ts';
import { shortened } from '../../../reply/quote-parts.ts';
import type { Reply } from '../../../reply/reply.ts';
import type { Strings } from '../../../reply/strings/index.ts';
import { inTime } from '../../../with-deadline.ts';
import { LIMITS } from '../rendering/limits.ts';
import { type Message, viewBlocksOf } from '../rendering/render.ts';
import type { Responder } from './responder.ts';

export const DIALOG = 'quoth_dialog';

/** Of the 3 s in which Slack opens a dialog and takes the answer to the command. */
const OPEN_MS = 2000;
/** Of the same 3 s, for an answer in the channel; past that there is time left to show it in the dialog. */
const SEND_MS = 1000;

type Client = webApi.WebClient;

/** What a dialog remembers of where it was opened from. */
const metadataSchema = z.object({
  command: z.string(),
  response_url: z.url(),
  channel: z.string().optional(),
  /** Chosen in it so far. */
  report: z.string().optional(),
});

type Metadata = z.infer<typeof metadataSchema>;

const metadataText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('is no JSON');
      return z.NEVER;
    }
  })
  .pipe(metadataSchema);

const choice = z.object({ value: z.string() }).nullish();

const whoSchema = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string() }),
});

const submissionSchema = whoSchema.extend({
  view: z.object({
    private_metadata: metadataText,
    state: z.object({
      values: z.record(
        z.string(),
        z.record(z.string(), z.object({ value: z.string().nullish(), selected_option: choice })),
      ),
    }),
  }),
});

const chosenSchema = whoSchema.extend({
  actions: z.tuple([z.object({ action_id: z.string(), selected_option: choice })], z.unknown()),
  view: z.object({ id: z.string(), hash: z.string(), private_metadata: metadataText }),
});

const suggestionSchema = whoSchema.extend({
  action_id: z.string(),
  value: z.string().default(''),
  view: z.object({ private_metadata: metadataText }),
});

/** Only of `/ask`: its question is what a member is likeliest to want more room for. */
export function hasDialog(command: Command): boolean {
  return command.name === 'ask';
}

/** Resolves to whether it was opened. */
export async function openDialog(
  command: Command,
  from: { readonly trigger_id: string; readonly response_url: string; readonly channel: string | undefined },
  client: Client,
  { context, log }: Responder,
): Promise<boolean> {
  const { trigger_id, response_url, channel } = from;
  const metadata = { command: command.name, response_url, ...(channel && { channel }) };
  const view = dialogOf(command, metadata, context.strings);
  try {
    const opened = client.views.open({ trigger_id, view });
    await inTime(opened, OPEN_MS, `no dialog within ${OPEN_MS} ms`);
    return true;
  } catch (error) {
    log.warn({ err: error }, 'a dialog could not be opened');
    return false;
  }
}

/**
 * Answers in the channel that the dialog was opened from, to the member alone and with all its buttons, by the command's
 * `response_url`: it needs no scope and works where the bot is no member. Past its 30 minutes, in the dialog itself.
 */
export function handleViewSubmission(
  body: unknown,
  ack: (
    response?:
      | { readonly response_action: 'update'; readonly view: types.ModalView }
      | { readonly response_action: 'errors'; readonly errors: Record<string, string> },
  ) => Promise<void>,
  responder: Responder,
): Promise<boolean> {
  const { context } = responder;
  const parsed = submissionSchema.safeParse(body);
  // With an error at a field, the dialog stays open with what was written into it.
  const [field] = Object.keys(parsed.data?.view.state.values ?? {});
  const show = (blocks: types.KnownBlock[]) => ack({ response_action: 'update', view: resultOf(blocks) });
  return responder.answer({
    what: { action: 'dialog', team: parsed.data?.team?.id, user: parsed.data?.user.id },
    kind: 'question',
    // No other has a dialog.
    command: 'ask',
    compose: async (note) => {
      if (!parsed.success) throw parsed.error;
      const { private_metadata, state } = parsed.data.view;
      const fields = Object.values(state.values).flatMap((field) => Object.entries(field));
      const input = Object.fromEntries(
        fields.map(([name, { value, selected_option }]) => [
          name,
          selected_option?.value ?? value ?? undefined,
        ]),
      );
      const { command, response_url, channel } = private_metadata;
      responder.log.debug({ command, input }, 'a dialog');
      const started = performance.now();
      const reply: Reply = await responder.inTime(runCommand(command, input, responder.contextIn(channel)));
      note(reply);
      const left = Math.floor(SEND_MS - (performance.now() - started));
      return async () => {
        if (await isSent(responder.message(reply), response_url, left, responder)) await ack();
        else await show(viewBlocksOf(reply, context.strings));
      };
    },
    apologise: ({ blocks }) => show(blocks),
    refuse: (sentence) => ack({ response_action: 'errors', errors: { [field ?? '']: sentence } }),
  });
}

async function isSent(message: Message, url: string, withinMs: number, { log }: Responder): Promise<boolean> {
  if (withinMs <= 0) return false;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...message, response_type: 'ephemeral', replace_original: false }),
      signal: AbortSignal.timeout(withinMs),
    });
    if (!response.ok) log.info({ status: response.status }, 'the way back to the channel is closed');
    return response.ok;
  } catch (error) {
    log.warn({ err: error }, 'the way back to the channel is closed');
    return false;
  }
}

/** Sections are those of the report that was chosen, which Slack tells only where the dialog remembers it. */
export async function handleModalAction(
  body: unknown,
  ack: () => Promise<void>,
  client: Client,
  responder: Responder,
): Promise<void> {
  try {
    await ack();
    const { actions, view, team, user } = chosenSchema.parse(body);
    if (await responder.refusal({ team: team?.id, user: user.id }, 'act')) return;
    const [{ action_id, selected_option }] = actions;
    const command = responder.context.commands.find(({ name }) => name === view.private_metadata.command);
    if (!command || action_id !== 'report') return;
    const { report: _, ...metadata } = view.private_metadata;
    const report = selected_option && { report: selected_option.value };
    await client.views.update({
      view_id: view.id,
      hash: view.hash,
      view: dialogOf(command, { ...metadata, ...report }, responder.context.strings),
    });
  } catch (error) {
    responder.log.warn({ err: error }, 'a dialog could not be brought up to date');
  }
}

/** None where nothing can be offered in time: the field then stays empty. */
export async function optionsFor(body: unknown, responder: Responder): Promise<types.PlainTextOption[]> {
  try {
    const { action_id, value, view, team, user } = suggestionSchema.parse(body);
    if (await responder.refusal({ team: team?.id, user: user.id }, 'act')) return [];
    const { command: name, report, channel } = view.private_metadata;
    const context = responder.contextIn(channel);
    const command = context.commands.find((known) => known.name === name);
    if (!command) return [];
    const choices = await responder.inTime(choicesFor(command, action_id, value, { report }, context));
    return choices.slice(0, LIMITS.options).map((it) => ({
      text: plainText(shortened(it.label, LIMITS.optionText - 2) || it.value),
      value: it.value,
    }));
  } catch (error) {
    responder.log.warn({ err: error }, 'no choices could be offered');
    return [];
  }
}

export function dialogOf(command: Command, metadata: Metadata, strings: Strings): types.ModalView {
  const name = command.text(strings).name.replace(/^./u, (letter) => letter.toUpperCase());
  return {
    type: 'modal',
    callback_id: DIALOG,
    title: plainText('Quoth'),
    submit: plainText(shortened(name, LIMITS.viewTitle - 2)),
    private_metadata: JSON.stringify(metadata),
    blocks: optionsOf(command, strings).map(fieldOf),
  };
}

type Option = ReturnType<typeof optionsOf>[number];

function fieldOf({ name, description, required, completes, maxLength }: Option): types.InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plainText(description),
    optional: !required,
    dispatch_action: completes === 'report',
    element:
      completes === undefined
        ? { type: 'plain_text_input', action_id: name, max_length: Math.min(maxLength, LIMITS.inputText) }
        : { type: 'external_select', action_id: name, min_query_length: 0 },
  };
}

function resultOf(blocks: types.KnownBlock[]): types.ModalView {
  return { type: 'modal', title: plainText('Quoth'), blocks };
}

function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
