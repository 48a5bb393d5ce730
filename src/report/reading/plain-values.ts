/**
 * What people write behind a front matter's keys, made into YAML that says the same: to YAML, a plain value with ": " in it
 * is a mapping, one that starts with "!", "&", "*" or "[" is something else than text, and what stands behind " #" is gone.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Loaded where a front matter has more than plain lines: most have not. */
export function yamlReader(): typeof import('yaml') {
  return require('yaml');
}

export interface PlainValues {
  /** As many lines as were given, in the same places. */
  readonly yaml: string;
  /** Of values of which it can't be told what is meant; lines counted from 1. */
  readonly faults: readonly { readonly line: number; readonly what: string }[];
}

/** Rewrites the values of `fields` that YAML would not take whole. */
export function quotePlainValues(yaml: string, fields: ReadonlySet<string>): PlainValues {
  const lines = yaml.split(/\r\n?|\n/);
  const faults: { line: number; what: string }[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [, typed = '', value = ''] =
      /^(\p{L}+)[ \t\u3000]*[:：][ \t\u3000]*(.*)$/su.exec(lines[i] ?? '') ?? [];
    const key = typed.toLowerCase();
    if (!fields.has(key)) continue;
    let last = i;
    while (isContinued(lines, last)) last++;
    const values = [value.trimEnd(), ...lines.slice(i + 1, last + 1).map((line) => line.trim())];
    const read = readValue(values);
    if (read.kind === 'cut') {
      faults.push({
        line: i + read.line + 1,
        what: cutFault(key, read.line === 0 ? value.trimEnd() : '…'),
      });
      i = last;
      continue;
    }
    const written = read.kind === 'whole' ? values : singleQuoted(values);
    lines[i] = `${key}: ${written[0]}`;
    // Of a block, how far each line is indented counts.
    if (read.kind === 'plain')
      for (const [at, line] of written.entries()) if (at > 0) lines[i + at] = `  ${line}`.trimEnd();
    i = last;
  }
  return { yaml: lines.join('\n'), faults };
}

/** An indented line goes on with the value above it, and so do blank ones ahead of an indented one. */
function isContinued(lines: readonly string[], at: number): boolean {
  let next = at + 1;
  while (lines[next] !== undefined && lines[next]?.trim() === '') next++;
  return /^[ \t]+\S/.test(lines[next] ?? '');
}

type Read =
  /** YAML reads the very same. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'plain' }
  /** A comment would take words off: on which line, from 0. */
  | { readonly kind: 'cut'; readonly line: number };

function readValue(values: readonly string[]): Read {
  const [first = ''] = values;
  if (/^[|>][-+\d]{0,2}(?:\s+#.*)?$/.test(first)) return { kind: 'whole' };
  // Another key that is indented by mistake.
  if (values.some((line, i) => i > 0 && /^[\p{L}_-]+:(?:\s|$)/u.test(line))) return { kind: 'whole' };
  const { isScalar, parseDocument } = yamlReader();
  const document = parseDocument(`value: ${values.map((line) => `${line}\n`).join('  ')}`, {
    schema: 'failsafe',
    logLevel: 'error',
  });
  const isSound = document.errors.length === 0;
  const node = isSound ? document.get('value', true) : undefined;
  // A list or a mapping in brackets is none that was meant as text.
  if (isSound && /^(?:[[{]|$)/.test(first) && !isScalar(node)) return { kind: 'whole' };
  if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'))
    return { kind: 'whole' };
  const cut = values.findIndex((line) => /(?:^|\s)#/u.test(line));
  if (cut >= 0) return { kind: 'cut', line: cut };
  const isText = isScalar(node) && node.tag === undefined && node.anchor === undefined;
  return { kind: isText ? 'whole' : 'plain' };
}

function singleQuoted(values: readonly string[]): readonly string[] {
  return values.map((line, i) => {
    const [opening, closing] = [i === 0 ? "'" : '', i === values.length - 1 ? "'" : ''];
    return `${opening}${line.replaceAll("'", "''")}${closing}`;
  });
}

function cutFault(key: string, line: string): string {
  const quoted = line.includes('"') ? `'${line.replaceAll("'", "''")}'` : `"${line}"`;
  const example = quoted.length > 60 ? '"…"' : `${key}: ${quoted}`;
  return `${key} would end ahead of the # that stands in it: put it in quotation marks (${example}), or a comment on a line of its own`;
}
