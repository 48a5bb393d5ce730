/** Prose without end for tests, the same every time. */

const SUBJECTS = [
  'The council',
  'The harbour engineer',
  'A spokeswoman for the ministry',
  'The chamber of trade',
  'Dr. Nell Harrow',
];
const VERBS = [
  'announced',
  'reportedly confirmed',
  'estimates',
  'does not believe',
  'has repeatedly questioned',
];
const OBJECTS = [
  'that the reconstruction of the eastern mole would continue throughout the winter',
  'the environmental assessment of the long-term protection programme',
  'that infrastructure expenditure may considerably exceed expectations',
  'the municipality’s understanding of its responsibilities',
  'that well-known vulnerabilities remain along the waterfront',
  'whether international organisations will participate in the negotiations',
];
const ENDS = [
  '.',
  ' in 2024.',
  ', according to the published documentation.',
  ', which was unexpected.',
  ' by 3.5 per cent.',
];

/** `seed` makes another text; sentences are numbered so that no two are the same. */
export function passage(seed: number, sentences = 5): string {
  return Array.from({ length: sentences }, (_, i) => {
    const n = seed * 31 + i * 7;
    const pick = (list: readonly string[], step: number) => list[Math.floor(n / step) % list.length];
    return `${pick(SUBJECTS, 1)} ${pick(VERBS, 3)} ${pick(OBJECTS, 2)} (item ${seed}-${i + 1})${pick(ENDS, 5)}`;
  }).join(' ');
}
