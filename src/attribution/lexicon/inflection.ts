/** The forms of English verbs, made from their base form. */

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

const IRREGULAR: ReadonlyMap<string, readonly [string, string]> = new Map(
  `say said said|tell told told|think thought thought|feel felt felt|know knew known|see saw seen|hear heard heard
  find found found|write wrote written|speak spoke spoken|swear swore sworn|forget forgot forgotten|read read read
  forbid forbade forbidden|choose chose chosen|foresee foresaw foreseen|understand understood understood|mean meant meant
  shoot shot shot|hold held held|take took taken|make made made|give gave given|bet bet bet|dream dreamt dreamt
  foretell foretold foretold|teach taught taught|put put put|lay laid laid|let let let|sing sang sung|fight fought fought
  seek sought sought|set set set|withdraw withdrew withdrawn|misunderstand misunderstood misunderstood|show showed shown
  overhear overheard overheard|prove proved proven|go went gone|come came come|get got got|keep kept kept|run ran run
  bring brought brought|stand stood stood|leave left left|lose lost lost|win won won|meet met met|begin began begun
  break broke broken|fall fell fallen|rise rose risen|grow grew grown|draw drew drawn|drive drove driven|buy bought bought
  sell sold sold|send sent sent|spend spent spent|build built built|pay paid paid|lead led led|sit sat sat|lie lay lain
  throw threw thrown|fly flew flown|hit hit hit|cut cut cut|hurt hurt hurt|cost cost cost|catch caught caught
  wear wore worn|become became become|eat ate eaten|sleep slept slept|strike struck struck|hide hid hidden|bear bore borne
  shake shook shaken|wake woke woken|steal stole stolen|freeze froze frozen|hang hung hung|spread spread spread
  shut shut shut|split split split|quit quit quit|arise arose arisen|undergo underwent undergone|cast cast cast
  overcome overcame overcome|undertake undertook undertaken|ride rode ridden|ring rang rung|sink sank sunk|bind bound bound
  breed bred bred|feed fed fed|flee fled fled|grind ground ground|lend lent lent|slide slid slid|swing swung swung
  weep wept wept|wind wound wound|beat beat beaten|blow blew blown|bite bit bitten|deal dealt dealt|dig dug dug`
    .split(/[|\n]/u)
    .map((line): [string, readonly [string, string]] => {
      const [base = '', past = '', participle = ''] = line.trim().split(' ');
      return [base, [past, participle]];
    }),
);
/** Verbs of more than one syllable that double their last letter all the same. */
const DOUBLED = new Set(
  `admit regret refer prefer rebut submit transmit commit permit compel propel expel concur infer confer defer blog quip
  quit plan brag beg dub slam jab nag rap tip snap stop wrap drop rip pan plot shun slap spot tap trim rib shrug sob grin
  stun omit forget allot equip control grab hit cut put set let get run sit win dig shut split spin swim chat zap hug hum
  ban tag rig log map rub step slip skip strip trip chop flip clap plug drag scrap abhor deter`.split(/\s+/u),
);

/** Every form of the verb with what it can be; "said" is both past and participle. */
export function formsOf(base: string): ReadonlyMap<string, readonly VerbForm[]> {
  const forms = new Map<string, VerbForm[]>();
  const add = (word: string, form: VerbForm) => {
    forms.set(word, [...(forms.get(word) ?? []), form]);
  };
  const irregular = IRREGULAR.get(base);
  const stem = stemOf(base);
  const regularPast = base.endsWith('e') ? `${base}d` : `${stem}ed`;
  add(base, 'base');
  add(presentOf(base), 'present');
  add(irregular?.[0] ?? regularPast, 'past');
  add(irregular?.[1] ?? regularPast, 'participle');
  add(ingOf(base), 'ing');
  return forms;
}

function stemOf(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}i`;
  return DOUBLED.has(base) ? base + base.slice(-1) : base;
}

function presentOf(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base}s`;
}

function ingOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/u.test(base)) return `${base.slice(0, -1)}ing`;
  return DOUBLED.has(base) ? `${base + base.slice(-1)}ing` : `${base}ing`;
}
