/** `quoth ask`: questions from the command line or standard input, answers for people or for scripts. */
import { Command } from 'commander';
import type { Answer, Library, ScoredQuote } from '../library/library.ts';
import { linesOf } from '../platforms/terminal/lines.ts';
import { type Looks, renderPage } from '../platforms/terminal/render.ts';
import { answerReply } from '../reply/answer-reply.ts';
import { english } from '../reply/strings.ts';
import { fail } from './fail.ts';
import { knowledgeOption, openKnowledge } from './knowledge.ts';

const LOOKS: Looks = { columns: null, guarded: process.stdout.isTTY === true, style: (_, text) => text };

interface AskOptions {
  readonly json?: true;
  readonly knowledge: string;
  readonly report?: string;
}

export function askCommand(): Command {
  return new Command('ask')
    .description('answer a question, or one a line from standard input')
    .argument('[question...]', 'the question; without it, a question a line is read from standard input')
    .option('--json', 'an answer a line, as JSON')
    .addOption(knowledgeOption())
    .option('--report <name>', 'only this report')
    .action(async (words: readonly string[], options: AskOptions) => {
      const library = await openKnowledge(options.knowledge);
      if (options.report !== undefined) await checkReport(library, options.report);
      for await (const line of words.length > 0 ? [words.join(' ')] : linesOf(process.stdin)) {
        const question = line.replace(/\r$/, '');
        if (question.trim() !== '') process.stdout.write(`${await answerText(library, question, options)}\n`);
      }
      await library.close();
    });
}

async function checkReport(library: Library, report: string): Promise<void> {
  const outcome = await library.source(report);
  if (!outcome.ok) fail(`there is no report ${report}`);
}

async function answerText(library: Library, question: string, { json, report }: AskOptions): Promise<string> {
  const outcome = await library.ask(question, report === undefined ? {} : { report });
  if (!outcome.ok) return fail(`can't answer: ${outcome.problem.kind}`);
  if (json) return JSON.stringify(jsonAnswer(outcome.value));
  const reports = report === undefined ? (await library.status()).reports.length : 1;
  const [page] = answerReply(outcome.value, reports, english).pages;
  return page ? renderPage(page, LOOKS) : '';
}

/** The contract's form of an answer. */
function jsonAnswer(answer: Answer): object {
  const { question, answered, confidence, corrections, missing, quotes } = answer;
  return { question, answered, confidence, corrections, missing, quotes: quotes.map(jsonQuote) };
}

function jsonQuote(quote: ScoredQuote): object {
  const { mark } = quote;
  const credit = quote.credits.find(({ speaker }) => speaker !== null) ?? quote.credits[0];
  return {
    report: quote.report.name,
    reference: quote.reference,
    section: quote.section.heading,
    text: quote.text,
    sentence: { text: quote.text.slice(mark.start - quote.start, mark.end - quote.start), ...mark },
    speaker: credit?.speaker ?? null,
    cue: credit?.cue ?? null,
    hedges: quote.hedges,
    score: quote.score,
  };
}
