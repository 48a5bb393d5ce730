/** The replies that the gallery shows, and the texts that they are asked of. */
import { LOCKS, type Shot } from './gallery.ts';

const QUESTION = '/ask who oversees management of the plant?';
const VERBATIM = '/check Rosatom, Russia’s state nuclear enterprise, oversees management of the plant';
const NEAR = '/ask what does the report say about Ukraine?';
const UNSURE = '/ask why do people worry about mining there?';
const LINKED = '/ask when is high water?';
const LONG_QUESTION = '/ask what did the harbour master do with lock 9?';
const UNANSWERED = '/ask how many reactors does the plant have?';
const CLAIM = '/check The United States expressed enthusiasm for this prospect';

/** By the names of their files. */
export const GALLERY: Readonly<Record<string, readonly Shot[]>> = {
  ask: [
    { title: 'Answered', line: QUESTION },
    { title: 'Answered, what is also near', line: NEAR, screen: 1 },
    { title: 'Answered with what somebody said', line: '/ask what did Putin say about citizenship?' },
    { title: 'Misspelt', line: '/ask how mcuh of ukranes electricty did Zaporizhia generate?' },
    { title: 'Partly missing', line: '/ask who oversees management of the plant and its cafeteria?' },
    { title: 'In a section', line: '/ask who works at the plant? section:2' },
    { title: 'In a section that doesn’t say', line: '/ask who are the technical personnel? section:1' },
    {
      title: 'In a section that doesn’t say, German',
      line: '/ask who are the technical personnel? section:1',
      locale: 'de',
    },
    {
      title: 'In another language than the report’s',
      line: '/ask wer betreibt das Kraftwerk?',
      locale: 'de',
    },
    { title: 'Not answered', line: UNANSWERED },
    { title: 'Not sure, the nearest passage', line: UNANSWERED, screen: 1 },
    { title: 'Not answered, with nothing near', line: '/ask who won the football world cup?' },
    { title: 'German', line: QUESTION, locale: 'de' },
    { title: 'German, not answered', line: UNANSWERED, locale: 'de' },
    { title: 'Japanese', line: QUESTION, locale: 'ja' },
    { title: 'Japanese, misspelt', line: '/ask who ovresees managment of the plant?', locale: 'ja' },
    { title: 'Japanese, not answered', line: UNANSWERED, locale: 'ja' },
  ],
  about: [
    { title: 'What it is about', line: '/ask what is this about?' },
    { title: 'Who wrote it', line: '/ask who wrote this?' },
    { title: 'When it was published', line: '/ask when was it published?' },
    { title: 'How long it is', line: '/ask how long is it?' },
    { title: 'Its sections', line: '/ask which sections does it have?' },
    { title: 'Where it is from', line: '/ask where is this from?' },
    { title: 'Of two reports', line: '/ask what is this about?', library: 'two' },
    { title: 'German', line: '/ask Worum geht es in diesem Bericht?', locale: 'de' },
    { title: 'Spanish', line: '/ask ¿Quién escribió este informe?', locale: 'es' },
    { title: 'French', line: '/ask De quoi parle ce rapport ?', locale: 'fr' },
    { title: 'Japanese', line: '/ask この報告書は何についてですか？', locale: 'ja' },
    { title: 'A greeting', line: '/ask hello' },
    { title: 'Thanks', line: '/ask thanks!' },
  ],
  'long-passage': [
    { title: 'Answered', line: LONG_QUESTION, library: 'wordy' },
    { title: 'In context', line: LONG_QUESTION, library: 'wordy', inContext: true },
    { title: 'Shared', line: LONG_QUESTION, library: 'wordy', shared: true },
    { title: 'Checked', line: '/check The harbour master closed the ninth lock.', library: 'wordy' },
    ...(['de', 'es', 'fr', 'ja'] as const).map(
      (locale): Shot => ({ title: locale, line: LONG_QUESTION, library: 'wordy', locale }),
    ),
  ],
  quote: [
    { title: 'A passage', line: '/quote 2.1' },
    { title: 'A run of passages', line: '/quote 1.1-1.2' },
    { title: 'A run over two sections', line: '/quote 1.2-2.1' },
    { title: 'A section', line: '/quote 3' },
    { title: 'Ahead of the first heading', line: '/quote 0.1' },
    { title: 'Unknown', line: '/quote 9.9' },
    { title: 'German', line: '/quote 2.1', locale: 'de' },
    { title: 'Japanese', line: '/quote 2.1', locale: 'ja' },
  ],
  check: [
    {
      title: 'Word for word',
      line: '/check Rosatom, Russia’s state nuclear enterprise, oversees management',
    },
    { title: 'A hedge dropped', line: CLAIM },
    { title: 'A word changed', line: '/check Bitcoin miners require cheap, reliable power supplies' },
    { title: 'Not in the report', line: '/check The plant will be sold to a bank next spring.' },
    {
      title: 'Several sentences',
      line: '/check Putin noted that many of these workers have obtained Russian citizenship. Rosatom owns the plant. Nobody was hurt.',
    },
    {
      title: 'A quotation, put into the mouth of somebody else',
      line: '/check Zelensky said “many of these workers have obtained Russian citizenship”',
    },
    { title: 'A heading', line: '/check Assessing Geopolitical Risks' },
    { title: 'No words', line: '/check …' },
    { title: 'German', line: CLAIM, locale: 'de' },
    { title: 'Japanese', line: CLAIM, locale: 'ja' },
  ],
  said: [
    { title: 'Who is credited', line: '/said' },
    { title: 'A speaker', line: '/said Putin' },
    { title: 'A speaker, the next statement', line: '/said Putin', screen: 1 },
    { title: 'A speaker about something', line: '/said Putin about:citizenship' },
    { title: 'A speaker about nothing of the kind', line: '/said Putin about:football' },
    { title: 'Unknown', line: '/said Napoleon' },
    { title: 'German', line: '/said', locale: 'de' },
    { title: 'Japanese', line: '/said Putin', locale: 'ja' },
  ],
  outline: [
    { title: 'English', line: '/outline' },
    { title: 'Of two reports', line: '/outline', library: 'two' },
    { title: 'Of many reports', line: '/outline', library: 'many' },
    { title: 'Of many reports, German', line: '/outline', library: 'many', locale: 'de' },
    { title: 'German', line: '/outline', locale: 'de' },
    { title: 'Japanese', line: '/outline', locale: 'ja' },
  ],
  source: [
    { title: 'English', line: '/source' },
    { title: 'German', line: '/source', locale: 'de' },
    { title: 'Japanese', line: '/source', locale: 'ja' },
  ],
  quoth: [
    { title: 'English', line: '/quoth' },
    { title: 'German', line: '/quoth', locale: 'de' },
    { title: 'Spanish', line: '/quoth', locale: 'es' },
    { title: 'French', line: '/quoth', locale: 'fr' },
    { title: 'Japanese', line: '/quoth', locale: 'ja' },
    { title: 'Without a report, one being faulty', line: '/quoth', library: 'faulty' },
  ],
  'in-context': [
    { title: 'An answer', line: QUESTION, inContext: true },
    { title: 'German', line: QUESTION, inContext: true, locale: 'de' },
    { title: 'What may answer', line: UNSURE, screen: 1, inContext: true },
    { title: 'What may answer, Spanish', line: UNSURE, screen: 1, inContext: true, locale: 'es' },
  ],
  citation: [
    { title: 'An answer', line: QUESTION, cited: true },
    { title: 'With an address', line: LINKED, library: 'linked', cited: true },
    { title: 'German', line: QUESTION, cited: true, locale: 'de' },
    { title: 'Japanese', line: QUESTION, cited: true, locale: 'ja' },
  ],
  'source-link': [
    { title: 'Where the address is stated', line: LINKED, library: 'linked' },
    { title: 'Shared', line: LINKED, library: 'linked', shared: true },
    ...(['de', 'es', 'fr', 'ja'] as const).map(
      (locale): Shot => ({ title: locale, line: LINKED, library: 'linked', locale }),
    ),
  ],
  shared: [
    { title: 'An answer', line: QUESTION, shared: true },
    { title: 'A checked wording', line: CLAIM, shared: true },
    {
      title: 'A word-for-word wording',
      line: VERBATIM,
      shared: true,
    },
    { title: 'Something near that may be no answer', line: UNSURE, screen: 1, shared: true },
    { title: 'A checked wording, German', line: CLAIM, shared: true, locale: 'de' },
    { title: 'A checked wording, Japanese', line: CLAIM, shared: true, locale: 'ja' },
    { title: 'German', line: QUESTION, shared: true, locale: 'de' },
    { title: 'Spanish', line: QUESTION, shared: true, locale: 'es' },
    { title: 'French', line: QUESTION, shared: true, locale: 'fr' },
    { title: 'Japanese', line: QUESTION, shared: true, locale: 'ja' },
  ],
  channel: [
    { title: 'None yet', line: '/quoth', channel: null, library: 'two' },
    { title: 'Chosen', line: '/quoth report:on tydes', channel: null, library: 'two' },
    { title: 'There', line: '/quoth', channel: 'tides', library: 'two' },
    { title: 'Answered', line: '/ask when is high water?', channel: 'tides', library: 'two' },
    { title: 'Not answered', line: '/ask how far is the moon?', channel: 'tides', library: 'two' },
    { title: 'Not in it', line: '/check The moon is far.', channel: 'tides', library: 'two' },
    { title: 'The headings', line: '/outline', channel: 'tides', library: 'two' },
    {
      title: 'All asked',
      line: '/ask how far is the moon? report:all',
      channel: 'tides',
      library: 'two',
    },
    { title: 'No longer there', line: '/ask how far is the moon?', channel: 'sea', library: 'two' },
    { title: 'Taken back', line: '/quoth report:all', channel: 'tides', library: 'two' },
    { title: 'German, chosen', line: '/quoth tides', channel: null, library: 'two', locale: 'de' },
    {
      title: 'German, not answered',
      line: '/ask how far is the moon?',
      channel: 'tides',
      library: 'two',
      locale: 'de',
    },
    {
      title: 'Spanish, not answered',
      line: '/ask how far is the moon?',
      channel: 'tides',
      library: 'two',
      locale: 'es',
    },
    {
      title: 'French, not answered',
      line: '/ask how far is the moon?',
      channel: 'tides',
      library: 'two',
      locale: 'fr',
    },
    { title: 'Japanese, chosen', line: '/quoth tides', channel: null, library: 'two', locale: 'ja' },
    {
      title: 'Japanese, not answered',
      line: '/ask how far is the moon?',
      channel: 'tides',
      library: 'two',
      locale: 'ja',
    },
  ],
  problems: [
    { title: 'Unknown report', line: '/source report:zebra' },
    { title: 'Unknown section', line: '/ask why? section:nucular waste' },
    { title: 'Too long', line: `/quote ${'9'.repeat(101)}` },
    { title: 'Missing', line: '/quote' },
    { title: 'Unknown command', line: '/qoute 2.1' },
    { title: 'Which report', line: '/quote 1.1', library: 'two' },
    { title: 'Too many passages', line: '/quote 1', library: 'long' },
    { title: 'No report', line: '/ask why?', library: 'faulty' },
    { title: 'Failed', line: '/ask why?', library: 'failing' },
    { title: 'German, unknown section', line: '/ask why? section:nucular waste', locale: 'de' },
    { title: 'German, missing', line: '/quote', locale: 'de' },
    { title: 'Japanese, failed', line: '/ask why?', locale: 'ja', library: 'failing' },
  ],
};

