/** `quoth ask`: questions from the command line or standard input, answers for people or for scripts. */
import { Command } from 'commander';
import { replyTo } from '../../commands/answer.ts';
import { questionWithoutTokens } from '../chat-tokens.ts';
import type { Library } from '../library/library.ts';
import { linesOf } from '../platforms/terminal/lines.ts';
import { renderPage } from '../platforms/terminal/render.ts';
import { english } from '../reply/strings/english.ts';
import { fail } from './fail.ts';
import { jsonAnswer } from './json/answer.ts';
import { checkReport, openKnowledge } from './knowledge.ts';
import { knowledgeOption } from './knowledge-option.ts';
import { LOOKS } from './output-style.ts';

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
      if (words.length > 0 && words.join(' ').trim() === '') fail('there is no question');
      let between = '';
      for await (const line of words.length > 0 ? [words.join(' ')] : linesOf(process.stdin)) {
        const question = line.replace(/\r$/, '');
        if (question.trim() === '') continue;
        process.stdout.write(`${between}${await answerText(library, question, options)}\n`);
        if (!options.json) between = '\n';
      }
      await library.close();
    });
}

async function answerText(library: Library, question: string, { json, report }: AskOptions): Promise<string> {
  const asked = questionWithoutTokens(question);
  const outcome = await library.ask(asked, report === undefined ? {} : { report });
  if (!outcome.ok) return fail(`can't answer: ${outcome.problem.kind}`);
  if (json) return JSON.stringify(jsonAnswer({ ...outcome.value, question }));
  const reply = await replyTo(outcome.value, report === undefined ? {} : { report }, {
    library,
    strings: english,
  });
  const [page] = reply.pages;
  return page ? renderPage(page, LOOKS) : '';
}
