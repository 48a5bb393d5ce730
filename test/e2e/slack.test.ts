import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { SlackSettings } from '../../src/config.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/log.ts';
import { type SlackRunning, startSlack } from '../../src/platforms/slack/start.ts';
import { english } from '../../src/reply/strings/english.ts';
import { readKnowledge } from '../../src/report/reading/read-knowledge.ts';
import { textOf } from '../../src/report/report.ts';
import { breaches, slacksLimits } from '../platforms/slack/breaches.ts';
import { read, type Seen } from '../platforms/slack/reader.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';
import { eventually } from '../support/waiting.ts';
import { commandPayload, pressPayload } from './support/slack-payloads.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  openSlackServer,
  post,
  SIGNING_SECRET,
  type SlackServer,
} from './support/slack-server.ts';

const QUESTION = 'How much of Ukraine’s electricity did Zaporizhzhia generate before the occupation?';

const slacks = slacksLimits();
if (!slacks) console.warn('skipped: ../shared/specs/slack-block-limits.json is not here');

let slack: SlackServer;
let gate: Library;
let running: SlackRunning | null = null;
const logged: string[] = [];

beforeAll(async () => {
  slack = await openSlackServer();
  gate = await openLibrary('knowledge');
});

afterAll(async () => {
  await gate.close();
  await slack.close();
});

function settings(kind: 'socket' | 'http', prefix = ''): SlackSettings {
  return {
    botToken: BOT_TOKEN,
    apiUrl: slack.apiUrl,
    commandPrefix: prefix,
    mode:
      kind === 'socket' ? { kind, appToken: APP_TOKEN } : { kind, signingSecret: SIGNING_SECRET, port: 0 },
  };
}

async function start(given: SlackSettings, library: Library = gate): Promise<SlackRunning> {
  const log = createLogger('debug', [], (line) => logged.push(line));
  running = await startSlack(given, { commands, library, strings: english, log });
  return running;
}

async function stop(): Promise<void> {
  await running?.stop();
  running = null;
}

/** What a member sees of a message that Slack takes. */
function seen(message: unknown): Seen {
  expect(message).toMatchObject({ response_type: 'ephemeral' });
  expect(breaches(message)).toEqual([]);
  if (slacks) expect(breaches(message, slacks)).toEqual([]);
  return read(message);
}

function parsed(text: string): unknown {
  return text === '' ? {} : JSON.parse(text);
}

/** The log's lines of at least this level: 20 is debug, 30 info, 50 error. */
function lines(level: number): readonly string[] {
  return logged.filter((line) => Number(JSON.parse(line).level) >= level);
}

