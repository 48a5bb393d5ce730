/**
 * How members ask about a report itself rather than its matter, by language: parts of regular expressions over text in lower
 * case, with straight apostrophes, without accents (`й` is `и`, `ї` is `і`, `ı` is `i`), and without marks at its ends. `{R}` stands for what
 * names a report, `{T}` for that or what points to it ("this"). A phrase is all that is asked.
 */

import { OTHER_ABOUT_PHRASES } from './about-phrases-other.ts';

/** What is asked of a report itself: what it is about, its sections, who made it, when, how long it is, where it is from. */
export type AboutReport = 'topic' | 'sections' | 'author' | 'published' | 'length' | 'origin';

export interface AboutPhrases {
  /** Names a report, with its article. */
  readonly report: string;
  /** Begins a word of each of its questions, so that most questions cost it nothing. */
  readonly cue?: string;
  /** Points to it. */
  readonly it: string;
  /** Whether blanks part words. */
  readonly isSpaced: boolean;
  /** What may stand behind a question and asks for nothing more. */
  readonly behind: string;
  readonly asks: Readonly<Record<AboutReport, readonly string[]>>;
}

const EN_REPORT =
  "(?:(?:the|this|that|your|our|these|those)(?: (?:whole|entire|full|attached|linked|loaded|current|channel's))? )?(?:report|article|document|text|pdf|doc|file)s?(?: here)?|(?:this|that|your)(?: (?:whole|entire|full))? (?:paper|study|story|piece|book|essay|post|page|publication|thing|write-?up)";
const EN_MAIN = '(?:main|key|central|general|overall|basic|core|primary|major|most important|whole)';
const EN_PARTS = '(?:sections?|chapters?|headings?|headlines?|subheadings?)';
const EN_MADE = '(?:written|published|authored|posted|printed)';

