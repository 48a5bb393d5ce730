/** `quoth add`: any report, from a file or an address, to a knowledge file. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Draft, Progress, Stated } from '../importing/draft.ts';
import { composeReport, type Imported, readSource } from '../importing/import-report.ts';
import { languageTag, stated } from '../importing/metadata.ts';
import { isPublicAddress } from '../importing/source/addresses.ts';
import { ENDINGS } from '../importing/source/format.ts';
import type { Source } from '../importing/source/source.ts';
import { Unreadable } from '../importing/source/unreadable.ts';
import { type Place, placeFor, writeWhole } from '../importing/write.ts';
import { visible } from '../platforms/terminal/visible.ts';
import { fail } from './fail.ts';
import { knowledgeOption } from './knowledge-option.ts';
import { progressBar } from './progress.ts';

interface AddOptions {
  readonly knowledge: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: string;
  readonly language?: string;
  readonly join?: true;
  readonly dryRun?: true;
  readonly force?: true;
  readonly allowPrivate?: true;
  readonly ocr?: string;
}

/** In bytes. */
const LARGEST_FILE = 200_000_000;

/** Headings shown of an outline. */
const MOST_HEADINGS = 40;

export function addCommand(): Command {
  return new Command('add')
    .description(
      'make a knowledge file of a report: .html, .pdf, .docx, .md, .txt, a folder of them, or an address',
    )
    .argument('<source...>', 'files, folders, or http and https addresses')
    .option('--title <text>', 'what the report is called, where it does not say so itself')
    .option('--publisher <text>', 'who published it')
    .option('--author <text>', 'who wrote it')
    .option('--published <date>', 'when it was published')
    .option('--language <tag>', 'a BCP 47 language tag, such as en or de', parseLanguage)
    .addOption(knowledgeOption())
    .option('--join', 'make one report of all that is named, in that order')
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--force', 'replace the file of a report that is there already')
    .option(
      '--ocr <language>',
      'read pictures of text in scanned PDFs, in these languages by Tesseract’s codes (eng, deu, eng+fra)',
      parseOcr,
    )
    .option('--allow-private', 'fetch addresses of private networks and of this machine too')
    .action(async (names: readonly string[], options: AddOptions) => {
      const sources = await expanded(names, options.knowledge);
      if (options.title !== undefined && sources.length > 1 && !options.join)
        fail('--title is for one report, and several were named (--join makes one of them)');
      for (const names of options.join ? [sources] : sources.map((source) => [source])) {
        if (!(await added(names, options))) process.exitCode = 1;
      }
    });
}

/** One code, or several as `eng+deu`. */
const OCR_LANGUAGES = /^[a-z]{3}(?:_[a-z]+)*(?:\+[a-z]{3}(?:_[a-z]+)*)*$/;

function parseOcr(text: string): string {
  if (!OCR_LANGUAGES.test(text))
    throw new InvalidArgumentError('It is no code of Tesseract’s, such as eng or deu.');
  return text;
}

function parseLanguage(text: string): string {
  const tag = languageTag(text);
  if (tag === undefined) throw new InvalidArgumentError('It is no BCP 47 language tag.');
  return tag;
}

/** Folders as the files in them that can be read. */
async function expanded(names: readonly string[], knowledge: string): Promise<readonly string[]> {
  const folder = await stat(knowledge).catch(() => null);
  if (!folder?.isDirectory()) fail(`there is no folder ${knowledge}`);
  const sources: string[] = [];
  for (const name of names) {
    const entry = isAddress(name) ? null : await stat(name).catch(() => null);
    if (!entry?.isDirectory()) {
      sources.push(name);
      continue;
    }
    const files = (await readdir(name, { withFileTypes: true }))
      .filter(
        (file) =>
          !file.isDirectory() && !file.name.startsWith('.') && extname(file.name).toLowerCase() in ENDINGS,
      )
      .map((file) => join(name, file.name))
      .sort();
    if (files.length === 0) fail(`${name} holds no file that can be added`);
    sources.push(...files);
  }
  return sources;
}

