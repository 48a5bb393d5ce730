/** Made-up reports of any size whose words are as unevenly used as in a natural language. */
import type { Passage, Report, Span } from '../../src/report/report.ts';

const WORDS_A_SENTENCE = 15;
const SENTENCES = 4;
const PASSAGES_A_REPORT = 500;
const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe fi fo ga ge go ka ke ki ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vo za ze zo'.split(
    ' ',
  );

/** Pseudo-random numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The r-th most frequent word: the rarer, the longer. */
function word(rank: number): string {
  let rest = rank + 1;
  let text = '';
  while (rest > 0) {
    text += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return text + (SYLLABLES[(rank * 31) % SYLLABLES.length] ?? '');
}

/** Passages of so many sentences of 15 words from a vocabulary that grows with the text (Heaps), drawn by Zipf's law. */
export function madeUpReports(passages: number, seed = 1, sentences = SENTENCES): readonly Report[] {
  const random = randomFrom(seed);
  const vocabulary = Math.round(30 * (passages * sentences * WORDS_A_SENTENCE) ** 0.55);
  const words = Array.from({ length: vocabulary }, (_, rank) => word(rank));
  const draw = (): string => words[Math.floor((vocabulary + 1) ** random()) - 1] ?? '';
  const reports: Report[] = [];
  for (let done = 0; done < passages; done += PASSAGES_A_REPORT) {
    reports.push(
      madeUpReport(
        `made-up-${reports.length}`,
        Math.min(PASSAGES_A_REPORT, passages - done),
        sentences,
        draw,
      ),
    );
  }
  return reports;
}

function madeUpReport(name: string, count: number, length: number, draw: () => string): Report {
  let body = '';
  const passages: Passage[] = [];
  for (let number = 1; number <= count; number++) {
    const start = body.length;
    const sentences: Span[] = [];
    for (let sentence = 0; sentence < length; sentence++) {
      if (sentence > 0) body += ' ';
      const from = body.length;
      const words = Array.from({ length: WORDS_A_SENTENCE }, draw).join(' ');
      body += `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
      sentences.push({ start: from, end: body.length });
    }
    passages.push({ section: 0, number, index: number - 1, start, end: body.length, sentences });
    body += '\n\n';
  }
  return {
    file: `${name}.md`,
    name,
    origin: { title: name, language: 'en' },
    body,
    sections: [{ number: 0, heading: '', level: 0, passages }],
    passages,
    pages: [],
    sha256: '',
  };
}

/** Questions of six words of one passage each, every fourth with a letter dropped from one of them. */
export function madeUpQuestions(reports: readonly Report[], count: number, seed = 2): readonly string[] {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  return Array.from({ length: count }, (_, at) => {
    const report = pick(reports);
    const passage = report && pick(report.passages);
    const words = passage ? report.body.slice(passage.start, passage.end).split(' ') : [];
    const chosen = Array.from({ length: 6 }, () => pick(words) ?? '');
    if (at % 4 === 0) chosen[5] = (chosen[5] ?? '').replace(/^(..)./, '$1');
    return `${chosen.join(' ')}?`;
  });
}
