/** Fits what orders the one list of all candidates' sentences. */
import { LISTED_FEATURES } from '../../src/search/ranking/listed-features.ts';
import { type ListModel, type Model, tongueOf } from '../../src/search/ranking/model.ts';
import { type rank, weighCandidates } from '../../src/search/ranking/ranking.ts';
import { listSentences } from '../../src/search/ranking/sentence-list.ts';
import { type Choice, fitChoices, foldOf } from './fitting.ts';
import { type Asking, holdingAnswer, isGold, OWN_REPORT } from './trials.ts';

const RIDGE = 1e-1;
/** A longer list is cut to what is best as a passage: the rest teaches nothing more. */
const LISTED = 56;

export interface ListLesson {
  readonly set: string;
  readonly choice: Choice;
}

/** Of a question that is answered. None of one without a marked sentence, or in another language than English: the list is the same for all. */
export function listLesson(asking: Asking, model: Model): readonly ListLesson[] {
  const { collection, read, ranges, set, question } = asking;
  if (tongueOf(collection.language.code) !== 'english') return [];
  const weighed = weighCandidates(collection, read, ranges, model);
  const all = listSentences(collection, read, weighed);
  const width = LISTED_FEATURES.length;
  const rows: Float32Array[] = [];
  const right: boolean[] = [];
  let start = 0;
  for (const { passage, evidence } of weighed) {
    const holding = isGold(asking, passage) ? holdingAnswer(asking, passage) : [];
    for (let at = 0; at < evidence.count; at++) {
      const isRight = holding[at] ?? false;
      if (rows.length < LISTED || isRight) {
        rows.push(all.slice(start, start + width));
        right.push(isRight);
      }
      start += width;
    }
  }
  if (rows.length < 2 || !right.includes(true)) return [];
  const choice = { rows, right, weight: 1, group: question.report.name };
  return [{ set, choice }];
}

/** How much a set teaches, however many questions it has. */
function shareOf(set: string): number {
  if (/members/.test(set)) return 1.5;
  return OWN_REPORT.test(set) ? 2 : 0.5;
}

/** Fitted on all but one fold; on all where it is null. */
export function fitList(
  lessons: readonly ListLesson[],
  folds: number,
  without: number | null,
): ListModel['sentence'] {
  const own = lessons.filter((each) => without === null || foldOf(each.choice.group, folds) !== without);
  const sizes = new Map<string, number>();
  for (const { set } of own) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const choices = own.map(({ set, choice }) => ({
    ...choice,
    weight: shareOf(set) / (sizes.get(set) ?? 1),
  }));
  const weights = fitChoices(choices, LISTED_FEATURES.length, RIDGE);
  return Object.fromEntries(LISTED_FEATURES.map((name, at) => [name, weights[at] ?? 0]));
}

/** Shares of questions, by set. */
export class Placings {
  readonly #counts = new Map<string, { all: number; first: number; firstThree: number; sentence: number }>();

  /** Of a question that a passage answers. */
  add(asking: Asking, ranked: ReturnType<typeof rank>): void {
    const count = this.#counts.get(asking.set) ?? { all: 0, first: 0, firstThree: 0, sentence: 0 };
    this.#counts.set(asking.set, count);
    const place = ranked.findIndex(({ passage }) => isGold(asking, passage));
    const [best] = ranked;
    count.all++;
    if (place === 0) count.first++;
    if (place >= 0 && place < 3) count.firstThree++;
    if (place !== 0 || !best) return;
    const chosen = best.listScores.indexOf(Math.max(...best.listScores));
    if (holdingAnswer(asking, best.passage)[chosen]) count.sentence++;
  }

  print(): void {
    for (const [set, { all, first, firstThree, sentence }] of this.#counts) {
      const share = (count: number) => ((100 * count) / all).toFixed(1);
      console.log(
        `${set.padEnd(32)} first ${share(first)}, among three ${share(firstThree)}, its sentence ${share(sentence)} of ${all}`,
      );
    }
  }
}