const EN: AboutPhrases = {
  report: EN_REPORT,
  it: '(?:it|this|that|these|those)(?: here| one| all)?',
  isSpaced: true,
  behind:
    '(?: (?:exactly|actually|anyway|again|really|please|pls|in general|overall|in short|in brief|briefly|in a nutshell|roughly|mainly|basically|here|then|though|in (?:a few|one|two|three|simple) (?:words?|sentences?|lines?|terms)|for (?:me|us|dummies)))*',
  asks: {
    topic: [
      "(?:so )?wh?at(?:'?s| is| are| was| were)? {T}(?: (?:all|mainly|mostly|really|actually|basically|generally|even))* about",
      "(?:so )?what(?:'s| is) all this about",
      "what(?:'s| is) (?:in|inside) {R}",
      'what (?:does|do|did|will|would) {T} (?:say|cover|discuss|deal with|contain|talk about|look at|tell(?: us| me)?|have to say|go over|focus on|concern)',
      'what (?:does|do|did) {R} (?:describe|address|report(?: on)?|mention|include|argue|explain)(?: about)?',
      'what (?:topics?|subjects?|themes?|issues?|questions?) (?:does|do|did) {T} (?:cover|discuss|deal with|contain|talk about|address|answer|touch on)',
      `what(?:'s| is| are|) (?:the|its) (?:${EN_MAIN} )*(?:topics?|subjects?|subject matter|themes?|gist|tl;?dr)(?: (?:of|in|here|for|behind) {T})?`,
      `what(?:'s| is| are) (?:the|its) (?:${EN_MAIN} )+(?:points?|ideas?|messages?|takeaways?|arguments?|findings?|contents?|thesis|thrust)(?: (?:of|in|from|here) {T})?`,
      `what(?:'s| is| are) the (?:points?|ideas?|messages?|takeaways?|contents?|summary|essence|focus) (?:of|in|from) {T}`,
      "what(?:'s| is) {R}'s? (?:topic|subject|theme|main (?:point|topic|idea|message))",
      '(?:can|could|may) (?:i|we) (?:get|have|see) (?:an?|the) (?:quick |short |brief )?(?:summary|overview|tl;?dr|gist|synopsis|recap|rundown)(?: (?:of|for|on) {T})?',
      "(?:(?:can|could|would|will) (?:you|u|someone) |please )?(?:give|show|get|send|write|make|provide|do|i (?:need|want)|i'd like)(?: me| us)?(?: an?| the| some)? (?:(?:quick|short|brief|general|high-level|rough|executive|one-line) )*(?:summary|overview|tl;?dr|gist|synopsis|abstract|rundown|recap|digest)(?: (?:of|for|on|about) {T})?",
      '(?:(?:a|the) )?(?:(?:quick|short|brief|general|executive) )*(?:summary|overview|synopsis|tl;?dr|gist|abstract|recap)(?: (?:of|for|on) {T})?',
      '(?:what|which) (?:topics?|subjects?|themes?|things?) (?:is|are|were) (?:covered|discussed|addressed|treated|dealt with)(?: (?:in|by|here) ?{T}?)?',
      '(?:topics?|subject|contents?|main points?|key points?|tl;?dr)(?: (?:of|in) {R})?',
      '(?:(?:can|could|would|will) (?:you|u|someone) |please |pls )?(?:summari[sz]e|sum up|recap|tldr)(?: {T})?(?: up)?',
      '(?:(?:can|could|would|will) (?:you|u|someone) |please |pls )?(?:describe|explain|introduce|outline) {R}(?: to (?:me|us))?',
      'what (?:am i|are we) (?:reading|looking at)',
      '(?:tell (?:me|us) )?about {R}|tell (?:me|us)(?: (?:more|something))? about (?:{R}|this|it)|what about {R}',
      'what can (?:i|we|you) (?:learn|find|read|find out)(?: about)? (?:in|from) {R}',
      'what can (?:i|we) ask (?:about )?{R}|what (?:sort|kind) of (?:questions|things) can (?:i|we) ask(?: (?:you|here|about {T}))*',
      'what (?:kind|sort|type) of {R} is (?:it|this|that)|what is {R}',
    ],
    sections: [
      `(?:what|which) (?:${EN_PARTS}|parts) (?:are there in {T}|does {T} (?:have|contain)|has {T}(?: got)?|is {T} (?:made of|divided into|split into))`,
      `(?:what|which) ${EN_PARTS} (?:are there|do you have|exist)|what(?:'s| is| are) the ${EN_PARTS}(?: (?:of|in) {T})?`,
      `(?:(?:can|could) you )?(?:show|list|give|name)(?: me| us)?(?: all)?(?: of)?(?: the)? (?:${EN_PARTS}|table of contents|toc|outline)(?: (?:of|in|for) {T})?`,
      `(?:(?:can|could|may) (?:i|we) (?:see|have|get) )?(?:the |an? )?(?:table of contents|toc|outlines?|headings|sections|chapters)(?: (?:of|for|in) {T})?`,
      "(?:the )?(?:structure|organi[sz]ation|layout) of {R}|what(?:'s| is) the (?:table of contents|toc|outline|structure of {R})(?: (?:of|for) {T})?",
      'how (?:is|are) (?:{R}|this) (?:structured|organi[sz]ed|divided|laid out|arranged|built up|split up)',
    ],
    author: [
      "who(?:'?s| is| are| was| were)? (?:the |its )?(?:authors?|writers?|publishers?)(?: (?:of|behind|for) {T})?",
      "who(?:'?s| is| are| was| were) (?:the )?(?:editors?|journalists?|reporters?|researchers?|creators?) (?:of|behind) {R}",
      'who (?:actually |originally )?(?:wrote|authored|published|posted|has written|has published|is publishing) {T}',
      "who(?:'s| is| was)? (?:actually |originally )?(?:behind|created|made|produced|did|commissioned|prepared|issued|released|compiled|edited|put out|put together|drafted|is responsible for) {R}",
      `(?:who|whom) (?:is|was|were|are) {T} ${EN_MADE} by|by whom (?:is|was|were) {T} ${EN_MADE}`,
      '(?:who|whom) (?:is|was|were|are) {R} (?:made|created|issued|released|produced|prepared|compiled|edited|commissioned) by',
      '(?:who|whom) (?:is|was) {T} by|by who(?:m)?(?: is {T})?',
      '(?:the )?(?:authors?|publishers?|byline|written by|published by)(?: (?:name|of {T}))?',
      "what(?:'s| is| are) (?:the |its )?(?:authors?|publishers?)(?:'s? names?)?(?: of {T})?|what(?:'s| is) the name of the (?:author|publisher|writer)(?: of {T})?",
      '(?:what|which) (?:newspaper|outlet|publisher|organi[sz]ation|site|website|company|agency|magazine|media|publication|institution|author) (?:wrote|published|released|issued|posted|made|is behind) {T}',
    ],
    published: [
      `when(?:'s| is| was| were| has| have| did) {T} (?:been |get |first |originally )*(?:${EN_MADE}|dated|come out|came out|publish|updated|last updated|retrieved|uploaded)`,
      "when(?:'s| is| was| were| has| have| did) {R} (?:been |get |first |originally )*(?:released|issued|made(?: public)?|put out|created|produced|appear|drafted|finished|added)",
      'when (?:was|is) {T} from|from (?:when|what (?:date|year|day)|which (?:date|year)) is {T}',
      "(?:what(?:'s| is|) )?(?:the |its )?(?:publication|publishing|publish|published|release) (?:date|year|day)(?: of {T})?|date of publication(?: of {T})?",
      "what(?:'s| is) the date (?:of|on) {T}|date of {R}|(?:what|which) (?:date|day|year|month) (?:was|is) {T} (?:from|published|written|posted|dated)|(?:the )?date",
      'how (?:old|recent|current|up[- ]to[- ]date|new|fresh) (?:is|are) (?:{R}|this)',
      'is {R} (?:still )?(?:recent|up[- ]to[- ]date|current|new|old|outdated)',
    ],
    length: [
      'how long (?:is|are|was) {T}|how (?:big|large|short|lengthy) (?:is|are) (?:{R}|this)',
      `how many (?:words|pages|sentences|passages|paragraphs|characters|lines|parts|${EN_PARTS}) (?:does {T} have|do {R} have|has {T}(?: got)?|are (?:there )?in {T}|is {T}|long is {T}|does {T} (?:contain|span|run to)|in {R})`,
      `how many (?:pages|words|${EN_PARTS})(?: (?:are there|is that|do you have))?`,
      "(?:what(?:'s| is) )?(?:the )?(?:length|word count|page count|size|number of (?:pages|words|sections)) of {T}|word count|page count",
      'how long (?:does|will|would) it take to read(?: {T})?|how much (?:is there to read|text is (?:in )?{T})',
    ],
    origin: [
      "where(?:'s| is| was| are| did| do| does) (?:{R}|this) (?:from|published|posted|taken from|come from|coming from|originate(?: from)?|originally (?:from|published))",
      "where(?:'s| is| was) it (?:from|published|taken from)",
      "(?:where can (?:i|we) (?:find|get|read|see)|where(?:'s| is)|what(?:'s| is)|(?:do you have|is there|got|show me|give me|send me)(?: a| an| the)?|link to|(?:a |the )?(?:link|url) (?:to|of|for))? ?(?:the )?(?:original|sources?|url|link|web ?address|origin|provenance)(?: (?:text|version|file|page|article|report|document))?(?: (?:of|to|for|behind) {T})?",
      "what(?:'s| is) the (?:source|origin|url|link|address|provenance) (?:of|to|for) {T}|link to {R}",
      '(?:what|which) language is {T}(?: written)?(?: in)?|in (?:what|which) language is {T}(?: written)?',
      "(?:what(?:'s| is) the |is there an? |show (?:me )?the )?disclaimer(?: of {T})?",
      'is (?:{R}|this) (?:reliable|trustworthy|credible|official|authentic)',
      'where can (?:i|we) (?:read|find|get|see) {T}(?: online)?',
      "(?:the )?title(?: of {T})?|what(?:'s| is) (?:the |its )?(?:title|name)(?: of {T})?|what(?:'s| is) {T}(?:'s title| called| titled| entitled)",
    ],
  },
};

