/** The fields of a front matter by YAML, or all that is wrong with it as YAML. */
import type { Document, YAMLError } from 'yaml';
import { quotePlainValues, yamlReader } from './plain-values.ts';

export interface LineFault {
  /** From 1. */
  readonly line: number;
  readonly what: string;
}

export interface YamlFields {
  /** As far as they could be read. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The line of each that was. */
  readonly lines: ReadonlyMap<string, number>;
  /** In the order of the lines, at most one a line. */
  readonly faults: readonly LineFault[];
  /** The names of fields that are there and could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** What begins a field: no indentation, list item, comment or closing bracket. */
const KEY = /^["']?([\p{L}_][^:：]*?)["']?[ \t\u3000]*[:：]/u;
const STARTS = /^[^\s#\-\]}]/;

/** `taken` are the fields whose values are text as it stands. */
export function readYamlFields(yaml: string, taken: ReadonlySet<string>): YamlFields {
  const values = quotePlainValues(yaml, taken);
  const whole = parsed(values.yaml);
  if (whole.faults.length === 0 && values.faults.length === 0) return { ...whole, unread: new Set() };
  // What follows an error is often its echo: so that every error is told and no echo, each field is read by itself.
  const faults = [...values.faults, ...whole.faults.filter(({ isDouble }) => isDouble)];
  const lines = new Map<string, number>();
  const fields: Record<string, unknown> = {};
  const unread = new Set<string>();
  for (const { text, line } of entriesOf(values.yaml)) {
    const own = parsed(text);
    const count = text.trimEnd().split('\n').length;
    // What is not closed is found to be missing behind the last line.
    const at = (fault: LineFault) => ({ ...fault, line: Math.min(fault.line, count) + line - 1 });
    const cut = values.faults.filter((fault) => fault.line >= line && fault.line < line + count);
    if (own.faults.length > 0 || cut.length > 0) {
      if (cut.length === 0) faults.push(...own.faults.slice(0, 1).map(at));
      const name = KEY.exec(text)?.[1];
      if (name !== undefined) unread.add(name);
      continue;
    }
    Object.assign(fields, own.fields);
    for (const [name, first] of own.lines) lines.set(name, first + line - 1);
  }
  const [first] = whole.faults;
  if (faults.length === 0 && first) faults.push(first);
  return { fields, lines, faults: onePerLine(faults), unread };
}

interface Parsed extends Pick<YamlFields, 'fields' | 'lines'> {
  readonly faults: readonly (LineFault & { readonly isDouble: boolean })[];
}

function parsed(yaml: string): Parsed {
  const { isMap, isNode, isScalar, LineCounter, parseDocument } = yamlReader();
  const counter = new LineCounter();
  // The failsafe schema leaves every value the text it is: a title of "1984" or a date are no numbers.
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: counter,
    uniqueKeys: true,
    // Its warnings would go past the log.
    logLevel: 'error',
  });
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const faults = [
    ...document.errors.map((error) => ({
      line: lineAt(error.pos[0]),
      what: `bad YAML: ${whatIn(error)}`,
      isDouble: error.code === 'DUPLICATE_KEY',
    })),
    ...(document.errors.length > 0 ? [] : aliasesIn(document)).map((offset) => ({
      line: lineAt(offset),
      what: 'bad YAML: aliases (*) are not read',
      isDouble: false,
    })),
  ];
  const { contents } = document;
  if (faults.length === 0 && contents !== null && !isMap(contents))
    faults.push({
      line: 1,
      what: 'bad YAML: a line is no field: each is a name, a colon and a blank, and what it says',
      isDouble: false,
    });
  const lines = new Map<string, number>();
  if (faults.length > 0 || !isMap(contents)) return { fields: {}, lines, faults };
  for (const { key, value } of contents.items) {
    const offset = isNode(value) ? value.range?.[0] : undefined;
    if (isScalar(key) && offset !== undefined) lines.set(String(key.value), lineAt(offset));
  }
  const fields: unknown = document.toJS();
  return { fields: isRecord(fields) ? fields : {}, lines, faults };
}

function whatIn({ message, code }: YAMLError): string {
  if (message.includes('call stack')) return 'it is nested too deeply';
  return message.split(/:? at line \d|[\r\n]/, 1)[0] ?? code;
}

function aliasesIn(document: Document): readonly number[] {
  const found: number[] = [];
  yamlReader().visit(document, {
    Alias(_, { range }) {
      found.push(range?.[0] ?? 0);
    },
  });
  return found;
}

/** Each field with the lines that go on with it. */
function entriesOf(yaml: string): readonly { readonly text: string; readonly line: number }[] {
  const entries: { text: string; line: number }[] = [];
  for (const [at, text] of yaml.split('\n').entries()) {
    const last = entries.at(-1);
    if (last && !STARTS.test(text)) last.text += `\n${text}`;
    else entries.push({ text, line: at + 1 });
  }
  return entries;
}

function onePerLine(faults: readonly LineFault[]): readonly LineFault[] {
  const byLine = new Map<number, LineFault>();
  for (const { line, what } of faults) if (!byLine.has(line)) byLine.set(line, { line, what });
  return [...byLine.values()].sort((a, b) => a.line - b.line);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
