/** What is asked of the reports themselves, answered from how they begin, their headings and their front matter. */
import type { AboutReport, Outline, Quote } from '../src/library/library.ts';
import { aboutReply, showsOpening } from '../src/reply/about-reply.ts';
import { problemReply } from '../src/reply/problem-reply.ts';
import type { Reply } from '../src/reply/reply.ts';
import type { Context } from './command.ts';

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
