/** Sources to a report that can be written down, with all that a person should see of it first. */
import { detectLanguage, otherLanguage } from '../report/checking/detect-language.ts';
import { mojibakeIn } from '../report/checking/mojibake.ts';
import { removeBoilerplate } from './cleaning/boilerplate.ts';
import { cleanCharacters } from './cleaning/clean-characters.ts';
import { readCover } from './cleaning/cover.ts';
import { removeDouble } from './cleaning/doubles.ts';
import { type Block, comparable, type Draft, type Progress, type Stated, textOfBlocks } from './draft.ts';
import { joined } from './join.ts';
import { stated } from './metadata.ts';
import { type Rendered, render } from './render.ts';
import { decodePage } from './source/decode.ts';
import { type Format, formatOf } from './source/format.ts';
import type { Source } from './source/source.ts';
import { Unreadable } from './source/unreadable.ts';

export interface Imported extends Rendered {
  /** What was left out, mended or noticed, in order. */
  readonly notes: readonly string[];
}

/** As the front matter's own bound. */
const LONGEST_FIELD = 300;

/** `given` and `today` as below; of one source. Throws Unreadable. */
export async function importReport(
  source: Source,
  given: Stated,
  today: string,
  progress: Progress,
): Promise<Imported> {
  return composeReport([await readSource(source, today, progress)], [source.name], given);
}

/**
 * `given` is what a person says of the report's origin; it goes ahead of what the sources state. Several make one report, in
 * their order; `names` are theirs, for notes. Throws Unreadable.
 */
export function composeReport(drafts: readonly Draft[], names: readonly string[], given: Stated): Imported {
  const draft = withTitle(joined(drafts, names, given.title), given);
  const [withLanguage, notes] = languageOf(draft, given);
  const origin = withinBounds(stated({ ...withLanguage, ...given }), notes);
  const garbled = mojibakeIn(textOfBlocks(draft.blocks)).length;
  if (garbled > 0) notes.push(`garbled in the source: ${garbled} characters, which stay as they are`);
  const rendered = render('report', { ...draft, stated: origin });
  if (rendered.ending === '.txt' && draft.blocks.some(({ kind }) => kind === 'heading'))
    notes.push('written as plain text, without sections: its lines can’t be kept word for word in Markdown');
  return { ...rendered, notes: [...draft.notes, ...notes] };
}

/**
 * `today` (ISO 8601) is the day of retrieval of an address; `ocr` the languages of pictures of text, by Tesseract's codes.
 * Throws Unreadable.
 */
export async function readSource(
  source: Source,
  today: string,
  progress: Progress,
  ocr?: string,
): Promise<Draft> {
  const whole = removeDouble(cleanCharacters(await read(source, progress, ocr)));
  // Markdown states what it states in its front matter.
  const draft = removeBoilerplate(whole.markup === 'markdown' ? whole : readCover(whole));
  if (draft.blocks.length === 0) throw new Unreadable('holds no text');
  if (!draft.blocks.some(({ kind }) => kind === 'passage'))
    throw new Unreadable('holds headings but no text');
  if (source.url === undefined) return draft;
  return {
    ...draft,
    stated: { ...draft.stated, retrieved: today, url: addressOf(draft.stated.url, source.url) },
  };
}

/** Readers are loaded as they are needed: each brings a library of its own, and other commands need none of them. */
async function read(source: Source, progress: Progress, ocr: string | undefined): Promise<Draft> {
  const format = formatOf(source);
  try {
    return await readAs(format, source, progress, ocr);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // What a library says of a file that it stumbles over is for whoever wrote the library.
    throw new Unreadable(`is damaged, or made in a way that can’t be read as ${NAMES[format]}`);
  }
}

const NAMES: Readonly<Record<Format, string>> = {
  pdf: 'a PDF',
  docx: 'a Word file',
  html: 'a web page',
  markdown: 'Markdown',
  text: 'a text',
};

async function readAs(
  format: Format,
  source: Source,
  progress: Progress,
  ocr: string | undefined,
): Promise<Draft> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/pdf.ts')).readPdf(source.bytes, progress, ocr);
    case 'docx':
      return (await import('./word/word.ts')).readDocx(source.bytes, progress);
    case 'html':
      return (await import('./html/html.ts')).readHtml(decodePage(source.bytes, source.contentType));
    case 'markdown':
      return (await import('./text.ts')).readMarkdown(source.bytes);
    case 'text':
      return (await import('./text.ts')).readText(source.bytes);
  }
}

/** Characters from which on a passage is the text itself. */
const PROSE = 80;

