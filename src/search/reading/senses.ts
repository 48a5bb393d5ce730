/** Which terms of the reports may stand for a word of a question. */
import type { Collection } from '../collection/collection.ts';

/** What shares fewer of its runs of four letters with a question's term is no kin of it. */
const LEAST_KINSHIP = 0.5;
/** How like a term its kin is at most. */
const MOST_KINSHIP = 0.95;
/** What shares fewer of its letter pairs with a word is no soundalike of it; how alike the others are at most. */
const LEAST_SOUNDALIKE = 0.6;
const SOUNDALIKE = 0.7;
const MOST_SOUNDALIKES = 8;

/** A term that stands for a question's term in the text: itself, or its kin (`production` for `produce`). */
export interface Sense {
  readonly term: number;
  /** 1 for the term itself. */
  readonly likeness: number;
}

/** `term` is −1 where the reports lack `word`; `stem` is its stem. */
export function sensesOf(collection: Collection, term: number, stem: string, word: string): readonly Sense[] {
  const senses: Sense[] = term < 0 ? soundalikes(collection, word) : [{ term, likeness: 1 }];
  collection.termGrams.similar(stem, LEAST_KINSHIP, (kin, likeness) => {
    if (kin !== term) senses.push({ term: kin, likeness: Math.min(likeness, MOST_KINSHIP) });
  });
  return senses;
}

/** Terms of the reports that mean about the same as `word`, whose stem is `stem`. */
export function relatedTerms(
  { language, vocabulary }: Collection,
  stem: string,
  word: string,
): readonly Sense[] {
  const related: Sense[] = [];
  for (const [other, likeness] of language.relatedStems(word)) {
    const term = other === stem ? -1 : vocabulary.terms.numberOf(other);
    if (term >= 0) related.push({ term, likeness });
  }
  return related;
}

/** What a word that the reports lack, and that is too far from theirs to be repaired, may yet have been heard for. */
function soundalikes({ wordGrams, vocabulary }: Collection, word: string): Sense[] {
  const near: Sense[] = [];
  wordGrams.similar(word, LEAST_SOUNDALIKE, (id, dice) => {
    const term = vocabulary.wordTerms[id] ?? -1;
    if (term >= 0) near.push({ term, likeness: dice * SOUNDALIKE });
  });
  return near.sort((a, b) => b.likeness - a.likeness).slice(0, MOST_SOUNDALIKES);
}
