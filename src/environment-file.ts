/** Settings that an operator keeps in `.env`; what the environment itself sets goes first. */
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { SETTINGS } from './config.ts';

/** Sets what `path` says, if it is there. Throws where it can't be read as a person means it. */
export function loadEnvironmentFile(path = '.env', environment: NodeJS.ProcessEnv = process.env): void {
  const bytes = read(path);
  if (!bytes) return;
  // Node.js takes a tab, and its version 20 a second blank behind `export`, for part of the name.
  const text = textOf(bytes)
    .replace(/\r\n?/g, '\n')
    .replace(/^[\u200b\u2060\ufeff\u200e\u200f]+/gm, '')
    .replace(/^[ \t]*(?:export[ \t]+)?(\w+)[ \t]*=[ \t]*/gm, '$1=');
  const settings = parseEnv(text);
  const [unread] = text.split('\n').flatMap((line, i) => {
    const [, typed = ''] =
      /^\s*(?:(?:setx?|\$env:)\s*)?([a-z][a-z\d_]+)\s*[=:＝：\s]\s*\S/iu.exec(line) ?? [];
    const name = typed.toUpperCase();
    return SETTINGS.has(name) && !(name in settings) ? [{ name, line: i + 1 }] : [];
  });
  if (unread) throw new Error(`line ${unread.line} must be ${unread.name}=value`);
  const given = Object.entries(settings).map(([name, value]) => [name, unquoted(value ?? '')] as const);
  const open = given.find(([name, value]) => SETTINGS.has(name) && /^["“„][^"“”„]*$/su.test(value));
  if (open) throw new Error(`${open[0]} has a quotation mark that is never closed`);
  for (const [name, value] of given) environment[name] ??= value;
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** As editors on every system save it: UTF-8 or UTF-16 in either order, with a byte order mark or, in UTF-16, without. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is not saved as UTF-8');
  }
}

function encodingOf(bytes: Buffer): string {
  const [first, second, third, fourth] = bytes;
  const isUtf32 = (third === 0 && fourth === 0) || (first === 0 && second === 0);
  if (isUtf32) throw new Error('UTF-32');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if (bytes.includes(0)) throw new Error('no text');
  return 'utf-8';
}

/** Word processors and telephones turn quotation marks, which then belong to no value. */
function unquoted(value: string): string {
  return /^[“”„‟](.*)[“”„‟]$/su.exec(value)?.[1] ?? /^[‘’‚‛](.*)[‘’‚‛]$/su.exec(value)?.[1] ?? value;
}
