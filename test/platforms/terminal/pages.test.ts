import { describe, expect, test } from 'vitest';
import { english } from '../../../src/reply/strings/english.ts';
import { answersTo, onAnOrdinaryTerminal, QUOTES } from './harness.ts';

onAnOrdinaryTerminal();

/** The replies to these lines, each on one line. */
async function replies(...lines: string[]): Promise<string[]> {
  const texts: string[] = [];
  let before = 0;
  for (const [i] of lines.entries()) {
    const { text } = await answersTo([lines.slice(0, i + 1).join('\n')]);
    texts.push(text.slice(before).trim());
    before = text.length;
  }
  return texts;
}

describe('the pages of a reply', () => {
  test('are turned by /next and /previous, and each says where it stands', async () => {
    const [first, second, third, beyond, back, again] = await replies(
      'several',
      '/next',
      '/NEXT',
      '/next',
      '/previous',
      '/previous',
    );
    expect(first).toContain(QUOTES[0]?.text);
    expect(first).toMatch(/1 of 3 · \/next turns the page$/);
    expect(second).toContain(QUOTES[1]?.text);
    expect(second).toMatch(/2 of 3 · \/next or \/previous turns the page$/);
    expect(third).toContain(QUOTES[2]?.text);
    expect(third).toMatch(/3 of 3 · \/previous turns the page$/);
    expect(beyond).toBe(english.terminal.lastPage);
    expect(back).toBe(second);
    expect(again).toBe(first);
  });

  test('have a first one', async () => {
    expect((await replies('several', '/previous'))[1]).toBe(english.terminal.firstPage);
  });

  test('are none before there is a reply', async () => {
    expect(await replies('/next', '/previous')).toEqual([english.terminal.noPages, english.terminal.noPages]);
  });

  test('stay turned to while something is mistyped or fails', async () => {
    const [, , , , third] = await replies('several', '/next', '/nxt', 'boom', '/next');
    expect(third).toContain('3 of 3');
  });

  test('are those of the last reply', async () => {
    const [, , only] = await replies('several', 'one', '/next');
    expect(only).toBe(english.terminal.lastPage);
  });
});

describe('what is typed', () => {
  test('without a slash is a question, options and all', async () => {
    const { asked } = await answersTo([
      'when is  high water? report:tides\nn\nsee /ask: how?\n/ask why?\n/Ask WHY?',
    ]);
    expect(asked).toEqual(['when is  high water?', 'n', 'see /ask: how?', 'why?', 'WHY?']);
  });

  test('as an unknown command is not run, but the nearest is named', async () => {
    const [start, mistyped, slash] = await replies('/as what?', '/nexxt', '/');
    expect(start).toBe('I don’t know “as”. Did you mean /ask? /quoth lists what I can do.');
    expect(mistyped).toContain('Did you mean /next?');
    expect(slash).toContain('/quoth lists what I can do.');
  });

  test('without what a command needs is told how it goes', async () => {
    expect(await replies('/ask', '/quote  ')).toEqual([
      'Still missing: question. Type it like this: /ask question [section:…] [report:…]',
      'Still missing: reference. Type it like this: /quote reference [report:…]',
    ]);
  });

  test('as /quoth lists the terminal’s own commands too', async () => {
    const [help] = await replies('/quoth');
    for (const command of ['/ask question', '/next', '/previous', '/exit'])
      expect(help).toContain(`\n  ${command}`);
  });
});
