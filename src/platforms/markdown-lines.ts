/** Markdown as people and apps write it in chats, to the lines that are shown. */
import type { Lines } from './message-reading.ts';

/** Lines that start with `> `, one run for each run of them, and all behind `>>> `; and every other line. */
export function linesOfMarkdown(markdown: string): readonly Lines[] {
  const runs: { isQuoted: boolean; lines: string[] }[] = [];
  let toEnd = false;
  for (const line of markdown.split(/\r?\n/)) {
    const start: string | undefined = toEnd ? '' : /^ *(?:>>>|>) /.exec(line)?.[0];
    const isQuoted = start !== undefined;
    const last = runs.at(-1);
    const text = line.slice(start?.length ?? 0);
    if (last?.isQuoted === isQuoted) last.lines.push(text);
    else runs.push({ isQuoted, lines: [text] });
    toEnd ||= start?.includes('>>>') ?? false;
  }
  return runs.map(({ isQuoted, lines }) => ({ isQuoted, text: plain(lines.join('\n')) }));
}

/** A message as its reader sees it: formatting, quote marks and mentions gone, links as their labels. */
export function plainMarkdown(markdown: string): string {
  return linesOfMarkdown(markdown)
    .map(({ text }) => text)
    .join('\n')
    .trim();
}

/** What only looks like markup may go too, as long as no word does. Takes time linear in it. */
function plain(markdown: string): string {
  return markdown
    .replace(/^ *(?:>>>|>) /gm, '')
    .replace(/```(?:[a-z\d+#-]{1,20}\n)?/gi, '')
    .replace(LINE_MARK, '')
    .replace(/<(?:@[!&]?\d|#\d|t:\d|id:|\/[^<>:\n]{1,100}:\d|a?:\w{1,32}:\d)[^<>\n]{0,100}>/g, '')
    .replace(
      /\[([^[\]\n]{1,1000})\]\(<?https?:(?:[^()\s]|\([^()\s]{0,200}\)){1,2000}(?: "[^"\n]{0,200}")?\)/g,
      '$1',
    )
    .replace(COLOUR, '')
    .replace(/\\([^\p{L}\p{N}\s])|\*+|~~|\|\||`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}_])/gu, '$1')
    .trim();
}

/** What colours the text of a block of code. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it begins with one.
const COLOUR = /\u001b\[[\d;]{0,20}m/g;

/** What makes a heading, small print, a list item or a task of a line. */
const LINE_MARK =
  /^[ \t]{0,20}(?:#{1,6}|-#|[-*+•◦▪–](?:[ \t]+\[[ xX]\])?|\d{1,3}[.)]|[a-z]\)|\((?:\d{1,3}|[a-z])\))[ \t]+/gm;

/** A line's text without what makes a list item of it. */
export function withoutLineMarks(text: string): string {
  return text.replace(LINE_MARK, '');
}
