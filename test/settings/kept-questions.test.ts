/** Questions that are kept, for how long, and that nothing waits for them. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLogger } from '../../src/log.ts';
import type { Keeping, KeptQuestion } from '../../src/settings/kept-questions.ts';
import { type Settings, type Storage, settingsIn } from '../../src/settings/settings.ts';
import { openPostgres, type TestPostgres } from '../support/postgres.ts';

const DAY_MS = 24 * 60 * 60_000;
const silent = createLogger('silent', []);

let postgres: TestPostgres;
let folder: string;
let opened: Settings[];
let told: string[];

beforeAll(async () => {
  postgres = await openPostgres();
});
afterAll(() => postgres.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoth-'));
  opened = [];
  told = [];
});
afterEach(async () => {
  vi.useRealTimers();
  await postgres.mend();
  for (const settings of opened) settings.close();
  await postgres.query(
    'DROP TABLE IF EXISTS kept_questions, channel_reports, done_once, member_counts, quoth_migrations, quoth_migrations_lock',
  );
  await rm(folder, { recursive: true, force: true });
});

type Kind = Storage['kind'];

async function replica(kind: Kind, keeping: Keeping = 'all', days = 90): Promise<Settings> {
  const storage: Storage = kind === 'folder' ? { kind, folder } : { kind: 'postgres', address: postgres.url };
  const watch = {
    database: () => {},
    kept: (outcome: string) => void told.push(outcome),
    marked: () => void told.push('marked'),
  };
  // Patient, since other tests keep the machine busy.
  const settings = settingsIn(storage, { questions: keeping, days }, silent, watch, 10);
  opened.push(settings);
  await settings.open();
  return settings;
}

const about = (question: string, more: Partial<KeptQuestion> = {}) => {
  const all = { question, report: null, missing: [], isConfined: false, ...more };
  return async () => all;
};

/** Kept so many days ago, by whatever clock. */
function storedAgo(settings: Settings, question: string, days: number, more: Partial<KeptQuestion> = {}) {
  const kept = { question, outcome: 'none', report: null, missing: [], isConfined: false, ...more } as const;
  const id = question.replace(/\W/g, '').padEnd(12, '0').slice(0, 12);
  return settings.questions.store(kept, { id, askedAt: new Date(Date.now() - days * DAY_MS) });
}

const asked = async ({ questions }: Settings) => (await questions.list()).map(({ question }) => question);

