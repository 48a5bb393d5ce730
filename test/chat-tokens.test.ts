import { describe, expect, test } from 'vitest';
import { questionWithoutTokens, wellFormed, withoutTokens } from '../src/chat-tokens.ts';
import { overproportional } from './support/growth.ts';

const Q = 'who oversees the plant?';
const S = 'Rosatom oversees management of the plant.';

describe('a question is the same', () => {
  test.each([
    `${Q} <@U7>`,
    `<@U7|jo.smith> ${Q}`,
    `${Q} <!subteam^S1>`,
    `<!subteam^S1|@energy-team> ${Q}`,
    `<#C7> ${Q}`,
    `<#C7|general> ${Q}`,
    `<!here> ${Q}`,
    `<!date^1392734382^{date_short}|Feb 18> ${Q}`,
    `${Q} :pray:`,
    `${Q} :pray::skin-tone-2:`,
    `:wave: ${Q} :+1: :100:`,
    `${Q} :了解:`,
    `who :eyes: oversees the plant?`,
    `who oversees the plant :question:?`,
    `<@123456> <@!123456> <@&9876> ${Q}`,
    `${Q} <:owl:123> <a:owl_2:123>`,
    `<t:1700000000:R> ${Q} </ask it:12> <id:guide>`,
    `${Q} https://example.com/a?b=c#d`,
    `<https://example.com/a|https://example.com/a> ${Q}`,
    `${Q} <https://example.com>`,
    `www.example.com/a ${Q}`,
    `<mailto:a@b.example|a@b.example> ${Q}`,
    `@here ${Q}`,
    `${Q} @jo.smith @Mia-K`,
    `#general ${Q}`,
    `who [oversees](https://example.com/a) the plant?`,
    `${Q} #general #energy`,
    `1️⃣ ${Q}`,
    `@silent ${Q}`,
    `who oversees the <https://example.com/a|plant>?`,
    `<https://example.com/a|example.com/a> ${Q} <tel:+15551234567|+1 555 123 45 67>`,
    `who [oversees](https://en.example.org/wiki/Rosatom_(company)) the plant?`,
    `${Q} (see <#C7|general>)`,
    `${Q} (<@U7>)`,
    `${Q} [cc: <!subteam^S1>]`,
  ])('as without what the chat puts between its words: %s', (typed) => {
    expect(questionWithoutTokens(typed)).toBe(Q);
  });

  test.each([
    'at 10:30:45 what happened?',
    'what does std::vector::at do?',
    'is 3 < 4 > 2?',
    'who wrote to press@plant.example?',
    'what is #reactor doing about C#?',
    'what is § 3:2?',
    'was sagt Müller: warum?',
    'Que dit le rapport ?',
    'ratio 1:2:3',
  ])('where nothing of it is a token: %s', (typed) => {
    expect(questionWithoutTokens(typed)).toBe(typed);
  });
});

describe('wording that is checked is the same', () => {
  test.each([
    `:fire: ${S}`,
    `<@U2> ${S}`,
    `<!subteam^S1|@team> ${S} :fire:`,
    `<#123456> ${S}`,
    `${S}\nhttps://example.com/story`,
    `<https://example.com> ${S} https://example.com`,
    `1️⃣ ${S} #️⃣`,
    `@everyone ${S} @here`,
    `@silent ${S}`,
    `<https://example.com/a?b=1|Rosatom> oversees <https://example.com|management of the plant>.`,
    `[Rosatom](https://en.example.org/wiki/Rosatom_(company)) oversees management of the plant.`,
  ])('as without tokens: %s', (typed) => {
    expect(withoutTokens(typed)).toBe(S);
  });

  test('with a link within a sentence', () => {
    const text = 'See https://example.com for more, at 12:30:15.';
    expect(withoutTokens(text)).toBe(text);
  });
});

test('half a character becomes the sign for what can’t be shown', () => {
  expect(wellFormed('a\uD83D b\uDE00 😀')).toBe('a\uFFFD b\uFFFD 😀');
});

test.each([':a', '<@U', '<', ' ', 'a ', '#a ', '@a', 'http://', ':', '\n', 'www.', ' \t#'])(
  'costs in proportion to the length of many of %j',
  async (unit) => {
    const find = (length: number) => {
      const text = `x${unit.repeat(length / unit.length)}y`;
      questionWithoutTokens(text);
      withoutTokens(text);
    };
    expect(await overproportional(20_000, find)).toBeNull();
  },
);
