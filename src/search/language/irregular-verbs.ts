/** English verbs whose forms no stemmer brings together: the plain form, and the others that don't follow from it. */

/**
 * Each verb is "plain: others". A form that is more often another word (`ground`, `wound`, `lay`) is left out, and so is one
 * that the stemmer reads rightly.
 */
const VERBS =
  'arise: arose arisen, awake: awoke awoken, bear: bore borne, beat: beaten, become: became, begin: began begun, ' +
  'bend: bent, beseech: besought, bid: bade bidden, bind: bound, bite: bit bitten, bleed: bled, blow: blew blown, ' +
  'break: broke broken, breed: bred, bring: brought, build: built, burn: burnt, buy: bought, catch: caught, ' +
  'choose: chose chosen, cling: clung, come: came, creep: crept, deal: dealt, dig: dug, draw: drew drawn, ' +
  'dream: dreamt, drink: drank drunk, drive: drove driven, dwell: dwelt, eat: ate eaten, fall: fell fallen, feed: fed, ' +
  'feel: felt, fight: fought, find: found, flee: fled, fling: flung, fly: flew flown, forbid: forbade forbidden, ' +
  'foresee: foresaw foreseen, forget: forgot forgotten, forgive: forgave forgiven, forsake: forsook forsaken, ' +
  'freeze: froze frozen, give: gave given, go: went gone, grow: grew grown, hang: hung, hear: heard, hide: hid hidden, ' +
  'hold: held, keep: kept, kneel: knelt, know: knew known, lay: laid, lead: led, lean: leant, leap: leapt, ' +
  'learn: learnt, leave: left, lend: lent, light: lit, lose: lost, make: made, mean: meant, meet: met, ' +
  'mistake: mistook mistaken, outgrow: outgrew outgrown, overcome: overcame, oversee: oversaw overseen, ' +
  'overtake: overtook overtaken, overthrow: overthrew overthrown, pay: paid, prove: proven, rebuild: rebuilt, ' +
  'repay: repaid, ride: rode ridden, ring: rang rung, rise: rose risen, run: ran, say: said, see: saw seen, ' +
  'seek: sought, sell: sold, send: sent, sew: sewn, shake: shook shaken, shear: shorn, shine: shone, shoot: shot, ' +
  'show: shown, shrink: shrank shrunk, sing: sang sung, sink: sank sunk, sit: sat, slay: slew slain, sleep: slept, ' +
  'slide: slid, sow: sown, speak: spoke spoken, speed: sped, spell: spelt, spend: spent, spill: spilt, spin: spun, ' +
  'spoil: spoilt, spring: sprang sprung, stand: stood, steal: stole stolen, stick: stuck, sting: stung, ' +
  'stride: strode, strike: struck stricken, string: strung, strive: strove striven, swear: swore sworn, ' +
  'sweep: swept, swell: swollen, swim: swam swum, swing: swung, take: took taken, teach: taught, tear: tore torn, ' +
  'tell: told, think: thought, throw: threw thrown, tread: trod trodden, understand: understood, ' +
  'undergo: underwent undergone, undertake: undertook undertaken, undo: undid undone, uphold: upheld, wake: woke woken, ' +
  'wear: wore worn, weave: wove woven, weep: wept, win: won, withdraw: withdrew withdrawn, withhold: withheld, ' +
  'withstand: withstood, wring: wrung, write: wrote written, rewrite: rewrote rewritten';

/** The plain form of each irregular one, in lower case. */
export const PLAIN_FORMS: ReadonlyMap<string, string> = new Map(
  VERBS.split(', ').flatMap((verb) => {
    const [plain = '', others = ''] = verb.split(': ');
    return others.split(' ').map((other) => [other, plain] as const);
  }),
);
