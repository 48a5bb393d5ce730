/**
 * The words that credit somebody with something, by kind.
 *
 * The kinds follow the types of attribution cues in PARC 3.0 (Pareti 2016: assertions, beliefs, facts, eventualities) as
 * PolNeAR widens them (Newell, Margolin & Ruths 2018: attitudes, intentions, communicative acts); which verbs are of a
 * kind follows the verb classes of Levin (1993) and the source-introducing predicates of FactBank (Saurí & Pustejovsky
 * 2009).
 */
import { formsOf, type VerbForm } from './inflection.ts';

const words = (list: string): string[] => list.trim().split(/\s+/u);

const VERBS = {
  /** Levin 37.7 (say), 37.8 (complain), 37.12 (admit); FactBank's reporting predicates. */
  say: words(`say state announce report note add explain claim declare argue insist assert maintain contend allege
    acknowledge admit concede confirm deny reply respond answer remark observe comment mention reveal disclose emphasize
    emphasise stress underscore underline reiterate repeat recall recount clarify continue predict forecast
    foresee foretell promise vow pledge swear testify write tweet retweet post blog proclaim pronounce profess protest quip joke
    retort counter rebut reason theorize speculate hypothesize suggest propose hint imply intimate insinuate
    signal boast brag gloat complain grumble lament gripe confess confide postulate posit opine vouch
    attest affirm reaffirm avow certify decree specify stipulate submit exclaim interject conclude crow deadpan
    point intone rant drawl venture volunteer hasten summarize conjecture charge counsel preach rhapsodize reminisce muse
    ponder articulate assess estimate calculate caution warn advise object reckon`),
  /** Levin 37.2 (tell) and 37.9 (advise): somebody is told. */
  tell: words(
    `tell assure reassure remind inform notify warn advise convince persuade brief caution alert apprise`,
  ),
  /** Levin 37.3: manner of speaking, and 37.4: means of communication. */
  manner:
    words(`cry shout yell scream whisper mutter murmur mumble bellow roar bark growl snap sigh laugh chant howl shriek
    thunder blurt gush chuckle sneer scoff fume whine holler croon snarl email e-mail text telegraph cable phone
    fax joke sing`),
  /** Levin 37.1 (inquire); Pareti's direct and indirect questions. */
  ask: words(`ask inquire enquire query wonder question interrogate quiz grill`),
  /** Levin 29.4, 29.5 (declare, conjecture); Pareti's beliefs. */
  think: words(`think believe feel suspect suppose assume presume imagine guess figure fear hope expect doubt
    trust dream sense surmise worry fret anticipate wish pray concur agree disagree decide deem conceive envision
    envisage theorise bet care regret rejoice`),
  /** FactBank's knowledge predicates; Pareti's facts. */
  know: words(`know realize realise recognize recognise learn discover notice remember forget hear understand see
    perceive recollect determine ascertain overlook misunderstand`),
  /** Levin 62, 32 and the commissives: what somebody means to do; not what they try ("seek", "strive"), which is done. */
  intend: words(`plan intend aim refuse decline threaten offer choose opt prefer hesitate long aspire commit
    mean want hope vow pledge promise agree decide swear volunteer propose resolve wish expect
    demand yearn like hate love prepare vote consent`),
  want: words(`want wish crave desire demand favor favour request covet await`),
  /** Levin 33 (judgment). */
  judge:
    words(`praise criticize criticise mock condemn attack blame accuse denounce slam blast deride ridicule rebuke
    chide scold chastise castigate lambast lambaste excoriate lampoon belittle disparage dismiss defend commend applaud
    congratulate thank salute hail laud celebrate honor honour welcome assail bash berate decry deplore fault insult
    malign vilify demonize berate taunt tease thrash trash pillory skewer savage slander admonish reprimand reproach
    challenge dispute contradict refute debunk disavow disown renounce repudiate reject rebuff censure impugn
    flay rip knock target tout champion cheer compliment credit extol glorify hype idolize lionize acclaim
    scorn shame smear pan forgive apologize apologise excuse toast jeer boo heckle troll
    attribute impeach indict acquit absolve criticise trumpet downplay discredit disapprove approve snub scrutinize
    lecture needle poke pummel hammer jab discount disregard discourage minimize exaggerate overstate hit`),
  /** Levin 31.2 (admire) and political stance. */
  attitude:
    words(`love hate like dislike admire respect support oppose back endorse detest despise loathe resent
    enjoy appreciate fear dread doubt distrust mistrust prefer favor favour cherish value treasure mourn tolerate pity
    envy worship adore abhor regret embrace empathize sympathize side relish revere savor bemoan lament
    disdain mind miss espouse advocate resist identify protest prioritize`),
  /** Levin 29.2 and 29.3: to characterise, to dub. */
  name: words(`call describe characterize characterise portray label brand depict dub term regard view consider deem
    see cast paint frame treat denounce dismiss hail tout cite identify refer rank rate perceive
    bill classify define nickname title name liken compare equate declare pronounce judge proclaim interpret diagnose`),
  /** Levin 37.9 and 58: to urge somebody. */
  urge: words(`urge ask order demand encourage invite request advise press beg implore exhort command instruct
    direct tell appeal plead petition lobby pressure push dare challenge recommend call counsel entreat goad prod
    compel forbid authorize authorise invite summon persuade cajole nudge agitate
    advocate enjoin mandate ban prohibit`),
  /** Levin 37.1.2 and 37.6: what a text or a talk is about. */
  discuss:
    words(`discuss mention address cite reference outline detail describe quote debate raise tout invoke
    highlight examine explore review chronicle document recount summarize describe
    acknowledge broach reveal disclose release publish announce list explain question echo contemplate
    refer talk speak allude elaborate expound dwell touch comment focus
    explain introduce present preview unveil consider assess weigh argue joke complain write muse lament
    recall reiterate revisit ponder note flag promise propose offer deny confirm admit confess claim profess
    voice express convey communicate vent air articulate declare issue repeat predict reject
    downplay stress emphasize emphasise underscore underline testify brag boast hint warn signal
    proclaim reaffirm affirm restate amplify`),
  /** Sources that are no person: Pareti's evidence; Hyland's (1998) evidential verbs. */
  show: words(`show suggest indicate reveal find demonstrate illustrate prove highlight reflect confirm project
    imply underscore estimate conclude attest depict hint signal warn establish determine`),
  /** What a court, a chair or an inquiry does with its words: only ahead of "that". */
  rule: words(`rule hold move resolve order direct recommend propose establish`),
  /** Levin 48.1 and the raising verbs: how things look, to nobody in particular. */
  seem: words(`seem appear`),
} as const satisfies Record<string, readonly string[]>;

