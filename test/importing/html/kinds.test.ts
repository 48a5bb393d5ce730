import { describe, expect, test } from 'vitest';
import { importBytes, linesOf } from '../support/import.ts';
import { passage } from '../support/prose.ts';

/** A page around an article's text, with what sites put beside it. */
const page = (
  inner: string,
  { head = '<title>On Quays</title>', beside = '', open = '<article>', close = '</article>' } = {},
) =>
  `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav>${open}<p>${passage(1)}</p>${inner}<p>${passage(2)}</p>${close}${beside}</body></html>`;

const read = async (html: string) => linesOf(await importBytes('x.html', html));
const inner = async (html: string) => (await read(page(html))).slice(1, -1);
const originOf = async (html: string) => (await importBytes('x.html', html)).report.origin;

describe('visible text with a heading of its own is kept, whatever its element is called:', () => {
  test.each([
    'related-work',
    'social-costs',
    'gdpr',
    'extradition',
    'share-capital',
    'public-comments',
    'sharing',
    'cookies',
    'advertising',
    'sponsors',
    'newsletter',
  ])('%s', async (name) => {
    const section = `<section id="${name}" class="${name}"><h2>Of ${name}</h2><p>${passage(3)}</p></section>`;
    expect(await inner(section)).toEqual([`## Of ${name}`, passage(3)]);
  });

  test('an article of a class that sounds like a widget, beside which is other text', async () => {
    const open = `<script>${'0123456789 '.repeat(400)}</script><article class="post category-social tag-share article-ad-marker">`;
    const beside =
      '<div class="teasers"><p>The ferry will run late on Monday, says the office, and on Tuesday as well if the ice holds.</p></div>';
    expect(await read(page('', { open, beside }))).toEqual([passage(1), passage(2)]);
  });

  test('each of several articles that are parts of one text', async () => {
    const entry = (n: number) => `<article><h2>Hour ${n}</h2><p>${passage(n + 10)}</p></article>`;
    expect(await read(page(entry(1) + entry(2) + entry(3), { open: '<main>', close: '</main>' }))).toEqual([
      passage(1),
      ...[1, 2, 3].flatMap((n) => [`## Hour ${n}`, passage(n + 10)]),
      passage(2),
    ]);
  });

  test('sections that stand beside the longest one', async () => {
    const section = (n: number, length: number) =>
      `<div class="c${n}"><h2>Part ${n}</h2><p>${passage(n + 20, length)}</p></div>`;
    const lines = await read(
      page([section(1, 2), section(2, 40), section(3, 2)].join(''), { open: '<div>', close: '</div>' }),
    );
    expect(lines.filter((line) => line.startsWith('#'))).toEqual(['## Part 1', '## Part 2', '## Part 3']);
  });
});

describe('what belongs to the text is kept, whatever its name or its place:', () => {
  test('a box among paragraphs that is called a sidebar', async () => {
    const box = `<div class="para">${passage(3, 6)}</div><div class="sidebar"><p class="title"><strong>Of ropes</strong></p><div class="para">${passage(4)}</div></div><div class="para">${passage(5, 6)}</div>`;
    expect(await inner(box)).toEqual([passage(3, 6), 'Of ropes', passage(4), passage(5, 6)]);
  });

  test('a heading whose id sounds like a widget', async () => {
    expect(await inner(`<h2 id="recommended">What we use</h2><p>${passage(3)}</p>`)).toEqual([
      '## What we use',
      passage(3),
    ]);
  });

  test('what stands ahead of the longest section within the one main part', async () => {
    const html = `<main><div class="header"><h1>Class Boat</h1></div><section class="description"><div>public class Boat</div><p>${passage(4, 2)}</p></section><section class="details"><h2>Methods</h2>${Array.from({ length: 12 }, (_, i) => `<section><h3>haul${i}</h3><p>${passage(i + 5, 5)}</p></section>`).join('')}</section></main>`;
    const lines = await read(
      `<!doctype html><html lang="en"><title>Boat (Ships 3)</title><body><nav><a href="/">Home</a></nav><div>${html}</div></body></html>`,
    );
    expect(lines.slice(0, 3)).toEqual(['public class Boat', passage(4, 2), '## Methods']);
    expect(lines.at(-1)).toBe(passage(16, 5));
  });

  test('short sections around the one that holds most', async () => {
    const section = (name: string, text: string) =>
      `<table><tr><td colspan="2"><h2>${name}</h2></td></tr><tr><td>int</td><td><a href="#${name}">${name}</a> ${text}</td></tr></table>`;
    const code = Array.from(
      { length: 8 },
      (_, i) => `<div class="line">haul(rope_${i}, lamp_${i}, sail);</div>`,
    );
    const html = `<div class="contents">${section('Ropes', 'tied.')}${section('Lamps', 'lit.')}<h2>Of all</h2><div class="item"><p>int main</p><div class="memdoc"><p>Main function, which hauls, lights and sets sail.</p><div class="fragment">${code.join('')}</div></div></div></div>`;
    const lines = await read(
      `<!doctype html><html lang="en"><title>Boats</title><body><div><h1>Boats</h1></div>${html}</body></html>`,
    );
    expect(lines.filter((line) => line.startsWith('#'))).toEqual(['## Ropes', '## Lamps', '## Of all']);
  });
});

