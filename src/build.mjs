/**
 * The build: each TypeScript file of src and commands without its types, at the same place under dist. Types are erased in place, so
 * that lines and columns in dist are those of the sources; whether they hold is for `npm run types`. What is up to date is left alone.
 */
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'dist');

/** `from './x.ts'`, `import('./x.ts')` */
const TYPESCRIPT_IMPORTS = /(\b(?:from|import)\s*\(?\s*)(['"])(\.{1,2}\/[^'"\n]+)\.ts\2/g;

const wanted = new Map();
for (const folder of ['src', 'commands']) {
  for (const file of readdirSync(join(ROOT, folder), { recursive: true })) {
    const source = join(folder, String(file));
    if (/\.ts$/.test(source)) wanted.set(source.replace(/\.ts$/, '.js'), source);
    else if (statSync(join(ROOT, source)).isFile() && !/(?:build\.mjs|tsconfig\.json)$/.test(source))
      wanted.set(source, source);
  }
}

// What is built is dated as its source, which an archive that is unpacked over it may date back.
const stale = [...wanted].filter(
  ([out, source]) => Math.abs(timeOf(join(OUT, out)) - timeOf(join(ROOT, source))) > 2,
);
const isTypeScript = ([out]) => out.endsWith('.js');
const { transformSync } = stale.some(isTypeScript) ? await import('@swc/wasm-typescript') : {};
for (const [out, source] of stale) {
  const path = join(OUT, out);
  mkdirSync(dirname(path), { recursive: true });
  if (source.endsWith('.ts')) writeFileSync(path, javascriptOf(source));
  else copyFileSync(join(ROOT, source), path);
  const time = timeOf(join(ROOT, source)) / 1000;
  utimesSync(path, time, time);
}
for (const folder of ['src', 'commands']) {
  const built = readdirSync(join(OUT, folder), { recursive: true }).map((file) => join(folder, String(file)));
  for (const file of built) {
    if (!wanted.has(file) && statSync(join(OUT, file)).isFile()) rmSync(join(OUT, file));
  }
}

function javascriptOf(source) {
  try {
    const { code } = transformSync(readFileSync(join(ROOT, source), 'utf8'), { mode: 'strip-only' });
    return code.replace(TYPESCRIPT_IMPORTS, '$1$2$3.js$2');
  } catch (error) {
    console.error(`${source}:${error?.startLine ?? 1}: ${error?.message ?? error}`);
    process.exit(1);
  }
}

/** In milliseconds since 1970; 0 where there is no such file. */
function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
