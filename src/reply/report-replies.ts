/** What is told about the reports themselves: outline, source, help and status. */
import type { Outline, ReportSummary, Status } from '../library/library.ts';
import { headingBehind, rangeOf, shortened } from './quote-parts.ts';
import { fileKey, formatRecipe } from './recipe.ts';
import type { Block, Page, Reply } from './reply.ts';
import type { Strings } from './strings/index.ts';

/** As many digits of a file's sha256 as a person compares. */
const SHOWN_DIGITS = 12;

/** So many sections are read on one page, of however many reports. */
const MOST_SECTIONS = 20;
/** Reports on a page, each with a button. */
const MOST_REPORTS = 10;
/** With its number in front, a row of a terminal of 80 columns. */
const REPORT_LABEL = 73;

/** The headings; of several reports with many, first the reports, each to be chosen. */
export function outlineReply(outlines: readonly Outline[], strings: Strings): Reply {
  const sections = outlines.reduce((sum, outline) => sum + outline.sections.length, 0);
  const isShort = outlines.length === 1 || sections <= MOST_SECTIONS;
  return {
    pages: isShort ? [headingsPage(outlines, strings)] : reportsPages(outlines, strings),
    recipe: formatRecipe({ kind: 'outline', file: onlyFile(outlines.map(({ report }) => report)) }),
    mayBeElsewhere: true,
  };
}

function headingsPage(outlines: readonly Outline[], strings: Strings): Page {
  const body = outlines.flatMap((outline): readonly Block[] => [
    { kind: 'heading', text: outline.report.origin.title },
    { kind: 'list', items: sectionItems(outline, strings) },
  ]);
  return { body, foot: [] };
}

function reportsPages(outlines: readonly Outline[], strings: Strings): readonly Page[] {
  const numbered = outlines.map(({ report }, i) => ({
    label: `${(i % MOST_REPORTS) + 1}. ${shortened(report.origin.title, REPORT_LABEL)}`,
    text: strings.source.counts(report.sections, report.passages, report.sentences),
    recipe: formatRecipe({ kind: 'outline', file: fileKey(report.sha256) }),
  }));
  return Array.from({ length: Math.ceil(numbered.length / MOST_REPORTS) }, (_, page): Page => {
    const shown = numbered.slice(page * MOST_REPORTS, (page + 1) * MOST_REPORTS);
    return {
      body: [
        { kind: 'heading', text: strings.help.reports },
        { kind: 'list', items: shown.map(({ label, text }) => ({ label, text })) },
      ],
      foot: [],
      choices: shown.map(({ label, recipe }) => ({ label, recipe })),
    };
  });
}

/** In order, an item a section. */
export function sectionItems({ sections }: Outline, strings: Strings): readonly Item[] {
  return sections.map(({ number, heading, passages, opening }) => {
    const name = heading === '' ? opening : headingBehind(number, heading);
    const where = passages === 0 ? strings.outline.empty : rangeOf(`${number}.1`, `${number}.${passages}`);
    return { label: String(number), text: `${name} · ${where}` };
  });
}

type Item = { readonly label: string; readonly text: string };

/** A page a report. */
export function sourceReply(reports: readonly ReportSummary[], strings: Strings): Reply {
  const pages = reports.map(
    (report): Page => ({
      body: [
        { kind: 'heading', text: report.origin.title },
        { kind: 'list', items: Object.values(sourceItems(report, strings)) },
      ],
      foot: [],
    }),
  );
  return { pages, recipe: formatRecipe({ kind: 'source', file: onlyFile(reports) }), mayBeElsewhere: true };
}

/** In the order in which they are told. */
export function sourceItems(report: ReportSummary, strings: Strings) {
  const words = strings.source;
  const { origin } = report;
  const stated = (value: string | undefined) => value ?? words.notStated;
  return {
    publisher: { label: words.publisher, text: stated(origin.publisher) },
    author: { label: words.author, text: stated(origin.author) },
    published: { label: words.published, text: stated(origin.published) },
    retrieved: { label: words.retrieved, text: stated(origin.retrieved) },
    url: { label: words.url, text: stated(origin.url) },
    language: { label: words.language, text: words.languageName(origin.language) },
    size: { label: words.size, text: words.counts(report.sections, report.passages, report.sentences) },
    file: { label: words.file, text: words.sha256(report.name, report.sha256.slice(0, SHOWN_DIGITS)) },
    disclaimer: { label: words.disclaimer, text: stated(origin.disclaimer) },
  } satisfies Record<string, Item>;
}

export function onlyFile(reports: readonly ReportSummary[]): string | null {
  const [first] = reports;
  return first && reports.length === 1 ? fileKey(first.sha256) : null;
}

/** What to begin with, where there is something. */
function examplesOf(examples: readonly string[], strings: Strings): readonly Block[] {
  if (examples.length === 0) return [];
  const items = examples.map((question) => ({ label: '', text: question }));
  return [
    { kind: 'heading', text: strings.examples.heading },
    { kind: 'list', items },
  ];
}

/**
 * `usages` are the commands as they are typed, each with what it does; `channel` says which report the channel asks; `examples` are
 * questions that a press asks.
 */
export function helpReply(
  usages: readonly { readonly usage: string; readonly description: string }[],
  status: Status,
  channel: string | null,
  examples: readonly string[],
  strings: Strings,
): Reply {
  const words = strings.help;
  const body: Block[] = [
    { kind: 'text', text: words.intro },
    ...examplesOf(examples, strings),
    { kind: 'heading', text: words.commands },
    { kind: 'list', items: usages.map(({ usage, description }) => ({ label: usage, text: description })) },
    { kind: 'heading', text: words.reports },
    ...(channel === null ? [] : [{ kind: 'text', text: channel } as const]),
  ];
  if (status.reports.length === 0) body.push({ kind: 'text', text: words.noReports });
  else {
    const items = status.reports.map((report) => ({
      label: report.name,
      text: `${shortened(report.origin.title)} · ${strings.source.counts(report.sections, report.passages, report.sentences)}`,
    }));
    body.push({ kind: 'list', items });
  }
  if (status.faults.length > 0) {
    const items = status.faults.map(({ file, line, what }) => ({
      label: shortened(file),
      text: words.fault(line, shortened(what)),
    }));
    body.push({ kind: 'heading', text: words.faults }, { kind: 'list', items });
  }
  const asks = examples.length > 0 && { asks: examples };
  return { pages: [{ body, foot: [], ...asks }], recipe: formatRecipe({ kind: 'help' }) };
}
