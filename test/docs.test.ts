/** What the documents name is there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

test('every test that DESIGN.md names is there', () => {
  const named = [...read('DESIGN.md').matchAll(/`([\w/-]+(?:\.long)?\.test\.ts)`/gu)].map(
    (match) => match[1],
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((file) => !existsSync(new URL(`test/${file}`, root)))).toEqual([]);
});

test('every script that README.md and DESIGN.md run is in package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const run = [...`${read('README.md')}${read('DESIGN.md')}`.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/gu)];
  expect(run.length).toBeGreaterThan(5);
  expect(run.map(([, name = '']) => name).filter((name) => scripts[name] === undefined)).toEqual([]);
});
