/** What a member wrote, without Slack's markup. */

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

/** The words that a message quotes, in lines that open with `>` or else in quotation marks; all of it where it quotes none. */
export function quotedIn(mrkdwn: string): string {
  const lines = mrkdwn.split('\n');
  const all = lines.findIndex((line) => /^(?:&gt;|>){3}/.test(line));
  const quoted = lines.filter((line, i) => QUOTE_MARK.test(line) || (all >= 0 && i >= all));
  if (quoted.length > 0) return plainTextOf(quoted.join('\n'));
  const text = plainTextOf(mrkdwn);
  const quotations = [...text.matchAll(QUOTATION)]
    .map(([, words = '']) => words.trim())
    .filter((words) => words.split(/\s+/u).length >= LEAST_WORDS);
  return quotations.length > 0 ? quotations.join('\n\n') : text;
}

const QUOTE_MARK = /^(?:&gt;|>)(?:(?:&gt;|>){2})?[ \t]?/;

const QUOTATION = /[“„"«]([^“”„"«»]+)[”“"»]/gu;

/** In fewer, marks set a word apart rather than quote. */
const LEAST_WORDS = 4;

/** `<https://…|label>`, `<@U1>`, `<#C1|general>`, `<!here>` */
const TOKEN = /<([^<>|]+)(?:\|([^<>]*))?>/g;

function readable(_token: string, target: string, label: string | undefined): string {
  const sigil = /^[@#!]/.exec(target)?.[0];
  if (label) return sigil === '@' || sigil === '#' ? sigil + label.replace(/^[@#]/, '') : label;
  if (sigil === '!') return `@${target.slice(1)}`;
  return target.replace(/^(?:mailto|tel):/, '');
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
