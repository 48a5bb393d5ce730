import { BESIDE, CAPITAL, END, type Forms, L, LOWER, MORE, NAME, words } from './forms.ts';

const OF = String.raw`(?:\s(?:der|des|für|vom|von)\s(?:(?:die|das|den|dem|der)\s)?(?:${LOWER}+e[nrs]\s)?${CAPITAL}){0,2}`;
const WHO = String.raw`(?:(?:[Dd](?:er|ie|as|em|en|es)|[Ee]ine?[mrs]?)\s(?:${LOWER}+e[nrsm]?\s){0,2}${CAPITAL}${OF}(?:\s${NAME})?|${NAME})`;

const SAY = words(
  `sagte sagt sagten erklärte erklärt erklärten betonte betont betonten berichtete berichtet berichteten meinte meint warnte warnt warnten behauptete behauptet behaupteten versicherte versichert versicherten schrieb schreibt kritisierte kritisiert ergänzte ergänzt bestätigte bestätigt bestätigten schreiben sagen berichten warnen betonen erklären teilte teilten teilt`,
);
/** "hat gesagt", "habe erklärt": the end of a clause, whose other words stand between. */
const HAS = '(?:hat|haben|hatte|hatten|habe|hätte|hätten)';
const PARTICIPLE = words(
  `gesagt erklärt betont berichtet gemeint gewarnt behauptet versichert geschrieben ergänzt bestätigt mitgeteilt angekündigt angegeben eingeräumt hervorgehoben unterstrichen gefordert beteuert`,
);
/** When, where or to whom, but not what. */
const WHEN = String.raw`(?:\s(?:am|im|in|vor|bei|auf|nach|gegenüber|gestern|heute|auch|zudem|bereits|zuletzt)(?![${L}])[^,.;:„“»«"]{0,40}?)?`;
/** "gab bekannt, dass", "wies darauf hin, dass": a verb in two parts. */
const PARTED = String.raw`(?:(?:gab|gaben|gibt|geben)(?:\s[^,.;:„“»«"]{1,40})?\sbekannt|(?:kündigte|kündigten|kündigt)(?:\s[^,.;:„“»«"]{1,40})?\san|(?:wies|wiesen|weist)(?:\s[^,.;:„“»«"]{1,40})?\shin|(?:räumte|räumten|räumt)(?:\s[^,.;:„“»«"]{1,40})?\sein|(?:hob|hoben|hebt)(?:\s[^,.;:„“»«"]{1,40})?\shervor|(?:führte|führten|führt)(?:\s[^,.;:„“»«"]{1,40})?\saus|(?:stellte|stellten|stellt)(?:\s[^,.;:„“»«"]{1,40})?\sfest)`;
/** At the end of a clause: "wie die Polizei mitteilte". */
const SAID = words(
  `sagte sagt sagten sagen erklärte erklärt erklärten erklären betonte betont betonten berichtete berichtet berichteten berichten meinte meint meinten schrieb schreibt schrieben schreiben bestätigte bestätigt bestätigten mitteilte mitteilt mitteilten mitteilen ankündigte ankündigt ankündigten versicherte versichert versicherten ausführte ausführt ergänzte behauptete behauptet behaupteten angab angibt angaben einräumte hervorhob unterstrich`,
);
const CLAUSE = '(?:dass|ob|wie|der|die|das|er|sie|es|man|ein|eine)';
/** What of time, place or order may open a sentence, with the verb behind it. */
const OPENING = `(?:[Aa]m|[Ii]m|[Ii]n|[Nn]ach|[Vv]or|[Bb]ei|[Aa]uf|[Zz]u[mr]?|[Ss]eit|[Gg]egenüber|[Gg]estern|[Hh]eute|[Mm]ontag|[Dd]ienstag|[Mm]ittwoch|[Dd]onnerstag|[Ff]reitag|[Ss]amstag|[Ss]onntag|[Zz]uvor|[Zz]ugleich|[Zz]uletzt|[Ss]päter|[Dd]araufhin|[Dd]abei|[Dd]azu|[Dd]anach|[Dd]ann|[Aa]ußerdem|[Zz]udem|[Gg]leichzeitig|[Aa]uch|[Ff]erner|[Ww]eiter|[Ee]nde|[Aa]nfang|[Mm]itte|[Kk]urz|[Mm]ehrfach|[Ww]iederholt|[Ee]rst|[Ss]chließlich|[Dd]amals|[Dd]ennoch|[Dd]och|[Aa]ber|[Ii]nzwischen|[Bb]ereits|[Ss]chon)`;

const ROLE = `(?:${CAPITAL}?(?:[Mm]inister|[Bb]ürgermeister|[Ss]precher|[Pp]räsident|[Kk]anzler|[Dd]irektor|[Ll]eiter|[Rr]ichter|[Ff]orscher|[Aa]utor|[Ee]xperte?|[Zz]euge|[Aa]nwalt|[Aa]nwält|[Pp]olizist|[Ff]ischer|[Cc]hef|[Vv]orsitzende|[Kk]apitän|[Ll]ehrer|[Ss]ekretär|[Aa]bgeordnete|[Ss]enator|[Ss]tadtr[aä]t)(?:in|e[nrs]?|s|n)?)`;

