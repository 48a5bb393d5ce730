/** What is told about the reports themselves: outline, source, help and status. */
import type { Outline, ReportSummary, Status } from '../library/library.ts';
import { rangeOf, shortened } from './quote-parts.ts';
import { fileKey, formatRecipe } from './recipe.ts';
import type { Block, Page, Reply } from './reply.ts';
import type { Strings } from './strings/index.ts';

/** As many digits of a file's sha256 as a person compares. */
const SHOWN_DIGITS = 12;

/** A page a report. */
export function outlineReply(outlines: readonly Outline[], strings: Strings): Reply {
  const pages = outlines.map((outline): Page => {
    const items = outline.sections.map(({ number, heading, passages, opening }) => {
      const name = heading === '' ? opening : shortened(heading);
      const where = passages === 0 ? strings.outline.empty : rangeOf(`${number}.1`, `${number}.${passages}`);
      return { label: String(number), text: `${name} · ${where}` };
    });
    const { title } = outline.report.origin;
    return {
      body: [
        { kind: 'heading', text: title },
        { kind: 'list', items },
      ],
      foot: [],
    };
  });
  return {
    pages,
    recipe: formatRecipe({ kind: 'outline', file: onlyFile(outlines.map(({ report }) => report)) }),
    mayBeElsewhere: true,
  };
}

/** A page a report. */
export function sourceReply(reports: readonly ReportSummary[], strings: Strings): Reply {
  const words = strings.source;
  const pages = reports.map((report): Page => {
    const { origin } = report;
    const stated = (value: string | undefined) => value ?? words.notStated;
    const items = [
      { label: words.publisher, text: stated(origin.publisher) },
      { label: words.author, text: stated(origin.author) },
      { label: words.published, text: stated(origin.published) },
      { label: words.retrieved, text: stated(origin.retrieved) },
      { label: words.url, text: stated(origin.url) },
      { label: words.language, text: origin.language },
      { label: words.size, text: words.counts(report.sections, report.passages, report.sentences) },
      { label: words.file, text: words.sha256(report.name, report.sha256.slice(0, SHOWN_DIGITS)) },
      { label: words.disclaimer, text: stated(origin.disclaimer) },
    ];
    return {
      body: [
        { kind: 'heading', text: origin.title },
        { kind: 'list', items },
      ],
      foot: [],
    };
  });
  return { pages, recipe: formatRecipe({ kind: 'source', file: onlyFile(reports) }), mayBeElsewhere: true };
}

function onlyFile(reports: readonly ReportSummary[]): string | null {
  const [first] = reports;
  return first && reports.length === 1 ? fileKey(first.sha256) : null;
}

/** `usages` are the commands as they are typed, each with what it does; `channel` says which report the channel asks. */
export function helpReply(
  usages: readonly { readonly usage: string; readonly description: string }[],
  status: Status,
  channel: string | null,
  strings: Strings,
): Reply {
  const words = strings.help;
  const body: Block[] = [
    { kind: 'text', text: words.intro },
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
  return { pages: [{ body, foot: [] }], recipe: formatRecipe({ kind: 'help' }) };
}
