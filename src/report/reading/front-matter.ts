/** The YAML ahead of a knowledge file's body: where the report comes from. */
import type { Origin } from '../report.ts';
import { isLanguageTag } from './language-tag.ts';
import { isNearlyChannels } from './unreadable-file.ts';
import { type LineFault, readYamlFields } from './yaml-fields.ts';

export type FrontMatter =
  | { readonly ok: true; readonly origin: Origin; readonly body: string }
  | { readonly ok: false; readonly faults: readonly LineFault[] };

/** So that a citation stays a line. */
const MAX_FIELD = 300;
const MAX_DISCLAIMER = 2000;
/** Of all fields together with whatever else stands there: YAML takes time that grows with the square of it. */
const MAX_YAML = 20_000;

/** As the platforms name their channels. */
const CHANNEL = /^(?:discord:\d{5,20}|slack:[A-Z][A-Z\d]{2,20})$/;
const MOST_CHANNELS = 100;

/** A field's value, or what is wrong with it. */
type Read = { readonly value: string } | { readonly wrong: string };

/** The text of a field on one line; empty where it is left out. */
function textOf(value: unknown, max: number): Read {
  if (value === undefined) return { value: '' };
  if (typeof value !== 'string') return { wrong: 'must be text: put it in quotation marks' };
  const text = value.trim();
  if (text.length > max) return { wrong: `is longer than ${max} characters` };
  return { value: text.replace(/\s+/gu, ' ') };
}

const TEXTS = {
  title: MAX_FIELD,
  publisher: MAX_FIELD,
  author: MAX_FIELD,
  url: MAX_DISCLAIMER,
  published: MAX_FIELD,
  retrieved: MAX_FIELD,
  disclaimer: MAX_DISCLAIMER,
  language: MAX_FIELD,
} as const;

type TextField = keyof typeof TEXTS;

/** What must hold of a text that is there. */
const HOLDS: Readonly<Partial<Record<TextField, readonly [(text: string) => boolean, otherwise: string]>>> = {
  url: [(url) => URL.canParse(url) && /^https?:/i.test(url), 'is not an http or https address'],
  language: [isLanguageTag, 'is not a BCP 47 language tag'],
};

/** All that is read. */
export const FIELDS: ReadonlySet<string> = new Set([...Object.keys(TEXTS), 'channels']);

interface FieldFault {
  readonly name: string;
  readonly what: string;
}

/** No module for schemas, which would take the library's thread longer to load than all files' front matter to read. */
function originIn(
  fields: Readonly<Record<string, unknown>>,
): { readonly origin: Origin } | { readonly faults: readonly FieldFault[] } {
  const faults: FieldFault[] = [];
  const stated: Partial<Record<TextField, string>> = {};
  for (const name of Object.keys(TEXTS) as TextField[]) {
    const read = textOf(fields[name], TEXTS[name]);
    if ('wrong' in read) faults.push({ name, what: read.wrong });
    else if (read.value === '') {
      if (name === 'title') faults.push({ name, what: 'is empty' });
    } else {
      const [holds, otherwise] = HOLDS[name] ?? [() => true, ''];
      if (holds(read.value)) stated[name] = read.value;
      else faults.push({ name, what: otherwise });
    }
  }
  const channels = fields.channels === undefined ? undefined : channelsIn(fields.channels);
  faults.push(...wrongIn(channels).map((what) => ({ name: 'channels', what })));
  if (faults.length > 0) return { faults };
  const { title = '', language = 'en', ...others } = stated;
  return { origin: { title, language, ...others, ...(channels && { channels }) } };
}

/** Null for what is no list. */
function channelsIn(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return value.split(/[\s,]+/u).filter(Boolean);
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : null;
}

function wrongIn(channels: readonly string[] | null | undefined): readonly string[] {
  if (channels === undefined) return [];
  if (channels === null) return ['is no list of channels'];
  return [
    ...(channels.length === 0 ? ['is empty: leave it out where everybody may see the report'] : []),
    ...(channels.length > MOST_CHANNELS ? [`has more than ${MOST_CHANNELS} channels`] : []),
    ...(channels.some((channel) => !CHANNEL.test(channel))
      ? ['has what is no channel: each is discord: with its number, or slack: with its id']
      : []),
  ];
}

/** Splits a knowledge file into its origin and its body, which starts right behind the closing `---` line. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/.exec(text);
  if (!opening) return refused(1, 'no title: the file must start with front matter between two lines of ---');
  const closing = /^---[ \t]*(?:\r\n?|\n|$)/m.exec(text.slice(opening[0].length));
  if (!closing) return refused(1, 'the front matter is not closed by a line of ---');
  const yaml = text.slice(opening[0].length, opening[0].length + closing.index);
  const body = text.slice(opening[0].length + closing.index + closing[0].length);

  if (yaml.length > MAX_YAML) {
    return refused(1, `the front matter is longer than ${MAX_YAML} characters: ${yaml.length}`);
  }
  const plain = plainFields(yaml);
  if (plain) {
    const read = originIn(plain);
    if ('origin' in read) return { ok: true, origin: read.origin, body };
  }
  const { fields, lines, faults: broken, unread } = readYamlFields(yaml, FIELDS);
  // The front matter's first line is the file's second.
  const fileLine = (line: number | undefined) => (line === undefined ? 1 : line + 1);
  const slips = Object.keys(fields)
    .filter(isNearlyChannels)
    .map((slip) => ({ line: fileLine(lines.get(slip)), what: `${slip} is not read: write channels` }));
  const read = originIn(withoutNulls(fields));
  const wrong = 'origin' in read ? [] : read.faults.filter(({ name }) => !unread.has(name));
  const faults = [
    ...broken.map(({ line, what }) => ({ line: fileLine(line), what })),
    ...slips,
    ...wrong.map(({ name, what }) => {
      const line = lines.get(name);
      return { line: fileLine(line), what: line === undefined ? `no ${name}` : `${name} ${what}` };
    }),
  ].sort((one, other) => one.line - other.line);
  return faults.length === 0 && 'origin' in read
    ? { ok: true, origin: read.origin, body }
    : { ok: false, faults };
}

/** A key, and a value that is the same to YAML, to whoever reads it, and to us: in quotation marks or of words alone. */
const PLAIN_FIELD =
  /^([a-z]+): (?:"([^"\\\p{C}]*)"|([\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .,/+()=&?%_~@'’“”–—!;-]|:(?! |$))*))$/u;
/** YAML would not take these for text, or they are no field's. */
const NO_TEXT = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** The fields of a front matter that is nothing but such lines: most are, and YAML takes a thousand times as long. */
function plainFields(yaml: string): Readonly<Record<string, string>> | null {
  const fields = new Map<string, string>();
  // What is indented goes on with the value above it.
  for (const line of yaml.replace(/\n +(?=\S)/g, ' ').split('\n')) {
    if (line === '') continue;
    const [, key = '', quoted, bare = ''] = PLAIN_FIELD.exec(line) ?? [];
    const value = quoted ?? bare;
    const isPlain = quoted !== undefined || (value.trimEnd() === value && !NO_TEXT.test(value));
    if (!FIELDS.has(key) || key === 'channels' || fields.has(key) || !isPlain) return null;
    fields.set(key, value);
  }
  return Object.fromEntries(fields);
}

function refused(line: number, what: string): FrontMatter {
  return { ok: false, faults: [{ line, what }] };
}

function withoutNulls(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}
