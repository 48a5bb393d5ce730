/** Every word that Quoth says for itself, in English. Quotes, titles, headings and names are never translated. */
import { grammarOf } from './grammar.ts';

const { q, count, row, either, languageName } = grammarOf('en', {
  quotes: ['“', '”'],
  comma: ', ',
  gap: ' ',
  andMore: (n) => `and ${n} more`,
});

const report = 'Which report: its name or title';

/** Every catalogue has this one's type. */
export type Strings = typeof english;

export const english = {
  /**
   * By a command's name: what it is called where a platform shows translated names (lower-case letters without blanks,
   * each once in a language), and descriptions of it and its options, each of at most 100 characters.
   */
  commands: {
    ask: {
      name: 'ask',
      description: 'Ask the report a question; it answers in its own words',
      options: {
        question: 'What you want to know',
        section: 'Only in this section: its number or heading',
        report,
      },
    },
    quote: {
      name: 'quote',
      description: 'Show a passage word for word',
      options: { reference: 'Where it stands: 2.1, or 2.1-2.3, or 2 for a section, or p. 12', report },
    },
    check: {
      name: 'check',
      description: 'Check whether the report says this, word for word',
      options: { text: 'The wording to look for', report },
    },
    said: {
      name: 'said',
      description: 'Show what the report credits somebody with; without a name, whom it credits',
      options: { by: 'Who said it', about: 'Only statements with one of these words', report },
    },
    outline: {
      name: 'outline',
      description: 'List the headings with their references',
      options: { report },
    },
    source: {
      name: 'source',
      description: 'Show where the report comes from, with its disclaimer',
      options: { report },
    },
    quoth: {
      name: 'quoth',
      description: 'What I can do and which reports I have; with a report: have this channel ask it',
      options: {
        report: 'Have this channel ask this report unless another is named; all: every report again',
      },
    },
  },
  citation: {
    by: (publisher: string, title: string) => `${publisher}, ${title}`,
    /** Names the form of a citation that is plain text. */
    plainForm: 'Text',
    title: q,
    /** As the file states it. */
    published: (date: string) => date,
    /** Of a quote: the labels of the pages on which it begins and on which its last sentence does. */
    pages: (first: string, last: string) => (first === last ? `p. ${first}` : `pp. ${first}–${last}`),
  },
  attribution: {
    asStatedBy: (speaker: string, cues: readonly string[]) =>
      `As stated by ${speaker}${cues.length === 0 ? '' : ` (${cues.map(q).join(', ')})`}`,
    notNamed: (cues: readonly string[]) =>
      `Somebody’s words or view, whose is not clear (${cues.map(q).join(', ')})`,
    quotedWithoutName: 'Quoted in the report without a name',
    /** For a quote that has the report’s own words besides. */
    inPart: (credit: string) => `In part ${credit.charAt(0).toLowerCase()}${credit.slice(1)}`,
    ownWords: 'The report’s own words',
    hedged: (hedges: readonly string[]) => `hedged: ${hedges.map(q).join(', ')}`,
  },
  quote: {
    /** Ahead of what stands at a reference. */
    at: (reference: string, isOne: boolean): string =>
      `${isOne ? 'Passage' : 'Passages'} ${reference}, word for word:`,
  },
  excerpt: {
    /** How many sentences of the passage are not shown ahead of and behind those that are, at least one; `how` is the button or command that shows all. */
    around: (before: number, behind: number, how: string) => {
      const sides = [
        ...(before > 0 ? [`${count(before, { one: 'sentence', other: 'sentences' })} before`] : []),
        ...(behind > 0 ? [`${count(behind, { one: 'sentence', other: 'sentences' })} after`] : []),
      ];
      return `Not shown of this passage: ${sides.join(', ')}. ${q(how)} shows all.`;
    },
  },
  ask: {
    /** What a message is asked by from its menu, at most 24 characters. */
    shortcut: 'Ask about this',
    /** Offered where a conversation begins. */
    about: 'What is this report about?',
    readAs: (corrections: readonly { readonly from: string; readonly to: string }[]) =>
      `Read ${row(corrections.map(({ from, to }) => `${q(from)} as ${q(to)}`))}.`,
    notFound: (words: readonly string[]) => `Not found: ${row(words.map(q))}.`,
    /** Beneath an answer: words of the question that it was found without. */
    answeredWithout: (words: readonly string[]) => `Answered without ${row(words.map(q))}: not found.`,
    notSure: (reports: number): string =>
      `Not sure. The nearest in the ${reports === 1 ? 'report' : 'reports'}:`,
    notSaid: (reports: number): string =>
      reports === 1 ? 'The report doesn’t say.' : 'The reports don’t say.',
    notSureHere: 'Not sure. The nearest in this section:',
    notSaidHere: 'This section doesn’t say.',
    /** Of words that the section lacks that was asked. */
    onlyElsewhere: (words: readonly string[]) => `Not in this section, but elsewhere: ${row(words.map(q))}.`,
    elsewhere: 'The nearest elsewhere in the report:',
    /** Where a question is in another language; `languages` are the reports’, BCP 47. */
    otherLanguage: (languages: readonly string[]): string =>
      `I find words as they are written, and the ${languages.length === 1 ? 'report is' : 'reports are'} in ${row(languages.map(languageName))}: please ask in that language.`,
    nearest: 'Nearest sections:',
    closest: 'The closest passage, not an answer:',
    /** Ahead of a passage behind the one that answers. */
    alsoNear: 'Also near:',
  },
  /** Where the report itself is asked about. */
  itself: {
    /** Ahead of headings, where the report doesn’t say and nothing in it is near. */
    about: 'What it is about:',
    begins: 'It begins:',
    sections: 'Its sections:',
  },
  /** For whoever is shown the answer to another question. */
  notAsked: {
    /** At most 40 characters. */
    button: 'Not what I asked',
    noted: 'Thank you, noted.',
    nearest: (reports: number): string =>
      `The nearest after that in the ${reports === 1 ? 'report' : 'reports'}:`,
    nothing: 'Nothing else comes near. Other words may help.',
  },
  /** Where a member says something and asks nothing. */
  talk: {
    greeting:
      'Hello! Ask me anything about the report: I answer in its own words, and say so where it doesn’t say.',
    thanks: 'You’re welcome. Ask me anything else about the report.',
    remark: 'All right. Ask me anything else about the report whenever you like.',
    help: 'Ask a question about the report, and I answer in its own words. I also check quotations and show what stands where.',
  },
  check: {
    /** What a message is checked by from its menu, at most 24 characters. */
    shortcut: 'Check against the report',
    verdicts: {
      verbatim: 'Word for word in the report.',
      altered: 'Not quite: the report says it differently.',
      absent: 'Not in the report.',
    },
    verbatim: (times: number) =>
      times === 1
        ? 'Word for word in the report.'
        : `Word for word in the report, ${count(times, { one: 'time', other: 'times' })}.`,
    /** What differs most. */
    differs: {
      subject: 'Not the same: what it is said of is left out.',
      number: 'Not the same: a number differs.',
      name: 'Not the same: a name differs.',
      negation: 'Not the same: a negation differs.',
      hedge: 'Not the same: a hedge differs.',
      speaker: 'Not the same: who says it differs.',
      order: 'Not the same: its parts stand in another order.',
      wording: 'Not quite: the report says it differently.',
    },
    /** Behind the verdict, where what it is of is not all of the text. */
    compared: (texts: readonly string[]) => `Only this was compared: ${row(texts.map(q))}.`,
    /** Where somebody else than the report credits was found to say it. */
    comparedWithSpeaker: (texts: readonly string[]) =>
      `Only this was compared, and who says it: ${row(texts.map(q))}.`,
    leftOut: (texts: readonly string[]) => `Left out by the ellipsis: ${row(texts.map(q))}.`,
    altered: 'What differs:',
    spliced: 'Not quite: each part is in the report, but not in this order or not this close together.',
    heading: (section: number | null, heading: string) =>
      section === null
        ? `Word for word in the report’s title: ${q(heading)}.`
        : `Word for word in the heading of section ${section}: ${q(heading)}.`,
    unsaid: (words: readonly string[]) => `Left out, though it stands right there: ${row(words.map(q))}.`,
    nearest: 'The nearest passage:',
    kinds: { added: 'added', removed: 'removed', changed: 'changed', moved: 'moved' },
    word: q,
    /** Which side of a difference these words are of. */
    inReport: (words: string) => `report: ${q(words)}`,
    inChecked: (words: string) => `checked text: ${q(words)}`,
    just: (kind: 'hedge' | 'negation') => `a ${kind}`,
    lost: (kind: 'hedge' | 'negation', word: string) => `drops the ${kind} ${q(word)}`,
    gained: (kind: 'hedge' | 'negation', word: string) => `adds the ${kind} ${q(word)}`,
    summary: (sentences: number, verbatim: number, altered: number, absent: number) =>
      `${count(sentences, { one: 'sentence', other: 'sentences' })}: ${verbatim} word for word, ${altered} not quite, ${absent} not in the report.`,
    numbered: (number: number, words: string) => `${number}. ${words}`,
    more: (n: number) => `And ${n} more like these. Check a shorter text to see them.`,
    apart: 'Each sentence is in the report, but not one right behind the other as here.',
    notKept: 'The text that was checked is not kept. Check it again to see how it compares.',
    fileLeftOut: 'The attached file was not checked: I can’t read files here.',
    noWords: 'There are no words in that to check.',
  },
  said: {
    speakers: 'Who is credited, and with how many statements:',
    nobody: 'The report credits nobody by name.',
    nobodyAbout: (about: string) => `The report credits nobody with anything about ${q(about)}.`,
    unknownSpeaker: (by: string) => `The report credits nobody like ${q(by)}. Those whom it names:`,
    nothingAbout: (name: string, about: string) =>
      `The report credits ${name} with nothing about ${q(about)}.`,
    /** Ahead of one of them. */
    statement: (name: string, number: number, of: number) => `${name}: statement ${number} of ${of}`,
    statements: (n: number) => count(n, { one: 'statement', other: 'statements' }),
    moreSpeakers: (n: number) =>
      `and ${count(n, { one: 'more speaker', other: 'more speakers' })}; say whom you mean: by:…`,
  },
  share: {
    asked: (question: string) => `Asked: ${question}`,
    sharedBy: (name: string, asked: string | null) =>
      asked === null ? `Shared by ${name}` : `Shared by ${name}, who asked: ${asked}`,
    inContextAt: (reference: string) => `${reference} in context`,
    inContext: 'In context',
    share: 'Share',
    shared: 'Shared',
    source: 'Source',
    cite: 'Copy citation',
    delete: 'Delete',
    notYours: 'Only whoever shared this can delete it.',
    notAllowed: 'I’m not allowed to post here, so nobody else has seen this.',
  },
  outline: {
    empty: 'no text of its own',
  },
  source: {
    title: 'Title',
    publisher: 'Publisher',
    author: 'Author',
    published: 'Published',
    retrieved: 'Retrieved',
    url: 'Address',
    language: 'Language',
    languageName,
    disclaimer: 'Disclaimer',
    notStated: 'not stated',
    size: 'Size',
    counts: (sections: number, passages: number, sentences: number) =>
      [
        count(sections, { one: 'section', other: 'sections' }),
        count(passages, { one: 'passage', other: 'passages' }),
        count(sentences, { one: 'sentence', other: 'sentences' }),
      ].join(', '),
    file: 'File',
    sha256: (name: string, digits: string) => `${name}, sha256 ${digits}`,
  },
  /** Where the bot is new in a channel; `how` is a command as it is typed. */
  newHere: (how: string) =>
    `Hello! I answer questions about written reports in their own words, and say so where a report doesn’t say. Type ${how} and a question, or mention me.`,
  /** Behind the reports that are named; `how` is a command as it is typed. */
  moreReports: (n: number, how: string) => `and ${n} more: ${how} lists them`,
  /** Questions to begin with; of a heading, a name or a speaker as the report has it. */
  examples: {
    about: (name: string) => `What does the report say about ${name}?`,
    said: (name: string) => `What did ${name} say?`,
    begin: 'Some questions to begin with:',
    heading: 'Try',
  },
  help: {
    intro: 'I answer from written reports, in their own words, and say so when a report doesn’t say.',
    commands: 'Commands',
    reports: 'Reports',
    noReports: 'No report is loaded yet.',
    faults: 'Files that could not be read',
    fault: (line: number, what: string) => `line ${line}: ${what}`,
    /** Of the last seven days. */
    unanswered: (n: number): string =>
      `Not answered in the last week: ${count(n, { one: 'question', other: 'questions' })}.`,
  },
  channel: {
    allReports: 'All reports',
    /** `how` is what to type for it, here and below. */
    askedAlone: (title: string, how: string) =>
      `I looked only in ${q(title)}, this channel’s report; ${how} looks in all of them.`,
    asks: (title: string, how: string) =>
      `This channel asks ${q(title)} unless another report is named. ${how} takes that back.`,
    asksAll: (how: string) =>
      `This channel asks all reports unless one is named. ${how} has it ask one of them.`,
    set: (title: string, how: string) =>
      `From now on, this channel asks ${q(title)} unless another report is named. ${how} takes that back.`,
    cleared: 'From now on, this channel asks all reports unless one is named.',
    gone: (name: string, how: string) =>
      `This channel’s report, ${q(name)}, is no longer here, so all reports are asked. ${how} sets another.`,
    unreadable: 'I can’t look up this channel’s report right now, so all reports are asked.',
    notAllowed: 'Only those who may manage this channel can choose its report.',
    notKept: 'I could not make sure that this is kept; it has been logged. Please try again.',
    noChannel: 'There is no channel here to choose a report for.',
  },
  problem: {
    noReports: 'There is no report to ask yet. Whoever runs me can add one to the knowledge folder.',
    unknownReport: (name: string) => `I have no report called ${q(name)}. I have:`,
    whichReport: 'Which report? Name it after “report:”. I have:',
    which: {
      report: (typed: string) => `Several reports fit ${q(typed)}. Which one?`,
      section: (typed: string) => `Several sections fit ${q(typed)}. Which one?`,
      reference: (typed: string) => `${q(typed)} can mean several places. Which one?`,
      speaker: (typed: string) => `Several speakers fit ${q(typed)}. Which one?`,
    },
    moreMeanings: (n: number) => `and ${n} more; type more of what you mean`,
    beyondEnd: (reference: string, section: string, last: string) =>
      `${q(reference)} goes beyond the end: section ${section} ends with ${last}. There is:`,
    unknownSection: (section: string) => `There is no section ${q(section)}. The nearest:`,
    unknownReference: (reference: string, last: string) =>
      `There is no passage ${q(reference)}. References look like 2.1 or 2.1-2.3; the last one is ${last}.`,
    unknownPage: (page: string, known: { readonly first: string; readonly last: string } | null) =>
      known === null
        ? `I know no page numbers of that report, so I can’t find page ${q(page)}.`
        : `There is no page ${q(page)} with text. Pages go from ${known.first} to ${known.last}.`,
    tooManyPassages: (reference: string, passages: number, most: number) =>
      `${q(reference)} takes in ${count(passages, { one: 'passage', other: 'passages' })}; I show up to ${most} at once.`,
    changed: 'The report has changed since this was posted. Please ask again.',
    stillReading: 'I’m still reading the reports for this. Please ask again in a moment.',
    unreadableButton: 'I can’t read this button any more. Please ask again.',
    optionMissing: (option: string, usage: string) => `Still missing: ${option}. Type it like this: ${usage}`,
    optionTooLong: (option: string, max: number, length: number) =>
      `That ${option} is too long: ${count(length, { one: 'character', other: 'characters' })}. I read up to ${max}.`,
    /** `nearest` and `help` are commands as they are typed. */
    unknownCommand: (name: string, nearest: string | null, help: string) =>
      `I don’t know ${q(name)}.${nearest === null ? '' : ` Did you mean ${nearest}?`} ${help} lists what I can do.`,
    tooMuch: (seconds: number) =>
      `That was a lot for one minute. Please go on in ${count(seconds, { one: 'second', other: 'seconds' })}.`,
    filesUnread: 'I can’t read attached files here. Please paste the words instead.',
    failed: 'Something went wrong on my side; it has been logged. Please try again.',
  },
  paging: {
    of: (screen: number, screens: number) => `${screen} of ${screens}`,
    next: 'Next',
    previous: 'Previous',
  },
  /** The page in the browser. */
  web: {
    /** BCP 47 */
    language: 'en',
    /** A name for whoever presses a button there. */
    visitor: 'Guest',
    title: 'Ask the reports',
    tagline: 'In the report’s own words, or told that it doesn’t say.',
    question: 'Your question',
    placeholder: 'Ask a question, or / for a command',
    ask: 'Ask',
    fields: 'All fields',
    reports: 'Reports',
    examples: 'Try',
    switchLight: 'Light or dark',
    looks: 'Shown as on',
    onlyYou: 'Only you can see this',
    asChannel: 'As a channel sees it',
    dismiss: 'Dismiss',
    copy: 'Copy',
    copied: 'Copied',
    waiting: 'Looking it up …',
    noAnswer: 'No answer came. Please try again.',
    cancel: 'Cancel',
    optional: 'optional',
    needsScript: 'Asking needs JavaScript. The reports can be read without it.',
    contents: 'Contents',
    search: 'Search this report',
    noMatch: 'Not found',
    speakers: 'Who says it',
    hedges: 'Hedges',
    notThere: 'There is nothing at this address.',
    home: 'To the reports',
  },
  terminal: {
    prompt: 'quoth> ',
    howTo:
      'Type a question. /quoth lists the commands, Tab completes them, /context shows what stands around a quote, /share and /cite give a copy, /exit ends.',
    next: 'Show the next page of the reply',
    previous: 'Show the previous page of the reply',
    context: 'Show the last quote with what stands around it',
    share: 'Show the last quote as text to pass on',
    cite: 'Show the last quote with its source on one line, as text to copy',
    wrong: 'Say that this isn’t what you asked, and show the next nearest',
    exit: 'End the chat',
    notAsked: (what: string, command: string): string => `${what}? ${command}`,
    nothingWrong: 'There is no answer here that could be to another question.',
    turn: (position: string, commands: readonly string[]) =>
      `${position} · ${either(commands)} turns the page`,
    lastPage: 'That was the last page.',
    firstPage: 'That was the first page.',
    noPages: 'There is no reply to turn pages of yet.',
    open: (labels: readonly string[]): string =>
      `Type a number: ${labels.map((label, i) => `${i + 1} for ${label}`).join(', ')}.`,
    nothingQuoted: 'There is no quote to show yet.',
    choose: 'Type the number of the one you mean.',
  },
};
