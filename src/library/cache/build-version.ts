/** What an index depends on besides the reports: the program that builds it, and the packages and the engine that it builds with. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Of the sources, or of what they are compiled to: rooms and files that an index is built by. */
const BUILT_BY = [
  'report',
  'words',
  'search',
  'attribution',
  'checking',
  'library',
  'name-matching',
  'steps',
];
const SOURCES = fileURLToPath(new URL('../../', import.meta.url));
const LOCK = 'package-lock.json';

let known: string | null = null;

/** In hexadecimal; the same as long as nothing changes that an index depends on. Reads some 7 MB when first asked for. */
export function programVersion(): string {
  known ??= versionOf(filesOf(SOURCES), [process.version, process.versions.v8, process.arch]);
  return known;
}

function versionOf(files: readonly string[], engine: readonly string[]): string {
  const all = createHash('sha256');
  for (const part of engine) all.update(`${part}\n`);
  for (const file of files) {
    const bytes = readFileSync(file);
    all.update(`${file.slice(SOURCES.length)} ${bytes.length}\n`).update(bytes);
  }
  const lock = lockFile(SOURCES);
  if (lock) all.update(readFileSync(lock));
  return all.digest('hex');
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => BUILT_BY.includes(name.replace(/\.[jt]s$/, '')))
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isFile()) return [path];
      const within = readdirSync(path, { recursive: true }).map((inner) => join(path, String(inner)));
      return within.filter((inner) => statSync(inner).isFile());
    })
    .sort();
}

/** The nearest one above; null where the program was installed without. */
function lockFile(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, LOCK);
    if (statSync(path, { throwIfNoEntry: false })) return path;
    if (dirname(folder) === folder) return null;
  }
}
