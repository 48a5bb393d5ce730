import { describe, expect, test } from 'vitest';
import { importBytes, linesOf } from '../support/import.ts';
import { passage } from '../support/prose.ts';

const TEXT = [
  'The council of Tidewater decided on Thursday to raise the harbour wall by a metre, after three floods in as many winters. The work is to cost £4.2m, the council’s engineer said.',
  '## Three winters of water',
  'Water stood a foot deep in Market Street in January, and traders lost stock worth some £600,000, according to the chamber of trade. “We can’t do a fourth,” said its chair, Dr. Nell Harrow.',
  '#1 on the list is the eastern mole, which is\u00A0the oldest part. It was built in 1911 and has been mended with 3 * 4 metre slabs and *no* steel at all since.',
  '- Eastern mole: 120 metres, by May 2026.\n- Fish quay: 80 metres, by August 2026.',
  '## What it costs & who pays',
  '| Source | Share |\n| State | 60% |\n| Council | 40% |',
  'The state is to pay for three fifths of the work. The rest reportedly comes from a levy on berths, which may rise by a tenth, though the harbour master has not confirmed it yet.',
  'Work starts in March, and the council expects it to be done within two years, weather permitting. Until then sandbags will be kept ready along the quay, it announced.',
];

const NEWS = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Harbour wall to be raised by a metre | The Tidewater Post</title>
<meta property="og:title" content="Harbour wall to be raised by a metre | The Tidewater Post">
<meta property="og:site_name" content="The Tidewater Post">
<meta name="author" content="Web Desk">
<link rel="canonical" href="https://tidewater.example/news/harbour-wall">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Post"},
{"@type":"NewsArticle","headline":"Harbour wall to be raised by a metre","author":[{"@type":"Person","name":"Ada Quill"},
{"@type":"Person","name":"Bo Marsh"}],"publisher":{"@type":"Organization","name":"The Tidewater Post"},
"datePublished":"2025-11-30T23:15:00-05:00"}]}</script>
<style>p { color: red }</style></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<div id="cookie-banner" class="cookie-consent"><p>We use cookies to improve your experience. By continuing you accept
our policy.</p><button>Accept all</button></div>
<main><article><h1>Harbour wall to be raised by a metre</h1><p class="byline">By Ada Quill and Bo Marsh</p>
<p>The council of Tidewater decided on Thursday to raise the harbour wall
  by a metre, after three floods in as many winters. The work is to cost &pound;4.2m, the council&rsquo;s engineer said.</p>
