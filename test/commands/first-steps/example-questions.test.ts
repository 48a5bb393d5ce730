import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleQuestions } from '../../../commands/first-steps/example-questions.ts';
import { commands } from '../../../commands/index.ts';
import { runCommand } from '../../../commands/run-command.ts';
import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/open-library.ts';
import { LOCALES, stringsFor } from '../../../src/reply/strings/index.ts';
import { knowledgeFolder } from '../../support/knowledge.ts';
import { libraryWith } from '../../support/library.ts';
import { knowledgeFile } from '../../support/report.ts';

/** Longer than any takes. */
const PATIENT_MS = 60_000;

let gate: Library;
let small: Library;
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await knowledgeFolder({ 'tide.txt': knowledgeFile('high water is at noon.') });
  remove = made.remove;
  gate = await openLibrary('knowledge');
  small = await openLibrary(made.folder);
});
afterAll(() => remove());

const contextOf = (library: Library, locale = 'en') => ({
  library,
  strings: stringsFor(locale),
  commands,
  prefix: '',
});

describe('example questions', () => {
  test.each(LOCALES)('in %s are each answered, of different passages, and fit a button', async (locale) => {
    const questions = await exampleQuestions(contextOf(gate, locale), PATIENT_MS);
    expect(questions.length).toBeGreaterThanOrEqual(2);
    expect(questions.length).toBeLessThanOrEqual(3);
    const where = new Set<string>();
    for (const question of questions) {
      expect(question.length).toBeLessThanOrEqual(75);
      const outcome = await gate.ask(question, {});
      expect(outcome.ok && outcome.value.verdict, question).toBe('answer');
      where.add((outcome.ok && outcome.value.quotes[0]?.reference) || '');
    }
    expect(where.size).toBe(questions.length);
  });

  test('are made of the report’s own words', async () => {
    const [first = '', ...others] = await exampleQuestions(contextOf(gate), PATIENT_MS);
    expect([first, ...others]).toContain('What did Russian President Vladimir Putin say?');
    const quotes = await gate.quote('0-3');
    const text = quotes.ok
      ? quotes.value
          .map((quote) => `${quote.section.heading} ${quote.text}`)
          .join(' ')
          .toLowerCase()
      : '';
    for (const question of others) {
      const [, name = question] =
        /^What (?:did|does the report say about) (.+?)(?: say)?\?$/.exec(question) ?? [];
      expect(text).toContain(name.toLowerCase());
    }
  });

  test('ask about nothing that is an adjective wherever it stands', async () => {
    for (const locale of LOCALES)
      for (const question of await exampleQuestions(contextOf(gate, locale), PATIENT_MS))
        expect(question).not.toMatch(/\bRussian\b(?! President)/);
  });

  test.each([
    [
      'en',
      'Code review had said that the index was sound. Journalists asked for more. Mr Ives said that the agency was slow. The agency paid Halvik. No review at the agency blamed Halvik.',
      ['Code review', 'Journalists', 'agency'],
    ],
    [
      'de',
      'Am Werk waren drei Wochen lang Pumpen in Hasselau still. Seit vielen Wochen steht das Werk bei Hasselau. Die Pumpen laufen.',
      ['Wochen', 'Werk', 'Pumpen'],
    ],
  ])(
    'are about names, not about what only begins a sentence or is a noun: %s',
    async (language, text, no) => {
      const body = text.replaceAll('. ', '.\n\n').replaceAll('agency', 'Agency');
      const made = await knowledgeFolder({ 'a.md': knowledgeFile(body, `title: A\nlanguage: ${language}`) });
      const library = await openLibrary(made.folder);
      const questions = await exampleQuestions(contextOf(library, language), PATIENT_MS);
      await library.close();
      await made.remove();
      expect(questions.length).toBeGreaterThan(0);
      for (const word of no) expect(questions.join(' ').toLowerCase()).not.toContain(word.toLowerCase());
    },
  );

  test('are shown by /quoth, as text and to be pressed', async () => {
    const questions = await exampleQuestions(contextOf(gate), PATIENT_MS);
    const [page] = (await runCommand('quoth', {}, contextOf(gate))).pages;
    expect(page?.asks).toEqual(questions);
    const listed = page?.body.flatMap((block) =>
      block.kind === 'list' ? block.items.map(({ text }) => text) : [],
    );
    expect(listed).toEqual(expect.arrayContaining([...questions]));
  });

  test('are none where nothing is sure, and where the reports fail or are not ready', async () => {
    expect(await exampleQuestions(contextOf(small), PATIENT_MS)).toEqual([]);
    const broken = libraryWith({ status: async () => ({ reports: [], faults: [] }) });
    expect(await exampleQuestions(contextOf(broken), PATIENT_MS)).toEqual([]);
    const silent = libraryWith({ status: () => new Promise(() => {}) });
    expect(await exampleQuestions(contextOf(silent), 1)).toEqual([]);
  });
});
