/** What the stand-in for Slack sends has nothing that Slack's own samples lack. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  commandPayload,
  pressPayload,
  shortcutPayload,
  submissionPayload,
} from './support/slack-payloads.ts';

const SAMPLES = '../shared/specs';

describe.skipIf(!existsSync(SAMPLES))('the payloads of these tests (../shared/specs)', () => {
  const view = { callback_id: 'c', private_metadata: '{}', blocks: [{ block_id: 'question' }] };
  it.each([
    ['BlockAction', pressPayload({ action_id: 'a', value: 'v' }, 'u', { isPrivate: false, threadTs: '1.1' })],
    ['MessageShortcut', shortcutPayload('text', 'u', { thread_ts: '1.1' })],
    ['ViewSubmission', submissionPayload(view, {})],
    ['SlashCommand', commandPayload('/ask', 'why?')],
  ])('of %s have no more than Slack’s samples', (name, payload) => {
    const sample: unknown = JSON.parse(readFileSync(`${SAMPLES}/slack-${name}Payload.json`, 'utf8'));
    expect(unknownPaths(payload, sample)).toEqual([]);
  });
});

const record = z.record(z.string(), z.unknown());

/** Where `payload` has what `sample` has not; lists are compared by their first items, and empty samples hold anything. */
function unknownPaths(payload: unknown, sample: unknown, path = ''): readonly string[] {
  if (Array.isArray(payload) && Array.isArray(sample)) {
    return sample.length === 0 ? [] : unknownPaths(payload[0], sample[0], `${path}[0]`);
  }
  const [given, known] = [record.safeParse(payload).data, record.safeParse(sample).data];
  if (!given || !known || Object.keys(known).length === 0) return [];
  return Object.entries(given).flatMap(([key, value]) =>
    key in known ? unknownPaths(value, known[key], `${path}.${key}`) : [`${path}.${key}`],
  );
}
