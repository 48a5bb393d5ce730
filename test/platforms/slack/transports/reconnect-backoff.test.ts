import { describe, expect, test } from 'vitest';
import { ReconnectBackoff } from '../../../../src/platforms/slack/transports/reconnect-backoff.ts';

const MINUTE = 60_000;

/** Connections opened within `ms`, where each lasts for `lasting`, and the pauses between them. */
function connectionsIn(ms: number, lasting: number, isOfUse: boolean) {
  let now = 0;
  const pauses: number[] = [];
  const pacing = new ReconnectBackoff(
    () => now,
    () => 1,
  );
  while (now < ms) {
    pacing.opening();
    now += lasting;
    pacing.ended(lasting, isOfUse);
    pauses.push(pacing.pause());
    now += pauses.at(-1) ?? 0;
  }
  return pauses;
}

describe('connections', () => {
  test('that last follow one another at once', () => {
    expect(connectionsIn(MINUTE, 10_000, false)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('that don’t last follow one another ever later, up to a minute', () => {
    const pauses = connectionsIn(20 * MINUTE, 1, false);
    expect(pauses.slice(0, 9)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(pauses.length).toBeLessThan(30);
  });

  test('that bring something and end follow one another at once, but no more than one a second', () => {
    const pauses = connectionsIn(20 * MINUTE, 1, true);
    expect(pauses.slice(0, 9)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(pauses.length).toBeLessThanOrEqual(20 * 60 + 10);
  });

  test('follow one another at once again behind one that lasted', () => {
    const pacing = new ReconnectBackoff(
      () => 0,
      () => 0,
    );
    for (let i = 0; i < 1000; i++) pacing.failed();
    expect(pacing.pause()).toBe(30_000);
    pacing.ended(10_000, false);
    expect(pacing.pause()).toBe(0);
  });
});
