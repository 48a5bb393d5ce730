/**
 * `npm run bench:import -- FILES…`: what `quoth add` reads of files, beside other programs where they are installed: pdftotext
 * (poppler-utils) and mutool (mupdf-tools) on PDFs, pandoc on Word files and pages. A line a file and program, then medians.
 *
 * recall   of the other program's words, the share that Quoth has, too, as often; both ways for PDFs (agreement: the lower)
 * order    of the other program's pairs of neighbouring words, the share that Quoth has, too
 * headings of the other program's headings, the share that Quoth has as headings (pandoc alone tells them)
 * time     processor seconds (user and system) of a process that reads the file, Node.js's start included
 *
 * Of PDFs, what `quoth add` leaves out on purpose is no word of the others': lines at a page's edge that recur with another
 * number, and pages of contents. A PDF counts as read at least as well as by the others where Quoth agrees with one of the two
 * as they agree with each other, in words and in order.
 */
import { spawnSync } from 'node:child_process';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';

interface Reading {
  readonly text: string;
  readonly headings: readonly string[];
  readonly seconds: number;
}

/** By a file's ending: programs, and how they are given a file. */
const OTHERS: Readonly<Record<string, readonly (readonly [program: string, ...args: readonly string[]])[]>> =
  {
    '.pdf': [
      ['pdftotext', '-enc', 'UTF-8', 'FILE', '-'],
      ['mutool', 'draw', '-q', '-F', 'text', 'FILE'],
    ],
    '.docx': [['pandoc', '-t', 'html', '--wrap=none', 'FILE']],
    '.html': [['pandoc', '-f', 'html', '-t', 'html', '--wrap=none', 'FILE']],
  };

/** So much less agreement, in parts of one, is due to heads and contents that are not known as such here. */
const SAME = { words: 0.002, order: 0.01 };

/** Lines from either end of a page among which heads, feet and numbers stand. */
const EDGE = 3;
const LEAST_PAGES = 3;
const LEADER = /(?:\.\s?){4,}\s*(?:\d+|[ivxlc]+)?\s*$/iu;
const ONLY_NUMBER = /^\s*(?:\d+(?:\.\d+)*|[ivxlc]+)\s*$/iu;

interface Measured {
  readonly file: string;
  readonly program: string;
  readonly recall: number;
  readonly precision: number;
  readonly order: number;
  readonly headings: number | null;
  readonly seconds: number;
  readonly ratio: number;
}

const { positionals: files } = parseArgs({ allowPositionals: true });
if (files.length === 0) {
  process.stderr.write('bench:import: name the files to read\n');
  process.exit(1);
}
const measured: Measured[] = [];
/** Of each PDF that all three read, whether Quoth does at least as well. */
const asGood: boolean[] = [];
print(['file', 'beside', 'recall', 'precision', 'order', 'headings', 'seconds', 'their', 'ratio']);
for (const file of files) {
  const own = ownReading(file);
  if (typeof own === 'string') {
    print([basename(file), own]);
    continue;
  }
  const others: Reading[] = [];
  const results: Measured[] = [];
  for (const [program, ...args] of OTHERS[extname(file).toLowerCase()] ?? []) {
    const other = otherReading(
      program,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
    );
    if (!other) continue;
    others.push(other);
    results.push(compared(file, program, own, other));
  }
  measured.push(...results);
  const [one, two] = others.map(({ text }) => wordsOf(text));
  if (!one || !two) continue;
  const isAsGood = (mine: (each: Measured) => number, theirs: number, same: number) =>
    Math.max(...results.map(mine)) >= theirs - same;
  asGood.push(
    isAsGood(({ recall }) => recall, Math.min(overlap(one, two), overlap(two, one)), SAME.words) &&
      isAsGood(
        ({ order }) => order,
        Math.min(overlap(pairs(one), pairs(two)), overlap(pairs(two), pairs(one))),
        SAME.order,
      ),
  );
  if (!asGood.at(-1)) print([basename(file), 'not as good as the others']);
}
for (const program of new Set(measured.map((each) => each.program))) {
  const all = measured.filter((each) => each.program === program);
  const of = (value: (each: Measured) => number) => median(all.map(value));
  print([
    `median of ${all.length}`,
    program,
    share(of(({ recall }) => recall)),
    share(of(({ precision }) => precision)),
    share(of(({ order }) => order)),
    '',
    of(({ seconds }) => seconds).toFixed(2),
    '',
    of(({ ratio }) => ratio).toFixed(1),
  ]);
}

if (asGood.length > 0)
  print([
    `at least as good in ${asGood.filter((is) => is).length} of ${asGood.length}`,
    'PDFs',
    share(asGood.filter((is) => is).length / asGood.length),
  ]);

