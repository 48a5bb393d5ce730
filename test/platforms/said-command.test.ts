import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { commandIn, saidTo } from '../../src/platforms/said-command.ts';

const context = { commands, prefix: 'gate-' };
const MENTION = /<@1>/;
const plain = (text: string) => text.trim();

describe('what is said to the bot', () => {
  test.each([
    ['<@1> who?', 'who?'],
    ['<@1>: who?', 'who?'],
    ['<@1>, – who?', 'who?'],
    ['who? <@1>', 'who?'],
    ['<@1> :pray: who?', ':pray: who?'],
    ['<@1>: :pray::skin-tone-2: who?', ':pray::skin-tone-2: who?'],
  ])('%s', (text, said) => {
    expect(saidTo(MENTION, text, plain)).toBe(said);
  });
});

describe('a command in it', () => {
  test.each([
    ['who?', 'ask', { question: 'who?' }],
    ['quote 2.1', 'quote', { reference: '2.1' }],
    ['/gate-quote 2.1', 'quote', { reference: '2.1' }],
    ['2.1', 'quote', { reference: '2.1' }],
    ['§2.1', 'quote', { reference: '§2.1' }],
    ['2.1-2.3', 'quote', { reference: '2.1-2.3' }],
    ['2.1 percent of what?', 'ask', { question: '2.1 percent of what?' }],
    ['2024', 'ask', { question: '2024' }],
    ['help!', 'quoth', {}],
    ['', 'quoth', {}],
  ])('%s', (text, name, input) => {
    expect(commandIn(text, context)).toEqual({ name, input });
  });
});
