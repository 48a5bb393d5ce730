/** A passage that says nothing by itself, and what is shown in its place. */
import { type Collection, kindsIn, passageAt } from '../collection/collection.ts';
import { BIT_OF, isTable, leadsIn } from '../language/sentence-kinds.ts';

/**
 * The passage itself where it has running text or rows of a table; in place of one that only leads in what follows ("Dr. Ward
 * stated:", a line in bold), what follows it in its section; −1 where nothing does, and of links, pictures and rules alone.
 */
export function shownPassage(collection: Collection, id: number): number {
  const asked = passageAt(collection, id);
  for (let shown = id; asked; shown++) {
    const found = passageAt(collection, shown);
    if (found?.report !== asked.report || found.passage.section !== asked.passage.section) return -1;
    const { report, passage } = found;
    const isText = passage.sentences.some((_, at) => (kindsIn(collection, shown, at) & NO_TEXT) === 0);
    if (isText || isTable(report.body.slice(passage.start, passage.end))) return shown;
    if (!passage.sentences.every(({ start, end }) => leadsIn(report.body.slice(start, end)))) return -1;
  }
  return -1;
}

const NO_TEXT = BIT_OF.fragment | BIT_OF.leadIn;
