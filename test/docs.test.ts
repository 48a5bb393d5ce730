/** What the documents name is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../commands/index.ts';

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

/** The pages for people. */
const PAGES = ['README.md', 'DESIGN.md', ...readdirSync(new URL('docs', root)).map((file) => `docs/${file}`)];

/** A heading as what links to it names it. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** Without blocks of code, where nothing is a link or a heading. */
const proseOf = (file: string) => read(file).replace(/^ *```[\s\S]*?^ *```/gm, '');

test.each(PAGES.filter((file) => file.endsWith('.md')))(
  'every link of %s to a file or a heading leads there',
  (file) => {
    const links = [...proseOf(file).matchAll(/\]\(([^()\s]+)\)/g)].map(([, to = '']) => to);
    const dead = links.filter((to) => {
      if (/^[a-z]+:/i.test(to)) return false;
      const target = new URL(to, new URL(file, root));
      const anchor = decodeURIComponent(target.hash.slice(1));
      target.hash = '';
      if (!existsSync(target)) return true;
      if (anchor === '') return false;
      const headings = proseOf(to.startsWith('#') ? file : target.href.slice(root.href.length)).matchAll(
        /^#+ (.+)$/gm,
      );
      return ![...headings].some(([, heading = '']) => slugOf(heading) === anchor);
    });
    expect(dead).toEqual([]);
  },
);

test('the operator’s page has every setting', () => {
  const settings = [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name = '']) => name);
  expect(settings.length).toBeGreaterThan(15);
  const page = read('docs/operator.md');
  expect(settings.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('the member’s page and README have every command, the owner’s page every one of the command line', () => {
  for (const page of ['docs/member.md', 'README.md'])
    expect(
      commands.filter(({ name }) => !read(page).includes(`\`/${name} `)).map(({ name }) => name),
    ).toEqual([]);
  const programs = [...read('src/cli/main.ts').matchAll(/^ {2}'?([a-z-]+)'?: async \(\) =>/gm)].map(
    ([, name = '']) => name,
  );
  expect(programs.length).toBeGreaterThan(5);
  expect(
    programs.filter((name) => !new RegExp(`\\b(?:quoth|quoth --) ${name}\\b`).test(read('docs/owner.md'))),
  ).toEqual([]);
});