describe.each(['socket', 'http'] as const)('Slack in %s mode', (kind) => {
  const command = async (name: string, text: string): Promise<unknown> => {
    const payload = commandPayload(name, text);
    if (kind === 'socket') return slack.deliver('slash_commands', payload);
    const { status, body } = await post(running?.port ?? null, payload);
    expect(status).toBe(200);
    return parsed(body);
  };
  const ask = async (text: string) => seen(await command('/ask', text));

  /** Acknowledged with nothing; the answer goes to the response URL, if that takes it. */
  const pressed = async (action: { action_id: string; value?: string }, status = 200) => {
    const url = slack.responseUrl(status);
    const payload = pressPayload(action, url);
    if (kind === 'socket') expect(await slack.deliver('interactive', payload)).toEqual({});
    else {
      const posted = await post(running?.port ?? null, { payload: JSON.stringify(payload) });
      expect(posted).toEqual({ status: 200, body: '' });
    }
    return slack.answerAt(url);
  };
  const press = async (screen: Seen, label: string) => {
    const button = screen.buttons.find((candidate) => candidate.label === label);
    if (!button) throw new Error(`no button ${label}`);
    const answer = await pressed(button);
    expect(answer).toMatchObject({ replace_original: true });
    return seen(answer);
  };

  beforeEach(async () => {
    logged.length = 0;
    await start(settings(kind));
  });
  afterEach(stop);

  it('answers a question in the acknowledgement, with the report’s words and where they stand', async () => {
    const [report] = (await readKnowledge('knowledge')).reports;
    const passage = report?.passages.find((it) => textOf(report, it).includes('more than 20%'));
    const answer = await ask(QUESTION);
    expect(answer.quotes[0]?.text).toBe(report && passage && textOf(report, passage));
    expect(answer.quotes[0]?.bold).toContain('more than 20%');
    expect(answer.notes.join('\n')).toContain('Gate, “Putin Discusses Potential Bitcoin Miners');
    expect(answer.notes.join('\n')).toContain(' · 1.1');
  });

  it('says when the report doesn’t say', async () => {
    const answer = await ask('Which cheese do Mongolian astronauts prefer?');
    expect(answer.quotes).toEqual([]);
    expect(answer.texts[0]).toBe('The report doesn’t say.');
  });

  it('takes options by name, and undoes the escapes of Slack and no more', async () => {
    const answer = await ask('what do bitcoin miners require? section:“2” report:nowhere');
    expect(answer.texts[0]).toBe('I have no report called “nowhere”. I have:');
    const quote = seen(await command('/quote', '&lt;!channel&gt; &amp;amp; &quot;'));
    expect(quote.texts[0]).toContain('“<!channel> &amp; &quot;”');
    expect(quote.fallback).not.toContain('<!channel>');
  });

  it('says how a command goes where its text is missing', async () => {
    expect(seen(await command('/quote', '  ')).texts).toEqual([
      'Still missing: reference. Type it like this: /quote reference [report:…]',
    ]);
  });

  it('says that a question is too long', async () => {
    expect((await ask('why '.repeat(2000))).texts[0]).toMatch(/^That question is too long: 7999 characters/);
  });

  it('answers a command that it doesn’t have', async () => {
    const answer = seen(await command('/asks', 'why?'));
    expect(answer.texts[0]).toMatch(/^I don’t know “asks”\. Did you mean \/ask\?/);
  });

  it('answers every command of the registry', async () => {
    const texts: Readonly<Record<string, string>> = { ask: QUESTION, quote: '1.1' };
    for (const { name } of commands) {
      const { quotes, texts: sections } = seen(await command(`/${name}`, texts[name] ?? ''));
      expect(quotes.length + sections.length, name).toBeGreaterThan(0);
      expect(sections.join(), name).not.toMatch(/wrong on my side|don’t know/);
    }
  });

  it('turns to the next screen and back, by what the buttons say alone', async () => {
    const first = await ask('What does the report say about Ukraine?');
    const second = await press(first, 'Next');
    const third = await press(second, 'Next');
    expect(second.notes.at(-1)).toMatch(/^2 of \d$/);
    expect(third.notes.at(-1)).toMatch(/^3 of \d$/);
    expect(new Set([first, second, third].map(({ quotes }) => quotes[0]?.text)).size).toBe(3);

    await stop();
    await start(settings(kind));
    const back = await press(third, 'Previous');
    expect(back.quotes).toEqual(second.quotes);
    expect((await press(back, 'Previous')).quotes).toEqual(first.quotes);
  });

  it('says so where the report has changed, and leaves the quote standing', async () => {
    const first = await ask(QUESTION);
    const [button] = first.buttons;
    await stop();
    const { folder, remove } = await knowledgeFolder({
      'gate.md': knowledgeFile('Another text altogether.'),
    });
    const changed = await openLibrary(folder);
    await start(settings(kind), changed);
    const answer = await pressed({ action_id: button?.action_id ?? '', value: button?.value ?? '' });
    expect(answer).toMatchObject({ replace_original: false });
    expect(seen(answer).texts).toEqual([english.problem.changed]);
    await changed.close();
    await remove();
  });

  it('says so where a button can’t be read', async () => {
    for (const value of ['{"screen":1}', '', undefined]) {
      const answer = await pressed({ action_id: 'old_button', ...(value !== undefined && { value }) });
      expect(answer).toMatchObject({ replace_original: false });
      expect(seen(answer).texts).toEqual([english.problem.unreadableButton]);
    }
  });

  it('logs an answer that Slack doesn’t take, and lives on', async () => {
    const [button] = (await ask(QUESTION)).buttons;
    await pressed({ action_id: 'quoth_next', value: button?.value ?? '' }, 404);
    await eventually(() => lines(50).find((line) => line.includes('an answer could not be sent')));
    expect((await ask(QUESTION)).quotes).toHaveLength(1);
  });

  it('answers what goes wrong with one plain sentence, and lives on', async () => {
    await stop();
    const faults: Library['ask'][] = [
      () => {
        throw new Error('the disk is on fire');
      },
      () => Promise.reject('not even an error'),
      () => new Promise(() => {}),
    ];
    for (const fault of faults) {
      await start(settings(kind), { ...gate, ask: fault });
      expect((await ask(QUESTION)).texts).toEqual([english.problem.failed]);
      expect(seen(await command('/outline', '')).texts.length).toBeGreaterThan(1);
      await stop();
    }
    expect(lines(50).join()).toContain('the disk is on fire');
    expect(lines(50).filter((line) => line.includes('no answer could be made'))).toHaveLength(faults.length);
  });

  it('tells at the start where the app is installed', () => {
    expect(lines(30).join()).toContain('"install":"https://api.slack.com/apps');
  });

  it('logs no token, and a member’s words at debug alone', async () => {
    await ask(QUESTION);
    await command('/nonsense', QUESTION);
    expect(lines(20).join()).toContain('Zaporizhzhia');
    expect(lines(30).join()).not.toContain('Zaporizhzhia');
    for (const secret of [BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, 'a-verification-token', 'a-trigger']) {
      expect(lines(0).join()).not.toContain(secret);
    }
  });

  it('answers commands of its prefix alone', async () => {
    await stop();
    await start(settings(kind, 'team-'));
    expect(seen(await command('/team-ask', QUESTION)).quotes).toHaveLength(1);
    const answer = seen(await command('/ask', QUESTION));
    expect(answer.texts[0]).toMatch(/^I don’t know “\/ask”\. Did you mean \/team-ask\?/);
  });

  it('finishes what is in flight before it stops', async () => {
    await stop();
    await start(settings(kind), {
      ...gate,
      ask: async (question, scope) => {
        await delay(300);
        return gate.ask(question, scope);
      },
    });
    const answer = ask(QUESTION);
    await delay(100);
    await stop();
    expect((await answer).quotes).toHaveLength(1);
  });

  it('acknowledges each of 100 commands at once, exactly once', async () => {
    const before = slack.acknowledgements.length;
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(QUESTION)));
    expect(answers.every(({ quotes }) => quotes.length === 1)).toBe(true);
    if (kind === 'socket') expect(slack.acknowledgements.length - before).toBe(100);
  });
});

