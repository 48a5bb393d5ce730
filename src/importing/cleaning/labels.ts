/** Words that are the label of a button, a box or a list of links, wherever they stand alone. */

/** What is nothing else. */
const ALWAYS = list(`
  advertisement|advertising|anzeige|werbung|publicité|publicidad|広告|スポンサーリンク
  share(?: this)?(?: article| page| story| post)?|share on (?:facebook|twitter|x|linkedin|whatsapp)|tweet|pin it|copy link
  (?:beitrag |artikel )?teilen|partager(?: cet article)?|compartir|シェア(?:する)?
  read more|show more|see more|load more|learn more|weiterlesen|mehr lesen|mehr anzeigen|lire la suite|leer más|続きを読む|もっと見る
  skip to (?:main )?content|back to top|zum inhalt springen|aller au contenu|nach oben|haut de page
  sign (?:in|up)|log ?in|register|anmelden|se connecter|iniciar sesión|ログイン
  subscribe(?: now)?|accept(?: all)?(?: cookies)?|alle akzeptieren|tout accepter|aceptar todo
  edit this page|edit on github|view source|was this (?:page|article) helpful\\??`);

/** What is also a section's heading: a label only where no text follows it. */
const SOMETIMES = list(`
  print|email|e-mail|newsletter|comments?|related articles|tags|categories|contents|(?:short )?table of contents|short contents|on this page|menu|navigation|search
  drucken|kommentare?|inhalt|inhaltsverzeichnis|commentaires?|sommaire|comentarios?|índice|コメント|目次|contact(?: us)?|follow us`);

/** Of a list of contents that is left out, or that a program would fill in. */
const CONTENTS = list(
  'contents|(?:short )?table of contents|short contents|inhalt|inhaltsverzeichnis|table des matières|sommaire|índice|目次',
);

/** Heads of boxes that lead elsewhere. */
const BOXES = list(`
  (?:\\d+ )?(?:comments?|responses?|replies|thoughts? on .*)|leave a (?:reply|comment)|join the (?:conversation|discussion)
  related(?: (?:articles?|posts?|stories|content|links|topics|pages|news|coverage|reading))?|more (?:from|on|in|about) .*|more (?:stories|articles|posts|news)
  you (?:may|might) (?:also )?(?:like|be interested in).*|recommended(?: for you| reading| articles)?|read (?:next|also|this next)|up next|see also on .*
  most (?:read|popular|viewed|shared)|popular(?: posts| articles| now)?|trending(?: now)?|latest(?: (?:news|posts|articles|stories))?|recent (?:posts|articles|comments)
  follow us(?: on .*)?|share this.*|stay (?:up to date|informed|connected).*|(?:sign up|subscribe) (?:for|to) .*|get (?:the|our) .*newsletter.*
  about the authors?|about the author.*|archives?|filed under.*|topics|we (?:use|value) .*cookies.*|cookies?(?: policy| settings| preferences)?|privacy preferences
  kommentar(?:e|e \\(\\d+\\)| schreiben| verfassen)|mehr zum thema.*|mehr (?:aus|von) .*|verwandte (?:artikel|themen|beiträge|inhalte)|das könnte (?:sie|dich) auch interessieren|meistgelesen.*|lesen sie auch.*|auch interessant|weitere (?:artikel|beiträge|meldungen|themen)|neueste (?:beiträge|artikel)|schlagw(?:ort|örter)
  commentaires?(?: \\(\\d+\\))?|laisser un commentaire|à lire (?:aussi|également)|lire aussi|sur le même (?:sujet|thème)|articles? (?:liés?|similaires|connexes|récents)|les plus lus|dans la même rubrique|vous aimerez aussi.*
  comentarios?(?: \\(\\d+\\))?|deja (?:un|una) (?:comentario|respuesta)|(?:noticias|artículos|entradas|temas|contenidos) relacionad[oa]s|te puede interesar|lo más (?:leído|visto)|más (?:noticias|sobre .*|en .*)
  関連(?:記事|ニュース|リンク|ページ)|おすすめ(?:の)?(?:記事)?|人気記事|最新記事|あわせて読みたい|コメント(?:\\s*\\(\\d+\\))?|この記事を書いた人|カテゴリー?|アーカイブ|シェア(?:する)?`);

function list(words: string): RegExp {
  const all = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('|');
  return new RegExp(`^(?:${all})\\s*[:：…]?$`, 'iu');
}

/** Whether a heading or a line, standing alone, names a box of links, a form, or a button. */
export function isLabel(text: string): boolean {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 80 && (ALWAYS.test(line) || SOMETIMES.test(line) || BOXES.test(line));
}

/** Whether it is the label of a button or the like, given whether text follows that it may be the heading of. */
export function isButtonLabel(text: string, hasText: boolean): boolean {
  const line = text.trim();
  return ALWAYS.test(line)
    ? !(hasText && /^(?:advertising|werbung|publicité|publicidad|register|広告)$/iu.test(line))
    : !hasText && SOMETIMES.test(line);
}

/** Whether it is the heading of contents and of nothing else. */
export function isContentsLabel(text: string, hasText: boolean): boolean {
  return !hasText && CONTENTS.test(text.trim());
}
