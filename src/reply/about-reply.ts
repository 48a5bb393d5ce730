/** A report itself, where that is asked about: what it is about by its opening and headings, and what its file states of it. */
import type { AboutReport, Outline, Quote, ReportSummary } from '../library/library.ts';
import { originLine, quotePage, shortened } from './quote-parts.ts';
import { formatRecipe } from './recipe.ts';
import type { Block, Page, Reply } from './reply.ts';
import { onlyFile, outlineReply, sectionItems, sourceItems, sourceReply } from './report-replies.ts';
import type { Strings } from './strings/index.ts';

/** A report with the passage that it begins with, the first sentence marked; null where it has none. */
export interface Opened {
  readonly outline: Outline;
  readonly opening: Quote | null;
}

/** Whether the answer shows how the reports begin. */
export function showsOpening(about: AboutReport): boolean {
  return about === 'topic';
}

/** A page a report where each is quoted, else a line a report. */
export function aboutReply(about: AboutReport, opened: readonly Opened[], strings: Strings): Reply {
  const outlines = opened.map(({ outline }) => outline);
  const reports = outlines.map(({ report }) => report);
  switch (about) {
    case 'sections':
      return outlineReply(outlines, strings);
    case 'origin':
      return sourceReply(reports, strings);
    default:
      return {
        pages:
          about === 'topic'
            ? opened.map((each) => topicPage(each, strings))
            : [statedPage(about, reports, strings)],
        recipe: formatRecipe({ kind: 'about', about, file: onlyFile(reports) }),
        mayBeElsewhere: true,
      };
  }
}

function topicPage({ outline, opening }: Opened, strings: Strings): Page {
  const words = strings.itself;
  const quoted = opening && quotePage([opening], strings);
  const items = sectionItems(outline, strings).filter((_, i) => outline.sections[i]?.heading !== '');
  const sections: readonly Block[] = items.length > 0 ? [text(words.sections), { kind: 'list', items }] : [];
  return {
    ...quoted,
    body: [
      { kind: 'heading', text: outline.report.origin.title },
      ...(quoted ? [text(words.begins), ...quoted.body] : []),
      ...sections,
    ],
    foot: quoted?.foot ?? [],
  };
}

/** What of a source answers, in the order in which it is told. */
const STATED = {
  author: ['author', 'publisher'],
  published: ['published', 'retrieved'],
  length: ['size'],
} as const satisfies Partial<Record<AboutReport, readonly string[]>>;

function statedPage(about: keyof typeof STATED, reports: readonly ReportSummary[], strings: Strings): Page {
  const [only, ...others] = reports;
  if (only && others.length === 0) {
    const items = sourceItems(only, strings);
    return {
      body: [{ kind: 'list', items: STATED[about].map((name) => items[name]) }],
      foot: [{ kind: 'note', text: originLine(only.origin, strings) }],
    };
  }
  return {
    body: [{ kind: 'list', items: reports.map((report) => statedItem(about, report, strings)) }],
    foot: [],
  };
}

/** What the report's file states of it; that it doesn't, where it states nothing. */
function statedItem(about: keyof typeof STATED, report: ReportSummary, strings: Strings) {
  const items = sourceItems(report, strings);
  const { notStated } = strings.source;
  const known = STATED[about].map((name) => items[name]).filter(({ text }) => text !== notStated);
  return {
    label: shortened(report.origin.title),
    text: known.map(({ label, text }) => `${label} ${text}`).join(' · ') || notStated,
  };
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}
