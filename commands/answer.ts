/** A question's answer as a reply; what is asked of the reports themselves from how they begin, their headings and their front matter. */
import type { AboutReport, Answer, Outline, Quote } from '../src/library/library.ts';
import { aboutReply, showsOpening } from '../src/reply/about-reply.ts';
import { answerReply, type Elsewhere } from '../src/reply/answer-reply.ts';
import { problemReply } from '../src/reply/problem-reply.ts';
import type { Reply } from '../src/reply/reply.ts';
import type { Context } from './command.ts';

interface Asked {
  /** By name; absent: all. */
  readonly report?: string;
  readonly section?: string;
}

/** What the library answered, of the report and section that are named or of all. */
export async function replyTo(
  answer: Answer,
  { report, section }: Asked,
  context: Pick<Context, 'library' | 'strings'>,
): Promise<Reply> {
  const { about, talk, verdict } = answer;
  if (about) return replyAbout(about, report, context);
  const isAtLoss = !talk && verdict === 'none';
  // The answer is one without these, too.
  const [outlined, elsewhere] = await Promise.all([
    isAtLoss ? context.library.outline(report).catch(() => null) : null,
    section === undefined || talk ? null : elsewhereIn(answer, report, context).catch(() => null),
  ]);
  const outlines = outlined?.ok ? outlined.value : [];
  return answerReply(answer, context.strings, { outlines, elsewhere });
}

/** What the report of the section that was asked says outside it. */
async function elsewhereIn(
  { question, missing, verdict, quotes }: Answer,
  report: string | undefined,
  { library }: Pick<Context, 'library'>,
): Promise<Elsewhere> {
  const isAllThere = verdict === 'answer' && missing.length === 0;
  const asked = isAllThere ? null : await library.ask(question, report === undefined ? {} : { report });
  if (!asked?.ok) return { words: [], nearest: null };
  const here = new Set(quotes.map(placeOf));
  const [nearest = null] = asked.value.verdict === 'none' ? [] : asked.value.quotes;
  return {
    words: missing.filter((word) => !asked.value.missing.includes(word)),
    nearest: nearest && !here.has(placeOf(nearest)) ? nearest : null,
  };
}

function placeOf({ report, reference }: Quote): string {
  return `${report.sha256} ${reference}`;
}

/** Of the report that is named, or of all. */
export async function replyAbout(
  about: AboutReport,
  report: string | undefined,
  { library, strings }: Pick<Context, 'library' | 'strings'>,
): Promise<Reply> {
  const outlines = await library.outline(report);
  if (!outlines.ok) return problemReply(outlines.problem, strings, 'ask');
  const opened = outlines.value.map(async (outline) => ({
    outline,
    opening: showsOpening(about) ? await openingOf(outline, library) : null,
  }));
  return aboutReply(about, await Promise.all(opened), strings);
}

/** So many passages may stand ahead of a report's first words: bylines, dates, lists of contents. */
const MOST_AHEAD = 6;

/** The first passage of running text with its first sentence marked, or else the first passage. */
async function openingOf(
  { report }: Outline,
  library: Pick<Context, 'library'>['library'],
): Promise<Quote | null> {
  const passages = Array.from({ length: Math.min(MOST_AHEAD, report.passages) }, (_, passage) => passage);
  const found = await library.recall(
    passages.map((passage) => ({ file: report.sha256, passage, mark: { first: 0, count: 1 } })),
  );
  const quotes = found.ok ? found.value : [];
  return quotes.find(isRunningText) ?? quotes[0] ?? null;
}

function isRunningText({ text, sentences }: Quote): boolean {
  return sentences.length > 1 || (text.length >= 60 && /[.!?…。！？]["'”’»」)]*\s*$/u.test(text));
}
