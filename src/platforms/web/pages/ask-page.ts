/** `/`: a field to ask in, and the reports to read. What is asked and answered, the script draws. */
import type { Context } from '../../../../commands/command.ts';
import { readerPath } from '../../../reply/reader-links.ts';
import type { Strings } from '../../../reply/strings/index.ts';
import type { AskWords } from '../protocol.ts';
import type { Told } from '../transports/http.ts';
import { type Html, head, html } from './html.ts';

export const HTML = 'text/html; charset=utf-8';

export async function askPage({ library, strings }: Context): Promise<Told> {
  const { reports } = await library.status();
  const words = strings.web;
  const examples = [strings.ask.about, '/outline', '/said', '/quoth'];
  const page = html`${head(`Quoth · ${words.title}`, words.language, '', 'ask', ['page', 'looks', 'ask'])}<body data-words="${JSON.stringify(wordsOf(strings))}">
${banner(strings, '')}
<main id="main">
<h1>${words.title}</h1>
<p class="tagline">${words.tagline}</p>
<noscript><p class="notice">${words.needsScript}</p></noscript>
<form id="ask" autocomplete="off">
<label class="hidden" for="line">${words.question}</label>
<div class="line">
<textarea id="line" name="q" rows="1" maxlength="8000" placeholder="${words.placeholder}" aria-autocomplete="list" aria-haspopup="listbox" aria-controls="choices" autofocus></textarea>
<button type="submit" class="primary">${words.ask}</button>
</div>
<ul id="choices" class="choices" role="listbox" aria-label="${words.placeholder}" hidden></ul>
<div class="beside">
<p class="examples"><span>${words.examples}</span> ${examples.map((line) => html`<button type="button" class="example" data-line="${line}">${line}</button> `)}</p>
<button type="button" id="fields" class="quiet">${words.fields}</button>
</div>
</form>
<fieldset id="looks" class="looks">
<legend class="hidden">${words.looks}</legend>
<label><input type="radio" name="look" value="discord" checked><span>Discord</span></label>
<label><input type="radio" name="look" value="slack"><span>Slack</span></label>
</fieldset>
<p id="status" class="hidden" role="status"></p>
<div id="exchanges"></div>
<section class="reports" aria-labelledby="reports">
<h2 id="reports">${words.reports}</h2>
${reports.length === 0 ? html`<p>${strings.help.noReports}</p>` : html`<ul>${reports.map(({ name, origin, passages, sections, sentences }) => html`<li><a href="${readerPath(name)}">${origin.title}</a><small>${[origin.publisher, origin.published, strings.source.counts(sections, passages, sentences)].filter(Boolean).join(' · ')}</small></li>\n`)}</ul>`}
</section>
</main>
</body>
</html>
`;
  return { status: 200, type: HTML, body: page.text };
}

/** The same on every page. */
export function banner({ web }: Strings, up: string): Html {
  return html`<header class="banner"><a class="wordmark" href="${up === '' ? './' : up}">Quoth</a><button type="button" id="theme" class="quiet" aria-label="${web.switchLight}" title="${web.switchLight}" hidden><span aria-hidden="true">◐</span></button></header>`;
}

function wordsOf({ web }: Strings): AskWords {
  const { onlyYou, asChannel, dismiss, copy, copied, waiting, noAnswer, cancel, optional } = web;
  return { onlyYou, asChannel, dismiss, copy, copied, waiting, noAnswer, cancel, optional };
}
