/** What the report credits somebody with, or whom it credits at all. */
import type { ReportSummary, Said, Speaker } from '../library/library.ts';
import { plainReply } from './problem-reply.ts';
import { onlyOrigin, quotePage, shortened } from './quote-parts.ts';
import { formatRecipe } from './recipe.ts';
import type { Reply } from './reply.ts';
import type { Strings } from './strings/index.ts';

const MOST_SPEAKERS = 25;

/** `reports` are those that were asked. A page a statement; without somebody who is meant, who is credited with how much. */
export function saidReply(said: Said, strings: Strings, reports: readonly ReportSummary[] = []): Reply {
  const words = strings.said;
  const { by, about, speaker, speakers, quotes, handle } = said;
  if (speakers.length === 0) {
    const isNobody = by !== null || about === null;
    return unanswered(plainReply(isNobody ? words.nobody : words.nobodyAbout(shortened(about))));
  }
  if (!speaker) {
    if (by === null)
      return { ...speakersReply(words.speakers, speakers, reports, strings), mayBeElsewhere: true };
    return unanswered(speakersReply(words.unknownSpeaker(shortened(by)), speakers, reports, strings));
  }
  if (quotes.length === 0) {
    const sentence = words.nothingAbout(shortened(speaker.name), shortened(about ?? ''));
    return unanswered(plainReply(sentence));
  }
  return {
    pages: quotes.map((quote, i) => {
      const page = quotePage([quote], strings);
      const text = words.statement(shortened(speaker.name), i + 1, quotes.length);
      return { ...page, body: [{ kind: 'text', text }, ...page.body] };
    }),
    recipe: handle && formatRecipe({ kind: 'said', ...handle }),
  };
}

function unanswered(reply: Reply): Reply {
  return { ...reply, outcome: 'unanswered', mayBeElsewhere: true };
}

function speakersReply(
  intro: string,
  speakers: readonly Speaker[],
  reports: readonly ReportSummary[],
  strings: Strings,
): Reply {
  const items = speakers.slice(0, MOST_SPEAKERS).map(({ name, statements }) => ({
    label: shortened(name),
    text: strings.said.statements(statements),
  }));
  const more = speakers.length - items.length;
  const body = [{ kind: 'text', text: intro } as const, { kind: 'list', items } as const];
  const foot = more > 0 ? [{ kind: 'note', text: strings.said.moreSpeakers(more) } as const] : [];
  return { pages: [{ body, foot: [...foot, ...onlyOrigin(reports, strings)] }], recipe: null };
}
