import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../src/checking/checking.ts';
import { formatButton, formatRecipe, parseButton, parseRecipe, type Recipe } from '../../src/reply/recipe.ts';

const file = fc.stringMatching(/^[\da-f]{6}$/);
const locator = fc.record({
  file,
  passage: fc.nat(1_500_000),
  mark: fc.option(fc.record({ first: fc.nat(1200), count: fc.integer({ min: 1, max: 30 }) })),
});
const excerpt = {
  file,
  first: fc.nat(1_500_000),
  last: fc.nat(1_500_000),
  mark: fc.option(fc.record({ first: fc.nat(1200), count: fc.integer({ min: 1, max: 30 }) })),
};
const recipe: fc.Arbitrary<Recipe> = fc.oneof(
  fc.record({
    kind: fc.constant('answers' as const),
    verdict: fc.constantFrom('answer' as const, 'perhaps' as const, 'none' as const),
    quotes: fc.array(locator, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('check' as const),
    verdict: fc.constantFrom('verbatim' as const, 'altered' as const, 'absent' as const),
    summary: fc.boolean(),
    quotes: fc.array(locator, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('quote' as const),
    file,
    reference: fc.stringMatching(/^\d{1,6}\.\d{1,6}(-\d{1,6}\.\d{1,6})?$/),
  }),
  fc.record({ kind: fc.constantFrom('outline' as const, 'source' as const), file: fc.option(file) }),
  fc.record({
    kind: fc.constant('about' as const),
    about: fc.constantFrom(...(['topic', 'sections', 'author', 'published', 'length', 'origin'] as const)),
    file: fc.option(file),
  }),
  fc.record({
    kind: fc.constant('context' as const),
    standing: fc.constantFrom(
      ...(['answer', 'unsure', 'verbatim', 'absent', 'spliced', ...CATEGORIES] as const),
    ),
    ...excerpt,
  }),
  fc.record({ kind: fc.constant('shared' as const), unsure: fc.boolean(), ...excerpt }),
  fc.record({
    kind: fc.constant('sharedCheck' as const),
    finding: fc.constantFrom(...(['verbatim', 'absent', 'spliced', ...CATEGORIES] as const)),
    ...excerpt,
  }),
  fc.record({
    kind: fc.constant('said' as const),
    reports: file,
    speaker: fc.nat(9999),
    statements: fc.option(fc.stringMatching(/^[\da-f]{1,60}$/)),
  }),
  fc.record({ kind: fc.constant('help' as const) }),
);

describe('a button', () => {
  test('gives back the recipe and the screen that it was made of, within 100 characters', () => {
    fc.assert(
      fc.property(recipe, fc.nat(9999), (made, screen) => {
        const id = formatButton({ action: 'turn', recipe: formatRecipe(made), screen });
        expect(id.length).toBeLessThanOrEqual(100);
        expect(parseButton(id)).toEqual({ action: 'turn', recipe: formatRecipe(made), screen });
        expect(parseRecipe(formatRecipe(made))).toEqual(made);
        for (const action of ['context', 'share'] as const) {
          const other = formatButton({ action, recipe: formatRecipe(made) });
          expect(other.length).toBeLessThanOrEqual(100);
          expect(parseButton(other)).toEqual({ action, recipe: formatRecipe(made) });
        }
      }),
    );
  });

  test('of anybody else’s making is no recipe, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.stringMatching(/^[acdemnoqpstuvwxy]:[\da-z:.,-]*$/),
        ),
        (id) => {
          const parsed = parseRecipe(id);
          if (parsed) expect(parseRecipe(formatRecipe(parsed))).toEqual(parsed);
          parseButton(id);
        },
      ),
    );
  });
});
