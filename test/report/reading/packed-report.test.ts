/** Reports of a large folder: not all of their text is at hand at once. */
import { describe, expect, test } from 'vitest';
import { packedOf, unpackReport } from '../../../src/report/reading/packed-report.ts';
import { textOf } from '../../../src/report/report.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';

const BODY = '# Größe\n\nEin Turm. Er steht – noch.\n\n<!-- page 2 -->\n\nZwei.\n';

describe('a report', () => {
  test('is the same when its text was let go of and made again', () => {
    const bytes = new TextEncoder().encode(knowledgeFile(BODY));
    const report = reportFrom('turm.md', knowledgeFile(BODY));
    const packed = packedOf(report);
    if (!packed) throw new Error('it was parsed');
    const again = unpackReport('turm.md', bytes, report.sha256, packed);
    for (const field of ['file', 'name', 'origin', 'body', 'sections', 'passages', 'pages'] as const)
      expect(again[field]).toEqual(report[field]);
    expect(again.passages[0]).toBe(again.sections[0]?.passages[0]);
  });

  test('is at hand while few others are looked at, and not for ever', () => {
    const text = knowledgeFile(`Ein Turm.\n\n${'x'.repeat(999_000)}\n`);
    const bytes = new TextEncoder().encode(text);
    const first = reportFrom('turm.md', text);
    const packed = packedOf(first);
    if (!packed) throw new Error('it was parsed');
    const [passage] = first.passages;
    if (!passage) throw new Error('it has a passage');
    const lookAt = (count: number) => {
      for (let left = count; left > 0; left--)
        expect(unpackReport('turm.md', bytes, first.sha256, packed).body).toHaveLength(packed.length);
    };
    lookAt(10);
    expect(first.passages[0]).toBe(passage);
    lookAt(100);
    expect(first.passages[0]).not.toBe(passage);
    expect(first.passages[0]).toEqual(passage);
    expect(textOf(first, passage)).toBe('Ein Turm.');
  });
});
