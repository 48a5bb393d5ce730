/**
 * Words whose full stop ends no sentence.
 * Source: the sentence break suppressions of Unicode CLDR, for the languages that it has them for, and our own lists.
 */
import { createRequire } from 'node:module';
import { languageCode } from '../language-code.ts';
import own from './abbreviations.json' with { type: 'json' };

const require = createRequire(import.meta.url);

interface CldrData {
  readonly segments: {
    readonly segmentations: {
      /** Absent where CLDR takes over the root's: in Finnish and Swedish. */
      readonly SentenceBreak?: { readonly standard?: readonly { readonly suppression: string }[] };
    };
  };
}

const CLDR_LANGUAGES = new Set(['de', 'el', 'en', 'es', 'fi', 'fr', 'it', 'pt', 'ru', 'sv']);

/** Titles and the like that reports of any language have; whatever the case. */
const COMMON = new Set(
  `al. approx. ca. cf. dept. dr. e.g. etc. gen. gov. i.e. inc. jr. lt. ltd. messrs. mr. mrs. ms. mt. ph.d. pres. prof.
  rep. rev. sen. sgt. sr. st. viz. vs.`.split(/\s+/u),
);

/** What a name follows: its full stop never ends a sentence. */
const TITLES = new Set(
  `dr. prof. mr. mrs. ms. messrs. st. sta. ste. rev. sen. rep. gov. dhr. mevr. mw. mej. drs. ir. ing. ds. mnr. mev. sig. dott. avv. mons. cap. magg. serg.
  sr. sra. sres. srs. srta. dña. d. dra. excmo. exmo. ilmo. m. mm. mme. mmes. mlle. me. mgr. dl. dna. hr. fr. frk. frl. fhv. bp. ks. abp. ifj. özv.
  judr. mudr. mvdr. phdr. rndr. bc. doc. doç. doz. av. op. hz. κ. κκ. κα. δρ. др. проф. доц. акад. инж. г-н. г-жа. им. св. ім. ул. вул. преп. еп. архиеп. митр. єп. архієп. bryg. ud.
  bi. en. pn. hj. hjh. próf. dós. and. ul. jl. jln. bpk. tn. bw. dkt. tp. ts. ths. pgs. gs. bs. ग. डॉ. श्री. प्रो. ডা. திரு. פרופ.`.split(
    /\s+/u,
  ),
);

/** "And so on", and what is behind a number: a capital behind it opens a sentence, save where all nouns have one. */
const AND_SO_ON = new Set(
  `etc. ecc. enz. ens. osv. o.s.v. itd. itp. atd. atp. atď. itsl. ipd. stb. jne. ym. yms. utt. u.c. dll. dsb. dst. кт. kt. т.д. т.п. др. пр. итд. ін.
  kč. zł. hod. руб. грн. лв. sq. sqq. ff. e.v. suiv. srl. sav. m.fl.
  psl. pav. lpp. att. tūkst. lk. old. л. тыс. млн.
  κ.λπ. κλπ. κ.τ.λ. κτλ. κ.ά. v.v. uas. ayb. etj. ș.a. vb. n.k.`.split(/\s+/u),
);

/** What a number follows: "No. 5", "Fig. 3". Else each is a word, or may end a sentence. */
const BEFORE_NUMBERS = new Set(
  `abs. art. bd. cap. ch. chap. ed. eq. fig. figs. hr. kap. no. nos. nr. núm. op. p. par. pág. pp. ps. pt. s. sec. sect. sf.
  str. tab. th. vol. vols. гл. рис. стр. с. ст. табл. § §§ luku sivu kohta kapitel kapitola rozdział afsnit bölüm
  ap. apto. böl. ptk. stk. tel. şek. çiz. gbr. tbl. lamp. fn. fnn. app. sched. para. paras. cl. bls. blz. br. št. č. čís. бр. ет. ап. кв. чл. kl. klo. plkst.
  rozdz. pkt. poz. rys. zał. odst. ods. odd. obr. pogl. pril. fej. avsn. anm. bil. joon. гл. разд. мал. табл. lok.`.split(
    /\s+/u,
  ),
);

