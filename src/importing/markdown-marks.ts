/** Marks of Markdown's flavours that a reader never sees: of boxes, contents, templates, anchors and comments. */
import { linesOf } from '../report/lines.ts';
import { pageMarksIn } from '../report/reading/pages.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** `## Costs {#costs .wide}`, and of a heading with a rule below it; an attribute's name can't be one of a formula's braces. */
const HEADING_ATTRIBUTES =
  /^( {0,3}(?:#{1,6}\s.*?\S(?=\s*\{:?\s*[#.])|\S.*?\S(?=\s+\{#)))\s*\{:?\s*(?:[#.][\w:.-]+\s*)+\}\s*$/u;

/** `:::note[Title]`, `::: {.box}`, `::: warning Title`, `:::{note} Title` */
const CONTAINER =
  /^\s*:{3,}(?:\s*\{[^{}]*\}(?:\s+(?<named>[^{}]+))?|\s*[\w-]+(?:\[(?<inner>[^\]]*)\]|\s+(?<title>[^{}]+))?)?\s*$/u;

/** `!!! note "Title"`, `??? tip`, `=== "Tab"`: what is indented below is within. */
const ADMONITION =
  /^(?:(?:!!!|\?\?\?\+?)\s+[\w-]+(?: [\w-]+)*|={3}[!+]?(?=\s+"))(?:\s+"(?<title>[^"]*)")?\s*$/u;

/** Lines with no word of the text on them. */
const WORDLESS = [
  /^import\s[^'"]+\sfrom\s+(['"])[^'"]+\1;?\s*$/u,
  /^\s*(?:\[\[_?toc_?\]\]|\[toc\]|\$\{toc\}|\{\{\s*toc\s*\}\}|\{:toc\})\s*$/iu,
  /^\s*(?:\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\})\s*$/u,
  /^\s*\{:\s*[^{}]*\}\s*$/u,
  /^\s*\\(?:newpage|pagebreak|clearpage|tableofcontents)\s*$/u,
  /^(?:\s*>)+\s*\[!(?:note|tip|important|warning|caution)\]\s*$/iu,
  /^\s*(?:<\/?(?:a|br|center|details|div|p|section|span|[A-Z]\w*)(?:\s[^<>]*)?\/?>\s*)+$/u,
];

const COMMENT = /<!--(?:(?!-->).)*-->/gu;

/** The text without them, and on how many lines they stood; code is left as it is. */
export function withoutMarks(body: string): { readonly text: string; readonly lines: number } {
  const kept: string[] = [];
  let fence: string | undefined;
  let isWithin = false;
  let lines = 0;
  for (const { start, end } of linesOf(body)) {
    const whole = body.slice(start, end);
    const line = isWithin ? whole.replace(/^(?: {4}|\t)/, '') : whole;
    if (isWithin && line === whole && whole.trim() !== '') isWithin = false;
    const mark = FENCE.exec(line)?.[1];
    const isOfCode = mark !== undefined || fence !== undefined;
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) === true) fence = undefined;
    const text = isOfCode ? line : wordsOf(line);
    if (!isOfCode && ADMONITION.test(line)) isWithin = true;
    if (text !== whole) lines += 1;
    // What a mark parts stays parted.
    kept.push(text);
    if (!isOfCode && text !== line && !HEADING_ATTRIBUTES.test(line) && text.trim() !== '') kept.push('');
  }
  return { text: kept.join('\n'), lines };
}

function wordsOf(line: string): string {
  const box = CONTAINER.exec(line) ?? ADMONITION.exec(line);
  if (box) return (box.groups?.inner ?? box.groups?.title ?? box.groups?.named ?? '').trim();
  if (WORDLESS.some((marks) => marks.test(line))) return '';
  const heading = HEADING_ATTRIBUTES.exec(line)?.[1];
  if (heading !== undefined) return heading;
  return line.includes('`') ? line : withoutComments(line);
}

/** A comment that stands alone parts passages; of those within a line, some say where a page begins. */
function withoutComments(line: string): string {
  if (line.replace(COMMENT, '').trim() === '') return line;
  return line
    .replace(COMMENT, (comment) => (pageMarksIn(comment) ? comment : ''))
    .replace(/(\S) {2,}(?=\S)/gu, '$1 ');
}
