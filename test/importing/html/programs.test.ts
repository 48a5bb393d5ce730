/** Pages as the programs write them that most sites are made with. */
import { describe, expect, test } from 'vitest';
import { importBytes, linesOf } from '../support/import.ts';
import { passage } from '../support/prose.ts';

const page = (inner: string, { title = 'On Quays', around = '' } = {}) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${around}<main><p>${passage(1)}</p>${inner}<p>${passage(2)}</p></main></body></html>`;

const inner = async (html: string) => linesOf(await importBytes('x.html', page(html))).slice(1, -1);

describe('code keeps its lines and gets no numbers of a site’s:', () => {
  test.each([
    ['lines parted by breaks', '<pre><code><span>open 1<br></span><span>close 2<br></span></code></pre>'],
    [
      'lines in boxes, each with its number',
      '<pre><code><div class="line"><div class="gutter"><div class="ln">1</div></div><div class="code">open 1</div></div><div class="line"><div class="gutter"><div class="ln">2</div></div><div class="code">close 2</div></div></code></pre>',
    ],
    [
      'numbers within the lines',
      '<pre><span class="linenos">1</span>open 1\n<span class="linenos">2</span>close 2\n</pre>',
    ],
    [
      'a table of two cells',
      '<table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>1\n2</pre></div></td><td class="code"><pre>open 1\nclose 2\n</pre></td></tr></table>',
    ],
    [
      'a table with a row for each line',
      '<table><tr><td class="blob-num" data-line-number="1"></td><td class="blob-code">open 1</td></tr><tr><td class="blob-num" data-line-number="2"></td><td class="blob-code">close 2</td></tr></table>',
    ],
    ['two forms of it', '<pre><code>open 1</code><code>close 2</code></pre>'],
    ['a button to copy it', '<pre><button>Copy</button><code>open 1\nclose 2</code></pre>'],
  ])('%s', async (_, html) => expect(await inner(html)).toEqual(['open 1\nclose 2']));

  test('a word of it that is code goes on in its line', async () =>
    expect(await inner('<pre>open <code>a</code> and <code>b</code>c</pre>')).toEqual(['open a and bc']));

  test('a table of figures is none, whatever its first column holds', async () =>
    expect(await inner('<table><tr><td>1</td><td>40</td></tr><tr><td>2</td><td>7</td></tr></table>')).toEqual(
      ['| 1 | 40 |\n| 2 | 7 |'],
    ));
});

describe('what a style sheet alone sets apart is not read together:', () => {
  test.each([
    [
      'links of a bar',
      '<p><a href="/a">41</a><a href="/b">7</a> and <a href="/c">boat</a>s</p>',
      '41 7 and boats',
    ],
    ['labels', '<p><label>Linux</label><label>Windows</label></p>', 'Linux Windows'],
    [
      'a day',
      '<p><time>3 May, 06:12 CET</time><span>Updated at noon</span></p>',
      '3 May, 06:12 CET Updated at noon',
    ],
    [
      'what is struck and what replaces it',
      '<p>It is <s>nine</s><ins>twelve</ins> crowns.</p>',
      'It is nine twelve crowns.',
    ],
    [
      'a caption and whose it is',
      '<figure><figcaption><span>At dawn.</span><span>Photo: L. Orr</span></figcaption></figure>',
      'At dawn. Photo: L. Orr',
    ],
    [
      'a note behind its mark',
      '<p>Nobody pays.<sup>1</sup><span>Showers do not count.</span></p>',
      'Nobody pays.[1] Showers do not count.',
    ],
    [
      'parts of words stay together',
      '<p><span class="cap">T</span>he <b>un</b>do <a href="/a">東京</a><a href="/b">都</a></p>',
      'The undo 東京都',
    ],
  ])('%s', async (_, html, text) => expect(await inner(html)).toEqual([text]));
});

describe('marks of notes and items:', () => {
  test.each([
    [
      'a link that its style raises',
      '<p>27.3 days.<a class="footnote-anchor" href="#n1">1</a> Or so.</p>',
      ['27.3 days.[1] Or so.'],
    ],
    [
      'a number beside its note',
      '<div><a class="footnote-number" href="#r1">1</a><div><p>By the stars.</p></div></div>',
      ['[1] By the stars.'],
    ],
    [
      'a number beside its note, as LibreOffice has it',
      '<div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a> By the stars.</p></div>',
      ['[1] By the stars.'],
    ],
    [
      'a number said twice',
      '<p>In fog.<span class="ltx_note"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>It is twice that.</span></span></p>',
      ['In fog.[1]', '[1] It is twice that.'],
    ],
    [
      'the way back',
      '<ol><li><p>So it was. <a href="#r1" class="reversefootnote">↩</a></p></li><li><p>Was it? <a href="#r2">↩︎</a></p></li></ol>',
      ['1. So it was.\n2. Was it?'],
    ],
    [
      'raised by a class',
      '<p>At 540 × 10<span class="oj-super">12</span> Hz (<span class="oj-super">2</span>), m<span style="mso-text-raise:3.0pt">2</span>.</p>',
      ['At 540 × 10¹² Hz (2), m².'],
    ],
    [
      'a class that says something else',
      '<p>The <span class="sub">second</span> part.</p>',
      ['The second part.'],
    ],
    ['the mass of an element', '<p>Of <sup>14</sup>C and <sup>137</sup>Cs.</p>', ['Of ¹⁴C and ¹³⁷Cs.']],
    [
      'numbers that are typed into a numbered list',
      '<ol><li>a) by hand, or</li><li>b) by machine.</li></ol>',
      ['a) by hand, or\nb) by machine.'],
    ],
    [
      'initials and amounts are no such numbers',
      '<ol><li>A. Reed, Canals.</li><li>1.5 litres.</li></ol>',
      ['1. A. Reed, Canals.\n2. 1.5 litres.'],
    ],
    [
      'marks in boxes of their own',
      '<ul><li style="list-style-type:none"><span>•</span><div><p>First buoy.</p></div></li></ul><ol><li style="list-style-type:none"><span>(i)</span><div><p>Drop it.</p></div></li></ol>',
      ['• First buoy.', '(i) Drop it.'],
    ],
  ])('%s', async (_, html, lines) => expect(await inner(html)).toEqual(lines));
});

describe('what is around the text:', () => {
  const around =
    '<div class="gem-c-cookie-banner" id="global-cookie-message"><h2>Cookies on this site</h2><p>We use some essential cookies to make this website work for you and for others.</p><button>Accept</button></div>';

  test('a banner of cookies with a heading, and a form behind the main part', async () => {
    const html = page('<h2>Dues</h2><p>They rise by a tenth in the year of the new wall.</p>', {
      around,
    }).replace(
      '</body>',
      '<div class="feedback"><h3>Was it of use</h3><ul><li>Yes, this page was of use</li></ul><h3>Help us improve</h3><p>Tell us what was wrong with what you read on this page today.</p></div></body>',
    );
    const lines = linesOf(await importBytes('x.html', html));
    expect(lines.filter((line) => line.startsWith('#'))).toEqual(['## Dues']);
  });

  test('a part of the text on cookies', async () =>
    expect(
      await inner(
        '<section class="cookies"><h2>Cookies on ships</h2><p>Cookies keep for a year at sea.</p></section>',
      ),
    ).toEqual(['## Cookies on ships', 'Cookies keep for a year at sea.']));

  test('comments whose authors are headings, and contents under a label', async () => {
    const comments =
      '<div id="comments-section"><h2>2 Comments</h2><div class="comment"><h4>Bo Hale</h4><p>Who pays?</p></div></div>';
    const contents =
      '<p>Contents</p><ul><li><span>1</span> <a href="#a">Mole</a></li><li><span>2</span> <a href="#b">Lamp</a></li></ul>';
    expect(await inner(contents + comments)).toEqual([]);
  });

  test('a report’s section on comments', async () =>
    expect(
      await inner('<section id="comments"><h2>Comments</h2><h3>By the council</h3><p>None.</p></section>'),
    ).toEqual(['## Comments', '### By the council', 'None.']));
});

describe('whose it is and what it is called:', () => {
  test('an author’s card in the line below the title', async () => {
    const html = page(
      '<div class="entry-meta"><span class="byline">by <span class="author vcard"><a class="url fn n" href="/a">Mara Lind</a></span></span></div>',
    );
    expect((await importBytes('x.html', html)).report.origin.author).toBe('Mara Lind');
  });

  test('a title below the journal’s own head, of a page that is called by its file', async () => {
    const html = page('')
      .replace(
        '<main>',
        '<main><table><tr><td><p class="hd-date">22.3.2021</p></td><td><p class="hd-oj">L 99/1</p></td></tr></table><p class="oj-doc-ti">REGULATION 512</p><p class="oj-doc-ti">on lamps</p>',
      )
      .replace('On Quays', 'L_2021099EN.xml');
    expect((await importBytes('x.html', html)).report.origin.title).toBe('REGULATION 512 on lamps');
  });
});

describe('parts of cards, and what sites put around a text:', () => {
  test.each([
    ['a time to read and a day', '<div><span>5 min read</span><span>Aug 3</span></div>', '5 min read Aug 3'],
    ['a figure and what it counts', '<div><b>41</b><span>boats</span></div>', '41 boats'],
    ['a name in parts', '<div><span>Mc</span><span>Donald</span></div>', 'McDonald'],
    [
      'a number in parts',
      '<div><span>3</span><span>rd</span> <span>CO</span><span>2</span></div>',
      '3rd CO2',
    ],
    ['a word in parts', '<p>It is <b>half</b><i>Way</i> there.</p>', 'It is halfWay there.'],
  ])('%s', async (_, html, expected) => expect(await inner(html)).toEqual([expected]));

  test('a link to the source of what is documented', async () =>
    expect(
      await inner(
        '<h2>Dues<a href="/s">[source]</a></h2><p>They rise by a tenth in the year of the wall <a href="/q">[source]</a>.</p>',
      ),
    ).toEqual(['## Dues', 'They rise by a tenth in the year of the wall [source].']));

  test.each([
    [
      'an author’s card',
      '<div class="author-card"><h4>About Mara Lind</h4><p>Mara Lind writes about the sea.</p></div>',
    ],
    [
      'a newsletter’s form with a heading',
      '<div class="newsletter-box"><h3>A letter each week</h3><p>Forty thousand read it.</p><form><input type="email"><button>Send</button></form></div>',
    ],
    [
      'cards that lead elsewhere, each with a heading',
      '<div class="grid"><a href="/a"><h3>Gulls again</h3><p>They are back.</p></a><a href="/b"><h3>Fog</h3><p>It is here.</p></a></div>',
    ],
    [
      'a question about cookies',
      '<div class="consent"><p>We and our partners store cookies on your device.</p><button>Accept all</button></div>',
    ],
  ])('%s', async (_, html) => expect(await inner(html)).toEqual([]));

  test.each([
    ['a chapter on an author', '<div class="author-bio"><h2>How she wrote</h2><p>At night.</p></div>'],
    ['a heading that is a link', '<div><a href="/a"><h2>How she wrote</h2></a><p>At night.</p></div>'],
    ['a chapter on consent', '<div class="consent"><h2>How she wrote</h2><p>At night.</p></div>'],
  ])('%s is of the text', async (_, html) =>
    expect(await inner(html)).toEqual(['## How she wrote', 'At night.']),
  );
});

test.each([
  [
    'a chapter of a book',
    'Allocating - The Lamp Book',
    '<h1>The Lamp Book</h1>',
    '<h1>Allocating Oil</h1>',
    'Allocating Oil',
  ],
  [
    'a manual of many sections',
    'lamp - the lamp keeper',
    '',
    '<h1>NAME</h1><p>lamp</p><h1>USE</h1><h1>TOOLS FOR LAMP</h1>',
    'lamp - the lamp keeper',
  ],
])('%s is called by its own name', async (_, title, banner, headings, expected) => {
  const html = page(headings, { title, around: `<div class="bar">${banner}</div>` });
  expect((await importBytes('x.html', html)).report.origin.title).toBe(expected);
});

test('the title page of a book names its author', async () => {
  const html = page('').replace(
    '<main>',
    '<main><div class="titlepage"><h1>On Quays</h1><div class="author"><h3 class="author"><span>Mara</span> <span>Lind</span></h3></div></div>',
  );
  expect((await importBytes('x.html', html)).report.origin.author).toBe('Mara Lind');
});
