/** `/r/NAME/credits?from=…`: whose words a report's passages are and what weakens them, for whoever asks to see it. */
import { z } from 'zod';
import type { Context } from '../../../../commands/command.ts';
import type { ReadPassage } from '../../../library/library.ts';
import type { Strings } from '../../../reply/strings/index.ts';
import { isPronoun } from '../../../report/pronouns.ts';
import { overlaps } from '../../../report/report.ts';
import type { CreditsResponse } from '../protocol.ts';
import type { Asked, Told } from '../transports/http.ts';
import { reportNamed } from './reader-page.ts';

const MOST = 50;

const querySchema = z.object({ from: z.coerce.number().int().nonnegative(), file: z.string().max(64) });

/** Null where there is no such report, or it is another one by now. */
export async function creditsOf(
  name: string,
  { query }: Asked,
  { library, strings }: Context,
): Promise<Told | null> {
  const asked = querySchema.safeParse({ from: query.get('from'), file: query.get('file') }).data;
  const report = asked && (await reportNamed(name, library));
  if (!report || report.sha256 !== asked.file) return null;
  const read = await library.read(report.sha256, { from: asked.from, count: MOST, credits: true });
  const response: CreditsResponse = read.ok
    ? { passages: read.value.map((passage) => creditedIn(passage, report.origin.language, strings)) }
    : { passages: [] };
  return {
    status: read.ok ? 200 : 503,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(response),
  };
}

function creditedIn(
  { reference, sentences, credits, hedges }: ReadPassage,
  language: string,
  strings: Strings,
): CreditsResponse['passages'][number] {
  const words = strings.attribution;
  const said = credits.flatMap(({ content }) => content);
  const speakers = credits.flatMap(({ speaker, cue }) => [speaker, cue].filter((part) => part !== null));
  const names = [
    ...new Set(credits.flatMap(({ name }) => (name === null || isPronoun(name, language) ? [] : name))),
  ];
  const credit =
    names.length > 0 ? names.map((name) => words.asStatedBy(name, [])).join(' · ') : words.quotedWithoutName;
  const isPart = sentences.some(
    (sentence) => ![...said, ...speakers].some((part) => overlaps(part, sentence)),
  );
  const line = credits.length === 0 ? '' : isPart ? words.inPart(credit) : credit;
  return { reference, said, speakers, hedges, line };
}
