import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/log.ts';
import { type Settings, type Storage, settingsIn } from '../../src/settings/settings.ts';
import { FILE } from '../../src/settings/sqlite.ts';
import { openPostgres, type TestPostgres } from '../support/postgres.ts';
import { eventually } from '../support/waiting.ts';

let folder: string;
let logged: string[];
let told: string[];
let closing: { close(): void }[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoth-'));
  logged = [];
  told = [];
  closing = [];
});

afterEach(async () => {
  for (const it of closing) it.close();
  await rm(folder, { recursive: true, force: true });
});

/** Patient, since the tests of others keep the machine busy. */
function open(storage: Storage = { kind: 'folder', folder }, patience = 10): Settings {
  const log = createLogger('info', [], (line) => logged.push(line));
  const watch = { database: (now: string) => void told.push(now) };
  const settings = settingsIn(storage, { questions: 'all', days: 90 }, log, watch, patience);
  closing.push(settings);
  return settings;
}

/** The file as another program has it. */
function file(): Libsql.Database {
  const client = new Libsql(join(folder, FILE));
  closing.push(client);
  return client;
}

function logs(level: number): readonly string[] {
  return logged.filter((line) => JSON.parse(line).level === level);
}

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await openPostgres();
});
afterAll(() => postgres.close());

const storages = {
  'a folder': (): Storage => ({ kind: 'folder', folder }),
  PostgreSQL: (): Storage => ({ kind: 'postgres', address: postgres.url }),
} as const;

describe.each(['a folder', 'PostgreSQL'] as const)('a channel’s report in %s', (kind) => {
  const storage = storages[kind];
  afterEach(async () => {
    if (kind === 'PostgreSQL') await postgres.query('DELETE FROM channel_reports');
  });

  test('is what was set last, each channel’s its own', async () => {
    const { channelReports: reports } = open(storage());
    expect(await reports.get('discord 1')).toEqual({ report: null });
    expect(await reports.set('discord 1', 'tides')).toBe(true);
    expect(await reports.set('discord 1', 'moon')).toBe(true);
    expect(await reports.set('discord 2', "Robert'); DROP TABLE channel_reports; --")).toBe(true);
    expect(await reports.get('discord 1')).toEqual({ report: 'moon' });
    expect(await reports.get('discord 2')).toEqual({ report: "Robert'); DROP TABLE channel_reports; --" });
    expect(await reports.get('discord 3')).toEqual({ report: null });
  });

  test('is none again when it is cleared', async () => {
    const { channelReports: reports } = open(storage());
    expect(await reports.set('discord 1', null)).toBe(true);
    await reports.set('discord 1', 'tides');
    expect(await reports.set('discord 1', null)).toBe(true);
    expect(await reports.get('discord 1')).toEqual({ report: null });
  });

  test('outlives whoever set it, and the others who share it know it at once', async () => {
    const [one, other] = [open(storage()), open(storage())];
    await Promise.all([one.open(), other.open()]);
    expect(await other.channelReports.get('discord 1')).toEqual({ report: null });
    await one.channelReports.set('discord 1', 'tides');
    expect(await other.channelReports.get('discord 1')).toEqual({ report: 'tides' });
    await other.channelReports.set('discord 1', 'moon');
    expect(await one.channelReports.get('discord 1')).toEqual({ report: 'moon' });
    one.close();
    other.close();
    const later = open(storage());
    await later.open();
    expect(await later.channelReports.get('discord 1')).toEqual({ report: 'moon' });
  });

  test('is kept by several processes that start at the same moment and lose nothing of what they write', async () => {
    if (kind === 'PostgreSQL') {
      await postgres.query('DROP SCHEMA public CASCADE');
      await postgres.query('CREATE SCHEMA public');
    }
    const names = ['a', 'b', 'c'];
    const writers = names.map((name) => writer(storage(), name, 60));
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    const settings = open(storage());
    await settings.open();
    for (const name of names) {
      for (let i = 0; i < 60; i += 1) {
        expect(await settings.channelReports.get(`${name} ${i}`)).toEqual({
          report: `report of ${name} ${i}`,
        });
      }
    }
  });
});

