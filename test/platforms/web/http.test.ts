/** The page's port, as any program can speak to it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Allowance } from '../../../src/platforms/rate-limit.ts';
import type { DiscordPayload, PressResponse, SlackPayload } from '../../../src/platforms/web/protocol.ts';
import { libraryWith } from '../../support/library.ts';
import { openPlaced } from '../../support/placed-library.ts';
import { knowledgeFile } from '../../support/report.ts';
import { asked, openWeb, post, send, type Web } from './support/web.ts';

const MOON = knowledgeFile(
  '# Tides\n\nThe moon raises the tides twice a day. Fishermen know them well.\n\nSpring tides come with the full moon.\n\n# Craters\n\nMost craters on the moon are older than a billion years.\n',
  'title: On the moon',
);
const KEPT = knowledgeFile(
  '# Salaries\n\nThe treasurer earns ninety thousand pounds a year.\n',
  'title: Secret salaries\nchannels: [discord:12345]',
);

let web: Web;
beforeAll(async () => {
  web = await openWeb({ 'moon.md': MOON });
});
afterAll(() => web.stop());

describe('whoever asks', () => {
  test.each([
    ['127.0.0.1', 200],
    ['localhost', 200],
    ['[::1]', 200],
    ['192.168.1.20', 200],
    ['rebound.example', 421],
    ['127.0.0.1.rebound.example', 421],
    ['localhost.rebound.example', 421],
    ['a b', 421],
  ])('by the name %j gets %i', async (name, status) => {
    const headers = { host: `${name}:${web.port}` };
    expect((await send(web, '/', { headers })).status).toBe(status);
  });

  test('gets headers that let nothing but the page’s own files act', async () => {
    for (const path of ['/', '/assets/ask.js', '/nowhere', '/api/command']) {
      const { headers } = await send(web, path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
    expect((await send(web, '/')).text).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['no origin', { origin: 'null' }, 403],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
    ['the page', { 'sec-fetch-site': 'same-origin' }, 200],
  ])('by %s is answered with %o %i', async (_, headers, status) => {
    expect((await post(web, '/api/command', { line: '/outline' }, headers)).status).toBe(status);
  });

  test('with no origin at all is refused', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await send(web, '/api/command', { method: 'POST', headers, body: '{}' })).status).toBe(403);
  });

  test.each([
    ['no JSON', 'line', 400],
    ['something else', '{"line": 5}', 400],
    ['too much', JSON.stringify({ line: 'a'.repeat(200_000) }), 413],
  ])('with %s is refused', async (_, body, status) => {
    const headers = { origin: web.address.slice(0, -1), 'content-type': 'application/json' };
    expect((await send(web, '/api/command', { method: 'POST', headers, body })).status).toBe(status);
  });

  test('by other methods or for other files is refused', async () => {
    expect((await send(web, '/', { method: 'PUT' })).status).toBe(405);
    for (const path of [
      '/assets/../start.js',
      '/assets/%2e%2e/start.js',
      '/assets/tsconfig.json',
      '/%',
      '/api/constructor',
    ])
      expect((await send(web, path)).status).toBeGreaterThanOrEqual(400);
  });

  test('too much is told so in a sentence, and others are not', async () => {
    const limited = await openWeb(
      { 'moon.md': MOON },
      { allowance: new Allowance(1), publicUrl: 'https://quoth.example' },
    );
    const ask = async (member: string) =>
      JSON.parse(
        (await post(limited, '/api/command', { line: 'tides?' }, { 'x-forwarded-for': `1.1.1.1, ${member}` }))
          .text,
      ).slack.text;
    await ask('203.0.113.1');
    expect(await ask('203.0.113.1')).toContain('That was a lot for one minute');
    expect(await ask('203.0.113.2')).not.toContain('That was a lot');
    await limited.stop();
  });
});

describe('a question', () => {
  test('is answered with what Discord and Slack would be sent', async () => {
    const { discord, slack } = await asked(web, 'what raises the tides?');
    expect(JSON.stringify(discord.components[0])).toContain('The moon raises the tides twice a day');
    expect(JSON.stringify(slack.blocks[0])).toContain('The moon raises the tides twice a day');
  });

  test('of another language is answered in it', async () => {
    const { text } = await post(
      web,
      '/api/command',
      { line: '/outline' },
      { 'accept-language': 'xx, de-AT;q=0.9, fr;q=0.8' },
    );
    expect(text).not.toContain('failed');
    const page = await send(web, '/', { headers: { 'accept-language': 'xx, de-AT;q=0.9, fr;q=0.8' } });
    expect(page.text).toContain('<html lang="de">');
  });

  test('is turned, opened, shared once and taken back by its buttons, on another server as well', async () => {
    const other = await openWeb({ 'moon.md': MOON });
    const { discord, slack } = await asked(web, 'what does the report say about tides?');
    const labelled = (label: string) =>
      discord.components
        .flatMap((component): readonly object[] => ('components' in component ? component.components : []))
        .find((control) => 'label' in control && control.label === label) as { custom_id: string };
    const pressDiscord = async (label: string, payload: DiscordPayload = discord) => {
      const message = { id: 'm', isPrivate: true, ...payload };
      const body = { message, customId: labelled(label).custom_id };
      return JSON.parse(
        (await post(other, '/api/press/discord', body)).text,
      ) as PressResponse<DiscordPayload>;
    };
    expect((await pressDiscord('Next')).acts.map(({ kind }) => kind)).toEqual(['update']);
    expect((await pressDiscord('In context')).acts.map(({ kind }) => kind)).toEqual(['whisper']);
    const twice = await Promise.all([pressDiscord('Share'), pressDiscord('Share')]);
    expect(twice.flatMap(({ acts }) => acts).filter(({ kind }) => kind === 'post')).toHaveLength(1);

    const valueUnder = (payload: SlackPayload, label: string) =>
      payload.blocks
        .flatMap((block) => (block.type === 'actions' ? block.elements : []))
        .find((control) => control.type === 'button' && control.text.text === label) as { value: string };
    const pressSlack = async (label: string, payload = slack, isPrivate = true) => {
      const body = { message: { id: 'm', isPrivate }, value: valueUnder(payload, label).value };
      return JSON.parse((await post(other, '/api/press/slack', body)).text) as PressResponse<SlackPayload>;
    };
    expect((await pressSlack('Next')).acts.map(({ kind }) => kind)).toEqual(['update']);
    const shared = await pressSlack('Share');
    expect(shared.acts.map(({ kind }) => kind)).toEqual(['post', 'update']);
    const [posted] = shared.acts;
    if (posted?.kind !== 'post') throw new Error('nothing was posted');
    expect((await pressSlack('Delete', posted.message, false)).acts).toEqual([{ kind: 'delete' }]);
    await other.stop();
  });

  test('garbled presses are answered, and change nothing', async () => {
    const row = { type: 1, components: [{ type: 2, label: 'Next', custom_id: 'a:000000:00~1' }] };
    const presses: readonly (readonly [path: string, body: object])[] = [
      ['discord', { message: { id: 'm', isPrivate: true, components: [] }, customId: '' }],
      ['discord', { message: { id: 'm', isPrivate: true, components: [row] }, customId: 'a:000000:00~1' }],
      ['discord', { message: { id: 'm', isPrivate: true, components: [row] }, customId: '~sp:ffffff:0.0' }],
      ['discord', { message: { id: 'm', isPrivate: false, components: [row] }, customId: '~dsomebody' }],
      ['slack', { message: { id: 'm', isPrivate: true }, value: '{' }],
      ['slack', { message: { id: 'm', isPrivate: true }, value: '{"button":"a:000000:00~1"}' }],
      ['slack', { message: { id: 'm', isPrivate: false }, value: '{"button":"~dsomebody"}' }],
    ];
    for (const [platform, body] of presses) {
      const { status, text } = await post(web, `/api/press/${platform}`, body);
      expect(status).toBe(200);
      expect(JSON.parse(text).acts.map(({ kind }: { kind: string }) => kind)).toEqual(['whisper']);
    }
    const unlike = [
      {},
      { message: {} },
      { message: { id: 'm', isPrivate: true, components: [{ type: 99 }] }, customId: 'x' },
    ];
    for (const body of unlike) expect((await post(web, '/api/press/discord', body)).status).toBe(400);
  });

  test('that is missing is asked for in a dialog, with sections to choose from', async () => {
    const { kind, view } = JSON.parse((await post(web, '/api/command', { line: '/ask' })).text);
    expect(kind).toBe('dialog');
    const suggest = { field: 'section', typed: 'crat', metadata: view.private_metadata };
    const { options } = JSON.parse((await post(web, '/api/suggest', suggest)).text);
    expect(options[0].text.text).toContain('Craters');
    const filled = { command: 'ask', input: { question: 'how old are they?', section: options[0].value } };
    expect((await post(web, '/api/command', filled)).text).toContain('older than a billion years');
  });

  test('is completed', async () => {
    const { candidates } = JSON.parse((await post(web, '/api/complete', { line: '/out' })).text);
    expect(candidates.map(({ value }: { value: string }) => value)).toEqual(['/outline ']);
  });
});

test('a library that gives no answer keeps nobody waiting: each is told within the 3 s', async () => {
  const never = () => new Promise<never>(() => {});
  const silent = await openWeb({}, { library: libraryWith({ status: never, ask: never, complete: never }) });
  const [page, command, completion] = await Promise.all([
    send(silent, '/'),
    post(silent, '/api/command', { line: 'what raises the tides?' }),
    post(silent, '/api/complete', { line: '/ask x report:' }),
  ]);
  expect(page.status).toBe(500);
  expect(JSON.parse(command.text).slack.text.replaceAll('\u2060', '')).toContain(
    'Something went wrong on my side',
  );
  expect(JSON.parse(completion.text)).toEqual({ typed: '', candidates: [] });
  await silent.stop();
});

describe('a report that is kept to a channel', () => {
  const LINES = [
    '/outline',
    '/quoth',
    '/source',
    'what does the treasurer earn?',
    '/ask what does the treasurer earn? report:salaries',
    '/quote 1.1 report:salaries',
    '/check The treasurer earns ninety thousand pounds a year.',
    '/said treasurer',
  ];

  test('is answered, completed and listed as one that isn’t there', async () => {
    const library = await openPlaced({ 'moon.md': MOON, 'salaries.md': KEPT });
    const { reports } = await library.at('discord:12345').status();
    expect(reports.map(({ name }) => name)).toEqual(['moon', 'salaries']);
    const having = await openWeb({}, { library, libraryAt: library.at });
    const told = async (server: Web) => [
      (await send(server, '/')).text,
      (await send(server, '/r/salaries')).text,
      String((await send(server, '/r/salaries')).status),
      (await send(server, '/r/nothing')).text,
      ...(await Promise.all(LINES.map(async (line) => (await post(server, '/api/command', { line })).text))),
      ...(await Promise.all(
        ['/ask x report:', '/ask x report:sal', '/quote ', '/said trea', '/ask x section:sal'].map(
          async (line) => (await post(server, '/api/complete', { line })).text,
        ),
      )),
    ];
    const withoutPort = async (server: Web) =>
      (await told(server)).map((text) => text.replaceAll(`:${server.port}`, ':PORT'));
    expect(await withoutPort(having)).toEqual(await withoutPort(web));
    await having.stop();
  });
});
