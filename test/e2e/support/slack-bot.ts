/** The bot on Slack with the real client, in either mode, as members use it. */
import { expect } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { SlackSettings } from '../../../src/config.ts';
import type { Library } from '../../../src/library/library.ts';
import { createLogger } from '../../../src/log.ts';
import type { Allowance } from '../../../src/platforms/rate-limit.ts';
import { parseValue } from '../../../src/platforms/slack/rendering/button-value.ts';
import { type SlackRunning, startSlack } from '../../../src/platforms/slack/start.ts';
import { english } from '../../../src/reply/strings/english.ts';
import type { Settings } from '../../../src/settings/settings.ts';
import { breaches, slacksLimits } from '../../platforms/slack/breaches.ts';
import { read, type Seen } from '../../platforms/slack/reader.ts';
import { eventually } from '../../support/waiting.ts';
import { commandPayload, eventPayload, type Pressing, pressPayload } from './slack-payloads.ts';
import { APP_TOKEN, BOT_TOKEN, post, SIGNING_SECRET, type SlackServer, signedJson } from './slack-server.ts';

export type Mode = 'socket' | 'http';

export const slacks = slacksLimits();
if (!slacks) console.warn('skipped: ../shared/specs/slack-block-limits.json is not here');

/** What a member sees of a message that Slack takes. */
export function seenIn(message: unknown): Seen {
  expect(breaches(message)).toEqual([]);
  if (slacks) expect(breaches(message, slacks)).toEqual([]);
  const seen = read(message);
  const pressed = seen.buttons.filter(({ url }) => url === undefined);
  expect(pressed.map(({ value }) => parseValue(value))).not.toContain(null);
  return seen;
}

export function labelsOf(seen: Seen): readonly string[] {
  return seen.buttons.map(({ label }) => label);
}

export class SlackBot {
  readonly mode: Mode;
  readonly log: string[] = [];
  readonly #slack: SlackServer;
  #running: SlackRunning | null = null;

  constructor(mode: Mode, slack: SlackServer) {
    this.mode = mode;
    this.#slack = slack;
  }

  async start(
    library: Library,
    prefix = '',
    settings?: Settings,
    allowance?: Allowance,
    libraryAt?: (place: string) => Library,
  ): Promise<void> {
    const slack: SlackSettings = {
      botToken: BOT_TOKEN,
      apiUrl: this.#slack.apiUrl,
      commandPrefix: prefix,
      mode:
        this.mode === 'socket'
          ? { kind: 'socket', appToken: APP_TOKEN }
          : { kind: 'http', signingSecret: SIGNING_SECRET, port: 0 },
    };
    const log = createLogger('debug', [], (line) => this.log.push(line));
    this.#running = await startSlack(slack, {
      commands,
      library,
      strings: english,
      log,
      ...(allowance && { allowance }),
      ...(settings && { settings, questions: settings.questions }),
      ...(libraryAt && { libraryAt }),
    });
  }

  /** Listened on; null in Socket Mode. */
  get port(): number | null {
    return this.#running?.port ?? null;
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
    this.#running = null;
  }

  /** Lines of the log of at least this level: 20 is debug, 30 info, 40 warn, 50 error. */
  logged(level: number): string {
    return this.log.filter((line) => Number(JSON.parse(line).level) >= level).join('\n');
  }

  /** Resolves to the acknowledgement. */
  async command(name: string, text: string, responseUrl?: string): Promise<unknown> {
    return this.send(commandPayload(name, text, responseUrl));
  }

  /** The same, in another channel. */
  async commandIn(channel: string, name: string, text: string): Promise<unknown> {
    return this.send({ ...commandPayload(name, text), channel_id: channel });
  }

  /** Sends a command's payload; resolves to the acknowledgement. */
  async send(payload: Readonly<Record<string, string>>): Promise<unknown> {
    if (this.mode === 'socket') return this.#slack.deliver('slash_commands', payload);
    return this.#posted(payload);
  }

  /** The private answer to a question. */
  async ask(text: string): Promise<Seen> {
    const answer = await this.command('/ask', text);
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    return seenIn(answer);
  }

  /** Resolves to the acknowledgement. */
  async interact(payload: object): Promise<unknown> {
    if (this.mode === 'socket') return this.#slack.deliver('interactive', payload);
    return this.#posted({ payload: JSON.stringify(payload) });
  }

  /** Presses a button; resolves to where the answers go. */
  async press(seen: Seen, label: string, pressing: Pressing = {}, status = 200): Promise<string> {
    const button = seen.buttons.find((candidate) => candidate.label === label);
    if (!button) throw new Error(`no button ${label} among ${labelsOf(seen).join(', ')}`);
    const url = this.#slack.responseUrl(status);
    const { action_id, value } = button;
    expect(await this.interact(pressPayload({ action_id, value }, url, pressing))).toEqual({});
    return url;
  }

  /** The first post in answer to an event. */
  async postedFor(event: object, more: object = {}): Promise<Readonly<Record<string, unknown>>> {
    const from = this.#slack.calls.length;
    await this.event({ ...eventPayload(event), ...more });
    return this.#slack.called('chat.postMessage', from);
  }

  /** Delivers an event, for the `retry`th time again; Slack expects no more than that it was taken. */
  async event(payload: { readonly event: object }, retry = 0): Promise<void> {
    if (this.mode === 'socket') {
      const retried = { retry_attempt: retry, retry_reason: 'timeout' };
      expect(await this.#slack.deliver('events_api', payload, retry > 0 ? retried : undefined)).toEqual({});
      return;
    }
    const headers = { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' };
    expect(await this.#posted(payload, retry > 0 ? headers : {})).toEqual({});
  }

  /** Delivers an event that can't be answered now: it is not acknowledged, or refused, so that Slack sends it again. */
  async failing(payload: { readonly event: object }): Promise<void> {
    if (this.mode === 'http') {
      expect((await post(this.#running?.port ?? null, payload)).status).toBe(500);
      return;
    }
    const envelope = this.#slack.send('events_api', payload);
    await eventually(() => this.logged(50).includes('an event was not answered'));
    expect(this.#slack.acknowledgements.map(({ envelope_id }) => envelope_id)).not.toContain(envelope);
  }

  /** Posts what Slack sends in HTTP mode as JSON; resolves to the status. */
  async posting(payload: object): Promise<number> {
    return (await post(this.#running?.port ?? null, signedJson(payload))).status;
  }

  async #posted(
    payload: Parameters<typeof post>[1],
    headers: Readonly<Record<string, string>> = {},
  ): Promise<unknown> {
    const { status, body } = await post(this.#running?.port ?? null, payload, { headers });
    expect(status).toBe(200);
    return body === '' ? {} : JSON.parse(body);
  }
}