describe('what is beside the text is left out, and told with how much it is:', () => {
  test.each<[string, string]>([
    [
      'comments',
      '<section id="comments"><h2>3 comments</h2><p>gull: I have been saying this for years.</p></section>',
    ],
    ['links under a label', '<h3>Read next</h3><ul><li><a href="/a">Ferry fares to rise again</a></li></ul>'],
    ['buttons that share', '<div class="share-buttons"><a href="/t">Post it there</a></div>'],
    ['a form', '<form><p>Get our letter each week.</p><input type="email"><button>Go</button></form>'],
    [
      'the page’s contents',
      '<ul><li><a href="#a">Ropes and what they cost</a></li><li><a href="#b">Lamps</a></li></ul>',
    ],
    [
      'what leads on from section to section in the middle of a manual',
      '<div class="header"><p>Next: <a href="#b">Ropes</a>, Previous: <a href="#a">Lamps</a>, Up: <a href="#t">The boat</a> &nbsp; [<a href="#c">Contents</a>]</p></div>',
    ],
    [
      'a foot that is no element of its own',
      '<div id="footer"><div id="footer-text">Last updated 2024-05-31 00:35:55 UTC</div></div>',
    ],
    [
      'links to other languages',
      '<div class="toplang"><p><span>Available in: </span><a href="/en">en</a> | <a href="/fr">fr</a> | <a href="/pt">pt-br</a></p></div>',
    ],
    [
      'an advertisement in an aside',
      '<aside class="promo-box"><h3>Newsletter</h3><p>Buy a boat.</p></aside>',
    ],
    [
      'a list of links in Japanese',
      '<div class="box"><h3>関連記事</h3><ul><li><a href="/1">灯台の歴史</a></li></ul></div>',
    ],
  ])('%s', async (_, html) => {
    const imported = await importBytes('x.html', page(html));
    expect(linesOf(imported)).toEqual([passage(1), passage(2)]);
    expect(imported.notes.join('\n')).toMatch(
      /left out as not of the text .*: \d+ words? in \d+ pieces?, the longest “/,
    );
  });

  test('a foot that is longer than the text, where the page marks that', async () => {
    const lines = await read(
      `<!doctype html><html lang="en"><title>Boats</title><body><div><main><div><h1>Boats</h1></div><p>public class Boat</p><p>${passage(1, 1)}</p></main><footer><hr><p>${passage(2, 6)}</p><p>${passage(3, 6)}</p></footer></div></body></html>`,
    );
    expect(lines).toEqual(['public class Boat', passage(1, 1)]);
  });

  test('pictures are counted', async () => {
    const { notes } = await importBytes(
      'x.html',
      page('<figure><img src="a.jpg"><figcaption>The quay.</figcaption></figure><iframe src="/v"></iframe>'),
    );
    expect(notes).toContain('left out: 1 picture, 1 recording or frame');
  });
});

