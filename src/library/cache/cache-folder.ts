/**
 * A folder in which is kept what was built from files that may not have changed by the next start. Each file in it is whole or not
 * there at all, tells what it was built from and by which program, and is checked before anything of it is used.
 */
import { createHash, hash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { causeOf } from '../../report/cause.ts';
import { partsOf, togetherFrom } from './stored-value.ts';

/** Whatever else begins so is not a file of this kind. */
const MAGIC = Buffer.from('quoth kept 2\n\0\0\0');
/** Behind it: sha256 of what follows up to the parts; length of the header, header (JSON), the parts of the value. */
const DIGEST_AT = MAGIC.length;
const LENGTH_AT = DIGEST_AT + 32;
const HEADER_AT = LENGTH_AT + 4;

const ENDING = '.kept';
const HALF_WRITTEN = '.half';
/** No writing takes so long: what is left of one that was killed is removed. */
const WRITTEN_WITHIN_MS = 10 * 60_000;
/** Besides what is in use, the files used last are left there: so many, and so many bytes. */
const MOST_UNUSED = 6;
const MOST_UNUSED_BYTES = 2_000_000_000;
/** Of other programs', those that nobody used for so long are removed. */
const STALE_AFTER_MS = 7 * 24 * 60 * 60_000;

interface Header {
  readonly kind: string;
  readonly version: string;
  /** Of each file that it was built from. */
  readonly keys: readonly string[];
  /** Of each part of the value, in bytes, and its sha256 in hexadecimal. */
  readonly parts: readonly (readonly [length: number, digest: string])[];
}

/** So many bytes are read, written or added to a digest at once. */
const AT_ONCE = 2 ** 23;

/** What was found; `isSame`: it was built from the very same files, else from some of them. */
export interface Found<T> {
  readonly value: T;
  readonly isSame: boolean;
  /** The same for what was kept of the same files, of whatever kind. */
  readonly set: string;
}

export class CacheFolder {
  readonly #folder: string;
  readonly #version: string;
  readonly #tell: (note: string) => void;
  readonly #inUse = new Set<string>();
  #writing: Promise<void> = Promise.resolve();
  readonly #coming: Promise<unknown>[] = [];
  /** By name. */
  readonly #readAhead = new Map<string, { readonly value: unknown }>();
  #failed = false;

  /** `version` of the program; `tell` is told what is wrong with the folder: none of it is anybody's error but the disk's. */
  constructor(folder: string, version: string, tell: (note: string) => void) {
    this.#folder = folder;
    this.#version = version;
    this.#tell = tell;
  }

  /**
   * What was kept of this `kind` for files of these `keys`, in this order, or else for most of them; null where there is none. The
   * type is that of what was kept: the version makes sure of it.
   */
  find<T>(kind: string, keys: readonly string[]): Found<T> | null {
    const name = this.#nameOf(kind, keys);
    const same = this.#read(name, kind);
    if (same) return { value: same.value as T, isSame: true, set: setOf(name) };
    const wanted = new Set(keys.map(shortened));
    const near = this.#names()
      .filter((other) => other.startsWith(this.#opening(kind)) && other.endsWith(ENDING) && other !== name)
      .map((other) => ({ other, shared: this.#sharedWith(other, wanted) }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared);
    for (const { other } of near) {
      const read = this.#read(other, kind);
      if (read) return { value: read.value as T, isSame: false, set: setOf(other) };
    }
    return null;
  }

  /** What was used last of this `kind`; null where there is none. The next to find the same need not read it again. */
  readAhead<T>(kind: string): T | null {
    const times = this.#names()
      .filter((name) => name.startsWith(this.#opening(kind)) && name.endsWith(ENDING))
      .map((name) => ({
        name,
        time: statSync(join(this.#folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
      }));
    const [newest] = times.sort((a, b) => b.time - a.time);
    const read = newest && this.#whole(newest.name, kind);
    if (!read) return null;
    this.#readAhead.set(newest.name, read);
    return read.value as T;
  }

  /** What was read ahead and not found is of no use any more. */
  forgetReadAhead(): void {
    this.#readAhead.clear();
  }

  /** Writes what `make` gives, one after the other. Never rejects: where it can't be written, that is told once. */
  keep(kind: string, keys: readonly string[], make: () => unknown): void {
    const name = this.#nameOf(kind, keys);
    this.#inUse.add(name);
    this.#writing = this.#writing.then(async () => {
      try {
        await this.#write(name, { kind, version: this.#version, keys: keys.map(shortened) }, partsOf(make()));
        this.#tidy();
      } catch (error) {
        if (!this.#failed) this.#tell(`the index can’t be kept in ${this.#folder}: ${causeOf(error)}`);
        this.#failed = true;
      }
    });
  }

  /** Whether something of this `kind` was kept for files of these `keys`, in this order; unchecked. */
  has(kind: string, keys: readonly string[]): boolean {
    return existsSync(join(this.#folder, this.#nameOf(kind, keys)));
  }

  /** More is to be kept by the time that this settles. */
  expect(coming: Promise<unknown>): void {
    this.#coming.push(coming);
  }

  /** Resolves when all that was to be kept so far is written. */
  async written(): Promise<void> {
    await this.#writing;
  }

  /** Resolves when what is expected is written, too. */
  async complete(): Promise<void> {
    await Promise.allSettled(this.#coming);
    await this.#writing;
  }

  #opening(kind: string): string {
    return `${kind}-${this.#version.slice(0, 12)}-`;
  }

  #nameOf(kind: string, keys: readonly string[]): string {
    const set = createHash('sha256').update(keys.join('\n')).digest('hex');
    return `${this.#opening(kind)}${set.slice(0, 24)}${ENDING}`;
  }

  #names(): readonly string[] {
    try {
      return readdirSync(this.#folder);
    } catch {
      return [];
    }
  }

  #read(name: string, kind: string): { readonly value: unknown } | null {
    const read = this.#readAhead.get(name) ?? this.#whole(name, kind);
    // One that finds it again has it for itself.
    this.#readAhead.delete(name);
    if (read) this.#use(name);
    return read;
  }

  #use(name: string): void {
    this.#inUse.add(name);
    const now = new Date();
    try {
      utimesSync(join(this.#folder, name), now, now);
    } catch {
      // Another process's, or a disk that can't be written to: it counts as not used, no more.
    }
  }

  /** Null where it isn't there or is of no use, which is told. */
  #whole(name: string, kind: string): { readonly value: unknown } | null {
    const path = join(this.#folder, name);
    let file: number;
    try {
      file = openSync(path, 'r');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        this.#tell(`${path} is built anew, since it can't be read: ${causeOf(error)}`);
      return null;
    }
    try {
      return { value: this.#valueIn(file, kind) };
    } catch (error) {
      this.#tell(`${path} is built anew: ${causeOf(error)}`);
      rmSync(path, { force: true, recursive: true });
      return null;
    } finally {
      closeSync(file);
    }
  }

  #valueIn(file: number, kind: string): unknown {
    const { size } = fstatSync(file);
    const opening = Buffer.from(readPart(file, HEADER_AT, 0));
    if (!opening.subarray(0, DIGEST_AT).equals(MAGIC)) throw new Error('no such file');
    const length = Math.min(opening.readUInt32LE(LENGTH_AT), size);
    const head = Buffer.from(readPart(file, length, HEADER_AT));
    const digest = createHash('sha256').update(opening.subarray(LENGTH_AT)).update(head).digest();
    if (!digest.equals(opening.subarray(DIGEST_AT, LENGTH_AT))) throw new Error('it is damaged');
    const header = headerIn(head);
    if (header.kind !== kind || header.version !== this.#version) throw new Error('it is of another program');
    let at = HEADER_AT + length;
    const parts = header.parts.map(([bytes, expected]) => {
      const part = readPart(file, bytes, at);
      if (hash('sha256', new Uint8Array(part)) !== expected) throw new Error('it is damaged');
      at += bytes;
      return part;
    });
    if (at !== size) throw new Error('it is damaged');
    return togetherFrom(parts);
  }

  /** How many of the wanted files a kept one tells of, unchecked. */
  #sharedWith(name: string, wanted: ReadonlySet<string>): number {
    try {
      const file = openSync(join(this.#folder, name), 'r');
      try {
        const start = Buffer.alloc(HEADER_AT);
        readSync(file, start, 0, HEADER_AT, 0);
        const length = Math.min(start.readUInt32LE(LENGTH_AT), statSync(join(this.#folder, name)).size);
        const header = Buffer.alloc(length);
        readSync(file, header, 0, length, HEADER_AT);
        return headerIn(header).keys.filter((key) => wanted.has(key)).length;
      } finally {
        closeSync(file);
      }
    } catch {
      return 0;
    }
  }

  async #write(name: string, about: Omit<Header, 'parts'>, parts: readonly Uint8Array[]): Promise<void> {
    const digests: [number, string][] = [];
    for (const part of parts) digests.push([part.length, await digestOf(part)]);
    const header: Header = { ...about, parts: digests };
    const head = Buffer.from(JSON.stringify(header));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    const digest = createHash('sha256').update(length).update(head).digest();
    await mkdir(this.#folder, { recursive: true });
    // Under a name of its own first: several processes may write the same.
    const half = join(this.#folder, `${name}.${randomUUID()}${HALF_WRITTEN}`);
    try {
      const file = await open(half, 'wx');
      try {
        for (const part of [MAGIC, digest, length, head, ...parts]) await writePart(file, part);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(half, join(this.#folder, name));
    } catch (error) {
      await rm(half, { force: true }).catch(() => {});
      throw error;
    }
  }

  /** Removes what is stale, half-written, or more than there may be. */
  #tidy(): void {
    const now = Date.now();
    const files = this.#names().flatMap((name) => {
      const stats = statSync(join(this.#folder, name), { throwIfNoEntry: false });
      return stats?.isFile() ? [{ name, size: stats.size, age: now - stats.mtimeMs }] : [];
    });
    const remove = (name: string) => rmSync(join(this.#folder, name), { force: true });
    for (const { name, age } of files)
      if (name.endsWith(HALF_WRITTEN) && age > WRITTEN_WITHIN_MS) remove(name);
    const unused = files
      .filter(({ name }) => name.endsWith(ENDING) && !this.#inUse.has(name))
      .sort((a, b) => a.age - b.age);
    let left = 0;
    let bytes = 0;
    for (const { name, size, age } of unused) {
      const isOwn = name.includes(`-${this.#version.slice(0, 12)}-`);
      left += 1;
      bytes += size;
      if (left > MOST_UNUSED || bytes > MOST_UNUSED_BYTES || (!isOwn && age > STALE_AFTER_MS)) remove(name);
    }
  }
}

/** Of a file's name. */
function setOf(name: string): string {
  return name.slice(name.lastIndexOf('-') + 1);
}

function shortened(key: string): string {
  return key.slice(0, 16) + key.slice(64);
}

/** Throws where the file has not as much. */
function readPart(file: number, length: number, from: number): ArrayBuffer {
  const part = new ArrayBuffer(length);
  const bytes = new Uint8Array(part);
  for (let at = 0; at < length; ) {
    const read = readSync(file, bytes, at, Math.min(AT_ONCE, length - at), from + at);
    if (read === 0) throw new Error('it is damaged');
    at += read;
  }
  return part;
}

async function writePart(file: FileHandle, part: Uint8Array): Promise<void> {
  for (let at = 0; at < part.length; )
    at += (await file.write(part, at, Math.min(AT_ONCE, part.length - at))).bytesWritten;
}

/** In hexadecimal; others have their turn meanwhile. */
async function digestOf(part: Uint8Array): Promise<string> {
  const digest = createHash('sha256');
  for (let at = 0; at < part.length; at += AT_ONCE) {
    if (at > 0) await setImmediate();
    digest.update(part.subarray(at, at + AT_ONCE));
  }
  return digest.digest('hex');
}

/** What is checked by its digest; else it may be anything. */
function headerIn(bytes: Buffer): Header {
  const { kind, version, keys, parts } = JSON.parse(bytes.toString()) as Partial<Header>;
  return { kind: kind ?? '', version: version ?? '', keys: keys ?? [], parts: parts ?? [] };
}
