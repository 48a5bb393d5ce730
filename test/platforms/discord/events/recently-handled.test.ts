import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Recent } from '../../../../src/platforms/discord/events/recently-handled.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

test('what was taken a moment ago is not taken again', () => {
  const recent = new Recent(5000, 10);
  expect(recent.take('a')).toBe(true);
  vi.advanceTimersByTime(4000);
  expect(recent.take('a')).toBe(false);
  expect(recent.take('b')).toBe(true);
});

test('what was taken longer ago, or came to nothing, is', () => {
  const recent = new Recent(5000, 10);
  recent.take('a');
  vi.advanceTimersByTime(3000);
  recent.take('b');
  vi.advanceTimersByTime(3000);
  expect(recent.take('a')).toBe(true);
  expect(recent.take('b')).toBe(false);
  recent.release('b');
  expect(recent.take('b')).toBe(true);
});

test('past the most that are kept, the oldest is forgotten', () => {
  const recent = new Recent(5000, 2);
  for (const key of ['a', 'b', 'c', 'd']) expect(recent.take(key)).toBe(true);
  expect(recent.take('d')).toBe(false);
  expect(recent.take('a')).toBe(true);
});

test('tells for how long something has been taken', () => {
  const recent = new Recent(5000, 10);
  recent.take('a');
  vi.advanceTimersByTime(700);
  expect(recent.age('a')).toBe(700);
  expect(recent.age('b')).toBe(0);
});
