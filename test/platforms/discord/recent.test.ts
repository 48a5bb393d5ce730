import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Recent } from '../../../src/platforms/discord/recent.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

test('what was taken a moment ago is not taken again', () => {
  const recent = new Recent();
  expect(recent.take('a')).toBe(true);
  vi.advanceTimersByTime(4000);
  expect(recent.take('a')).toBe(false);
  expect(recent.take('b')).toBe(true);
});

test('what was taken longer ago, or came to nothing, is', () => {
  const recent = new Recent();
  recent.take('a');
  vi.advanceTimersByTime(3000);
  recent.take('b');
  vi.advanceTimersByTime(3000);
  expect(recent.take('a')).toBe(true);
  expect(recent.take('b')).toBe(false);
  recent.release('b');
  expect(recent.take('b')).toBe(true);
});
