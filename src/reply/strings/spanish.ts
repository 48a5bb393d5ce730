/** Every word that Quoth says for itself, in Spanish. */
import type { Strings } from './english.ts';
import { grammarOf } from './grammar.ts';

const { q, count, row, either, languageName } = grammarOf('es', {
  quotes: ['«', '»'],
  comma: ', ',
  gap: ' ',
  andMore: (n) => `y ${n} más`,
});

const report = 'Qué informe: su nombre o título';

const CAUTIONS = {
  hedge: { one: 'una reserva', the: 'la reserva' },
  negation: { one: 'una negación', the: 'la negación' },
} as const;

export const spanish: Strings = {
  commands: {
    ask: {
      name: 'preguntar',
      description: 'Hacer una pregunta al informe, que responde con sus propias palabras',
      options: {
        question: 'Lo que se quiere saber',
        section: 'Solo en esta sección: su número o encabezado',
        report,
      },
    },
    quote: {
      name: 'citar',
      description: 'Mostrar un pasaje palabra por palabra',
      options: { reference: 'Dónde está: 2.1, o 2.1-2.3, o 2 para una sección, o p. 12', report },
    },
    check: {
      name: 'comprobar',
      description: 'Comprobar si el informe dice esto palabra por palabra',
      options: { text: 'El texto que se busca', report },
    },
    said: {
      name: 'declaraciones',
      description: 'Mostrar lo que el informe atribuye a alguien; sin nombre, a quiénes atribuye algo',
      options: { by: 'Quién lo dijo', about: 'Solo declaraciones con alguna de estas palabras', report },
    },
    outline: {
      name: 'índice',
      description: 'Listar los encabezados con sus referencias',
      options: { report },
    },
    source: {
      name: 'fuente',
      description: 'Mostrar de dónde procede el informe, con su aviso legal',
      options: { report },
    },
    quoth: {
      name: 'quoth',
      description: 'Qué sé hacer y qué informes tengo; con un informe: este canal pregunta a ese',
      options: {
        report: 'El informe al que pregunta este canal si no se nombra ninguno; all: de nuevo todos',
      },
    },
  },
  citation: {
    by: (publisher, title) => `${publisher}, ${title}`,
    plainForm: 'Texto',
    title: q,
    published: (date) => date,
    pages: (first, last) => (first === last ? `p. ${first}` : `pp. ${first}-${last}`),
  },
  attribution: {
    asStatedBy: (speaker, cues) =>
      `Según ${speaker}${cues.length === 0 ? '' : ` (${cues.map(q).join(', ')})`}`,
    notNamed: (cues) => `Palabras u opinión de alguien; no queda claro de quién (${cues.map(q).join(', ')})`,
    quotedWithoutName: 'Citado en el informe sin dar nombre',
    inPart: (credit) => `En parte ${credit.charAt(0).toLowerCase()}${credit.slice(1)}`,
    ownWords: 'Palabras del propio informe',
    hedged: (hedges) => `con reservas: ${hedges.map(q).join(', ')}`,
  },
  quote: {
    at: (reference, isOne) => `${isOne ? 'Pasaje' : 'Pasajes'} ${reference}, palabra por palabra:`,
  },
  excerpt: {
    around: (before, behind, how) => {
      const sides = [
        ...(before > 0 ? [`${count(before, { one: 'frase', other: 'frases' })} antes`] : []),
        ...(behind > 0 ? [`${count(behind, { one: 'frase', other: 'frases' })} después`] : []),
      ];
      return `De este pasaje no se muestran: ${sides.join(', ')}. ${q(how)} lo muestra todo.`;
    },
  },
  ask: {
    shortcut: 'Preguntar al informe',
    about: '¿De qué trata este informe?',
    readAs: (corrections) =>
      `He leído ${row(corrections.map(({ from, to }) => `${q(from)} como ${q(to)}`))}.`,
    notFound: (words) => `No aparece: ${row(words.map(q))}.`,
    answeredWithout: (words) => `Respondido sin ${row(words.map(q))}: no se encontró.`,
    notSure: (reports) => `No es seguro. Lo más cercano en ${reports === 1 ? 'el informe' : 'los informes'}:`,
    notSaid: (reports) => (reports === 1 ? 'El informe no lo dice.' : 'Los informes no lo dicen.'),
    notSureHere: 'No es seguro. Lo más cercano en esta sección:',
    notSaidHere: 'Esta sección no lo dice.',
    onlyElsewhere: (words) => `No en esta sección, pero sí en otra parte: ${row(words.map(q))}.`,
    elsewhere: 'Lo más cercano en otra parte del informe:',
    otherLanguage: (languages) =>
      `Encuentro las palabras tal como están escritas, y ${languages.length === 1 ? 'el informe está' : 'los informes están'} en ${row(languages.map(languageName))}: mejor preguntar en ese idioma.`,
    nearest: 'Secciones más cercanas:',
    closest: 'El pasaje más cercano, no una respuesta:',
    alsoNear: 'También cercano:',
  },
  itself: {
    about: 'De qué trata:',
    begins: 'Así empieza:',
    sections: 'Sus secciones:',
  },
  notAsked: {
    button: 'No es lo que pregunté',
    noted: 'Gracias, queda anotado.',
    nearest: (reports) => `Lo siguiente más cercano en ${reports === 1 ? 'el informe' : 'los informes'}:`,
    nothing: 'No hay nada más que se acerque. Quizá ayuden otras palabras.',
  },
  talk: {
    greeting:
      '¡Hola! Se me puede preguntar cualquier cosa sobre el informe: respondo con sus propias palabras y aviso cuando no lo dice.',
    thanks: 'De nada. Se me puede preguntar cualquier otra cosa sobre el informe.',
    remark: 'De acuerdo. Se me puede preguntar cualquier otra cosa sobre el informe.',
    help: 'A una pregunta sobre el informe respondo con sus propias palabras. También compruebo citas y muestro qué está dónde.',
  },
  check: {
    shortcut: 'Cotejar con el informe',
    verdicts: {
      verbatim: 'Palabra por palabra en el informe.',
      altered: 'No exactamente: el informe lo dice de otra manera.',
      absent: 'No está en el informe.',
    },
    verbatim: (times) =>
      times === 1
        ? 'Palabra por palabra en el informe.'
        : `Palabra por palabra en el informe, ${count(times, { one: 'vez', other: 'veces' })}.`,
    differs: {
      subject: 'No es lo mismo: falta de qué se habla.',
      number: 'No es lo mismo: cambia un número.',
      name: 'No es lo mismo: cambia un nombre.',
      negation: 'No es lo mismo: cambia una negación.',
      hedge: 'No es lo mismo: cambia una reserva.',
      speaker: 'No es lo mismo: cambia quién lo dice.',
      order: 'No es lo mismo: las partes están en otro orden.',
      wording: 'No exactamente: el informe lo dice de otra manera.',
    },
    compared: (texts) => `Solo se ha comparado: ${row(texts.map(q))}.`,
    comparedWithSpeaker: (texts) => `Solo se ha comparado esto y quién lo dice: ${row(texts.map(q))}.`,
    leftOut: (texts) => `Los puntos suspensivos omiten: ${row(texts.map(q))}.`,
    altered: 'Lo que cambia:',
    spliced: 'No exactamente: cada parte está en el informe, pero no en este orden o no tan juntas.',
    heading: (section, heading) =>
      section === null
        ? `Palabra por palabra en el título del informe: ${q(heading)}.`
        : `Palabra por palabra en el encabezado de la sección ${section}: ${q(heading)}.`,
    unsaid: (words) => `Omitido, aunque está justo ahí: ${row(words.map(q))}.`,
    nearest: 'El pasaje más cercano:',
    kinds: { added: 'añadido', removed: 'omitido', changed: 'cambiado', moved: 'movido' },
    word: q,
    inReport: (words) => `informe: ${q(words)}`,
    inChecked: (words) => `texto comprobado: ${q(words)}`,
    just: (kind) => CAUTIONS[kind].one,
    lost: (kind, word) => `quita ${CAUTIONS[kind].the} ${q(word)}`,
    gained: (kind, word) => `añade ${CAUTIONS[kind].the} ${q(word)}`,
    summary: (sentences, verbatim, altered, absent) =>
      `${count(sentences, { one: 'frase', other: 'frases' })}: ${verbatim} palabra por palabra, ${altered} con diferencias, ${absent} fuera del informe.`,
    numbered: (number, words) => `${number}. ${words}`,
    more: (n) => `Y ${n} más como estas. Con un texto más corto se ven todas.`,
    apart: 'Cada frase está en el informe, pero allí no van seguidas como aquí.',
    notKept: 'El texto comprobado no se guarda. Al comprobarlo de nuevo se ve la comparación.',
    fileLeftOut: 'El archivo adjunto no se ha comprobado: aquí no puedo leer archivos.',
    noWords: 'Ahí no hay palabras que comprobar.',
  },
  said: {
    speakers: 'A quiénes se atribuye algo, y cuántas declaraciones:',
    nobody: 'El informe no atribuye nada a nadie por su nombre.',
    nobodyAbout: (about) => `El informe no atribuye a nadie nada sobre ${q(about)}.`,
    unknownSpeaker: (by) => `El informe no atribuye nada a nadie llamado ${q(by)}. Nombra a:`,
    nothingAbout: (name, about) => `El informe no atribuye a ${name} nada sobre ${q(about)}.`,
    statement: (name, number, of) => `${name}: declaración ${number} de ${of}`,
    statements: (n) => count(n, { one: 'declaración', other: 'declaraciones' }),
    moreSpeakers: (n) => `y ${n} más; con by:… se indica quién`,
  },
  share: {
    asked: (question) => `Pregunta: ${question}`,
    sharedBy: (name, asked) =>
      asked === null ? `Compartido por ${name}` : `Compartido por ${name}, que preguntó: ${asked}`,
    inContextAt: (reference) => `${reference} en contexto`,
    inContext: 'En contexto',
    share: 'Compartir',
    shared: 'Compartido',
    source: 'Fuente',
    cite: 'Copiar cita',
    delete: 'Eliminar',
    notYours: 'Solo quien lo compartió puede eliminarlo.',
    notAllowed: 'Aquí no tengo permiso para publicar; nadie más lo ha visto.',
  },
  outline: {
    empty: 'sin texto propio',
  },
  source: {
    title: 'Título',
    publisher: 'Editor',
    author: 'Autor',
    published: 'Publicado',
    retrieved: 'Consultado',
    url: 'Dirección',
    language: 'Idioma',
    languageName,
    disclaimer: 'Aviso legal',
    notStated: 'no indicado',
    size: 'Extensión',
    counts: (sections, passages, sentences) =>
      [
        count(sections, { one: 'sección', other: 'secciones' }),
        count(passages, { one: 'pasaje', other: 'pasajes' }),
        count(sentences, { one: 'frase', other: 'frases' }),
      ].join(', '),
    file: 'Archivo',
    sha256: (name, digits) => `${name}, sha256 ${digits}`,
  },
  newHere: (how) =>
    `¡Hola! Respondo a preguntas sobre informes escritos con sus propias palabras, y aviso cuando un informe no lo dice. Basta con escribir ${how} y una pregunta, o mencionarme.`,
  moreReports: (n, how) => `y ${n} más: ${how} los muestra`,
  examples: {
    about: (name) => `¿Qué dice el informe sobre ${name}?`,
    said: (name) => `¿Qué dijo ${name}?`,
    begin: 'Algunas preguntas para empezar:',
    heading: 'Para probar',
  },
  help: {
    intro:
      'Respondo a partir de informes escritos, con sus propias palabras, y digo cuándo un informe no lo dice.',
    commands: 'Comandos',
    reports: 'Informes',
    noReports: 'Aún no hay ningún informe cargado.',
    faults: 'Archivos que no se pudieron leer',
    fault: (line, what) => `línea ${line}: ${what}`,
    unanswered: (n) =>
      `Sin respuesta en la última semana: ${count(n, { one: 'pregunta', other: 'preguntas' })}.`,
  },
  channel: {
    allReports: 'Todos los informes',
    askedAlone: (title, how) =>
      `Solo he mirado en ${q(title)}, el informe de este canal; con ${how} miro en todos.`,
    asks: (title, how) =>
      `Este canal pregunta a ${q(title)} si no se nombra otro informe. ${how} lo deshace.`,
    asksAll: (how) =>
      `Este canal pregunta a todos los informes si no se nombra ninguno. ${how} le asigna uno.`,
    set: (title, how) =>
      `A partir de ahora, este canal pregunta a ${q(title)} si no se nombra otro informe. ${how} lo deshace.`,
    cleared: 'A partir de ahora, este canal pregunta a todos los informes si no se nombra ninguno.',
    gone: (name, how) =>
      `El informe de este canal, ${q(name)}, ya no está, así que se pregunta a todos. ${how} elige otro.`,
    unreadable:
      'Ahora mismo no puedo consultar cuál es el informe de este canal, así que se pregunta a todos.',
    notAllowed: 'Solo quienes pueden gestionar este canal pueden elegir su informe.',
    notKept:
      'No he podido asegurarme de que se haya guardado; ha quedado registrado. Conviene intentarlo de nuevo.',
    noChannel: 'Aquí no hay ningún canal para el que elegir un informe.',
  },
  problem: {
    noReports:
      'Aún no hay ningún informe al que preguntar. Quien me administra puede añadir uno a la carpeta de conocimiento.',
    unknownReport: (name) => `No tengo ningún informe llamado ${q(name)}. Tengo:`,
    whichReport: '¿Qué informe? Su nombre va detrás de «report:». Tengo:',
    which: {
      report: (typed) => `Varios informes coinciden con ${q(typed)}. ¿Cuál es?`,
      section: (typed) => `Varias secciones coinciden con ${q(typed)}. ¿Cuál es?`,
      reference: (typed) => `${q(typed)} puede referirse a varios lugares. ¿Cuál es?`,
      speaker: (typed) => `Varios nombres coinciden con ${q(typed)}. ¿De quién se trata?`,
    },
    moreMeanings: (n) => `y ${n} más; conviene escribir más del nombre`,
    beyondEnd: (reference, section, last) =>
      `${q(reference)} pasa del final: la sección ${section} termina con ${last}. Hay:`,
    unknownSection: (section) => `No hay ninguna sección ${q(section)}. Las más cercanas:`,
    unknownReference: (reference, last) =>
      `No hay ningún pasaje ${q(reference)}. Las referencias son como 2.1 o 2.1-2.3; la última es ${last}.`,
    unknownPage: (page, known) =>
      known === null
        ? `No conozco los números de página de ese informe, así que no encuentro la página ${q(page)}.`
        : `No hay ninguna página ${q(page)} con texto. Las páginas van de ${known.first} a ${known.last}.`,
    tooManyPassages: (reference, passages, most) =>
      `${q(reference)} abarca ${count(passages, { one: 'pasaje', other: 'pasajes' })}; muestro hasta ${most} a la vez.`,
    changed: 'El informe ha cambiado desde que se publicó esto. Hay que preguntar de nuevo.',
    stillReading:
      'Todavía estoy leyendo los informes para esto. Hay que preguntar de nuevo dentro de un momento.',
    unreadableButton: 'Ya no puedo leer este botón. Hay que preguntar de nuevo.',
    optionMissing: (option, usage) => `Falta todavía: ${option}. Se escribe así: ${usage}`,
    optionTooLong: (option, max, length) =>
      `${q(option)} es demasiado largo: ${count(length, { one: 'carácter', many: 'de caracteres', other: 'caracteres' })}. Leo hasta ${max}.`,
    unknownCommand: (name, nearest, help) =>
      `No conozco ${q(name)}.${nearest === null ? '' : ` ¿Quizá ${nearest}?`} ${help} muestra lo que sé hacer.`,
    tooMuch: (seconds) =>
      `Ha sido mucho para un minuto. Se puede seguir dentro de ${count(seconds, { one: 'segundo', other: 'segundos' })}.`,
    filesUnread: 'Aquí no puedo leer archivos adjuntos. Hay que pegar el texto en su lugar.',
    failed: 'Algo ha fallado por mi parte; ha quedado registrado. Conviene intentarlo de nuevo.',
  },
  paging: {
    of: (screen, screens) => `${screen} de ${screens}`,
    next: 'Siguiente',
    previous: 'Anterior',
  },
  /** The page in the browser. */
  web: {
    language: 'es',
    visitor: 'Invitado',
    title: 'Pregunta a los informes',
    tagline: 'Con las palabras del informe, o el aviso de que no lo dice.',
    question: 'Tu pregunta',
    placeholder: 'Haz una pregunta, o / para un comando',
    ask: 'Preguntar',
    fields: 'Todos los campos',
    reports: 'Informes',
    examples: 'Prueba',
    switchLight: 'Claro u oscuro',
    looks: 'Como se ve en',
    onlyYou: 'Solo tú puedes ver esto',
    asChannel: 'Como lo ve un canal',
    dismiss: 'Descartar',
    copy: 'Copiar',
    copied: 'Copiado',
    waiting: 'Buscando …',
    noAnswer: 'No llegó ninguna respuesta. Inténtalo de nuevo.',
    cancel: 'Cancelar',
    optional: 'opcional',
    needsScript: 'Para preguntar hace falta JavaScript. Los informes se pueden leer sin él.',
    contents: 'Contenido',
    search: 'Buscar en este informe',
    noMatch: 'No se encontró',
    speakers: 'Quién lo dice',
    hedges: 'Reservas',
    notThere: 'No hay nada en esta dirección.',
    home: 'A los informes',
  },
  terminal: {
    prompt: 'quoth> ',
    howTo:
      'Basta con escribir una pregunta. /quoth muestra los comandos, Tab los completa, /context muestra lo que rodea una cita, /share y /cite dan una copia, /exit termina.',
    next: 'Mostrar la página siguiente de la respuesta',
    previous: 'Mostrar la página anterior de la respuesta',
    context: 'Mostrar la última cita con lo que la rodea',
    share: 'Mostrar la última cita como texto para compartir',
    cite: 'Mostrar la última cita con su fuente en una línea, para copiar',
    wrong: 'Decir que no es lo que se preguntó y mostrar lo siguiente más cercano',
    exit: 'Terminar el chat',
    notAsked: (what, command) => `¿${what}? ${command}`,
    nothingWrong: 'Aquí no hay ninguna respuesta que pueda ser a otra pregunta.',
    turn: (position, commands) => `${position} · ${either(commands)} pasa la página`,
    lastPage: 'Esa era la última página.',
    firstPage: 'Esa era la primera página.',
    noPages: 'Aún no hay ninguna respuesta que hojear.',
    open: (labels) => `Escribe un número: ${labels.map((label, i) => `${i + 1} para ${label}`).join(', ')}.`,
    nothingQuoted: 'Todavía no hay ninguna cita.',
    choose: 'Para elegir, se escribe el número.',
  },
};
