/** What inflected Korean words share: the noun without its particles, the verb without its ending. */

/** Particles that any syllable may have ahead of them, the longest first. */
const PARTICLES =
  /^(.+?)(?:에게서는|에서부터|으로부터|에게서|에서는|에서도|에서의|으로는|으로서|으로써|이라는|이라고|까지의|까지는|까지도|부터는|로부터|에게는|에게도|에는|에도|에서|에게|에의|께서|한테|까지|부터|처럼|보다|마다|조차|마저|밖에|만의|만은|라는|라고|로서|로써|으로|이나|이란|들|의|에|도|만)$/u;
/** Those that begin with a syllable of their own and end in what is a particle, too. */
const LONG_PARTICLES = /^(.+?)(?:에서부터|으로부터|으로|로부터|에게로)$/u;
/** Those that a closed syllable has ahead of it, and those that an open one has. */
const AFTER_CLOSED = /^(.+)(?:은|이|을|과)$/u;
const AFTER_OPEN = /^(.+)(?:는|가|를|와|로)$/u;

/** A noun that is said to be something: `수도이다`, `명인가요`, `얼마예요`. */
const COPULA =
  /^(.+?)(?:이었습니다|이었습니까|이었나요|이었다|입니다|입니까|인가요|인가|이에요|이다|이죠|이야|예요|였습니다|였습니까|였나요|였다)$/u;
/** What stands behind a verb's stem and its tense, the longest first: statements, questions, what goes on with it. */
const ENDINGS =
  /^(.+?)(?:었습니까|었습니다|겠습니다|겠습니까|습니까|습니다|는가요|는지요|는지|는가|나요|나|네요|군요|을까요|까요|지요|세요|어요|아요|여요|거든요|면서|느냐|냐|니|죠|지|어|아|요|다|고|며|는|던)$/u;
/** A verb made of a noun: `감독하`, `완공되`, `포함시키`. */
const MADE_OF_NOUN = /^(.+)(?:시키|당하|하|되)$/u;
/** As it stands ahead of a noun: `작성한`, `완공될`. */
const ADNOMINAL = /^(.{2,})(?:했던|됐던|되었던|하였던|하는|되는|한|된|할|될)$/u;

/** Of a syllable: what closes it (U+11A8 is 1), and its vowel (U+1161 is 0). */
const Final = { None: 0, N: 4, L: 8, B: 17, SS: 20 } as const;
const FINALS = 28;
const VOWELS = 21;
/** Vowels that a tense's ending has run together with the stem's: `열려` of `열리`, `와` of `오`. */
const UNCONTRACTED: Readonly<Record<number, number | undefined>> = { 6: 20, 9: 8, 10: 11, 14: 13 };

/** `word` is in NFC; what is not Korean stays as it is. */
export function koreanStem(word: string): string {
  if (!/^[가-힣]+$/.test(word)) return word;
  // 열린다고, 갔느냐고: what somebody says, put in another's words.
  const verb = verbStem(word.replace(/(?<=다|냐)(?:고|는)$/u, ''));
  if (verb !== null) return MADE_OF_NOUN.exec(verb)?.[1] ?? withoutFinal(verb, [Final.L]);
  const noun = ADNOMINAL.exec(word)?.[1] ?? COPULA.exec(word)?.[1];
  return withoutParticles(noun ?? word);
}

/** Without ending and tense; null where it has no verb's. */
function verbStem(word: string): string | null {
  // 판다 and 팝니다 of 팔다: the ending begins within the syllable.
  const [, short, ending] = /^(.+?)(니다|니까|다)$/.exec(word) ?? [];
  if (short !== undefined && !short.endsWith('습')) {
    const final = finalOf(short);
    if (ending === '다' ? final === Final.N : final === Final.B)
      return COPULA.exec(word) ? null : withTense(withoutFinal(short, [Final.N, Final.B]));
  }
  const head = ENDINGS.exec(word)?.[1];
  if (head === undefined) return null;
  // Of endings that particles and nouns have, too, only those behind a tense: 떠났나, no 나무나.
  const isPast = finalOf(head) === Final.SS;
  const isSure =
    /(?:까|까요|습니다|나요|가요|네요|군요|지요|세요|어요|아요|여요|거든요|느냐|죠|는지|는가|다)$/u.test(
      word,
    );
  if (!isPast && !isSure && !/[하되]$/u.test(head))
    return /해요?$|돼요?$/u.test(word) ? contracted(word) : null;
  if (!isPast && COPULA.test(word)) return null;
  // 의사였다 is a noun's, 보였다 a verb's; 바다 is a noun.
  if (head.length > 2 && /[^하]였$/u.test(head)) return null;
  if (head.length === 1 && finalOf(head) === Final.None && word.endsWith('다')) return null;
  return withTense(head);
}

/** `공부해요`, `완공돼`. */
function contracted(word: string): string | null {
  const head = word.replace(/요$/u, '').replace(/(?:해|돼)$/u, '');
  return head === '' ? null : head;
}

function withTense(stem: string): string {
  const bare = /^(.+)[었았겠]$/u.exec(stem)?.[1];
  if (bare !== undefined) return bare;
  if (/했$|하였$/u.test(stem)) return stem.replace(/했$|하였$/u, '하');
  if (finalOf(stem) !== Final.SS || /[있없]$/u.test(stem))
    return stem.replace(/해$/u, '하').replace(/돼$/u, '되');
  const open = withoutFinal(stem, [Final.SS]);
  const code = open.charCodeAt(open.length - 1) - 0xac00;
  const vowel = Math.floor(code / FINALS) % VOWELS;
  const plain = UNCONTRACTED[vowel] ?? vowel;
  return open.slice(0, -1) + String.fromCharCode(0xac00 + code + (plain - vowel) * FINALS);
}

function withoutParticles(word: string): string {
  for (let noun = word; ; ) {
    const isClosed = (stem: string) => finalOf(stem) !== Final.None;
    const closed = AFTER_CLOSED.exec(noun)?.[1];
    const open = AFTER_OPEN.exec(noun)?.[1];
    const long = LONG_PARTICLES.exec(noun)?.[1];
    const stem =
      long !== undefined
        ? long
        : closed !== undefined && isClosed(closed)
          ? closed
          : open !== undefined && (!isClosed(open) || (noun.endsWith('로') && finalOf(open) === Final.L))
            ? open
            : PARTICLES.exec(noun)?.[1];
    // "도로" is a road, no "도" with a particle.
    if (stem === undefined || (stem.length < 2 && /[로도만의]$/.test(noun))) return noun;
    noun = stem;
  }
}

function finalOf(word: string): number {
  return (word.charCodeAt(word.length - 1) - 0xac00) % FINALS;
}

function withoutFinal(word: string, finals: readonly number[]): string {
  const final = finalOf(word);
  if (!finals.includes(final)) return word;
  return word.slice(0, -1) + String.fromCharCode(word.charCodeAt(word.length - 1) - final);
}
