/** What the tools take and give, in the words that an agent reads. The results are those of `--json`. */
import { z } from 'zod';
import { commands } from '../../../commands/index.ts';

const words = (description: string) => z.string().describe(description);
const orNull = (description: string) => z.string().nullable().describe(description);

const report = words(
  'Only this report: its name, its title or the first digits of its file’s sha256. Without it, all reports.',
).optional();

export const INPUT = {
  ask: z.strictObject({
    question: words('A question in any of the reports’ languages, in whole words.'),
    section: words('Only this section: its number or its heading.').optional(),
    report,
  }),
  quote: z.strictObject({
    reference: words(
      '`2.1` for section 2, passage 1; `2.1-2.3` for a run; `2` for a section; `p. 12` for a page.',
    ),
    report,
  }),
  check: z.strictObject({
    text: words('The wording to be checked: a sentence, a quotation, or a whole text.'),
    report,
  }),
  said: z.strictObject({
    speaker: words('Whose words; typos forgiven. Without it, everybody’s.').optional(),
    report,
  }),
  outline: z.strictObject({ report }),
};

/** In UTF-16 code units, by tool and argument: what the chat commands of the same names take. */
export const LONGEST: Readonly<Record<string, Readonly<Record<string, number>>>> = Object.fromEntries(
  commands.map(({ name, options }) => [
    name,
    Object.fromEntries(Object.entries(options).map(([option, { maxLength }]) => [option, maxLength])),
  ]),
);

const passage = {
  report: words('The name of the report’s file without its ending.'),
  reference: words('Where the passage stands: section.passage.'),
  page: orNull('The printed page on which it begins.'),
  section: words('The section’s heading.'),
  text: words('The whole passage, word for word.'),
  speaker: orNull('Whom the text credits, in the text’s own words.'),
  cue: orNull('The words that do the crediting.'),
  hedges: z.array(z.string()).describe('Words that weaken the claim; never leave them out of a quotation.'),
};
const spanned = z.object({ text: z.string(), start: z.number(), end: z.number() });
const scored = z.object({
  ...passage,
  sentence: spanned.describe(
    'The sentences within the passage that answer, with their offsets in the report’s body.',
  ),
  score: z.number(),
});

export const OUTPUT = {
  ask: z.object({
    question: z.string(),
    verdict: z
      .enum(['answer', 'perhaps', 'none'])
      .describe(
        '`answer`: the first quote answers; `perhaps`: the quotes may; `none`: the reports don’t say.',
      ),
    answered: z.boolean(),
    confidence: z.number().describe('0 to 1.'),
    corrections: z.array(z.object({ from: z.string(), to: z.string() })).describe('Words read otherwise.'),
    missing: z.array(z.string()).describe('Words of the question that the reports don’t have.'),
    about: z.string().optional().describe('The question is about the report itself: `outline` or `source`.'),
    quotes: z.array(scored).describe('Best first; unless answered, they are the closest and no answer.'),
  }),
  quote: z.object({
    quotes: z.array(
      z.object({
        ...passage,
        inPart: z.boolean().describe('Whether only some of the passage is credited to the speaker.'),
      }),
    ),
  }),
  check: z.object({
    verdict: z.enum(['verbatim', 'altered', 'absent']),
    quotes: z.array(scored).describe('Where it stands, or what it was made from.'),
    differences: z.array(
      z.object({
        kind: z.enum(['added', 'removed', 'changed']),
        from: words('The report’s words.'),
        to: words('The claim’s words.'),
      }),
    ),
  }),
  said: z.object({
    attributions: z.array(
      z.object({
        report: passage.report,
        reference: passage.reference,
        page: passage.page,
        speaker: spanned.nullable(),
        cue: spanned.nullable(),
        content: z.array(spanned).describe('What is credited; several where the cue splits it.'),
        hedges: z.array(spanned),
      }),
    ),
    total: z.number().describe('How many there are; at most 200 are listed.'),
  }),
  outline: z.object({
    reports: z.array(
      z.object({
        report: passage.report,
        title: z.string(),
        publisher: z.string().nullable(),
        author: z.string().nullable(),
        url: z.string().nullable(),
        published: z.string().nullable(),
        language: z.string(),
        sections: z.array(
          z.object({
            number: z.number(),
            heading: z.string(),
            level: z.number(),
            passages: z.number(),
            opening: z.string(),
          }),
        ),
      }),
    ),
  }),
};