const DE_PARTS = '(?:abschnitte?n?|kapiteln?|uberschriften|teile)';
const DE_MADE = '(?:geschrieben|verfasst|veroffentlicht|herausgegeben|publiziert|erschienen)';

const DE: AboutPhrases = {
  report:
    '(?:(?:der|den|dem|des|dieser|diesen|diesem|dieses|das|die|diese|euer|eure[nmrs]?|dein|deine[nmrs]?|im|vom|zum|beim)(?: (?:ganzen?|vorliegenden?|gesamten?))? )?(?:bericht|artikel|dokument|text|pdf|datei|beitrag|report)(?:e?s|e|en)?',
  it: '(?:das|es|dies|dieses|er|sie|hier)(?: hier| da| ganze| alles)?',
  isSpaced: true,
  behind:
    '(?: (?:eigentlich|genau|denn|uberhaupt|so|kurz|bitte|in kurze|im groben|grob|hier|nochmal|jetzt))*',
  asks: {
    topic: [
      "(?:worum|um was|wovon|uber was|woruber) (?:geht|gehts|geht's|handelt|handelts|dreht)(?: (?:es|sich|s|alles|denn|eigentlich|genau|{R}|das))*(?: (?:hier|da|darin|dabei|drin|(?:in |bei )?{R}|in {R}|das))?",
      '(?:wovon|woruber|von was|uber was) (?:handelt|ist|schreibt|berichtet|spricht|redet|erzahlt) {T}',
      'was (?:ist|sind|ware) (?:das|der|die) (?:haupt|kern|zentrale[ns]? )?(?:themen?|thema|inhalte?|kernaussagen?|kernpunkte?|hauptaussagen?|hauptpunkte?|aussage|kern)(?: (?:von|in|des|der)? ?{R}| hier| davon)?',
      'was sind die (?:wichtigsten|zentralen|wesentlichen) (?:punkte|themen|aussagen|inhalte)(?: (?:von|in|aus)? ?{R})?',
      'was (?:steht|ist)(?: denn)?(?: alles)?(?: hier)?(?: so)? (?:in {R}|{R}|drin|da drin|darin)(?: drin)?',
      'was (?:sagt|behandelt|enthalt|erzahlt|berichtet|beschreibt) {R}(?: aus)?',
      '(?:welche|was fur) themen (?:behandelt|hat|deckt|gibt es in|enthalt) ?{R}(?: ab)?',
      '(?:(?:eine|die) )?(?:kurze |grobe )?(?:zusammenfassung|kurzfassung|ubersicht|uberblick|inhaltsangabe|tl;?dr)(?: (?:von |des |uber |zu )?{R})?',
      '(?:(?:gib|gebt|mach|schreib|zeig|ich (?:brauche|mochte|hatte gern))(?: mir| uns)?|(?:kannst|konntest) du(?: mir| uns)?|gibt es|hast du|habt ihr) (?:bitte )?(?:mal )?(?:eine?n?|die|den) (?:kurzen? |groben? )?(?:zusammenfassung|kurzfassung|ubersicht|uberblick|inhaltsangabe)(?: (?:von |des |uber |zu )?{R})?(?: geben| machen| schreiben)?',
      '(?:fass|fasse|fasst|(?:kannst|konntest) du)(?: (?:mir|uns|bitte|mal|kurz))* {T}(?: (?:mir|uns|bitte|mal|kurz))* (?:zusammen|zusammenfassen)',
      '(?:thema|inhalt|themen|hauptthema)(?: (?:von )?{R})?',
      'erzahl(?:e|t)?(?: mir| uns)? (?:etwas |was )?(?:uber|von) {R}|was (?:kann|konnte) (?:ich|man) (?:dich )?(?:zu |uber )?{R} fragen|was kann ich (?:dich |hier )?fragen',
    ],
    sections: [
      `welche ${DE_PARTS} (?:gibt es(?: (?:in )?{T})?|hat {T}|enthalt {T}|stehen in {T}|sind in {T})`,
      '(?:das )?(?:inhaltsverzeichnis|gliederung|aufbau|struktur)(?: (?:von )?{R})?|(?:die )?gliederung(?: (?:von )?{R})?',
      'wie ist {T} (?:gegliedert|aufgebaut|strukturiert|unterteilt|eingeteilt)',
      `(?:zeig|zeige|zeigt|nenn|nenne|liste)(?: (?:mir|uns|mal|bitte))* (?:die|alle|das) (?:${DE_PARTS}|inhaltsverzeichnis|gliederung)(?: (?:von |in )?{R})?(?: auf)?`,
      `(?:die )?(?:abschnitte|kapitel|uberschriften)(?: (?:von )?{R})?|was sind die ${DE_PARTS}(?: (?:von )?{R})?`,
    ],
    author: [
      `(?:wer|welche (?:zeitung|seite|firma|organisation|behorde)|welcher verlag) hat {T} (?:${DE_MADE}|erstellt|gemacht|rausgebracht|herausgebracht)`,
      'wer (?:schrieb|verfasste|veroffentlichte) {T}|wer (?:steckt|steht) hinter {R}',
      '(?:wer|was) (?:ist|war|sind|waren) (?:der|die|das) (?:autor(?:in|en|innen)?|verfasser(?:in|innen)?|herausgeber(?:in)?|urheber(?:in)?|verlag|redakteur(?:in)?)(?: (?:von )?{T}| hier| davon)?',
      `(?:von|durch) wem? (?:ist|stammt|kommt|wurde|sind) {T}(?: (?:${DE_MADE}|erstellt))?(?: worden)?`,
      '(?:der |die )?(?:autor(?:in|en)?|verfasser(?:in)?|herausgeber(?:in)?)(?: (?:von )?{R})?',
      'wie (?:heißt|heisst) (?:der|die) (?:autor(?:in)?|verfasser(?:in)?|herausgeber(?:in)?)(?: (?:von )?{R})?',
    ],
    published: [
      `(?:wann|an welchem tag|in welchem jahr) (?:wurde|ist|war|wurd|sind) {T} (?:${DE_MADE}|rausgekommen|herausgekommen|erstellt|aktualisiert)(?: worden)?`,
      'wann (?:erschien|kam) {T}(?: heraus| raus)?|wann hat (?:man|ihr) {R} (?:geschrieben|veroffentlicht)',
      '(?:von wann|aus welchem jahr) (?:ist|stammt|kommt|sind) {T}|wie (?:alt|aktuell|neu) (?:ist|sind) (?:{R}|das hier|dieser)',
      '(?:was ist |wie (?:lautet|ist) )?(?:das )?(?:erscheinungs|veroffentlichungs|publikations)(?:datum|jahr|tag)(?: (?:von )?{R})?|(?:was ist |welches )?(?:das )?datum (?:hat |von )?{R}',
      'ist {R} (?:noch )?aktuell|(?:das )?datum',
      `wann (?:ist |wurde )?${DE_MADE}`,
    ],
    length: [
      'wie (?:lang|umfangreich) (?:ist|sind) {T}|wie (?:groß|gross) ist {R}',
      `wie ?viele? (?:worter|worte|seiten|satze|absatze|zeichen|${DE_PARTS}) (?:hat {T}|haben {R}|enthalt {T}|umfasst {T}|sind (?:in )?{T}|stehen in {R}|gibt es(?: (?:in )?{R}| hier)?)`,
      'wie ?viele? (?:worter|worte|seiten)',
      '(?:was ist )?(?:die )?(?:lange|umfang|wortzahl|seitenzahl) (?:von )?{R}|wie lange (?:liest|lese|braucht) (?:man|ich)(?: (?:an |fur )?{R})?',
    ],
    origin: [
      '(?:woher|von wo) (?:ist|stammt|kommt|hast du|habt ihr) {T}|wo (?:ist|wurde) {T} (?:erschienen|veroffentlicht)(?: worden)?|aus welcher quelle (?:ist|stammt|kommt) {T}',
      '(?:was|wo|wie) (?:ist|sind|lautet) (?:die|der|das) (?:quellen?|link|original|url|adresse|herkunft)(?: (?:von |zu |zum )?{R}| davon)?',
      '(?:quelle|link|herkunft|url|original)(?: (?:von |zu |zum )?{R})?|wo finde ich (?:das original|die quelle|den link)(?: (?:von |zu )?{R})?|wo finde ich {R}',
      '(?:in welcher|welche) sprache (?:ist|hat) {T}(?: (?:geschrieben|verfasst))?',
      '(?:der )?titel(?: (?:von )?{R})?|(?:was ist|wie (?:ist|lautet)) der titel(?: (?:von )?{R})?|wie (?:heißt|heisst) {T}',
      'wo (?:kann|konnen) (?:ich|man|wir) {T} (?:nach)?lesen|ist (?:{R}|das hier) (?:zuverlassig|glaubwurdig|serios|vertrauenswurdig|offiziell)',
    ],
  },
};

