/** What inflected Korean words share: the noun without its particles, the verb without its ending. */

/** Particles that any syllable may have ahead of them, the longest first. */
const PARTICLES =
  /^(.+?)(?:에게서는|에서부터|으로부터|에게서|에서는|에서도|에서의|으로는|으로서|으로써|이라는|이라고|까지의|까지는|까지도|부터는|로부터|에게는|에게도|에는|에도|에서|에게|에의|께서|한테|까지|부터|처럼|보다|마다|조차|마저|밖에|만의|만은|라는|라고|로서|로써|으로|이나|이란|들|의|에|도|만)$/u;
/** Those that a closed syllable has ahead of it, and those that an open one has. */
const AFTER_CLOSED = /^(.+)(?:은|이|을|과)$/u;
const AFTER_OPEN = /^(.+)(?:는|가|를|와|로)$/u;
const VERB_ENDINGS =
  /^(.+?)(?:하였습니다|했습니다|하겠습니다|합니다|합니까|하나요|하는가|하였다|했나요|했다|한다|하다|하는|하고|하며|해요|됩니다|됩니까|되나요|되었다|됐다|된다|되다|되는|습니다|습니까|었나요|았나요|였나요|나요|는가|는다|었다|았다|였다|어요|아요|세요|까요)$/u;

/** Of a syllable that a final consonant closes: U+11A8 is 1. */
const Final = { None: 0, N: 4, L: 8, B: 17, SS: 20 } as const;

/** `word` is in NFC; what is not Korean stays as it is. */
export function koreanStem(word: string): string {
  if (!/^[가-힣]+$/.test(word)) return word;
  const verb = VERB_ENDINGS.exec(word)?.[1] ?? withoutSyllableEnding(word);
  if (verb !== null) return withoutFinal(verb, [Final.L, Final.SS]);
  return withoutParticles(word);
}

/** 판다 and 팝니다 of 팔다: the ending begins within the syllable. */
function withoutSyllableEnding(word: string): string | null {
  const [, head, ending] = /^(.+?)(니다|니까|다)$/.exec(word) ?? [];
  if (head === undefined) return null;
  const final = finalOf(head);
  const isEnding = ending === '다' ? final === Final.N || final === Final.SS : final === Final.B;
  return isEnding ? withoutFinal(head, [Final.N, Final.B, Final.SS]) : null;
}

function withoutParticles(word: string): string {
  for (let noun = word; ; ) {
    const isClosed = (stem: string) => finalOf(stem) !== Final.None;
    const closed = AFTER_CLOSED.exec(noun)?.[1];
    const open = AFTER_OPEN.exec(noun)?.[1];
    const stem =
      closed !== undefined && isClosed(closed)
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
  return (word.charCodeAt(word.length - 1) - 0xac00) % 28;
}

function withoutFinal(word: string, finals: readonly number[]): string {
  const final = finalOf(word);
  if (!finals.includes(final)) return word;
  return word.slice(0, -1) + String.fromCharCode(word.charCodeAt(word.length - 1) - final);
}
