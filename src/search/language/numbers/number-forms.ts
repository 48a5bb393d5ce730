const NORWEGIAN = '100 hundre; 1000 tusen; 7 sju; 20 tjue tyve; 30 tretti tredve; 40 førti';

/**
 * Number words that the package of number words lacks: what cases make of them, and the numbers of languages that it does
 * not serve. Forms that are as often another word are left out: Russian
 * "семью" is a family, Hungarian "hetet" a week.
 */
const FORMS: Readonly<Record<string, string | undefined>> = {
  ar: `20 عشرين; 30 ثلاثين; 40 اربعين; 50 خمسين; 60 ستين; 70 سبعين; 80 ثمانين; 90 تسعين; 100 مئة مائة; 200 مئتا مئتي مئتين مائتان مائتين`,
  da: `60 tres; 70 halvfjerds; 80 firs; 100 hundrede hundred; 1000 tusind tusinde`,
  de: `100 hundert; 1000 tausend`,
  en: `100 hundred; 1000 thousand`,
  es: `21 veintiún veintiuna; 100 ciento`,
  fa: `100 یکصد`,
  he: `2 שתיים שניים שתי שני; 3 שלוש שלושה; 4 ארבעה; 5 חמישה; 6 שישה; 7 שבעה; 9 תשעה; 10 עשרה; 30 שלושים`,
  pt: `14 quatorze; 16 dezesseis; 17 dezessete; 19 dezenove; 100 cento`,
  sv: `21 tjugoen; 31 trettioen; 41 fyrtioen; 100 hundra; 1000 tusen`,
  ru: `100 ста; 1000 тысяча; 2 двух двум двумя; 3 трёх трём тремя; 4 четырёх четырём четырьмя; 5 пяти пятью; 6 шести шестью; 7 семи; 8 восьми восьмью восемью;
    9 девяти девятью; 10 десяти десятью; 11 одиннадцати; 12 двенадцати; 13 тринадцати; 14 четырнадцати; 15 пятнадцати; 16 шестнадцати;
    17 семнадцати; 18 восемнадцати; 19 девятнадцати; 20 двадцати; 30 тридцати; 40 сорока; 50 пятидесяти; 60 шестидесяти; 70 семидесяти;
    80 восьмидесяти; 90 девяноста`,
  uk: `2 двох двом двома; 3 трьох трьом трьома; 4 чотирьох чотирьом чотирма; 5 п'яти п'ятьох п'ятьом; 6 шести шістьох шістьом; 7 семи сімох
    сімом; 8 восьми вісьмох вісьмом; 9 дев'яти дев'ятьох; 10 десяти десятьох; 11 одинадцяти; 12 дванадцяти; 15 п'ятнадцяти; 20 двадцяти;
    30 тридцяти; 40 сорока; 50 п'ятдесяти`,
  pl: `2 dwóch dwu dwom dwoma dwiema; 3 trzech trzem trzema trzej; 4 czterech czterem czterema czterej; 5 pięciu pięcioma; 6 sześciu; 7 siedmiu;
    8 ośmiu; 9 dziewięciu; 10 dziesięciu; 11 jedenastu; 12 dwunastu; 13 trzynastu; 14 czternastu; 15 piętnastu; 16 szesnastu; 17 siedemnastu;
    18 osiemnastu; 19 dziewiętnastu; 20 dwudziestu; 30 trzydziestu; 40 czterdziestu; 50 pięćdziesięciu; 60 sześćdziesięciu; 70 siedemdziesięciu;
    80 osiemdziesięciu; 90 dziewięćdziesięciu`,
  cs: `2 dvě dvou dvěma; 3 tří třem třemi; 4 čtyř čtyřem čtyřmi; 5 pěti; 6 šesti; 7 sedmi; 8 osmi; 9 devíti; 10 deseti; 11 jedenácti; 12 dvanácti;
    13 třinácti; 14 čtrnácti; 15 patnácti; 16 šestnácti; 17 sedmnácti; 18 osmnácti; 19 devatenácti; 20 dvaceti; 30 třiceti; 40 čtyřiceti;
    50 padesáti; 60 šedesáti; 70 sedmdesáti; 80 osmdesáti; 90 devadesáti`,
  sk: `2 dva dve dvaja dvoch dvom dvoma; 3 tri traja troch trom tromi; 4 štyri štyria štyroch štyrom; 5 päť piatich; 6 šesť šiestich; 7 sedem siedmich;
    8 osem ôsmich; 9 deväť deviatich; 10 desať desiatich; 11 jedenásť; 12 dvanásť; 13 trinásť; 14 štrnásť; 15 pätnásť; 16 šestnásť; 17 sedemnásť;
    18 osemnásť; 19 devätnásť; 20 dvadsať; 30 tridsať; 40 štyridsať; 50 päťdesiat; 60 šesťdesiat; 70 sedemdesiat; 80 osemdesiat; 90 deväťdesiat`,
  sl: `2 dva dve dveh dvema; 3 tri trije treh trem; 4 štiri štirje štirih; 5 pet petih; 6 šest šestih; 7 sedem sedmih; 8 osem osmih; 9 devet devetih;
    10 deset desetih; 11 enajst; 12 dvanajst; 13 trinajst; 14 štirinajst; 15 petnajst; 16 šestnajst; 17 sedemnajst; 18 osemnajst; 19 devetnajst;
    20 dvajset; 30 trideset; 40 štirideset; 50 petdeset; 60 šestdeset; 70 sedemdeset; 80 osemdeset; 90 devetdeset`,
  bg: `2 два две двама; 3 три трима; 4 четири четирима; 5 пет петима; 6 шест шестима; 7 седем седмина; 8 осем; 9 девет; 10 десет; 11 единадесет единайсет;
    12 дванадесет дванайсет; 13 тринадесет тринайсет; 14 четиринадесет; 15 петнадесет петнайсет; 16 шестнадесет; 17 седемнадесет; 18 осемнадесет;
    19 деветнадесет; 20 двадесет двайсет; 30 тридесет трийсет; 40 четиридесет четирийсет; 50 петдесет; 60 шестдесет шейсет; 70 седемдесет;
    80 осемдесет; 90 деветдесет`,
  mk: `2 два две двајца; 3 три тројца; 4 четири; 5 пет; 6 шест; 7 седум; 8 осум; 9 девет; 10 десет; 11 единаесет; 12 дванаесет; 15 петнаесет; 20 дваесет;
    30 триесет; 40 четириесет; 50 педесет`,
  et: `2 kaks kahe kahte; 3 kolm kolme; 4 neli nelja; 5 viis viie viit; 6 kuus kuue kuut; 7 seitse seitsme seitset; 8 kaheksa; 9 üheksa; 10 kümme kümne kümmet;
    11 üksteist; 12 kaksteist; 13 kolmteist; 14 neliteist; 15 viisteist; 16 kuusteist; 17 seitseteist; 18 kaheksateist; 19 üheksateist;
    20 kakskümmend; 30 kolmkümmend; 40 nelikümmend; 50 viiskümmend`,
  fi: `2 kahden kahta kahdessa kahteen; 3 kolmen kolmea kolmessa kolmeen; 4 neljän neljää neljässä neljään; 5 viiden viittä viidessä viiteen; 6 kuuden
    kuutta kuudessa kuuteen; 7 seitsemän seitsemää seitsemässä; 8 kahdeksan kahdeksaa kahdeksassa; 9 yhdeksän yhdeksää yhdeksässä; 10 kymmenen
    kymmentä kymmenessä`,
  hu: `2 két; 3 hármat; 4 négyet; 5 ötöt; 6 hatot; 8 nyolcat; 9 kilencet; 10 tizet`,
  ca: `2 dos dues; 3 tres; 4 quatre; 5 cinc; 6 sis; 8 vuit; 10 deu; 11 onze; 12 dotze; 13 tretze; 14 catorze; 15 quinze; 16 setze; 17 disset;
    18 divuit; 19 dinou; 20 vint; 30 trenta; 40 quaranta; 50 cinquanta; 60 seixanta; 70 setanta; 80 vuitanta; 90 noranta`,
  gl: `2 dous dúas; 3 tres; 4 catro; 5 cinco; 6 seis; 7 sete; 8 oito; 9 nove; 10 dez; 11 once; 13 trece; 14 catorce; 15 quince; 20 vinte;
    30 trinta; 40 corenta; 50 cincuenta`,
  is: `2 tveir tvær tvö tvo tveimur; 3 þrír þrjár þrjú þrjá þremur; 4 fjórir fjórar fjögur fjóra fjórum; 5 fimm; 7 sjö; 8 átta; 9 níu; 10 tíu;
    11 ellefu; 12 tólf; 13 þrettán; 14 fjórtán; 15 fimmtán; 16 sextán; 17 sautján; 18 átján; 19 nítján; 20 tuttugu; 30 þrjátíu; 40 fjörutíu; 50 fimmtíu`,
  af: `2 twee; 3 drie; 4 vier; 5 vyf; 6 ses; 7 sewe; 8 agt; 9 nege; 10 tien; 11 elf; 12 twaalf; 13 dertien; 14 veertien; 15 vyftien; 16 sestien;
    17 sewentien; 18 agttien; 19 negentien; 20 twintig; 30 dertig; 40 veertig; 50 vyftig; 60 sestig; 70 sewentig; 80 tagtig; 90 negentig`,
  el: `3 τρεις τρία; 4 τέσσερις τέσσερα; 7 εφτά; 8 οχτώ; 9 εννιά`,
  nb: NORWEGIAN,
  nn: NORWEGIAN,
  no: NORWEGIAN,
  hy: `2 երկու; 3 երեք; 4 չորս; 5 հինգ; 6 վեց; 7 յոթ; 8 ութ; 9 ինը; 10 տասը; 11 տասնմեկ; 12 տասներկու; 20 քսան; 30 երեսուն; 40 քառասուն; 50 հիսուն`,
  be: `2 два дзве двух двум; 3 тры трох; 4 чатыры чатырох; 5 пяць пяці; 6 шэсць шасці; 7 сем сямі; 8 восем васьмі; 9 дзевяць; 10 дзесяць дзесяці;
    11 адзінаццаць; 12 дванаццаць; 15 пятнаццаць; 20 дваццаць; 30 трыццаць; 40 сорак; 50 пяцьдзясят`,
  eu: `2 bi; 3 hiru; 4 lau; 5 bost; 6 sei; 7 zazpi; 8 zortzi; 9 bederatzi; 10 hamar; 11 hamaika; 12 hamabi; 15 hamabost; 20 hogei; 40 berrogei`,
  ga: `2 dhá; 3 trí; 4 ceathair; 5 cúig; 7 seacht; 8 ocht; 9 naoi; 10 deich; 20 fiche; 30 tríocha; 40 daichead; 50 caoga`,
  cy: `2 dau dwy; 3 tair; 4 pedwar pedair; 5 pump; 6 chwech chwe; 7 saith; 8 wyth; 9 naw; 10 deg; 20 ugain`,
  kk: `2 екі; 3 үш; 4 төрт; 5 бес; 6 алты; 7 жеті; 8 сегіз; 9 тоғыз; 20 жиырма; 30 отыз; 40 қырық; 50 елу`,
  uz: `2 ikki; 3 uch; 5 besh; 6 olti; 7 yetti; 8 sakkiz; 20 yigirma; 40 qirq; 50 ellik`,
  ne: `2 दुई; 3 तीन; 4 चार; 5 पाँच; 7 सात; 8 आठ; 9 नौ; 10 दस; 20 बीस; 30 तीस`,
  ko: `2 둘 두; 3 셋 세; 5 다섯; 6 여섯; 7 일곱; 8 여덟; 9 아홉; 11 열하나; 12 열둘 열두; 13 열셋 열세; 14 열넷 열네; 15 열다섯; 16 열여섯; 17 열일곱; 18 열여덟; 19 열아홉; 20 스물 스무; 30 서른; 40 마흔; 50 쉰;
    60 예순; 70 일흔; 80 여든; 90 아흔`,
  th: `2 สอง; 3 สาม; 4 สี่; 5 ห้า; 6 หก; 7 เจ็ด; 8 แปด; 9 เก้า; 10 สิบ; 20 ยี่สิบ; 30 สามสิบ; 40 สี่สิบ; 50 ห้าสิบ`,
  sq: `2 dy; 3 tre tri; 4 katër; 5 pesë; 6 gjashtë; 7 shtatë; 8 tetë; 9 nëntë; 10 dhjetë; 20 njëzet; 30 tridhjetë; 40 dyzet; 50 pesëdhjetë`,
};

