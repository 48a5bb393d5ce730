/**
 * Draws vectors of English words nearer to those of their synonyms, of what they are a kind of, of what is derived from them and of
 * their inflected forms ("Retrofitting Word Vectors to Semantic Lexicons", Faruqui et al. 2015), by WordNet: vectors of the company
 * that words keep have `hurt` no nearer to `injured` than to `angry`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WORD_NET } from '../../src/words/senses.ts';

/** How much a word's own vector counts beside all its neighbours together. */
const OWN = 2;
const STEPS = 8;
/** So many meanings of a word count, the most frequent, and no more than were found in texts. */
const MEANINGS = 3;
const KIND_OF = 0.5;
const SIMILAR = 0.3;

const FILES = [
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adj'],
  ['r', 'adv'],
] as const;

const INFLECTIONS: readonly (readonly [ending: string, plain: readonly string[]])[] = [
  ['s', ['']],
  ['es', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ies', ['y']],
  ['ied', ['y']],
  ['ly', ['']],
];
const SHORTEST_STEM = 3;

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

interface Pointer {
  readonly symbol: string;
  readonly key: string;
  /** Which words it is between, from 1; 0 for all. */
  readonly from: number;
  readonly to: number;
}

/** Of each word's neighbours by its place in `words`, how near they are. */
type Neighbours = readonly Map<number, number>[];

/** Unit vectors of the words, in their order. */
export async function retrofit(
  words: readonly string[],
  vectors: readonly Float64Array[],
): Promise<readonly Float64Array[]> {
  const neighbours = await neighboursOf(words);
  let moved = vectors;
  for (let step = 0; step < STEPS; step++) {
    moved = vectors.map((own, at) => {
      const near = neighbours[at] ?? new Map<number, number>();
      const all = [...near.values()].reduce((sum, weight) => sum + weight, 0);
      const share = Math.min(1, all);
      const next = own.map((component) => OWN * component);
      for (const [other, weight] of near)
        for (let k = 0; k < next.length; k++)
          next[k] = (next[k] ?? 0) + ((share * weight) / all) * (moved[other]?.[k] ?? 0);
      return next.map((component) => component / (OWN + share));
    });
  }
  return moved.map((vector) => {
    const length = Math.sqrt(vector.reduce((sum, component) => sum + component * component, 0)) || 1;
    return vector.map((component) => component / length);
  });
}

async function neighboursOf(words: readonly string[]): Promise<Neighbours> {
  const places = new Map(words.map((word, at) => [word, at]));
  const neighbours = words.map(() => new Map<number, number>());
  const bind = (one: string, other: string, weight: number): void => {
    const a = places.get(one);
    const b = places.get(other);
    if (a === undefined || b === undefined || a === b) return;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      neighbours[from]?.set(to, Math.max(weight, neighbours[from]?.get(to) ?? 0));
  };
  const [synsets, ranks] = await readWordNet();
  /** With how frequent the meaning is among each word's own, from 0. */
  const members = (key: string): readonly (readonly [word: string, rank: number])[] =>
    (synsets.get(key)?.words ?? []).flatMap((word) => {
      const rank = ranks.get(`${word} ${key}`);
      return rank === undefined ? [] : [[word, rank] as const];
    });
  for (const [key, { words: all, pointers }] of synsets) {
    const own = members(key);
    for (const [word, rank] of own)
      for (const [other, second] of own) bind(word, other, 1 / (1 + rank + second));
    for (const { symbol, key: target, from, to } of pointers) {
      if (symbol === '@' || symbol === '@i')
        for (const [word, rank] of own)
          for (const [other, second] of members(target)) bind(word, other, KIND_OF / (1 + rank + second));
      else if (symbol === '&')
        for (const [word] of own) for (const [other] of members(target)) bind(word, other, SIMILAR);
      else if ((symbol === '+' || symbol === '\\') && from > 0)
        bind(all[from - 1] ?? '', synsets.get(target)?.words[to - 1] ?? '', 1);
    }
  }
  for (const word of words)
    for (const [ending, plain] of INFLECTIONS)
      if (word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM)
        for (const rest of plain) bind(word, word.slice(0, word.length - ending.length) + rest, 1);
  return neighbours;
}

/** Synsets by part of speech and offset; and of `word key`, which of the word's meanings the synset is. */
async function readWordNet(): Promise<readonly [ReadonlyMap<string, Synset>, ReadonlyMap<string, number>]> {
  const synsets = new Map<string, Synset>();
  const ranks = new Map<string, number>();
  for (const [part, file] of FILES) {
    for (const line of await linesOf(`data.${file}`)) {
      const fields = (line.split('|')[0] ?? '').trim().split(' ');
      const count = Number.parseInt(fields[3] ?? '0', 16);
      const words = Array.from({ length: count }, (_, at) =>
        (fields[4 + 2 * at] ?? '').replace(/\(.*/, '').toLowerCase(),
      );
      const first = 5 + 2 * count;
      const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, at): Pointer => {
        const [symbol = '', offset = '', kind = '', between = ''] = fields.slice(first + 4 * at);
        return {
          symbol,
          key: `${kind === 's' ? 'a' : kind} ${offset}`,
          from: Number.parseInt(between.slice(0, 2), 16),
          to: Number.parseInt(between.slice(2), 16),
        };
      });
      synsets.set(`${part} ${fields[0]}`, { words, pointers });
    }
    for (const line of await linesOf(`index.${file}`)) {
      const fields = line.trim().split(' ');
      const kinds = Number(fields[3]);
      const found = Math.max(1, Math.min(MEANINGS, Number(fields[5 + kinds])));
      for (const [rank, offset] of fields.slice(6 + kinds, 6 + kinds + found).entries())
        ranks.set(`${fields[0]} ${part} ${offset}`, rank);
    }
  }
  return [synsets, ranks];
}

async function linesOf(file: string): Promise<readonly string[]> {
  const text = await readFile(join(WORD_NET, file), 'latin1');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
}