export type CueKind = keyof typeof VERBS;

export interface CueVerb {
  readonly lemma: string;
  readonly forms: readonly VerbForm[];
  readonly kinds: ReadonlySet<CueKind>;
}

/** Everyday verbs that credit nobody, known so that clauses and noun phrases end where they should. */
const OTHER_VERBS =
  words(`accept accompany accomplish account achieve acquire act adapt adjust adopt affect afford aid
  alter amount appeal apply appoint approach arise arrange arrest arrive assemble assist attach attempt attend attract
  avoid beat become begin belong benefit bind bleed blow boost borrow bother break breathe bring build burn bury buy
  campaign cancel capture carry catch cause cease change charge chase check choose claim clean clear climb close collapse
  collect combine come compete complete comprise concentrate concern conduct connect constitute construct contain
  contact continue contribute control convert convict cook cooperate cope copy correct cost count cover crash create
  cross cut damage dance deal defeat deliver depart depend deploy deserve design destroy develop die differ dig disappear
  display distribute divide donate double draft drag draw dress drink drive drop earn eat elect eliminate emerge employ
  enable encounter end enforce engage enhance enter escape evolve exceed exist exit expand experience expire
  explode export expose extend face fail fall feature feed fight file fill finance finish fire fit fix flee float flow
  fly fold follow force form found free fuel fulfill function fund gain gather generate get give go govern grab grant
  grow guarantee guard guide hand handle hang happen harm head help hide hire hit hold host hunt hurt impact implement
  import impose improve include incorporate increase inherit injure inspire install interact intervene
  invade invest involve isolate join jump justify keep kick kill land last launch lead lean leap leave lend let lie lift
  limit link live locate lock lose lower maintain make manage march mark marry match matter measure meet merge monitor
  mount move negotiate nominate observe obtain occupy occur open operate organize originate overcome owe own park
  participate pass pay perform pick place play point pose position possess pour practice prepare preserve prevail prevent
  print proceed process produce promote protect provide pull punish purchase pursue put qualify race
  reach react realign rebuild receive recover recruit redirect reduce register regulate relate relax rely remain remove
  repair replace represent rescue reside resign resolve rest restore restrict result retain retire return reverse ride ring
  rise risk roll rule run rush sacrifice satisfy save score search secure select sell send separate serve set settle
  shape share shift ship shoot shut sign sink sit sleep slide slip slow smile solve sound spare spark spend split
  spread stage stand start stay steal step stick stop store strengthen stretch strike struggle succeed suffer supply
  surge surprise surround survive suspend sustain sweep swing switch take tap tear tend test throw tie touch trace track trade train
  transfer transform travel treat trigger try turn underlie undermine undergo unite use vanish vary visit
  wait wake walk wash waste watch wear win withdraw work wrap yield`);

const IRREGULAR_AUXILIARIES =
  words(`be is are was were been being am isn't aren't wasn't weren't ain't have has had having
  haven't hasn't hadn't do does did don't doesn't didn't doing done`);
