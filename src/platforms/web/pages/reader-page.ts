/** `/r/NAME`: a report from its first word to its last, to be read without a script and linked to at every passage. */
import type { Context } from '../../../../commands/command.ts';
import type { Library, Outline, ReadPassage, ReportSummary } from '../../../library/library.ts';
import type { Strings } from '../../../reply/strings/index.ts';
import type { Span } from '../../../report/report.ts';
import { inTime } from '../../../with-deadline.ts';
import type { Asked, Told } from '../transports/http.ts';
import { banner, HTML } from './ask-page.ts';
import { type Html, head, html } from './html.ts';
import { type Mark, markIn } from './mark.ts';

/** Passages that are asked of the library at once, so that nobody waits behind a long report. */
const AT_ONCE = 100;

/** As long as for any other answer. */
const PART_WITHIN_MS = 2500;

/** Null where there is no such report, or none that is to be seen here. */
export async function readerPage(name: string, { query }: Asked, context: Context): Promise<Told | null> {
  const { library } = context;
  const found = await reportNamed(name, library);
  const outlines = found && (await library.outline(found.sha256));
  const outline = outlines?.ok ? outlines.value[0] : undefined;
  if (!found || !outline) return null;
  return { status: 200, type: HTML, body: page(outline, markIn(query.get('mark')), context) };
}

export async function reportNamed(name: string, library: Library): Promise<ReportSummary | undefined> {
  return (await library.status()).reports.find((report) => report.name === name);
}

async function* page(
  { report, sections }: Outline,
  mark: Mark | null,
  { library, strings }: Context,
): AsyncGenerator<string> {
  const { web, paging, source } = strings;
  const { origin, sha256 } = report;
  const facts = [origin.publisher, origin.author, origin.published].filter((fact) => fact !== undefined);
  // Nothing but an address of the web is a link.
  const address = origin.url !== undefined && /^https?:/i.test(origin.url) ? origin.url : null;
  yield html`${head(`${origin.title} · Quoth`, web.language, '../', 'reader', ['page', 'reader'])}<body data-report="${report.name}" data-sha256="${sha256}">
${banner(strings, '../')}
<main id="main" class="reader">
<header class="title" lang="${origin.language}">
<h1>${origin.title}</h1>
<p class="facts">${facts.join(' · ')}${address === null ? null : html` <a href="${address}" rel="noopener noreferrer">${source.url}</a>`}</p>
<p class="facts"><small lang="${web.language}">${source.counts(report.sections, report.passages, report.sentences)}</small></p>
${origin.disclaimer === undefined ? null : html`<p class="facts"><small>${origin.disclaimer}</small></p>`}
</header>
<form id="tools" class="tools" role="search" hidden>
<div class="find">
<label class="hidden" for="find">${web.search}</label>
<input id="find" type="search" placeholder="${web.search}" autocomplete="off">
<output id="matches" for="find"></output>
<button type="button" id="previous" class="quiet" aria-label="${paging.previous}" disabled>↑</button>
<button type="button" id="next" class="quiet" aria-label="${paging.next}" disabled>↓</button>
</div>
<label class="switch"><input type="checkbox" id="speakers"><span>${web.speakers}</span></label>
<label class="switch"><input type="checkbox" id="hedges"><span>${web.hedges}</span></label>
</form>
<div class="columns">
${contents(sections, strings, origin.language)}<article id="text" lang="${origin.language}" data-no-match="${web.noMatch}">
`.text;
  let section = -1;
  for (let from = 0; from < report.passages; from += AT_ONCE) {
    const part = library.read(sha256, { from, count: AT_ONCE, credits: false });
    const read = await inTime(part, PART_WITHIN_MS, 'the library gives no answer').catch(() => null);
    // The report was changed meanwhile, or can't be read just now: whoever reads is told, and not left with a part.
    if (!read?.ok) {
      const sentence = read ? strings.problem.changed : strings.problem.failed;
      yield html`<p class="notice" lang="${web.language}">${sentence}</p>`.text;
      break;
    }
    let made = '';
    for (const passage of read.value) {
      while (section < passage.section) {
        section += 1;
        made += headingOf(sections, section).text;
      }
      made += passageOf(passage, mark, strings).text;
    }
    yield made;
  }
  for (section += 1; section <= (sections.at(-1)?.number ?? 0); section += 1)
    yield headingOf(sections, section).text;
  yield html`</article>
</div>
</main>
</body>
</html>
`.text;
}

function contents(sections: Outline['sections'], { web }: Strings, language: string): Html | null {
  const named = sections.filter(({ heading }) => heading !== '');
  if (named.length === 0) return null;
  return html`<nav class="contents" aria-label="${web.contents}">
<details open><summary>${web.contents}</summary>
<ol lang="${language}">
${named.map(({ number, heading, level }) => html`<li class="level-${Math.min(level, 4)}"><a href="#${number}"><span>${number}</span> ${heading}</a></li>\n`)}</ol>
</details>
</nav>
`;
}

function headingOf(sections: Outline['sections'], number: number): Html {
  const section = sections.find((each) => each.number === number);
  if (!section || section.heading === '') return html``;
  const text = html`<span class="number">${number}</span> ${section.heading}`;
  const id = String(number);
  // Headings below the report's title, without a level left out for whoever hears them.
  return section.level <= 1 ? html`<h2 id="${id}">${text}</h2>\n` : html`<h3 id="${id}">${text}</h3>\n`;
}

function passageOf(passage: ReadPassage, mark: Mark | null, strings: Strings): Html {
  const { reference, text } = passage;
  const marked = mark?.reference === reference ? markedIn(passage, mark) : null;
  return html`<section class="passage" id="${reference}" aria-label="${reference}"><a class="reference" href="#${reference}">${reference}</a><p>${textOf(text, marked, passage.pages, strings)}</p></section>
`;
}

function markedIn({ sentences }: ReadPassage, { first, count }: Mark): Span | null {
  const [start, end] = [sentences[first], sentences[first + count - 1]];
  return start && end ? { start: start.start, end: end.end } : null;
}

/** The text as it stands, with nothing added that anybody would copy: a page's number is drawn by the style. */
function textOf(
  text: string,
  marked: Span | null,
  pages: ReadPassage['pages'],
  { citation }: Strings,
): Html[] {
  const cuts = [
    ...new Set([0, ...(marked ? [marked.start, marked.end] : []), ...pages.map(({ at }) => at), text.length]),
  ];
  cuts.sort((a, b) => a - b);
  return cuts.map((start, i) => {
    const end = cuts[i + 1] ?? start;
    const page = pages.find(({ at }) => at === start);
    const sign = page
      ? html`<span class="page" id="p${page.label}" data-page="${citation.pages(page.label, page.label)}"></span>`
      : null;
    const part = text.slice(start, end);
    const isMarked = marked && start >= marked.start && end <= marked.end && part !== '';
    return html`${sign}${isMarked ? html`<mark>${part}</mark>` : part}`;
  });
}
