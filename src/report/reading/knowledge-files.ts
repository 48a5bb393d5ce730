/** The files of a knowledge folder: which there are, whether one has changed, and what it holds. */
import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** A knowledge file as it was found. */
export interface KnowledgeFile {
  /** Its name within the folder. */
  readonly file: string;
  readonly content: Content;
  /** What is served in its place where it is faulty; null for nothing. */
  readonly lastGood: Uint8Array | null;
}

/** A file's bytes, in memory that threads share; or why there are none to be had. */
export type Content =
  | Uint8Array
  /** `isKept`: as of a fault; absent where the bytes were never seen. */
  | { readonly unreadable: string; readonly isKept?: boolean };

/** What a file looks like from outside. */
export interface Look {
  /** Differs where the file may hold something else. */
  readonly stamp: string;
  /** In bytes; null of what is no file. */
  readonly size: number | null;
  /** When it was last written, in milliseconds since 1970. */
  readonly writtenAt: number;
  /** Whether the last that was done to it was no writing: it was moved here, or given its times or its mode. */
  readonly complete: boolean;
}

/** Whatever a folder, a pipe or a device holds, it is no report. */
const NO_FILE = 'not a file';

/** The `.md` and `.txt` files of `folder`, in order; what else lies there is no report. Rejects where it can't be read. */
export async function listKnowledge(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter((name) => ['.md', '.txt'].includes(extname(name).toLowerCase()))
    .sort();
}

/** So long files are looked at, or read, before others have their turn, in milliseconds. */
const TURN_MS = 10;

/**
 * `work` on one item after the other. Most files are so small that a thread of their own would take ten times as long to be asked as
 * this one takes to read them.
 */
export async function inTurns<T, R>(
  items: readonly T[],
  work: (item: T) => R | Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  let end = performance.now() + TURN_MS;
  for (const item of items) {
    const result = work(item);
    results.push(result instanceof Promise ? await result : result);
    if (performance.now() < end) continue;
    await setImmediate();
    end = performance.now() + TURN_MS;
  }
  return results;
}

/** Follows symbolic links. What can't be looked at has a look too. */
export function lookAt(folder: string, file: string): Look {
  try {
    return lookOf(statSync(join(folder, file), { bigint: true }));
  } catch (error) {
    return { stamp: codeOf(error), size: null, writtenAt: 0, complete: true };
  }
}

function lookOf(stats: BigIntStats): Look {
  if (!stats.isFile()) return { stamp: NO_FILE, size: null, writtenAt: 0, complete: true };
  const { dev, ino, mode, size, mtimeNs, ctimeNs } = stats;
  return {
    stamp: [dev, ino, mode, size, mtimeNs, ctimeNs].join(' '),
    size: Number(size),
    writtenAt: Number(mtimeNs / 1_000_000n),
    complete: ctimeNs > mtimeNs,
  };
}

/** Larger files are read in a thread of their own, in bytes. */
const LARGE = 250_000;

/** Null where the file does not look so any more, or looks otherwise by the time it is read. */
export function readUnchanged(
  folder: string,
  file: string,
  { stamp, size }: Look,
): Content | null | Promise<Content | null> {
  const path = join(folder, file);
  try {
    // Opening a pipe would wait for whoever writes to it.
    const handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      // One that changes while it is read has another look behind that, which is all that need be asked of a small one.
      if (size !== null && size <= LARGE) return readSmall(handle, size, stamp);
      const stats = fstatSync(handle, { bigint: true });
      if (!stats.isFile()) return unreadable(NO_FILE);
      return lookOf(stats).stamp === stamp ? readLarge(path, stamp) : null;
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return unreadable(codeOf(error));
  }
}

function readSmall(handle: number, size: number, stamp: string): Content | null {
  const bytes = roomFor(size);
  for (let length = 0; length < bytes.length; ) {
    const read = readSync(handle, bytes, length, bytes.length - length, length);
    if (read === 0) return null;
    length += read;
  }
  return lookOf(fstatSync(handle, { bigint: true })).stamp === stamp ? bytes : null;
}

async function readLarge(path: string, stamp: string): Promise<Content | null> {
  try {
    const handle = await open(path);
    try {
      const stats = await handle.stat({ bigint: true });
      if (lookOf(stats).stamp !== stamp) return null;
      const bytes = roomFor(Number(stats.size));
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
        if (bytesRead === 0) return null;
        length += bytesRead;
      }
      return lookOf(await handle.stat({ bigint: true })).stamp === stamp ? bytes : null;
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unreadable(codeOf(error));
  }
}

/** Small files share a stretch of memory: each of its own costs more than many a file. */
const STRETCH = 2 ** 20;
let stretch = new SharedArrayBuffer(0);
let taken = 0;

function roomFor(length: number): Uint8Array {
  if (length > LARGE) return new Uint8Array(new SharedArrayBuffer(length));
  if (taken + length > stretch.byteLength) {
    stretch = new SharedArrayBuffer(STRETCH);
    taken = 0;
  }
  const room = new Uint8Array(stretch, taken, length);
  taken += length;
  return room;
}

/** Of all that can be read, in bytes. */
export function sizeOf(files: readonly KnowledgeFile[]): number {
  return files.reduce((sum, { content }) => sum + ('unreadable' in content ? 0 : content.length), 0);
}

export function unreadable(why: string): Content {
  return { unreadable: `can't be read (${why})` };
}

/** The system's code for what went wrong, such as ENOENT. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
