/** What a kind of database has to know of itself. */
import type { Kysely } from 'kysely';
import { kysely } from './kysely.ts';
import { MIGRATIONS, type Tables } from './tables.ts';

export interface Backend {
  /** Whether several machines share it. */
  readonly isShared: boolean;
  /** Loads what it takes to use it, once; null where there is none yet and none is to be made. No time limit of the database's own holds for that. */
  load(make: boolean): Promise<unknown>;
  /** Milliseconds since 1970 by its own clock, as SQL: those of several machines differ. */
  readonly clock: string;
  /** Whether a connection is of no more use behind a statement that failed. */
  readonly isSpoiltByFailure: boolean;
  /** Opens it where it is not open. Null where there is none yet and none is to be made. */
  open(make: boolean): Promise<Kysely<Tables> | null>;
  /**
   * Gives up what is open, whatever is under way on it; the next `open` starts anew. Of what an earlier `open` gave, only where
   * it is still what is open.
   */
  discard(opened?: Kysely<Tables>): void;
  /** Whether another try may do at once: somebody else was writing. */
  isPassing(error: unknown): boolean;
}

/** The table of the steps that are taken. */
export const MIGRATED = 'quoth_migrations';

/** The name of the last step that there is. */
export const LATEST = Object.keys(MIGRATIONS).toSorted().at(-1) ?? '';

/** Brings the tables up to date. Where the database has locks for it, several processes may do it at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { Migrator } = kysely();
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableName: MIGRATED,
    migrationLockTableName: 'quoth_migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