/** Of each of the libraries, but for the report itself and what fails. */
export const FILES = {
  faulty: { 'tides.md': '---\npublisher: Port News\n---\nHigh water is at noon.\n' },
  two: {
    'moon.md': '---\ntitle: On the Moon\n---\nThe moon is far.\n',
    'tides.md': '---\ntitle: On Tides\n---\nHigh water is at noon.\n',
  },
  linked: {
    'tides.md':
      '---\ntitle: On Tides\npublisher: Port News\npublished: 2024-03-01\nurl: https://example.org/tides?page=1\n---\nThe bell rings twice. High water is at noon, by the old clock of the harbour, and low water at six.\n',
  },
  wordy: {
    'locks.md': `---\ntitle: On Locks\npublisher: Port News\n---\n## The old canal\n\n${LOCKS}\n`,
  },
  long: {
    'long.md': `---\ntitle: On Tides\n---\n## High\n\n${Array.from({ length: 120 }, (_, i) => `High water ${i} is at noon.`).join('\n\n')}\n`,
  },
  many: Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `pier-${String(i + 1).padStart(2, '0')}.md`,
      `---\ntitle: Report on pier ${i + 1}\n---\n## Length\n\nIt is ${i + 40} metres long.\n\n## Use\n\nBoats moor there.\n`,
    ]),
  ),
} satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
