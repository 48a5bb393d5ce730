/** A source to a report that can be written down, with all that a person should see of it first. */
import { detectLanguage, otherLanguage } from '../report/checking/detect-language.ts';
import { mojibakeIn } from '../report/checking/mojibake.ts';
import { removeBoilerplate } from './cleaning/boilerplate.ts';
import { cleanCharacters } from './cleaning/clean-characters.ts';
import { removeDouble } from './cleaning/doubles.ts';
import { comparable, type Draft, type Progress, type Stated, textOfBlocks } from './draft.ts';
import { stated } from './metadata.ts';
import { type Rendered, render } from './render.ts';
import { decodePage } from './source/decode.ts';
import { formatOf } from './source/format.ts';
import type { Source } from './source/source.ts';
import { Unreadable } from './source/unreadable.ts';
import { readMarkdown, readText } from './text.ts';

export interface Imported extends Rendered {
  /** What was left out, mended or noticed, in order. */
  readonly notes: readonly string[];
}

/** As the front matter's own bound. */
const LONGEST_FIELD = 300;

/**
 * `given` is what a person says of the report's origin; it goes ahead of what the source states. `today` (ISO 8601) is
 * the day of retrieval of an address. Throws Unreadable, or whatever a reader's library throws on a damaged file.
 */
export async function importReport(
  source: Source,
  given: Stated,
  today: string,
  progress: Progress,
): Promise<Imported> {
  const draft = withTitle(
    removeBoilerplate(removeDouble(cleanCharacters(await read(source, progress)))),
    given,
  );
  const [withLanguage, notes] = languageOf(draft, given);
  const fetched: Stated =
    source.url === undefined ? {} : { retrieved: today, url: addressOf(draft.stated.url, source.url) };
  const origin = withinBounds(stated({ ...withLanguage, ...fetched, ...given }), notes);
  const garbled = mojibakeIn(textOfBlocks(draft.blocks)).length;
  if (garbled > 0) notes.push(`garbled in the source: ${garbled} characters, which stay as they are`);
  const rendered = render('report', { ...draft, stated: origin });
  if (rendered.ending === '.txt' && draft.blocks.some(({ kind }) => kind === 'heading'))
    notes.push('written as plain text, without sections: its lines can’t be kept word for word in Markdown');
  return { ...rendered, notes: [...draft.notes, ...notes] };
}

/** Readers are loaded as they are needed: each brings a library of its own, and other commands need none of them. */
async function read(source: Source, progress: Progress): Promise<Draft> {
  switch (formatOf(source)) {
    case 'pdf':
      return (await import('./pdf/pdf.ts')).readPdf(source.bytes, progress);
    case 'docx':
      return (await import('./word/word.ts')).readDocx(source.bytes, progress);
    case 'html':
      return (await import('./html/html.ts')).readHtml(decodePage(source.bytes, source.contentType));
    case 'markdown':
      return readMarkdown(source.bytes);
    case 'text':
      return readText(source.bytes);
  }
}

/** The title as given, as stated, or the first heading's; a heading of the same words that opens the text goes. */
function withTitle(draft: Draft, given: Stated): Draft {
  if (draft.blocks.length === 0) throw new Unreadable('holds no text');
  const heading = draft.blocks.find(({ kind }) => kind === 'heading');
  const known = given.title ?? draft.stated.title;
  const title = known ?? heading?.text;
  if (title === undefined)
    throw new Unreadable('states no title and has no heading; give it one with --title');
  const notes =
    known === undefined ? [`read as the title: “${title}”, the first heading (--title gives another)`] : [];
  const [first, ...rest] = draft.blocks;
  const others = rest.some((block) => block.kind === 'heading' && block === heading);
  const repeats = first !== undefined && !others && comparable(first.text) === comparable(title);
  // A heading among others of its level is a section's, even where it is all there is for a title.
  const ofSection =
    known === undefined &&
    rest.some((block) => block.kind === 'heading' && first?.kind === 'heading' && block.level <= first.level);
  return {
    ...draft,
    blocks: repeats && !ofSection && rest.length > 0 ? rest : draft.blocks,
    stated: { ...draft.stated, title },
    notes: [...draft.notes, ...notes],
  };
}

function languageOf(draft: Draft, given: Stated): readonly [Stated, string[]] {
  const text = textOfBlocks(draft.blocks.filter(({ kind }) => kind === 'passage'));
  const language = given.language ?? draft.stated.language;
  if (language === undefined) {
    const detected = detectLanguage(text);
    return detected === undefined
      ? [
          draft.stated,
          ['the language is not stated and not sure: read as English (--language says otherwise)'],
        ]
      : [{ ...draft.stated, language: detected }, [`read as the language: ${detected}, by the text itself`]];
  }
  const other = otherLanguage(text, language);
  return [
    draft.stated,
    other === undefined
      ? []
      : [`the language is stated as ${language}, but the text reads as ${other} (--language ${other})`],
  ];
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
