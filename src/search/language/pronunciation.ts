/** How English words sound, by the CMU Pronouncing Dictionary, whose file is looked up in place. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { linesFrom } from '../../words/sorted-lines.ts';
import { fold, lower } from './fold.ts';
import { MemoizedTexts } from './memoize.ts';

export interface Pronunciation {
  /** One code unit a sound, its place in `SOUNDS`; of a word as written. A digit is a sound of its own. */
  soundsOf(word: string): string;
}

const VOWELS = 'AA AE AH AO AW AY EH EY IH IY OW OY UH UW'.split(' ');
export const CONSONANTS = 'B CH D DH ER F G HH JH K L M N NG P R S SH T TH V W Y Z ZH'.split(' ');
const DIGITS = [...'0123456789'];
export const SOUNDS: readonly string[] = [...VOWELS, ...CONSONANTS, ...DIGITS];

/** So many words' sounds are remembered. */
const MOST_REMEMBERED = 100_000;

const PLAIN = /^[a-z']+$/;
/** Of a line such as `  "huguenot": "HH Y UW1 G AH0 N AA2 T",`. */
const ENTRY = /": "(.*)"/;

const require = createRequire(import.meta.url);

let english: Pronunciation | null = null;

/** Of a language; null for one without. When first asked for English it reads 5 MB. */
export function pronunciationOf(language: string): Pronunciation | null {
  if (language !== 'en') return null;
  english ??= new EnglishPronunciation(require.resolve('cmu-pronouncing-dictionary'));
  return english;
}

class EnglishPronunciation implements Pronunciation {
  readonly #entries: Buffer;
  readonly #remembered = new MemoizedTexts(MOST_REMEMBERED, (word) =>
    this.#pronounce(fold(lower(word)).replace(/'s$/, '')),
  );

  constructor(file: string) {
    this.#entries = readFileSync(file);
  }

  soundsOf(word: string): string {
    return this.#remembered.of(word);
  }

  #pronounce(word: string): string {
    return encoded(this.#lookUp(word) ?? spelledOut(word));
  }

  #lookUp(word: string): readonly string[] | null {
    if (!PLAIN.test(word)) return null;
    const [line = ''] = linesFrom(this.#entries, `  "${word}": "`);
    const [, sounds] = ENTRY.exec(line) ?? [];
    return sounds?.replace(/\d/g, '').split(' ') ?? null;
  }
}

/** Without the remarks that some entries end in: `# name`. */
function encoded(sounds: readonly string[]): string {
  return String.fromCharCode(...sounds.map((sound) => SOUNDS.indexOf(sound)).filter((code) => code >= 0));
}

/** What letters sound like, where the dictionary lacks the word; of several that fit, the first. */
const SPELLINGS = new Map(
  `tion=SH AH N,ough=AO,augh=AO,sch=SH,tch=CH,igh=AY,kn=N,wr=R,wh=W,ph=F,sh=SH,ch=CH,th=TH,ck=K,gh=G,qu=K W,ng=NG,
   ee=IY,ea=IY,ie=IY,oo=UW,ou=UW,ai=EY,ay=EY,ei=EY,ey=EY,au=AO,aw=AO,oi=OY,oy=OY,ow=OW,oa=OW,er=ER,ir=ER,ur=ER,
   a=AE,b=B,c=K,d=D,e=EH,f=F,g=G,h=HH,i=IH,j=JH,k=K,l=L,m=M,n=N,o=AA,p=P,q=K,r=R,s=S,t=T,u=AH,v=V,w=W,x=K S,y=IY,z=Z`
    .split(/,\s*/)
    .map((rule): [string, readonly string[]] => {
      const [letters = '', sounds = ''] = rule.split('=');
      return [letters, sounds.split(' ')];
    }),
);
const SPELLING = new RegExp(`${[...SPELLINGS.keys()].join('|')}|[0-9]`, 'g');

function spelledOut(word: string): readonly string[] {
  const hinted = word
    .replace(/c(?=[eiy])/g, 's')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/e$/, '');
  return (hinted.match(SPELLING) ?? []).flatMap((letters) => SPELLINGS.get(letters) ?? [letters]);
}
