import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/log.ts';
import { CHANNEL_REPORTS_SCHEMA, ChannelReports } from '../../src/settings/channel-reports.ts';
import { Database, FILE, type Storage } from '../../src/settings/database.ts';
import { LibsqlServer } from '../support/libsql-server.ts';
import { eventually } from '../support/waiting.ts';

let folder: string;
let logged: string[];
let now: number;
let closing: { close(): void | Promise<void> }[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoth-'));
  logged = [];
  now = 0;
  closing = [];
});

afterEach(async () => {
  for (const it of closing) await it.close();
  await rm(folder, { recursive: true, force: true });
});

function open(storage: Storage = { kind: 'folder', folder }): ChannelReports {
  const log = createLogger('info', ['secret-token'], (line) => logged.push(line));
  const reports = new ChannelReports(new Database(storage, CHANNEL_REPORTS_SCHEMA), log, () => now);
  closing.push(reports);
  return reports;
}

/** The database as another program has it. */
function database(): Client {
  const client = createClient({ url: pathToFileURL(join(folder, FILE)).href });
  closing.push(client);
  return client;
}

function logs(level: number): readonly string[] {
  return logged.filter((line) => JSON.parse(line).level === level);
}

describe('a channel’s report', () => {
  test('is none at first, and asking for it writes nothing', async () => {
    const nowhere = join(folder, 'data');
    expect(await open({ kind: 'folder', folder: nowhere }).get('discord 1')).toEqual({ report: null });
    expect(existsSync(nowhere)).toBe(false);
  });

  test('is what was set last, each channel’s its own, in a folder that is made for it', async () => {
    const storage = { kind: 'folder', folder: join(folder, 'a b', '#50% of it?') } as const;
    const reports = open(storage);
    expect(await reports.set('discord 1', 'tides')).toBe(true);
    expect(await reports.set('discord 1', 'moon')).toBe(true);
    expect(await reports.set('discord 2', "Robert'); DROP TABLE channel_reports; --")).toBe(true);
    expect(await reports.get('discord 1')).toEqual({ report: 'moon' });
    expect(await reports.get('discord 2')).toEqual({ report: "Robert'); DROP TABLE channel_reports; --" });
    expect(await reports.get('discord 3')).toEqual({ report: null });
    expect(existsSync(join(storage.folder, FILE))).toBe(true);
  });

  test('is none again when it is cleared', async () => {
    const reports = open();
    expect(await reports.set('discord 1', null)).toBe(true);
    await reports.set('discord 1', 'tides');
    expect(await reports.set('discord 1', null)).toBe(true);
    expect(await reports.get('discord 1')).toEqual({ report: null });
  });

  test('outlives whoever set it, and the others who share the file know it at once', async () => {
    const [one, other] = [open(), open()];
    expect(await other.get('discord 1')).toEqual({ report: null });
    await one.set('discord 1', 'tides');
    expect(await other.get('discord 1')).toEqual({ report: 'tides' });
    await other.set('discord 1', 'moon');
    expect(await one.get('discord 1')).toEqual({ report: 'moon' });
    one.close();
    other.close();
    expect(await open().get('discord 1')).toEqual({ report: 'moon' });
  });

  test('goes with the file, and comes with another that is put in its place', async () => {
    const reports = open();
    await reports.set('discord 1', 'tides');
    await rm(folder, { recursive: true });
    expect(await reports.get('discord 1')).toEqual({ report: null });
    expect(await reports.set('discord 1', 'moon')).toBe(true);
    expect(await open().get('discord 1')).toEqual({ report: 'moon' });
  });
});

describe('a database that is not to be had', () => {
  test('keeps nothing back but the channel’s report, and is left alone for a while', async () => {
    await writeFile(join(folder, FILE), 'This is no database. '.repeat(500));
    const reports = open();
    expect(await reports.get('discord 1')).toBe('unreadable');
    expect(await reports.get('discord 1')).toBe('unreadable');
    expect(await reports.set('discord 1', 'tides')).toBe(false);
    expect(logs(40)).toHaveLength(1);
    expect(logs(50)).toHaveLength(1);
    await rm(join(folder, FILE));
    expect(await reports.get('discord 1')).toBe('unreadable');
    now += 5000;
    expect(await reports.get('discord 1')).toEqual({ report: null });
  });

  test('takes nothing where its folder is a file', async () => {
    const file = join(folder, 'data');
    await writeFile(file, '');
    const reports = open({ kind: 'folder', folder: file });
    expect(await reports.set('discord 1', 'tides')).toBe(false);
    expect(await reports.get('discord 1')).toBe('unreadable');
  });
});

