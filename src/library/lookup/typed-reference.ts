/** How people type where something stands, and how a report numbers its own headings. */
import { plainDigits } from '../../name-matching.ts';
import type { Passage, Report, Section } from '../../report/report.ts';

/** `2`, `2.1` or, of a report that numbers its own headings, `2.1.3`; with `to`, all from the one to the other. */
export interface TypedReference {
  readonly from: string;
  readonly to: string | null;
  /** What stands behind the numbers, such as the opening words that completion shows; empty where nothing does. */
  readonly words: string;
  /** Whether Quoth's own numbers are meant and no others: `=2.1`. */
  readonly isExact: boolean;
}

/** What people put ahead of a section's number, and of a passage's. */
const SECTION = String.raw`§{1,2}|#|№|n[or]\.?|ref(?:erence)?s?\.?|sections?|sect?s?\.?|chapters?|ch(?:ap)?\.?|abschnitte?|kapitel|kap\.?|secci[oó]n(?:es)?|cap[ií]tulos?|cap\.?|chapitres?|第|제|capitol[oi]|sezion[ei]|sec?ç(?:ão|ões)|hoofdstuk(?:ken)?|hfst\.?|secties?|rozdział(?:y|u)?|rozdz\.?|sekcj[aei]|глав[аыу]|гл\.?|раздел[ыа]?|розділи?|bölüm|bab|bagian|chương|mục|الفصل|القسم|פרק|अध्याय|अनुभाग|บทที่`;
const PASSAGE = String.raw`¶{1,2}|pp?\.?(?=\s?\d+\.\d)|passages?|paragraph(?:e|s|es|en)?|paras?\.?|pars?\.?|abs(?:atz|ätze)?\.?|textstellen?|p[aá]rrafos?|pasajes?|alin[eé]as?|al\.|段落|段|項|条|paragraf(?:[oi]|y|u)?|par[aá]grafos?|paragraaf|alinea['’]?s?|akapity?|ustęp|ust\.?|абзац|пункт|параграф|п\.|đoạn|الفقرة|סעיף|פסקה|ย่อหน้าที่`;
const JOINT = `[.:·•。٫・]`;
const RANGE = String.raw`[-=]{0,3}>|-{1,3}|[‐-―−~〜〰→]|\.{2,3}|(?<=[\s節章项節段장절항])(?:to|thru|through|until|till?|bis|al?|à|au|hasta|até|tot(?: en met)?|do|до|по|sampai|hingga|đến)(?=\s)|jusqu['’](?:à|au)|から|至|부터|에서`;
const NUMBER = String.raw`\d{1,6},\d{1,6}(?![.,\d])|\d{1,6}(?:${JOINT}\d{1,6}){0,5}`;

const MARKS = String.raw`["'“”„‟«»‹›‘’‚‛\x60´「」『』()\[\]{}<>【】〔〕*_|]`;
const BETWEEN = new RegExp(
  String.raw`(?<=\d)\s*(?:(?:節|章|节|장|절)?\s*[,;]?\s*(?:の|의)?\s*(?:第|제|${PASSAGE})|(?:節|章|节|장|절)\s*(?:の|의)?)\s*(?=\d)`,
  'giu',
);
const AHEAD = new RegExp(String.raw`(^|\s|${RANGE})\s*(?:(?:${SECTION}|${PASSAGE})[\s:：]*)+(?=\d)`, 'giu');
const BEHIND =
  /(?<=\d)(?:\s*(?:節|章|节|段落|段|項|条|[장절항조편](?!\p{L})|문단|단락)|\.?\s(?:bölüm|kısım|paragraf)(?!\p{L}))(?:まで|까지)?|(?<=\d)(?:まで|까지)/giu;
/** With it numbers of two parts are a run, not one of four. */
const COLON = /^(\d{1,6}\.\d{1,6})\s*[:：]\s*(\d{1,6}\.\d{1,6})$/u;
const SPACED_JOINT = new RegExp(String.raw`(?<=\d)\s?${JOINT}\s?(?=\d)`, 'gu');
const TYPED = new RegExp(
  String.raw`^(=?)\s*(${NUMBER})(?:\s*(?:${RANGE})\s*(${NUMBER}))?[.,:;!?]*(?:(?:[\s)\]]+|(?<=[.:]))(\S.*))?$`,
  'isu',
);

/** Several at once: `2.1, 3.4`. A comma within a number, as in `2,1`, parts none. */
export function listed(typed: string): readonly string[] {
  const parts = typed
    .split(/[;；、]|[,，]\s*(?=\S*\d[.．]\d)|\s(?:and|und|y|e|et|en|i|и|і|та|ve|dan|và|와|과|&|\+)\s/iu)
    .map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => readReference(part)?.words === '') ? parts : [typed];
}