/** What is counted by the number behind it, which then is no rank: "Seite 12. Peter", "daire 12. Ev". */
const NUMBERED_NOUNS = new Set(
  `nummer numara numero número número číslo numer številka broj broju numero számú seite zimmer gleis linie kapitel artikel tabelle abbildung platz raum
  side værelse spor rom rum linje sida bilaga vedlegg bilag sivulla huone huoneessa luvussa taulukko kuva liite strana straně stránka stránce pokoj článek článku tabulka obrázek příloha
  strona stronie rozdziale artykuł pokój tabela rysunek punkt załącznik stran strani poglavje poglavju člen soba tabela slika priloga stranica stranici poglavlje članak tablica
  mevcudu nüfusu nüfus sayısı sayı toplamı toplam yaşı oranı oran puanı puan sıcaklığı sıcaklık adedi skoru skor sonucu sonuç fiyatı fiyat tutarı tutar
  uzunluğu ağırlığı yüksekliği genişliği derinliği kapasitesi kapasite hızı payı miktarı madde sayfa oda daire kapı numaralı tablo şekil lk tabel joonis peatükk strana bls blaðsíða síða tafla číslem`.split(
    /\s+/u,
  ),
);

const OWN: Readonly<Record<string, string | undefined>> = own;
const cache = new Map<string, ReadonlySet<string>>();

function suppressionsOf(language: string): ReadonlySet<string> {
  const base = languageCode(language);
  const known = cache.get(base);
  if (known) return known;
  const suppressions = new Set(OWN[base]?.split(' '));
  if (CLDR_LANGUAGES.has(base)) {
    const data: CldrData = require(`cldr-segments-full/segments/${base}/suppressions.json`);
    for (const { suppression } of data.segments.segmentations.SentenceBreak?.standard ?? [])
      suppressions.add(suppression);
  }
  cache.set(base, suppressions);
  return suppressions;
}

/**
 * What the full stop of `word` says: that a name follows, that more is left out, that the word is short for something, or
 * no such thing. `word` has its full stop; `language` is BCP 47.
 */
export function abbreviationKind(word: string, language: string): 'title' | 'and so on' | 'other' | null {
  // "l’Av.", "d'Ing."
  const whole = word.replace(/^\p{L}{1,2}['’]/u, '');
  const lower = whole.toLowerCase();
  const suppressions = suppressionsOf(language);
  const isKnown =
    COMMON.has(lower) ||
    suppressions.has(lower) ||
    suppressions.has(whole) ||
    (languageCode(language) === 'de' && STREETS.de?.test(lower) === true);
  if (!isKnown) return null;
  if (AND_SO_ON.has(lower) && languageCode(language) !== 'de') return 'and so on';
  return TITLES.has(lower) ? 'title' : 'other';
}

/** What a street's name ends in, as it is cut short: "Storg. 5", "Hauptstr. 7". Polish has the flat: "5 m. 3". */
const STREETS: Readonly<Record<string, RegExp | undefined>> = {
  da: /^\p{Lu}\p{L}+(?:g|gd|str|v|vej)\.$/u,
  de: /\p{L}(?:str|pl)\.$/u,
  fi: /^\p{Lu}\p{L}{2,}(?:k|kt|t)\.$/u,
  nb: /^\p{Lu}\p{L}+(?:g|gt|gd|v|vn)\.$/u,
  nl: /^\p{Lu}\p{L}+(?:str|ln|pl|w)\.$/u,
  pl: /^m\.$/u,
  sv: /^\p{Lu}\p{L}+(?:g|gat|v|väg)\.$/u,
};

/** Whether `word`, with its full stop, is short for something where a number follows. `language` is the first part of a BCP 47 tag. */
export function isAbbreviationBeforeNumber(word: string, language: string): boolean {
  return BEFORE_NUMBERS.has(word.toLowerCase()) || STREETS[language]?.test(word) === true;
}

/** Whether `word` is a noun that the number behind it counts. */
export function isNounBeforeNumber(word: string): boolean {
  return NUMBERED_NOUNS.has(word.toLowerCase());
}
