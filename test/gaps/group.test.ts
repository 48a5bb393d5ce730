/** Questions in other words are put together, and others are kept apart. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { grouped } from '../../src/gaps/group.ts';
import { overproportional } from '../support/growth.ts';

/** A list of wordings a group. */
function groupsIn(file: string): readonly (readonly string[])[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .filter((wordings) => wordings.length > 0);
}

/** In an order that has nothing to do with the groups. */
function shuffled<T>(items: readonly T[]): readonly T[] {
  const keyed = items.map((item, i) => ({ item, key: Math.imul(i + 1, 2_654_435_761) >>> 0 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** How many groups came out whole and alone, and the wordings that ended up with another group's. */
function judged(groups: readonly (readonly string[])[]) {
  const all = shuffled(groups.flatMap((wordings, group) => wordings.map((text) => ({ text, group }))));
  const found = grouped(all.map(({ text }) => text)).map((indices) => indices.map((i) => all[i]));
  const mixed = found.filter((members) => new Set(members.map((each) => each?.group)).size > 1);
  const right = groups.filter((wordings, group) =>
    found.some(
      (members) => members.length === wordings.length && members.every((each) => each?.group === group),
    ),
  );
  return { right: right.length, mixed: mixed.map((members) => members.map((each) => each?.text)) };
}

test('of 50 groups with near neighbours, at least 45 come out whole and alone', () => {
  const groups = groupsIn('groups.txt');
  expect(groups).toHaveLength(50);
  const { right, mixed } = judged(groups);
  expect(mixed).toEqual([]);
  expect(right).toBeGreaterThanOrEqual(45);
});

test('of 30 more in harder words, at least 22 do', () => {
  const groups = groupsIn('harder-groups.txt');
  expect(groups).toHaveLength(30);
  const { right, mixed } = judged(groups);
  expect(mixed).toEqual([]);
  expect(right).toBeGreaterThanOrEqual(22);
});

test.each([
  ['case, signs and small words', ['Who pays for it now?', 'who pays for it now', 'WHO PAYS NOW?!']],
  ['a slip', ['what did the comission say', 'what did the commission say']],
])('%s alone make no other question', (_, questions) => {
  expect(grouped(questions)).toEqual([questions.map((_, i) => i)]);
});

test.each([
  [['what happened in 2021?', 'what happened in 2022?']],
  [['did it pass?', 'did it not pass?']],
  [['what changed before the war', 'what changed after the war']],
  [['who won', 'when won']],
  [['', '?']],
])('%j are two', (questions) => {
  const groups = grouped(questions);
  expect(groups.flat().sort()).toEqual([0, 1]);
  if (questions[0] !== '') expect(groups).toHaveLength(2);
});

test('takes little more than linear time', async () => {
  const subjects = 'dike plant bridge school harbour hospital reactor airline museum trust bank union'.split(
    ' ',
  );
  const verbs = 'cost close open fail pay own lead repair inspect insure'.split(' ');
  const question = (i: number) =>
    `${['who', 'when', 'why', 'how'][i % 4]} did the ${subjects[i % 12]} of town ${Math.floor(i / 40)} ${verbs[i % 10]}?`;
  expect(
    await overproportional(600, (size) => grouped(Array.from({ length: size }, (_, i) => question(i)))),
  ).toBeNull();
});
