/** What was asked, kept for whoever looks after the reports where they want that; never who asked. */
import type { Answer, Library } from '../../src/library/library.ts';
import type { KeptQuestion } from '../../src/settings/kept-questions.ts';
import type { Context } from '../command.ts';

/** Costs the reply nothing. What it gives tells the question from others; null where none are kept. */
export function keepQuestion(answer: Answer, { library, questions }: Context): string | null {
  const { verdict, question, missing, searched, quotes } = answer;
  const named = searched === 1 ? (quotes[0]?.report.name ?? null) : null;
  return questions?.keep(verdict, () => keptOf(question, missing, named, library)) ?? null;
}

/** All that is kept of a question besides what came of it. */
export async function keptOf(
  question: string,
  missing: readonly string[],
  named: string | null,
  library: Pick<Library, 'status'>,
): Promise<Omit<KeptQuestion, 'outcome'>> {
  const { reports } = await library.status();
  const [only, another] = reports;
  return {
    question,
    missing,
    report: named ?? (another ? null : (only?.name ?? null)),
    // What is asked where such a report is to be had may tell of it.
    isConfined: reports.some(({ origin }) => origin.channels),
  };
}
