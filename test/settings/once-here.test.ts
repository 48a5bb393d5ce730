import { describe, expect, it } from 'vitest';
import { OnceHere } from '../../src/settings/once-here.ts';

describe('what is asked for several times', () => {
  const work = (outcomes: readonly (boolean | Error)[]) => {
    let runs = 0;
    const run = async () => {
      const outcome = outcomes[runs] ?? true;
      runs += 1;
      await Promise.resolve();
      if (outcome instanceof Error) throw outcome;
      return outcome;
    };
    return { run, runs: () => runs };
  };

  it('is done once, also while it is under way', async () => {
    const once = new OnceHere(1000, 10);
    const { run, runs } = work([true]);
    await Promise.all([once.run('a', run), once.run('a', run)]);
    await once.run('a', run);
    expect(runs()).toBe(1);
    await once.run('b', run);
    expect(runs()).toBe(2);
  });

  it('is tried again where it failed, also by who waited for it', async () => {
    const once = new OnceHere(1000, 10);
    const { run, runs } = work([false, new Error('no'), true]);
    const waiting = Promise.allSettled([once.run('a', run), once.run('a', run), once.run('a', run)]);
    expect((await waiting).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await once.run('a', run);
    expect(runs()).toBe(3);
  });

  it('is forgotten in the end, and when there is too much of it', async () => {
    let now = 0;
    const once = new OnceHere(1000, 3, () => now);
    const { run, runs } = work([]);
    await once.run('a', run);
    now = 999;
    await once.run('a', run);
    expect(runs()).toBe(1);
    now = 1000;
    await once.run('a', run);
    expect(runs()).toBe(2);
    for (const key of ['b', 'c', 'd']) await once.run(key, run);
    await once.run('a', run);
    expect(runs()).toBe(6);
    await once.run('d', run);
    expect(runs()).toBe(6);
  });
});
