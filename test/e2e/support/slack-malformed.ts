/** What Slack should never send, by either way. */
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../support/waiting.ts';
import { NONSENSE, spoiled } from './malformed.ts';
import {
  commandPayload,
  directMessage,
  eventPayload,
  mention,
  pressPayload,
  shortcutPayload,
  submissionPayload,
  suggestionPayload,
} from './slack-payloads.ts';
import { envelopeOf, post, type SlackServer } from './slack-server.ts';

const VIEW = { callback_id: 'quoth_dialog', private_metadata: '{"command":"ask"}', blocks: [] };

/** What Slack sends in HTTP mode in a form's one field, and on a web socket as `interactive`. */
function interactions(url: string): readonly object[] {
  return [
    pressPayload({ action_id: 'quoth_next', value: '{"screen":1}' }, url),
    shortcutPayload('Rosatom oversees it', url),
    submissionPayload(VIEW, {}),
    suggestionPayload(VIEW, 'section', 'x'),
  ];
}

function events(): readonly object[] {
  return [
    eventPayload(mention('<@UBOT> why?')),
    eventPayload(directMessage('why?')),
    eventPayload({ type: 'app_home_opened', user: 'U1', tab: 'home', channel: 'D1' }),
    { ...eventPayload({ type: 'a_new_event', new: 'thing' }) },
  ];
}

/** Sends `count` spoiled payloads and envelopes, and frames that are none, by the web socket; resolves to how many. */
export async function malformedBySocket(slack: SlackServer, count: number, seed: number): Promise<number> {
  const url = slack.responseUrl();
  const good = [
    ...events().map((payload) => ['events_api', payload] as const),
    ...interactions(url).map((payload) => ['interactive', payload] as const),
    ['slash_commands', commandPayload('/ask', 'why?', url)] as const,
  ].map(([type, payload]): unknown => JSON.parse(envelopeOf(type, payload).text));
  const frames = [
    ...spoiled(good, Math.max(0, count - NONSENSE.length), seed).map((envelope) => JSON.stringify(envelope)),
    ...NONSENSE,
  ];
  for (const [at, frame] of frames.entries()) {
    const connected = await eventually(() => slack.connected().at(-1), 'a connection');
    connected.socket.send(frame ?? '');
    if (at % 10 === 0) await pause(5);
  }
  return frames.length;
}

/** Posts `count` signed requests that are spoiled; resolves to how many there were of each status. */
export async function malformedByHttp(
  slack: SlackServer,
  port: number | null,
  count: number,
  seed: number,
): Promise<ReadonlyMap<number, number>> {
  const url = slack.responseUrl();
  const statuses = new Map<number, number>();
  const forms = [
    ...spoiled(interactions(url), Math.ceil(count / 3), seed).map((it) => ({
      payload: JSON.stringify(it) ?? '',
    })),
    ...spoiled([commandPayload('/ask', 'why?', url)], Math.ceil(count / 3), seed).map(fieldsOf),
    ...spoiled(events(), Math.ceil(count / 3), seed).map((it) => ({
      event: {},
      ...(typeof it === 'object' && it),
    })),
  ].slice(0, count);
  while (forms.length > 0) {
    for (const { status } of await Promise.all(forms.splice(0, 50).map((form) => post(port, form)))) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }
  return statuses;
}

/** A form has no other values than text. */
function fieldsOf(payload: unknown): Readonly<Record<string, string>> {
  const entries = typeof payload === 'object' && payload !== null ? Object.entries(payload) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, String(JSON.stringify(value))]));
}
