import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { progressBar } from '../../src/cli/progress.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function drawn(isTTY: boolean, seconds: number): string {
  let out = '';
  const write = (text: string) => {
    out += text;
    return true;
  };
  const bar = progressBar({ isTTY, write }, 'long.pdf');
  for (let done = 1; done <= seconds * 10; done += 1) {
    vi.advanceTimersByTime(100);
    bar.report('reading pages', done, seconds * 10);
  }
  bar.clear();
  return out;
}

describe('the progress bar', () => {
  test('is redrawn in place on a terminal, grows to its end, and is gone afterwards', () => {
    const frames = drawn(true, 12).split('\r');
    const shares = frames.flatMap((frame) => /\]\s+(\d+) %/.exec(frame)?.[1] ?? []).map(Number);
    expect(shares.length).toBeGreaterThan(50);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(100);
    expect(frames.at(-1)).toBe('\u001B[K');
  });

  test('is plain lines, now and then, where nobody watches', () => {
    const lines = drawn(false, 12).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^long\.pdf: reading pages, \d+ %$/);
  });

  test('does not show on short work', () => {
    expect(drawn(true, 0.2)).toBe('');
  });
});
