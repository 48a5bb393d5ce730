import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textToCheck } from '../../../../src/platforms/discord/events/message-text.ts';
import { overproportional } from '../../../support/growth.ts';
import { soup } from '../soup.ts';

const LONG = 'Owls sleep by day and hunt by night.';

describe('what is checked of a message', () => {
  test.each([
    ['all of it, where it quotes nothing', LONG, LONG],
    [
      'all of it, where only a word is in quotation marks',
      `So-called “owls”: ${LONG}`,
      `So-called “owls”: ${LONG}`,
    ],
    ['its block quote', `Look:\n> ${LONG}\nSo?`, LONG],
    [
      'its block quote line by line',
      `> Owls sleep by day\n> and hunt by night.\nSo?`,
      'Owls sleep by day\nand hunt by night.',
    ],
    ['all behind >>>', `Look:\n>>> ${LONG}\n> And more.`, `${LONG}\nAnd more.`],
    ['each of its block quotes', `> ${LONG}\nand\n> ${LONG}`, `${LONG}\n\n${LONG}`],
    ['its block quote ahead of a quotation', `> ${LONG}\n“And this was quoted, too.”`, LONG],
    ['a quotation, where the block quote is short', `> Really?\n“${LONG}”`, LONG],
    ['each quotation', `“${LONG}” and "${LONG}"`, `${LONG}\n\n${LONG}`],
    ['a German quotation', `Da steht „${LONG}“!`, LONG],
    ['a French quotation', `On lit « ${LONG} » ici.`, LONG],
    [
      'a Japanese quotation',
      `「ふくろうは昼に眠り、夜になると狩りをするのである。」と書いた。`,
      'ふくろうは昼に眠り、夜になると狩りをするのである。',
    ],
    ['nothing of an empty message', ' \n ', ''],
  ])('is %s', (_what, markdown, text) => {
    expect(textToCheck(markdown)).toBe(text);
  });

  test.each([
    ['**Owls** *sleep* __by__ _day_ ~~and~~ ||hunt|| `by` ***night***.', LONG],
    ['# Owls sleep by day and hunt by night.', LONG],
    ['-# Owls sleep by day and hunt by night.', LONG],
    ['- Owls sleep by day and hunt by night.', LONG],
    ['1. Owls sleep by day and hunt by night.', LONG],
    ['```txt\nOwls sleep by day and hunt by night.\n```', LONG],
    ['[Owls](https://owls.example/a_b) sleep by day and [hunt](<https://hunt.example> "so") by night.', LONG],
    ['<@123>Owls sleep by day and hunt<:owl:123> by night.<t:1:R></ask it:12>', LONG],
    ['Owls sleep by day and hunt by night\\.', LONG],
    ['snake_case stays, __init__ and 2 < 3 > 1 <b> too', 'snake_case stays, init and 2 < 3 > 1 <b> too'],
    ['A \\*star\\*, C:\\dir and a\\_b', 'A *star*, C:\\dir and a_b'],
    ['That is [sic] (https://owls.example)', 'That is [sic] (https://owls.example)'],
  ])('is plain text: %j', (markdown, text) => {
    expect(textToCheck(markdown)).toBe(text);
  });

  test('has no letter that the message has not, in the same order', () => {
    const letters = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '')];
    fc.assert(
      fc.property(soup, (text) => {
        const kept = letters(textToCheck(text));
        let next = 0;
        for (const letter of letters(text)) if (letter === kept[next]) next += 1;
        expect(next).toBe(kept.length);
      }),
      { numRuns: 500, interruptAfterTimeLimit: 8000 },
    );
  });

  test.each([
    '*',
    '_',
    '`',
    '> ',
    '>>> ',
    '[',
    '](',
    '“',
    '«',
    '"',
    '<@1',
    '</a',
    '\\',
    '# ',
    '- ',
    '1. ',
    '\n> ',
  ])('costs in proportion to their number to find in many of %j', async (unit) => {
    const find = (length: number) => {
      textToCheck(unit.repeat(length / unit.length));
      textToCheck(`a${unit.repeat(length / unit.length)}a`);
    };
    expect(await overproportional(6000, find)).toBeNull();
  });
});