describe('a file that another program writes to', () => {
  test('is read all the same, and written to when that is done; nobody is kept waiting', async () => {
    const reports = open();
    await reports.set('discord 1', 'tides');
    const transaction = await database().transaction('write');
    await transaction.execute("UPDATE channel_reports SET report = 'moon'");
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 5);
    const setting = reports.set('discord 2', 'tides');
    expect(await reports.get('discord 1')).toEqual({ report: 'tides' });
    await pause(300);
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(5);
    await transaction.commit();
    expect(await setting).toBe(true);
    expect(await reports.get('discord 1')).toEqual({ report: 'moon' });
    // What a connection has not committed it sees itself, but others don't.
    expect(await open().get('discord 2')).toEqual({ report: 'tides' });
  });

  test('is given up where that takes too long, and what was asked for is not kept', async () => {
    const reports = open();
    await reports.set('discord 1', 'tides');
    const transaction = await database().transaction('write');
    const started = performance.now();
    expect(await reports.set('discord 1', 'moon')).toBe(false);
    expect(performance.now() - started).toBeLessThan(2400);
    await transaction.rollback();
    expect(await reports.get('discord 1')).toEqual({ report: 'tides' });
    expect(await reports.set('discord 1', 'moon')).toBe(true);
  });
});

/** Runs a writer; what it has said is kept so far. */
function writer(name: string, many: number) {
  const script = new URL('support/writer.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, name, String(many)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    said += data;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, kept: () => said.split('\n').slice(0, -1) };
}

describe('several processes', () => {
  test('lose nothing of what they write at the same time', async () => {
    const names = ['a', 'b', 'c'];
    const writers = names.map((name) => writer(name, 100));
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    const reports = open();
    for (const name of names) {
      for (let i = 0; i < 100; i += 1) {
        expect(await reports.get(`${name} ${i}`)).toEqual({ report: `report of ${name} ${i}` });
      }
    }
  });

  test('leave a sound file with all that was kept where they are killed while they write', async () => {
    const writers = ['a', 'b', 'c'].map((name) => writer(name, 1_000_000));
    await Promise.all(
      writers.map(async ({ child, ended, kept }) => {
        const many = 20 + Math.random() * 30;
        await eventually(() => kept().length > many);
        child.kill('SIGKILL');
        await ended;
      }),
    );
    const kept = writers.flatMap((each) => each.kept());
    const reports = open();
    for (const channel of kept) {
      expect(await reports.get(channel)).toEqual({ report: `report of ${channel}` });
    }
    expect(await reports.set('d 1', 'tides')).toBe(true);
    const { rows } = await database().execute('PRAGMA integrity_check');
    expect(rows.map((row) => row[0])).toEqual(['ok']);
  });
});

describe('a server that is named by its address', () => {
  let server: LibsqlServer;

  beforeEach(async () => {
    server = await LibsqlServer.listen();
    closing.push(server);
  });

  const storageAt = (address: string, token: string | null = null): Storage => ({
    kind: 'server',
    address,
    token,
  });

  test('is shared by all who have it, and shown its token', async () => {
    const [one, other] = [
      open(storageAt(server.address, 'secret-token')),
      open(storageAt(server.address, 'secret-token')),
    ];
    // Loading the client takes longer than a question waits, where the machine is busy.
    await one.open();
    await other.open();
    expect(await one.get('slack T1 C1')).toEqual({ report: null });
    expect(await one.set('slack T1 C1', 'tides')).toBe(true);
    expect(await other.get('slack T1 C1')).toEqual({ report: 'tides' });
    expect(await other.set('slack T1 C1', null)).toBe(true);
    expect(await one.get('slack T1 C1')).toEqual({ report: null });
    expect(new Set(server.authorizations)).toEqual(new Set(['Bearer secret-token']));
  });

  test('is not waited for where it is silent, and asked again later', async () => {
    const reports = open(storageAt(server.address));
    await reports.open();
    expect(await reports.set('slack T1 C1', 'tides')).toBe(true);
    server.silent = true;
    const started = performance.now();
    expect(await reports.get('slack T1 C1')).toBe('unreadable');
    expect(performance.now() - started).toBeLessThan(600);
    expect(await reports.get('slack T1 C1')).toBe('unreadable');
    expect(logs(40)).toHaveLength(1);
    server.silent = false;
    now += 5000;
    expect(await reports.get('slack T1 C1')).toEqual({ report: 'tides' });
  });

  test.each(['http', 'ws'])(
    'that nobody listens at is told at once over %s, without its token',
    async (scheme) => {
      const address = server.address.replace('http', scheme);
      await server.close();
      closing = closing.filter((it) => it !== server);
      const reports = open(storageAt(address, 'secret-token'));
      expect(await reports.get('slack T1 C1')).toBe('unreadable');
      expect(await reports.set('slack T1 C1', 'tides')).toBe(false);
      expect(logged.join('')).not.toContain('secret-token');
    },
  );
});