export const GERMAN: () => Forms = () => ({
  cue: new RegExp(
    `${SAY}|${SAID}|${HAS} |bekannt|kündigte|wies|räum|hob|führ|stellt|, so |[Ll]aut |[Nn]ach A|[Nn]ach [DEM]|[Nn]ach (?:den )?W| zufolge|[Aa]us Sicht|hei(?:ß|ss)t es|hieß es|hervorg`,
  ),
  forms: [
    {
      pattern: new RegExp(
        String.raw`^${OPENING}(?:\s[^,.;:„“»«"]{1,60}?)?\s(?<cue>${SAY})\s(?:(?<who>${WHO})|(?<pronoun>er|sie))(?:(?:\s(?:am|im|in|vor|gegenüber|bei|auf|nach|mit)\s[^,.;:„“«»"]{1,40})?,\s(?<said>${CLAUSE}\s.+)|${MORE}(?:,\s(?<that>(?:dass|ob)\s.+)|:\s(?<quoted>.+)))$`,
        'ds',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`^(?:(?<pronoun>Er|Sie)|(?<who>${WHO})${BESIDE})\s(?<cue>${SAY})(?:,\s(?<said>${CLAUSE}\s.+)|${MORE}(?:,\s(?<that>(?:dass|ob)\s.+)|:\s(?<quoted>.+)))$`,
        'ds',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`^${OPENING}(?:\s[^,.;:„“»«"]{1,60}?)?\s${HAS}\s(?:(?<who>${WHO})|(?<pronoun>er|sie))(?:${WHEN}\s(?<cue>${PARTICIPLE}),\s(?<said>${CLAUSE}\s.+)|${MORE}\s(?<did>${PARTICIPLE})(?:,\s(?<that>(?:dass|ob)\s.+)|:\s(?<quoted>.+)))$`,
        'ds',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`^(?:(?<pronoun>Er|Sie)|(?<who>${WHO})${BESIDE})\s(?:(?<cue>${HAS}${WHEN}\s${PARTICIPLE}),\s(?<said>${CLAUSE}\s.+)|(?:(?<did>${HAS}(?:\s[^,.;:„“»«"]{1,40}?)?\s${PARTICIPLE})|(?<by>${PARTED}))(?:,\s(?<that>(?:dass|ob)\s.+)|:\s(?<quoted>.+)))$`,
        'ds',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`[,“”"«»]\s?[,]?\s${HAS}\s(?:(?<who>${WHO})|(?<pronoun>er|sie))${MORE}\s(?<cue>${PARTICIPLE})(?=\s?[.,;!?]|$)`,
        'd',
      ),
      isBehind: true,
    },
    {
      pattern: new RegExp(
        String.raw`[,“”"«»]\s?[,]?\s(?:so\s)?(?<cue>(?:heißt|hieß)\ses)\s(?:(?:gestern\s|heute\s|am\s\S+\s)?(?:aus|von|vom)\s(?:Seiten\s)?|(?:in|im|bei|beim)\s)(?<who>${WHO})${END}`,
        'd',
      ),
      isBehind: true,
    },
    {
      pattern: new RegExp(
        String.raw`^Wie\saus\s(?<who>${WHO})${MORE}\s(?<cue>hervorgeht|hervorging)(?=,)`,
        'd',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`^In\s(?<who>(?:dem|der|einem|einer)\s${CAPITAL}${OF})\s(?<cue>(?:heißt|hieß)\ses)(?:,\s(?<said>${CLAUSE}\s.+)|${MORE}:\s(?<quoted>.+))$`,
        'ds',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`[,“”"«»]\s?[,]?\s(?<cue>${SAY}|so)\s(?:(?<who>${WHO})|(?<pronoun>er|sie))${END}`,
        'd',
      ),
      isBehind: true,
    },
    {
      pattern: new RegExp(
        String.raw`(?:^Wie|,\swie)\s(?<who>${WHO})${MORE}\s(?<cue>${SAID}|${PARTICIPLE}\s${HAS})(?=\s?[,.;]|$)`,
        'd',
      ),
    },
    {
      pattern: new RegExp(
        String.raw`(?:(?<!(?:so|zu|sehr|wie|nicht|ganz|ziemlich|zu)\s)(?<![${L}-])(?<cue>[Ll]aut|[Aa]us\sSicht(?:\svon)?|[Nn]ach\s(?:Angaben|Ansicht|Auffassung|Einschätzung|Darstellung|Meinung|Aussage|Informationen|Überzeugung|Schätzungen|Berechnungen|(?:den\s)?Worten)(?:\svon)?)\s(?<who>${WHO})|(?<![${L}-])(?<whose>${WHO})\s(?<by>zufolge))(?![${L}-])`,
        'd',
      ),
    },
  ],
  nobody: new RegExp(
    String.raw`^(?:Aber|Auch|Dann|Das|Dabei|Dies|Diese|Dieser|Doch|Er|Es|Ich|Ihr|Man|Manche|Nun|Sie|So|Viele|Wer|Wir|Niemand|Jemand|Einige|${OPENING}(?:\s.*)?)$`,
    'u',
  ),
  article: /^(?:der|die|das|dem|den|des|eine?[mrs]?)\s/iu,
  title: new RegExp(
    String.raw`^(?:Herr|Herrn|Frau|Dr\.|Prof\.|Professor|Professorin|Hr\.|Fr\.|${ROLE})$`,
    'u',
  ),
  role: new RegExp(ROLE, 'u'),
  his: /^(?:er|der|dem|den|ein|einem|einen|herrn?)(?![\p{L}])/iu,
  her: /^(?:sie|die|eine[r]?|frau)(?![\p{L}])/iu,
  hasCapitalNouns: true,
});
