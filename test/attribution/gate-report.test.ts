/** The report that the bot is served with: every attribution and every hedge in it, listed by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hedgesIn } from '../../src/attribution/hedges.ts';
import { parseReport } from '../../src/report/reading/parse-report.ts';
import { textOf } from '../../src/report/report.ts';
import { readingsOf } from './reading.ts';

const file = 'gate-zaporizhzhia-bitcoin-miners.md';
const parsed = parseReport(file, readFileSync(new URL(`../../knowledge/${file}`, import.meta.url)));
if (!parsed.ok) throw new Error('the report cannot be read');
const { report } = parsed;

describe('the report on the Zaporizhzhia plant', () => {
  it('credits whom the text credits, and nobody else', () => {
    expect(readingsOf(report)).toEqual([
      {
        speaker: 'Russian President Vladimir Putin',
        name: 'Russian President Vladimir Putin',
        cue: 'announced',
        content: [
          'that Moscow and Washington have engaged in talks concerning the joint oversight of the Zaporizhzhia Nuclear Power Plant (ZNPP) in Ukraine',
        ],
        hedges: [],
      },
      {
        speaker: 'Putin',
        name: 'Russian President Vladimir Putin',
        cue: 'According to',
        content: [
          'a notable aspect of these negotiations involves potential applications of the plant’s substantial electrical output, particularly for powering bitcoin miners and other cryptocurrency operations',
        ],
        hedges: ['potential'],
      },
      {
        speaker: 'The United States',
        name: 'The United States',
        cue: 'expressed',
        content: ['enthusiasm for this prospect'],
        hedges: ['reportedly'],
      },
      {
        speaker: 'The United States',
        name: 'The United States',
        cue: 'recognizing',
        content: [
          'that the facility’s substantial energy production could support computationally demanding digital asset mining at scale',
        ],
        hedges: ['could'],
      },
      {
        speaker: 'Putin',
        name: 'Russian President Vladimir Putin',
        cue: 'noted',
        content: [
          'that many of these workers have obtained Russian citizenship, which reflects the nuanced reality of maintaining nuclear safety under contested territorial control',
        ],
        hedges: [],
      },
    ]);
  });

  it('hedges where the text hedges, in order', () => {
    const spans = hedgesIn(report, { start: 0, end: report.body.length });
    expect(spans.map((span) => textOf(report, span))).toEqual([
      'potential',
      'reportedly',
      'could',
      'would',
      'could',
      'potential',
      'could',
      'potentially',
      'may',
      'uncertain',
      'contingent',
      'would',
      'unresolved',
    ]);
  });
});
