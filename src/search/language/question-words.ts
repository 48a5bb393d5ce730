/** Words by which questions are put, which say little of what they are about. */

/** English: what a question asks of its topic, and what the topic is said to do, be or have. */
const ENGLISH =
  'able according actually area aspect become begin believe call case cause certain come common consider describe different effect ' +
  'example exist explain feature feel figure find get give go happen help hold identify important include involve kind know known ' +
  'lead like list locate look main make mean mention method name need note number occur part people percentage ' +
  'perform period person place point possible primary process provide purpose put reason receive refer regard relate relationship ' +
  'respond result role said say see serve show similar sort specific stand start state stop take tell term thing think try turn ' +
  'type typical use usual value want way work';

/** How much of its weight such a word keeps. */
export const QUESTION_WORD_WEIGHT = 0.4;

const BY_LANGUAGE: Readonly<Record<string, readonly string[] | undefined>> = { en: ENGLISH.split(' ') };

export function questionWordsOf(language: string): readonly string[] {
  return BY_LANGUAGE[language] ?? [];
}
