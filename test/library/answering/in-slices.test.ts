import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { Sliced } from '../../../src/library/answering/in-slices.ts';
import type { Steps } from '../../../src/steps.ts';

/** By a clock of its own: each step takes a millisecond. */
let time = 0;
afterEach(() => vi.restoreAllMocks());

function* stepsOf(count: number): Steps<string> {
  for (let i = 0; i < count; i += 1) {
    time += 1;
    yield;
  }
  return 'gathered';
}

/** Goes on until it is released. */
function* until(released: () => boolean): Steps<string> {
  while (!released()) yield;
  return 'gathered';
}

test('is gathered once, when it is first wanted', async () => {
  let begun = 0;
  const gradual = new Sliced(() => {
    begun += 1;
    return stepsOf(20);
  });
  await setImmediate();
  expect(begun).toBe(0);
  expect(
    await Promise.all([gradual.gathered(), gradual.within(Number.POSITIVE_INFINITY), gradual.gathered()]),
  ).toEqual(Array(3).fill('gathered'));
  expect(begun).toBe(1);
});

test('lets others have their turn', async () => {
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  const gathered = new Sliced(() => stepsOf(400)).gathered();
  let turns = 0;
  let over = false;
  void gathered.then(() => {
    over = true;
  });
  for (; !over; turns++) await setImmediate();
  // Turns are of 10 ms.
  expect(turns).toBeGreaterThanOrEqual(40);
});

test('is not waited for longer than told, and gathered all the same', async () => {
  let isReleased = false;
  const gradual = new Sliced(() => until(() => isReleased));
  expect(await gradual.within(20)).toBeNull();
  isReleased = true;
  expect(await gradual.gathered()).toBe('gathered');
  expect(await gradual.within(0)).toBe('gathered');
});

test('tells whoever wants it what went wrong', async () => {
  const gradual = new Sliced<string>(function* () {
    yield;
    throw new RangeError('too much');
  });
  await expect(gradual.gathered()).rejects.toThrow('too much');
  await expect(gradual.within(Number.POSITIVE_INFINITY)).rejects.toThrow('too much');
});