describe('Slack in HTTP mode', () => {
  beforeEach(async () => {
    logged.length = 0;
    await start(settings('http'));
  });
  afterEach(stop);

  it.each([
    ['forged', { secret: 'another-secret' }],
    ['stale', { ahead: -310 }],
    ['dated in the future', { ahead: 310 }],
    ['dated far in the future', { ahead: 3600 }],
    ['cut short', { spoil: (signature: string) => signature.slice(0, -1) }],
    ['of no version', { spoil: (signature: string) => signature.slice(3) }],
    ['empty', { spoil: () => '' }],
    ['missing', { spoil: () => undefined }],
  ])('refuses a request whose signature is %s', async (_, signing) => {
    const port = running?.port ?? null;
    expect(await post(port, commandPayload('/ask', QUESTION), signing)).toEqual({ status: 401, body: '' });
    expect((await post(port, commandPayload('/ask', QUESTION))).status).toBe(200);
  });

  it('takes a request whose date is off by less than 5 minutes', async () => {
    for (const ahead of [-290, 290]) {
      expect((await post(running?.port ?? null, commandPayload('/ask', 'why?'), { ahead })).status).toBe(200);
    }
  });

  it('serves nothing else', async () => {
    const base = `http://127.0.0.1:${running?.port}`;
    for (const path of ['/', '/slack/events', '/slack/install', '//']) {
      const { status } = await fetch(base + path);
      expect([404, 500], path).toContain(status);
    }
  });

  it('lives on after a signed request that it can’t read', async () => {
    const port = running?.port ?? null;
    expect((await post(port, { payload: '{' })).status).toBe(400);
    expect((await post(port, { payload: '{"type":"block_actions","actions":[]}' })).status).toBe(500);
    expect((await post(port, commandPayload('/ask', QUESTION))).status).toBe(200);
  });

  it('says that its port is taken', async () => {
    const port = running?.port ?? 0;
    const second = { ...settings('http'), mode: { kind: 'http' as const, signingSecret: 'x', port } };
    const log = createLogger('silent', []);
    await expect(startSlack(second, { commands, library: gate, strings: english, log })).rejects.toThrow(
      `PORT ${port} can't be listened on (EADDRINUSE).`,
    );
  });
});