describe('a page is read as a browser shows it:', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'attributes in capitals',
      '<P>one</P><P STYLE="DISPLAY:NONE">no</P><p style="display: none !important">no</p>',
      ['one'],
    ],
    [
      'tags left open',
      '<p>caf&eacute &amp; 5 &lt 7<table><tr><td>Year<td>Boats<tr><td>1901<td>12</table>',
      ['café & 5 < 7', '| Year | Boats |\n| 1901 | 12 |'],
    ],
    [
      'exponents, notes and prices',
      '<p>10<sup>3</sup>, 5×10<sup>-6</sup>, fish.<sup>2</sup> 1850<sup><a href="#n">7</a></sup> $3.<sup>50</sup> 1<sup>st</sup> km<sup>2</sup> H<sub>2</sub>O</p>',
      ['10³, 5×10⁻⁶, fish.[2] 1850[7] $3.50 1st km² H₂O'],
    ],
    [
      'a formula',
      '<p>so <math><msub><mi>y</mi><mn>1</mn></msub><mo>=</mo><msqrt><mi>x</mi></msqrt></math>.</p>',
      ['so y₁ = √x.'],
    ],
    [
      'a formula of which a picture is shown',
      '<p>so <span><span style="display:none"><math><mi>E</mi><mo>=</mo><mi>m</mi></math></span><img class="mwe-math-fallback-image-inline" alt="E=m"></span>.</p>',
      ['so E = m.'],
    ],
    [
      'letters, starts, values and reversed numbers',
      '<ol type="a"><li>x<li>y</ol><ol start="7"><li>x<li value="12">y</ol><ol reversed><li>x<li>y</ol><ol style="list-style-type: upper-roman"><li>x</ol>',
      ['a. x\nb. y', '7. x\n12. y', '2. x\n1. y', 'I. x'],
    ],
    [
      'items of two paragraphs',
      '<ol><li><p>x</p><p>y</p></li><li><h3>z</h3><p>w</p></li></ol>',
      ['1. x', 'y', '### 2. z', 'w'],
    ],
    [
      'numbers that authors type',
      '<ul style="list-style:none"><li>(a) x</li><li>(b) y</li></ul>',
      ['(a) x\n(b) y'],
    ],
    [
      'cells under their heads',
      '<table><tfoot><tr><td>Sum</td><td>1</td><td>2</td></tr></tfoot><tr><th rowspan="2">Year</th><th colspan="2">Boats</th></tr><tr><th>In</th><th>Out</th></tr></table>',
      ['| Year | Boats |  |\n|  | In | Out |\n| Sum | 1 | 2 |'],
    ],
    [
      'a table that sets a list',
      '<table><tr><td>(1)</td><td>Whereas x.</td></tr><tr><td>(2)</td><td>Whereas y.</td></tr></table>',
      ['(1) Whereas x.\n(2) Whereas y.'],
    ],
    [
      'a quotation with its source',
      '<blockquote><p>We count.</p><footer>The pilot, in his log</footer></blockquote>',
      ['We count.', 'The pilot, in his log'],
    ],
    [
      'notes at the side of their marks',
      '<p>It rose<sup><a href="#f">1</a></sup><span class="sidenote">By a metre.</span> again.</p>',
      ['It rose[1] again.', 'By a metre.'],
    ],
    [
      'a button beside a heading’s words',
      '<h2>Piers<button>Copy link</button></h2><p>They stand.</p>',
      ['## Piers', 'They stand.'],
    ],
    [
      'headings that open what is below them',
      '<h2><button aria-expanded="false">Who pays</button></h2><p>The town.</p>',
      ['## Who pays', 'The town.'],
    ],
    [
      'characters with readings',
      '<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の船</p>',
      ['港(みなと)の船'],
    ],
    [
      'code with a line of a no-break space',
      '<h2>Code</h2><pre>open\n&nbsp;\nclose</pre>',
      ['## Code', 'open', 'close'],
    ],
  ])('%s', async (_, html, lines) => {
    expect(await inner(html)).toEqual(lines);
  });

  test('words ahead of the doctype, and the language in capitals', async () => {
    const html = `<br><b>Warning</b><br><!DOCTYPE html><HTML LANG="FR"><head><title>T</title></head><body><article><p>Text.</p></article></body></HTML>`;
    expect((await originOf(html)).language).toBe('fr');
  });

  test('bytes that are plainly UTF-8, whatever the page says of them', async () => {
    const html =
      '<html lang="zh"><meta charset="gb2312"><title>港口</title><p>今年春天，港口办公室再次清点了船只。</p>';
    expect(await read(html)).toEqual(['今年春天，港口办公室再次清点了船只。']);
  });

  test('UTF-8 with a slip in it', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="utf-8"><title>T</title><p>Café, déjà vu'),
      Buffer.from([0xff]),
      Buffer.from('.</p>'),
    ]);
    expect(linesOf(await importBytes('x.html', bytes))).toEqual(['Café, déjà vu\uFFFD.']);
  });

  test('notes that stand outside of the text', async () => {
    const html = page('<p>It rose.<a href="#_ftn1">[1]</a></p>', {
      beside: '<div><hr><div id="ftn1"><p><a name="_ftn1">[1]</a> At high water.</p></div></div>',
      open: '<div class="WordSection1">',
      close: '</div>',
    });
    expect((await read(html)).at(-1)).toBe('[1] At high water.');
  });
});

