/** A problem as a reply: a clear sentence, and what would help. */
import type { Problem } from '../library/library.ts';
import { shortened } from './quote-parts.ts';
import type { Block, Reply } from './reply.ts';
import type { Strings } from './strings/index.ts';

export function problemReply(problem: Problem, strings: Strings): Reply {
  const words = strings.problem;
  switch (problem.kind) {
    case 'no-reports':
      return plainReply(words.noReports);
    case 'unknown-report':
      return plainReply(words.unknownReport(problem.report), problem.known);
    case 'which-report':
      return plainReply(words.whichReport, problem.known);
    case 'unknown-section':
      return {
        ...plainReply(words.unknownSection(problem.section), problem.nearest),
        mayBeElsewhere: true,
      };
    case 'unknown-reference':
      return {
        ...plainReply(words.unknownReference(problem.reference, problem.last)),
        mayBeElsewhere: true,
      };
    case 'unknown-page':
      return {
        ...plainReply(words.unknownPage(shortened(problem.page), problem.known)),
        mayBeElsewhere: true,
      };
    case 'too-many-passages':
      return plainReply(words.tooManyPassages(problem.reference, problem.passages, problem.most));
    case 'changed':
      return plainReply(words.changed);
    case 'still-reading':
      return plainReply(words.stillReading);
  }
}

/** One sentence, with the choices it speaks of. */
export function plainReply(text: string, choices: readonly string[] = []): Reply {
  const body: Block[] = [{ kind: 'text', text }];
  if (choices.length > 0)
    body.push({ kind: 'list', items: choices.map((choice) => ({ label: choice, text: '' })) });
  return { pages: [{ body, foot: [] }], recipe: null, outcome: 'problem' };
}
