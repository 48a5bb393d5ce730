/** What of a message is to be checked against the reports: what it quotes, or else all that it says. */
import { ComponentType, type Message } from 'discord.js';

/** In UTF-16 code units; what is shorter is a word or a name in quotation marks. */
const QUOTATION = 20;

const MARKS = /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|"([^"]+)"|「([^「」]+)」|『([^『』]+)』/g;

/** Markdown: what people wrote, or else what an app shows, what was forwarded, or what a link shows. */
export function markdownOf(
  message: Pick<Message, 'content' | 'components' | 'messageSnapshots' | 'embeds'>,
): string {
  const candidates = [
    [message.content],
    message.components.flatMap(textsOf),
    message.messageSnapshots.map(({ content }) => content),
    message.embeds.flatMap(({ title, description }) => [title, description]),
  ];
  const texts = candidates.map((parts) => parts.filter((part) => part?.trim()).join('\n\n'));
  return texts.find((text) => text !== '') ?? '';
}

function textsOf(part: Message['components'][number]): readonly string[] {
  switch (part.type) {
    case ComponentType.TextDisplay:
      return [part.content];
    case ComponentType.Container:
      return part.components.flatMap(textsOf);
    case ComponentType.Section:
      return part.components.flatMap(textsOf);
    default:
      return [];
  }
}

/** Plain text of a message's markdown, empty where it has none. Takes time linear in it. */
export function textToCheck(markdown: string): string {
  const { quoted, rest } = blockQuotes(markdown);
  const blocks = quoted.map(plain).filter(isQuotation);
  if (blocks.length > 0) return blocks.join('\n\n');
  const text = plain(rest);
  const quotations = [...text.matchAll(MARKS)]
    .map((match) => match.slice(1).find((inner) => inner !== undefined) ?? '')
    .filter(isQuotation);
  return quotations.length > 0 ? quotations.join('\n\n') : plain(markdown);
}

function isQuotation(text: string): boolean {
  return text.trim().length >= QUOTATION;
}

/** Lines that start with `> `, one text for each run of them, and all behind `>>> `; and every other line. */
function blockQuotes(markdown: string): { readonly quoted: readonly string[]; readonly rest: string } {
  const quoted: string[] = [];
  const rest: string[] = [];
  let inQuote = false;
  let toEnd = false;
  for (const line of markdown.split(/\r?\n/)) {
    const start: string | undefined = toEnd ? '' : /^ *(?:>>>|>) /.exec(line)?.[0];
    if (start === undefined) {
      rest.push(line);
      inQuote = false;
      continue;
    }
    const text = line.slice(start.length);
    const before = quoted.at(-1);
    if (inQuote && before !== undefined) quoted[quoted.length - 1] = `${before}\n${text}`;
    else quoted.push(text);
    inQuote = true;
    toEnd ||= start.includes('>>>');
  }
  return { quoted, rest: rest.join('\n') };
}

/** Without Discord's markup. What only looks like markup may go too, as long as no word does. */
function plain(markdown: string): string {
  return markdown
    .replace(/^ *(?:>>>|>) /gm, '')
    .replace(/```(?:[a-z\d+#-]{1,20}\n)?/gi, '')
    .replace(/^[ \t]{0,20}(?:#{1,3}|-#|[-*+]|\d{1,3}\.)[ \t]+/gm, '')
    .replace(/<(?:@[!&]?\d|#\d|t:\d|id:|\/[^<>:\n]{1,100}:\d|a?:\w{1,32}:\d)[^<>\n]{0,100}>/g, '')
    .replace(/\[([^[\]\n]{1,1000})\]\(<?https?:[^()\s]{1,2000}(?: "[^"\n]{0,200}")?\)/g, '$1')
    .replace(/\\([^\p{L}\p{N}\s])|\*+|~~|\|\||`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}_])/gu, '$1')
    .trim();
}
