import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { warningsOf } from '../../../src/report/checking/warnings.ts';
import { readKnowledge } from '../../../src/report/reading/read-knowledge.ts';
import { passage } from '../../importing/support/prose.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';

const SETS = '../shared/eval';
if (!existsSync(SETS)) console.warn(`skipped: ${SETS} is not here`);

const warnings = (body: string, frontMatter?: string) => {
  const report = reportFrom('a.md', knowledgeFile(body, frontMatter));
  return warningsOf(report).map(({ at, what }) => `${report.body.slice(0, at).split('\n').length}: ${what}`);
};

describe('a warning', () => {
  test('is of a passage, or a run of them, that came before', () => {
    const [a, b, c] = [passage(1), passage(2), passage(3)];
    expect(warnings([a, b, c, a, 'More.', b, c].join('\n\n'))).toEqual([
      '7: a passage for the second time, first at 0.1',
      '11: 2 passages for the second time, first at 0.2',
    ]);
    expect(warnings('See above.\n\nText.\n\nSee above.')).toEqual([]);
  });

  test.each([
    ['cafÃ© society', 'Ã©'],
    ['the plantâ€™s', 'â€™'],
    ['â€œquotedâ€\u009d', 'â€œ'],
    ['Â£4.2m', 'Â£'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Ñ€'],
    ['a \uFFFD b', '\uFFFD'],
  ])('is of garbled characters: %s', (text, sample) => {
    expect(warnings(text)).toEqual([expect.stringContaining(`garbled characters: “${sample}”`)]);
  });

  test.each(['«CAFÉ»', 'Spaß“', 'Àà Ââ Ãã', 'SÃO PAULO', 'naïve café', '„Ö“', 'Ñandú', 'Ðóra'])(
    'is not of letters that are meant: %s',
    (text) => {
      expect(warnings(text)).toEqual([]);
    },
  );

  test('is of soft hyphens, and of headings without text', () => {
    expect(warnings('# Top\n\n## Empty one\n\n## Har\u00ADbour\n\nText.\n\n# Last')).toEqual([
      '3: a heading without text: “Empty one”',
      expect.stringMatching(/^5: soft hyphen.*\(1 in all\)$/),
      '9: a heading without text: “Last”',
    ]);
  });

  test('is of another language than the stated one, where that is sure', () => {
    const german =
      'Der Rat der Stadt hat am Donnerstag beschlossen, die Hafenmauer um einen Meter zu erhöhen. Nach drei Überschwemmungen in ebenso vielen Wintern soll die Arbeit vier Millionen kosten, sagte der Ingenieur der Stadt. Das Wasser stand im Januar einen halben Meter hoch in der Marktstraße, und die Händler verloren Waren im Wert von sechshunderttausend.';
    expect(warnings(german)).toEqual([expect.stringContaining('reads as de')]);
    expect(warnings(german, 'title: T\nlanguage: de-AT')).toEqual([]);
    expect(warnings(german.slice(0, 150))).toEqual([]);
    expect(warnings(passage(1).repeat(3), 'title: T\nlanguage: ru')).toEqual([
      expect.stringContaining('reads as en'),
    ]);
  });
});

test.skipIf(!existsSync(SETS))(
  'is rare on 519 files that people wrote, and right (../shared/eval)',
  async () => {
    const found: string[] = [];
    for (const set of readdirSync(SETS, { withFileTypes: true })) {
      if (!set.isDirectory()) continue;
      const { reports } = await readKnowledge(join(SETS, set.name, 'knowledge'));
      for (const report of reports)
        for (const { what } of warningsOf(report))
          found.push(`${set.name} ${report.name.slice(0, 12)} ${what.slice(0, 7)}`);
    }
    // Six files have characters that were garbled on their way into the set.
    expect(found.filter((each) => !each.endsWith('garbled'))).toEqual([]);
    expect(found).toHaveLength(6);
  },
);
