/** Articles with attributions marked by hand, as `attribution.ts` and `attribution-fit.ts` read them from a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseReport } from '../../src/report/reading/parse-report.ts';
import type { Report } from '../../src/report/report.ts';

const span = z.object({ start: z.number(), end: z.number(), text: z.string() });
const marked = z.object({
  report: z.string(),
  speaker: z.array(span),
  cue: z.array(span),
  content: z.array(span),
});

export type Gold = z.infer<typeof marked>;

export interface Article {
  readonly report: Report;
  readonly gold: readonly Gold[];
}

/** `folder` holds `knowledge/` and `attributions.jsonl`; articles in the order of their names. */
export function articlesIn(folder: string): readonly Article[] {
  const gold = new Map<string, Gold[]>();
  for (const line of readFileSync(join(folder, 'attributions.jsonl'), 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const one = marked.parse(JSON.parse(line));
    gold.set(one.report, [...(gold.get(one.report) ?? []), one]);
  }
  const knowledge = join(folder, 'knowledge');
  return readdirSync(knowledge)
    .sort()
    .map((file) => {
      const parsed = parseReport(file, readFileSync(join(knowledge, file)));
      if (!parsed.ok) throw new Error(`${file}: ${parsed.faults.map((fault) => fault.what).join(', ')}`);
      return { report: parsed.report, gold: gold.get(parsed.report.name) ?? [] };
    });
}

export function overlaps(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && b.start < a.end;
}
