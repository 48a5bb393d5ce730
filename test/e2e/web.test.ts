/** The page as an operator starts it: nothing but `WEB_PORT`, and production's packages alone. */
import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { post, send } from '../platforms/web/support/web.ts';
import { type Bot, startBot } from './support/bot.ts';
import { freePort, pageWith } from './support/operations.ts';
import { BOT, runProgram } from './support/program.ts';

const bots: Bot[] = [];
afterEach(() => {
  for (const { child } of bots.splice(0)) child.kill('SIGKILL');
});

test('WEB_PORT alone serves the page, whose buttons work after a restart, until it is told to stop', async () => {
  const [port, metrics] = [await freePort(), await freePort()];
  const start = async () => {
    const bot = startBot({ WEB_PORT: String(port), METRICS_PORT: String(metrics) });
    bots.push(bot);
    await bot.ready();
    return bot;
  };
  const web = { port, address: `http://127.0.0.1:${port}/` } as Parameters<typeof post>[0];
  const first = await start();
  await pageWith(metrics, '/readyz', 200);
  expect((await send(web, '/')).text).toContain('Ask the reports');
  expect((await send(web, '/assets/ask.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect((await send(web, '/r/gate-zaporizhzhia-bitcoin-miners')).text).toContain('id="2.1"');
  const { text } = await post(web, '/api/command', { line: 'who oversees the plant?' });
  expect(text).toContain('Rosatom, Russia’s state nuclear enterprise');
  const { components } = JSON.parse(text).discord;
  const customId = JSON.stringify(components).match(/"In context","custom_id":"([^"]+)"/)?.[1];
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  await start();
  const message = { id: 'm', isPrivate: true, components };
  const pressed = JSON.parse((await post(web, '/api/press/discord', { message, customId })).text);
  expect(JSON.stringify(pressed.acts)).toContain('This arrangement underscores the delicate balance');
  expect((await pageWith(metrics, '/metrics', 200, 'platform="web",command="button"')).text).toContain(
    'quoth_connected{platform="web"} 1',
  );
});

test('a port that is taken stops the start with one line', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = String(typeof address === 'object' ? address?.port : '');
  const { status, err } = await runProgram(BOT, [], '', { WEB_PORT: port, LOG_LEVEL: 'silent' });
  taken.close();
  expect([status, err]).toEqual([
    1,
    `quoth: WEB_PORT ${port} can’t be listened on at 127.0.0.1 (EADDRINUSE)\n`,
  ]);
});
