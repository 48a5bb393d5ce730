/** A place of a sentence where words may credit somebody with something. */
import type { Phrase } from '../grammar/phrases.ts';
import type { Unit } from '../grammar/units.ts';
/** All phrases are indices into the unit's tokens. */
export interface Candidate {
  readonly unit: Unit;
  readonly cue: Phrase;
  readonly speaker: Phrase | null;
  readonly content: readonly Phrase[];
  /** What it was recognised by, for the judgement whether it is one. */
  readonly features: readonly string[];
  /** Whether direct quotations next to it are its content. */
  readonly speaks: boolean;
}
