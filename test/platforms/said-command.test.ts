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
    ['section 2.1', 'quote', { reference: 'section 2.1' }],
    ['chapter two', 'quote', { reference: 'chapter two' }],
    ['p. 12', 'quote', { reference: 'p. 12' }],
    ['page xii', 'quote', { reference: 'page xii' }],
    ['Kapitel 3', 'quote', { reference: 'Kapitel 3' }],
    ['please quote 2.1', 'quote', { reference: '2.1' }],
    ['can you show me section 2 please?', 'quote', { reference: 'section 2' }],
    ['2.1 please!', 'quote', { reference: '2.1' }],
    ['quote: 2.1', 'quote', { reference: '2.1' }],
    ['Quote, 2.1, thanks', 'quote', { reference: '2.1' }],
    ['check: owls sleep', 'check', { text: 'owls sleep' }],
    ['check - owls sleep', 'check', { text: 'owls sleep' }],
    ['/check\nowls sleep', 'check', { text: 'owls sleep' }],
    ['outline please', 'outline', {}],
    ['said Putin pls', 'said', { by: 'Putin' }],
    ['section', 'ask', { question: 'section' }],
    ['section 2 of what?', 'ask', { question: 'section 2 of what?' }],
    ['chapter eleven bankruptcy', 'ask', { question: 'chapter eleven bankruptcy' }],
    ['please check who runs it', 'ask', { question: 'please check who runs it' }],
    ['checks are made by whom?', 'ask', { question: 'checks are made by whom?' }],
    ['quote-unquote experts', 'ask', { question: 'quote-unquote experts' }],
    ['help!', 'quoth', {}],
    ['', 'quoth', {}],
  ])('%s', (text, name, input) => {
    expect(commandIn(text, context)).toEqual({ name, input });
  });
});
