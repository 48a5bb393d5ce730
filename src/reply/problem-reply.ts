/** A problem as a reply: a clear sentence, and what would help. */
import type { Meaning, Problem } from '../library/library.ts';
import { shortened } from './quote-parts.ts';
import { type Asked, fileKey, formatRecipe } from './recipe.ts';
import type { Block, PageChoice, Reply } from './reply.ts';
import type { Strings } from './strings/index.ts';

/** What is asked again when one of several reports or sections is chosen. */
type Command = Asked | 'quote' | 'outline' | 'source';

/** More don't fit on one screen of a telephone. */
const MOST_CHOICES = 10;
/** With its number in front, a row of a terminal of 80 columns. */
const LABEL = 73;
const DETAIL = 60;

/** `command` is what came upon the problem. */
export function problemReply(problem: Problem, strings: Strings, command?: Command): Reply {
  const words = strings.problem;
  switch (problem.kind) {
    case 'no-reports':
      return plainReply(words.noReports);
    case 'unknown-report':
      return plainReply(words.unknownReport(problem.report), problem.known);
    case 'which-report':
      return choosing(words.whichReport, problem.meanings, strings, command);
    case 'which': {
      const counted =
        problem.of === 'speaker'
          ? problem.meanings.map((meaning) => ({
              ...meaning,
              detail: strings.said.statements(Number(meaning.detail)),
            }))
          : problem.meanings;
      return choosing(words.which[problem.of](shortened(problem.typed)), counted, strings, command);
    }
    case 'beyond-end': {
      const { reference, section, last, meanings } = problem;
      const sentence = words.beyondEnd(shortened(reference), section, last);
      return { ...choosing(sentence, meanings, strings, command), mayBeElsewhere: true };
    }
    case 'unknown-section':
      return {
        ...choosing(words.unknownSection(shortened(problem.section)), problem.nearest, strings, command),
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

/** One sentence, and what may be meant, numbered, each with the button that chooses it. */
function choosing(
  text: string,
  meanings: readonly Meaning[],
  strings: Strings,
  command: Command | undefined,
): Reply {
  const numbered = meanings.slice(0, MOST_CHOICES).map((meaning, i) => {
    const label = `${i + 1}. ${shortened(meaning.label, LABEL)}`;
    return { label, detail: shortened(meaning.detail, DETAIL), recipe: recipeOf(meaning, command) };
  });
  const items = numbered.map(({ label, detail }) => ({ label, text: detail }));
  const more = meanings.length - numbered.length;
  const foot: Block[] = more > 0 ? [{ kind: 'note', text: strings.problem.moreMeanings(more) }] : [];
  const choices = numbered.flatMap(({ label, recipe }): PageChoice[] =>
    recipe === null ? [] : [{ label, recipe }],
  );
  const body: Block[] = [
    { kind: 'text', text },
    { kind: 'list', items },
  ];
  return {
    pages: [{ body, foot, ...(choices.length > 0 && { choices }) }],
    recipe: null,
    outcome: 'problem',
  };
}

/** Null where it can't be asked again. */
function recipeOf({ means }: Meaning, command: Command | undefined): string | null {
  if ('said' in means) return formatRecipe({ kind: 'said', ...means.said });
  const file = fileKey(means.file);
  if (means.reference !== undefined) return formatRecipe({ kind: 'quote', file, reference: means.reference });
  if (command === undefined || command === 'quote') return null;
  if (command === 'outline' || command === 'source') return formatRecipe({ kind: command, file });
  return formatRecipe({ kind: 'chosen', command, file, section: means.section ?? null });
}
