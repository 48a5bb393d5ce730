/** What several replicas agree on over one PostgreSQL, or several processes over one folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Allowance } from '../../src/platforms/rate-limit.ts';
import type { Settings, Storage } from '../../src/settings/settings.ts';
import { FILE } from '../../src/settings/sqlite.ts';
import { openPostgres, type TestPostgres } from '../support/postgres.ts';
import { openSettings } from '../support/settings.ts';
import { eventually } from '../support/waiting.ts';

let postgres: TestPostgres;
let folder: string;
let replicas: Settings[];

beforeAll(async () => {
  postgres = await openPostgres();
});
afterAll(() => postgres.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoth-'));
  replicas = [];
});
afterEach(async () => {
  for (const replica of replicas) replica.close();
  await rm(folder, { recursive: true, force: true });
});

function storageOf(kind: Storage['kind']): Storage {
  return kind === 'folder' ? { kind, folder } : { kind, address: postgres.url };
}

/** Until when what is under way is left to whoever is at it; 0: nobody is. */
async function leaseOf(kind: Storage['kind'], key: string): Promise<number> {
  if (kind === 'postgres') {
    const { rows } = await postgres.query('SELECT until FROM done_once WHERE key = $1', [key]);
    return Number(rows[0]?.until ?? 0);
  }
  const file = new Libsql(join(folder, FILE), { timeout: 1000 });
  try {
    const row = file.prepare('SELECT until FROM done_once WHERE key = ?').get(key);
    return z.object({ until: z.number() }).optional().parse(row)?.until ?? 0;
  } finally {
    file.close();
  }
}

async function replica(kind: Storage['kind']): Promise<Settings> {
  const settings = openSettings(storageOf(kind));
  replicas.push(settings);
  await settings.open();
  return settings;
}

describe.each(['folder', 'postgres'] as const)('what two replicas with one %s are asked for', (kind) => {
  test('at one moment is done once, 200 times of 200', async () => {
    const [one, other] = [await replica(kind), await replica(kind)];
    for (let i = 0; i < 200; i += 1) {
      let done = 0;
      const work = async () => {
        done += 1;
        return true;
      };
      const key = `share ${kind} ${i}`;
      const outcomes = await Promise.all([
        one.once.run(key, work),
        other.once.run(key, work),
        one.once.run(key, work),
      ]);
      expect({ outcomes, done }).toEqual({ outcomes: [true, true, true], done: 1 });
    }
  });

  test('is done once, also by one that is started later', async () => {
    const one = await replica(kind);
    expect(await one.once.run(`event ${kind}`, async () => true)).toBe(true);
    one.close();
    const later = await replica(kind);
    let done = 0;
    const again = later.once.run(`event ${kind}`, async () => {
      done += 1;
      return true;
    });
    expect(await again).toBe(true);
    expect(done).toBe(0);
  });

  test('is done by the other where the first could not', async () => {
    const [one, other] = [await replica(kind), await replica(kind)];
    let failing: Promise<void> = Promise.resolve();
    // The second is asked while the first is at it, else it may well be ahead.
    const fail = await new Promise<(error: Error) => void>((begun) => {
      const working = () => new Promise<boolean>((_, reject) => begun(reject));
      const first = one.once.run(`failing ${kind}`, working);
      failing = expect(first).rejects.toThrow('no');
    });
    let done = 0;
    const second = other.once.run(`failing ${kind}`, async () => {
      done += 1;
      return true;
    });
    setTimeout(() => fail(new Error('no')), 50);
    await failing;
    expect(await second).toBe(true);
    expect(done).toBe(1);
  });

  test('is done by the other where the first was killed over it', async () => {
    const other = await replica(kind);
    const script = new URL('support/holder.ts', import.meta.url).pathname;
    const given = ['--import', 'tsx', script, JSON.stringify(storageOf(kind)), `killed ${kind}`];
    const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    let done = 0;
    const taken = other.once.run(`killed ${kind}`, async () => {
      done += 1;
      return true;
    });
    expect(await taken).toBe(true);
    expect(done).toBe(1);
  });

  test('is left to whoever is at it, however long that takes', async () => {
    const one = await replica(kind);
    const key = `long ${kind}`;
    let working: Promise<boolean> = Promise.resolve(false);
    const finish = await new Promise<(done: boolean) => void>((begun) => {
      working = one.once.run(key, () => new Promise<boolean>(begun));
    });
    const first = await leaseOf(kind, key);
    // It is told again and again that it is under way.
    await eventually(async () => (await leaseOf(kind, key)) > first, 'a later word');
    finish(true);
    expect(await working).toBe(true);
  });

  test('may be done anew when it is no longer kept', async () => {
    const one = await replica(kind);
    let done = 0;
    const work = async () => {
      done += 1;
      return true;
    };
    await one.once.run(`short ${kind}`, work, 0);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await one.once.run(`short ${kind}`, work, 0);
    expect(done).toBe(2);
  });
});

describe('a member’s limit', () => {
  test('counts over all replicas that share a PostgreSQL', async () => {
    const [one, other] = [await replica('postgres'), await replica('postgres')];
    const [here, there] = [new Allowance(10, 'slack', one.counts), new Allowance(10, 'slack', other.counts)];
    const taken = [];
    for (let i = 0; i < 8; i += 1)
      taken.push(await here.take('jo', 'question'), await there.take('jo', 'question'));
    expect(taken.filter((refusal) => refusal === null)).toHaveLength(10);
    expect(taken.filter((refusal) => refusal?.isFirst)).toHaveLength(1);
    expect(await here.take('sam', 'question')).toBeNull();
    expect(await here.take('jo', 'act')).toBeNull();
  });

  test('is each platform’s own', async () => {
    const { counts } = await replica('postgres');
    const [slack, discord] = [new Allowance(1, 'slack', counts), new Allowance(1, 'discord', counts)];
    expect(await slack.take('kim', 'question')).toBeNull();
    expect(await discord.take('kim', 'question')).toBeNull();
    expect(await slack.take('kim', 'question')).toMatchObject({ isFirst: true });
  });

  test('counts in each replica alone while the database can’t be had', async () => {
    const one = await replica('postgres');
    await postgres.cut();
    const allowance = new Allowance(3, 'slack', one.counts);
    const taken = [];
    for (let i = 0; i < 6; i += 1) taken.push(await allowance.take('pat', 'question'));
    expect(taken.filter((refusal) => refusal === null)).toHaveLength(3);
    await postgres.mend();
  });
});
