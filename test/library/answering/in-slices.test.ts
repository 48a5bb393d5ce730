import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Sliced } from '../../../src/library/answering/in-slices.ts';
import type { Steps } from '../../../src/steps.ts';

function* busyFor(ms: number): Steps<string> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    const step = performance.now() + 0.1;
    while (performance.now() < step);
    yield;
  }
  return 'gathered';
}

test('is gathered once, when it is first wanted', async () => {
  let begun = 0;
  const gradual = new Sliced(() => {
    begun += 1;
    return busyFor(20);
  });
  await setImmediate();
  expect(begun).toBe(0);
  expect(await Promise.all([gradual.gathered(), gradual.within(5000), gradual.gathered()])).toEqual(
    Array(3).fill('gathered'),
  );
  expect(begun).toBe(1);
});

test('lets others have their turn', async () => {
  const gathered = new Sliced(() => busyFor(400)).gathered();
  let turns = 0;
  let over = false;
  void gathered.then(() => {
    over = true;
  });
  for (; !over; turns++) await setImmediate();
  // Turns are of 10 ms: four hundred of steps are forty turns, fewer where the machine is busy.
  expect(turns).toBeGreaterThan(10);
});

test('is not waited for longer than told, and gathered all the same', async () => {
  const gradual = new Sliced(() => busyFor(300));
  expect(await gradual.within(20)).toBeNull();
  expect(await gradual.gathered()).toBe('gathered');
  expect(await gradual.within(0)).toBe('gathered');
});

test('tells whoever wants it what went wrong', async () => {
  const gradual = new Sliced<string>(function* () {
    yield;
    throw new RangeError('too much');
  });
  await expect(gradual.gathered()).rejects.toThrow('too much');
  await expect(gradual.within(20)).rejects.toThrow('too much');
});
