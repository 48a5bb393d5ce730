/** Whether a checked quotation is put into the mouth of somebody whom the report doesn't credit with it. */
import { type Attribution, touches } from '../../attribution/attribution.ts';
import type { CheckedClaim, Place } from '../../checking/checking.ts';
import { nameForm, wordsOf } from '../../name-matching.ts';
import { type Span, spanOf, textOf } from '../../report/report.ts';
import { languageOf } from '../../search/language/language.ts';
import { findSpeakers } from './find-speaker.ts';

/** What stands ahead of a quotation and is nobody: the report itself, or what the quotation is. */
const NOBODY =
  /^(?:(?:this|that|the|your|our|der|das|die|dieser|el|la|le|ce|cet|the full) )?(?:report|article|text|paper|document|study|author|authors|source|page|story|post|news|quote|quotation|claim|fact|note|warning|question|statement|sentence|passage|excerpt|check|update|edit|headline|title|bericht|artikel|zitat|quelle|frage|behauptung|informe|articulo|cita|fuente|pregunta|rapport|citation|source|affirmation|question|レポート|報告書?|記事|文章|引用|质问|質問)$/iu;
const CAPITAL = /\p{Lu}/u;
const CASELESS = /^[^\p{Lu}\p{Ll}]+$/u;

/**
 * Whom the report credits instead (empty: nobody), and where; null where nothing is wrong, or it isn't clear. A name in the
 * very sentence or the one ahead may be whose words they are, though nobody is credited there.
 */
export function wrongSpeaker(
  { saidBy, verdict }: CheckedClaim,
  { report, passage, sentences }: Place,
  attributions: readonly Attribution[],
): { readonly text: string; readonly at: Span | null } | null {
  const span = spanOf(passage, sentences);
  if (saidBy === null || verdict === 'absent' || !span) return null;
  const claimed = wordsOf(nameForm(saidBy));
  if (NOBODY.test(claimed.join(' ')) || !isName(saidBy, report.body)) return null;
  const { publisher = '', author = '' } = report.origin;
  if (hasAll(wordsOf(nameForm(`${publisher} ${author}`)), claimed)) return null;
  const credited = attributions.flatMap((it) => {
    const who = it.name ?? it.speaker;
    return who && touches(it, span)
      ? [{ name: textOf(report, who), also: it.speaker ?? who, at: it.speaker }]
      : [];
  });
  const names = credited.flatMap(({ name, also }) => [{ name }, { name: textOf(report, also) }]);
  const isSame =
    findSpeakers(names, saidBy).length > 0 ||
    names.some(({ name }) => hasAll(claimed, wordsOf(nameForm(name).replace(/^the /, ''))));
  if (isSame) return null;
  const other = credited.find(({ name }) => CAPITAL.test(name.replace(/^The /, '')));
  if (other) return { text: other.name, at: other.at };
  const first = passage.sentences[Math.max(0, sentences.first - 1)]?.start ?? span.start;
  const here = nameForm(textOf(report, { start: first, end: span.end }));
  const isHere = CASELESS.test(saidBy) ? here.includes(nameForm(saidBy)) : hasAny(wordsOf(here), claimed);
  return isHere ? null : { text: credited[0]?.name ?? '', at: credited[0]?.at ?? null };
}

/** "putin" is one where the report has "Putin", and so is what is no word of English; "my boss" is none. */
function isName(saidBy: string, body: string): boolean {
  if (CAPITAL.test(saidBy) || CASELESS.test(saidBy)) return true;
  return saidBy
    .split(/[^\p{L}\p{M}]+/u)
    .some(
      (word) =>
        word.length > 2 &&
        (body.includes(word.charAt(0).toUpperCase() + word.slice(1)) ||
          !languageOf('en').knownWords.has(word)),
    );
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((word) => words.includes(word));
}

function hasAny(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some((word) => word.length > 2 && words.includes(word));
}
