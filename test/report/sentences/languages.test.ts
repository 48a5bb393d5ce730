/** Sentences as readers of each language cut them. A bar stands between two. */
import { describe, expect, test } from 'vitest';
import { languageCode } from '../../../src/report/language-code.ts';
import { splitSentences } from '../../../src/report/sentences/sentences.ts';
import { STOP_WORD_LANGUAGES, stopWordsOf } from '../../../src/report/sentences/stop-words.ts';
import { ABBREVIATION_CASES } from './abbreviation-cases.ts';
import { MORE_CASES, READERS_CASES } from './cases.ts';

const CASES: readonly (readonly [language: string, ...barred: readonly string[]])[] = [
  [
    'de',
    'Der Anteil stieg auf 40.|Danach fiel er wieder.',
    'Am 3. Mai und zum 40. Geburtstag kam Frau Dr. Kern, z. B. mit dem Zug.|Sie blieb.',
    'Er rief: ‚Halt! Wer ist da?‘ und lief.|Niemand kam.',
    'Sie schrieb: „Es ist gut. Es bleibt gut.“ und ging.|Dann kam Prof. Lang.',
    'Das Werk liegt in der Bahnhofstr. Ecke Ring, gegr. 1901.|Es ist groß.',
  ],
  [
    'fr',
    'Le maire a dit : « Le pont ouvrira. »|Les travaux durent.',
    '« Est-ce vrai ? » demanda Mme. Durand à M. Petit.|Il se tut.',
    'Le traité date du 1er janv. 1901, cf. chap. 2.|Il est long.',
  ],
  [
    'es',
    'La Sra. Gómez vive en EE. UU. desde 1990.|¿Volverá?|No.',
    'Lo dijo el Dr. Ruiz (véase la pág. 5. Es clara) ayer.|Fin.',
    'Dijo: «Ganamos. Se acabó.» y se fue.|Así fue.',
  ],
  [
    'it',
    'Il sig. Rossi e la prof. Bianchi arrivano.|Restano.',
    'È in via Roma, pag. 5, ecc.|Poi parte.',
    'Ha detto: «Sì. Va bene.» ed è uscito.|Fine.',
  ],
  [
    'nl',
    'Dhr. De Vries en mevr. Bakker kwamen.|Zij bleven.',
    'Het ligt in de St. Jansstraat, d.w.z. in het centrum.|Het is oud.',
    'Hij riep: ‘Stop! Wie is daar?’ en liep.|Niemand kwam.',
  ],
  [
    'pt',
    'A Sra. Silva e o Exmo. Sr. Costa chegaram.|Ficaram.',
    'Mora na Av. Central, pág. 3.|É longe.',
    'Disse: “Vencemos. Acabou.” e saiu.|Fim.',
  ],
  [
    'pl',
    'Prof. Nowak mieszka przy ul. Długiej, tj. w centrum.|Pracuje.',
    'Wzrosło do 40.|Potem spadło.',
    'Powiedział: „Dobrze. Idę.” i wyszedł.|Koniec.',
  ],
  [
    'cs',
    'Ing. Novák a MUDr. Malá přijeli.|Zůstali.',
    'Bydlí na nám. Míru, např. v č. 5.|Je to blízko.',
    'Řekl: „Dobře. Jdu.“ a odešel.|Konec.',
  ],
  ['sk', 'Ing. Kováč býva na ul. Hlavnej.|Pracuje.', 'Povedal: „Dobre. Idem.“ a odišiel.|Koniec.'],
  ['sl', 'Dr. Kos stanuje v ul. Talcev, tj. v centru.|Dela.', 'Narasla je na 40.|Potem je padla.'],
  ['hr', 'Prof. Horvat živi u ul. Grada Vukovara.|Radi.', 'Reklo se: „Dobro. Idem.” i otišao je.|Kraj.'],
  [
    'sr',
    'Проф. Петровић живи у ул. Краља Петра.|Ради.',
    'Dr. Jović je rekao: „Dobro. Idem.“ i otišao.|Kraj.',
  ],
  [
    'sv',
    'Hon sade: ”Vi vann. Det är över.” och gick.|Slut.',
    'Det gäller bl.a. Dr. Ek och f.d. Kungl. Slottet.|Han stannar.',
    'Andelen steg till 40.|Sedan föll den.',
  ],
  [
    'da',
    'Hr. Jensen og fhv. Statsminister Olsen kom.|De blev.',
    'Andelen steg til 40.|Derefter faldt den.',
    'Han sagde: »Godt. Jeg går.« og gik.|Slut.',
  ],
  ['nb', 'Det gjelder bl.a. Dr. Berg og ca. Tre andre.|De ble.', 'Andelen steg til 40.|Deretter falt den.'],
  [
    'fi',
    'Hän sanoi: ”Voitimme. Se on ohi.” ja lähti.|Loppu.',
    'Se koskee mm. Prof. Laine ja esim. Turkua.|Hän jäi.',
  ],
  ['et', 'Prof. Tamm elab Pika tn. Kesklinnas.|Ta töötab.', 'See kasvas 40.|Siis langes.'],
  ['lv', 'Prof. Bērziņš un kgs. Kalns ieradās.|Viņi palika.'],
  ['lt', 'Prof. Kazlauskas gyvena Gedimino pr. Vilniuje.|Jis dirba.'],
  ['hu', 'Dr. Nagy és ifj. Kovács megjött.|Maradtak.', 'Azt mondta: „Jó. Megyek.” és elment.|Vége.'],
  [
    'ro',
    'Dl. Popescu și dna. Ionescu au sosit pe str. Lungă.|Au rămas.',
    'A spus: „Bine. Plec.” și a ieșit.|Gata.',
  ],
  [
    'el',
    'Ο κ. Νίκος και η κα. Ελένη ήρθαν.|Έμειναν.',
    'Πού πήγε;|Στην οδ. Ερμού.',
    'Είπε: «Καλά. Φεύγω.» και βγήκε.|Τέλος.',
  ],
  [
    'ru',
    'Проф. Иванов живёт на ул. Ленина, т. е. в центре.|Он работает.',
    '«Мы победили. Всё.» — сказал он.|Конец.',
    'Так было в 1830 г. в Москве.|Он писал.',
  ],
  [
    'uk',
    'Він живе на вул. Шевченка, буд. 5.|Працює.',
    'Це ім. Франка і проф. Коваль.|Так.',
    '«Ми перемогли. Усе.» — сказав він.|Кінець.',
  ],
  ['be', 'Ён жыве на вул. Багдановіча.|Працуе.'],
  ['bg', 'Проф. Петров живее на ул. Раковски, т.е. в центъра.|Работи.'],
  [
    'tr',
    'Prof. Yılmaz ve Doç. Dr. Kaya geldi.|Kaldılar.',
    'Bkz. Ek 2, Atatürk Cad. No. 5.|Orada.',
    '“Kazandık. Bitti.” dedi.|Son.',
  ],
  [
    'ja',
    '市長は語った。|「橋は来年開く。とても長い。」と語った。|終わり。',
    '本当か？|「はい。」|終わった！',
    '彼は『橋』（長い。）を見た。|帰った。',
  ],
  ['zh', '市长说：“桥明年开。很长。”|他走了。', '对吗？|「对。」|好！', '他看了《桥。河》一书。|很好。'],
  ['ko', '시장은 “다리가 내년에 열린다. 길다.”라고 말했다.|그는 떠났다.', '정말인가?|그렇다.'],
  ['ar', 'قال «فزنا. انتهى الأمر» ثم خرج.|هل عاد؟|نعم.', 'جاء د. أحمد.|وبقي.'],
  ['fa', 'او گفت «خوب. می‌روم» و رفت.|آیا برگشت؟|بله.'],
  ['ur', 'وہ آیا۔|کیا وہ گیا؟|جی۔'],
  [
    'he',
    'דובר צה"ל אמר כי הגשר נפתח.|הוא ארוך.|הח"כ שתק.',
    'הוא אמר "טוב. אני הולך" ויצא.|סוף.',
    'פרופ. לוי הגיע.|הוא נשאר.',
  ],
  ['hi', 'डॉ. शर्मा आए।|क्या वे रुके?|हाँ।'],
  ['bn', 'ডা. সেন এলেন।|তিনি থাকলেন।'],
  ['ta', 'திரு. குமார் வந்தார்.|அவர் தங்கினார்.'],
  [
    'id',
    'Ia tinggal di Jl. Merdeka No. 5 bersama Bpk. Budi.|Ia bekerja.',
    'Dia berkata: “Baik. Saya pergi.” lalu keluar.|Selesai.',
  ],
  ['ms', 'Beliau tinggal di Jln. Ampang bersama Tn. Lim.|Dia bekerja.'],
  ['vi', 'TP. Hồ Chí Minh và TS. Nguyễn Văn An.|Ông ở lại.', 'Ông nói: “Tốt. Tôi đi.” rồi ra.|Hết.'],
  ['sw', 'Bw. Juma na Dkt. Asha walifika.|Walikaa.'],
  ['af', 'Mnr. Botha en mev. Nel kom.|Hulle bly.'],
  ['ca', 'El Sr. Puig viu a l’Av. Diagonal, núm. 5.|Treballa.'],
  ['is', 'Andelin var t.d. Jón og u.þ.b. Tíu aðrir.|Þeir fóru.'],
  ['hy', 'Նա եկավ։|Նա մնաց։'],
  ['ka', 'პროფ. ბერიძე მოვიდა.|ის დარჩა.'],
];

