/** Tells questions about a report itself from those about its matter. */
import { ABOUT_PHRASES, type AboutReport } from './about-phrases.ts';

export type { AboutReport } from './about-phrases.ts';

/** In UTF-16 code units; what is longer asks for something else, too. */
const LONGEST = 160;

const ENDS = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

const KINDS = [
  'topic',
  'sections',
  'author',
  'published',
  'length',
  'origin',
] as const satisfies AboutReport[];

/** Stands for whatever names a report. */
const REPORT = '\uE000';

const LANGUAGES = ABOUT_PHRASES.map(({ report, cue, it, isSpaced, behind, asks }) => ({
  cue: cue === undefined ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${cue})`, 'u'),
  report: new RegExp(isSpaced ? `(?<!\\p{L})(?:${report})(?!\\p{L})` : report, 'gu'),
  patterns: KINDS.map((kind) => {
    const phrases = asks[kind].join('|').replaceAll('{R}', REPORT).replaceAll('{T}', `(?:${REPORT}|${it})`);
    return [kind, new RegExp(`^(?:${phrases})${behind}$`, 'u')] as const;
  }),
}));

/** What is asked of the report itself; null where something else is asked. `question` is without greetings and thanks. */
export function aboutReport(question: string): AboutReport | null {
  if (question.length > LONGEST) return null;
  const plain = question
    .normalize('NFKC')
    .replaceAll('’', "'")
    .toLowerCase()
    .normalize('NFD')
    // Accents of Latin letters; marks of other scripts are letters of their own.
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    // Turkish's i without a dot is often typed with one.
    .replaceAll('ı', 'i')
    .replace(/[,;:¿¡?!]+(?=\s|$)|(?<=^|\s)[¿¡]/gu, '')
    .replace(ENDS, '')
    .replace(/\s+/gu, ' ');
  for (const { cue, report, patterns } of LANGUAGES) {
    if (cue?.test(plain) === false) continue;
    const named = plain.replace(report, REPORT);
    const asked = patterns.find(([, pattern]) => pattern.test(named));
    if (asked) return asked[0];
  }
  return null;
}
