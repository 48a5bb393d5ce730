/** What reports that are made to cost more than their size cost, at sizes that no test has time for. */
import { askEverything, libraryOf, textOf } from '../support/pathological.ts';
import { atMost, type Row, told } from './table.ts';

/** In characters. */
const SIZES: Readonly<Record<string, number>> = {
  'one endless line': 900_000,
  'passages that are all the same': 10_000_000,
  'headings without text': 4_000_000,
  'opening quotation marks': 1_000_000,
  'lone surrogates': 1_000_000,
};

/** Four times the size: far from the sixteenfold time of a quadratic method. */
const MOST_GROWTH = 8;

/** Milliseconds of processor time, for the report and for every command asked of it and shown on each platform. */
export async function pathological(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [kind, characters] of Object.entries(SIZES)) {
    await costOf(kind, characters / 16);
    const quarter = await costOf(kind, characters / 4);
    const whole = await costOf(kind, characters);
    rows.push(
      told(`${kind}: ${characters / 4} characters`, quarter, 'ms'),
      atMost(`– ${characters} characters`, whole, MOST_GROWTH * quarter, 'ms'),
    );
  }
  return rows;
}

async function costOf(kind: string, characters: number): Promise<number> {
  const start = process.cpuUsage();
  await askEverything(libraryOf(kind, characters), textOf(kind, 6000));
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}
