/** Every word that Quoth says for itself, in French. The blanks ahead of `:`, `;`, `?` and `»` forbid a line break. */
import type { Strings } from './english.ts';
import { grammarOf } from './grammar.ts';

const { q, count, row, either, languageName } = grammarOf('fr', {
  quotes: ['« ', ' »'],
  comma: ', ',
  gap: ' ',
  andMore: (n) => `et ${n} de plus`,
});

const report = 'Quel rapport : son nom ou son titre';

const CAUTIONS = {
  hedge: { one: 'une réserve', the: 'la réserve' },
  negation: { one: 'une négation', the: 'la négation' },
} as const;

export const french: Strings = {
  commands: {
    ask: {
      name: 'demander',
      description: 'Poser une question au rapport, qui répond avec ses propres mots',
      options: {
        question: 'La question',
        section: 'Seulement dans cette section : son numéro ou son titre',
        report,
      },
    },
    quote: {
      name: 'citer',
      description: 'Afficher un passage mot pour mot',
      options: { reference: 'Où il se trouve : 2.1, ou 2.1-2.3, ou 2 pour une section, ou p. 12', report },
    },
    check: {
      name: 'vérifier',
      description: 'Vérifier si le rapport dit cela mot pour mot',
      options: { text: 'Le texte à chercher', report },
    },
    said: {
      name: 'propos',
      description: 'Afficher ce que le rapport attribue à quelqu’un ; sans nom, à qui il attribue des propos',
      options: { by: 'Qui l’a dit', about: 'Seulement les propos contenant un de ces mots', report },
    },
    outline: {
      name: 'plan',
      description: 'Lister les titres avec leurs références',
      options: { report },
    },
    source: {
      name: 'source',
      description: 'Afficher d’où vient le rapport, avec son avertissement',
      options: { report },
    },
    quoth: {
      name: 'quoth',
      description:
        'Ce que je sais faire et les rapports que j’ai ; avec un rapport : ce canal interroge celui-ci',
      options: { report: 'Le rapport que ce canal interroge si aucun n’est nommé ; all : de nouveau tous' },
    },
  },
  citation: {
    by: (publisher, title) => `${publisher}, ${title}`,
    plainForm: 'Texte',
    title: q,
    published: (date) => date,
    pages: (first, last) => (first === last ? `p. ${first}` : `p. ${first}-${last}`),
  },
  attribution: {
    asStatedBy: (speaker, cues) =>
      `Selon ${speaker}${cues.length === 0 ? '' : ` (${cues.map(q).join(', ')})`}`,
    notNamed: (cues) =>
      `Paroles ou avis d’une personne qui n’est pas clairement désignée (${cues.map(q).join(', ')})`,
    quotedWithoutName: 'Cité dans le rapport sans que l’auteur soit nommé',
    inPart: (credit) => `En partie ${credit.charAt(0).toLowerCase()}${credit.slice(1)}`,
    ownWords: 'Les propres mots du rapport',
    hedged: (hedges) => `avec réserve : ${hedges.map(q).join(', ')}`,
  },
  quote: {
    at: (reference, isOne) => `${isOne ? 'Passage' : 'Passages'} ${reference}, mot pour mot :`,
  },
  excerpt: {
    around: (before, behind, how) => {
      const sides = [
        ...(before > 0 ? [`${count(before, { one: 'phrase', other: 'phrases' })} avant`] : []),
        ...(behind > 0 ? [`${count(behind, { one: 'phrase', other: 'phrases' })} après`] : []),
      ];
      return `Non montré de ce passage : ${sides.join(', ')}. ${q(how)} montre tout.`;
    },
  },
  ask: {
    shortcut: 'Interroger le rapport',
    about: 'De quoi parle ce rapport ?',
    readAs: (corrections) =>
      `J’ai lu ${row(corrections.map(({ from, to }) => `${q(to)} au lieu de ${q(from)}`))}.`,
    notFound: (words) => `Mots introuvables : ${row(words.map(q))}.`,
    answeredWithout: (words) => `Répondu sans ${row(words.map(q))} : pas trouvé.`,
    notSure: (reports) => `Pas sûr. Le plus proche dans ${reports === 1 ? 'le rapport' : 'les rapports'} :`,
    notSaid: (reports) => (reports === 1 ? 'Le rapport ne le dit pas.' : 'Les rapports ne le disent pas.'),
    notSureHere: 'Pas sûr. Le plus proche dans cette section :',
    notSaidHere: 'Cette section ne le dit pas.',
    onlyElsewhere: (words) => `Pas dans cette section, mais ailleurs : ${row(words.map(q))}.`,
    elsewhere: 'Le plus proche ailleurs dans le rapport :',
    otherLanguage: (languages) =>
      `Je trouve les mots tels qu’ils sont écrits, et ${languages.length === 1 ? 'le rapport est' : 'les rapports sont'} en ${row(languages.map(languageName))} : merci de demander dans cette langue.`,
    nearest: 'Sections les plus proches :',
    closest: 'Le passage le plus proche, pas une réponse :',
    alsoNear: 'Proche aussi :',
  },
  itself: {
    about: 'De quoi il s’agit :',
    begins: 'Il commence ainsi :',
    sections: 'Ses sections :',
  },
  notAsked: {
    button: 'Pas ce que je demandais',
    noted: 'Merci, c’est noté.',
    nearest: (reports) => `Ensuite, le plus proche dans ${reports === 1 ? 'le rapport' : 'les rapports'} :`,
    nothing: 'Rien d’autre ne s’en approche. D’autres mots aideront peut-être.',
  },
  talk: {
    greeting:
      'Bonjour ! Je réponds aux questions sur le rapport avec ses propres mots, et je le dis quand il n’en parle pas.',
    thanks: 'Avec plaisir. D’autres questions sur le rapport sont bienvenues.',
    remark: 'D’accord. D’autres questions sur le rapport sont toujours bienvenues.',
    help: 'Je réponds à une question sur le rapport avec ses propres mots. Je vérifie aussi des citations et montre ce qui se trouve où.',
  },
  check: {
    shortcut: 'Vérifier dans le rapport',
    verdicts: {
      verbatim: 'Mot pour mot dans le rapport.',
      altered: 'Pas tout à fait : le rapport le dit autrement.',
      absent: 'Absent du rapport.',
    },
    verbatim: (times) =>
      times === 1 ? 'Mot pour mot dans le rapport.' : `Mot pour mot dans le rapport, ${times} fois.`,
    differs: {
      subject: 'Pas la même chose : il manque ce dont il est question.',
      number: 'Pas la même chose : un nombre diffère.',
      name: 'Pas la même chose : un nom diffère.',
      negation: 'Pas la même chose : une négation diffère.',
      hedge: 'Pas la même chose : une réserve diffère.',
      speaker: 'Pas la même chose : la personne qui parle diffère.',
      order: 'Pas la même chose : les parties sont dans un autre ordre.',
      wording: 'Pas tout à fait : le rapport le dit autrement.',
    },
    compared: (texts) => `Seul ceci a été comparé : ${row(texts.map(q))}.`,
    comparedWithSpeaker: (texts) => `Seuls ceci et son auteur ont été comparés : ${row(texts.map(q))}.`,
    leftOut: (texts) => `Omis par les points de suspension : ${row(texts.map(q))}.`,
    altered: 'Ce qui diffère :',
    spliced:
      'Pas tout à fait : chaque partie est dans le rapport, mais pas dans cet ordre ou pas aussi rapprochée.',
    heading: (section, heading) =>
      section === null
        ? `Mot pour mot dans le titre du rapport : ${q(heading)}.`
        : `Mot pour mot dans le titre de la section ${section} : ${q(heading)}.`,
    unsaid: (words) => `Omis, alors que c’est juste à côté : ${row(words.map(q))}.`,
    nearest: 'Le passage le plus proche :',
    kinds: { added: 'ajouté', removed: 'omis', changed: 'modifié', moved: 'déplacé' },
    word: q,
    inReport: (words) => `rapport : ${q(words)}`,
    inChecked: (words) => `texte vérifié : ${q(words)}`,
    just: (kind) => CAUTIONS[kind].one,
    lost: (kind, word) => `retire ${CAUTIONS[kind].the} ${q(word)}`,
    gained: (kind, word) => `ajoute ${CAUTIONS[kind].the} ${q(word)}`,
    summary: (sentences, verbatim, altered, absent) =>
      `${count(sentences, { one: 'phrase', other: 'phrases' })} : ${verbatim} mot pour mot, ${altered} pas tout à fait, ${absent} hors du rapport.`,
    numbered: (number, words) => `${number}. ${words}`,
    more: (n) => `Et ${n} de plus du même genre. Avec un texte plus court, on les voit toutes.`,
    apart: 'Chaque phrase est dans le rapport, mais elles ne s’y suivent pas comme ici.',
    notKept: 'Le texte vérifié n’est pas conservé. Une nouvelle vérification montrera la comparaison.',
    fileLeftOut: 'Le fichier joint n’a pas été vérifié : je ne peux pas lire de fichiers ici.',
    noWords: 'Il n’y a là aucun mot à vérifier.',
  },
  said: {
    speakers: 'À qui des propos sont attribués, et combien :',
    nobody: 'Le rapport n’attribue de propos à personne nommément.',
    nobodyAbout: (about) => `Le rapport n’attribue à personne de propos sur ${q(about)}.`,
    unknownSpeaker: (by) => `Le rapport n’attribue rien à quelqu’un comme ${q(by)}. Il nomme :`,
    nothingAbout: (name, about) => `Le rapport n’attribue rien à ${name} sur ${q(about)}.`,
    statement: (name, number, of) => `${name} : déclaration ${number} sur ${of}`,
    statements: (n) => count(n, { one: 'déclaration', other: 'déclarations' }),
    moreSpeakers: (n) => `et ${n} de plus ; by:… permet de préciser qui`,
  },
  share: {
    asked: (question) => `Question : ${question}`,
    sharedBy: (name, asked) =>
      asked === null ? `Partagé par ${name}` : `Partagé par ${name}, qui demandait : ${asked}`,
    inContextAt: (reference) => `${reference} en contexte`,
    inContext: 'En contexte',
    share: 'Partager',
    shared: 'Partagé',
    source: 'Source',
    cite: 'Copier la référence',
    delete: 'Supprimer',
    notYours: 'Seule la personne qui l’a partagé peut le supprimer.',
    notAllowed: 'Je n’ai pas le droit de publier ici ; personne d’autre ne l’a vu.',
  },
  outline: {
    empty: 'sans texte propre',
  },
  source: {
    title: 'Titre',
    publisher: 'Éditeur',
    author: 'Auteur',
    published: 'Publication',
    retrieved: 'Consultation',
    url: 'Adresse',
    language: 'Langue',
    languageName,
    disclaimer: 'Avertissement',
    notStated: 'non indiqué',
    size: 'Longueur',
    counts: (sections, passages, sentences) =>
      [
        count(sections, { one: 'section', other: 'sections' }),
        count(passages, { one: 'passage', other: 'passages' }),
        count(sentences, { one: 'phrase', other: 'phrases' }),
      ].join(', '),
    file: 'Fichier',
    sha256: (name, digits) => `${name}, sha256 ${digits}`,
  },
  newHere: (how) =>
    `Bonjour ! Je réponds aux questions sur des rapports écrits avec leurs propres mots, et je le dis quand un rapport n’en parle pas. Il suffit d’écrire ${how} et une question, ou de me mentionner.`,
  moreReports: (n, how) => `et ${n} de plus : ${how} les montre`,
  examples: {
    about: (name) => `Que dit le rapport sur ${name} ?`,
    said: (name) => `Qu’a dit ${name} ?`,
    begin: 'Quelques questions pour commencer :',
    heading: 'À essayer',
  },
  help: {
    intro:
      'Je réponds à partir de rapports écrits, avec leurs propres mots, et je le dis quand un rapport ne répond pas.',
    commands: 'Commandes',
    reports: 'Rapports',
    noReports: 'Aucun rapport n’est encore chargé.',
    faults: 'Fichiers illisibles',
    fault: (line, what) => `ligne ${line} : ${what}`,
    unanswered: (n) =>
      `Sans réponse cette dernière semaine : ${count(n, { one: 'question', other: 'questions' })}.`,
  },
  channel: {
    allReports: 'Tous les rapports',
    askedAlone: (title, how) =>
      `Je n’ai regardé que dans ${q(title)}, le rapport de ce canal ; avec ${how}, je regarde dans tous.`,
    asks: (title, how) =>
      `Ce canal interroge ${q(title)} si aucun autre rapport n’est nommé. ${how} annule ce choix.`,
    asksAll: (how) => `Ce canal interroge tous les rapports si aucun n’est nommé. ${how} lui en attribue un.`,
    set: (title, how) =>
      `Désormais, ce canal interroge ${q(title)} si aucun autre rapport n’est nommé. ${how} annule ce choix.`,
    cleared: 'Désormais, ce canal interroge tous les rapports si aucun n’est nommé.',
    gone: (name, how) =>
      `Le rapport de ce canal, ${q(name)}, n’est plus là ; tous sont donc interrogés. ${how} en choisit un autre.`,
    unreadable:
      'Je ne peux pas savoir pour le moment quel est le rapport de ce canal ; tous sont donc interrogés.',
    notAllowed: 'Seules les personnes qui peuvent gérer ce canal peuvent choisir son rapport.',
    notKept:
      'Je n’ai pas pu m’assurer que ce choix est enregistré ; l’erreur est consignée. Merci de réessayer.',
    noChannel: 'Il n’y a pas ici de canal pour lequel choisir un rapport.',
  },
  problem: {
    noReports:
      'Il n’y a encore aucun rapport à interroger. La personne qui m’administre peut en ajouter un au dossier de connaissances.',
    unknownReport: (name) => `Je n’ai aucun rapport appelé ${q(name)}. Voici ceux que j’ai :`,
    whichReport: 'Quel rapport ? Son nom s’écrit après « report: ». Voici ceux que j’ai :',
    which: {
      report: (typed) => `Plusieurs rapports correspondent à ${q(typed)}. Lequel ?`,
      section: (typed) => `Plusieurs sections correspondent à ${q(typed)}. Laquelle ?`,
      reference: (typed) => `${q(typed)} peut désigner plusieurs endroits. Lequel ?`,
      speaker: (typed) => `Plusieurs noms correspondent à ${q(typed)}. Lequel ?`,
    },
    moreMeanings: (n) => `et ${n} de plus ; il faut en écrire davantage`,
    beyondEnd: (reference, section, last) =>
      `${q(reference)} dépasse la fin : la section ${section} se termine par ${last}. Il y a :`,
    unknownSection: (section) => `Il n’y a pas de section ${q(section)}. Les plus proches :`,
    unknownReference: (reference, last) =>
      `Il n’y a pas de passage ${q(reference)}. Les références sont du type 2.1 ou 2.1-2.3 ; la dernière est ${last}.`,
    unknownPage: (page, known) =>
      known === null
        ? `Je ne connais pas les numéros de page de ce rapport ; je ne trouve donc pas la page ${q(page)}.`
        : `Il n’y a pas de page ${q(page)} avec du texte. Les pages vont de ${known.first} à ${known.last}.`,
    tooManyPassages: (reference, passages, most) =>
      `${q(reference)} comprend ${count(passages, { one: 'passage', other: 'passages' })} ; j’en affiche ${most} au plus à la fois.`,
    changed: 'Le rapport a changé depuis cette publication. Merci de reposer la question.',
    stillReading:
      'Je suis encore en train de lire les rapports pour cela. Merci de reposer la question dans un instant.',
    unreadableButton: 'Je ne peux plus lire ce bouton. Merci de reposer la question.',
    optionMissing: (option, usage) => `Il manque encore : ${option}. Cela s’écrit ainsi : ${usage}`,
    optionTooLong: (option, max, length) =>
      `${q(option)} est trop long : ${count(length, { one: 'caractère', many: 'de caractères', other: 'caractères' })}. J’en lis ${max} au plus.`,
    unknownCommand: (name, nearest, help) =>
      `Je ne connais pas ${q(name)}.${nearest === null ? '' : ` Peut-être ${nearest} ?`} ${help} montre ce que je sais faire.`,
    tooMuch: (seconds) =>
      `C’était beaucoup pour une minute. Merci de continuer dans ${count(seconds, { one: 'seconde', other: 'secondes' })}.`,
    filesUnread: 'Je ne peux pas lire ici les fichiers joints. Merci de coller plutôt le texte.',
    failed: 'Quelque chose s’est mal passé de mon côté ; c’est consigné. Merci de réessayer.',
  },
  paging: {
    of: (screen, screens) => `${screen} sur ${screens}`,
    next: 'Suivant',
    previous: 'Précédent',
  },
  /** The page in the browser. */
  web: {
    language: 'fr',
    visitor: 'Invité',
    title: 'Interroger les rapports',
    tagline: 'Avec les mots du rapport, ou l’aveu qu’il ne le dit pas.',
    question: 'Votre question',
    placeholder: 'Posez une question, ou / pour une commande',
    ask: 'Demander',
    fields: 'Tous les champs',
    reports: 'Rapports',
    examples: 'Par exemple',
    switchLight: 'Clair ou sombre',
    looks: 'Affiché comme sur',
    onlyYou: 'Vous seul pouvez voir ceci',
    asChannel: 'Comme un salon le voit',
    dismiss: 'Fermer',
    copy: 'Copier',
    copied: 'Copié',
    waiting: 'Je cherche …',
    noAnswer: 'Aucune réponse n’est arrivée. Veuillez réessayer.',
    cancel: 'Annuler',
    optional: 'facultatif',
    needsScript: 'Il faut JavaScript pour poser une question. Les rapports se lisent sans.',
    contents: 'Sommaire',
    search: 'Chercher dans ce rapport',
    noMatch: 'Introuvable',
    speakers: 'Qui le dit',
    hedges: 'Réserves',
    notThere: 'Il n’y a rien à cette adresse.',
    home: 'Vers les rapports',
  },
  terminal: {
    prompt: 'quoth> ',
    howTo:
      'Il suffit d’écrire une question. /quoth montre les commandes, Tab les complète, /context montre ce qui entoure une citation, /share et /cite donnent une copie, /exit termine.',
    next: 'Afficher la page suivante de la réponse',
    previous: 'Afficher la page précédente de la réponse',
    context: 'Afficher la dernière citation avec ce qui l’entoure',
    share: 'Afficher la dernière citation comme texte à transmettre',
    cite: 'Afficher la dernière citation et sa source sur une ligne, à copier',
    wrong: 'Dire que ce n’est pas ce qui était demandé et montrer le suivant',
    exit: 'Terminer la conversation',
    notAsked: (what, command) => `${what} ? ${command}`,
    nothingWrong: 'Il n’y a ici aucune réponse qui puisse être à une autre question.',
    turn: (position, commands) => `${position} · ${either(commands)} tourne la page`,
    lastPage: 'C’était la dernière page.',
    firstPage: 'C’était la première page.',
    noPages: 'Il n’y a encore aucune réponse à feuilleter.',
    open: (labels) => `Tapez un numéro : ${labels.map((label, i) => `${i + 1} pour ${label}`).join(', ')}.`,
    nothingQuoted: 'Il n’y a pas encore de citation.',
    choose: 'Pour choisir, il suffit de taper le numéro.',
  },
};
