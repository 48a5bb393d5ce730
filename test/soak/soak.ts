/** `npm run soak`: what takes too long for a test. Prints figures; about ten minutes, and never more than twenty. */
import { mkdtemp, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startToReady, swapUnderBot } from './bot.ts';
import { swapUnderQuestions } from './swaps.ts';

const MINUTE = 60_000;

function print(what: string, figures: unknown): void {
  process.stdout.write(`${what}: ${JSON.stringify(figures, rounded)}\n`);
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10) / 10 : value;
}

const empty = await mkdtemp(join(tmpdir(), 'quoth-soak-'));
print('ms from start to ready with knowledge/', await startToReady('knowledge', 5));
print('ms from start to ready with no report', await startToReady(empty, 5));
await rmdir(empty);
print('a bot under 200 swaps', await swapUnderBot(200, 6 * MINUTE));
print('50 swaps of 2,000 passages', await swapUnderQuestions(2000, 50, 5 * MINUTE));
print('20 swaps of 15,000 passages', await swapUnderQuestions(15_000, 20, 8 * MINUTE));
