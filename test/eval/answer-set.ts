/** A folder of reports with questions whose answers are known. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readKnowledge } from '../../src/report/reading/read-knowledge.ts';
import { type Report, referenceOf } from '../../src/report/report.ts';

const line = z.object({
  report: z.string(),
  reference: z.string(),
  question: z.string(),
  answerable: z.boolean().optional(),
  answers: z.array(z.object({ start: z.number(), end: z.number() })).optional(),
});

export interface KnownQuestion {
  readonly text: string;
  readonly report: Report;
  /** Index in the report's passages of the passage that answers. */
  readonly passage: number;
  readonly answerable: boolean;
  /** Body offsets, each an answer that somebody marked. */
  readonly answers: readonly { readonly start: number; readonly end: number }[];
}

export interface AnswerSet {
  readonly reports: readonly Report[];
  /** By variant: `` for `questions.jsonl`, `speech` for `questions.speech.jsonl`. */
  readonly variants: ReadonlyMap<string, readonly KnownQuestion[]>;
}

/**
 * Reads `folder/knowledge` and `folder/questions*.jsonl`. A variant's line that states no answers has those of the same
 * line of `questions.jsonl`. Throws where a line is not of that form or names what is not there.
 */
export async function readAnswerSet(folder: string): Promise<AnswerSet> {
  const { reports, faults } = await readKnowledge(join(folder, 'knowledge'));
  const [fault] = faults;
  if (fault) throw new Error(`${fault.file}:${fault.line}: ${fault.what}`);
  const byName = new Map(reports.map((report) => [report.name, report]));
  const files = (await readdir(folder)).filter((file) => /^questions(?:\..+)?\.jsonl$/.test(file)).sort();
  files.sort((a, b) => a.length - b.length);
  const variants = new Map<string, readonly KnownQuestion[]>();
  const plain: KnownQuestion[] = [];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    const questions = text
      .split('\n')
      .filter((row) => row !== '')
      .map((row, at): KnownQuestion => {
        const { question, answers, answerable, ...where } = line.parse(JSON.parse(row));
        const report = byName.get(where.report);
        const passage = report?.passages.findIndex((each) => referenceOf(each) === where.reference) ?? -1;
        if (!report || passage < 0)
          throw new Error(`${file}:${at + 1}: no ${where.report} ${where.reference}`);
        return {
          text: question,
          report,
          passage,
          answers: answers ?? plain[at]?.answers ?? [],
          answerable: answerable ?? plain[at]?.answerable ?? true,
        };
      });
    if (file === 'questions.jsonl') plain.push(...questions);
    variants.set(file.slice('questions'.length, -'.jsonl'.length).replace('.', ''), questions);
  }
  return { reports, variants };
}
