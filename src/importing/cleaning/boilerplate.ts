/** What a page says around its text: disclaimers go to the front matter, the labels of buttons are left out. */
import { type Block, type Draft, opening } from '../draft.ts';
import { stated } from '../metadata.ts';
import { isButtonLabel, isContentsLabel } from './labels.ts';

/** A disclaimer's turns of phrase; a passage with two different ones, at the edge of the text, is one. */
const CUES: readonly RegExp[] = [
  /\bfor (?:general )?information(?:al)?(?: and educational)? purposes only\b/i,
  /\b(?:financial|investment|legal|tax|medical|professional|trading)(?:,? (?:or|and) \w+)? advice\b/i,
  /\bendorse(?:ment|s|d)?\b/i,
  /\brepresentations?\s*(?:\/|or|and)\s*warrant(?:y|ies)\b/i,
  /\bthird[- ]party content\b/i,
  /\bdisclaimers?\b/i,
  /\b(?:no|any) (?:liability|responsibility)\b|\bnot (?:be )?(?:liable|responsible)\b/i,
  /\bdo(?:es)? not (?:necessarily )?(?:reflect|represent)\b/i,
  /\bHaftungsausschluss\b/i,
  /\bkeine (?:Anlage|Rechts|Finanz)\w*beratung\b/i,
  /\b(?:dient|dienen) (?:nur|ausschließlich|lediglich) (?:zu )?(?:Informationszwecken|der Information)\b/i,
  /\bà titre (?:purement )?(?:informatif|indicatif)\b/i,
  /\bconseil (?:en investissement|financier|juridique)\b/i,
  /\b(?:fines|efectos) (?:meramente |únicamente |exclusivamente )?informativos\b/i,
  /\basesoramiento (?:financiero|legal|de inversión)\b/i,
];

const DISCLAIMER_HEADING =
  /^(?:legal )?(?:disclaimers?|legal notice|haftungsausschluss|rechtlicher hinweis|avertissement|avis de non-responsabilité|descargo de responsabilidad|aviso legal)$/iu;

/** A longer one is the report's own chapter, and more than the front matter holds. */
const LONGEST_DISCLAIMER = 2000;

/** How many blocks from either end count as the edge of a text. */
const EDGE = 3;

export function removeBoilerplate(draft: Draft): Draft {
  const isLeftOut = ({ text }: Block, i: number) =>
    draft.mayHaveButtons === true
      ? isButtonLabel(text, hasText(draft.blocks, i))
      : isContentsLabel(text, hasText(draft.blocks, i));
  const labels = new Set(draft.blocks.filter(isLeftOut));
  const unlabelled = draft.blocks.filter((block) => !labels.has(block));
  const notes: string[] = [];
  if (labels.size > 0) {
    const shown = [...new Set([...labels].map(({ text }) => `“${text.trim()}”`))].join(', ');
    notes.push(`left out as labels of buttons and the like: ${shown}`);
  }
  const bylines = bylinesIn(unlabelled, draft.stated.author);
  for (const byline of bylines) notes.push(`left out as the author’s line: ${opening(byline.text)}`);
  const text = unlabelled.filter((block) => !bylines.includes(block));
  const found = disclaimerIn(text);
  if (!found || draft.stated.disclaimer !== undefined) {
    return { ...draft, blocks: text, notes: [...draft.notes, ...notes] };
  }
  const disclaimer = found.text.replace(/\s+/gu, ' ').trim();
  notes.push(`moved to the front matter as the disclaimer: ${opening(disclaimer)}`);
  const publisher = publisherIn(disclaimer);
  if (publisher !== undefined && draft.stated.publisher === undefined)
    notes.push(`read as the publisher: ${publisher}, which the disclaimer names as whose page it is`);
  return {
    ...draft,
    blocks: text.filter((block) => !found.blocks.includes(block)),
    stated: stated({ publisher, ...draft.stated, disclaimer }),
    notes: [...draft.notes, ...notes],
  };
}

/** Characters from which on a passage says something. */
const PROSE = 80;

/** Whether the block may be the heading of what follows: a passage, or for a heading one that stands lower. */
function hasText(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (!block || !next) return false;
  if (block.kind === 'passage') return next.kind === 'passage' && next.text.length >= PROSE;
  return next.kind === 'passage' || next.level > block.level;
}

/** Passages near the beginning that say who wrote the text, which the front matter says, and nothing else. */
function bylinesIn(blocks: readonly Block[], author: string | undefined): readonly Block[] {
  const names = new Set(author?.toLowerCase().match(/\p{L}+/gu));
  return blocks.slice(0, 2 * EDGE).filter(({ kind, text }) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const others = words.filter((word) => !names.has(word));
    return kind === 'passage' && others.length < words.length && others.every((word) => BYLINE.test(word));
  });
}

const BYLINE = /^(?:by|and|von|und|par|et|por|y|di|e|door|en|av|och)$/u;

interface Disclaimer {
  readonly text: string;
  readonly blocks: readonly Block[];
}

function disclaimerIn(blocks: readonly Block[]): Disclaimer | null {
  const last = blocks.length - 1;
  for (const [i, block] of blocks.entries()) {
    if (i >= EDGE && i <= last - EDGE) continue;
    const under = blocks[i + 1];
    if (block.kind === 'heading') {
      const closes = i + 1 === last || blocks[i + 2]?.kind === 'heading';
      if (DISCLAIMER_HEADING.test(block.text) && under?.kind === 'passage' && closes && fits(under.text))
        return { text: under.text, blocks: [block, under] };
    } else if (
      blocks.length > 1 &&
      fits(block.text) &&
      CUES.filter((cue) => cue.test(block.text)).length >= 2
    ) {
      return { text: block.text, blocks: [block] };
    }
  }
  return null;
}

function fits(text: string): boolean {
  return text.length <= LONGEST_DISCLAIMER;
}

/**
 * The one whose page it is, where a disclaimer speaks of "this page" with "third-party content" and says by whom that is
 * not endorsed. Other disclaimers name governments, banks and sponsors, who are not the publisher.
 */
function publisherIn(disclaimer: string): string | undefined {
  if (!/\bthis (?:page|site|website)\b/i.test(disclaimer) || !/\bthird[- ]party content\b/i.test(disclaimer))
    return undefined;
  const name = String.raw`\p{Lu}[\p{L}\p{N}&’'-]*(?: \p{Lu}[\p{L}\p{N}&’'-]*){0,3}`;
  return new RegExp(
    String.raw`\bendorse(?:ment|d)\b(?: of (?:its|the|any|such) \w+)? by (${name})(?=[,.;]| nor\b)`,
    'u',
  ).exec(disclaimer)?.[1];
}