/** Of the headings ahead of the text, on the first page that has any, the one that stands highest. */
function titleHeading(blocks: readonly Block[]): Block | undefined {
  const first = blocks.find(({ kind }) => kind === 'heading');
  const text = blocks.findIndex(
    (block) =>
      (block.kind === 'passage' && block.text.length >= PROSE) ||
      (block.kind === 'heading' && block.pages?.[0]?.sheet !== first?.pages?.[0]?.sheet),
  );
  return blocks
    .slice(0, text < 0 ? undefined : text)
    .reduce<Block | undefined>(
      (best, block) =>
        block.kind === 'heading' && best?.kind === 'heading' && block.level < best.level ? block : best,
      first,
    );
}

/** The title as given, as stated, or a heading's; a heading of the same words that opens the text goes. */
function withTitle(draft: Draft, given: Stated): Draft {
  const heading = titleHeading(draft.blocks);
  const known = given.title ?? draft.stated.title;
  const title = known ?? heading?.text;
  if (title === undefined)
    throw new Unreadable('states no title and has no heading; give it one with --title');
  const notes =
    known === undefined
      ? [
          `read as the title: “${title}”, the ${heading === draft.blocks.find(({ kind }) => kind === 'heading') ? 'first' : 'highest'} heading (--title gives another)`,
        ]
      : [];
  if (given.title === undefined && known !== undefined && !stands(known, draft))
    notes.push(
      `the title “${known}” is stated beside the text and stands nowhere in it (--title gives another)`,
    );
  const [first, ...rest] = draft.blocks;
  const others = rest.some((block) => block.kind === 'heading' && block === heading);
  const repeats = first !== undefined && !others && comparable(first.text) === comparable(title);
  // A heading among others of its level is a section's, even where it is all there is for a title.
  const ofSection =
    known === undefined &&
    rest.some((block) => block.kind === 'heading' && first?.kind === 'heading' && block.level <= first.level);
  return {
    ...draft,
    blocks: repeats && !ofSection && rest.some(({ kind }) => kind === 'passage') ? rest : draft.blocks,
    stated: { ...draft.stated, title },
    notes: [...draft.notes, ...notes],
  };
}

/** Whether a reader of the source sees the title, whatever its marks and line breaks. */
function stands(title: string, { visible, blocks }: Draft): boolean {
  const letters = (text: string) => comparable(text).replace(/[^\p{L}\p{N}]+/gu, '');
  const [text, wanted] = [visible ?? textOfBlocks(blocks), letters(title)];
  // As a rule it opens the text, which may be a long one.
  return letters(text.slice(0, 10_000)).includes(wanted) || letters(text).includes(wanted);
}

/** As given; as the text surely reads, since templates and servers state a language for all that they hold; as stated. */
function languageOf(draft: Draft, given: Stated): readonly [Stated, string[]] {
  const text = textOfBlocks(draft.blocks.filter(({ kind }) => kind === 'passage'));
  if (given.language !== undefined) {
    const other = otherLanguage(text, given.language);
    return [
      draft.stated,
      other === undefined
        ? []
        : [
            `the language is given as ${given.language}, but the text reads as ${other} (--language ${other})`,
          ],
    ];
  }
  const { language } = draft.stated;
  if (language !== undefined) {
    const other = otherLanguage(text, language);
    if (other === undefined) return [draft.stated, []];
    // What stands in front matter was put there by a person, for this very text.
    if (draft.markup === 'markdown')
      return [
        draft.stated,
        [`the language is stated as ${language}, but the text reads as ${other} (--language ${other})`],
      ];
    return [
      { ...draft.stated, language: other },
      [
        `read as the language: ${other}, by the text itself; it is stated as ${language} (--language says otherwise)`,
      ],
    ];
  }
  const detected = detectLanguage(text);
  return detected === undefined
    ? [draft.stated, ['the language is not stated and not sure: read as English (--language says otherwise)']]
    : [{ ...draft.stated, language: detected }, [`read as the language: ${detected}, by the text itself`]];
}

/** What a page calls its address where that is of the same site: without what only tracks the reader. */
function addressOf(stated: string | undefined, fetched: string): string {
  return stated !== undefined && new URL(stated).host === new URL(fetched).host ? stated : fetched;
}

/** Without the fields that a citation can't hold; a title is asked for. */
function withinBounds(origin: Stated, notes: string[]): Stated {
  const kept = Object.entries(origin).filter(([name, value]) => {
    const limit = name === 'disclaimer' || name === 'url' ? 2000 : LONGEST_FIELD;
    if (value.length <= limit) return true;
    if (name === 'title')
      throw new Unreadable(`states a title of more than ${LONGEST_FIELD} characters; give one with --title`);
    notes.push(`left out as longer than ${limit} characters: the ${name} that it states`);
    return false;
  });
  return Object.fromEntries(kept);
}