describe('Slack in Socket Mode', () => {
  beforeEach(() => start(settings('socket')));
  afterEach(stop);

  it('lives on after envelopes that it can’t read', async () => {
    for (const raw of [
      '',
      '{',
      'null',
      '[]',
      '{}',
      '"hello"',
      '{"type":"events_api"}',
      '{"type":"events_api","envelope_id":"1","payload":{"event":null}}',
      '{"type":"slash_commands","envelope_id":"2"}',
      '{"type":"slash_commands","envelope_id":"3","payload":{"command":7}}',
      '{"type":"interactive","envelope_id":"4","payload":{"type":"block_actions","actions":null}}',
      '{"type":"interactive","envelope_id":"5","payload":{"type":"block_actions","user":{"id":"U1"},"actions":[]}}',
      Buffer.from([0, 255, 1]),
    ]) {
      slack.sendRaw(raw);
    }
    const answer = await slack.deliver('slash_commands', commandPayload('/ask', QUESTION));
    expect(seen(answer).quotes).toHaveLength(1);
    expect(slack.connections()).toBe(1);
  });

  it('leaves no connection behind', async () => {
    await stop();
    await eventually(() => slack.connections() === 0);
  });
});

describe('Slack’s start', () => {
  const log = createLogger('silent', []);
  const service = () => ({ commands, library: gate, strings: english, log });

  it.each(['socket', 'http'] as const)('is refused with a wrong bot token in %s mode', async (kind) => {
    const wrong = { ...settings(kind), botToken: 'xoxb-wrong' };
    await expect(startSlack(wrong, service())).rejects.toThrow(
      'Slack refused SLACK_BOT_TOKEN (invalid_auth).',
    );
  });

  it('is refused with a wrong app token', async () => {
    const wrong: SlackSettings = { ...settings('socket'), mode: { kind: 'socket', appToken: 'xapp-wrong' } };
    await expect(startSlack(wrong, service())).rejects.toThrow(
      'Slack refused SLACK_APP_TOKEN (invalid_auth).',
    );
    expect(slack.connections()).toBe(0);
  });

  it('says where Slack can’t be reached', async () => {
    const nowhere = { ...settings('http'), apiUrl: 'http://127.0.0.1:9/api/' };
    await expect(startSlack(nowhere, service())).rejects.toThrow(
      /^Slack could not be reached at http:\/\/127\.0\.0\.1:9\/api\/ with SLACK_BOT_TOKEN: /,
    );
  });
});
