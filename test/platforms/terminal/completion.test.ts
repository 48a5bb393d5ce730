import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { completionsOf } from '../../../src/platforms/terminal/completion.ts';

function completed(line: string): string[] {
  const [completions, replaced] = completionsOf(line, commands, 'ask');
  expect(line.endsWith(replaced)).toBe(true);
  return completions.map((completion) => line.slice(0, line.length - replaced.length) + completion);
}

describe('Tab', () => {
  test.each([
    ['/as', ['/ask ']],
    ['/AS', ['/ask ']],
    ['/quo', ['/quote ', '/quoth']],
    ['/quoth', ['/quoth']],
    ['/zebra', []],
    ['', ['/ask ', '/quote ', '/check ', '/said ', '/outline ', '/source ', '/quoth']],
    ['  ', ['  /ask ', '  /quote ', '  /check ', '  /said ', '  /outline ', '  /source ', '  /quoth']],
  ])('at %j offers commands %j', (line, offered) => {
    expect(completed(line)).toEqual(offered);
  });

  test.each([
    ['/ask why re', ['/ask why report:']],
    ['/ask why ', ['/ask why section:', '/ask why report:']],
    ['/ask why report:tides ', ['/ask why report:tides section:']],
    ['/ask why RE', ['/ask why report:']],
    ['why se', ['why section:']],
    ['/quote 1.1 ', ['/quote 1.1 report:']],
    ['/quoth ', []],
    ['/zebra re', []],
  ])('at %j offers the names of options %j', (line, offered) => {
    expect(completed(line)).toEqual(offered);
  });
});
