/** The page's own scripts and styles, as the build makes them. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

export interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly bytes: Buffer;
  readonly gzipped: Buffer;
}

/** Beside this file, or where the build puts them when this file is run from the sources: browsers read no TypeScript. */
const FOLDER = import.meta.url.endsWith('.ts')
  ? '../../../../dist/src/platforms/web/browser/'
  : '../browser/';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** By their path within the folder. */
export async function readAssets(): Promise<ReadonlyMap<string, Asset>> {
  const folder = new URL(FOLDER, import.meta.url);
  const assets = new Map<string, Asset>();
  for (const name of await readdir(folder, { recursive: true })) {
    const type = TYPES[name.split('.').at(-1) ?? ''];
    if (type === undefined) continue;
    const bytes = await readFile(new URL(name, folder));
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    assets.set(name.replaceAll('\\', '/'), { type, etag, bytes, gzipped: gzipSync(bytes) });
  }
  return assets;
}
