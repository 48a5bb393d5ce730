/** The search over a set of reports. */
import type { Report } from '../report/report.ts';
import {
  type Collection,
  type Gathering,
  gatherAll,
  packCollection,
  passageAt,
  preparing,
  type Range,
} from './collection/collection.ts';
import { type Chances, chancesIn, verdictOf } from './ranking/confidence.ts';
import { preparingMeaning } from './ranking/meaning.ts';
import { MODEL, tongueOf } from './ranking/model.ts';
import { type Ranked, rank } from './ranking/ranking.ts';
import { chooseSentence } from './ranking/sentence-choice.ts';
import { shownPassage } from './ranking/shown-passage.ts';
import { hasWord, type Question, readQuestion } from './reading/question.ts';
import { rangesOf } from './reading/scope.ts';
import type { AnswerVerdict, Findings, Hit, SearchIndex } from './search.ts';

const MOST_HITS = 5;

const NOTHING: Findings = {
  verdict: 'none',
  answered: false,
  confidence: 0,
  corrections: [],
  missing: [],
  hits: [],
};

/**
 * Reports of several languages may be mixed; a question is read once in each. Where that fails in some of them, `onFailure` is told
 * and the others answer. An index never changes.
 */
export function buildIndex(
  reports: readonly Report[],
  onFailure: (error: unknown) => void = () => {},
  gathering: Gathering = {},
): SearchIndex {
  const gathered = gatherAll(reports, gathering);
  const collections = gathered.map(({ collection }) => collection);
  let toBePacked = gathering.isToBeKept ? gathered : null;
  return {
    pack() {
      const packed = toBePacked;
      toBePacked = null;
      return (
        packed && {
          collections: packed.map(({ collection }) => packCollection(collection)),
          own: packed.map(({ own }) => own),
        }
      );
    },
    *preparing() {
      for (const collection of collections) {
        yield* preparing(collection);
        yield* preparingMeaning(collection);
      }
    },
    find(text, scope = {}) {
      const failures: unknown[] = [];
      const searched = collections.flatMap((collection) => {
        const ranges = rangesOf(collection, scope);
        return ranges.length === 0 ? [] : [{ collection, ranges }];
      });
      const readings = searched.flatMap(({ collection, ranges }) => {
        const others = searched.flatMap((each) => (each.collection === collection ? [] : [each.collection]));
        try {
          return [search(collection, text, ranges, others)];
        } catch (error) {
          failures.push(error);
          return [];
        }
      });
      if (failures.length > 0 && readings.length === 0) throw failures[0];
      for (const failure of failures) onFailure(failure);
      const [best] = readings.sort((a, b) => b.confidence - a.confidence);
      if (!best) return NOTHING;
      const likely = verdictOf(best, MODEL.thresholds);
      // What the reports say of another year or another amount is no answer.
      const verdict = likely === 'answer' && best.question.missing.some(isNumber) ? 'perhaps' : likely;
      const hits = readings
        .flatMap((reading) => hitsOf(reading, verdict).map((hit) => ({ hit, reading })))
        .sort((a, b) => b.hit.score - a.hit.score);
      // As they were read for the passage that is shown first: reports in another language lack words that it has.
      const { corrections, missing } = (hits[0]?.reading ?? best).question;
      return {
        verdict,
        answered: verdict === 'answer',
        confidence: best.confidence,
        corrections,
        missing,
        hits: hits.slice(0, MOST_HITS).map(({ hit }) => hit),
      };
    },
  };
}

function isNumber(word: string): boolean {
  return /\p{N}/u.test(word);
}

interface Reading extends Chances {
  readonly collection: Collection;
  readonly question: Question;
  readonly ranked: readonly Ranked[];
}

/** `others` are searched, too: a word of theirs is no slip, even where it is read as one here. */
function search(
  collection: Collection,
  text: string,
  ranges: readonly Range[],
  others: readonly Collection[],
): Reading {
  const question = readQuestion(collection, text, ranges, (word) =>
    others.some((other) => hasWord(other, word)),
  );
  const ranked = rank(collection, question, ranges, MODEL);
  return {
    collection,
    question,
    ranked,
    ...chancesIn(question, ranked, tongueOf(collection.language.code), MODEL),
  };
}

/** Where nothing answers, what has no word of the question is not near it either. */
function hitsOf({ collection, ranked }: Reading, verdict: AnswerVerdict): readonly Hit[] {
  const near = verdict === 'none' ? ranked.filter(({ features: { exact, kin } }) => exact + kin > 0) : ranked;
  const shown = new Map<number, number>();
  for (const { passage, score } of near) {
    if (shown.size === MOST_HITS) break;
    const id = shownPassage(collection, passage);
    if (id >= 0 && !shown.has(id)) shown.set(id, score);
  }
  // A report may be nothing but such passages.
  if (shown.size === 0) for (const { passage, score } of near.slice(0, MOST_HITS)) shown.set(passage, score);
  return [...shown].flatMap(([id, score]) => {
    const found = passageAt(collection, id);
    const scores = ranked.find(({ passage }) => passage === id)?.listScores;
    if (!found) return [];
    const listScores = scores ?? found.passage.sentences.map(() => 0);
    const sentence = chooseSentence(collection, id, found.passage, listScores, verdict === 'answer');
    return [{ ...found, sentence, score }];
  });
}
