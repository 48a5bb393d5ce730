/** A knowledge folder that changes: what of it has settled and can be taken up, and what was taken up. */
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  type Content,
  codeOf,
  inTurns,
  type KnowledgeFile,
  type Look,
  listKnowledge,
  lookAt,
  readUnchanged,
  unreadable,
} from '../../report/reading/knowledge-files.ts';
import { unreadable as refused } from '../../report/reading/unreadable-file.ts';

/** A file that is being written must stay as it is for so long before it counts as written. */
const WRITTEN_AFTER_MS = 400;
/** Whatever else has changed must be seen twice, so that what changes together is taken up together. */
const SEEN_TWICE_MS = 50;
/** For so long, what has settled waits for what has not; and a folder that is gone may be on its way back. */
const PATIENCE_MS = 1000;

const GONE: Look = { stamp: 'gone', size: null, writtenAt: 0, complete: true };

/** `quiet`: all is taken up. `unsettled`: something has changed, and may be changing still. */
export type Change = 'quiet' | 'unsettled' | 'settled';

interface Sighting {
  readonly look: Look;
  /** When it first looked like that, as `performance.now()`. */
  readonly since: number;
}

interface Taken {
  readonly stamp: string;
  readonly content: Content;
  readonly lastGood: Uint8Array | null;
}

export class KnowledgeFolder {
  readonly #folder: string;
  /** By file; a folder that can't be read has an entry of its own among them. */
  #sightings: ReadonlyMap<string, Sighting> = new Map();
  readonly #taken = new Map<string, Taken>();
  /** The files that held something new when files were last taken. */
  #fresh: readonly string[] = [];
  #changedSince: number | null = null;
  #looked = false;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Waits for files that are being written, though not for long. Rejects where the folder can't be read. */
  static async open(folder: string): Promise<KnowledgeFolder> {
    await listKnowledge(folder);
    const opened = new KnowledgeFolder(folder);
    const end = performance.now() + WRITTEN_AFTER_MS + SEEN_TWICE_MS;
    while ((await opened.look()) === 'unsettled' && performance.now() < end) await setTimeout(SEEN_TWICE_MS);
    return opened;
  }

  /** Looks at every file and reads none. Never rejects. */
  async look(): Promise<Change> {
    const looks = await this.#looks();
    const now = performance.now();
    const sightings = new Map<string, Sighting>();
    for (const file of new Set([...looks.keys(), ...this.#taken.keys()])) {
      const look = looks.get(file) ?? GONE;
      const before = this.#sightings.get(file);
      // What was there before anybody looked is as old as it says.
      const age = this.#looked ? 0 : Math.max(0, Date.now() - look.writtenAt);
      sightings.set(file, before?.look.stamp === look.stamp ? before : { look, since: now - age });
    }
    this.#sightings = sightings;
    this.#looked = true;

    const changed = this.#changed();
    if (changed.length === 0) {
      this.#changedSince = null;
      return 'quiet';
    }
    this.#changedSince ??= now;
    const settled = changed.filter((file) => this.#hasSettled(file, now)).length;
    const waited = now - this.#changedSince >= PATIENCE_MS;
    return settled === changed.length || (settled > 0 && waited) ? 'settled' : 'unsettled';
  }

  /** Reads what has settled. All files, by name; null where what has changed is no file's content. */
  async take(): Promise<readonly KnowledgeFile[] | null> {
    const now = performance.now();
    const sightings = this.#sightings;
    const settled = this.#changed().filter((file) => this.#hasSettled(file, now));
    const contents = await inTurns(settled, (file) => this.#read(file, sightings.get(file)?.look ?? GONE));
    const fresh: string[] = [];
    let different = false;
    for (const [i, file] of settled.entries()) {
      const content = contents[i];
      const stamp = sightings.get(file)?.look.stamp;
      if (stamp === undefined || stamp === GONE.stamp) {
        different = this.#taken.delete(file) || different;
        continue;
      }
      if (!content) continue;
      const before = this.#taken.get(file);
      if (before && isSame(before.content, content)) {
        this.#taken.set(file, { ...before, stamp });
      } else {
        this.#taken.set(file, { stamp, content, lastGood: before?.lastGood ?? null });
        fresh.push(file);
      }
    }
    this.#changedSince = null;
    if (!different && fresh.length === 0) return null;
    this.#fresh = fresh;
    return this.#files();
  }

  /** What was taken last is served: what of it is sound is good for when it no longer is. */
  accept(faulty: ReadonlySet<string>): void {
    for (const [file, taken] of this.#taken) {
      const { content } = taken;
      if (!('unreadable' in content) && !faulty.has(file))
        this.#taken.set(file, { ...taken, lastGood: content });
    }
  }

  /**
   * What was taken last can't be served: the files that held something new count as faulty until they change. All
   * files, by name; null where there was nothing new.
   */
  refuse(why: string): readonly KnowledgeFile[] | null {
    const fresh = this.#fresh;
    this.#fresh = [];
    for (const file of fresh) {
      const taken = this.#taken.get(file);
      if (taken)
        this.#taken.set(file, { ...taken, content: refused(taken.content, `can't be read (${why})`) });
    }
    return fresh.length > 0 ? this.#files() : null;
  }

  async #looks(): Promise<ReadonlyMap<string, Look>> {
    try {
      const names = await listKnowledge(this.#folder);
      const looks = await inTurns(names, (file) => lookAt(this.#folder, file));
      return new Map(names.map((file, i) => [file, looks[i] ?? GONE]));
    } catch (error) {
      // Its files were not removed one by one: they stay as they were last seen.
      const looks = new Map([...this.#sightings].map(([file, { look }]) => [file, look]));
      return looks.set(this.#nameOfFolder, {
        stamp: codeOf(error),
        size: null,
        writtenAt: 0,
        complete: true,
      });
    }
  }

  get #nameOfFolder(): string {
    return `${basename(this.#folder)}/`;
  }

  #changed(): readonly string[] {
    const changed = [...this.#sightings].filter(
      ([file, { look }]) => look.stamp !== this.#taken.get(file)?.stamp,
    );
    return changed.map(([file]) => file);
  }

  #hasSettled(file: string, now: number): boolean {
    const sighting = this.#sightings.get(file);
    if (!sighting) return false;
    const { look, since } = sighting;
    if (!look.complete) return now - since >= WRITTEN_AFTER_MS;
    const folderIsGone = file === this.#nameOfFolder && look !== GONE;
    return now - since >= (folderIsGone ? PATIENCE_MS : SEEN_TWICE_MS);
  }

  #read(file: string, look: Look): Content | null | Promise<Content | null> {
    if (look.stamp === GONE.stamp) return null;
    return file === this.#nameOfFolder
      ? unreadable(`${look.stamp}; what was read before is served`)
      : readUnchanged(this.#folder, file, look);
  }

  #files(): readonly KnowledgeFile[] {
    return [...this.#taken.entries()]
      .map(([file, { content, lastGood }]) => ({ file, content, lastGood }))
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  }
}

function isSame(a: Content, b: Content): boolean {
  if ('unreadable' in a || 'unreadable' in b) {
    return 'unreadable' in a && 'unreadable' in b && a.unreadable === b.unreadable;
  }
  return Buffer.compare(a, b) === 0;
}