const ES_PARTS = '(?:secciones|apartados|capitulos|titulos|encabezados|partes)';
const ES_MADE = '(?:escribio|publico|redacto|edito|escrito|publicado|redactado|editado|elaboro|elaborado)';

const ES: AboutPhrases = {
  report:
    '(?:(?:el|este|ese|del|al|su|tu|vuestro|los|estos)(?: (?:presente|propio))? )?(?:informe|articulo|documento|texto|reporte|pdf|archivo)s?',
  it: '(?:esto|eso|este|ese|ello)',
  isSpaced: true,
  behind:
    '(?: (?:exactamente|en realidad|en general|por favor|entonces|en resumen|aqui|brevemente|realmente))*',
  asks: {
    topic: [
      '(?:de|sobre|acerca de) (?:que|q) (?:es lo que )?(?:se )?(?:trata|va|habla|es|trataba|iba|cuenta)(?: (?:todo )?{T})?',
      '(?:cual|que|cuales) (?:es|son) (?:el|los|la|las) (?:temas?|asuntos?|contenidos?|puntos?|ideas?|mensaje|materia)(?: (?:principal(?:es)?|central(?:es)?|clave|mas importantes|general))?(?: (?:de )?{T})?',
      'que (?:dice|contiene|cuenta|explica|trata|incluye|aborda|hay en) {R}|que dice (?:esto|eso)|que hay en {T}',
      'que temas? (?:trata|aborda|cubre|toca|contiene)(?: {T})?',
      '(?:(?:un|el) )?(?:breve |pequeno )?(?:resumen|sinopsis|resumencito|tl;?dr)(?: breve| corto| rapido)?(?: (?:de )?{T})?',
      '(?:(?:me )?(?:puedes|podrias|puede|podria) )?(?:dame|deme|danos|hazme|haz|hacer(?:me)?|dar(?:me)?|necesito|quiero|quisiera|escribe|muestrame|tienes|hay)(?: un| el)? (?:breve |pequeno )?(?:resumen|sinopsis|vision general)(?: breve| corto| rapido)?(?: (?:de )?{T})?',
      '(?:(?:puedes|podrias|puede|podria) )?(?:resume|resumir|resumeme|resumelo|resumirme|resumirlo|sintetiza|describe|describir)(?: {T})?',
      '(?:tema|asunto|contenido|puntos (?:clave|principales))(?: (?:de )?{R})?|hablame (?:de |sobre )?{R}|que (?:puedo|se puede) preguntar(?: sobre {R}| aqui)?',
    ],
    sections: [
      `(?:que|cuales) ${ES_PARTS} (?:tiene|hay|contiene|son|hay en|componen)(?: (?:en )?{T})?|cuales son (?:las|los) ${ES_PARTS}(?: (?:de )?{T})?`,
      '(?:la |el )?(?:tabla de contenidos?|indice(?: de contenidos?)?|estructura (?:de )?{R}|esquema)(?: (?:de )?{R})?',
      'como (?:esta|se) (?:estructurad[oa]|organizad[oa]|dividid[oa]|estructura|organiza|divide)(?: {T})?',
      `(?:muestrame|muestra|lista|ensename|dame|ver|enumera) (?:las|los|el|la) (?:${ES_PARTS}|indice|tabla de contenidos?)(?: (?:de )?{R})?|(?:las |los )?(?:secciones|apartados|capitulos)(?: (?:de )?{R})?`,
    ],
    author: [
      `(?:quien|quienes|que (?:periodico|medio|editorial|organizacion|empresa|pagina|sitio)) (?:lo |ha |han |lo ha )?(?:${ES_MADE}|escribieron|publicaron)(?: {T})?`,
      '(?:quien|quienes|cual|cuales) (?:es|son|fue|fueron) (?:el|la|los|las)? ?(?:autor(?:a|es|as)?|editor(?:a|es|ial)?|redactor(?:a|es)?)(?: (?:de )?{T})?',
      `(?:por quien|de quien|quien) (?:fue|es|ha sido|esta) (?:${ES_MADE} )?{T}(?: ${ES_MADE})?|por quien (?:fue|ha sido) ${ES_MADE}(?: {T})?`,
      '(?:el )?(?:autor(?:a|es)?|editor(?:ial)?)(?: (?:de )?{R})?|como se llama (?:el autor|la autora)(?: (?:de )?{R})?|quien (?:hizo|esta detras de|firma) {R}',
    ],
    published: [
      `(?:cuando|en que (?:fecha|ano|dia)|que dia) (?:se |fue |ha sido |se ha |lo )?(?:${ES_MADE}|salio|aparecio|actualizo|actualizado)(?: {T})?`,
      `cuando (?:fue|ha sido) {T} ${ES_MADE}|de (?:cuando|que (?:fecha|ano)) (?:es|data)(?: {T})?`,
      '(?:cual es |que )?(?:la )?fecha (?:de (?:publicacion|aparicion)(?: (?:de )?{T})?|(?:de |tiene )?{R})|(?:fecha de publicacion)|que fecha tiene(?: {T})?',
      '(?:que tan|como de|cuan) (?:reciente|actual|antiguo|viejo|nuevo) es {T}|es (?:reciente|actual) {R}|(?:la )?fecha',
    ],
    length: [
      '(?:que tan|como de|cuan) (?:largo|extenso|grande) es(?: {T})?|(?:cual es la|que) (?:longitud|extension)(?: tiene)?(?: (?:de )?{T})?',
      `cuant[ao]s (?:paginas|palabras|frases|oraciones|parrafos|caracteres|${ES_PARTS}) (?:tiene|hay|son|contiene|ocupa)(?: (?:en )?{T})?`,
      'cuant[ao]s (?:paginas|palabras)',
      'cuanto (?:ocupa|mide) {T}|(?:longitud|extension) (?:de )?{R}|cuanto (?:se )?tarda en leerse?(?: {T})?',
    ],
    origin: [
      '(?:de donde|donde) (?:es|viene|sale|salio|procede|se publico|fue publicado|sacaste|proviene) {T}|donde se publico',
      '(?:cual|donde|que) (?:es|esta) (?:la|el) (?:fuente|origen|enlace|original|url)(?: (?:de |a )?{T})?|(?:fuente|enlace|origen|url)(?: (?:de |a )?{R})?|donde (?:puedo encontrar|encuentro|esta) (?:el original|la fuente|el enlace|{R})',
      '(?:en que|que) idioma (?:esta|tiene|es)(?: escrito)?(?: {T})?',
      '(?:el )?titulo(?: (?:de )?{R})?|cual es (?:el|su) titulo(?: (?:de )?{R})?|como se (?:llama|titula)(?: {T})?',
      'donde (?:puedo|se puede|podemos) leer(?:lo)?(?: {T})?|es (?:fiable|confiable|oficial) (?:{R}|esto)',
    ],
  },
};

