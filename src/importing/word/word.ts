/** A Word document to a draft. */
import type { Draft, Progress } from '../draft.ts';
import { authorFrom, languageTag, stated } from '../metadata.ts';
import { Unreadable } from '../source/unreadable.ts';
import { readDocument } from './document.ts';
import { openPackage } from './package.ts';
import { child, textWithin } from './xml.ts';

/** What programs put where no title was given. */
const NO_TITLE =
  /^(?:microsoft word\b.*|(?:document|dokument|documento)\s*\d*|untitled.*|title|titel|titre|[^\s]+\.(?:docx?|rtf|odt|dotx?))$/iu;

export function readDocx(bytes: Uint8Array, progress: Progress): Draft {
  const file = openPackage(bytes);
  const { blocks, title, likelyTitle, losses } = readDocument(file, (done) =>
    progress('reading', done, file.main.length),
  );
  if (blocks.length === 0) throw new Unreadable('holds no text');
  const core = file.ofPackage('core-properties');
  const property = (name: string) => textWithin(child(core, name)).trim();
  const propertyTitle = NO_TITLE.test(property('dc:title')) ? '' : property('dc:title');
  const [author, notes] = authorFrom(property('dc:creator'), blocks);
  const created = property('dcterms:created').slice(0, 10);
  // Properties are often those of the document that a document was made from; what its cover says is seen.
  const titled = blocks.some(({ text }) => text.includes(propertyTitle)) ? propertyTitle : '';
  return {
    blocks,
    stated: stated({
      title: title || titled || propertyTitle || likelyTitle,
      author,
      language: languageTag(property('dc:language') || undefined),
    }),
    markup: 'none',
    notes: [
      ...losses.notes,
      ...notes,
      ...(created !== ''
        ? [`the document was made on ${created}; that is not taken for the date of publication (--published)`]
        : []),
    ],
  };
}
