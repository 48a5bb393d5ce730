/** A folder of reports with questions whose answers are known. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { readKnowledge } from '../../src/report/reading/read-knowledge.ts';
import { type Report, referenceOf } from '../../src/report/report.ts';

const line = z.object({
  /** The answer set that has the report, where it isn't the folder's own. */
  set: z.string().optional(),
  report: z.string(),
  reference: z.string().optional(),
  references: z.array(z.string()).optional(),
  question: z.string(),
  style: z.string().optional(),
  answerable: z.boolean().optional(),
  label: z.enum(['answer', 'partly', 'no']).optional(),
  answers: z.array(z.object({ start: z.number(), end: z.number() })).optional(),
});
type Line = z.infer<typeof line>;

export interface KnownQuestion {
  readonly text: string;
  readonly report: Report;
  /** Indices in the report's passages of the passages that answer, any of them. */
  readonly passages: readonly number[];
  /** `partly`: the report speaks to it, but a careful reader would not be satisfied; counts neither way. */
  readonly label: 'answer' | 'partly' | 'no';
  /** Body offsets, each an answer that somebody marked. */
  readonly answers: readonly { readonly start: number; readonly end: number }[];
}

export interface AnswerSet {
  readonly name: string;
  readonly reports: readonly Report[];
  /**
   * Whether each report is searched as the only one there is; else a question is asked of all, or of its own among all.
   */
  readonly isAlone: boolean;
  /** By variant: `` for `questions.jsonl`, `speech` for `questions.speech.jsonl`. */
  readonly variants: ReadonlyMap<string, readonly KnownQuestion[]>;
}

/** Sets of members' questions, each to a report that is there alone. */
const MEMBERS = /members/;

/**
 * Reads `folder/knowledge` and `folder/questions*.jsonl`, and `folder/elsewhere.jsonl` with the questions to reports of other sets, as
 * far as those lie in one of the folders `around`. A variant's line that states no answers has those of the same
 * line of `questions.jsonl`. Throws where a line is not of that form or names what is not there.
 */
export async function readAnswerSet(folder: string, around: readonly string[] = []): Promise<AnswerSet> {
  const own = await reportsIn(folder);
  const name = basename(folder);
  const isAlone = MEMBERS.test(name);
  const files = (await readdir(folder)).filter((file) => /^questions(?:\..+)?\.jsonl$/.test(file)).sort();
  files.sort((a, b) => a.length - b.length);
  const variants = new Map<string, KnownQuestion[]>();
  let plain: readonly Line[] = [];
  for (const file of files) {
    const rows = await linesOf(join(folder, file));
    const variant = file.slice('questions'.length, -'.jsonl'.length).replace('.', '');
    if (variant === '') plain = rows;
    for (const [at, row] of rows.entries()) {
      const { answers = [], answerable } = plain[at] ?? {};
      const style = variant === '' ? (row.style !== undefined && row.label ? row.style : '') : variant;
      add(variants, style, known({ answers, answerable, ...row }, own, `${file}:${at + 1}`));
    }
  }
  const reports = [...own.values()];
  if (await isThere(join(folder, 'elsewhere.jsonl'))) {
    const rows = await linesOf(join(folder, 'elsewhere.jsonl'));
    const others = new Map<string, ReadonlyMap<string, Report>>();
    for (const set of new Set(rows.map((row) => row.set ?? ''))) {
      for (const place of new Set([...around, folder].map((each) => join(dirname(each), set))))
        if (!others.has(set) && (await isThere(join(place, 'knowledge'))))
          others.set(set, await reportsIn(place));
      if (!others.has(set))
        console.error(`${folder}: no ${set} beside the folders: its questions are left out`);
    }
    const used = new Set<Report>();
    for (const [at, row] of rows.entries()) {
      const reportsThere = others.get(row.set ?? '');
      if (!reportsThere) continue;
      const question = known(row, reportsThere, `elsewhere.jsonl:${at + 1}`);
      used.add(question.report);
      add(variants, row.style ?? '', question);
    }
    reports.push(...used);
  }
  return { name, reports, isAlone, variants };
}

async function reportsIn(folder: string): Promise<ReadonlyMap<string, Report>> {
  const { reports, faults } = await readKnowledge(join(folder, 'knowledge'));
  const [fault] = faults;
  if (fault) throw new Error(`${fault.file}:${fault.line}: ${fault.what}`);
  return new Map(reports.map((report) => [report.name, report]));
}

async function linesOf(file: string): Promise<readonly Line[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => line.parse(JSON.parse(row)));
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function add(variants: Map<string, KnownQuestion[]>, variant: string, question: KnownQuestion): void {
  const there = variants.get(variant);
  if (there) there.push(question);
  else variants.set(variant, [question]);
}

function known(row: Line, reports: ReadonlyMap<string, Report>, at: string): KnownQuestion {
  const report = reports.get(row.report);
  if (!report) throw new Error(`${at}: no ${row.report}`);
  const references = row.references ?? (row.reference === undefined ? [] : [row.reference]);
  const passages = references.map((reference) => {
    const passage = report.passages.findIndex((each) => referenceOf(each) === reference);
    if (passage < 0) throw new Error(`${at}: no ${row.report} ${reference}`);
    return passage;
  });
  return {
    text: row.question,
    report,
    passages,
    label: row.label ?? (row.answerable === false ? 'no' : 'answer'),
    answers: row.answers ?? [],
  };
}