const FR_PARTS = '(?:sections?|chapitres?|titres?|parties|rubriques)';
const FR_MADE = '(?:ecrite?|publiee?|redigee?|editee?|paru|sorti)';

const FR: AboutPhrases = {
  report:
    "(?:(?:le|la|ce|cet|cette|du|au|de l'|l'|votre|ton|notre|les|ces|de ce|de cet|de cette|dans ce|dans le|dans l')(?: (?:present))? ?)?(?:rapport|article|document|texte|pdf|fichier|papier)s?",
  it: "(?:ca|cela|ceci|c'|ce|il)",
  isSpaced: true,
  behind:
    '(?: (?:exactement|en fait|en gros|en bref|en resume|brievement|vraiment|donc|ici|au juste|au fond|deja))*',
  asks: {
    topic: [
      "(?:de quoi|a propos de quoi|sur quoi) (?:est-ce que |est-ce qu')?(?:ca |cela |il |{R} )?(?:parle|traite|porte|s'agit|est(?: |-)il question|cause)(?:-t-il|-t-on|-il|-t-elle)?(?: (?:ca|cela|{R}|dans {R}|ici))?",
      "{R} (?:parle|traite|porte) (?:de|sur) quoi|ca (?:parle|traite) de quoi|il s'agit de quoi|c'est (?:a propos de quoi|sur quoi|a quel sujet)",
      "(?:quel|quels|c'est quoi|quelle|quelles) ?(?:est|sont)? (?:le|les|l'|la) ?(?:sujets?|themes?|contenu|propos|idees?|messages?|points?)(?: (?:principal|principaux|principales?|central|cles?|essentiels?|general))?(?: (?:de |du )?{T})?",
      "(?:que|qu'est-ce que|qu'est-ce qui|qu'est ce que|quoi) (?:dit|contient|raconte|explique|traite|y a-t-il dans|dedans|se passe dans|est dit dans) {R}|qu'est-ce qu'il y a dans {R}|qu'est-ce que {R} (?:dit|contient|raconte)|que dit ca|c'est quoi {R}",
      'quels (?:sujets|themes) (?:aborde|traite|couvre|sont abordes)(?:-t-il)?(?: (?:dans )?{R})?',
      '(?:(?:un|le|en) )?(?:petit |bref |court )?(?:resume|apercu|synopsis|tl;?dr|recapitulatif)(?: (?:rapide|court))?(?: (?:de |du )?{T})?',
      "(?:(?:pouvez|pourriez|peux|pourrais|peut|pourrait)-?(?: )?(?:vous|tu) )?(?:me |nous |m')?(?:fais|faire|faites|donne|donnez|donner|montre|ecris|je voudrais|je veux|j'aimerais|il me faut)(?:-moi|-nous| moi)?(?: un| le)? (?:petit |bref |court )?(?:resume|apercu|synopsis)(?: (?:rapide|court))?(?: (?:de |du )?{T})?",
      '(?:(?:pouvez|pourriez|peux|pourrais)-?(?: )?(?:vous|tu) )?(?:me |nous )?(?:resume[rz]?|resumes?)(?:-moi|-nous|-le)?(?: {T})?',
      '(?:sujet|theme|contenu|points cles)(?: (?:de |du )?{R})?|parle(?:z)?(?:-moi|-nous) (?:de )?{R}|que puis-je (?:te |vous )?demander(?: sur {R})?',
    ],
    sections: [
      `quel(?:le)?s ${FR_PARTS} (?:y a-t-il|contient|compte|comporte|a|sont|composent)(?:-t-il)?(?: (?:dans )?{T})?|quel(?:le)?s sont les ${FR_PARTS}(?: (?:de |du )?{T})?`,
      '(?:la |le )?(?:table des matieres|sommaire|plan (?:de |du )?{R}|structure (?:de |du )?{R})(?: (?:de |du )?{R})?',
      'comment (?:{T} est|est|{R} est-il|est-il|ca est) (?:{R} )?(?:structure|organise|divise|decoupe)(?: {R})?',
      `(?:montre|liste|donne|affiche)[rz]?(?:-moi|-nous)? (?:les|la|le) (?:${FR_PARTS}|table des matieres|sommaire)(?: (?:de |du )?{R})?|(?:les )?(?:sections|chapitres)(?: (?:de |du )?{R})?`,
    ],
    author: [
      `(?:qui|quel (?:journal|site|media|editeur|organisme)|quelle (?:organisation|entreprise)) (?:a|est-ce qui a|c'est qui a|ont) (?:${FR_MADE}|fait|produit|realise) {T}|qui l'a (?:${FR_MADE})(?: {T})?|qui a (?:ecrit|publie|redige)`,
      "(?:qui|quels?|c'est qui|quelle) ?(?:est|sont)? (?:l'|le |la |les |son |ses )(?:auteur(?:e)?s?|autrice|editeur|redacteur|redactrice|journaliste)(?: (?:de |du )?{T})?",
      `(?:par|de) qui (?:a ete|est|fut|ont ete)?(?: ?{T} | a ete )?(?:-il |-t-il )?(?:a ete |ete )?(?:${FR_MADE})?(?: {T})?`,
      `par qui {R} a-t-il ete ${FR_MADE}|{R} (?:est|a ete ${FR_MADE}) (?:de|par) qui|c'est (?:de|ecrit par) qui`,
      "(?:l'|les )?(?:auteurs?|editeur)(?: (?:de |du )?{R})?|quel est le nom de l'auteur(?: (?:de |du )?{R})?",
    ],
    published: [
      `(?:quand|a quelle date|en quelle annee) (?:est-ce que )?(?:a|est|fut|ont)?(?:-t-il| -t-il|-il)? ?(?:{T} )?(?:a |est |a-t-il |est-il |-t-il )?(?:ete )?${FR_MADE}(?: {T})?`,
      "de quand (?:date|datent|est)(?:-t-il|-il)?(?: {T})?|(?:{T} )?(?:il |ca )?date de quand|c'est de quand|de quand (?:ca|cela|{R}) date",
      '(?:quelle est )?(?:la |sa )?date de (?:publication|parution|sortie)(?: (?:de |du )?{T})?|(?:quelle est )?la date (?:de |du )?{R}|quelle date (?:porte|a) {R}',
      '(?:est-ce que )?{R} est(?:-il)? (?:recent|a jour|ancien|actuel)|(?:de )?quel age a {R}|(?:la )?date',
    ],
    length: [
      '(?:quelle (?:est )?)?(?:la )?(?:longueur|taille|etendue) (?:de |du |fait |a )?{T}|{R} est(?:-il)? long(?: comment)?|est-ce (?:que {R} est )?long',
      `combien (?:de|d') ?(?:pages|mots|phrases|paragraphes|caracteres|${FR_PARTS}) (?:a|compte|contient|comporte|fait|y a-t-il|il y a|dans)(?:-t-il)?(?: (?:dans )?{T})?`,
      "(?:{R}|ca|il) (?:fait|compte|a|contient) combien de (?:pages|mots|sections|chapitres|parties)|c'est long comment",
      'combien de (?:pages|mots)',
      'combien de temps (?:faut-il |ca prend |prend )?(?:pour (?:le )?lire|a lire)(?: {R})?',
    ],
    origin: [
      "(?:d'ou|ou) (?:est-ce que )?(?:{T} )?(?:vient|provient|sort|a ete publie|a-t-il ete publie|est tire)(?:-il|-t-il)?(?: {T})?|{T} (?:vient|provient|sort) d'ou",
      "(?:quelle|quel|ou|c'est quoi) ?(?:est)? (?:la|l'|le) ?(?:source|origine|lien|original|url|adresse)(?: (?:de |du |vers )?{T})?|(?:source|lien|origine|url)(?: (?:de |du |vers )?{R})?|ou (?:trouver|puis-je trouver|est) (?:l'original|la source|le lien|{R})",
      "(?:le )?titre(?: (?:de |du )?{R})?|quel est (?:le|son) titre(?: (?:de |du )?{R})?|comment s'(?:appelle|intitule) {T}",
      'ou (?:puis-je|peut-on|pouvons-nous) (?:le )?lire(?: {T})?|{R} est(?:-il)? (?:fiable|officiel|credible)',
      "(?:en|dans|quelle|en quelle) ?(?:quelle)? langue (?:est|a ete|c'est)(?:-il| ecrit)?(?: {T})?(?: ecrit)?",
    ],
  },
};

