/** Whom somebody means that is named by a surname, with a title, by initials or with a slip: nobody rather than somebody else. */
import { isUnspaced, nameForm, wordsOf } from '../../name-matching.ts';
import { spellingDistance } from '../../search/reading/edit-distance.ts';

/** Of shorter words each may be another one. */
const SHORTEST_MISTYPED = 4;
const SHORTEST_BEGUN = 4;
/** How far a word may be from the one that is meant, and a longer one. */
const SLIP = 1;
const SLIPS = 1.8;
const LONG = 8;

/** Words that stand between a name's and have no initial in its short form. */
const SMALL = new Set(
  'the of and for in on de la le les des du del los las der die das und von van et y e & fur a'.split(' '),
);

const TITLES = new Set(
  'mr mrs ms mx miss dr prof professor sir dame lord lady president vice deputy prime minister chancellor senator secretary general director chief ceo cfo cto chair chairman chairwoman chairperson governor mayor judge justice ambassador king queen prince princess pope herr frau m mme mlle monsieur madame sr sra srta senor senora don dona prasident prasidentin presidente presidenta presidentin ministre ministra ministro ministerin minister premier'.split(
    ' ',
  ),
);

/** What stands ahead of a surname, and is easily taken for another: "Van der Leyen". */
const PARTICLES = new Set(
  'von van vom zu der den de la del della di da do dos das du des ter ten al el bin ibn'.split(' '),
);

/** What is commonly said for a name by letters that are not all of its initials. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  usa: 'united states',
  uk: 'united kingdom',
  us: 'united states',
};

export interface SpeakerNamed {
  readonly name: string;
}

/** All that may be meant, in order. */
export function findSpeakers<T extends SpeakerNamed>(speakers: readonly T[], typed: string): readonly T[] {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\p{L})(?:['’‘]s|(?<=s)['’])(?=\s|$)/giu, '')
    .replace(/(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]\s?)(?:さん|氏|様|씨|님)$/u, '')
    .replace(/(?<=\b\p{L})\.\s?(?=\p{L}\b)/gu, '');
  const wanted = formOf(plain);
  const words = wordsOf(wanted);
  if (words.length === 0) return [];
  const named = speakers.map((speaker) => {
    const form = formOf(speaker.name);
    return {
      speaker,
      form,
      words: wordsOf(form),
      isShort: /^(?:\p{Lu}\.?){2,6}$/u.test(speaker.name.trim()),
    };
  });
  type Known = (typeof named)[number];
  const spelledOut = SHORT_FORMS[wanted];
  const untitled = words.filter((word) => !TITLES.has(word) && !PARTICLES.has(word));
  const tiers: ((known: Known) => boolean)[] = [
    ({ form }) => form === wanted,
    ({ words: own }) => words.every((word) => own.includes(word)),
    ({ form }) => isUnspaced(wanted) && form.includes(wanted),
    ({ words: own, form }) =>
      words.length === 1 && (areInitials(wanted, own) || (spelledOut !== undefined && form === spelledOut)),
    ({ form, isShort }) => isShort && words.length > 1 && areInitials(form, words),
    ({ words: own }) =>
      untitled.length > 0 && untitled.length < words.length && untitled.every((word) => own.includes(word)),
    // A whole name behind what somebody is: `engineer Tom Reed`, and not `lawyer of Tom Reed`.
    ({ words: own }) =>
      own.length > 1 &&
      own.length < words.length &&
      own.every((word, i) => word === words[words.length - own.length + i]) &&
      !words.slice(0, -own.length).some((word) => SMALL.has(word)),
    ({ words: own }) =>
      words.length > 1 &&
      words.every((word) => own.includes(word) || own.some((each) => isInitial(word, each))) &&
      words.some((word) => word.length > 1 && own.includes(word)),
    ({ words: own }) =>
      words.every((word) =>
        own.some((each) => each === word || (word.length >= SHORTEST_BEGUN && each.startsWith(word))),
      ),
    ({ words: own }) =>
      untitled.length > 0 &&
      untitled.every((word) => own.some((each) => each === word || isMistyped(word, each))),
  ];
  for (const holds of tiers) {
    const found = named.filter(holds);
    if (found.length > 0) return found.map(({ speaker }) => speaker);
  }
  return [];
}

/** Also `O Neill`, `Mc Donald` and `Saint John` are as `O’Neill`, `McDonald` and `St. John`. */
function formOf(name: string): string {
  return nameForm(name)
    .replace(/^the /, '')
    .replace(/(?<=^| )(o|mc|mac) (?=\p{L}{3})/gu, '$1')
    .replace(/(?<=^| )saint(?= )/gu, 'st');
}

/** "iaea" of "International Atomic Energy Agency", with or without those of the small words between. */
function areInitials(typed: string, words: readonly string[]): boolean {
  if (words.length < 2) return false;
  const initials = (of: readonly string[]) => of.map((word) => word.charAt(0)).join('');
  return typed === initials(words) || typed === initials(words.filter((word) => !SMALL.has(word)));
}

function isInitial(word: string, name: string): boolean {
  return word.length === 1 && name.startsWith(word);
}

function isMistyped(typed: string, name: string): boolean {
  if (typed.length < SHORTEST_MISTYPED || name.length < SHORTEST_MISTYPED) return false;
  if (Math.abs(typed.length - name.length) > 2 || typed.length > 64 || name.length > 64) return false;
  return spellingDistance(typed, name) <= (Math.min(typed.length, name.length) >= LONG ? SLIPS : SLIP);
}
