/** What was asked, kept for whoever looks after the reports where they want that; never who asked. */
import type { Answer, Library } from '../src/library/library.ts';
import type { KeptQuestion } from '../src/settings/kept-questions.ts';
import type { Context } from './command.ts';

/** Costs the reply nothing. What it gives tells the question from others; null where none are kept. */
export function keepQuestion(answer: Answer, { library, questions }: Context): string | null {
  const { verdict, question, missing, searched, quotes } = answer;
  const report = searched === 1 ? (quotes[0]?.report.name ?? null) : null;
  return questions?.keep(verdict, () => keptOf(question, missing, report, library)) ?? null;
}

async function keptOf(
  question: string,
  missing: readonly string[],
  report: string | null,
  library: Pick<Library, 'status'>,
): Promise<Omit<KeptQuestion, 'outcome'>> {
  return { question, missing, report, isConfined: await hasConfined(library) };
}

/** Whether there are reports that are kept from elsewhere; so what is asked here may tell of them. */
async function hasConfined(library: Pick<Library, 'status'>): Promise<boolean> {
  const { reports } = await library.status();
  return reports.some(({ origin }) => origin.channels);
}
