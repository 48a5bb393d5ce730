/** Every word that Quoth says for itself, in German. */
import type { Strings } from './english.ts';
import { grammarOf } from './grammar.ts';

const { q, count, row, either, languageName } = grammarOf('de', {
  quotes: ['„', '“'],
  comma: ', ',
  gap: ' ',
  andMore: (n) => `und ${n} weitere`,
});

const report = 'Welcher Bericht: Name oder Titel';

const CAUTIONS = { hedge: 'Einschränkung', negation: 'Verneinung' } as const;

export const german: Strings = {
  commands: {
    ask: {
      name: 'frage',
      description: 'Dem Bericht eine Frage stellen; er antwortet mit seinen eigenen Worten',
      options: {
        question: 'Die Frage',
        section: 'Nur in diesem Abschnitt: Nummer oder Überschrift',
        report,
      },
    },
    quote: {
      name: 'zitat',
      description: 'Einen Absatz Wort für Wort zeigen',
      options: { reference: 'Wo er steht: 2.1 oder 2.1-2.3, 2 für einen Abschnitt, oder S. 12', report },
    },
    check: {
      name: 'prüfen',
      description: 'Prüfen, ob das Wort für Wort im Bericht steht',
      options: { text: 'Der Wortlaut, der gesucht wird', report },
    },
    said: {
      name: 'aussagen',
      description: 'Zeigen, was der Bericht jemandem zuschreibt; ohne Namen: wem er etwas zuschreibt',
      options: { by: 'Wer es gesagt hat', about: 'Nur Aussagen mit einem dieser Wörter', report },
    },
    outline: {
      name: 'gliederung',
      description: 'Die Überschriften mit ihren Fundstellen auflisten',
      options: { report },
    },
    source: {
      name: 'quelle',
      description: 'Zeigen, woher der Bericht stammt, samt Haftungsausschluss',
      options: { report },
    },
    quoth: {
      name: 'quoth',
      description: 'Was ich kann und welche Berichte ich habe; mit Bericht: diesen Kanal darauf festlegen',
      options: { report: 'Welchen Bericht dieser Kanal fragt, wenn keiner genannt ist; all: wieder alle' },
    },
  },
  citation: {
    by: (publisher, title) => `${publisher}, ${title}`,
    plainForm: 'Text',
    title: q,
    published: (date) => date,
    pages: (first, last) => (first === last ? `S. ${first}` : `S. ${first}–${last}`),
  },
  attribution: {
    asStatedBy: (speaker, cues) =>
      `Laut ${speaker}${cues.length === 0 ? '' : ` (${cues.map(q).join(', ')})`}`,
    notNamed: (cues) => `Worte oder Ansicht anderer; von wem, ist unklar (${cues.map(q).join(', ')})`,
    quotedWithoutName: 'Im Bericht ohne Namen zitiert',
    inPart: (credit) => `Zum Teil ${credit.replace(/^(?:Laut|Im) /, (word) => word.toLowerCase())}`,
    ownWords: 'Eigene Worte des Berichts',
    hedged: (hedges) => `mit Einschränkung: ${hedges.map(q).join(', ')}`,
  },
  quote: {
    at: (reference, isOne) => `${isOne ? 'Absatz' : 'Absätze'} ${reference}, Wort für Wort:`,
  },
  excerpt: {
    around: (before, behind, how) => {
      const sides = [
        ...(before > 0 ? [`${count(before, { one: 'Satz', other: 'Sätze' })} davor`] : []),
        ...(behind > 0 ? [`${count(behind, { one: 'Satz', other: 'Sätze' })} danach`] : []),
      ];
      return `Von diesem Absatz nicht gezeigt: ${sides.join(', ')}. ${q(how)} zeigt alles.`;
    },
  },
  ask: {
    shortcut: 'Dazu den Bericht fragen',
    about: 'Worum geht es in diesem Bericht?',
    readAs: (corrections) => `${row(corrections.map(({ from, to }) => `${q(from)} als ${q(to)}`))} gelesen.`,
    notFound: (words) => `Nicht gefunden: ${row(words.map(q))}.`,
    answeredWithout: (words) => `Beantwortet ohne ${row(words.map(q))}: nicht gefunden.`,
    notSure: (reports) =>
      `Nicht sicher. Am nächsten kommt in ${reports === 1 ? 'dem Bericht' : 'den Berichten'}:`,
    notSaid: (reports) =>
      reports === 1 ? 'Das steht nicht im Bericht.' : 'Das steht in keinem der Berichte.',
    notSureHere: 'Nicht sicher. Am nächsten kommt in diesem Abschnitt:',
    notSaidHere: 'Dieser Abschnitt sagt nichts dazu.',
    onlyElsewhere: (words) => `Nicht in diesem Abschnitt, aber anderswo: ${row(words.map(q))}.`,
    elsewhere: 'Anderswo im Bericht kommt am nächsten:',
    otherLanguage: (languages) =>
      `Ich finde Wörter, wie sie dastehen, und ${languages.length === 1 ? 'der Bericht ist' : 'die Berichte sind'} in dieser Sprache: ${row(languages.map(languageName))}. Bitte darin fragen.`,
    nearest: 'Die nächstliegenden Abschnitte:',
    closest: 'Der nächstliegende Absatz, keine Antwort:',
    alsoNear: 'Auch naheliegend:',
  },
  itself: {
    about: 'Worum es geht:',
    begins: 'So beginnt er:',
    sections: 'Die Abschnitte:',
  },
  notAsked: {
    button: 'Nicht, was ich meinte',
    noted: 'Danke, das ist vermerkt.',
    nearest: (reports) => `Danach kommt in ${reports === 1 ? 'dem Bericht' : 'den Berichten'} am nächsten:`,
    nothing: 'Sonst kommt nichts in die Nähe. Vielleicht helfen andere Wörter.',
  },
  talk: {
    greeting:
      'Hallo! Fragen zum Bericht beantworte ich mit seinen eigenen Worten, und ich sage es, wenn er nichts dazu sagt.',
    thanks: 'Gern geschehen. Weitere Fragen zum Bericht sind willkommen.',
    remark: 'Alles klar. Weitere Fragen zum Bericht sind jederzeit willkommen.',
    help: 'Eine Frage zum Bericht beantworte ich mit seinen eigenen Worten. Ich prüfe auch Zitate und zeige, was wo steht.',
  },
  check: {
    shortcut: 'Mit Bericht abgleichen',
    verdicts: {
      verbatim: 'Wort für Wort im Bericht.',
      altered: 'Nicht ganz: Der Bericht sagt es anders.',
      absent: 'Nicht im Bericht.',
    },
    verbatim: (times) =>
      times === 1 ? 'Wort für Wort im Bericht.' : `Wort für Wort im Bericht, ${times}-mal.`,
    differs: {
      subject: 'Nicht dasselbe: Es fehlt, wovon die Rede ist.',
      number: 'Nicht dasselbe: Eine Zahl weicht ab.',
      name: 'Nicht dasselbe: Ein Name weicht ab.',
      negation: 'Nicht dasselbe: Eine Verneinung weicht ab.',
      hedge: 'Nicht dasselbe: Eine Einschränkung weicht ab.',
      speaker: 'Nicht dasselbe: Wer es sagt, weicht ab.',
      order: 'Nicht dasselbe: Die Teile stehen in anderer Reihenfolge.',
      wording: 'Nicht ganz: Der Bericht sagt es anders.',
    },
    compared: (texts) => `Verglichen wurde nur: ${row(texts.map(q))}.`,
    comparedWithSpeaker: (texts) => `Verglichen wurde nur dies und wer es sagt: ${row(texts.map(q))}.`,
    leftOut: (texts) => `Durch die Auslassung fehlt: ${row(texts.map(q))}.`,
    altered: 'Was abweicht:',
    spliced:
      'Nicht ganz: Jeder Teil steht im Bericht, aber nicht in dieser Reihenfolge oder nicht so dicht beieinander.',
    heading: (section, heading) =>
      section === null
        ? `Wort für Wort im Titel des Berichts: ${q(heading)}.`
        : `Wort für Wort in der Überschrift von Abschnitt ${section}: ${q(heading)}.`,
    unsaid: (words) => `Weggelassen, obwohl es direkt dabeisteht: ${row(words.map(q))}.`,
    nearest: 'Der nächstliegende Absatz:',
    kinds: { added: 'hinzugefügt', removed: 'weggelassen', changed: 'geändert', moved: 'versetzt' },
    word: q,
    inReport: (words) => `Bericht: ${q(words)}`,
    inChecked: (words) => `geprüfter Text: ${q(words)}`,
    just: (kind) => `eine ${CAUTIONS[kind]}`,
    lost: (kind, word) => `ohne die ${CAUTIONS[kind]} ${q(word)}`,
    gained: (kind, word) => `mit der zusätzlichen ${CAUTIONS[kind]} ${q(word)}`,
    summary: (sentences, verbatim, altered, absent) =>
      `${count(sentences, { one: 'Satz', other: 'Sätze' })}: ${verbatim} Wort für Wort, ${altered} nicht ganz, ${absent} nicht im Bericht.`,
    numbered: (number, words) => `${number}. ${words}`,
    more: (n) => `Und ${n} weitere dieser Art. Bei einem kürzeren Text sind alle zu sehen.`,
    apart: 'Jeder Satz steht im Bericht, aber nicht unmittelbar hintereinander wie hier.',
    notKept: 'Der geprüfte Text wird nicht gespeichert. Eine erneute Prüfung zeigt den Vergleich wieder.',
    fileLeftOut: 'Die angehängte Datei wurde nicht geprüft: Dateien kann ich hier nicht lesen.',
    noWords: 'Darin gibt es keine Wörter zu prüfen.',
  },
  said: {
    speakers: 'Wem etwas zugeschrieben wird, mit der Zahl der Aussagen:',
    nobody: 'Der Bericht schreibt niemandem namentlich etwas zu.',
    nobodyAbout: (about) => `Der Bericht schreibt niemandem etwas über ${q(about)} zu.`,
    unknownSpeaker: (by) => `Im Bericht kommt niemand namens ${q(by)} zu Wort. Zu Wort kommen:`,
    nothingAbout: (name, about) => `Der Bericht schreibt ${name} nichts über ${q(about)} zu.`,
    statement: (name, number, of) => `${name}: Aussage ${number} von ${of}`,
    statements: (n) => count(n, { one: 'Aussage', other: 'Aussagen' }),
    moreSpeakers: (n) => `und ${n} weitere; mit by:… lässt sich angeben, wer gemeint ist`,
  },
  share: {
    asked: (question) => `Frage: ${question}`,
    sharedBy: (name, asked) =>
      asked === null ? `Geteilt von ${name}` : `Geteilt von ${name} auf die Frage: ${asked}`,
    inContextAt: (reference) => `${reference} im Zusammenhang`,
    inContext: 'Im Zusammenhang',
    share: 'Teilen',
    shared: 'Geteilt',
    source: 'Quelle',
    cite: 'Quellenangabe kopieren',
    delete: 'Löschen',
    notYours: 'Nur wer das geteilt hat, kann es löschen.',
    notAllowed: 'Hier darf ich nichts schreiben; sonst hat das niemand gesehen.',
  },
  outline: {
    empty: 'ohne eigenen Text',
  },
  source: {
    title: 'Titel',
    publisher: 'Herausgeber',
    author: 'Autor',
    published: 'Veröffentlicht',
    retrieved: 'Abgerufen',
    url: 'Adresse',
    language: 'Sprache',
    languageName,
    disclaimer: 'Haftungsausschluss',
    notStated: 'nicht angegeben',
    size: 'Umfang',
    counts: (sections, passages, sentences) =>
      [
        count(sections, { one: 'Abschnitt', other: 'Abschnitte' }),
        count(passages, { one: 'Absatz', other: 'Absätze' }),
        count(sentences, { one: 'Satz', other: 'Sätze' }),
      ].join(', '),
    file: 'Datei',
    sha256: (name, digits) => `${name}, sha256 ${digits}`,
  },
  newHere: (how) =>
    `Hallo! Fragen zu geschriebenen Berichten beantworte ich mit deren eigenen Worten, und ich sage es, wenn ein Bericht nichts dazu sagt. Einfach ${how} und eine Frage eingeben oder mich erwähnen.`,
  moreReports: (n, how) => `und ${n} weitere: ${how} zeigt sie`,
  examples: {
    about: (name) => `Was sagt der Bericht über ${name}?`,
    said: (name) => `Was hat ${name} gesagt?`,
    begin: 'Ein paar Fragen für den Anfang:',
    heading: 'Zum Ausprobieren',
  },
  help: {
    intro:
      'Ich antworte aus schriftlichen Berichten, mit deren eigenen Worten, und sage es, wenn etwas nicht darin steht.',
    commands: 'Befehle',
    reports: 'Berichte',
    noReports: 'Noch ist kein Bericht geladen.',
    faults: 'Dateien, die sich nicht lesen ließen',
    fault: (line, what) => `Zeile ${line}: ${what}`,
    unanswered: (n) => `In der letzten Woche ohne Antwort: ${count(n, { one: 'Frage', other: 'Fragen' })}.`,
  },
  channel: {
    allReports: 'Alle Berichte',
    askedAlone: (title, how) =>
      `Nachgesehen habe ich nur in ${q(title)}, dem Bericht dieses Kanals; mit ${how} sehe ich in allen nach.`,
    asks: (title, how) =>
      `Dieser Kanal fragt ${q(title)}, wenn kein anderer Bericht genannt ist. ${how} nimmt das zurück.`,
    asksAll: (how) =>
      `Dieser Kanal fragt alle Berichte, wenn keiner genannt ist. ${how} legt ihn auf einen fest.`,
    set: (title, how) =>
      `Ab jetzt fragt dieser Kanal ${q(title)}, wenn kein anderer Bericht genannt ist. ${how} nimmt das zurück.`,
    cleared: 'Ab jetzt fragt dieser Kanal alle Berichte, wenn keiner genannt ist.',
    gone: (name, how) =>
      `Der Bericht dieses Kanals, ${q(name)}, ist nicht mehr da; gefragt werden alle. ${how} wählt einen anderen.`,
    unreadable:
      'Welcher Bericht zu diesem Kanal gehört, kann ich gerade nicht nachsehen; gefragt werden alle.',
    notAllowed: 'Nur wer diesen Kanal verwalten darf, kann seinen Bericht wählen.',
    notKept:
      'Ich konnte nicht sicherstellen, dass das gespeichert ist; es wurde protokolliert. Bitte noch einmal versuchen.',
    noChannel: 'Hier gibt es keinen Kanal, für den sich ein Bericht wählen ließe.',
  },
  problem: {
    noReports:
      'Noch gibt es keinen Bericht, der antworten könnte. Wer mich betreibt, kann einen in den Wissensordner legen.',
    unknownReport: (name) => `Einen Bericht namens ${q(name)} habe ich nicht. Vorhanden:`,
    whichReport: 'Welcher Bericht? Sein Name gehört hinter „report:“. Vorhanden:',
    which: {
      report: (typed) => `Zu ${q(typed)} passen mehrere Berichte. Welcher ist gemeint?`,
      section: (typed) => `Zu ${q(typed)} passen mehrere Abschnitte. Welcher ist gemeint?`,
      reference: (typed) => `${q(typed)} kann mehrere Stellen meinen. Welche ist gemeint?`,
      speaker: (typed) => `Zu ${q(typed)} passen mehrere Namen. Wer ist gemeint?`,
    },
    moreMeanings: (n) => `und ${n} weitere; bitte mehr davon eingeben`,
    beyondEnd: (reference, section, last) =>
      `${q(reference)} geht über das Ende hinaus: Abschnitt ${section} endet mit ${last}. Vorhanden:`,
    unknownSection: (section) => `Einen Abschnitt ${q(section)} gibt es nicht. Am nächsten liegen:`,
    unknownReference: (reference, last) =>
      `Einen Absatz ${q(reference)} gibt es nicht. Fundstellen sehen aus wie 2.1 oder 2.1-2.3; die letzte ist ${last}.`,
    unknownPage: (page, known) =>
      known === null
        ? `Zu diesem Bericht kenne ich keine Seitenzahlen und finde Seite ${q(page)} daher nicht.`
        : `Eine Seite ${q(page)} mit Text gibt es nicht. Die Seiten gehen von ${known.first} bis ${known.last}.`,
    tooManyPassages: (reference, passages, most) =>
      `${q(reference)} umfasst ${count(passages, { one: 'Absatz', other: 'Absätze' })}; ich zeige höchstens ${most} auf einmal.`,
    changed: 'Der Bericht hat sich seither geändert. Bitte noch einmal fragen.',
    stillReading: 'Dafür lese ich die Berichte noch. Bitte gleich noch einmal fragen.',
    unreadableButton: 'Mit dieser Schaltfläche kann ich nichts mehr anfangen. Bitte noch einmal fragen.',
    optionMissing: (option, usage) => `Es fehlt noch: ${option}. So geht es: ${usage}`,
    optionTooLong: (option, max, length) =>
      `${q(option)} ist zu lang: ${length} Zeichen. Ich lese höchstens ${max}.`,
    unknownCommand: (name, nearest, help) =>
      `${q(name)} kenne ich nicht.${nearest === null ? '' : ` War ${nearest} gemeint?`} Was ich kann, zeigt ${help}.`,
    tooMuch: (seconds) =>
      `Das war viel für eine Minute. In ${count(seconds, { one: 'Sekunde', other: 'Sekunden' })} geht es weiter.`,
    filesUnread: 'Angehängte Dateien kann ich hier nicht lesen. Bitte stattdessen den Text einfügen.',
    failed: 'Bei mir ist etwas schiefgegangen; es wurde protokolliert. Bitte noch einmal versuchen.',
  },
  paging: {
    of: (screen, screens) => `${screen} von ${screens}`,
    next: 'Weiter',
    previous: 'Zurück',
  },
  /** The page in the browser. */
  web: {
    language: 'de',
    visitor: 'Gast',
    title: 'Die Berichte befragen',
    tagline: 'Mit den Worten des Berichts, oder der Auskunft, dass er nichts dazu sagt.',
    question: 'Deine Frage',
    placeholder: 'Stell eine Frage, oder / für einen Befehl',
    ask: 'Fragen',
    fields: 'Alle Felder',
    reports: 'Berichte',
    examples: 'Zum Beispiel',
    switchLight: 'Hell oder dunkel',
    looks: 'Gezeigt wie auf',
    onlyYou: 'Nur du kannst das sehen',
    asChannel: 'So sieht es ein Kanal',
    dismiss: 'Verwerfen',
    copy: 'Kopieren',
    copied: 'Kopiert',
    waiting: 'Ich sehe nach …',
    noAnswer: 'Es kam keine Antwort. Bitte versuch es noch einmal.',
    cancel: 'Abbrechen',
    optional: 'freiwillig',
    needsScript: 'Zum Fragen ist JavaScript nötig. Lesen lassen sich die Berichte auch ohne.',
    contents: 'Inhalt',
    search: 'In diesem Bericht suchen',
    noMatch: 'Nicht gefunden',
    speakers: 'Wer es sagt',
    hedges: 'Vorbehalte',
    notThere: 'Unter dieser Adresse gibt es nichts.',
    home: 'Zu den Berichten',
  },
  terminal: {
    prompt: 'quoth> ',
    howTo:
      'Einfach eine Frage eingeben. /quoth zeigt die Befehle, Tab ergänzt sie, /context zeigt, was um ein Zitat steht, /share und /cite geben eine Kopie, /exit beendet.',
    next: 'Die nächste Seite der Antwort zeigen',
    previous: 'Die vorige Seite der Antwort zeigen',
    context: 'Das letzte Zitat mit dem zeigen, was darum steht',
    share: 'Das letzte Zitat als Text zum Weitergeben zeigen',
    cite: 'Das letzte Zitat mit Quelle in einer Zeile zeigen, zum Kopieren',
    wrong: 'Sagen, dass das nicht gemeint war, und das Nächste zeigen',
    exit: 'Den Chat beenden',
    notAsked: (what, command) => `${what}? ${command}`,
    nothingWrong: 'Hier steht keine Antwort, die zu einer anderen Frage gehören könnte.',
    turn: (position, commands) => `${position} · ${either(commands)} blättert um`,
    lastPage: 'Das war die letzte Seite.',
    firstPage: 'Das war die erste Seite.',
    noPages: 'Noch gibt es keine Antwort zum Blättern.',
    open: (labels) =>
      `Eine Nummer eingeben: ${labels.map((label, i) => `${i + 1} für ${label}`).join(', ')}.`,
    nothingQuoted: 'Es gibt noch kein Zitat.',
    choose: 'Die Nummer eingeben, um zu wählen.',
  },
};
