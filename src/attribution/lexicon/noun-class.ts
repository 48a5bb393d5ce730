/** What kind of thing an English noun stands for, by WordNet's fields of meaning and lists of what they get wrong. */
import { LRUCache } from 'lru-cache';
import { sensesOf } from '../../words/senses.ts';

/**
 * Who or what can say something: `person`, `group` (of people or their organisations) or `source` (a document, or an
 * inquiry that ends in one); `evidence` shows something without saying it; `part` is a piece of a document; `other` is none
 * of these; `stray` is no noun at all, `unknown` a word that WordNet lacks.
 */
export type NounClass = 'person' | 'group' | 'source' | 'evidence' | 'part' | 'other' | 'stray' | 'unknown';

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** Where WordNet's counts, of texts of the 1960s, mislead: people, and bodies that are named as their building or their task is. */
const LISTED: ReadonlyMap<string, NounClass> = new Map([
  ...list(
    'person people child children counsel witness crew authority operator percent everyone anyone majority minority host chair head crowd caller bench sponsor',
  ).map((word) => [word, 'person'] as const),
  ...list(
    `group movement board office panel branch bureau hospital house state city country town village county district province region unit
    centre center mission service division press media campaign church school university college institute embassy palace
    management leadership presidency ministry bank court chamber camp executive legislature judiciary inspectorate directorate
    secretariat administration establishment wing opposition laboratory lab nation museum regulator operator railway airline
    network newspaper magazine radio station outlet website site tribunal registry library world coalition
    alliance trust charity industry sector business side band task-force taskforce`,
  ).map((word) => [word, 'group'] as const),
  ...list(
    `report study poll survey article book statement letter document record filing paper post tweet message
    email e-mail ad video film movie story editorial memo transcript speech headline bill law legislation statute directive ruling order
    review text note account lawsuit complaint indictment investigation source newspaper magazine audit inquiry evaluation
    judgment judgement standard guideline guidance policy manual handbook contract agreement treaty constitution charter
    code press-release release circular bulletin notice opinion paper brief briefing submission application will minutes
    rule regulation protocol plan census assessment specification proposal consultation documentation
    website page site sign dossier certificate form register`,
  ).map((word) => [word, 'source'] as const),
  ...list(
    `data research analysis literature figures number statistic result finding evidence test experiment estimate projection forecast calculation
    map chart work trial simulation measurement indicator trend sample indication model modelling log reading`,
  ).map((word) => [word, 'evidence'] as const),
  ...list(
    `figure table column row section subsection chapter appendix annex part clause paragraph item box diagram graph
    equation footnote line step example exhibit schedule entry list heading bullet scenario option level category
    class requirement recommendation criterion definition`,
  ).map((word) => [word, 'part'] as const),
  ...list(
    `server client recorder compiler computer processor controller reader printer scanner counter sensor router browser parser
    carrier adapter container monitor header package retrospective population safety product system object interface software programme program token key file field format directory word script string value tag command thing`,
  ).map((word) => [word, 'other'] as const),
  ['please', 'stray'],
]);

/** WordNet's numbers of the fields of meaning of nouns. */
const FIELD = { communication: '10', group: '14', person: '18' } as const;
/** A class holds from such a share of what a word means. */
const LEAST_SHARE = { person: 0.4, group: 0.5, communication: 0.6 } as const;
const MOST_REMEMBERED = 5_000;

const known = new LRUCache<string, { noun: NounClass }>({
  max: MOST_REMEMBERED,
  memoMethod: (word) => ({ noun: classed(word) }),
});

/** The class of a noun in lower case, singular or plural. */
export function nounClass(word: string): NounClass {
  return known.memo(word).noun;
}

function classed(word: string): NounClass {
  const forms = [word, ...singularsOf(word)];
  for (const form of forms) {
    const listed = LISTED.get(form);
    if (listed !== undefined) return listed;
  }
  let stray = false;
  for (const form of forms) {
    const found = byMeaning(form);
    if (found === 'stray') stray = true;
    else if (found !== 'unknown') return found;
  }
  return stray ? 'stray' : 'unknown';
}

function byMeaning(lemma: string): NounClass {
  const fields = new Map<string, number>();
  let nouns = 0;
  let isListed = false;
  for (const line of sensesOf(lemma)) {
    const [key = '', , rank, count] = line.split(' ');
    const weight = Number(count) + 1 / Number(rank);
    isListed = true;
    const [part, field = ''] = key.slice(lemma.length + 1).split(':');
    if (part !== '1') continue;
    nouns += weight;
    fields.set(field, (fields.get(field) ?? 0) + weight);
  }
  if (!isListed) return 'unknown';
  if (nouns === 0) return 'stray';
  const share = (field: string) => (fields.get(field) ?? 0) / nouns;
  if (share(FIELD.person) >= LEAST_SHARE.person) return 'person';
  if (share(FIELD.group) >= LEAST_SHARE.group) return 'group';
  // "discussions" are held, "documents" say something.
  if (/(?:[ts]ion|ing)$/u.test(lemma)) return 'other';
  return share(FIELD.communication) >= LEAST_SHARE.communication ? 'source' : 'other';
}

/** WordNet's own rules of detachment for nouns. */
function singularsOf(word: string): readonly string[] {
  const found: string[] = [];
  for (const [ending, instead] of [
    ['men', 'man'],
    ['people', 'person'],
    ['ies', 'y'],
    ['ses', 's'],
    ['xes', 'x'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['s', ''],
  ] as const)
    if (word.endsWith(ending) && word.length > ending.length + 1)
      found.push(word.slice(0, word.length - ending.length) + instead);
  return found;
}
