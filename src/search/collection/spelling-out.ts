/** Lets a sentence be found by an abbreviation that the report defines and by what it stands for, whichever it has. */
import type { Report } from '../../report/report.ts';
import type { Language } from '../language/language.ts';
import { abbreviationsIn } from './abbreviations.ts';
import type { VocabularyBuilder } from './vocabulary.ts';

export interface Definition {
  /** Surfaces; the short form is one, the long form has two or more, or is one compound. */
  readonly short: number;
  readonly long: readonly number[];
}

/** What a report defines, in the order of the text. */
export function definitionsIn(
  report: Report,
  language: Language,
  builder: VocabularyBuilder,
): readonly Definition[] {
  const definitions: Definition[] = [];
  const { body, passages } = report;
  for (const { start, end } of passages) {
    for (const { short, long } of abbreviationsIn(body.slice(start, end), language)) {
      const [surface, ...more] = builder.surfacesOf(short);
      const surfaces = builder.surfacesOf(long);
      if (surface === undefined || more.length > 0 || surfaces.length === 0) continue;
      definitions.push({ short: surface, long: surfaces });
    }
  }
  return definitions;
}

/** A report's definitions, by the term of the short form and by that of the long form's first word. */
export class SpellingOut {
  readonly #builder: VocabularyBuilder;
  readonly #byShort = new Map<number, Definition>();
  readonly #byLong = new Map<number, Definition[]>();

  /** Of several definitions of a short form, the first counts. */
  constructor(definitions: readonly Definition[], builder: VocabularyBuilder) {
    this.#builder = builder;
    for (const definition of definitions) {
      const term = builder.termOf(definition.short);
      if (this.#byShort.has(term)) continue;
      this.#byShort.set(term, definition);
      const first = builder.termOf(definition.long[0] ?? -1);
      const others = this.#byLong.get(first);
      if (others) others.push(definition);
      else this.#byLong.set(first, [definition]);
    }
  }

  /** A sentence's surfaces, with those of the other form behind each short or long form that stands there alone. */
  complete(surfaces: readonly number[]): readonly number[] {
    if (this.#byShort.size === 0) return surfaces;
    const terms = surfaces.map((surface) => this.#builder.termOf(surface));
    const there = new Set(terms);
    const added = new Map<number, readonly number[]>();
    const add = (at: number, others: readonly number[]): void => {
      const lacking = others.filter((surface) => !there.has(this.#builder.termOf(surface)));
      if (lacking.length === 0) return;
      added.set(at, lacking);
      for (const surface of lacking) there.add(this.#builder.termOf(surface));
    };
    for (const [at, term] of terms.entries()) {
      const abbreviation = this.#byShort.get(term);
      if (abbreviation) add(at, abbreviation.long);
      for (const { short, long } of this.#byLong.get(term) ?? []) {
        if (long.every((surface, next) => this.#builder.termOf(surface) === terms[at + next]))
          add(at + long.length - 1, [short]);
      }
    }
    return added.size === 0
      ? surfaces
      : surfaces.flatMap((surface, at) => [surface, ...(added.get(at) ?? [])]);
  }
}
