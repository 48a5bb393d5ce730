/** How common a word is in reports of any topic: what everybody writes tells less of what a question is about. */

/**
 * English words, one a stem, by how many of 48 encyclopedic reports have them: nearly half or more, a quarter, a seventh.
 * Counted on the reports of the answer sets wiki-long and wiki-many.
 */
const ENGLISH: readonly (readonly [rarity: number, words: string])[] = [
  [
    0.25,
    `
  activity additional although another around based became become began called caused century changes
  considered continued countries created development different due early established exist first following
  forces form found four general government group high including increase known large later leading like
  line long made major making means name national needed new now number often order original part place
  point possible power present provided referred related remains result second set several since states
  still support system term three time two united used usually well within work world years`,
  ],
  [
    0.5,
    `
  accepted according account achieved across act actually added affected air allowed almost along always
  america american among amount appear applied approach approximately area assistance associated attempt
  authority available average away back basis beginning believe body bring british building came case
  center central certain citation city civil claims class close code combined come common commonly
  communism compared complete complex concerned conditions conduct considerable consists constructed
  contains contrast control criticism culture currently day de decade decided decision defined degree
  depending described design despite determine difficult direct directly dominated east eastern effect
  either elements empire end england english entire equal especially essential etc europe european even
  event every example expanded experience expressed extended extreme fact family far features federal
  fields final find five focused formation former france free french function funding gained given giving
  great greater half head held help higher highest historical history hold home identity image important
  improvements independent indicate individual influence instead institutions interest international
  introduced involved issues january john just killed king land language larger largest last late law least
  led left legal less level life limited little living local location low lower main management mass
  measure medical meeting members method middle million model modern month movement moving multiple natural
  near necessary non north notably note object occurs offered office official old open operating
  organization others particular particularly pass past people per performance period personal physical
  played political popular population position practice pressure primarily principle problems process
  production products project property proposed public published raise range rate rather reached real
  receive recent recognized record reduced region regulation relatively replaced report represented
  required residency respectively response return right rise role roughly rule run said scale school
  science see seen separate series served service shared show side significant similar single size small
  social sometimes source south space standard starting strong structural students study style subjects
  subsequently successful suggests take taken theory therefore third though throughout thus today together
  took towards trade traditional translation turned type typical university various vary version via view
  war water wave way west western whether white whole whose wide william without words written wrote`,
  ],
  [
    0.75,
    `
  able access action address administration adopted advances advantage africa african age agreement aid aim
  al alongside already alternate amongst analysis ancient animals announced annual anti applications
  appointed argued armed army arrived art aspects assembly assumed attacks attention august awarded bank
  basic behavior behind benefits best better bill black board book border born bottom boundaries branch
  break britain broad brought built business campaign canada capital care carry categories challenges
  children choosing christianity church circulation citizens clear climate coast collective college
  colonies color commercial commission company compete components composed comprises computer concentration
  concept concluded connected connection consequence conservatives constitution construction consumer
  contribution controversial convention converted cooperation core corresponding cost council count course
  court covered creation credit customers cuts damage data date david deal death debate december declined
  defeated defend definition demand demonstrated department derived descendants desire destroyed
  differentiate digital direction disease disputes distinct diversity divided division drop drugs earlier
  earth economic education efficient efforts elected electrical emerged emphasized employed enabled
  encompasses encourage energy engineering enough entered equivalent era estimated ethnic eventually ever
  evidence examination except exception executive expected expensive experimentation explain exploitation
  explorer extension extensive extent faced factors failed failure fall favor february fighting figure
  filled financial fire flow focus food foreign formal fort foundation freedom frequently front full fully
  future gave german germany global goal going goods ground growing hand hard health heavy height highways
  historian hour house human hundred ideas identified ii impact implies incorporate industry influential
  information initially instance insufficient integration intended intensity interpretation invention
  island isolated james johnson joined joseph journal keep key kingdom km knowledge la labeled lake latin
  latter launched leaders league learning legislative length liberation licensing light linked list london
  longer looking loss lost mainly maintaining man manufacturing march mark market master materials
  mathematics matters mechanisms medicine memory men mid migrated miles military minimize minister minor
  minutes mixed money mortality mostly mother mount mountains multi music native nearly negative
  netherlands network never newly next normally northern november numerous observer obtained occasionally
  ocean october older opposed opposition organisation orientation outside overall parallel partial
  participation party patterns paul pay peak percent philosophy pioneering plan plant policy poor portions
  positive post poverty preferred preparation presence preserve president previous prices primary prime
  principal prior private professional program progress promoted protect protection protestant purchased
  put quality questions quickly rank rarely reasons red reflect reforms regarding regardless regular
  relationship released religion religious removed renamed republic research reserve resources rest
  restored restricted retained review revolution river roads robert roman roots rose saint say scientific
  scientists sea seat secondary section security self sense september settlement seven shape short shown
  signed significantly similarly simple site situation six skill smaller society song soon sound southern
  speaking specialized specific spread stability stage standing status step stone stopped story strongly
  sub substantial supply surface survey surviving sustained technical techniques technology television
  temperature tend terminal territory test thought thousands threatened title tools top total training
  transition transportation travel treated treatment trees trend tried true uk ultimately underlying
  understanding union unlike update upper urban valid value variables variation variety vast vertical
  virtual vote wants warm weight went whereas widespread winds write yet york young zone`,
  ],
];

const BY_LANGUAGE: Readonly<Record<string, typeof ENGLISH | undefined>> = { en: ENGLISH };

/** Words with how rare they are, above 0 and below 1; a word that is not listed counts 1. */
export function commonWordsOf(language: string): readonly (readonly [word: string, rarity: number])[] {
  return (BY_LANGUAGE[language] ?? []).flatMap(([rarity, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, rarity] as const),
  );
}
