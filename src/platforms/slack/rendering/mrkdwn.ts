/** What a member wrote, without Slack's markup. */
import type { Lines } from '../../message-reading.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Slack may write these three characters as entities, and no others. Undone once: `&amp;lt;` is `&lt;` as typed. */
export function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ESCAPES[entity] ?? entity);
}

/** `mrkdwn` as its reader sees it: formatting and quote marks gone, links and names as their labels. Linear in its length. */
export function plainTextOf(mrkdwn: string): string {
  const lines = mrkdwn.split('\n').map((line) => line.replace(QUOTE_MARK, ''));
  return unescaped(unformatted(lines.join('\n').replace(TOKEN, readable))).trim();
}

/** The lines of a message, those that are set off by `>` apart from others. */
export function linesOfMrkdwn(mrkdwn: string): readonly Lines[] {
  const lines = mrkdwn.split('\n');
  const all = lines.findIndex((line) => /^(?:&gt;|>){3}/.test(line));
  const runs: { isQuoted: boolean; lines: string[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const isQuoted = QUOTE_MARK.test(line) || (all >= 0 && i >= all);
    const last = runs.at(-1);
    if (last?.isQuoted === isQuoted) last.lines.push(line);
    else runs.push({ isQuoted, lines: [line] });
  }
  return runs.map((run) => ({ isQuoted: run.isQuoted, text: plainTextOf(run.lines.join('\n')) }));
}

const QUOTE_MARK = /^(?:&gt;|>)(?:(?:&gt;|>){2})?[ \t]?/;

/** `<https://…|label>`, `<@U1>`, `<#C1|general>`, `<!here>` */
const TOKEN = /<([^<>|]+)(?:\|([^<>]*))?>/g;

/** Who and what is called, and when, is no word of whoever writes. A link is its label; without one, its address. */
function readable(_token: string, target: string, label: string | undefined): string {
  if (/^[@#!]/.test(target)) return ' ';
  return label || target.replace(/^(?:mailto|tel):/, '');
}

/** Each mark with what it may enclose, so that no text is gone over again and again. */
const FORMATS = [
  /```([^`]+)```/g,
  /`([^`\n]+)`/g,
  /(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+)(?<=\S)\*(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}_])_(?=\S)([^_\n]+)(?<=\S)_(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}~])~(?=\S)([^~\n]+)(?<=\S)~(?![\p{L}\p{N}~])/gu,
];

function unformatted(text: string): string {
  return FORMATS.reduce((rest, format) => rest.replace(format, '$1'), text);
}
