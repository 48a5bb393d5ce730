/** A rendered report to its file in the knowledge folder: wholly or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseReport } from '../report/reading/parse-report.ts';
import { slugOf } from './slug.ts';
import { Unreadable } from './source/unreadable.ts';

const ENDING = ['SIGINT', 'SIGTERM'] as const;

export interface Place {
  /** Without its ending. */
  readonly name: string;
  /** The file of the same report that is there already, with its ending. */
  readonly existing?: string;
}

/**
 * Where a report of this title goes. A file of the same title is the same report; another title with the same slug
 * gets a number behind it. Two files that differ in their ending only would be two reports of one name.
 */
export async function placeFor(folder: string, title: string): Promise<Place> {
  const entries = await readdir(folder).catch(() => {
    throw new Unreadable(`can't be added: the folder ${folder} can't be read`);
  });
  const files = entries.filter(
    (file) => ['.md', '.txt'].includes(extname(file).toLowerCase()) && !file.startsWith('.'),
  );
  const slug = slugOf(title);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? slug : `${slug.slice(0, 60 - String(number).length - 1)}-${number}`;
    const existing = files.find((file) => file.slice(0, -extname(file).length).toLowerCase() === name);
    if (existing === undefined) return { name };
    const parsed = parseReport(existing, await readFile(join(folder, existing)));
    if (!parsed.ok || parsed.report.origin.title === title)
      return { name: existing.slice(0, -extname(existing).length), existing };
  }
}

/**
 * Writes `text` to `file` of `folder` and takes `replaced` away where that is another. The text is on the disk before the
 * name is; the temporary name starts with a dot, which no bot reads. Synchronous, so that a signal finds it done.
 */
export function writeWhole(folder: string, file: string, text: string, replaced?: string): void {
  const temporary = join(folder, `.${file}.${process.pid}.part`);
  // With a listener a signal waits for the end of this function; without one it would end the program in the middle.
  const wait = () => {};
  for (const signal of ENDING) process.on(signal, wait);
  try {
    const descriptor = openSync(temporary, 'wx');
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, join(folder, file));
  } catch (error) {
    rmSync(temporary, { force: true });
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Unreadable(`can't be written to ${folder} (${why})`);
  } finally {
    for (const signal of ENDING) process.off(signal, wait);
  }
  if (replaced !== undefined && replaced !== file) rmSync(join(folder, replaced), { force: true });
}