/** Each form of a language with its digits. */
export function numberForms(language: string): readonly (readonly [form: string, digits: string])[] {
  return (FORMS[language] ?? '')
    .split(';')
    .map((entry) => entry.trim().split(/\s+/u))
    .flatMap(([digits = '', ...forms]) => forms.map((form) => [form, digits] as const));
}

/** Turkish numbers with what stands behind them: of it, from it, to it. Not of six and ten: "altında" is "below", "ondan" "from it". */
const TURKISH =
  /^(iki|üç|dör[td]|beş|yedi|sekiz|dokuz|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan)(?:s?[iıuü](?:n(?:[iıuü]n|[iıuü]|d[ae]n?|[ae]))?|y?[ae]|y[iıuü]|n?[iıuü]n|[dt][ae]n?|y?l[ae]|m[iıuü]z)$/u;

/** What a Bengali number has behind it where things or people are counted. */
const BENGALI = /(?<=..)(?:টি|টা|জন|খানা)$/u;

/** The number alone of one with an ending, "yedisi", "dördü"; `word` itself where it is none. */
export function withoutEnding(word: string, language: string): string {
  if (language === 'bn') return word.replace(BENGALI, '');
  const [, number = word] = (language === 'tr' && TURKISH.exec(word)) || [];
  return number === 'dörd' ? 'dört' : number;
}
