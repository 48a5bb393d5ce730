import { describe, expect, test } from 'vitest';
import { completableReferences, openingOf } from '../../../src/library/lookup/completion.ts';
import { takeAll } from '../../../src/steps.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';

function openings(file: string, body: string): readonly string[] {
  const report = reportFrom(file, knowledgeFile(body));
  return report.passages.map((passage) => openingOf(report, passage));
}

describe('how a passage begins, as it is offered', () => {
  test.each([
    ['bold and italics', '**Summary.** It is *wide* and __deep__.', 'Summary. It is wide and deep.'],
    ['a link', 'See [the annex](https://example.org/annex) of it.', 'See the annex of it.'],
    ['code', 'Type `npm ci` first.', 'Type npm ci first.'],
    ['a list', '- **Cost:** 31,000\n- *Width:* 9', 'Cost: 31,000 Width: 9'],
    ['a quotation', '> **Ward** said so.\n> Twice.', 'Ward said so. Twice.'],
    ['a table', '| basin | **cost** |\n|---|---|\n| north | 9 |', 'basin | cost north | 9'],
    [
      'what is no markup',
      'It has 2 * 3 * 4 rooms, and snake_case_names.',
      'It has 2 * 3 * 4 rooms, and snake_case_names.',
    ],
  ])('has no markup of Markdown: %s', (_, body, shown) => {
    expect(openings('a.md', body)).toEqual([shown]);
  });

  test('is cut between words, also where it is bold for longer than that', () => {
    const long = `**${'The harbour is old. '.repeat(30).trim()}**`;
    const [shown = ''] = openings('a.md', long);
    expect(shown).toMatch(/^The harbour is old\. [^*]* …$/u);
    expect(shown.length).toBeLessThanOrEqual(82);
  });

  test('is what stands there in a plain text', () => {
    expect(openings('a.txt', '**Not bold** here.')).toEqual(['**Not bold** here.']);
  });

  test('stands behind its reference', () => {
    const report = reportFrom('a.md', knowledgeFile('# **Old** harbour\n\n**Summary.** It is deep.'));
    const labels = takeAll(completableReferences(report)).map(({ choice }) => choice.label);
    expect(labels).toEqual(['1 Old harbour', '1.1 Summary. It is deep.']);
  });
});
