/** A stretch of text as words and punctuation marks, each with its place in the body. */
import type { Span } from '../../report/report.ts';

/** `quotation` stands for a whole direct quotation, marks included, that a sentence carries as one part. */
type TokenKind = 'word' | 'clitic' | 'mark' | 'quotation';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** As it stands, empty for a quotation. */
  readonly text: string;
  /** In lower case with straight apostrophes. */
  readonly lower: string;
  /** Whether it belongs to a name though its letter is small: "de", "von", "al-Fayed". */
  readonly isParticle?: true;
}

/** A word with its inner points, hyphens and apostrophes, or one other visible character. */
const PIECE = /[\p{L}\p{M}\p{N}$£€@#]+(?:[-.,’'&/_–][\p{L}\p{M}\p{N}]+)*%?|-{2,3}|[^\s]/gu;
const CLITIC = /^(.+)(['’](?:s|re|ve|ll|d|m))$/iu;
/** Shortened words whose point ends no sentence. */
const SHORTENED =
  /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|lt|col|sgt|capt|cmdr|adm|maj|rev|hon|pres|sr|jr|st|vs|no|inc|corp|co|ltd|etc|al|u\.s|u\.k|u\.n|d\.c|e\.g|i\.e|a\.m|p\.m|jan|feb|aug|sept|oct|nov|dec|(?:\p{L}\.)*\p{L})$/iu;

export function tokensIn(body: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const text = body.slice(span.start, span.end);
  let previous: Token | undefined;
  const push = (next: Token) => {
    tokens.push(next);
    previous = next;
  };
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0];
    const start = span.start + match.index;
    if (piece.length === 1 && !isLetterOrDigit(piece)) {
      if (
        piece === '.' &&
        previous?.kind === 'word' &&
        previous.end === start &&
        SHORTENED.test(previous.text)
      ) {
        tokens.pop();
        push(token('word', previous.text + piece, previous.start));
      } else if (isPluralPossessive(piece, previous, start, text, match.index)) {
        push(token('clitic', piece, start));
      } else push(token('mark', piece, start));
      continue;
    }
    const clitic = /['’]/.test(piece) && piece.length < 40 ? CLITIC.exec(piece) : null;
    if (clitic?.[1] !== undefined) {
      const host = clitic[1];
      push(token('word', host, start));
      push(token('clitic', piece.slice(host.length), start + host.length));
    } else push(token(isLetterOrDigit(piece) ? 'word' : 'mark', piece, start));
  }
  return withParticles(tokens);
}

const PARTICLES: ReadonlySet<string> = new Set(
  `de del della delle degli dei dello di da das dos du des la las le los von vom van zu zum zur der den ter te op af av bin ibn bint ben abu al el ul ap y`.split(
    ' ',
  ),
);
const MOST_PARTICLES = 3;
/** "al-Fayed", "d’Estaing" */
const WITH_PARTICLE = /^(?:(?:al|el|an|ar|as|ash|at|az|ad|ul|bin|ben)-|[dl]['’])\p{Lu}/u;

export function isParticle(lower: string): boolean {
  return PARTICLES.has(lower);
}

/** Particles stand between a name's other words, which have capitals. */
function withParticles(tokens: Token[]): Token[] {
  for (let at = 0; at < tokens.length; at++) {
    const one = tokens[at];
    if (one?.kind !== 'word') continue;
    if (WITH_PARTICLE.test(one.text)) tokens[at] = { ...one, isParticle: true };
    if (!PARTICLES.has(one.lower) || !isCapitalised(tokens[at - 1])) continue;
    let end = at + 1;
    while (end < at + MOST_PARTICLES && PARTICLES.has(tokens[end]?.lower ?? '')) end++;
    const next = tokens[end];
    if (!isCapitalised(next) && !WITH_PARTICLE.test(next?.text ?? '')) continue;
    for (; at < end; at++) {
      const particle = tokens[at];
      if (particle) tokens[at] = { ...particle, isParticle: true };
    }
    at -= 1;
  }
  return tokens;
}

/** The apostrophe of "the voters' choice". */
function isPluralPossessive(
  piece: string,
  previous: Token | undefined,
  start: number,
  text: string,
  at: number,
): boolean {
  return (
    (piece === '’' || piece === "'") &&
    previous?.kind === 'word' &&
    previous.end === start &&
    previous.lower.endsWith('s') &&
    /^.\s\p{L}/u.test(text.slice(at, at + 4))
  );
}

/** Whether there is any in it. */
function isLetterOrDigit(piece: string): boolean {
  return /^[a-zA-Z0-9]/.test(piece) || /[\p{L}\p{N}]/u.test(piece);
}

function token(kind: TokenKind, text: string, start: number): Token {
  const lower = text.toLowerCase();
  return {
    kind,
    start,
    end: start + text.length,
    text,
    lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
  };
}

export function quotationToken(span: Span): Token {
  return { kind: 'quotation', start: span.start, end: span.end, text: '', lower: '' };
}

export function isCapitalised(word: Token | undefined): boolean {
  return word?.kind === 'word' && (word.isParticle === true || /^[@#]?\p{Lu}/u.test(word.text));
}

/** "MAY" amid other words: a keyword of requirements (RFC 2119), where not the whole sentence is in capitals. */
export function isInCapitals(tokens: readonly Token[], at: number): boolean {
  const isShouted = (token: Token | undefined) => token !== undefined && /^\p{Lu}{2,}$/u.test(token.text);
  const next = tokens[at + 1];
  const other = next?.kind === 'word' && next.lower !== 'not' ? next : tokens[at + 2];
  return isShouted(tokens[at]) && !isShouted(other);
}
