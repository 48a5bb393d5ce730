/** `quoth lint`: every knowledge file read and checked. */
import { Command } from 'commander';
import { readKnowledge } from '../report/read-knowledge.ts';
import { knowledgeOption, unreadable } from './knowledge.ts';

export function lintCommand(): Command {
  return new Command('lint')
    .description('check every knowledge file; a fault a line, exit status 1 if there is any')
    .addOption(knowledgeOption())
    .action(async ({ knowledge }: { readonly knowledge: string }) => {
      const { faults } = await readKnowledge(knowledge).catch((error: unknown) =>
        unreadable(knowledge, error),
      );
      for (const { file, line, what } of faults) process.stdout.write(`${file}:${line}: ${what}\n`);
      if (faults.length > 0) process.exitCode = 1;
    });
}