describe.each(['folder', 'postgres'] as const)('in a %s, a question', (kind) => {
  test('is kept with what came of it, and told of', async () => {
    const settings = await replica(kind);
    const id = settings.questions.keep(
      'none',
      about('who pays?', { report: 'dikes', missing: ['pays', 'mail@x.org'] }),
    );
    settings.questions.keep('answer', about('who leads?', { isConfined: true }));
    await settings.questions.settled();
    const all = await settings.questions.list();
    expect(all).toHaveLength(2);
    expect(all).toContainEqual({
      id,
      question: 'who pays?',
      outcome: 'none',
      report: 'dikes',
      missing: ['pays'],
      isConfined: false,
      askedAt: expect.any(Date),
    });
    expect(all).toContainEqual(expect.objectContaining({ question: 'who leads?', isConfined: true }));
    expect(told.sort()).toEqual(['answer', 'none']);
  });

  test('is kept only where it is to be', async () => {
    const { questions } = await replica(kind, 'unanswered');
    for (const outcome of ['answer', 'perhaps', 'none'] as const) questions.keep(outcome, about(outcome));
    await questions.settled();
    expect((await questions.list()).map(({ question }) => question).sort()).toEqual(['none', 'perhaps']);
  });

  test('is kept without whom it names', async () => {
    const settings = await replica(kind);
    settings.questions.keep('none', about('<@U02ABCDEF12> mail jo@x.org what 2024 cost'));
    await settings.questions.settled();
    expect(await asked(settings)).toEqual(['mail … what 2024 cost']);
  });

  test('that is marked counts once, however often and wherever it is marked', async () => {
    const [one, other] = [await replica(kind), await replica(kind)];
    const id = one.questions.keep('answer', about('who pays?')) ?? '';
    await one.questions.settled();
    told = [];
    const again = about('who pays?')();
    const marks = [one, other, one].map(({ questions }) => questions.mark(id, again));
    expect(await Promise.all(marks)).toEqual([true, true, true]);
    expect(await one.questions.list()).toMatchObject([{ id, outcome: 'wrong' }]);
    expect(told).toEqual(['marked']);
  });

  test('that was answered and so not kept is kept once it is marked', async () => {
    const { questions } = await replica(kind, 'unanswered');
    const id = questions.keep('answer', about('who pays?')) ?? '';
    await questions.settled();
    expect(await questions.list()).toEqual([]);
    expect(await questions.mark(id, about('who pays?')())).toBe(true);
    expect(await questions.mark(id, about('who pays?')())).toBe(true);
    expect(await questions.list()).toMatchObject([{ id, question: 'who pays?', outcome: 'wrong' }]);
    expect(told).toEqual(['marked']);
    expect(await questions.mark('made up', about('x')())).toBe(false);
    expect(await questions.mark('000000000000', Promise.resolve(null))).toBe(false);
  });

  test('is counted for anybody only where anybody could have asked it', async () => {
    const settings = await replica(kind);
    await storedAgo(settings, 'this week', 1);
    await storedAgo(settings, 'answered', 1, { outcome: 'answer' });
    await storedAgo(settings, 'confined', 1, { isConfined: true });
    await storedAgo(settings, 'marked', 2, { outcome: 'wrong' });
    await storedAgo(settings, 'long ago', 8);
    expect(await settings.questions.unanswered(7 * DAY_MS)).toBe(2);
    const listed = (await settings.questions.list(7 * DAY_MS)).map(({ question }) => question);
    expect(listed[0]).toBe('marked');
    expect(listed.slice(1).sort()).toEqual(['answered', 'confined', 'this week']);
  });

  test('is forgotten when it is too old: at the start, whether or not any are kept still', async () => {
    const before = await replica(kind);
    await storedAgo(before, 'old', 91);
    await storedAgo(before, 'young', 89);
    const after = await replica(kind, 'none');
    await after.questions.settled();
    expect(await asked(after)).toEqual(['young']);
  });

  test('goes by the database’s clock, which a replica with a wrong one can’t change', async () => {
    const right = await replica(kind);
    right.questions.keep('none', about('now'));
    await right.questions.settled();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 365 * DAY_MS });
    const wrong = await replica(kind);
    wrong.questions.keep('none', about('now, too'));
    await wrong.questions.settled();
    await wrong.questions.prune();
    vi.useRealTimers();
    expect((await asked(right)).sort()).toEqual(['now', 'now, too']);
    for (const { askedAt } of await right.questions.list())
      expect(Math.abs(askedAt.getTime() - Date.now())).toBeLessThan(DAY_MS);
  });
});

describe('nothing waits for it', () => {
  test('a database that hangs or is gone loses the keeping alone', async () => {
    const settings = await replica('postgres');
    postgres.silence();
    expect(settings.questions.keep('none', about('while it hangs'))).toMatch(/^[\da-z]{12}$/);
    await postgres.cut();
    expect(settings.questions.keep('none', about('while it is gone'))).toMatch(/^[\da-z]{12}$/);
    await settings.questions.settled();
    expect(await settings.questions.mark('abcdefghijkl', about('gone')())).toBe(false);
    expect(await settings.questions.unanswered(DAY_MS)).toBeNull();
  });

  test('what can’t be told of a question keeps it from being kept', async () => {
    const settings = await replica('folder');
    settings.questions.keep('none', () => Promise.reject(new Error('no library')));
    await settings.questions.settled();
    expect(await settings.questions.list()).toEqual([]);
  });

  test('by default none is kept, and no file is made', async () => {
    const { questions } = await replica('folder', 'none');
    expect(questions.keep('none', about('who pays?'))).toBeNull();
    await questions.settled();
    expect(await questions.unanswered(DAY_MS)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });
});
