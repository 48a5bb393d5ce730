/** What kind of speaker a noun phrase names. */
import { PREPOSITIONS } from '../grammar/grammar.ts';
import type { Phrase } from '../grammar/phrases.ts';
import { isCapitalised, type Token } from '../grammar/tokens.ts';

export function subjectType(tokens: readonly Token[], phrase: Phrase | null): string {
  if (phrase === null) return 'none';
  const last = headIndex(tokens, phrase);
  const token = tokens[last];
  if (token === undefined) return 'none';
  if (/^(?:he|she|who|i|we|they|you|everyone|everybody|someone)$/u.test(token.lower)) return token.lower;
  if (/^(?:it|that|which|this|there|these|those)$/u.test(token.lower)) return 'thing';
  if (isCapitalised(token)) return 'name';
  if (SOURCES.test(token.lower)) return 'source';
  if (
    /(?:er|ers|or|ors|ist|ists|ian|ians|man|men|woman|women|people|ant|ants|ee|ees|host|aide|aides|critics?|officials?|analysts?|judges?|chief|family|campaign|president|secretary|police|authorities|department|agency|company|group|percent|friends?|parents?|mother|father|wife|husband|son|daughter|candidates?|governor|committee|court|party|team|staff|government|administration|experts?|observers|students?|patients?|public|crowd|media|press|organizations?|community|commission|agencies|companies|movement|establishment)$/u.test(
      token.lower,
    )
  )
    return 'person';
  if (/(?:tions?|sions?|ments?|ness|ity|ities|isms?|ances?|ences?|ings?|ships?|cy)$/u.test(token.lower))
    return 'abstract';
  return token.lower.endsWith('s') ? 'plural' : 'noun';
}

/** The head of a noun phrase: its last word ahead of the first "of", "for", "in", …. */
function headIndex(tokens: readonly Token[], phrase: Phrase): number {
  let last = phrase.start;
  for (let index = phrase.start; index < phrase.end; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (
      index > phrase.start &&
      token.kind === 'word' &&
      PREPOSITIONS.has(token.lower) &&
      !isCapitalised(token)
    )
      break;
    // "people familiar with", "those close to"
    if (
      index > phrase.start &&
      /^(?:familiar|close|involved|aware|briefed|loyal|opposed|responsible)$/u.test(token.lower)
    )
      break;
    if (token.kind === 'mark' && token.text !== '&') break;
    if (token.kind === 'word') last = index;
  }
  return last;
}

/** Things that say something: texts, figures, surveys. */
const SOURCES =
  /^(?:reports?|stud(?:y|ies)|polls?|surveys?|articles?|books?|statements?|letters?|documents?|records?|filings?|data|figures?|numbers?|statistics|results?|findings?|research|papers?|posts?|tweets?|messages?|e-?mails?|ads?|videos?|films?|movies?|pages?|websites?|sites?|stor(?:y|ies)|columns?|editorials?|memos?|transcripts?|speech(?:es)?|headlines?|bills?|laws?|rules?|rulings?|orders?|analys[ie]s|reviews?|evidence|tests?|experiments?|estimates?|projections?|forecasts?|calculations?|maps?|charts?|texts?|notes?|signs?|works?|accounts?|lawsuits?|complaints?|indictments?|investigations?|sources?|newspapers?|magazines?)$/u;
