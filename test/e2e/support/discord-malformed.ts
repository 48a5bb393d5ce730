/** What Discord's gateway should never send, between questions. */
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../support/waiting.ts';
import { command, messageCommand, oddities, press, typing } from './discord-payloads.ts';
import { type Gateway, send } from './gateway.ts';
import { NONSENSE, spoiled } from './malformed.ts';

const INTERACTIONS = [
  command('ask', { question: 'who oversees the plant?', section: '2' }),
  command('quote', { reference: '1.1' }),
  press('q~1~x'),
  typing('quote', 'reference', '1'),
  messageCommand('Check against the report', { content: 'Rosatom oversees it' }),
  ...Object.values(oddities),
];

const EVENTS = [
  { op: 0, s: 5, t: 'GUILD_CREATE', d: { id: '1', name: 'team', channels: [], members: [] } },
  { op: 0, s: 5, t: 'MESSAGE_CREATE', d: { id: '1', channel_id: '2', author: { id: '3' }, content: 'x' } },
  { op: 0, s: 5, t: 'RESUMED', d: {} },
  { op: 0, s: 5, t: 'A_NEW_EVENT', d: { new: 'thing' } },
  { op: 1, d: null },
  { op: 11 },
  { op: 99, d: {} },
];

export interface MalformedFigures {
  readonly sent: number;
}

/** Sends `count` payloads that are spoiled, and frames that are none. */
export async function malformedUnderQuestions(
  gateway: Gateway,
  count: number,
  seed: number,
): Promise<MalformedFigures> {
  let sent = 0;
  const one = async (give: () => void) => {
    await eventually(() => gateway.isLive, 'a session', 40_000);
    give();
    sent += 1;
    if (sent % 10 === 0) await pause(5);
  };
  const interactions = spoiled(INTERACTIONS, Math.ceil(count * 0.75), seed).map((d, at) => ({
    op: 0,
    s: 1,
    t: 'INTERACTION_CREATE',
    d: typeof d === 'object' && d !== null ? { id: String(10_000 + at), token: 'token-x', ...d } : d,
  }));
  const events = spoiled(EVENTS, Math.max(0, count - interactions.length - NONSENSE.length), seed);
  for (const payload of [...interactions, ...events]) await one(() => send(gateway.connection, payload));
  for (const frame of NONSENSE) await one(() => gateway.connection.send(frame));
  return { sent };
}
