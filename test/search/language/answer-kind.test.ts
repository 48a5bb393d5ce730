/** What kind of thing a question asks for, which noun, and what stands in a sentence that may answer. */
import { expect, test } from 'vitest';
import { wantedBy } from '../../../src/search/language/answer-kind.ts';
import { focusOf } from '../../../src/search/language/focus.ts';
import { BIT_OF, kindsOf, type SentenceKind } from '../../../src/search/language/sentence-kinds.ts';

test.each([
  ['what year did it open', 'year'],
  ['deadline for comments', 'date'],
  ['When was it signed?', 'date'],
  ['how much did the repairs cost', 'money'],
  ['budget total', 'money'],
  ['what percentage were women', 'percent'],
  ['how long did the outage last', 'duration'],
  ['how many people work there', 'number'],
  ['who chaired it', 'person'],
  ['where was it found', 'place'],
  ['why did they stop', 'reason'],
  ['how do i appeal', 'manner'],
  ['does it cover contractors', 'polar'],
  ['what is a data steward', 'definition'],
  ['tell me about the plan', 'other'],
])('“%s” asks for %s', (question, kind) => {
  expect(wantedBy(question, 'en').kind).toBe(kind);
});

test.each([
  ['de', 'warum wurde es gestoppt', 'reason'],
  ['de', 'Wie viele Anlagen gibt es?', 'number'],
  ['es', '¿Cuánto tiempo dura el plazo?', 'date'],
  ['es', '¿por qué se rechaza?', 'reason'],
])('in %s “%s” asks for %s', (language, question, kind) => {
  expect(wantedBy(question, language).kind).toBe(kind);
});

test.each([
  ['which country did they leave', 'country'],
  ['how many lifeboats were there', 'lifeboats'],
  ['what is the capital of the region', 'capital'],
  ['what kind of engine has it', 'engine'],
  ['who went', ''],
])('“%s” asks for a noun: “%s”', (question, noun) => {
  expect(focusOf(question.split(' '), 'en')).toBe(noun);
});

test.each<[string, SentenceKind, boolean]>([
  ['It opened in 1987.', 'year', true],
  ['It weighs 1,987.5 kg.', 'year', false],
  ['It closes on 4 March.', 'date', true],
  ['It cost £3.2 million.', 'money', true],
  ['Some 12 per cent agreed.', 'percent', true],
  ['It failed because the valve stuck.', 'cause', true],
  ['“We knew,” she said.', 'speech', true],
  ['Providers MUST keep a log.', 'duty', true],
  ['It was never found.', 'negation', true],
  ['| a | 12 | b |', 'fragment', true],
  ['[Annex B](annex-b.pdf)', 'fragment', true],
  ['https://example.org/report', 'fragment', true],
  ['The annex (annex-b.pdf) has the figures.', 'fragment', false],
  ['The following are exempt:', 'leadIn', true],
])('“%s”: %s %s', (sentence, kind, isThere) => {
  expect((kindsOf(sentence, 'en') & BIT_OF[kind]) !== 0).toBe(isThere);
});
