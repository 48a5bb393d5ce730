/** Every word that Quoth says for itself, in German. */
import type { Strings } from './english.ts';
import { grammarOf } from './grammar.ts';

const { q, count, row, either } = grammarOf('de', {
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
      description: 'Den Bericht etwas fragen; er antwortet mit eigenen Worten',
      options: {
        question: 'Die Frage',
        section: 'Nur in diesem Abschnitt: Nummer oder Überschrift',
        report,
      },
    },
    quote: {
      name: 'zitat',
      description: 'Einen Absatz Wort für Wort zeigen',
      options: { reference: 'Wo er steht: 2.1 oder 2.1-2.3, oder 2 für einen Abschnitt', report },
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
      description: 'Was ich kann und welche Berichte ich gelesen habe',
      options: {},
    },
  },
  citation: {
    noPublisher: 'Herausgeber nicht angegeben',
    noDate: 'Datum nicht angegeben',
    noHeading: 'ohne Überschrift',
    title: q,
    published: (date) => date,
  },
  attribution: {
    asStatedBy: (speaker, cues) =>
      `Laut ${speaker}${cues.length === 0 ? '' : ` (${cues.map(q).join(', ')})`}`,
    notNamed: (cues) =>
      `Worte oder Ansicht von jemandem; von wem, ist nicht klar (${cues.map(q).join(', ')})`,
    quotedWithoutName: 'Im Bericht ohne Namen zitiert',
    ownWords: 'Worte des Berichts selbst',
    hedged: (hedges) => `mit Einschränkung: ${hedges.map(q).join(', ')}`,
  },
  ask: {
    readAs: (corrections) => `Gelesen: ${row(corrections.map(({ from, to }) => `${q(from)} als ${q(to)}`))}.`,
    notFound: (words) => `Nicht gefunden: ${row(words.map(q))}.`,
    notSaid: (reports) =>
      reports === 1 ? 'Das steht nicht im Bericht.' : 'Das steht in keinem der Berichte.',
    nearest: 'Nächstliegende Abschnitte:',
    closest: 'Der nächstliegende Absatz, keine Antwort:',
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
    altered: 'Nicht ganz: Der Bericht sagt es anders. Vom Bericht zum geprüften Wortlaut:',
    spliced: 'Nicht ganz: Jeder Teil steht im Bericht, aber nicht so geordnet oder nicht so nah beieinander.',
    heading: (section, heading) =>
      section === null
        ? `Wort für Wort im Titel des Berichts: ${q(heading)}.`
        : `Wort für Wort in der Überschrift von Abschnitt ${section}: ${q(heading)}.`,
    unsaid: (words) => `Weggelassen, obwohl es direkt dabeisteht: ${row(words.map(q))}.`,
    nearest: 'Der nächstliegende Absatz, der etwas anderes sagt:',
    kinds: { added: 'hinzugefügt', removed: 'weggelassen', changed: 'geändert' },
    word: q,
    change: (from, to) => `${q(from)} → ${q(to)}`,
    just: (kind) => `eine ${CAUTIONS[kind]}`,
    lost: (kind, word) => `ohne die ${CAUTIONS[kind]} ${q(word)}`,
    gained: (kind, word) => `mit der zusätzlichen ${CAUTIONS[kind]} ${q(word)}`,
    summary: (sentences, verbatim, altered, absent) =>
      `${count(sentences, { one: 'Satz', other: 'Sätze' })}: ${verbatim} Wort für Wort, ${altered} nicht ganz, ${absent} nicht im Bericht.`,
    numbered: (number, words) => `${number}. ${words}`,
    more: (n) => `Und ${n} weitere dieser Art. Ein kürzerer Text zeigt sie alle.`,
    apart: 'Jeder Satz steht im Bericht, aber nicht einer direkt hinter dem anderen wie hier.',
    notKept: 'Der geprüfte Text wird nicht aufbewahrt. Eine neue Prüfung zeigt den Vergleich.',
    noWords: 'Darin sind keine Wörter zu prüfen.',
  },
  said: {
    speakers: 'Wem etwas zugeschrieben wird, mit der Zahl der Aussagen:',
    nobody: 'Der Bericht schreibt niemandem namentlich etwas zu.',
    unknownSpeaker: (by) => `Der Bericht schreibt niemandem wie ${q(by)} etwas zu. Er nennt:`,
    nothingAbout: (name, about) => `Der Bericht schreibt ${name} nichts über ${q(about)} zu.`,
    statements: (n) => count(n, { one: 'Aussage', other: 'Aussagen' }),
    moreSpeakers: (n) => `und ${n} weitere; hinter by:… steht, wer gemeint ist`,
  },
  share: {
    asked: (question) => `Gefragt: ${question}`,
    sharedBy: (name, asked) =>
      asked === null ? `Geteilt von ${name}` : `Geteilt von ${name} auf die Frage: ${asked}`,
    inContext: 'Im Zusammenhang',
    share: 'Teilen',
    shared: 'Geteilt',
    delete: 'Löschen',
    notYours: 'Nur wer das geteilt hat, kann es löschen.',
    notAllowed: 'Hier darf ich nichts posten; niemand sonst hat das gesehen.',
  },
  outline: {
    opening: (words) => `${words} …`,
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
  help: {
    intro:
      'Ich antworte aus schriftlichen Berichten, mit deren eigenen Worten, und sage es, wenn etwas nicht darin steht.',
    commands: 'Befehle',
    reports: 'Berichte',
    noReports: 'Noch ist kein Bericht geladen.',
    faults: 'Dateien, die sich nicht lesen ließen',
    fault: (line, what) => `Zeile ${line}: ${what}`,
  },
  problem: {
    noReports:
      'Noch gibt es keinen Bericht, der antworten könnte. Wer mich betreibt, kann einen in den Wissensordner legen.',
    unknownReport: (name) => `Einen Bericht namens ${q(name)} habe ich nicht. Vorhanden:`,
    whichReport: 'Welcher Bericht? Sein Name gehört hinter „report:“. Vorhanden:',
    unknownSection: (section) => `Einen Abschnitt ${q(section)} gibt es nicht. Am nächsten liegen:`,
    unknownReference: (reference, last) =>
      `Einen Absatz ${q(reference)} gibt es nicht. Fundstellen sehen aus wie 2.1 oder 2.1-2.3; die letzte ist ${last}.`,
    tooManyPassages: (reference, passages, most) =>
      `${q(reference)} umfasst ${count(passages, { one: 'Absatz', other: 'Absätze' })}; ich zeige höchstens ${most} auf einmal.`,
    changed: 'Der Bericht hat sich seither geändert. Bitte noch einmal fragen.',
    stillReading: 'Dafür lese ich die Berichte noch. Bitte gleich noch einmal fragen.',
    unreadableButton: 'Diesen Knopf kann ich nicht mehr lesen. Bitte noch einmal fragen.',
    optionMissing: (usage) => `Da fehlt etwas. So geht es: ${usage}`,
    optionTooLong: (option, max, length) =>
      `${q(option)} ist zu lang: ${length} Zeichen. Ich lese höchstens ${max}.`,
    unknownCommand: (name, nearest, help) =>
      `${q(name)} kenne ich nicht.${nearest === null ? '' : ` War ${nearest} gemeint?`} Was ich kann, zeigt ${help}.`,
    failed: 'Bei mir ist etwas schiefgegangen; es ist protokolliert. Bitte noch einmal versuchen.',
  },
  paging: {
    of: (screen, screens) => `${screen} von ${screens}`,
    next: 'Weiter',
    previous: 'Zurück',
  },
  terminal: {
    prompt: 'quoth> ',
    howTo: 'Einfach eine Frage eingeben. /quoth zeigt die Befehle, Tab ergänzt sie, /exit beendet.',
    moreReports: (n) => `und ${n} weitere: /quoth zeigt sie`,
    next: 'Die nächste Seite der Antwort zeigen',
    previous: 'Die vorige Seite der Antwort zeigen',
    exit: 'Den Chat beenden',
    turn: (position, commands) => `${position} · ${either(commands)} blättert um`,
    lastPage: 'Das war die letzte Seite.',
    firstPage: 'Das war die erste Seite.',
    noPages: 'Noch gibt es keine Antwort zum Blättern.',
  },
};
