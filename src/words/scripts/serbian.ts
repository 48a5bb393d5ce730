/** Serbian in its two scripts, which give each other letter by letter. */

const CYRILLIC = new Map<string, string>(
  Object.entries({
    ...{ lj: 'љ', nj: 'њ', dž: 'џ', a: 'а', b: 'б', c: 'ц', č: 'ч', ć: 'ћ', d: 'д', đ: 'ђ' },
    ...{ e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'ј', k: 'к', l: 'л', m: 'м', n: 'н' },
    ...{ o: 'о', p: 'п', r: 'р', s: 'с', š: 'ш', t: 'т', u: 'у', v: 'в', z: 'з', ž: 'ж' },
  }),
);
const LATIN = new Map([...CYRILLIC].map(([latin, cyrillic]) => [cyrillic, latin]));

/** Of a word in lower case. */
export function inCyrillic(word: string): string {
  return word.replace(/lj|nj|dž|./gu, (letter) => CYRILLIC.get(letter) ?? letter);
}

/** Of a word in lower case. */
export function inLatin(word: string): string {
  return word.replace(/[\u0430-\u045f]/gu, (letter) => LATIN.get(letter) ?? letter);
}
