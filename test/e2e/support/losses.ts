/** Every way in which Slack's web socket loses a bot, with members asking meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../support/waiting.ts';
import { commandPayload, eventPayload, mention } from './slack-payloads.ts';
import { type Connected, envelopeOf, type Refusal, type SlackServer } from './slack-server.ts';

export interface Loss {
  readonly name: string;
  /** Whether what comes at the same moment may be lost with the connection. */
  readonly isSudden: boolean;
  happen(connected: Connected, slack: SlackServer): Promise<void> | void;
}

const closed = (code: number): Loss => ({
  name: `close code ${code}`,
  isSudden: true,
  happen: ({ socket }) => socket.close(code),
});

/** Slack says goodbye, and closes the connection `ms` later if it is there still. */
const farewell = (reason: string, ms: number, isSudden = false): Loss => ({
  name: `farewell: ${reason}`,
  isSudden,
  happen({ socket }) {
    socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'here' } }));
    setTimeout(() => socket.close(1000), ms).unref();
  },
});

const unwelcome = (name: string, ...refusals: readonly Refusal[]): Loss => ({
  name: `${name} in place of an address`,
  isSudden: true,
  happen({ socket }, slack) {
    slack.refuse('apps.connections.open', ...refusals);
    socket.terminate();
  },
});

const shut = (name: string, door: SlackServer['door'], ms: number): Loss => ({
  name,
  isSudden: true,
  async happen({ socket }, slack) {
    slack.door = door;
    socket.terminate();
    await pause(ms);
    slack.door = 'open';
  },
});

export const LOSSES: readonly Loss[] = [
  closed(1000),
  closed(1001),
  closed(1011),
  closed(4000),
  { name: 'the end of the stream', isSudden: true, happen: ({ socket }) => socket.terminate() },
  { name: 'a reset', isSudden: true, happen: ({ stream }) => void stream.resetAndDestroy() },
  {
    name: 'what is no frame',
    isSudden: true,
    happen: ({ stream }) => void stream.write(Buffer.alloc(9, 0xff)),
  },
  farewell('warning', 1500),
  farewell('refresh_requested', 500),
  farewell('too_many_websockets', 100),
  {
    name: 'farewell: link_disabled',
    isSudden: true,
    happen(connected, slack) {
      slack.refuse('apps.connections.open', 'link_disabled', 'link_disabled');
      return farewell('link_disabled', 100).happen(connected, slack);
    },
  },
  unwelcome('500', { status: 500 }, { status: 503 }),
  unwelcome('429', { retryAfter: 1 }),
  unwelcome('“ratelimited”', 'ratelimited', 'ratelimited'),
  unwelcome('“internal_error”', 'internal_error'),
  unwelcome('“invalid_auth”', 'invalid_auth'),
  shut('503 in place of a connection', 503, 700),
];

/** Those that take the client seconds to notice. */
export const SLOW_LOSSES: readonly Loss[] = [
  { name: 'silence', isSudden: true, happen: ({ socket }) => socket.pause() },
  shut('no hello', 'silent', 1000),
];

export interface LossFigures {
  readonly losses: number;
  readonly commands: number;
  readonly events: number;
  /** Commands that were sent at the moment of the loss, and that neither the bot nor Slack could answer. */
  readonly lost: number;
  /** Commands that reached the bot, and events, that were not answered, or more than once. */
  readonly unanswered: readonly string[];
  readonly answeredTwice: readonly string[];
  /** From the loss until the next command's answer, in milliseconds, with the loss. */
  readonly slowest: { readonly ms: number; readonly loss: string };
}

interface SentCommand {
  readonly id: string;
  readonly url: string;
  readonly mayBeLost: boolean;
}

/** Loses connections until `losses` are over or `withinMs` are; members ask ahead of, during and behind each. */
export async function loseUnderQuestions(
  slack: SlackServer,
  losses: readonly Loss[],
  withinMs: number,
): Promise<LossFigures> {
  const end = performance.now() + withinMs;
  const commands: SentCommand[] = [];
  /** By the time stamp of the message: the event, and the id of each envelope that it went in. */
  const events = new Map<string, { readonly payload: object; readonly envelopes: string[] }>();
  const from = slack.calls.length;
  const newest = () => slack.connected().at(-1);
  const isTaken = (id: string) => slack.acknowledgements.some(({ envelope_id }) => envelope_id === id);
  const command = ({ socket }: Connected, mayBeLost: boolean): SentCommand => {
    const url = slack.responseUrl();
    const { id, text } = envelopeOf('slash_commands', commandPayload('/ask', 'who oversees the plant?', url));
    socket.send(text);
    const sent = { id, url, mayBeLost };
    commands.push(sent);
    return sent;
  };
  const event = ({ socket }: Connected, ts: string) => {
    const it = events.get(ts) ?? { payload: eventPayload(mention('<@UBOT> why?', { ts })), envelopes: [] };
    events.set(ts, it);
    const retry = { retry_attempt: it.envelopes.length, retry_reason: 'timeout' };
    const { id, text } = envelopeOf('events_api', it.payload, it.envelopes.length > 0 ? retry : undefined);
    it.envelopes.push(id);
    socket.send(text);
  };
  let slowest = { ms: 0, loss: '' };
  let done = 0;
  for (const loss of losses) {
    if (performance.now() > end) break;
    const connected = await eventually(newest, 'a connection', 60_000);
    event(connected, `${done}.1`);
    const ahead = command(connected, false);
    await eventually(() => isTaken(ahead.id), `an answer ahead of ${loss.name}`);
    const known = new Set(slack.connected().map(({ socket }) => socket));
    const started = performance.now();
    if (loss.isSudden) {
      command(connected, true);
      event(connected, `${done}.2`);
      await loss.happen(connected, slack);
    } else {
      await loss.happen(connected, slack);
      command(connected, false);
      event(connected, `${done}.2`);
    }
    const next = await eventually(
      () => slack.connected().find(({ socket }) => !known.has(socket)),
      `a connection after ${loss.name}`,
      60_000,
    );
    const { id } = command(next, false);
    await eventually(() => isTaken(id), `an answer after ${loss.name}`);
    const ms = Math.round(performance.now() - started);
    if (ms > slowest.ms) slowest = { ms, loss: loss.name };
    done += 1;
    // As Slack does with what was not acknowledged; and one that was, all the same.
    for (const [ts, { envelopes }] of events) {
      if (ts === `${done - 1}.1` || !envelopes.some(isTaken)) event(next, ts);
    }
  }
  const posts = (ts: string) =>
    slack.calls
      .slice(from)
      .filter(({ method, args }) => method === 'chat.postMessage' && args.thread_ts === ts).length;
  const answers = ({ id, url }: SentCommand) =>
    slack.acknowledgements.filter(({ envelope_id }) => envelope_id === id).length +
    slack.answersAt(url).length;
  const unanswered = () => [
    ...commands.filter((it) => !it.mayBeLost && answers(it) === 0).map(({ id }) => `command ${id}`),
    ...[...events.keys()].filter((ts) => posts(ts) === 0).map((ts) => `event ${ts}`),
  ];
  await eventually(() => unanswered().length === 0, 'the last answers', 5000).catch(() => {});
  return {
    losses: done,
    commands: commands.length,
    events: events.size,
    lost: commands.filter((it) => it.mayBeLost && answers(it) === 0).length,
    unanswered: unanswered(),
    answeredTwice: [
      ...commands.filter((it) => answers(it) > 1).map(({ id }) => `command ${id}`),
      ...[...events.keys()].filter((ts) => posts(ts) > 1).map((ts) => `event ${ts}`),
    ],
    slowest,
  };
}
