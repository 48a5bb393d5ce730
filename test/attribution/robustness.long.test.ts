import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { hedgesIn } from '../../src/attribution/hedges.ts';
import type { Report, Span } from '../../src/report/report.ts';
import { overproportional } from '../support/growth.ts';
import { changed } from '../support/report.ts';
import { reportOf } from './reading.ts';

/** The body as a single passage of a single sentence, however long. */
function onePassage(body: string): Report {
  const passage = {
    index: 0,
    section: 0,
    number: 1,
    start: 0,
    end: body.length,
    sentences: [{ start: 0, end: body.length }],
  };
  return changed(reportOf('Text.'), {
    body,
    passages: [passage],
    sections: [{ number: 0, heading: '', level: 0, passages: [passage] }],
  });
}

const words = fc.constantFrom(
  ...`said He “ ” " '' ‘ ’ , . that Putin Mr. according to plans and who ( ) — claim his 's may reportedly I the president
  told reporters : ; in view not clear by \u0000 😀`.split(/\s+/u),
);

describe('attribution of any text', () => {
  it('never throws, and every span is a stretch of the body', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((list) => list.join(' ')),
        ),
        (text) => {
          const report = onePassage(`${text}x`);
          const inBody = (span: Span | null) =>
            span === null || (span.start >= 0 && span.start < span.end && span.end <= report.body.length);
          for (const one of attribute(report)) {
            const spans = [one.speaker, one.name, one.cue, ...one.content, ...one.hedges];
            expect(spans.every(inBody)).toBe(true);
          }
          expect(hedgesIn(report, { start: 0, end: report.body.length }).every(inBody)).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [
      'sentences without end',
      'Anna Berg said that the mayor, who knew it, denied that he had plans to close it, ',
    ],
    ['open quotation marks', '“a '],
    ['straight quotation marks', '"a '],
    ['brackets', '('],
    ['one cue after the other', 'he said '],
    ['names', 'Anna Berg '],
    ['phrases in phrases', 'claim of the '],
    ['a word without end', 'a'],
    ['apostrophes', "a'"],
  ])('costs in proportion to its length: %s', async (_, part) => {
    const read = (length: number) => attribute(onePassage(part.repeat(length / part.length)));
    expect(await overproportional(40_000, read)).toBeNull();
  });

  it('reads a passage of a megabyte, and 100,000 open quotation marks', () => {
    expect(
      attribute(onePassage('Anna Berg said that the bridge was safe. '.repeat(25_000))).length,
    ).toBeGreaterThan(0);
    // Speech whose closing mark was forgotten, as far as can be told.
    expect(attribute(onePassage('“a '.repeat(100_000)))).toHaveLength(1);
  });
});
