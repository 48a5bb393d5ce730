/** The YAML ahead of a knowledge file's body: where the report comes from. */
import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { Origin } from '../report.ts';
import { isLanguageTag } from './language-tag.ts';
import { quotePlainValues } from './plain-values.ts';

interface LineFault {
  readonly line: number;
  readonly what: string;
}

export type FrontMatter =
  | { readonly ok: true; readonly origin: Origin; readonly body: string }
  | { readonly ok: false; readonly faults: readonly LineFault[] };

/** So that a citation stays a line. */
const MAX_FIELD = 300;
const MAX_DISCLAIMER = 2000;
/** Of all fields together with whatever else stands there: YAML takes time that grows with the square of it. */
const MAX_YAML = 20_000;

const field = (max: number) =>
  z
    .string('must be text: put it in quotation marks')
    .trim()
    .max(max, `is longer than ${max} characters`)
    .transform((text) => text.replace(/\s+/gu, ' '));

const absentWhenEmpty = (schema: ReturnType<typeof field>) =>
  schema.transform((text) => text || undefined).optional();

/** As the platforms name their channels. */
const CHANNEL = /^(?:discord:\d{5,20}|slack:[A-Z][A-Z\d]{2,20})$/;
const MOST_CHANNELS = 100;

const channelList = z
  .union(
    [z.array(z.string()), z.string().transform((channels) => channels.split(/[\s,]+/u).filter(Boolean))],
    {
      error: 'is no list of channels',
    },
  )
  .refine((channels) => channels.length > 0, 'is empty: leave it out where everybody may see the report')
  .refine((channels) => channels.length <= MOST_CHANNELS, `has more than ${MOST_CHANNELS} channels`)
  .refine(
    (channels) => channels.every((channel) => CHANNEL.test(channel)),
    'has what is no channel: each is discord: with its number, or slack: with its id',
  );

/** What is meant to keep a report to itself must not be passed over for a slip. */
const NEARLY = 'channel|chanels?|channnels?|kanal|kanäle|kanaele|canal|canales|canaux';
const NEARLY_CHANNELS = new RegExp(`^(?:${NEARLY})$`, 'i');
/** The key and what nearly is it, as a pattern. */
export const CHANNELS_AND_NEARLY = `channels|${NEARLY}`;

const originSchema = z.object({
  title: field(MAX_FIELD).refine((text) => text !== '', 'is empty'),
  publisher: absentWhenEmpty(field(MAX_FIELD)),
  author: absentWhenEmpty(field(MAX_FIELD)),
  url: absentWhenEmpty(field(MAX_DISCLAIMER)).refine(
    (url) => url === undefined || (URL.canParse(url) && /^https?:/i.test(url)),
    'is not an http or https address',
  ),
  published: absentWhenEmpty(field(MAX_FIELD)),
  retrieved: absentWhenEmpty(field(MAX_FIELD)),
  disclaimer: absentWhenEmpty(field(MAX_DISCLAIMER)),
  language: absentWhenEmpty(field(MAX_FIELD))
    .refine((tag) => tag === undefined || isLanguageTag(tag), 'is not a BCP 47 language tag')
    .transform((tag) => tag ?? 'en'),
  channels: channelList.optional(),
});

const FIELDS: ReadonlySet<string> = new Set(Object.keys(originSchema.shape));

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
  const lines = new LineCounter();
  // The failsafe schema leaves every value the text it is: a title of "1984" or a date are no numbers.
  const values = quotePlainValues(yaml, FIELDS);
  if (!values.ok) return refused(values.line + 1, values.what);
  const document = parseDocument(values.yaml, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
    // Its warnings would go past the log.
    logLevel: 'error',
  });
  const fileLine = (offset: number) => lines.linePos(offset).line + 1;
  // What follows the first error is often its echo.
  const [error] = document.errors;
  if (error) {
    const what = error.message.includes('call stack')
      ? 'it is nested too deeply'
      : (error.message.split(/:? at line \d|[\r\n]/, 1)[0] ?? error.code);
    return refused(fileLine(error.pos[0]), `bad YAML: ${what}`);
  }
  const alias = firstAlias(document);
  if (alias !== null) return refused(fileLine(alias), 'bad YAML: aliases (*) are not read');
  const fields: unknown = document.toJS();
  const slip = isRecord(fields) ? Object.keys(fields).find(isNearlyChannels) : undefined;
  if (slip !== undefined) return refused(1, `${slip} is not read: write channels`);
  const parsed = originSchema.safeParse(isRecord(fields) ? withoutNulls(fields) : {});
  if (parsed.success) return { ok: true, origin: definedFields(parsed.data), body };
  const faults = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? 'title');
    const node = isRecord(fields) && name in fields ? document.get(name, true) : undefined;
    const offset = isNode(node) ? (node.range?.[0] ?? null) : null;
    const missing = offset === null;
    return {
      line: missing ? 1 : fileLine(offset),
      what: missing ? `no ${name}` : `${name} ${issue.message}`,
    };
  });
  return { ok: false, faults };
}

function isNearlyChannels(name: string): boolean {
  return NEARLY_CHANNELS.test(name) || (/^channels$/i.test(name) && name !== 'channels');
}

function firstAlias(document: Document): number | null {
  let at: number | null = null;
  visit(document, {
    Alias(_, { range }) {
      at = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

function refused(line: number, what: string): FrontMatter {
  return { ok: false, faults: [{ line, what }] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutNulls(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}

function definedFields(origin: z.infer<typeof originSchema>): Origin {
  const { title, language, ...stated } = origin;
  const known = Object.entries(stated).filter(([, value]) => value !== undefined);
  return { title, language, ...Object.fromEntries(known) };
}
