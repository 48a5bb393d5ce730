/**
 * What a member sees of Discord's markdown, read by a port of Discord's own rules rather than by what wrote it. Where the
 * port is more lenient than Discord, stricter rules take its place: what may be live anywhere counts as live.
 */
import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** Characters a member sees, and what they stand in: `strong` in `blockQuote`, say. */
export interface Run {
  readonly text: string;
  readonly within: readonly string[];
}

type Rule = (typeof rulesExtended)[string];

function lineRule(marker: RegExp): Rule {
  return {
    order: 0,
    match: (source, _state, before) => (/(?:^|\n)$/.test(before) ? marker.exec(source) : null),
    parse: ([whole = '', start = ''], parse, state) => ({
      content: parse(whole.slice(start.length), { ...state }),
    }),
  };
}

function inlineRule(live: RegExp): Rule {
  return { order: 0, match: (source) => live.exec(source), parse: ([text]) => ({ live: text }) };
}

const parse = SimpleMarkdown.parserFor({
  ...rulesExtended,
  heading: lineRule(/^( *#{1,3} +)[^\n]+/),
  subtext: lineRule(/^( *-# +)[^\n]+/),
  list: lineRule(/^( *(?:[-*+]|\d+\.) +)[^\n]+/),
  // `<@1>`, `<#1>`, `<:e:1>`, `<t:1>`, `</ask:1>`, `<id:home>`, addresses and telephone numbers.
  angle: inlineRule(/^<[^<>\n]*[\d:@/+][^<>\n]*>/),
  shortcode: inlineRule(/^:[^\s:]+:/),
  anyUrl: inlineRule(/^[a-z][a-z\d+.-]*:\/\/[^\s]/i),
  mail: inlineRule(/^[\w.+-]+@[\w-]+\.[a-z]{2}/i),
  host: inlineRule(/^(?:[a-z\d-]+\.)+[a-z]{2,}\/\S/i),
});

export function read(markdown: string): readonly Run[] {
  return runsOf(parse(markdown, { inline: true }), []);
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Everything that any of it stands in. */
export function kindsOf(runs: readonly Run[]): ReadonlySet<string> {
  return new Set(runs.flatMap((run) => run.within));
}

type Node = ReturnType<typeof parse>[number];

function runsOf(nodes: readonly Node[], within: readonly string[]): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    const content: unknown = node.content;
    if (node.type === 'br') return [{ text: '\n', within }];
    if (node.type === 'text' && typeof content === 'string') return [{ text: content, within }];
    const inside = [...within, node.type];
    if (Array.isArray(content)) return runsOf(content, inside);
    return [{ text: typeof content === 'string' ? content : '', within: inside }];
  });
}