/** What `quoth add` writes; why it refuses, where it does. */
function ownReading(file: string): Reading | string {
  const script = `import(${JSON.stringify(new URL('../../dist/src/importing/import-report.js', import.meta.url).href)}).then(
    async ({ importReport }) => {
      const { readFileSync } = await import('node:fs');
      const [name] = process.argv.slice(1);
      const { report } = await importReport({ name, bytes: readFileSync(name) }, { title: '-' }, '2025-01-01', () => {});
      const passages = report.passages.map(({ start, end }) => report.body.slice(start, end));
      const headings = report.sections.map(({ heading }) => heading).filter(Boolean);
      const parts = report.sections.flatMap((section) => [section.heading, ...section.passages.map(({ start, end }) => report.body.slice(start, end))]);
      process.stdout.write(JSON.stringify({ text: parts.join('\\n'), headings, passages: passages.length }));
    }).catch((error) => { process.stderr.write(error.message + '\\n'); process.exit(1); })`;
  const ran = timed(process.execPath, ['-e', script, file]);
  if (ran.status !== 0) return `refused: ${ran.stderr.trim().split('\n')[0]}`;
  return { ...(JSON.parse(ran.stdout) as Omit<Reading, 'seconds'>), seconds: ran.seconds };
}

function otherReading(program: string, args: readonly string[]): Reading | null {
  const ran = timed(program, args);
  if (ran.status !== 0) return null;
  if (program !== 'pandoc') return { text: withoutEdges(ran.stdout), headings: [], seconds: ran.seconds };
  const headings = [...ran.stdout.matchAll(/<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/g)].map(([, html = '']) =>
    plain(html),
  );
  return { text: plain(ran.stdout), headings, seconds: ran.seconds };
}

function plain(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
  return html
    .replace(/<(?:script|style|math|svg)\b[\s\S]*?<\/(?:script|style|math|svg)>/g, ' ')
    .replace(/<\/?(?:em|strong|a|span|sup|sub|i|b|u|code|mark|del)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** Runs a program under the shell's `times`, which tells what its children took. */
function timed(program: string, args: readonly string[]) {
  const before = childSeconds();
  const ran = spawnSync('bash', ['-c', '"$@"; s=$?; times >&2; exit $s', 'bash', program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const lines = ran.stderr.trimEnd().split('\n');
  const times = (lines.pop() ?? '').matchAll(/(\d+)m([\d.]+)s/g);
  const seconds = [...times].reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
  return {
    status: ran.status,
    stdout: ran.stdout,
    stderr: lines.join('\n'),
    seconds: seconds || childSeconds() - before,
  };
}

function childSeconds(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return (userCPUTime + systemCPUTime) / 1e6;
}

function compared(file: string, program: string, own: Reading, other: Reading): Measured {
  const [mine, theirs] = [wordsOf(own.text), wordsOf(other.text)];
  const headings = other.headings.map((heading) => wordsOf(heading).join(' ')).filter(Boolean);
  const known = new Set(own.headings.map((heading) => wordsOf(heading).join(' ')));
  const result: Measured = {
    file,
    program,
    recall: overlap(theirs, mine),
    precision: overlap(mine, theirs),
    order: overlap(pairs(theirs), pairs(mine)),
    headings:
      headings.length === 0
        ? null
        : headings.filter((heading) => known.has(heading)).length / headings.length,
    seconds: own.seconds,
    ratio: own.seconds / Math.max(other.seconds, 0.001),
  };
  print([
    basename(file),
    program,
    share(result.recall),
    share(result.precision),
    share(result.order),
    result.headings === null ? '–' : share(result.headings),
    own.seconds.toFixed(2),
    other.seconds.toFixed(2),
    result.ratio.toFixed(1),
  ]);
  return result;
}

/** Pages without what recurs at their edges; none that is contents for the most part. */
function withoutEdges(text: string): string {
  const pages = text
    .split('\f')
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => {
      const entries = lines.filter((line) => LEADER.test(line)).length;
      const numbers = lines.filter((line) => ONLY_NUMBER.test(line)).length;
      return entries < 8 && numbers < lines.length * 0.35;
    });
  const keyOf = (line: string) =>
    line
      .replace(/\d+|\b[ivxlc]+\b/giu, '#')
      .replace(/\s+/gu, ' ')
      .trim();
  const edgesOf = (lines: readonly string[]) => new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)]);
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const line of edgesOf(lines)) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  return pages
    .map((lines) => {
      const edges = edgesOf(lines);
      return lines.filter(
        (line) => !LEADER.test(line) && !(edges.has(line) && (counts.get(keyOf(line)) ?? 0) >= LEAST_PAGES),
      );
    })
    .map((lines) => lines.join('\n'))
    .join('\n');
}

/** Hyphens between letters count in no reading, since only who knows the words can tell those of line ends. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/(\p{L})[-\u00AD\u2010]\s*(?:\n\s*)?(?=\p{L})/gu, '$1')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function pairs(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

/** The share of `wanted` that `there` has, each as often as it is there. */
function overlap(wanted: readonly string[], there: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const item of there) counts.set(item, (counts.get(item) ?? 0) + 1);
  let found = 0;
  for (const item of wanted) {
    const left = counts.get(item) ?? 0;
    if (left === 0) continue;
    counts.set(item, left - 1);
    found += 1;
  }
  return wanted.length === 0 ? 1 : found / wanted.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function share(value: number): string {
  return value.toFixed(4);
}

function print(cells: readonly string[]): void {
  const [first = '', second = '', ...rest] = cells;
  process.stdout.write(
    `${first.slice(0, 40).padEnd(40)} ${second.padEnd(10)} ${rest.map((cell) => cell.padStart(9)).join(' ')}\n`,
  );
}