function isAddress(name: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(name);
}

/** Of several sources, one report; a source that can't be read is named, and nothing is written. */
async function added(names: readonly string[], options: AddOptions): Promise<boolean> {
  const shownName = names.join(' + ');
  const bar = progressBar(process.stderr, names.length === 1 ? shownName : `${names.length} files`);
  let name = shownName;
  try {
    const { title, publisher, author, published, language } = options;
    const given: Stated = stated({ title, publisher, author, published, language });
    const today = new Date().toISOString().slice(0, 10);
    const drafts: Draft[] = [];
    for (name of names)
      drafts.push(
        await readSource(
          await load(name, options.allowPrivate === true, bar.report),
          today,
          bar.report,
          options.ocr,
        ),
      );
    name = shownName;
    const imported = composeReport(drafts, names, given);
    bar.clear();
    const place = await placeFor(options.knowledge, imported.report.origin.title);
    const file = place.name + imported.ending;
    process.stdout.write(shown(name, join(options.knowledge, file), imported));
    if (options.dryRun) {
      process.stdout.write('\nNot written (--dry-run).\n');
    } else {
      await checkFree(place, options);
      writeWhole(options.knowledge, file, imported.text, place.existing);
      process.stdout.write(`\nWritten: ${join(options.knowledge, file)}\n`);
    }
    return true;
  } catch (error) {
    bar.clear();
    const why = error instanceof Unreadable ? error.message : `can't be read: ${String(error)}`;
    process.stderr.write(`quoth: ${visible(`${name} ${why}`.replace(/\s+/gu, ' '))}\n`);
    return false;
  }
}

async function checkFree({ existing }: Place, { force, knowledge }: AddOptions): Promise<void> {
  if (existing === undefined) return;
  const path = join(knowledge, existing);
  if (!force) throw new Unreadable(`was not written: ${path} is there already (--force replaces it)`);
  const [, frontMatter = ''] = (await readFile(path, 'utf8')).split(/^---[ \t]*$/m, 2);
  // What replaces it states none, and would be everybody's.
  if (/^\s*["']?channels?["']?\s*:/im.test(frontMatter)) {
    throw new Unreadable(
      `was not written: ${path} is kept to its channels; replace it by hand, with its channels`,
    );
  }
}

async function load(name: string, allowPrivate: boolean, progress: Progress): Promise<Source> {
  if (isAddress(name)) {
    const { fetchSource } = await import('../importing/source/fetch.ts');
    return fetchSource(name, allowPrivate ? () => true : isPublicAddress, progress);
  }
  const entry = await stat(name).catch(() => null);
  if (!entry?.isFile()) throw new Unreadable('is not there');
  if (entry.size > LARGEST_FILE) throw new Unreadable(`is larger than ${LARGEST_FILE / 1_000_000} MB`);
  return { name, bytes: await readFile(name) };
}

function shown(name: string, file: string, { report, notes }: Imported): string {
  const { origin, sections, passages } = report;
  const fields = (
    ['title', 'publisher', 'author', 'published', 'url', 'language', 'disclaimer'] as const
  ).map((field) => `  ${field.padEnd(11)} ${origin[field] ?? 'not stated'}`);
  const sentences = passages.reduce((sum, passage) => sum + passage.sentences.length, 0);
  const headed = sections.filter(({ number }) => number > 0);
  const outline = headed.slice(0, MOST_HEADINGS).map(({ number, heading, level, passages: own }) => {
    return `  ${'  '.repeat(level - 1)}${number} ${heading} (${counted(own.length, 'passage')})`;
  });
  if (headed.length > MOST_HEADINGS) outline.push(`  and ${headed.length - MOST_HEADINGS} more`);
  const lines = [
    `${name} → ${file}`,
    ...fields,
    `  ${'text'.padEnd(11)} ${counted(headed.length, 'section')}, ${counted(passages.length, 'passage')}, ${counted(sentences, 'sentence')}`,
    ...(outline.length > 0 ? ['', ...outline] : []),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `  - ${note}`)] : []),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
