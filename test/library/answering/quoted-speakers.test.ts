/** Whom a checked quotation is ascribed to, beside whom the report credits. */
import { describe, expect, test } from 'vitest';
import { libraryOver } from '../../../src/library/answering/library-over.ts';
import { knowledgeFile, reportFrom } from '../../support/report.ts';

const library = libraryOver({
  reports: [
    reportFrom(
      'a.md',
      knowledgeFile(
        'Vladimir Putin noted that many of these workers have obtained Russian citizenship. The plant, according to Rosatom, is safe and sound. The ferries sail at dawn every single day.\n\n"We will never give up this harbour," Mayor Anna Lee told the council. “The tunnel is closed until further notice.” The bridge opened at noon in all weathers.',
        'title: A test\npublisher: Daily Gate',
      ),
    ),
    reportFrom(
      'b.md',
      knowledgeFile(
        'Frau Kern leitet das Werk. „Das Werk bleibt bis zum Ende des Jahres offen.“ Danach ist Schluss.',
        'title: Ein Test\nlanguage: de',
      ),
    ),
  ],
  faults: [],
});

async function speakers(text: string) {
  const outcome = await library.check(text);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  const { verdict, claims } = outcome.value;
  return [
    verdict,
    ...claims.flatMap(({ differences }) =>
      differences.filter(({ category }) => category === 'speaker').map(({ from, to }) => `${from} → ${to}`),
    ),
  ];
}

const WORKERS = 'many of these workers have obtained Russian citizenship';

describe('the speaker of a quotation is', () => {
  test.each([
    `Putin: “${WORKERS}”`,
    `putin said "${WORKERS}"`,
    `President Vladimir Putin said: “${WORKERS}”`,
    `“${WORKERS}” – V. Putin`,
    `He said “${WORKERS}”`,
    `The report says “${WORKERS}”`,
    `Quote: “${WORKERS}”`,
    `Daily Gate: “${WORKERS}”`,
    `Somebody told me “${WORKERS}”`,
    'Lee said, “We will never give up this harbour”',
    'Mayor Lee: We will never give up this harbour',
    'Kern: „Das Werk bleibt bis zum Ende des Jahres offen“',
    'Frau Kern sagte: „Das Werk bleibt bis zum Ende des Jahres offen“',
  ])('right or not to be told: %s', async (text) => {
    expect(await speakers(text)).toEqual(['verbatim']);
  });

  test.each([
    [`Zelensky: “${WORKERS}”`, 'Vladimir Putin → Zelensky'],
    [`Zelensky said that “${WORKERS}”.`, 'Vladimir Putin → Zelensky'],
    [`According to Rosatom, “${WORKERS}”`, 'Vladimir Putin → Rosatom'],
    [`“${WORKERS}” — Rosatom`, 'Vladimir Putin → Rosatom'],
    ['Putin: "We will never give up this harbour"', 'Mayor Anna Lee → Putin'],
    ['Putin: "The bridge opened at noon in all weathers"', ' → Putin'],
    ['Merkel sagte: „Das Werk bleibt bis zum Ende des Jahres offen“', ' → Merkel'],
    [
      'Laut Merkel „bleibt das Werk bis zum Ende des Jahres offen“ oder „das Werk bleibt bis zum Ende“',
      ' → Merkel',
    ],
    ['“Das Werk bleibt bis zum Ende des Jahres offen” – Merkel', ' → Merkel'],
  ])('somebody else: %s', async (text, speaker) => {
    expect(await speakers(text)).toEqual(['altered', speaker]);
  });

  test('told beside what else differs', async () => {
    expect(await speakers('Zelensky: “many of these workers have lost Russian citizenship”')).toEqual([
      'altered',
      'Vladimir Putin → Zelensky',
    ]);
  });
});
