/** Words by which questions are put, which say little of what they are about. */

/**
 * English words that stand in questions of at least seven reports while fewer than half of the answering passages have
 * them (measured on SQuAD-like questions; the least telling kept).
 */
const ENGLISH =
  'able abbreviated according actually aim along amount another area aspect associated became become begin began believe besides ' +
  'big came cause certain come compare compared concern condition consider considered contribute current deal decade ' +
  'describe described determine due effort else enter era event example feature feel figure find focus follow frequent ' +
  'gave get give given go group happen happened happens help hold impact kind know like located long lose made main ' +
  'make makes making name named need occur people percentage period person place primary purpose reason receive regarding ' +
  'regard relationship respond said say says seen show significant similar sort specific stand start started stop suggest take taken ' +
  'takes term thing think today took try tried type typical typically use used usually value want way well went';

/** How much of its weight such a word keeps. */
export const QUESTION_WORD_WEIGHT = 0.4;

const BY_LANGUAGE: Readonly<Record<string, readonly string[] | undefined>> = { en: ENGLISH.split(' ') };

export function questionWordsOf(language: string): readonly string[] {
  return BY_LANGUAGE[language] ?? [];
}