describe.each([...CASES, ...READERS_CASES, ...MORE_CASES, ...ABBREVIATION_CASES])(
  'in %s',
  (language, ...texts) => {
    test.each(texts)('%s', (barred) => {
      const sentences = barred.split('|');
      const glue = ['ja', 'zh', 'my', 'km'].includes(language) ? '' : ' ';
      const text = sentences.join(glue);
      expect(splitSentences(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(
        sentences,
      );
    });
  },
);

const LATIN = 'a-z';
/** The letters of each language with a list of stop words; a list in a wrong code page has others. */
const ALPHABETS: Readonly<Record<string, string>> = {
  af: `${LATIN}áéèêëíîïóôöúûŉ`,
  ar: 'ء-ي\\u064b-\\u065f',
  bg: 'а-ъьюя',
  bn: '\\u0980-\\u09ff',
  bs: `${LATIN}čćđšž`,
  ca: `${LATIN}àçéèíïóòúü·`,
  cs: `${LATIN}áčďéěíňóřšťúůýž`,
  da: `${LATIN}æøåé`,
  de: `${LATIN}äöüß`,
  el: 'α-ωάέήίϊΐόύϋΰώ',
  en: LATIN,
  es: `${LATIN}áéíìñóúü`,
  et: `${LATIN}šžõäöü`,
  eu: `${LATIN}ñ`,
  fa: '\\u0621-\\u06cc\\u200c',
  fi: `${LATIN}åäö`,
  fil: LATIN,
  fr: `${LATIN}àâçéèêëîïôœùûü`,
  ga: `${LATIN}áéíóú`,
  gl: `${LATIN}áéíñóúü`,
  gu: '\\u0a80-\\u0aff',
  he: 'א-ת',
  hi: '\\u0900-\\u097f',
  hr: `${LATIN}čćđšž`,
  hu: `${LATIN}áéíóöőúüű`,
  hy: 'ա-և',
  id: LATIN,
  it: `${LATIN}àéèìíîóòùú`,
  ja: '\\u3041-\\u30ff\\u4e00-\\u9fff々',
  ko: '가-힣a-z',
  lt: `${LATIN}ąčęėįšųūž`,
  lv: `${LATIN}āčēģīķļņšūž`,
  mr: '\\u0900-\\u097f',
  ms: LATIN,
  nb: `${LATIN}æøåéèêóòôà`,
  ne: '\\u0900-\\u097f',
  nl: `${LATIN}éëèïóöü`,
  nn: `${LATIN}æøåéèêóòôà`,
  no: `${LATIN}æøåéèêóòôà`,
  pa: '\\u0a00-\\u0a7f',
  pl: `${LATIN}ąćęłńóśźż`,
  pt: `${LATIN}àáâãçéêíóôõúü`,
  ro: `${LATIN}ăâîșțşţ`,
  ru: 'а-яё',
  sk: `${LATIN}áäčďéíĺľňóôŕšťúýž`,
  sl: `${LATIN}čšž`,
  sr: `${LATIN}čćđšžа-шђјљњћџ`,
  sv: `${LATIN}åäöé`,
  sw: LATIN,
  ta: '\\u0b80-\\u0bff',
  th: '\\u0e01-\\u0e4e',
  tl: LATIN,
  tr: `${LATIN}çğıiöşüâîû`,
  uk: 'а-щьюяґєії',
  ur: '\\u0621-\\u06d3',
  vi: `${LATIN}àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ`,
  zh: '\\u4e00-\\u9fff',
};

/** "and", "of" or "in", and a word by which questions are put. */
const COMMON: Readonly<Record<string, string>> = {
  ar: 'في من',
  cs: 'a v kde',
  da: 'og i hvor',
  de: 'und in wo',
  el: 'και το',
  en: 'and of who',
  es: 'y de dónde',
  fa: 'و در چه',
  fi: 'ja missä',
  fr: 'et de où',
  he: 'של על מה',
  hr: 'i u gdje',
  hu: 'és a hol',
  it: 'e di dove',
  ja: 'の は',
  ko: '무엇 어디',
  lt: 'ir į kur už šis',
  lv: 'un kur',
  nl: 'en van waar',
  pl: 'i w gdzie',
  pt: 'e de onde',
  ro: 'și în unde',
  ru: 'и в где',
  sk: 'a v kde keď',
  sl: 'in v kje',
  sr: 'i u gde koji između и у где који између',
  sv: 'och i var',
  tr: 've için değil nerede',
  uk: 'і в де',
  ur: 'اور میں کہاں',
  zh: '的 在',
};

describe('stop words', () => {
  test.each(STOP_WORD_LANGUAGES)('of %s are written in its letters', (language) => {
    const word = new RegExp(`^[${ALPHABETS[language]}\\p{M}'’ -]+$`, 'iu');
    const words = [...stopWordsOf(language)];
    expect(words.filter((it) => !word.test(it.normalize('NFC')))).toEqual([]);
    expect(words.length).toBeGreaterThan(30);
    expect(languageCode(language)).toBe(language === 'tl' ? 'fil' : language);
  });

  test.each(Object.entries(COMMON))('of %s hold what stands everywhere', (language, words) => {
    expect(words.split(' ').filter((word) => !stopWordsOf(language).has(word))).toEqual([]);
  });
});