describe('a page is called what its reader would call it:', () => {
  test.each<[string, string, string, string]>([
    [
      'a headline that is a description',
      '<title>Lake Orrin - Gazetteer</title><script type="application/ld+json">{"@type":"Article","name":"Lake Orrin","headline":"lake in the north"}</script>',
      '<h1>Lake Orrin</h1>',
      'Lake Orrin',
    ],
    [
      'a site whose name is the only first heading',
      '<title>Why the ferry was late | Harbour Post</title>',
      '<h1>Harbour Post</h1><h2>Why the ferry was late</h2>',
      'Why the ferry was late',
    ],
    [
      'a heading that the page’s head shortens',
      '<title>Why the ferry was late… | Post</title>',
      '<h1>Why the ferry was late, and who pays</h1>',
      'Why the ferry was late, and who pays',
    ],
    [
      'a site’s name ahead of the title',
      '<title>Harbour Post: The ferry</title><meta property="og:site_name" content="Harbour Post">',
      '',
      'The ferry',
    ],
    [
      'a title in bold, where the page’s own says what kind it is',
      '<title>Press release</title><meta property="og:title" content="Tidewater opens new quay">',
      '<div><b>Tidewater  opens new quay</b></div>',
      'Tidewater opens new quay',
    ],
    [
      'a title that is styled as one and no heading',
      '<title>Boats: What the Ropes Are For</title>',
      '<div class="header"><div class="title">What the Ropes Are For</div></div><h2>Ropes</h2>',
      'What the Ropes Are For',
    ],
    [
      'a section of a manual by its heading with the number',
      '<title>Bounds (Boats in General (version 7.3))</title>',
      '<h4>9.2 Bounds</h4>',
      '9.2 Bounds',
    ],
    [
      'a thing by the heading that says its kind, too',
      '<title>Boat (Ships 3 and Harbours 2)</title>',
      '<h1>Class Boat</h1>',
      'Class Boat',
    ],
    [
      'a section by the heading with the number that the head names',
      '<title>Ships 3.1 Manual: Section 2.21</title>',
      '<h1>2.21 Boats and their ropes</h1>',
      '2.21 Boats and their ropes',
    ],
    [
      'a word processor’s style',
      '<title>draft7</title>',
      '<p class=MsoTitle>The Eastern Mole</p>',
      'The Eastern Mole',
    ],
  ])('%s', async (_, head, opening, title) => {
    const html = `<html lang="en"><head>${head}</head><body>${opening}<p>${passage(1)}</p></body></html>`;
    expect((await originOf(html)).title).toBe(title);
  });

  test('a title that stands nowhere in the text is told', async () => {
    const { notes } = await importBytes('x.html', page('', { head: '<title>L_2024099EN</title>' }));
    expect(notes.join()).toContain(
      'the title “L_2024099EN” is stated beside the text and stands nowhere in it',
    );
  });
});

