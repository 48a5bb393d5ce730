import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../../src/platforms/slack/rendering/mrkdwn.ts';
import { overproportional } from '../../../support/growth.ts';

describe('a message without Slack’s markup', () => {
  it.each([
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['see <https://a.example/x|the *plant*> now', 'see the plant now'],
    [
      '<https://a.example/x_y_z> and <mailto:a@b.example|a@b.example>',
      'https://a.example/x_y_z and a@b.example',
    ],
    ['<@U1> who <@U2|jo> <#C1|general> <!here> <!subteam^S1|@team> <!date^1^{date}|May>', 'who'],
    ['*bold* and _it_, ~no~, `code` and ```a block```', 'bold and it, no, code and a block'],
    ['*_both_* (*at* _marks_)', 'both (at marks)'],
    ['2 * 3 * 4, snake_case_name, a*b*c, ~ 5 ~', '2 * 3 * 4, snake_case_name, a*b*c, ~ 5 ~'],
    ['&gt; one\n&gt; two\n&gt;&gt;&gt; three', 'one\ntwo\nthree'],
    ['  \n', ''],
  ])('%j is %j', (mrkdwn, plain) => {
    expect(plainTextOf(mrkdwn)).toBe(plain);
  });

  it.each(['*a ', '<', '_ ', '“a ', '`'])(
    'costs in proportion to its length to find in many of %j',
    async (unit) => {
      const find = (length: number) => plainTextOf(unit.repeat(length / unit.length));
      expect(await overproportional(15_000, find)).toBeNull();
    },
  );
});
