/** Words of like meaning, by WordNet (Miller 1995), whose files are looked up in place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sensesOf, WORD_NET } from '../../words/senses.ts';
import { MemoizedTexts } from './memoize.ts';

/** A word that may be said for another. */
export interface Related {
  /** In lower case. */
  readonly word: string;
  /** 0 to 1: the more usual the meaning that the two share is for either of them, the greater. */
  readonly likeness: number;
}

export interface Thesaurus {
  /** Synonyms of a word in lower case, however it is inflected, and words derived as it is (`die`: `death`). */
  relatedTo(word: string): readonly Related[];
}

let wordNet: WordNet | null = null;

export function hasThesaurus(language: string): boolean {
  return language === 'en';
}

/** The thesaurus of a language; null for one without. When first asked for English it reads 29 MB: about 40 ms. */
export function thesaurusOf(language: string): Thesaurus | null {
  if (!hasThesaurus(language)) return null;
  wordNet ??= new WordNet(WORD_NET);
  return wordNet;
}

/** What is less like a word says nothing. */
const LEAST_LIKENESS = 0.2;
/** So many words' meanings are remembered. */
const MOST_REMEMBERED = 20_000;
/** What a word derived from a synonym is worth beside the synonym itself. */
const DERIVED = 0.7;
/** The chance of a meaning that the list of meanings lacks. */
const UNLISTED = 0.02;

/** Inflections' endings, and what the plain form has instead (WordNet's own rules of detachment). */
const ENDINGS: readonly (readonly [Part, endings: string])[] = [
  ['noun', 's> ses>s xes>x zes>z ches>ch shes>sh men>man ies>y'],
  ['verb', 's> ies>y es>e es> ed>e ed> ing>e ing>'],
  ['adj', 'er> est> er>e est>e'],
];

type Part = 'noun' | 'verb' | 'adj' | 'adv';

/** A meaning of a word. */
interface Meaning {
  readonly part: Part;
  /** Where its line begins in that part's file. */
  readonly at: number;
  /** Which of the word's meanings is meant, by how often each was in texts read for the purpose; 0 to 1. */
  readonly chance: number;
}

/** What has one meaning. */
interface Synonyms {
  readonly words: readonly string[];
  /** Words derived from one another: from which of `words`, and which word of which meaning. */
  readonly derived: readonly {
    readonly from: number;
    readonly part: Part;
    readonly at: number;
    readonly word: number;
  }[];
}

class WordNet implements Thesaurus {
  readonly #data: Readonly<Record<Part, Buffer>>;
  readonly #meanings = new MemoizedTexts<readonly Meaning[]>(MOST_REMEMBERED, (lemma) => this.#lookUp(lemma));