/** Null where no number stands at the start. */
export function readReference(typed: string): TypedReference | null {
  const plain = plainDigits(typed.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .replace(new RegExp(String.raw`^(?:${MARKS}|\s)+|(?:${MARKS}|\s)+$`, 'gu'), '')
    .replace(/[.,;:!?。、]+$/u, '')
    .replace(/^\/?[a-z-]{0,40}quote\s+(?=\S)/iu, '')
    .replace(/^(?:(?![-−]\d)[^\p{L}\p{N}=§#№¶])+/u, '')
    .replace(COLON, '$1-$2')
    .replace(/^(?:from|von|vom|de|desde|du|des?|dal?|do|van|od|с|від|dari|từ)\s+(?=[\d§])/iu, '')
    .replace(BETWEEN, '.')
    .replace(AHEAD, '$1 ')
    .replace(BEHIND, '')
    .replace(SPACED_JOINT, '.')
    .trim();
  const [, exact = '', from, to, words = ''] = TYPED.exec(plain) ?? [];
  if (from === undefined) return null;
  return { from: numberOf(from), to: to === undefined ? null : numberOf(to), words, isExact: exact !== '' };
}

/** Without leading zeros, its numbers parted by full stops. */
function numberOf(typed: string): string {
  return typed
    .split(new RegExp(`${JOINT}|,`, 'u'))
    .map((digits) => String(Number(digits)))
    .join('.');
}

/** `5.1 Scope` */
const NUMBERED =
  /^\s*(?:§|(?:section|chapter|part|abschnitt|kapitel|teil|secci[oó]n|cap[ií]tulo|parte|chapitre|partie|capitolo|sezione|sec?ção|hoofdstuk|paragraaf|deel|rozdział|część|глава|раздел|часть|розділ|частина|bölüm|kısım|bab|bagian|chương|phần)\s|[第제])?\s*(\d{1,4}(?:\.\d{1,4}){0,5})(\.?\s*[.)\]:–—-]?)(?:\s|$|[章節节장절조항편부])/iu;

/** The numbers of headings, once a report. */
const known = new WeakMap<Report, ReadonlyMap<string, readonly Section[]>>();

/** The numbers that a report gives its own headings, which are others than Quoth's: by the number as it is written, without a full stop at its end. */
export function ownNumbers(report: Report): ReadonlyMap<string, readonly Section[]> {
  const had = known.get(report);
  if (had) return had;
  const found = new Map<string, Section[]>();
  const loose = new Map<string, Section[]>();
  for (const section of report.sections) {
    const [, number, mark = ''] = NUMBERED.exec(plainDigits(section.heading.normalize('NFKC'))) ?? [];
    if (number === undefined) continue;
    // "3 reasons why" is no number of a heading, unless its neighbours are numbered too.
    const sure = number.includes('.') || mark.trim() !== '';
    const into = sure ? found : loose;
    const same = into.get(number);
    if (same) same.push(section);
    else into.set(number, [section]);
  }
  const all = new Set([...found.keys(), ...loose.keys()]);
  for (const [number, sections] of loose) {
    const isOneOfSeveral = [Number(number) - 1, Number(number) + 1].some((other) => all.has(String(other)));
    if (isOneOfSeveral || all.has(`${number}.1`))
      found.set(number, [...(found.get(number) ?? []), ...sections]);
  }
  known.set(report, found);
  return found;
}

/** `2.13 The driver said` */
const NUMBERED_PASSAGE = /^[\s*_]*(\d{1,4}(?:\.\d{1,4}){1,5})[.)]?[*_]*\s+(?=["'“‘„«([]*\p{L})/u;

/** Longer than any number with what stands around it. */
const AHEAD_OF_WORDS = 60;

/** The numbers of passages, once a report. */
const knownPassages = new WeakMap<Report, ReadonlyMap<string, Passage>>();

/** The numbers that a report gives its own passages, as reports of inquiries do: by the number, each of one passage alone. */
export function ownPassages(report: Report): ReadonlyMap<string, Passage> {
  const had = knownPassages.get(report);
  if (had) return had;
  const numbered = new Map<string, Passage | null>();
  for (const passage of report.passages) {
    const opening = report.body.slice(passage.start, Math.min(passage.end, passage.start + AHEAD_OF_WORDS));
    const [, number] = NUMBERED_PASSAGE.exec(opening) ?? [];
    if (number !== undefined) numbered.set(number, numbered.has(number) ? null : passage);
  }
  const found = new Map<string, Passage>();
  for (const [number, passage] of numbered) {
    // "1.5 million people" is no number of a passage: that has a neighbour.
    const hasNeighbour = [-1, 1].some((step) => numbered.has(besides(number, step)));
    if (passage && hasNeighbour) found.set(number, passage);
  }
  knownPassages.set(report, found);
  return found;
}

function besides(number: string, step: number): string {
  return number.replace(/\d+$/u, (last) => String(Number(last) + step));
}