const JA_REPORT =
  '(?:この|その|あの)?(?:報告書|報告|レポート|リポート|記事|文書|文章|資料|テキスト|論文|ドキュメント|ファイル|pdf)';
const JA_END =
  '(?:の?です|のでしょう|でしょう|なのです|なんです|だ)?(?:か|かな|の|ね)?(?:を?(?:教えて|知りたい)(?:です|ください|下さい|ほしい)?)?';
const JA_TELL = '(?:を|は|が|って|とは)?(?:何|なん|なに|どんなもの|どう|どれ)?';
const JA_WRITTEN =
  '(?:書(?:いて|かれて)(?:い|あ)?(?:ます|る|た|りました|いました|ります|ある)?|述べ(?:て|られて)(?:い)?(?:ます|る)|扱(?:って|われて)(?:い)?(?:ます|る)|話(?:し)?(?:て(?:い)?(?:ます|る))?|もの|こと|内容)';

const JA: AboutPhrases = {
  report: JA_REPORT,
  it: '(?:これ|それ|こちら|ここ)',
  isSpaced: false,
  behind: '',
  asks: {
    topic: [
      `(?:{T}(?:は|って|には|では|の内容は|の話は)?、?)?(?:何|なに|なん)(?:について|に関して|に関する|を|が|の)(?:の)?(?:${JA_WRITTEN}|話|{R})${JA_END}`,
      `{T}(?:は|って|の内容は)、?(?:何|なに|なん)(?:について|に関するもの|の話|のこと)${JA_END}`,
      `(?:何|なに|なん)(?:について|に関する)(?:の{R}|の話|もの)?${JA_END}`,
      `(?:{T}(?:の|を)?)?(?:内容|要約|概要|要点|主題|主旨|趣旨|テーマ|トピック|あらすじ|まとめ|サマリー)(?:を)?(?:して|し|作って|見せて|教えて|話して)?${JA_TELL}(?:ください|下さい|くれますか|もらえますか|ほしい|して|お願い|お願いします)?${JA_END}`,
      `{T}を?(?:簡単に|短く|手短に)?(?:要約|まとめ|説明|紹介)(?:して|て)?(?:ください|下さい|くれますか|もらえますか|ほしい)?${JA_END}`,
      `(?:簡単に|短く)?(?:要約|まとめ)(?:して|て)(?:ください|下さい|くれますか|もらえますか)?`,
      `{R}(?:に|に?は|の中に?は?)(?:何|なに|なん)が?(?:書(?:いて|かれて)|載って|あ)(?:あ|い)?(?:ります|ます|る)?${JA_END}`,
      `{R}(?:は|が)?(?:何|なに|なん)(?:を|と)(?:言って|いって|述べて|伝えて)(?:い)?(?:ます|る)${JA_END}|{R}とは${JA_TELL}${JA_END}`,
      '何を(?:聞け|質問でき|尋ねられ)(?:ます|る)か?|どんな(?:こと|質問)が(?:聞け|でき)(?:ます|る)か?',
    ],
    sections: [
      `(?:{T}(?:に|の|は)?は?)?(?:どんな|どのような|どういう|何の)?(?:セクション|章|見出し|節|項目)(?:が|は|を)?(?:何|どれ|どんなもの)?(?:が|で)?(?:あり|含まれて)?(?:ます|います|る)?${JA_END}`,
      `(?:{T}の)?(?:目次|構成|章立て|見出し(?:一覧)?|アウトライン)(?:を)?(?:見せて|教えて|表示して)?${JA_TELL}(?:ください|下さい|なって(?:い)?(?:ます|る))?${JA_END}`,
      `{T}(?:は|の構成は)?(?:どう|どのように)(?:構成され|分かれ|なって)(?:て)?(?:い)?(?:ます|る)?${JA_END}`,
    ],
    author: [
      `(?:{T}(?:は|を|って)、?)?(?:誰|だれ|どなた)(?:が|によって|に)?(?:{T}を)?(?:書|執筆|出版|発行)(?:い|か|き|さ)?(?:し)?(?:れ)?(?:た|ました|たもの|れたもの)${JA_END}`,
      `{R}(?:は|を)、?(?:誰|だれ|どなた|どこ)(?:が|によって)(?:{R}を)?(?:作成|作|公開|発表|掲載|発行|出版)(?:っ|さ|し)?(?:れ)?(?:た|ました)${JA_END}|(?:誰|だれ|どなた|どこ)が{R}を(?:作成|作|公開|発表|掲載|発行|出版)(?:っ|し)?(?:た|ました)${JA_END}`,
      `(?:{T}の|{T}を?)?(?:著者|作者|筆者|執筆者|書き手|発行者|発行元|出版社|出版元|書いた人|書いたの)(?:名)?(?:は|って|の名前は)?(?:誰|だれ|どなた|どこ|何)?${JA_END}`,
    ],
    published: [
      `(?:{T}(?:は|が|って)、?)?いつ(?:頃|ごろ)?(?:に)?(?:書かれ|書き|出版され|発行され|掲載され|執筆され)(?:た|ました|たもの)${JA_END}`,
      `{T}(?:は|が|って)、?いつ(?:頃|ごろ)?(?:に)?(?:公開され|発表され|作成され|作られ|出され|出|更新され)(?:た|ました|たもの)${JA_END}|{T}(?:は|って)いつの(?:もの|{R})?${JA_END}|いつの{R}${JA_END}`,
      `(?:{T}の)?(?:発行日|公開日|出版日|発表日|掲載日|発行年|出版年)(?:は|って)?(?:いつ)?${JA_END}|{R}の日付(?:は|って)?(?:いつ)?${JA_END}`,
      `{R}(?:は)?(?:どれくらい|どのくらい)(?:古い|新しい)${JA_END}|{R}は(?:最新|新しい)${JA_END}`,
    ],
    length: [
      `{T}(?:は|って|の長さは)?(?:どの|どれ)(?:くらい|ぐらい|だけ|ほど)(?:の)?(?:長さ|長い|ページ|分量|量)?(?:が)?(?:あ)?(?:り)?(?:ます)?${JA_END}`,
      `{T}(?:は|に|の長さは)?(?:は)?(?:何|全部で何)(?:ページ|頁|語|単語|文字|文|章|節|セクション|段落)(?:が)?(?:あ|から)?(?:り|でき)?(?:ます|て(?:い)?ます|る)?${JA_END}`,
      `(?:{T}の)(?:長さ|ページ数|文字数|語数|単語数|分量)(?:は|って)?(?:どれ|どの)?(?:くらい|ぐらい)?(?:何ページ)?${JA_END}|(?:ページ数|文字数|語数)(?:は)?${JA_END}|何ページ(?:あります|です)か?`,
    ],
    origin: [
      `{T}(?:は|って)?(?:どこ)(?:から|の|に|で)?(?:来|出|公開され|掲載され|発表され|引用され)?(?:た|ました|もの|{R})*${JA_END}`,
      `(?:{T}の)?(?:出典|出所|出どころ|ソース|情報源|引用元|リンク|url|原文)(?:を)?(?:見せて|教えて)?(?:は|って)?(?:どこ|何|なに|なん)?(?:にあります)?(?:ください|下さい)?${JA_END}`,
      `(?:{T}の)?(?:タイトル|題名|表題)(?:は|って)?(?:何|なに|なん)?${JA_END}`,
      `{T}(?:は|を)?どこで読め(?:ます|る)${JA_END}|{R}は(?:信頼でき|公式)(?:ます|る)?${JA_END}`,
      `{T}(?:は|って)?(?:何語|どの言語|どんな言語)(?:で)?(?:書かれて(?:い)?(?:ます|る))?${JA_END}`,
    ],
  },
};

export const ABOUT_PHRASES: readonly AboutPhrases[] = [EN, DE, ES, FR, JA, ...OTHER_ABOUT_PHRASES];
