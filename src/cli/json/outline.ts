/** A report's headings in the form that programs read. */
import type { Outline } from '../../library/library.ts';

/** What isn't stated of its origin is null. */
export function jsonOutline({ report, sections }: Outline) {
  const { title, publisher, author, url, published, language } = report.origin;
  return {
    report: report.name,
    title,
    publisher: publisher ?? null,
    author: author ?? null,
    url: url ?? null,
    published: published ?? null,
    language,
    sections: sections.map(({ number, heading, level, passages, opening }) => ({
      number,
      heading,
      level,
      passages,
      opening,
    })),
  };
}