const MODALS =
  words(`will would can could may might must shall should won't wouldn't can't cannot couldn't mustn't
  shouldn't shan't needn't mightn't`);

export const AUXILIARIES: ReadonlySet<string> = new Set([...IRREGULAR_AUXILIARIES, ...MODALS]);
export const MODAL_VERBS: ReadonlySet<string> = new Set(MODALS);
export const BE: ReadonlySet<string> = new Set(
  words("be is are was were been being am isn't aren't wasn't weren't ain't 's 're 'm"),
);
export const HAVE: ReadonlySet<string> = new Set(
  words("have has had having haven't hasn't hadn't 've 'd 's"),
);

const cueVerbs = new Map<string, { lemma: string; forms: Set<VerbForm>; kinds: Set<CueKind> }>();
const otherVerbs = new Map<string, Set<VerbForm>>();

for (const [kind, lemmas] of Object.entries(VERBS)) {
  for (const lemma of lemmas) {
    for (const [form, uses] of formsOf(lemma)) {
      const entry = cueVerbs.get(form) ?? { lemma, forms: new Set<VerbForm>(), kinds: new Set<CueKind>() };
      // "found" belongs to "find", "saw" to "see": the first lemma keeps the form.
      if (entry.lemma === lemma) {
        for (const use of uses) entry.forms.add(use);
        if (isKind(kind)) entry.kinds.add(kind);
      }
      cueVerbs.set(form, entry);
    }
  }
}
for (const lemma of OTHER_VERBS) {
  for (const [form, uses] of formsOf(lemma)) {
    const entry = otherVerbs.get(form) ?? new Set<VerbForm>();
    for (const use of uses) entry.add(use);
    otherVerbs.set(form, entry);
  }
}

function isKind(kind: string): kind is CueKind {
  return Object.hasOwn(VERBS, kind);
}

// "found" is a form of two verbs.
const allForms: ReadonlyMap<string, ReadonlySet<VerbForm>> = new Map([
  ...otherVerbs,
  ...[...cueVerbs].map(
    ([form, { forms }]) => [form, new Set([...forms, ...(otherVerbs.get(form) ?? [])])] as const,
  ),
]);

const lookup: ReadonlyMap<string, CueVerb> = new Map(
  [...cueVerbs].map(([form, entry]) => [form, { ...entry, forms: [...entry.forms] }]),
);

export function cueVerb(lower: string): CueVerb | undefined {
  return lookup.get(lower);
}

/** Whether the word can be a form of a verb, and which. */
export function verbForms(lower: string): ReadonlySet<VerbForm> {
  return allForms.get(lower) ?? NONE;
}
const NONE: ReadonlySet<VerbForm> = new Set();

/** Nouns that stand for an act of speech or of mind: "the claim that", "her decision to", "Putin's statements". */
export const CUE_NOUNS: ReadonlySet<string> = new Set(
  words(`accusation acknowledgment acknowledgement admission allegation announcement answer argument assertion assessment
    assumption assurance belief call calls charge claim comment commitment complaint concern conclusion concession
    confession confirmation contention conviction criticism decision declaration demand denial description desire
    determination disclosure doubt endorsement estimate expectation explanation fear feeling finding forecast guess
    hint hope hypothesis idea impression indication insistence insinuation intention interpretation judgment judgement
    knowledge lament message notion objection observation opinion opposition perception perspective plan pledge position
    praise prediction premise promise proposal proposition protest question reaction realization reason recommendation
    remark reminder reply report request resolve response revelation rumor rumour sense sentiment signal speculation stance
    statement suggestion support suspicion sworn testimony theory thesis thought threat thinking understanding view vow warning
    willingness wish word worry words account advice appeal attack condemnation skepticism scepticism confidence
    optimism pessimism enthusiasm frustration anger outrage dismay rhetoric narrative quote tweet letter email memo`).flatMap(
    (noun) => [noun, noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`],
  ),
);

/** Adjectives of mind and mood that take "that", "to" or "about" behind "be": "is confident that". */
export const CUE_ADJECTIVES: ReadonlySet<string> = new Set(
  words(`sure unsure certain convinced confident aware unaware afraid worried concerned skeptical sceptical eager willing
    unwilling happy unhappy glad pleased proud angry hopeful hesitant optimistic pessimistic reluctant keen anxious
    excited disappointed surprised shocked grateful sorry ashamed upset furious frustrated adamant insistent doubtful
    wary mindful determined committed opposed interested inclined content satisfied dissatisfied impressed inspired
    amazed appalled dismayed disgusted disturbed troubled alarmed outraged stunned critical supportive dismissive
    sympathetic enthusiastic scared fearful nervous uncomfortable comfortable thankful jealous envious suspicious
    cautious bullish bearish fond fed mad sad relieved thrilled delighted puzzled baffled bothered obsessed clear
    vocal outspoken blunt candid honest open unhappy unimpressed undecided torn ready poised prepared desperate`),
);
