/** A client that stays costs nothing but what it asks: a thousand calls leave nothing behind. */
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Agent } from './support/mcp.ts';

const WARM = 200;
const CALLS = 1000;

/** In kB, and as file descriptors. Linux tells. */
async function taken(pid: number): Promise<{ readonly memory: number; readonly handles: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const memory = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
  return { memory, handles: (await readdir(`/proc/${pid}/fd`)).length };
}

test.skipIf(process.platform !== 'linux')(
  'a thousand calls take no more memory and no more handles than the first two hundred',
  async () => {
    // The heap is kept small, so that what is garbage goes.
    const agent = await Agent.connected('knowledge', '--max-old-space-size=160');
    const call = async (i: number) => {
      const turns = [
        () => agent.call('ask', { question: `who oversees the plant in year ${i}?` }),
        () => agent.call('quote', { reference: '2.1' }),
        () => agent.call('check', { text: `Rosatom oversees ${i} plants` }),
        () => agent.call('said', i % 2 ? {} : { speaker: 'Putin' }),
        () => agent.call('ask', { question: '' }),
      ];
      const answered = await turns[i % turns.length]?.();
      expect(answered?.isError ?? false).toBe(i % turns.length === 4);
    };
    for (let i = 0; i < WARM; i += 1) await call(i);
    const before = await taken(agent.pid);
    for (let i = WARM; i < WARM + CALLS; i += 1) await call(i);
    const after = await taken(agent.pid);
    await agent.client.close();
    expect(after.handles).toBeLessThanOrEqual(before.handles);
    expect(after.memory / before.memory).toBeLessThan(1.25);
  },
  600_000,
);
