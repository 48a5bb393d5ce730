/**
 * What members get who ask the report in `knowledge/` in their own words: `own-questions.jsonl` holds questions as people ask them
 * who know its title alone, each with the references of the passages that answer it, any of them; none where nothing does.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Library } from '../../src/library/library.ts';

const lineSchema = z.object({ question: z.string(), references: z.array(z.string()) });

export interface OwnMeasures {
  readonly answerable: number;
  /** Answered with a passage that answers, or with one of them among the three that may. */
  readonly served: number;
  /** Answered with a passage that doesn't. */
  readonly wrong: number;
  readonly unanswerable: number;
  /** Answered all the same. */
  readonly answered: number;
}

/** As many as a reply that isn't sure shows. */
const SHOWN = 3;

/** `told` is called with each question that went wrong, and how. */
export async function measureOwn(
  library: Library,
  told: (line: string) => void = () => {},
): Promise<OwnMeasures> {
  const lines = (await readFile(new URL('own-questions.jsonl', import.meta.url), 'utf8')).trim().split('\n');
  let [served, wrong, answered, unanswerable] = [0, 0, 0, 0];
  for (const line of lines) {
    const { question, references } = lineSchema.parse(JSON.parse(line));
    const outcome = await library.ask(question, {});
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    const { verdict, confidence, quotes } = outcome.value;
    const shown = quotes.slice(0, verdict === 'answer' ? 1 : verdict === 'perhaps' ? SHOWN : 0);
    const isServed = shown.some(({ reference }) => references.includes(reference));
    const place = quotes.findIndex(({ reference }) => references.includes(reference)) + 1;
    const tell = (what: string) =>
      told(`${what.padEnd(10)} ${confidence.toFixed(2)} ${verdict.padEnd(8)} #${place} ${question}`);
    if (references.length === 0) {
      unanswerable += 1;
      if (verdict !== 'answer') continue;
      answered += 1;
      tell('answered');
    } else if (isServed) served += 1;
    else if (verdict === 'answer') {
      wrong += 1;
      tell('wrong');
    } else tell('unserved');
  }
  return { answerable: lines.length - unanswerable, served, wrong, unanswerable, answered };
}