/** Runs a writer; what it has said is kept so far. */
function writer(storage: Storage, name: string, many: number) {
  const script = new URL('support/writer.ts', import.meta.url).pathname;
  const given = ['--import', 'tsx', script, JSON.stringify(storage), name, String(many)];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    said += data;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, kept: () => said.split('\n').slice(0, -1) };
}

describe('a folder', () => {
  test('is not made by asking, and is where something is kept', async () => {
    const nowhere = join(folder, 'a b', '#50% of it?');
    const { channelReports: reports } = open({ kind: 'folder', folder: nowhere });
    expect(await reports.get('discord 1')).toEqual({ report: null });
    expect(existsSync(nowhere)).toBe(false);
    expect(await reports.set('discord 1', 'tides')).toBe(true);
    expect(existsSync(join(nowhere, FILE))).toBe(true);
  });

  test('of an earlier version goes on', async () => {
    const earlier = file();
    earlier.exec('CREATE TABLE channel_reports (channel TEXT PRIMARY KEY, report TEXT NOT NULL)');
    earlier.exec("INSERT INTO channel_reports VALUES ('discord 1', 'tides')");
    const settings = open();
    expect(await settings.channelReports.get('discord 1')).toEqual({ report: 'tides' });
    expect(await settings.questions.list()).toEqual([]);
  });

  test('goes with the file, and comes with another that is put in its place', async () => {
    const { channelReports: reports } = open();
    await reports.set('discord 1', 'tides');
    await rm(folder, { recursive: true });
    expect(await reports.get('discord 1')).toEqual({ report: null });
    expect(await reports.set('discord 1', 'moon')).toBe(true);
    expect(await open().channelReports.get('discord 1')).toEqual({ report: 'moon' });
  });

  test('whose file is no database keeps nothing back but the channel’s report, until it is mended', async () => {
    await writeFile(join(folder, FILE), 'This is no database. '.repeat(500));
    const { channelReports: reports } = open();
    expect(await reports.get('discord 1')).toBe('unreadable');
    expect(await reports.get('discord 1')).toBe('unreadable');
    expect(await reports.set('discord 1', 'tides')).toBe(false);
    expect(logs(40)).toHaveLength(1);
    expect(told).toEqual(['lost']);
    await rm(join(folder, FILE));
    await eventually(() => told.at(-1) === 'connected');
    expect(await reports.get('discord 1')).toEqual({ report: null });
    expect(logged.join('')).toContain('the database is back');
  });

  test('that is a file takes nothing', async () => {
    const place = join(folder, 'data');
    await writeFile(place, '');
    const { channelReports: reports } = open({ kind: 'folder', folder: place });
    expect(await reports.set('discord 1', 'tides')).toBe(false);
    expect(await reports.get('discord 1')).toBe('unreadable');
  });

  test('leaves a sound file with all that was kept where processes are killed while they write', async () => {
    const storage = storages['a folder']();
    const writers = ['a', 'b', 'c'].map((name) => writer(storage, name, 1_000_000));
    await Promise.all(
      writers.map(async ({ child, ended, kept }) => {
        const many = 20 + Math.random() * 30;
        await eventually(() => kept().length > many, 'writing', 60_000);
        child.kill('SIGKILL');
        await ended;
      }),
    );
    const kept = writers.flatMap((each) => each.kept());
    const { channelReports: reports } = open();
    for (const channel of kept) {
      expect(await reports.get(channel)).toEqual({ report: `report of ${channel}` });
    }
    expect(await reports.set('d 1', 'tides')).toBe(true);
    expect(file().pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });
});

describe('a file that another program writes to', () => {
  test('is read all the same, and written to when that is done; nobody is kept waiting', async () => {
    const { channelReports: reports } = open();
    await reports.set('discord 1', 'tides');
    const other = file();
    other.exec('BEGIN IMMEDIATE');
    other.exec("UPDATE channel_reports SET report = 'moon'");
    const setting = reports.set('discord 2', 'tides');
    let ticks = 0;
    for (const ticking = setInterval(() => (ticks += 1), 5); ticks < 5; ) {
      expect(await reports.get('discord 1')).toEqual({ report: 'tides' });
      await new Promise(setImmediate);
      if (ticks === 5) clearInterval(ticking);
    }
    other.exec('COMMIT');
    expect(await setting).toBe(true);
    expect(await reports.get('discord 1')).toEqual({ report: 'moon' });
    // What a connection has not committed it sees itself, but others don't.
    expect(await open().channelReports.get('discord 2')).toEqual({ report: 'tides' });
  });

  test('is given up where that takes too long; what was asked for is not kept, and the rest goes on', async () => {
    const { channelReports: reports } = open();
    await reports.set('discord 1', 'tides');
    const { channelReports: hurried } = open({ kind: 'folder', folder }, 1);
    await hurried.get('discord 1');
    const other = file();
    other.exec('BEGIN IMMEDIATE');
    expect(await hurried.set('discord 1', 'moon')).toBe(false);
    other.exec('ROLLBACK');
    expect(await reports.get('discord 1')).toEqual({ report: 'tides' });
    expect(await reports.set('discord 1', 'moon')).toBe(true);
    expect(told).toEqual([]);
  });
});

describe('PostgreSQL', () => {
  const storage = storages.PostgreSQL;
  afterEach(() => postgres.mend());

  const lostBy = async (lose: () => Promise<void> | void, patience: number) => {
    const settings = open(storage(), patience);
    await settings.open();
    const { channelReports: reports } = settings;
    expect(await reports.set('slack T1 C1', 'tides')).toBe(true);
    await lose();
    expect(await reports.get('slack T1 C1')).toBe('unreadable');
    await eventually(() => told.at(-1) === 'lost');
    expect(await reports.get('slack T1 C1')).toBe('unreadable');
    expect(await reports.set('slack T1 C1', 'moon')).toBe(false);
    // Elsewhere, questions are counted, and what is to be done once is done.
    expect(await settings.once.run('a', async () => true)).toBe(true);
    await expect(settings.counts?.add('jo', 60)).rejects.toThrow('can’t be had');
    await expect(settings.questions.list()).rejects.toThrow('can’t be had');
    expect(await settings.questions.unanswered(1000)).toBeNull();
    expect(logs(40)).toHaveLength(1);
    await postgres.mend();
    await eventually(() => told.at(-1) === 'connected');
    expect(await reports.get('slack T1 C1')).toEqual({ report: 'tides' });
    expect(await reports.set('slack T1 C1', null)).toBe(true);
    expect(told).toEqual(['connected', 'lost', 'connected']);
  };

  test('that ends every connection is left alone until it is back', () => lostBy(() => postgres.cut(), 10));

  test('that goes silent is not waited for, and asked again later', () =>
    lostBy(() => postgres.silence(), 2));

  test('that nobody listens at is told once, without its password', async () => {
    const settings = open({ kind: 'postgres', address: 'postgres://quoth:sec-ret-word@127.0.0.1:1/quoth' });
    await settings.open();
    expect(await settings.channelReports.get('slack T1 C1')).toBe('unreadable');
    expect(await settings.channelReports.set('slack T1 C1', 'tides')).toBe(false);
    expect(logs(40)).toHaveLength(1);
    expect(told).toEqual(['lost']);
    expect(logged.join('')).not.toContain('sec-ret-word');
  });

  test('that wasn’t there at the start is made use of as soon as it is', async () => {
    await postgres.cut();
    const settings = open(storage());
    await settings.open();
    expect(await settings.channelReports.get('slack T1 C2')).toBe('unreadable');
    await postgres.mend();
    await eventually(() => told.at(-1) === 'connected');
    expect(await settings.channelReports.set('slack T1 C2', 'tides')).toBe(true);
  });
});
