/** `quoth check`: is this wording in a report? */
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { check as chatCommand } from '../../commands/check.ts';
import { reportsAsked } from '../../commands/options/report-option.ts';
import type { Check, ReportSummary } from '../library/library.ts';
import { renderPage } from '../platforms/terminal/render.ts';
import { checkReply } from '../reply/check-reply.ts';
import { english } from '../reply/strings/english.ts';
import { fail } from './fail.ts';
import { jsonCheck } from './json/check.ts';
import { checkReport, openKnowledge } from './knowledge.ts';
import { knowledgeOption } from './knowledge-option.ts';
import { LOOKS } from './output-style.ts';

interface CheckOptions {
  readonly json?: true;
  readonly knowledge: string;
  readonly report?: string;
}

const MAX_LENGTH = chatCommand.options.text?.maxLength ?? 0;

export function checkCommand(): Command {
  return new Command('check')
    .description('tell whether a text is in the report: verbatim, altered or absent')
    .argument('[text...]', 'the text; without it, all of standard input')
    .option('--json', 'as JSON, on one line')
    .addOption(knowledgeOption())
    .option('--report <name>', 'only this report')
    .action(async (words: readonly string[], { json, knowledge, report }: CheckOptions) => {
      const library = await openKnowledge(knowledge);
      if (report !== undefined) await checkReport(library, report);
      const claimed = words.length > 0 ? words.join(' ') : await text(process.stdin);
      if (claimed.trim() === '') fail('there is no text to check');
      if (claimed.length > MAX_LENGTH)
        fail(`the text has ${claimed.length} characters; ${MAX_LENGTH} are checked at most`);
      const outcome = await library.check(claimed, report);
      if (!outcome.ok) return fail(`can't check: ${outcome.problem.kind}`);
      process.stdout.write(
        `${json ? JSON.stringify(jsonCheck(outcome.value)) : plainCheck(outcome.value, await reportsAsked(library, report))}\n`,
      );
      await library.close();
    });
}

function plainCheck(check: Check, reports: readonly ReportSummary[]): string {
  return checkReply(check, english, reports)
    .pages.map((page) => renderPage(page, LOOKS))
    .join('\n\n');
}
