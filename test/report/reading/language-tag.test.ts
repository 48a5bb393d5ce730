/** Which language tags a report may state. */
import { describe, expect, test } from 'vitest';
import { languageCode } from '../../../src/report/language-code.ts';
import { readFrontMatter } from '../../../src/report/reading/front-matter.ts';
import { languageOf } from '../../../src/search/language/language.ts';
import { reportFrom } from '../../support/report.ts';

const WELL_FORMED =
  `en EN-gb de-CH-1996 sl-rozaj-biske zh-cmn-Hans-CN zh-Hant-TW sr-Latn-RS es-419 ast cel-gaulish i-klingon i-default
  en-GB-oed sgn-BE-FR art-lojban zh-min-nan x-foo x-a-1 en-x-house de-DE-u-co-phonebk en-a-bbb-x-a-ccc hy-arevela qaa-Qaaa-QM-x-southern
  english abcd abcdefgh`.split(/\s+/);
const ILL_FORMED =
  `e en- -en en--GB en_GB x x- i i-foo abcdefghi en-a en-a-x-b de-1996-1996 en-a-bb-a-cc en-GB-US en-x-123456789
  zh-cmn-abc-def-ghi français en,de en;q=1`.split(/\s+/);

function faultsWith(language: string): readonly unknown[] {
  const read = readFrontMatter(`---\ntitle: A\nlanguage: "${language}"\n---\nIt is one.`);
  return read.ok ? [] : read.faults;
}

describe('a report’s language', () => {
  test.each(WELL_FORMED)('may be %s', (tag) => {
    expect(faultsWith(tag)).toEqual([]);
    const report = reportFrom(
      'a.md',
      `---\ntitle: A\nlanguage: ${tag}\n---\nThe harbour is open. It is old.`,
    );
    expect(report.passages[0]?.sentences).toHaveLength(2);
    expect(languageOf(tag).stem('harbour')).not.toBe('');
  });

  test.each(ILL_FORMED)('is refused by its line where it is %s', (tag) => {
    expect(faultsWith(tag)).toEqual([{ line: 3, what: 'language is not a BCP 47 language tag' }]);
  });

  test('is looked up by its shortest code', () => {
    const codes = [
      'EN-gb',
      'eng',
      'cmn-Hans',
      'yue',
      'zh-cmn-Hans-CN',
      'iw',
      'i-klingon',
      'x-foo',
      'tlh',
      '',
    ];
    expect(codes.map(languageCode)).toEqual(['en', 'en', 'zh', 'zh', 'zh', 'he', 'i', 'x', 'tlh', '']);
  });
});