<div class="ad advertisement"><p>Advertisement: buy one boat, get a second at half price today only.</p></div>
<h2>Three winters of water <a class="anchor" href="#w">#</a></h2>
<p>Water stood a foot deep in <em>Market Street</em> in January, and traders lost stock worth some &pound;600,000,
according to the chamber of trade. &ldquo;We can&rsquo;t do a fourth,&rdquo; said its chair, <b>Dr. Nell Harrow</b>.</p>
<p>#1 on the list is the eastern mole, which is&nbsp;the oldest part. It was built in 1911 and has been mended with
3 * 4 metre slabs and *no* steel at all since.<span hidden>secret</span></p>
<ul><li>Eastern mole: 120 metres, by May 2026.</li><li>Fish quay: 80 metres, by August 2026.</li></ul>
<h2>What it costs &amp; who pays</h2>
<table><thead><tr><th>Source</th><th>Share</th></tr></thead><tbody><tr><td>State</td><td>60%</td></tr>
<tr><td>Council</td><td>40%</td></tr></tbody></table>
<p>The state is to pay for three fifths of the work. The rest reportedly comes from a levy on berths, which may rise
by a tenth, though the harbour master has not confirmed it yet.</p>
<p>Work starts in March, and the council expects it to be done within two years, weather permitting. Until then
sandbags will be kept ready along the quay, it announced.</p></article>
<section id="comments" class="comments"><h2>Comments</h2><div class="comment"><p>gullfan77: About time too, I have
been saying this for years and years and nobody ever listened to me.</p></div></section></main>
<aside class="related"><h3>Related articles</h3><ul><li><a href="/a">Ferry fares to rise again</a></li></ul></aside>
<footer><p>&copy; 2025 The Tidewater Post. All rights reserved.</p></footer></body></html>`;

describe('a news page', () => {
  test('is its article word for word, without what stands around it', async () => {
    expect(linesOf(await importBytes('news.html', NEWS))).toEqual(TEXT);
  });

  test('states its origin exactly', async () => {
    const { report } = await importBytes('news.html', NEWS);
    expect(report.origin).toEqual({
      title: 'Harbour wall to be raised by a metre',
      publisher: 'The Tidewater Post',
      author: 'Ada Quill, Bo Marsh',
      published: '2025-11-30',
      url: 'https://tidewater.example/news/harbour-wall',
      language: 'en-GB',
    });
  });

  test('says what was left out', async () => {
    const { notes } = await importBytes('news.html', NEWS);
    expect(notes.join('\n')).toMatch(/left out as not of the text .*“gullfan77: About time too/);
    expect(notes.join('\n')).toContain('left out as the author’s line: “By Ada Quill and Bo Marsh”');
  });
});

/** An article of its own around what is tested, long enough to be one. */
const page = (inner: string, head = '<title>T</title>') =>
  `<html lang="en"><head>${head}</head><body><article><p>${passage(1)}</p>${inner}<p>${passage(2)}</p></article></body></html>`;

const inner = async (html: string) => linesOf(await importBytes('x.html', page(html))).slice(1, -1);

describe('the text of a page', () => {
  test.each([
    ['line breaks, two of which part paragraphs', '<p>one<br>two<br><br>three</p>', ['one\ntwo', 'three']],
    [
      'numbered and nested lists',
      '<ol start="3"><li>a</li><li>b<ul><li>c</li></ul></li></ol>',
      ['3. a\n4. b\n  - c'],
    ],
    ['words in pieces', '<p>W<b>or</b>d, <i>two </i><span> three</span></p>', ['Word, two three']],
    ['quotation marks that browsers add', '<p>She said <q>no</q>.</p>', ['She said “no”.']],
    ['code with its line breaks', '<pre>a\n  b</pre>', ['a\n  b']],
    ['definitions', '<dl><dt>Mole</dt><dd>A wall.</dd></dl>', ['Mole', 'A wall.']],
    ['text that looks like markup', '<p>--- # &lt;b&gt; &amp;amp; \\*</p>', ['--- # <b> &amp; \\*']],
    ['paragraphs that are not closed', '<p>one<p>two', ['one', 'two']],
  ])('%s', async (_, html, lines) => {
    expect(await inner(html)).toEqual(lines);
  });

  test('a page that says little is read whole', async () => {
    expect(
      linesOf(await importBytes('x.html', '<title>Notice</title><nav>Home</nav><p>Closed on Monday.')),
    ).toEqual(['Closed on Monday.']);
  });

  test('is read in the encoding that the page, its bytes or its server name', async () => {
    const latin = Buffer.from(
      page('<p>Caf\u00E9 \u0093quoted\u0094</p>', '<meta charset="iso-8859-1"><title>T</title>'),
      'latin1',
    );
    expect(linesOf(await importBytes('x.html', latin))).toContain('Café “quoted”');
    const unnamed = Buffer.from(page('<p>Caf\u00E9</p>'), 'latin1');
    expect(linesOf(await importBytes('x.html', unnamed))).toContain('Café');
    const wrong = page('<p>Café</p>', '<meta charset="iso-8859-1"><title>T</title>');
    expect(linesOf(await importBytes('x.html', wrong))).toContain('Café');
  });
});

describe('the origin of a page', () => {
  test.each([
    [
      'Dublin Core',
      '<meta name="DC.title" content="D"><meta name="DC.creator" content="C"><meta name="DC.date" content="2024-05">',
      { title: 'D', author: 'C', published: '2024-05' },
    ],
    [
      'citation tags',
      '<meta name="citation_title" content="D"><meta name="citation_author" content="A"><meta name="citation_author" content="B"><meta name="citation_publication_date" content="2024/05/06">',
      { title: 'D', author: 'A, B', published: '2024-05-06' },
    ],
    [
      'a title with the site’s name',
      '<title>D - S</title><meta property="og:site_name" content="S">',
      { title: 'D', publisher: 'S' },
    ],
    [
      'JSON-LD that is broken',
      '<title>D</title><script type="application/ld+json">{"@type": "Article", </script>',
      { title: 'D' },
    ],
    [
      'addresses of authors, which are no names',
      '<title>D</title><meta property="article:author" content="https://x.example/ada">',
      { title: 'D' },
    ],
  ])('%s', async (_, head, origin) => {
    const { report } = await importBytes('x.html', page('', head));
    expect(report.origin).toEqual({ language: 'en', ...origin });
  });
});

test('a page that is nested without end is refused', async () => {
  await expect(importBytes('x.html', `<body>${'<div>'.repeat(20_000)}x`)).rejects.toThrow(
    'nested too deeply',
  );
});

test('a page without text is refused', async () => {
  await expect(importBytes('x.html', '<title>T</title><script>let a = 1;</script>')).rejects.toThrow(
    'no text',
  );
});

test.each<[string, string, string, string]>([
  ['a project’s first page', 'Hub - octo/sluice: A counter of water', '<h1>Sluice</h1>', 'Sluice'],
  ['a file', 'sluice/docs/gates.md at main · octo/sluice · Hub', '<h1>Of the gates</h1>', 'Of the gates'],
  [
    'a file of another site',
    'docs/gates.md · main · Octo / Sluice · Hub',
    '<h1>Of the gates</h1>',
    'Of the gates',
  ],
  ['a version', 'Release v2.1.0 · octo/sluice · Hub', '', 'Release v2.1.0'],
  [
    'a text with two names in it',
    'On tides and/or floods · Hub',
    '<h1>Others</h1>',
    'On tides and/or floods',
  ],
])('a site that names where a text stands: %s', async (_, title, heading, called) => {
  const head = `<title>${title}</title><meta property="og:site_name" content="Hub"><meta property="og:title" content="${title.replace(/ · Hub$/, '')}">`;
  const body = `<main><article>${heading}<p>${passage(1)}</p><h2>Use</h2><p>${passage(2)}</p></article></main>`;
  const { report } = await importBytes(
    'x.html',
    `<html lang="en"><head>${head}</head><body>${body}</body></html>`,
  );
  expect(report.origin.title).toBe(called);
});

test('a short section beside the element that holds the rest is kept', async () => {
  const body = `<div id="header"><h1>count-water(1)</h1><h2>NAME</h2><p>count-water - counts what a sluice lets through</p></div>
<div id="content"><h2>SYNOPSIS</h2><p>count-water [-q] GATE</p><h2>DESCRIPTION</h2><p>${passage(1)}</p><p>${passage(2)}</p></div>`;
  const lines = linesOf(await importBytes('x.html', `<title>count-water(1)</title><body>${body}</body>`));
  expect(lines.slice(0, 3)).toEqual([
    '## NAME',
    'count-water - counts what a sluice lets through',
    '## SYNOPSIS',
  ]);
});
