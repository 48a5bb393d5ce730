/** What stands in quotation marks within a text that is checked, and whom the words around it name as the speaker. */
import { attribute } from '../../attribution/attribute.ts';
import { parseReport } from '../../report/reading/parse-report.ts';
import { overlaps, type Span, textOf } from '../../report/report.ts';
import { stopWordsOf } from '../../report/sentences/stop-words.ts';

/** Marks that open a quotation, each with those that close it. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”‟"',
  '‚': '‘’',
  '‘': '’',
  '‟': '”',
  '”': '”',
  '"': '"',
  "'": "'",
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '｢': '｣',
  '〝': '〟〞',
  '＂': '＂',
};
const MARK = new RegExp(`[${Object.entries(CLOSERS).flat().join('')}]`, 'gu');
/** Marks that are apostrophes, too, or signs of inches and minutes. */
const AMBIGUOUS = /["'’‘”»›“＂]/u;
/** Lines that chats show as quoted. */
const QUOTED_LINES = /^[ \t]*(?:>|&gt;)[^\n]*(?:\n[ \t]*(?:>|&gt;)[^\n]*)*/gmu;

/**
 * In order, the outermost alone, without their marks: quotations, and lines that a chat shows as quoted. One that is never
 * closed goes on to the end. Takes time linear in the text.
 */
export function quotationsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { 0: lines, index } of text.matchAll(QUOTED_LINES))
    found.push({ start: index, end: index + lines.length });
  const quotedLines = [...found];
  let open: {
    readonly mark: string;
    readonly closers: string;
    readonly start: number;
    depth: number;
  } | null = null;
  let line = 0;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    while ((quotedLines[line]?.end ?? Number.POSITIVE_INFINITY) <= index) line += 1;
    if ((quotedLines[line]?.start ?? Number.POSITIVE_INFINITY) <= index) continue;
    const [before, after] = [text.slice(Math.max(0, index - 1), index), text.slice(index + 1, index + 2)];
    const isInside = /[\p{L}\p{M}\p{N}]/u.test(before) && /[\p{L}\p{M}\p{N}]/u.test(after);
    if (open) {
      const closes: boolean = open.closers.includes(mark) && canClose(mark, before, after, isInside);
      if (!closes && mark === open.mark && canOpen(mark, before, after)) open.depth += 1;
      else if (closes && open.depth > 0) open.depth -= 1;
      else if (closes) {
        found.push({ start: open.start, end: index });
        open = null;
      }
    } else if (CLOSERS[mark] !== undefined && canOpen(mark, before, after)) {
      open = { mark, closers: CLOSERS[mark] ?? '', start: index + 1, depth: 0 };
    }
  }
  if (open && /["“„«「『]/u.test(open.mark)) found.push({ start: open.start, end: text.length });
  return found
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    .sort((a, b) => a.start - b.start);
}

/** Opening marks of one language close in another: what stands around tells. */
function canOpen(mark: string, before: string, after: string): boolean {
  if (!AMBIGUOUS.test(mark)) return true;
  return !/[\p{L}\p{M}\p{N}.!?…]/u.test(before) && (/\S/u.test(after) || mark === '»' || mark === '›');
}

function canClose(mark: string, before: string, after: string, isInside: boolean): boolean {
  if (!AMBIGUOUS.test(mark)) return true;
  if (isInside && /["'’‘＂]/u.test(mark))
    return /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(after);
  // "“" closes in German and opens in English: a blank ahead of it, and none behind, opens.
  return !(/^\s?$/u.test(before) && /[\p{L}\p{N}]/u.test(after));
}

/** Whether the words ahead of a quotation lead up to it: `He wrote: “…”`. */
export function isLedUpTo(text: string, { start }: Span): boolean {
  return /[:：,，]\s*(?:[\p{Pi}\p{Ps}"'„‚»›＂〝]|(?:>|&gt;))?\s*$/u.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

/** Verbs and particles that run on from a name where no spaces stand. */
const SAYING_BEHIND = /(?<=\p{Script=Han})(?:说|說|表示|称|稱|指出|认为|認為|は|が)$/u;
const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|one|this|that|er|sie|es|wir|ich|il|elle|ils|elles|on|nous|je|él|ella|ellos|ellas|yo|ele|ela|lui|lei|some|somebody|someone|people|everybody|everyone|nobody|jemand|man|quelqu['’]un|alguien|qualcuno|彼|彼女|他|她|誰か)$/iu;
const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.,'’&()\-]*`;
const SMALL = '(?:of|the|for|and|de|del|la|le|von|van|der|bin|al|du|di|da)';
/** A name of few words; where writing has no capitals, any; a word that stands alone, too. */
const NAME = String.raw`(?:${CAPITALISED}(?: (?:${SMALL} )*${CAPITALISED}){0,5}|[\p{Ll}\p{Lo}][\p{L}\p{M}\p{N}・]{1,20})`;
/** `Putin: “`, `Putin – “`. */
const LABEL_AHEAD = new RegExp(
  String.raw`(?:^|[.!?…\n]\s*)[@\s\-•]*(?:(?:The|Der|Die|Das|El|La|Le) )?(${NAME})\s*(?:[:：]|\s[–—-])\s*[\p{P}\p{S}]*\s*$`,
  'u',
);
/** `” — Putin`. */
const LABEL_BEHIND = new RegExp(
  String.raw`^[\p{P}\p{S}]?[\p{P}\p{S}]?\s*(?:[–—―]|--?|\()\s*(${NAME})\s*[).]?\s*(?:$|[\n"“„«])`,
  'u',
);
/** Where words stand without spaces: `市長は「`, `市长说：“`. */
const UNSPACED_AHEAD =
  /(?:^|[。！？\n])\s*([\p{Script=Han}\p{Script=Katakana}ー・\p{Script=Latin}]{2,20}?)(?:氏は|さんは|は|が|说|說|表示|称|稱|指出|认为|認為)[^。！？]{0,12}$/u;
/** `Putin sagte: „`: a name at the sentence's start ahead of a few small words. */
const NAME_AHEAD = new RegExp(
  String.raw`(?:^|[.!?…\n]\s*)(${CAPITALISED}(?: ${CAPITALISED}){0,3})(?: \p{Ll}[\p{L}\p{M}’']*){1,4}\s*[:,]?\s*[\p{P}\p{S}]*\s*$`,
  'u',
);
/** `selon Poutine, «`. */
const CREDITING = new RegExp(
  String.raw`(?:^|\s)(?:laut|zufolge|selon|d['’]après|según|segundo|secondo|volgens|enligt|ifølge|według|podle|по словам|согласно|за словами)\s+(${CAPITALISED}(?: ${CAPITALISED}){0,3})[^.!?]{0,6}$`,
  'iu',
);

/**
 * Who the words of `text` around a quotation, not beyond `within`, say has said it; null where they name nobody. In English
 * by the rules for reports, elsewhere by the plainest ways alone. `language` is BCP 47.
 */
export function speakerNamed(text: string, quotation: Span, within: Span, language: string): string | null {
  const ahead = text.slice(Math.max(within.start, quotation.start - FARTHEST), quotation.start);
  const behind = text.slice(quotation.end, Math.min(within.end, quotation.end + FARTHEST));
  const named =
    (/^en\b/i.test(language)
      ? attributedIn(ahead, text.slice(quotation.start, quotation.end), behind)
      : null) ??
    CREDITING.exec(ahead)?.[1] ??
    LABEL_AHEAD.exec(ahead)?.[1] ??
    NAME_AHEAD.exec(ahead)?.[1] ??
    UNSPACED_AHEAD.exec(ahead)?.[1] ??
    LABEL_BEHIND.exec(behind)?.[1] ??
    '';
  const words = named
    .replace(SAYING_BEHIND, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '')
    .trim()
    .split(/\s+/u);
  const stopWords = stopWordsOf(language);
  while (words[0] !== undefined && stopWords.has(words[0].toLowerCase())) words.shift();
  const name = words.join(' ');
  return name === '' || PRONOUN.test(name) ? null : name;
}

/** How far around a quotation its speaker is looked for, in UTF-16 code units. */
const FARTHEST = 200;

function attributedIn(ahead: string, quotation: string, behind: string): string | null {
  const text = `${ahead}${quotation}${behind}`.replace(/[\r\n]/gu, ' ');
  const parsed = parseReport('claim.txt', new TextEncoder().encode(`---\ntitle: claim\n---\n${text}`));
  if (!parsed.ok) return null;
  const { report } = parsed;
  const within = { start: ahead.length, end: ahead.length + quotation.length };
  const credited = attribute(report).find(
    ({ speaker, content }) => speaker !== null && content.some((span) => overlaps(span, within)),
  );
  return credited?.speaker ? textOf(report, credited.speaker) : null;
}

/** `Putin: many of …` without quotation marks: what stands behind the name; null where none stands ahead of a colon. */
export function labelledIn(text: string, span: Span): (Span & { readonly saidBy: string }) | null {
  const found = LABELLED.exec(text.slice(span.start, span.end));
  return found?.[1] ? { start: span.start + found[0].length, end: span.end, saidBy: found[1] } : null;
}

const LABELLED = new RegExp(String.raw`^\s*(${NAME})\s*[:：]\s*`, 'u');