  constructor(folder: string) {
    this.#data = {
      noun: readFileSync(join(folder, 'data.noun')),
      verb: readFileSync(join(folder, 'data.verb')),
      adj: readFileSync(join(folder, 'data.adj')),
      adv: readFileSync(join(folder, 'data.adv')),
    };
  }

  relatedTo(word: string): readonly Related[] {
    const best = new Map<string, number>();
    const add = (other: string, likeness: number): void => {
      if (likeness < LEAST_LIKENESS || other === word || other.includes('_')) return;
      if (likeness > (best.get(other) ?? 0)) best.set(other, likeness);
    };
    for (const [lemma, meanings] of this.#lemmasOf(word)) {
      for (const { part, at, chance } of meanings) {
        if (chance < LEAST_LIKENESS ** 2) break;
        const { words, derived } = this.#read(part, at);
        const likenesses = words.map((other) =>
          other === lemma ? Math.sqrt(chance) : Math.sqrt(chance * this.#chanceOf(other, part, at)),
        );
        for (const [index, other] of words.entries()) if (other !== lemma) add(other, likenesses[index] ?? 0);
        for (const each of derived) {
          const likeness = (words[each.from] === lemma ? 1 : DERIVED) * (likenesses[each.from] ?? 0);
          if (likeness >= LEAST_LIKENESS)
            add(this.#read(each.part, each.at).words[each.word] ?? '', likeness);
        }
      }
    }
    return [...best].map(([other, likeness]) => ({ word: other, likeness }));
  }

  /** What a word may be an inflection of, with its meanings, the likeliest first. */
  #lemmasOf(word: string): ReadonlyMap<string, readonly Meaning[]> {
    const lemmas = new Map<string, readonly Meaning[]>();
    const own = this.#meaningsOf(word);
    if (own.length > 0) lemmas.set(word, own);
    for (const [base, part] of basesOf(word)) {
      if (lemmas.has(base)) continue;
      const meanings = this.#meaningsOf(base);
      if (meanings.some((meaning) => meaning.part === part)) lemmas.set(base, meanings);
    }
    return lemmas;
  }

  #chanceOf(word: string, part: Part, at: number): number {
    return (
      this.#meaningsOf(word).find((meaning) => meaning.at === at && meaning.part === part)?.chance ?? UNLISTED
    );
  }

  #meaningsOf(lemma: string): readonly Meaning[] {
    return this.#meanings.of(lemma);
  }

  #lookUp(lemma: string): readonly Meaning[] {
    const found: Meaning[] = [];
    let sum = 0;
    for (const line of sensesOf(lemma)) {
      const [key = '', at, rank, count] = line.split(' ');
      const part = PART_OF_KEY[key.charAt(lemma.length + 1)];
      if (!part) continue;
      const chance = Number(count) + 1 / Number(rank);
      sum += chance;
      found.push({ part, at: Number(at), chance });
    }
    return found.map((each) => ({ ...each, chance: each.chance / sum })).sort((a, b) => b.chance - a.chance);
  }

  #read(part: Part, at: number): Synonyms {
    const data = this.#data[part];
    const fields = data.toString('latin1', at, data.indexOf(BAR, at)).split(' ');
    const wordCount = Number.parseInt(fields[3] ?? '0', 16);
    const words: string[] = [];
    for (let field = 4; words.length < wordCount; field += 2)
      words.push((fields[field] ?? '').toLowerCase().replace(/\(.*\)$/, ''));
    const derived: { from: number; part: Part; at: number; word: number }[] = [];
    for (let field = 5 + 2 * wordCount; field + 3 < fields.length; field += 4) {
      const mark = fields[field];
      if (mark !== '+' && mark !== '\\' && mark !== '<') continue;
      const places = fields[field + 3] ?? '';
      const target = PART_OF_LETTER[fields[field + 2] ?? ''];
      if (!target) continue;
      derived.push({
        from: Number.parseInt(places.slice(0, 2), 16) - 1,
        part: target,
        at: Number(fields[field + 1]),
        word: Number.parseInt(places.slice(2), 16) - 1,
      });
    }
    return { words, derived };
  }
}

/** A sense key names its part of speech by number, a pointer by letter; 5 and s are adjectives that stand by another. */
const PART_OF_KEY: Readonly<Record<string, Part | undefined>> = {
  1: 'noun',
  2: 'verb',
  3: 'adj',
  4: 'adv',
  5: 'adj',
};
const PART_OF_LETTER: Readonly<Record<string, Part | undefined>> = {
  n: 'noun',
  v: 'verb',
  a: 'adj',
  s: 'adj',
  r: 'adv',
};

function basesOf(word: string): readonly (readonly [base: string, part: Part])[] {
  const bases: [string, Part][] = [];
  for (const [part, endings] of ENDINGS) {
    for (const rule of endings.split(' ')) {
      const [ending = '', instead = ''] = rule.split('>');
      if (!word.endsWith(ending) || word.length < ending.length + 2) continue;
      const base = word.slice(0, word.length - ending.length) + instead;
      bases.push([base, part]);
      // As in `stopped`.
      const doubled = part === 'verb' && instead === '' && base.at(-1) === base.at(-2);
      if (doubled) bases.push([base.slice(0, -1), part]);
    }
  }
  return bases;
}

const BAR = 0x7c;
