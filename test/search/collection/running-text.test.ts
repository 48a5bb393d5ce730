/** What a passage has of a question, letter by letter. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/report/reading/parse-report.ts';
import { RememberedRuns, RunningText } from '../../../src/search/collection/running-text.ts';
import { languageOf } from '../../../src/search/language/language.ts';
import { lettersOf } from '../../../src/search/language/transcription.ts';

const BODY =
  'The Superbowl was held in Santa Clara. It rained.\n\nKublai Khan’s government had three parts.\n';

function shares(question: string, language = 'en') {
  const text = `---\ntitle: x\nlanguage: ${language}\n---\n${BODY}`;
  const parsed = parseReport('x.md', new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(parsed.faults.map(({ what }) => what).join('; '));
  const { report } = parsed;
  const { runLength } = languageOf(language);
  const running = new RunningText(
    { reports: [report], reportStarts: Int32Array.of(0, report.passages.length) },
    lettersOf(languageOf(language)),
    runLength,
    new RememberedRuns(),
  );
  return running.sharesOf(
    question,
    report.passages.map(({ sentences }) => ({ body: report.body, sentences, first: -1 })),
  );
}

describe('running text', () => {
  test('is all there where a passage has the question’s letters, whatever the word breaks and signs', () => {
    expect(shares('SANTA-clara')[0]).toMatchObject({ passage: 1, sentence: 1 });
    expect(shares('super bowl')[0]?.sentence).toBe(1);
    expect(shares('super bowl')[1]).toMatchObject({ passage: 0, sentence: 0 });
  });

  test('is there in part where a word was misheard', () => {
    const [first, second] = shares('cool lie cans government');
    expect(second?.passage).toBeGreaterThan(0.3);
    expect(second?.passage).toBeGreaterThan(first?.passage ?? 1);
  });

  test('counts over all sentences for the passage, and the best one for the sentence', () => {
    const [first] = shares('Superbowl rained');
    expect(first?.passage).toBeGreaterThan(first?.sentence ?? 1);
  });

  test('is nothing for a question without letters, and for one shorter than a run', () => {
    expect(shares('?! …')[0]).toMatchObject({ passage: 0, sentence: 0 });
    expect(shares('it')[0]).toMatchObject({ passage: 0, sentence: 0 });
  });
});
