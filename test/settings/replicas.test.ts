/** What several replicas agree on over one PostgreSQL, or several processes over one folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Allowance } from '../../src/platforms/rate-limit.ts';
import type { Settings, Storage } from '../../src/settings/settings.ts';
import { openPostgres, type TestPostgres } from '../support/postgres.ts';
import { openSettings } from '../support/settings.ts';

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

async function replica(kind: Storage['kind']): Promise<Settings> {
  const settings = openSettings(
    kind === 'folder' ? { kind, folder } : { kind: 'postgres', address: postgres.url },
  );
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
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const first = one.once.run(`failing ${kind}`, async () => {
      begin();
      await pause(50);
      throw new Error('no');
    });
    first.catch(() => {});
    await begun;
    const second = other.once.run(`failing ${kind}`, async () => true);
    await expect(first).rejects.toThrow('no');
    expect(await second).toBe(true);
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
