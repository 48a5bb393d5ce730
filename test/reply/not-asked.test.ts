import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notAskedButton } from '../../src/reply/not-asked.ts';
import { formatRecipe, narrowedRecipe, parseButton, parseRecipe } from '../../src/reply/recipe.ts';

const locator = fc.record({
  file: fc.stringMatching(/^[\da-f]{6}$/),
  passage: fc.nat(1_500_000),
  mark: fc.option(fc.record({ first: fc.nat(1200), count: fc.integer({ min: 1, max: 30 }) })),
});

test('under each page of an answer the button has what stands behind the page, within 100 characters', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('answer' as const, 'perhaps' as const, 'none' as const),
      fc.array(locator, { minLength: 1, maxLength: 5 }),
      fc.option(fc.stringMatching(/^[\da-z]{12}$/)),
      fc.boolean(),
      fc.nat(4),
      (verdict, quotes, kept, isNarrowed, page) => {
        const plain = formatRecipe({ kind: 'answers', verdict, quotes });
        const recipe = isNarrowed ? narrowedRecipe(plain) : plain;
        const id = notAskedButton({ recipe, ...(kept !== null && { kept }) }, page);
        if (verdict === 'none') {
          expect(id).toBeNull();
          return;
        }
        expect(id?.length).toBeLessThanOrEqual(100);
        const pressed = parseButton(id ?? '');
        expect(pressed).toMatchObject({ action: 'notAsked', kept });
        const next = quotes.slice(verdict === 'perhaps' ? 3 : page + 1);
        const found = pressed?.action === 'notAsked' ? parseRecipe(pressed.recipe) : null;
        expect(found).toEqual(
          next.length === 0 ? null : { kind: 'answers', verdict: 'perhaps', quotes: next },
        );
      },
    ),
  );
});

test('other replies have none', () => {
  expect(notAskedButton({ recipe: null }, 0)).toBeNull();
  for (const recipe of ['h:', 'o:', 'q:abcdef:2.1', 'v:abcdef:00.0'])
    expect(notAskedButton({ recipe }, 0)).toBeNull();
});
