/** Questions that ask the same in other words, together. */
import { type Asked, asked, languagesOf } from './asked.ts';
import { likeness, type Weights } from './likeness.ts';

/** Two that are alike by this ask the same: of 80 groups in test/gaps, most come out whole, and none with another. */
const ALIKE = 0.7;
/** So many that share most are compared. */
const MOST_COMPARED = 12;
/** A stem that more groups have is looked up in those that have a rarer one. */
const MOST_LISTED = 200;
/** Of a group's wordings, the most frequent. */
const MOST_WORDINGS = 6;

interface Wording {
  readonly asked: Asked;
  readonly indices: number[];
}

/** The groups that have a stem, by what all of a group's questions have in common. */
type Having = Map<string, Map<string, Set<Group>>>;

interface Group {
  readonly wordings: Wording[];
  /** The word of a question, by its place, that was last found in it. */
  lastWord: readonly [question: Asked | null, place: number];
}

/** Indices of `questions`, a list a group, each in order; the group that has most first. Takes little more than linear time. */
export function grouped(questions: readonly string[]): readonly (readonly number[])[] {
  const wordings = wordingsOf(questions);
  const weights = weightsOf(wordings);
  const groups: Group[] = [];
  const having: Having = new Map();
  for (const wording of wordings) {
    const group = nearestGroup(wording.asked, having, weights) ?? { wordings: [], lastWord: [null, 0] };
    if (group.wordings.length === 0) groups.push(group);
    group.wordings.push(wording);
    if (group.wordings.length > MOST_WORDINGS) continue;
    const { frame, words } = wording.asked;
    const inFrame = having.get(frame) ?? new Map<string, Set<Group>>();
    having.set(frame, inFrame);
    for (const { stem } of words) {
      const known = inFrame.get(stem);
      if (known) known.add(group);
      else inFrame.set(stem, new Set([group]));
    }
  }
  return groups
    .map((group) => group.wordings.flatMap(({ indices }) => indices).sort((a, b) => a - b))
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** Most frequent first. */
function wordingsOf(questions: readonly string[]): readonly Wording[] {
  const byKey = new Map<string, Wording>();
  const texts = new Map<string, number[]>();
  for (const [index, question] of questions.entries()) {
    const indices = texts.get(question);
    if (indices) indices.push(index);
    else texts.set(question, [index]);
  }
  const languages = languagesOf([...texts.keys()]);
  for (const [at, [question, indices]] of [...texts].entries()) {
    const read = asked(question, languages[at] ?? 'en');
    const wording = byKey.get(read.key) ?? { asked: read, indices: [] };
    byKey.set(read.key, wording);
    wording.indices.push(...indices);
  }
  return [...byKey.values()].sort((a, b) => b.indices.length - a.indices.length);
}

/** The rarer among all questions, the more it tells. */
function weightsOf(wordings: readonly Wording[]): Weights {
  const counts = new Map<string, number>();
  for (const { asked } of wordings)
    for (const { stem } of asked.words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.log(2 + wordings.length);
  return (stem) => 0.5 + (0.5 * Math.log((2 + wordings.length) / (1 + (counts.get(stem) ?? 0)))) / most;
}

/** Null where none asks the same. */
function nearestGroup(question: Asked, having: Having, weights: Weights): Group | null {
  const inFrame = having.get(question.frame);
  if (!inFrame) return null;
  const shared = new Map<Group, number>();
  const lists = question.words
    .map(({ stem, related, says }) => {
      const having = [stem, ...related.keys()].flatMap((each) => inFrame.get(each) ?? []);
      return { weight: weights(stem) * says, having, size: having.reduce((sum, { size }) => sum + size, 0) };
    })
    .sort((one, other) => one.size - other.size);
  for (const [at, { weight, having, size }] of lists.entries()) {
    // What all have tells none from another: it only adds to those that have something rarer.
    if (size > MOST_LISTED && shared.size > 0) {
      for (const [group, sum] of shared)
        if (having.some((groups) => groups.has(group))) shared.set(group, sum + weight);
    } else
      for (const groups of having)
        for (const group of groups) {
          // By several of its words, a group has it once.
          if (group.lastWord[0] === question && group.lastWord[1] === at) continue;
          group.lastWord = [question, at];
          shared.set(group, (shared.get(group) ?? 0) + weight);
        }
  }
  let best: Group | null = null;
  let most = ALIKE;
  const all = lists.reduce((sum, { weight }) => sum + weight, 0);
  // A slip is shared by no stem: one is allowed for.
  const slip = Math.max(0, ...lists.map(({ weight }) => weight));
  for (const group of mostShared(shared)) {
    // At most the other's words are all in it.
    if ((shared.get(group) ?? 0) + slip < (2 * ALIKE - 1) * all) continue;
    for (const wording of group.wordings.slice(0, MOST_WORDINGS)) {
      const alike = likeness(question, wording.asked, weights);
      if (alike >= most) [best, most] = [group, alike];
    }
  }
  return best;
}

/** Those of the highest sums, in one pass. */
function mostShared(shared: ReadonlyMap<Group, number>): readonly Group[] {
  const top: [Group, number][] = [];
  for (const entry of shared) {
    const last = top[MOST_COMPARED - 1];
    if (last && last[1] >= entry[1]) continue;
    let at = top.length;
    while (at > 0 && (top[at - 1]?.[1] ?? 0) < entry[1]) at -= 1;
    top.splice(at, 0, entry);
    top.length = Math.min(top.length, MOST_COMPARED);
  }
  return top.map(([group]) => group);
}
