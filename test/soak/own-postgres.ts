/** A PostgreSQL server of one's own, from what is installed on this machine: to be killed and started again. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from '../e2e/support/operations.ts';

const START_WITHIN_MS = 60_000;
/** PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

export interface OwnPostgres {
  readonly url: string;
  /** Ends the server at once, as a machine does that loses its power; its processes are gone when that resolves. */
  kill(): Promise<void>;
  /** Resolves when it takes questions again. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Null where no server is installed. */
export async function ownPostgres(): Promise<OwnPostgres | null> {
  const programs = await folderOfPrograms();
  if (programs === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'quoth-postgres-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await chown(folder, NOBODY, NOBODY);
  const user = isRoot && { uid: NOBODY, gid: NOBODY };
  const options = { ...user, cwd: folder, env: { PATH: programs, LC_ALL: 'C' } };
  const data = join(folder, 'data');
  await promisify(execFile)(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'quoth', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const port = await freePort();
  const url = `postgres://quoth@127.0.0.1:${port}/postgres`;
  const given = ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port)];
  let server: ChildProcess | null = null;

  const start = async () => {
    for (const end = performance.now() + START_WITHIN_MS; ; await pause(20)) {
      // One that finds another's processes still there ends by itself.
      if (server === null || server.exitCode !== null || server.signalCode !== null)
        server = spawn(join(programs, 'postgres'), given, { ...options, stdio: 'ignore' });
      if (await answers(url)) return;
      if (performance.now() > end) throw new Error(`no PostgreSQL within ${START_WITHIN_MS} ms`);
    }
  };
  const kill = async (signal: NodeJS.Signals) => {
    const running = server;
    server = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  };
  await start();
  return {
    url,
    start,
    kill: () => kill('SIGKILL'),
    async close() {
      await kill('SIGINT');
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Debian's packages keep them out of the path; the newest version counts. */
async function folderOfPrograms(): Promise<string | null> {
  const versions = await namesIn('/usr/lib/postgresql');
  const newest = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((it) => `/usr/lib/postgresql/${it}/bin`);
  for (const folder of [...(process.env.PATH ?? '').split(':'), ...newest]) {
    const files = await namesIn(folder);
    if (files.includes('initdb') && files.includes('postgres')) return folder;
  }
  return null;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
