import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Allowance } from '../../src/platforms/rate-limit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function takeAll(allowance: Allowance, member: string, times: number): Promise<number> {
  let granted = 0;
  for (let i = 0; i < times; i += 1) if ((await allowance.take(member, 'question')) === null) granted += 1;
  return granted;
}

describe('a member’s allowance', () => {
  test('is so many questions a minute, and tells how long until the next', async () => {
    const allowance = new Allowance(30);
    expect(await takeAll(allowance, 'jo', 30)).toBe(30);
    vi.advanceTimersByTime(20_000);
    expect(await allowance.take('jo', 'question')).toEqual({ seconds: 40, isFirst: true });
    vi.advanceTimersByTime(39_900);
    expect(await allowance.take('jo', 'question')).toEqual({ seconds: 1, isFirst: false });
    vi.advanceTimersByTime(200);
    expect(await allowance.take('jo', 'question')).toBeNull();
  });

  test('is nobody else’s, and not used up by buttons', async () => {
    const allowance = new Allowance(2);
    expect(await takeAll(allowance, 'jo', 9)).toBe(2);
    expect(await takeAll(allowance, 'sam', 9)).toBe(2);
    for (let i = 0; i < 40; i += 1) expect(await allowance.take('jo', 'act')).toBeNull();
    expect(await allowance.take('jo', 'act')).toMatchObject({ isFirst: true });
  });

  test('holds however many ask at once', async () => {
    const allowance = new Allowance(30);
    const taken = await Promise.all(Array.from({ length: 5000 }, () => allowance.take('jo', 'question')));
    expect(taken.filter((refusal) => refusal === null)).toHaveLength(30);
    expect(taken.filter((refusal) => refusal?.isFirst)).toHaveLength(1);
  });

  test('takes no more memory than so many members need: the one known longest is forgotten', async () => {
    const allowance = new Allowance(1, '', null, 3);
    for (const member of ['a', 'b', 'c']) expect(await takeAll(allowance, member, 2)).toBe(1);
    expect(await takeAll(allowance, 'd', 2)).toBe(1);
    expect(vi.getTimerCount()).toBe(3);
    expect(await takeAll(allowance, 'c', 2)).toBe(0);
    expect(await takeAll(allowance, 'a', 2)).toBe(1);
  });
});
