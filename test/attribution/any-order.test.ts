/** Attributions asked for passage by passage, against those of a report that is read from its start to its end. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Attributions, attribute, attributionsOf } from '../../src/attribution/attribute.ts';
import type { Passage, Report } from '../../src/report/report.ts';
import { reportOf } from './reading.ts';

const sentence = fc.constantFrom(
  'Anna Berg said that the bridge was safe.',
  'Berg said that it would close.',
  'President Carla Dorn came.',
  'President Emil Dorn announced that he may sell it.',
  'The president said that it was late.',
  'She reportedly denied it.',
  'He told reporters that “it is hers”, and left.',
  'Mr. Holm met Sir John Holm Jr. and O’Brien’s mayor.',
  'According to Holm, the mayor was İnci İmamoğlu.',
  'İmamoğlu said so, and King ΟΔΥΣΣΕΥΣ’s claim that it rained was noted.',
  'ΟΔΥΣΣΕΥΣ believed that it rained.',
  'Captain May said she might. May said that she may.',
  'the bridge was built by the mayor in may.',
  'BERG: It is safe and will be safe.',
);
const passage = fc
  .tuple(fc.constantFrom('', '“', '"', '“'), fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([mark, sentences, closes]) => `${mark}${sentences.join(' ')}${closes && mark !== '' ? '”' : ''}`);

function everyOf(report: Report, attributions: Attributions, order: readonly Passage[]) {
  const found = new Map(order.map((one) => [one.index, attributions.of(one)]));
  return report.passages.map(({ index }) => found.get(index));
}

function readThrough(report: Report): Attributions {
  const attributions = attributionsOf(report);
  expect([...attributions.all()].flat()).toEqual(attribute(report));
  return attributions;
}

it('finds the same, whichever passage is asked for first', () => {
  fc.assert(
    fc.property(
      fc.array(passage, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('en', 'en', 'en', 'de'),
      fc.infiniteStream(fc.nat()),
      (passages, language, numbers) => {
        const report = reportOf(passages.join('\n\n'), language);
        const eager = everyOf(report, readThrough(report), report.passages);
        const order = report.passages
          .map((one) => ({ one, place: numbers.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(everyOf(report, attributionsOf(report), order)).toEqual(eager);
      },
    ),
    { numRuns: 150 },
  );
});

it('finds the same where a name was given hundreds of passages ahead', () => {
  const between = Array.from({ length: 400 }, (_, i) => `Nothing of note came in week ${i}, said Mr. Holm.`);
  const body = [
    'President Anna Maria Berg spoke.',
    ...between,
    'Berg said that it was late. She said so twice.',
  ];
  const report = reportOf(body.join('\n\n'));
  const last = report.passages.slice(-1);
  const [found] = last.map((one) => attributionsOf(report).of(one));
  expect(found).toEqual(last.map((one) => readThrough(report).of(one))[0]);
  expect(found?.[0]?.name).toEqual({ start: 0, end: 'President Anna Maria Berg'.length });
});

it('finds the same in a speech that never ends', () => {
  const speech = Array.from(
    { length: 900 },
    (_, i) => `“And in year ${i} the bridge was safe, ${'as ever, '.repeat(30)}`,
  );
  const report = reportOf(['Anna Berg said: “It is safe, all of it.', ...speech].join('\n\n'));
  const eager = everyOf(report, readThrough(report), report.passages);
  for (const index of [0, 1, 300, 500, 899]) {
    const found = report.passages.slice(index, index + 1).map((one) => attributionsOf(report).of(one));
    expect(found).toEqual(eager.slice(index, index + 1));
  }
});