describe('whoever wrote a page is named, or nobody:', () => {
  test.each<[string, string, string, string | undefined]>([
    [
      'stated twice',
      '<meta name="author" content="Ada Reed"><meta name="author" content="Ada Reed">',
      '',
      'Ada Reed',
    ],
    ['by a link', '', '<p>By <a rel="author" href="/ada">Ada Reed</a></p>', 'Ada Reed'],
    ['by microdata', '', '<span itemprop="author"><span itemprop="name">Ada Reed</span></span>', 'Ada Reed'],
    [
      'by a reference within JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"T","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ada Reed"}]}</script>',
      '',
      'Ada Reed',
    ],
    [
      'the site itself',
      '<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Harbour Post">',
      '',
      undefined,
    ],
    [
      'whoever answers',
      '',
      '<p itemprop="author">cymole</p><div itemprop="comment"><span itemprop="author">Bo Quay</span></div>',
      undefined,
    ],
    [
      'those of articles that a page leads to, by JSON-LD',
      `<script type="application/ld+json">[${['Ships wait', 'Quays crack'].map((headline) => `{"@type":"NewsArticle","headline":"${headline}","author":{"name":"Bo Quay"}}`).join()}]</script>`,
      '',
      undefined,
    ],
    [
      'that of the page’s own article among several',
      `<script type="application/ld+json">[${['Ships wait', 'T'].map((headline) => `{"@type":"NewsArticle","headline":"${headline}","author":{"name":"Bo Quay of ${headline}"}}`).join()}]</script>`,
      '',
      'Bo Quay of T',
    ],
    [
      'those of several articles on a page, by links',
      '',
      '<article><a rel="author" href="/ada">Ada Reed</a></article><article><a rel="author" href="/bo">Bo Quay</a></article>',
      undefined,
    ],
    ['whom an aside names', '', '<aside><a rel="author" href="/bo">Bo Quay</a></aside>', undefined],
    ['a name to log in with', '<meta name="author" content="admin">', '', undefined],
  ])('%s', async (_, head, opening, author) => {
    expect((await originOf(page(opening, { head: `<title>T</title>${head}` }))).author).toBe(author);
  });

  test('a date is a day on which something may have been published', async () => {
    const published = async (date: string) =>
      (await originOf(page('', { head: `<title>T</title><meta name="date" content="${date}">` }))).published;
    expect(await published('Tue, 05 Mar 2024 10:00:00 GMT')).toBe('2024-03-05');
    expect(await published('20240305')).toBe('2024-03-05');
    expect(await published('1970-01-01T00:00:00Z')).toBeUndefined();
    expect(await published('0001-01-01')).toBeUndefined();
    expect(await published('1709625600')).toBeUndefined();
    expect(await published('5 March 2024')).toBe('2024-03-05');
    expect(await published('two days ago')).toBeUndefined();
    expect(await published('$Date: 2024 $')).toBeUndefined();
  });
});

test('a page with headings but no text is refused in a line', async () => {
  await expect(importBytes('x.html', '<title>T</title><h2>Plate one</h2><img src="a.jpg">')).rejects.toThrow(
    /^holds headings but no text$/,
  );
});

test('a section called like a button’s label keeps its heading where text stands under it', async () => {
  expect(
    await inner(`<h2>Comments</h2><p>${passage(4)}</p><h2>Advertising</h2><p>${passage(5)}</p>`),
  ).toEqual(['## Comments', passage(4), '## Advertising', passage(5)]);
});

test('the text tells the language where a site states one for all that it has', async () => {
  const german = `Der Rat der Stadt hat am Donnerstag beschlossen, die Hafenmauer um einen Meter zu erhöhen. Nach drei Überschwemmungen in ebenso vielen Wintern soll die Arbeit vier Millionen kosten, sagte der Ingenieur der Stadt. Das Wasser stand im Januar einen halben Meter hoch in der Marktstraße, und die Händler verloren Waren.`;
  const imported = await importBytes('x.html', `<html lang="en"><title>T</title><p>${german}</p></html>`);
  expect(imported.report.origin.language).toBe('de');
  expect(imported.notes.join()).toContain('read as the language: de, by the text itself; it is stated as en');
});

test('a long text tells its language by all its parts, where names and remarks in another make it less sure', async () => {
  const french = [
    'Le conseil de la ville a décidé jeudi de relever le mur du port d’un mètre.',
    'Après trois inondations en autant d’hivers, les travaux doivent coûter quatre millions, a dit l’ingénieur.',
    'L’eau montait en janvier à un demi-mètre dans la rue du marché, et les marchands ont perdu leurs biens.',
    'Personne ne savait encore qui paierait les bateaux que la glace avait emportés.',
    'Les pêcheurs demandent que le quai reste ouvert pendant tout le chantier.',
    'Un rapport de l’an dernier avait déjà montré que les pierres les plus anciennes bougeaient.',
    'La maire a répondu que la ville n’avait pas les moyens de tout refaire en une seule année.',
    'Le prochain vote aura lieu au printemps, quand les comptes du port seront connus.',
  ];
  const remarks = [
    'apt-get install linux-image-amd64 --no-install-recommends',
    'See the remark on item 12 of the annual survey.',
  ];
  const text = (length: number) =>
    Array.from(
      { length },
      (_, i) => `${french[(i * 5 + (i >> 3)) % 8]} ${i % 4 === 3 ? remarks[(i >> 2) % 2] : ''}`,
    );
  const languageOf = async (length: number) =>
    (await originOf(`<html lang="en"><title>T</title><p>${text(length).join('</p><p>')}</p></html>`))
      .language;
  expect([await languageOf(180), await languageOf(20)]).toEqual(['fr', 'en']);
});
