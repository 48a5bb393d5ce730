/** The one page for whatever is not there, or not to be seen here: nothing tells the one from the other. */
import type { Context } from '../../../../commands/command.ts';
import type { Told } from '../transports/http.ts';
import { banner, HTML } from './ask-page.ts';
import { head, html } from './html.ts';

/** `up` leads to the first page. */
export function notFoundPage({ strings }: Context, up = ''): Told {
  const { notThere, home, language } = strings.web;
  const page = html`${head(`Quoth · ${notThere}`, language, up, 'theme', ['page'])}<body>
${banner(strings, up)}
<main id="main">
<h1>${notThere}</h1>
<p><a href="${up === '' ? './' : up}">${home}</a></p>
</main>
</body>
</html>
`;
  return { status: 404, type: HTML, body: page.text };
}
