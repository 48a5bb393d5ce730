/** Pages as the programs make them that most pages on the web come from, with what of each belongs to its text. */
import { passage } from '../support/prose.ts';

export interface Shape {
  readonly name: string;
  readonly html: string;
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
  readonly headings: readonly string[];
  readonly title: string;
  readonly author?: string;
  readonly published?: string;
}

/** Collects what a page is made of while it is written. */
class Page {
  readonly wanted: string[] = [];
  readonly unwanted: string[] = [];
  readonly headings: string[] = [];
  #seed: number;

  constructor(seed: number) {
    this.#seed = seed * 100;
  }

  /** Paragraphs of the text, in that element. */
  text(count = 2, element = 'p'): string {
    return Array.from({ length: count }, () => {
      this.#seed += 1;
      const words = passage(this.#seed, 3);
      this.wanted.push(words);
      return `<${element}>${words}</${element}>`;
    }).join('\n');
  }

  /** A short piece of the text. */
  keep(words: string): string {
    this.wanted.push(words);
    return words;
  }

  /** What stands around it. */
  drop(words: string): string {
    this.unwanted.push(words);
    return words;
  }

  heading(level: number, words: string, around = (inner: string) => inner): string {
    this.headings.push(words);
    return `<h${level}>${around(words)}</h${level}>`;
  }

  links(name: string, count = 6): string {
    return `<ul>${Array.from({ length: count }, (_, i) => `<li><a href="/${name}/${i}">${this.drop(`${name} link ${i}`)}</a></li>`).join('')}</ul>`;
  }

  shape(
    name: string,
    title: string,
    html: string,
    stated: { author?: string; published?: string } = {},
  ): Shape {
    const { wanted, unwanted, headings } = this;
    return { name, html, wanted, unwanted, headings, title, ...stated };
  }
}

const head = (title: string, more = '', lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${more}</head>`;

function make(index: number, write: (page: Page) => Shape): Shape {
  return write(new Page(index + 1));
}

const WRITERS: readonly ((page: Page) => Shape)[] = [
  (page) =>
    page.shape(
      'a news article of a blog engine',
      'Ferries wait for ice',
      `${head('Ferries wait for ice – Harbour Post', '<meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2025-03-04T08:00:00Z">')}
<body class="post-template single"><a class="skip-link screen-reader-text" href="#c">${page.drop('Skip to content')}</a>
<header id="masthead"><p class="site-title"><a href="/">Harbour Post</a></p><nav class="main-navigation">${page.links('menu')}</nav></header>
<main id="c"><article class="post type-post category-social"><header class="entry-header"><h1 class="entry-title">Ferries wait for ice</h1>
<div class="entry-meta"><span class="byline">By <a rel="author" href="/a">Ada Reed</a></span> <time datetime="2025-03-04">4 March 2025</time></div></header>
<div class="entry-content">${page.text(3)}<figure><img src="a.jpg" alt=""><figcaption>${page.keep('The quay in winter, seen from the mole.')}</figcaption></figure>
${page.heading(2, 'What the pilots say')}${page.text(2)}<blockquote><p>${page.keep('Nobody has seen such ice since the war.')}</p></blockquote>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">${page.drop('Share this story:')}</h3>${page.links('share', 3)}</div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>${page.drop('Related stories')}</h3>${page.links('related', 3)}</div></div></article>
<nav class="post-navigation">${page.links('adjacent', 2)}</nav>
<div id="comments" class="comments-area"><h2>${page.drop('12 thoughts on this')}</h2><ol class="comment-list"><li>${page.drop('Great article, thanks a lot for it!')}</li></ol><form><label>${page.drop('Leave a reply')}</label><textarea></textarea></form></div></main>
<aside id="secondary" class="widget-area"><section class="widget"><h2>${page.drop('Recent posts')}</h2>${page.links('recent')}</section></aside>
<footer id="colophon"><p>${page.drop('Proudly powered by a blog engine')}</p></footer></body></html>`,
      { author: 'Ada Reed', published: '2025-03-04' },
    ),
  (page) =>
    page.shape(
      'documentation made with Sphinx',
      'Gauge scripts',
      `${head('Gauge scripts — Tidewater 2.1 documentation')}<body><div class="related" role="navigation"><h3>${page.drop('Navigation')}</h3>${page.links('index', 3)}</div>
<div class="document"><div class="documentwrapper"><div class="bodywrapper"><div class="body" role="main"><section id="gauge-scripts"><h1>Gauge scripts<a class="headerlink" href="#g" title="Link">¶</a></h1>
${page.text(2)}<section id="related-tools">${page.heading(2, 'Related tools', (inner) => `${inner}<a class="headerlink" href="#r">¶</a>`)}${page.text(2)}
<div class="highlight-python"><div class="highlight"><pre>open_gauge(1)\nclose_gauge(1)</pre></div></div><div class="admonition note"><p class="admonition-title">Note</p>${page.text(1)}</div></section></section></div></div></div>
<div class="sphinxsidebar" role="navigation"><h3>${page.drop('Table of this manual')}</h3>${page.links('toctree')}<div role="note"><h3>${page.drop('This Page')}</h3></div></div></div>
<div class="footer" role="contentinfo">${page.drop('© Copyright 2024, Tidewater. Created using Sphinx.')}</div></body></html>`,
    ),
  (page) =>
    page.shape(
      'documentation made with Docusaurus',
      'Installing the gauge',
      `${head('Installing the gauge | Tidewater')}<body><div id="__docusaurus"><nav class="navbar">${page.links('top')}</nav><div class="main-wrapper"><aside class="theme-doc-sidebar-container">${page.links('side')}</aside>
<main><div class="row"><div class="col"><nav class="breadcrumbs">${page.links('crumb', 2)}</nav><article><div class="theme-doc-markdown markdown"><header><h1>Installing the gauge</h1></header>${page.text(2)}
${page.heading(2, 'Before you start', (inner) => `${inner}<a class="hash-link" href="#b">​</a>`)}${page.text(2)}<details><summary>${page.keep('What if the gauge is stuck')}</summary>${page.text(1)}</details></div>
<footer class="theme-doc-footer"><a href="/edit">${page.drop('Edit this page')}</a></footer></article><nav class="pagination-nav">${page.links('pager', 2)}</nav></div><div class="col col--3"><div class="table-of-contents">${page.links('toc', 3)}</div></div></div></main></div>
<footer class="footer"><div class="footer__copyright">${page.drop('Copyright © 2025 Tidewater, Inc.')}</div></footer></div></body></html>`,
    ),
  (page) =>
    page.shape(
      'an article of a wiki',
      'Lake Orrin',
      `${head('Lake Orrin - Gazetteer', '<script type="application/ld+json">{"@type":"Article","name":"Lake Orrin","headline":"freshwater lake in the north"}</script>')}
<body class="mediawiki"><div id="content" class="mw-body" role="main"><h1 id="firstHeading" class="firstHeading">Lake Orrin</h1><div id="siteSub">${page.drop('From Gazetteer, the free encyclopedia')}</div><div id="mw-content-text"><div class="mw-parser-output">
<table class="infobox"><tr><th>Surface</th><td>412 km²</td></tr></table>${page.text(2)}<div id="toc" class="toc"><h2>${page.drop('Contents of article')}</h2>${page.links('anchor', 3)}</div>
<div class="mw-heading">${page.heading(2, 'Geography')}<span class="mw-editsection">[<a href="/e">${page.drop('edit source')}</a>]</span></div>${page.text(2)}${page.heading(3, 'Social history')}${page.text(2)}
${page.heading(2, 'References')}<ol class="references"><li><span class="reference-text">${page.keep('Reed, A. (1902). Lakes of the North. Ostby.')}</span></li></ol>
<div class="navbox" role="navigation">${page.links('navbox')}</div></div></div><div id="catlinks" class="catlinks">${page.links('category', 3)}</div></div>
<div id="mw-navigation"><h2>${page.drop('Navigation menu')}</h2>${page.links('tools')}</div><footer id="footer"><ul><li>${page.drop('This page was last edited on 3 May 2024.')}</li></ul></footer></body></html>`,
    ),
  (page) =>
    page.shape(
      'guidance of a government',
      'Moor a boat in the harbour',
      `${head('Moor a boat in the harbour - GOV')}<body class="govuk-template__body"><div id="global-cookie-message" class="gem-c-cookie-banner" role="region" aria-label="Cookies"><h2>${page.drop('Cookies on this site')}</h2><p>${page.drop('We use some essential cookies to make this website work.')}</p><button>${page.drop('Accept additional cookies')}</button></div>
<header role="banner"><nav>${page.links('service')}</nav></header><div class="govuk-width-container"><div class="govuk-breadcrumbs">${page.links('crumb', 3)}</div><main class="govuk-main-wrapper"><h1 class="gem-c-title__text">Moor a boat in the harbour</h1>
<div class="gem-c-metadata"><dl><dt>Published</dt><dd>3 May 2024</dd></dl></div><div class="gem-c-govspeak govuk-govspeak">${page.text(2)}${page.heading(2, 'Share capital and fees')}${page.text(2)}<div class="call-to-action"><p>${page.keep('You must apply before the ice goes out.')}</p></div>
${page.heading(2, 'Comments on the plan')}${page.text(1)}<table><thead><tr><th>Length</th><th>Fee</th></tr></thead><tbody><tr><td>4 m</td><td>£12</td></tr></tbody></table></div></main>
<aside class="gem-c-contextual-sidebar"><nav role="navigation" aria-label="Related"><h2>${page.drop('Related content')}</h2>${page.links('related', 3)}</nav></aside></div>
<div class="gem-c-feedback"><p>${page.drop('Is this page useful?')}</p></div><footer role="contentinfo">${page.links('legal', 4)}</footer></body></html>`,
      { published: '2024-05-03' },
    ),
  (page) =>
    page.shape(
      'a page laid out with tables',
      'Report of the Harbour Board',
      `<HTML LANG=en><HEAD><TITLE>Report of the Harbour Board</TITLE></HEAD><BODY BGCOLOR="#FFFFFF"><TABLE WIDTH=100%><TR><TD COLSPAN=2><CENTER><FONT SIZE=6><B>Report of the Harbour Board</B></FONT></CENTER></TD></TR>
<TR><TD WIDTH=150 VALIGN=top><A HREF="a.htm">${page.drop('Home of the Board')}</A><BR><A HREF="b.htm">${page.drop('Old reports')}</A><BR><A HREF="c.htm">${page.drop('Members list')}</A></TD><TD VALIGN=top>${page.heading(2, 'The Ice')}${page.text(3)}${page.heading(2, 'The Fines')}${page.text(3)}</TD></TR></TABLE></BODY></HTML>`,
    ),
  (page) =>
    page.shape(
      'a thread of a forum',
      'How are berths counted?',
      `${head('How are berths counted? - Boat talk')}<body id="phpbb"><div id="wrap"><div id="page-header" role="banner"><nav class="navbar">${page.links('board')}</nav></div><div id="page-body" role="main"><h2 class="topic-title">How are berths counted?</h2>
${[1, 2, 3].map((n) => `<div id="p${n}" class="post has-profile bg${n}"><div class="inner"><dl class="postprofile"><dt>user${n}</dt></dl><div class="postbody"><div class="content">${page.text(2)}</div></div></div></div>`).join('')}
<div class="pagination">${page.links('pages', 3)}</div></div><div id="page-footer" role="contentinfo"><nav>${page.links('foot', 4)}</nav></div></div></body></html>`,
    ),
  (page) =>
    page.shape(
      'a standard',
      'Berth Markup 1.0',
      `${head('Berth Markup 1.0')}<body class="h-entry"><div class="head"><h1 id="title" class="title">Berth Markup 1.0</h1><p id="w3c-state">${page.keep('Recommendation of 3 May 2024')}</p></div><section id="abstract" class="introductory">${page.heading(2, 'Abstract')}${page.text(1)}</section>
<nav id="toc"><h2>${page.drop('Table of Contents here')}</h2><ol class="toc">${page.links('sec', 4)}</ol></nav>${[1, 2, 3].map((n) => `<section id="s${n}"><div class="header-wrapper">${page.heading(2, `${n}. Part ${'ABC'[n - 1]} of it`, (inner) => inner.replace(/^(\d\.) /, '<bdi class="secno">$1 </bdi>'))}<a class="self-link" href="#s${n}" aria-label="Permalink"></a></div>${page.text(2)}<ol class="algorithm"><li>${page.keep(`Step one of part ${n} is to look.`)}</li><li>${page.keep(`Step two of part ${n} is to count.`)}</li></ol></section>`).join('')}
<section id="references" class="appendix">${page.heading(2, 'A. References')}<dl class="bibliography"><dt>[RFC2119]</dt><dd>${page.keep('Key words for use in texts. March 1997.')}</dd></dl></section></body></html>`,
    ),
  (page) =>
    page.shape(
      'a judgment',
      'Reed v Harbour Board [2024] HC 12',
      `${head('Reed v Harbour Board [2024] HC 12')}<body><div class="toolbar">${page.links('court', 4)}</div><div class="judgment"><h1>Reed v Harbour Board [2024] HC 12</h1><p class="coram">${page.keep('Before Mr Justice Marsh')}</p>${page.heading(2, 'The facts')}
<ol>${Array.from({ length: 6 }, () => page.text(1, 'li')).join('')}</ol>${page.heading(2, 'The law')}<ol start="7">${Array.from({ length: 4 }, () => page.text(1, 'li')).join('')}</ol></div><div id="cookieConsent" style="position:fixed"><p>${page.drop('This site stores cookies for statistics.')}</p></div></body></html>`,
    ),
  (page) =>
    page.shape(
      'a post of a hosted blog',
      'A walk on the mole',
      `${head('Tide notes: A walk on the mole')}<body><div class="content-outer"><div class="header-inner"><h1 class="title"><a href="/">Tide notes</a></h1></div><div class="main-outer"><div class="blog-posts hfeed"><h2 class="date-header"><span>Friday, 3 May 2024</span></h2><div class="post hentry"><h3 class="post-title entry-title">A walk on the mole</h3><div class="post-body entry-content">${page.text(4)}</div>
<div class="post-footer"><span class="post-author">Posted by <span class="fn" itemprop="name">Bo Marsh</span></span><div class="post-share-buttons">${page.links('share', 3)}</div></div></div></div><aside><div class="widget BlogArchive"><h2>${page.drop('Blog Archive')}</h2>${page.links('month')}</div><div class="widget Followers"><h2>${page.drop('Followers')}</h2></div></aside></div></div></body></html>`,
    ),
  (page) =>
    page.shape(
      'a readme of a repository',
      'tide-gauge',
      `${head('tidewater/tide-gauge: Reads tide gauges')}<body class="logged-out"><header class="AppHeader">${page.links('product')}</header><main id="js-repo-pjax-container"><div class="file-navigation">${page.links('file')}</div><div id="readme" class="Box md"><article class="markdown-body entry-content container-lg" itemprop="text"><div class="markdown-heading"><h1 class="heading-element">tide-gauge</h1><a class="anchor" href="#t"></a></div>${page.text(2)}
<div class="markdown-heading">${page.heading(2, 'Usage')}</div>${page.text(2)}<div class="highlight"><pre>npm run gauge</pre></div><div class="markdown-heading">${page.heading(2, 'License')}</div><p>${page.keep('The licence is that of the harbour.')}</p></article></div></main><footer role="contentinfo">${page.links('footer')}</footer></body></html>`,
    ),
  (page) =>
    page.shape(
      'a question with its answers',
      'Why do berths have two numbers?',
      `${head('boats - Why do berths have two numbers? - Harbour Exchange')}<body class="question-page"><header class="s-topbar">${page.links('top')}</header><div class="container"><div id="left-sidebar">${page.links('left')}</div><div id="content"><div itemprop="mainEntity" itemscope><h1 itemprop="name">Why do berths have two numbers?</h1><div id="mainbar"><div class="question"><div class="votecell"><button>${page.drop('Up vote')}</button></div><div class="s-prose js-post-body" itemprop="text">${page.text(2)}</div></div>
<div id="answers"><div class="answer"><div class="s-prose js-post-body">${page.text(3)}</div></div><div class="answer"><div class="s-prose js-post-body">${page.text(2)}</div></div></div></div><div id="sidebar"><h4>${page.drop('Hot Network Questions')}</h4>${page.links('hot')}</div></div></div></div><footer>${page.links('foot')}</footer></body></html>`,
    ),
  (page) =>
    page.shape(
      'a story whose classes are hashes',
      'The clerk who counted boats',
      `${head('The clerk who counted boats | by Ada Reed | Medium-like', '<meta name="author" content="Ada Reed"><meta property="article:published_time" content="2024-05-03T10:00:00.000Z">')}<body><div id="root"><div class="a b c"><div class="l"><a href="/">${page.drop('Open in app')}</a><button>${page.drop('Sign up')}</button></div><article class="meteredContent"><div class="m n o"><section><div><div class="ab ac"><h1 class="pw-post-title">The clerk who counted boats</h1></div>${page.text(3, 'p class="pw-post-body-paragraph ax"').replaceAll('</p class="pw-post-body-paragraph ax">', '</p>')}
${page.heading(2, 'In the winter')}${page.text(2)}</div></section></div></article><div class="q r"><h2>${page.drop('Recommended from this site')}</h2>${page.links('more', 4)}</div></div></div></body></html>`,
      { author: 'Ada Reed', published: '2024-05-03' },
    ),
  (page) =>
    page.shape(
      'a paper',
      'Counting vessels under ice',
      `${head('Counting vessels under ice', '<meta name="citation_title" content="Counting vessels under ice"><meta name="citation_author" content="Reed, Ada"><meta name="citation_author" content="Marsh, Bo"><meta name="citation_publication_date" content="2024/05/03">')}<body><nav class="journal-nav">${page.links('journal')}</nav><main><article><h1>Counting vessels under ice</h1><div class="authors">Ada Reed, Bo Marsh</div><section class="abstract">${page.heading(2, 'Abstract')}${page.text(1)}</section><section>${page.heading(2, '1 Introduction')}${page.text(2)}</section><section id="related-work">${page.heading(2, '2 Related work')}${page.text(2)}</section>
<section>${page.heading(2, 'References')}<ol><li>${page.keep('Quay, B. Ice in bays. J. Harb. 12, 3–9 (2019).')}</li></ol></section></article><aside class="article-tools"><h3>${page.drop('Cite this article')}</h3>${page.links('tool', 3)}</aside></main></body></html>`,
      { author: 'Ada Reed, Bo Marsh', published: '2024-05-03' },
    ),
  (page) =>
    page.shape(
      'a report of a company',
      'Annual report 2024',
      `${head('Annual report 2024 | Tidewater plc', '<meta property="og:site_name" content="Tidewater plc">')}<body><header class="site-header"><nav>${page.links('nav')}</nav></header><main><section class="hero"><h1>Annual report 2024</h1><p>${page.keep('A year of ice, and of more boats than ever.')}</p></section><section class="social-costs">${page.heading(2, 'Social costs')}${page.text(2)}</section><section class="accordion"><details><summary>${page.keep('How we count emissions')}</summary>${page.text(2)}</details></section>
<section id="gdpr">${page.heading(2, 'Data protection')}${page.text(2)}<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2023</td><td>1,101</td></tr><tr><td>2024</td><td>1,204</td></tr></table></section><section class="newsletter-signup"><h2>${page.drop('Subscribe to our newsletter')}</h2><form><input type="email"><button>${page.drop('Subscribe')}</button></form></section></main><footer>${page.links('corporate')}</footer></body></html>`,
    ),
  (page) =>
    page.shape(
      'an act',
      'Harbour Act 2024',
      `${head('Harbour Act 2024')}<body><div id="layout1"><div id="primaryNav">${page.links('browse', 4)}</div><div id="content"><div class="LegClearFix"><h1 class="LegTitle">Harbour Act 2024</h1>${page.heading(2, 'Part 1 Berths')}${[1, 2, 3, 4].map((n) => `<div class="LegP1">${page.heading(3, `${n} Duty of clerk ${n}`)}<p class="LegP2">${page.keep(`(1) The clerk must count berth number ${n} in spring.`)}</p><p class="LegP2">${page.keep(`(2) A fine of £${n}00 is due where that is not done.`)}</p></div>`).join('')}</div></div><div id="footerNav">${page.links('help', 4)}</div></div></body></html>`,
    ),
  (page) =>
    page.shape(
      'a press release in German',
      'Hafenamt zählt 1.204 Boote',
      `${head('Hafenamt zählt 1.204 Boote - Stadt Ostby', '<meta name="date" content="2024-05-03">', 'de')}<body><div class="header">${page.links('Menü')}</div><div id="inhalt" role="main"><div class="pressemitteilung"><h1>Hafenamt zählt 1.204 Boote</h1><p>${page.keep('Das Hafenamt hat im Frühjahr 1.204 Boote gezählt, so viele wie nie zuvor.')}</p><p>${page.keep('Der Bürgermeister sprach am 3. Mai von einem guten Jahr für die Stadt und ihre Lotsen.')}</p>${page.heading(2, 'Kontakt für Rückfragen')}<p>${page.keep('Die Pressestelle erreichen Sie unter der Nummer 12 34 56.')}</p></div></div><div class="footer">${page.links('Impressum', 3)}</div></body></html>`,
      { published: '2024-05-03' },
    ),
  (page) =>
    page.shape(
      'a page of a Japanese paper',
      '港の船、過去最多の千二百隻',
      `${head('港の船、過去最多の千二百隻 - 港新聞', '<meta property="og:site_name" content="港新聞">', 'ja')}<body><header>${page.links('メニュー')}</header><main><article><h1>港の船、過去最多の千二百隻</h1><p>${page.keep('港の事務所は春に船を数え、千二百四隻という過去最多の数字を発表した。')}</p><p>${page.keep('市長は「良い年だ」と語り、来年も同じ方法で数えると述べた。')}</p>${page.heading(2, '氷の影響')}<p>${page.keep('氷が解けるのを待って、渡し船は四月に運航を再開する見通しだ。')}</p></article></main><aside><h2>${page.drop('関連記事')}</h2>${page.links('関連', 3)}</aside><footer>${page.drop('無断転載を禁じます')}</footer></body></html>`,
    ),
  (page) =>
    page.shape(
      'a page saved for print',
      'Minutes of 3 May',
      `${head('Minutes of 3 May')}<body><div class="no-print noprint">${page.links('print', 2)}</div><div class="WordSection1"><p class="MsoTitle">Minutes of 3 May</p>${page.heading(1, 'Attendance')}<p class="MsoNormal">${page.keep('Ada Reed, Bo Marsh and the clerk were there.')}</p>${page.heading(1, 'Decisions')}<p class="MsoListParagraph">${page.keep('1. The lamps are lit from now on.')}</p><p class="MsoNormal">${page.keep('It was agreed.')}</p></div></body></html>`,
    ),
  (page) =>
    page.shape(
      'a live page of a broadcaster',
      'Ice closes the strait',
      `${head('Ice closes the strait - Bay News', '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ice closes the strait","datePublished":"2025-01-09T06:00:00Z","author":[{"@type":"Person","name":"Nell Harrow"}],"publisher":{"@type":"Organization","name":"Bay News"}}</script>')}<body><div role="banner"><nav>${page.links('section')}</nav></div><main id="main-content"><article><header><h1>Ice closes the strait</h1></header>${page.text(2, 'p')}<div data-component="ad-slot" class="article-ad"><p>${page.drop('Advertisement')}</p></div><div data-component="links-block"><h2>${page.drop('More on this story')}</h2>${page.links('story', 3)}</div>
<div data-component="text-block">${page.text(2)}</div><div data-component="subheadline-block">${page.heading(2, 'What happens next')}</div>${page.text(2)}</article><section data-component="topic-list"><h2>${page.drop('Topics of today')}</h2>${page.links('topic', 3)}</section></main><footer>${page.links('bbc')}</footer></body></html>`,
      { author: 'Nell Harrow', published: '2025-01-09' },
    ),
];

export const SHAPES: readonly Shape[] = WRITERS.map((write, i) => make(i, write));
