/** Attributions as numbers alone, to be kept. */
import type { Report, Span } from '../report/report.ts';
import type { Attribution } from './attribution.ts';

/** Of one report, in order: of each its passage, then speaker, name and cue (−1, −1 for none), then content and hedges with how many they are. */
export function packAttributions(attributions: readonly Attribution[]): Int32Array {
  const numbers: number[] = [];
  const add = (span: Span | null) => numbers.push(span?.start ?? -1, span?.end ?? -1);
  for (const { passage, speaker, name, cue, content, hedges } of attributions) {
    numbers.push(passage.index);
    for (const span of [speaker, name, cue]) add(span);
    for (const spans of [content, hedges]) {
      numbers.push(spans.length);
      for (const span of spans) add(span);
    }
  }
  return Int32Array.from(numbers);
}

/** Throws where the report has no such passage. */
export function unpackAttributions({ passages }: Report, numbers: Int32Array): readonly Attribution[] {
  const attributions: Attribution[] = [];
  let at = 0;
  const next = (): number => numbers[at++] ?? -1;
  const span = (): Span | null => {
    const start = next();
    const end = next();
    return start < 0 ? null : { start, end };
  };
  const spans = (): readonly Span[] => {
    const all: Span[] = [];
    for (let left = next(); left > 0; left--) all.push(span() ?? { start: 0, end: 0 });
    return all;
  };
  while (at < numbers.length) {
    const passage = passages[next()];
    if (!passage) throw new Error('an attribution to no passage');
    const [speaker, name, cue] = [span(), span(), span()];
    attributions.push({ passage, speaker, name, cue, content: spans(), hedges: spans() });
  }
  return attributions;
}
