/** Plain attributions in German, French and Spanish, by the few forms that hardly ever mean anything else. */
import { languageCode } from '../../report/language-code.ts';
import { overlaps, type Passage, type Report, type Span } from '../../report/report.ts';
import type { Attribution } from '../attribution.ts';
import type { Quotation } from '../grammar/quotations.ts';
import type { Forms } from './forms.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { type Credited, fullName, meantByPronoun } from './names.ts';
import { SPANISH } from './spanish.ts';

/** Compiled when the first report in a language is read. */
const MADE: Readonly<Record<string, (() => Forms) | undefined>> = { de: GERMAN, fr: FRENCH, es: SPANISH };
const FORMS = new Map<string, Forms | null>();

function formsOf(language: string): Forms | null {
  const code = languageCode(language);
  const known = FORMS.get(code);
  if (known !== undefined) return known;
  const forms = MADE[code]?.() ?? null;
  FORMS.set(code, forms);
  return forms;
}

const LONGEST = 600;

/** Those of a passage in the order of its sentences, at most one a sentence; none in other languages. */
export function plainCreditsIn(
  report: Report,
  passage: Passage,
  quotations: readonly Quotation[],
): readonly Attribution[] {
  const forms = formsOf(report.origin.language);
  if (!forms) return [];
  let last: Credited | null = null;
  return passage.sentences.flatMap((sentence) => {
    const own = quotations.filter((quotation) => overlaps(quotation, sentence));
    const credit =
      sentence.end - sentence.start > LONGEST ? null : creditIn(report, passage, sentence, own, forms, last);
    last = credit?.speaker && credit.name ? { speaker: credit.speaker, name: credit.name, sentence } : null;
    return credit ?? [];
  });
}

function creditIn(
  report: Report,
  passage: Passage,
  sentence: Span,
  quotations: readonly Quotation[],
  language: Forms,
  last: Credited | null,
): Attribution | null {
  const text = report.body.slice(sentence.start, sentence.end);
  if (!language.cue.test(text)) return null;
  const placed = ([start, end]: readonly [number, number]): Span => ({
    start: sentence.start + start,
    end: sentence.start + end,
  });
  for (const { pattern, isBehind } of language.forms) {
    const match = pattern.exec(text);
    const at = match?.indices?.groups;
    const pronoun = at?.pronoun ?? at?.him;
    const [who, cue] = [at?.who ?? at?.whose ?? pronoun, at?.cue ?? at?.by ?? at?.did];
    if (!match || !at || !who || !cue || (!pronoun && language.nobody.test(text.slice(...who)))) continue;
    const said = at.said ?? at.that ?? at.quoted;
    const parts: (readonly [number, number])[] = said
      ? [said]
      : isBehind
        ? [[0, match.index + 1]]
        : [
            [0, match.index],
            [match.index + match[0].length, text.length],
          ];
    const content = parts.flatMap((part) => trimmed(report.body, placed(part)) ?? []);
    const [speaker, by] = [placed(who), placed(cue)];
    // What is quoted has speakers of its own.
    if (content.length === 0 || quotations.some((it) => overlaps(it, speaker) || overlaps(it, by))) continue;
    const article = language.article.exec(text.slice(...who))?.[0].length ?? 0;
    const name = pronoun
      ? meantByPronoun(report, text.slice(...pronoun), last, language)
      : fullName(report, { start: speaker.start + article, end: speaker.end }, language);
    if (!name) continue;
    return {
      passage,
      speaker,
      name,
      cue: by,
      content: content.map((span) => withQuotations(span, quotations)),
      hedges: [],
    };
  }
  return null;
}

/** Without the marks around it; null where no word is left. */
function trimmed(body: string, { start, end }: Span): Span | null {
  const text = body.slice(start, end);
  const from = /^[\s,;:]*/u.exec(text)?.[0].length ?? 0;
  const to = text.length - (/[\s,;:]*$/u.exec(text)?.[0].length ?? 0);
  return /\p{L}{2}/u.test(text.slice(from, to)) ? { start: start + from, end: start + to } : null;
}

function withQuotations(span: Span, quotations: readonly Quotation[]): Span {
  return quotations
    .filter((quotation) => overlaps(quotation, span))
    .reduce(
      (all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }),
      span,
    );
}
