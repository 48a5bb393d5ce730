/** `quoth lint`: every knowledge file read and checked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { examine } from '../library/answering/examine.ts';
import { causeOf } from '../report/cause.ts';
import { frontMatterSlips } from '../report/checking/front-matter-slips.ts';
import { warningsOf } from '../report/checking/warnings.ts';
import { linesOf } from '../report/lines.ts';
import type { Fault } from '../report/reading/fault.ts';
import { readKnowledge } from '../report/reading/read-knowledge.ts';
import type { Report } from '../report/report.ts';
import { unreadable } from './knowledge.ts';
import { knowledgeOption } from './knowledge-option.ts';

export function lintCommand(): Command {
  return new Command('lint')
    .description('check every knowledge file; what is wrong a line, exit status 1 if anything is')
    .addOption(knowledgeOption())
    .action(async ({ knowledge }: { readonly knowledge: string }) => {
      const { reports, faults } = await readKnowledge(knowledge).catch((error: unknown) =>
        unreadable(knowledge, error),
      );
      const found = [...faults];
      for (const report of reports) found.push(...(await checked(report, knowledge)));
      const files = new Set([...reports, ...faults].map(({ file }) => file));
      for (const file of files) found.push(...(await slipsIn(file, knowledge)));
      found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
      for (const { file, line, what } of found) process.stdout.write(`${file}:${line}: ${what}\n`);
      if (found.length > 0) process.exitCode = 1;
    });
}

/** Of a file that can be served or not; nothing of one that can't be read. */
async function slipsIn(file: string, folder: string): Promise<readonly Fault[]> {
  const text = await readFile(join(folder, file), 'utf8').catch(() => '');
  return frontMatterSlips(text).map((slip) => ({ file, ...slip }));
}

/** What is likely a slip, and whatever keeps the report from being served. */
async function checked(report: Report, folder: string): Promise<readonly Fault[]> {
  try {
    await examine(report);
    return await warned(report, folder);
  } catch (error) {
    return [{ file: report.file, line: 1, what: `it can't be served: ${causeOf(error)}` }];
  }
}

/** A report's warnings by the lines of its file. */
async function warned(report: Report, folder: string): Promise<readonly Fault[]> {
  const warnings = warningsOf(report);
  if (warnings.length === 0) return [];
  const { file } = report;
  const text = await readFile(join(folder, file), 'utf8');
  const ahead = linesOf(text.slice(0, text.length - report.body.length)).length;
  return warnings.map(({ at, what }) => ({
    file,
    line: ahead + linesOf(report.body.slice(0, at)).length - 1,
    what,
  }));
}
