/** `quoth gaps`: what the reports did not answer, from the questions that are kept. */
import { Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { digest } from '../gaps/digest.ts';
import { type Gap, gapsIn } from '../gaps/gaps.ts';
import { createLogger } from '../log.ts';
import { visible } from '../platforms/terminal/visible.ts';
import type { StoredQuestion } from '../settings/kept-questions.ts';
import { settingsIn } from '../settings/settings.ts';
import { fail } from './fail.ts';

interface GapsOptions {
  readonly json?: true;
  readonly markdown?: true;
  /** In milliseconds. */
  readonly since?: number;
}

const UNITS_MS = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 } as const;

export function gapsCommand(): Command {
  return new Command('gaps')
    .description('list what the reports did not answer, alike questions together (KEEP_QUESTIONS keeps them)')
    .option('--json', 'a group a line, as JSON')
    .addOption(new Option('--markdown', 'a digest to be pasted').conflicts('json'))
    .addOption(new Option('--since <time>', 'of the last 12h, 7d or 4w').argParser(durationOf))
    .action(async ({ json, markdown, since }: GapsOptions) => {
      const { questions, isKeeping } = await kept(since);
      if (markdown) {
        const now = new Date();
        const from = since === undefined ? null : new Date(now.getTime() - since);
        return void process.stdout.write(`${digest(questions, from, now)}\n`);
      }
      const gaps = gapsIn(questions.filter(({ outcome }) => outcome !== 'answer'));
      if (json) for (const gap of gaps) process.stdout.write(`${JSON.stringify(jsonGap(gap))}\n`);
      else process.stdout.write(listed(gaps, isKeeping));
    });
}

function durationOf(typed: string): number {
  const [, count, unit] = /^(\d{1,4})([hdw])$/.exec(typed) ?? [];
  if (count === undefined) fail(`--since takes a number of hours, days or weeks, such as 7d, not ${typed}`);
  return Number(count) * UNITS_MS[unit as keyof typeof UNITS_MS];
}

async function kept(
  since: number | undefined,
): Promise<{ readonly questions: readonly StoredQuestion[]; readonly isKeeping: boolean }> {
  const outcome = readConfig(process.env);
  if (!outcome.ok) return fail(outcome.mistakes.join('; '));
  const { storage, kept } = outcome.config;
  const settings = settingsIn(storage, kept, createLogger('silent', []));
  try {
    const questions = await settings.questions.list(since);
    return { questions, isKeeping: kept.questions !== 'none' };
  } catch (error) {
    return fail(`the database can't be had: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    settings.close();
  }
}

/** The contract's form of a group. */
function jsonGap({ question, count, last, report, missing }: Gap): object {
  return { question, count, last, report, missing };
}

const MOST_OTHERS = 3;

function listed(gaps: readonly Gap[], isKeeping: boolean): string {
  if (gaps.length === 0)
    return isKeeping
      ? 'Nothing that was kept went unanswered.\n'
      : 'No questions are kept: KEEP_QUESTIONS=unanswered or all keeps them from then on.\n';
  const width = String(gaps[0]?.count ?? 0).length;
  return gaps.map((gap) => `${linesOf(gap, width).join('\n')}\n`).join('');
}

function linesOf({ question, count, wrong, last, others, report, missing }: Gap, width: number): string[] {
  const indent = ' '.repeat(width + 3);
  const details = [
    `last ${last.toISOString().slice(0, 10)}`,
    ...(report === null ? [] : [`of ${report}`]),
    ...(wrong > 0 ? [`marked as answered wrongly ${wrong}×`] : []),
    ...(missing.length > 0 ? [`not in the reports: ${missing.join(', ')}`] : []),
  ];
  const also = others.slice(0, MOST_OTHERS).join(' · ');
  return [
    `${String(count).padStart(width)}×  ${visible(question)}`,
    ...(also === '' ? [] : [`${indent}also: ${visible(also)}`]),
    `${indent}${visible(details.join('; '))}`,
  ];
}
