import { describe, expect, it } from 'vitest';
import { hedges } from './reading.ts';

describe('hedges', () => {
  it.each([
    ['The plant was reportedly sold.', ['reportedly']],
    ['The mayor allegedly knew of it.', ['allegedly']],
    ['The bridge may close, and the road could flood.', ['may', 'could']],
    ['It might rain on the potential buyers.', ['might', 'potential']],
    ['The vote is likely to be close.', ['likely']],
    ['The outcome remains uncertain.', ['uncertain']],
    ['Who paid for it remains unclear.', ['unclear']],
    ['It is not yet clear who paid.', ['not yet clear']],
    ['The figures could not be confirmed.', ['could', 'not be confirmed']],
    ['He is said to have left the country.', ['is said to']],
    ['The firm appears to have lost money.', ['appears']],
    ['The price would have doubled.', ['would']],
    ['Costs depend on demand, depending on the year.', ['depending on']],
    ['There is a possibility of floods.', ['possibility']],
  ])('finds them in: %s', (text, expected) => {
    expect(hedges(text)).toEqual(expected);
  });

  it.each([
    'The report came out in May.',
    'On May 5 the bridge was closed.',
    'May was the warmest month.',
    'He kicked the can down the road.',
    'They feared the might of the navy.',
    'The country is proud of its military might.',
    'Her will was read in court.',
    'She appeared in court on Monday.',
    'Come as soon as possible.',
    'There is no doubt about it.',
    'I would like a coffee.',
    'He was certain of it.',
    'Theresa May left the room.',
  ])('finds none in: %s', (text) => {
    expect(hedges(text)).toEqual([]);
  });

  it('finds none in a report that is not in English', () => {
    expect(hedges('Der May could er nicht.', 'de')).toEqual([]);
  });
});
