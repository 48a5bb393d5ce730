/** What in a sound report is likely a slip of whoever made the file; it is served all the same. */

import { linesOf } from '../lines.ts';
import { type Report, referenceOf, type Section, textOf } from '../report.ts';
import { otherLanguage } from './detect-language.ts';
import { mojibakeIn } from './mojibake.ts';

export interface Warning {
  /** UTF-16 code units from the start of the body. */
  readonly at: number;
  readonly what: string;
}

/** Less may well come twice, as the notes to each of a manual's functions do. In UTF-16 code units. */
const LEAST_DOUBLED = 200;

/** In the order of the text. */
export function warningsOf(report: Report): readonly Warning[] {
  return [
    ...otherLanguageWarnings(report),
    ...doubledWarnings(report),
    ...characterWarnings(report),
    ...emptyHeadingWarnings(report),
  ].sort((a, b) => a.at - b.at);
}

function otherLanguageWarnings(report: Report): readonly Warning[] {
  const { language } = report.origin;
  const text = report.passages.map((passage) => textOf(report, passage)).join('\n');
  const other = otherLanguage(text, language);
  const at = report.passages[0]?.start ?? 0;
  return other === undefined
    ? []
    : [
        {
          at,
          what: `the language is stated as ${language} (en, where it is not stated), but the text reads as ${other}`,
        },
      ];
}

/** Runs of passages that came before in the same order, one warning a run. */
function doubledWarnings(report: Report): readonly Warning[] {
  const { passages } = report;
  const keys = passages.map((passage) => textOf(report, passage).replace(/\s+/gu, ' '));
  const first = new Map<string, number>();
  for (const [i, key] of keys.entries()) if (!first.has(key)) first.set(key, i);
  const warnings: Warning[] = [];
  let i = 0;
  while (i < passages.length) {
    const original = first.get(keys[i] ?? '') ?? i;
    let length = 0;
    while (original + length < i && i + length < keys.length && keys[original + length] === keys[i + length])
      length += 1;
    const characters = keys.slice(i, i + length).reduce((sum, key) => sum + key.length, 0);
    const [copy, same] = [passages[i], passages[original]];
    if (copy && same && characters >= LEAST_DOUBLED) {
      const what = length === 1 ? 'a passage' : `${length} passages`;
      warnings.push({ at: copy.start, what: `${what} for the second time, first at ${referenceOf(same)}` });
    }
    i += Math.max(1, length);
  }
  return warnings;
}

/** One a kind: what is wrong once is mostly wrong all over. */
function characterWarnings({ body }: Report): readonly Warning[] {
  const warnings: Warning[] = [];
  const garbled = mojibakeIn(body);
  const [sample] = garbled;
  if (sample)
    warnings.push({
      at: sample.start,
      what: `garbled characters: “${body.slice(sample.start, sample.end)}” (${garbled.length} in all); the text was read in a wrong encoding once`,
    });
  const hyphens = [...body.matchAll(/\u00AD/g)];
  const [hyphen] = hyphens;
  if (hyphen)
    warnings.push({
      at: hyphen.index,
      what: `soft hyphen, which nobody sees and which keeps its word from being found (${hyphens.length} in all)`,
    });
  return warnings;
}

/** Headings with neither text nor lower headings under them. */
function emptyHeadingWarnings(report: Report): readonly Warning[] {
  const { sections } = report;
  return sections.flatMap((section, i) => {
    const next = sections[i + 1];
    if (section.passages.length > 0 || (next && next.level > section.level)) return [];
    return [{ at: headingStart(report, sections, i), what: `a heading without text: “${section.heading}”` }];
  });
}

/** Where the heading of `sections[index]`, which has no passage, stands: a section holds its passages' places only. */
function headingStart({ body }: Report, sections: readonly Section[], index: number): number {
  let first = index;
  while (first > 0 && sections[first - 1]?.passages.length === 0) first -= 1;
  const from = sections[first - 1]?.passages.at(-1)?.end ?? 0;
  let number = first;
  for (const { start, end } of linesOf(body.slice(from))) {
    const line = body.slice(from + start, from + end);
    const heading = sections[number]?.heading ?? '';
    const word = heading.match(/[\p{L}\p{N}]+/u)?.[0] ?? heading;
    if (line.trim() === '' || !line.includes(word)) continue;
    if (number === index) return from + start;
    number += 1;
  }
  return from;
}
