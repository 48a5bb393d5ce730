/** Several sources to one draft: a chapter each, in the order given. */
import { type Block, comparable, type Draft, type Stated } from './draft.ts';

/** What a citation says of the whole. */
const FIELDS = ['publisher', 'author', 'published', 'language', 'url', 'disclaimer'] as const;

/** `names` are the sources', for notes; `title` is what the whole is called, where a person said so. */
export function joined(drafts: readonly Draft[], names: readonly string[], title: string | undefined): Draft {
  const [first, ...others] = drafts;
  if (first && others.length === 0) return first;
  const [stated, notes] = commonOrigin(drafts);
  const visible = drafts
    .map((draft) => draft.visible ?? draft.blocks.map(({ text }) => text).join('\n'))
    .join('\n');
  return {
    // The first one's title is that of the whole, where none is given: its chapters stand beside the other files.
    blocks: drafts.flatMap((draft, i) => (i === 0 && title === undefined ? draft.blocks : chapter(draft))),
    stated:
      title === undefined && first?.stated.title !== undefined
        ? { ...stated, title: first.stated.title }
        : stated,
    // As very words, which Markdown's source is, too.
    markup: drafts.every(({ markup }) => markup === 'markdown') ? 'markdown' : 'none',
    visible,
    notes: [
      ...drafts.flatMap((draft, i) => draft.notes.map((note) => `${names[i] ?? ''}: ${note}`)),
      ...notes,
    ],
  };
}

/** Under a heading of its title, its own headings one level lower. */
function chapter({ blocks, stated: { title } }: Draft): readonly Block[] {
  if (title === undefined) return blocks;
  const [first, ...rest] = blocks;
  const own = first && comparable(first.text) === comparable(title) ? rest : blocks;
  const isTop = own.some((block) => block.kind === 'heading' && block.level === 1);
  return [
    { kind: 'heading', level: 1, text: title },
    ...own.map(
      (block): Block =>
        block.kind === 'heading' && isTop ? { ...block, level: Math.min(block.level + 1, 6) } : block,
    ),
  ];
}

/** What all that state it state alike; what they don't is told and left out. */
function commonOrigin(drafts: readonly Draft[]): readonly [Stated, readonly string[]] {
  const notes: string[] = [];
  const common = FIELDS.flatMap((field) => {
    const values = [...new Set(drafts.flatMap(({ stated }) => stated[field] ?? []))];
    if (values.length > 1)
      notes.push(`left out, as the files differ in it: the ${field} (${values.join('; ')})`);
    return values.length === 1 ? [[field, values[0]]] : [];
  });
  const retrieved = drafts.find(({ stated }) => stated.retrieved !== undefined)?.stated.retrieved;
  return [{ ...Object.fromEntries(common), ...(retrieved === undefined ? {} : { retrieved }) }, notes];
}
