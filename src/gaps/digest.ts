/** What an owner pastes for the team: in Markdown, with nothing of members' in it alive. */
import type { StoredQuestion } from '../settings/kept-questions.ts';
import { counted, type Gap, gapsIn } from './gaps.ts';

const MOST_ASKED = 5;
const MOST_GAPS = 20;
const MOST_WORDS = 15;

/**
 * Of what was asked since then. What was asked where a report is to be had that is kept from elsewhere is left out, and
 * counted alone: nobody knows where this is pasted.
 */
export function digest(all: readonly StoredQuestion[], since: Date | null, now: Date): string {
  const open = all.filter(({ isConfined }) => !isConfined);
  const unanswered = open.filter(({ outcome }) => outcome !== 'answer');
  const wrong = unanswered.filter(({ outcome }) => outcome === 'wrong');
  const rest = unanswered.filter(({ outcome }) => outcome !== 'wrong');
  const span = since ? `${day(since)} to ${day(now)}` : `until ${day(now)}`;
  const isAll = open.some(({ outcome }) => outcome === 'answer');
  const words = counted(unanswered.flatMap(({ missing }) => missing.map((word) => word.toLowerCase())));
  const left = all.length - open.length;
  return [
    `## What the reports were asked, ${span}`,
    isAll
      ? `${times(open.length, 'question')}: ${open.length - unanswered.length} answered, ${rest.length} not answered, ${wrong.length} answered wrongly.`
      : `${times(rest.length, 'question')} not answered, ${wrong.length} answered wrongly.`,
    ...(isAll ? section('Asked most', gapsIn(open).slice(0, MOST_ASKED), line) : []),
    ...section('Not answered', gapsIn(rest).slice(0, MOST_GAPS), line),
    ...section('Answered wrongly', gapsIn(wrong).slice(0, MOST_GAPS), line),
    ...section(
      'Words that the reports lack',
      words.slice(0, MOST_WORDS),
      ([word, count]) => `${plain(word)} (${count})`,
    ),
    ...(left > 0
      ? [`Left out: ${times(left, 'question')} from channels that have reports of their own.`]
      : []),
  ].join('\n\n');
}

function section<T>(title: string, items: readonly T[], lineOf: (item: T) => string): readonly string[] {
  return items.length === 0 ? [] : [`### ${title}`, items.map((item) => `- ${lineOf(item)}`).join('\n')];
}

function line({ question, count, last, report, missing }: Gap): string {
  const details = [
    ...(report === null ? [] : [report]),
    `last ${day(last)}`,
    ...(missing.length > 0 ? [`not in the reports: ${missing.slice(0, 5).join(', ')}`] : []),
  ];
  return `${count}× ${plain(question)} (${plain(details.join('; '))})`;
}

function times(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Every sign that Markdown, Discord or Slack would obey, as the sign that it is. */
function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/@/g, '@\u2060');
}
