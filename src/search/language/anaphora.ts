/** Sentences that point back to the one before, told by how they open. */

/** Words, or the beginnings of what a language writes without spaces; only such as hardly open a sentence otherwise. */
const OPENERS: Readonly<Record<string, string | undefined>> = {
  en: `this|that|these|those|he|she|it|they|his|her|its|their|him|them|however|but|also|thus|therefore|instead|such|moreover|
    furthermore|in addition|for example|as a result|both|neither`,
  de: `diese[rsmn]?|er|sie|es|sein\\p{L}*|ihr\\p{L}*|jedoch|aber|dadurch|daher|deshalb|außerdem|dabei|damit|solche\\p{L}*`,
  es: 'est[eao]s?|es[eao]s?|él|ella|ellos|ellas|sin embargo|pero|además|por lo tanto|así',
  fr: `ce|cet|cette|ces|cela|ceci|c['’]est|c['’]était|il|elle|ils|elles|son|sa|ses|leurs?|celui-ci|celle-ci|cependant|mais|toutefois|
    pourtant|ainsi|donc|de plus|en outre|par conséquent`,
  ro: `acest|acesta|această|aceasta|acești|aceștia|aceste|acestea|el|ea|ei|ele|însă|dar|totuși|astfel|de asemenea|prin urmare|
    în plus`,
  ru: `это|этот|эта|эти|этого|этой|этих|он|она|оно|они|его|её|ее|их|однако|но|также|поэтому|таким образом|кроме того|при этом|
    тем не менее|в результате`,
  el: 'αυτός|αυτή|αυτό|αυτοί|αυτές|αυτά|ωστόσο|όμως|αλλά|επίσης|έτσι|επομένως|επιπλέον',
  tr: `bu|bunlar|bunun|bunu|buna|o|onlar|onun|onların|ancak|fakat|ama|ayrıca|böylece|dolayısıyla`,
  vi: 'điều này|việc này|những điều này|anh ấy|cô ấy|họ|nó|tuy nhiên|nhưng|do đó|vì vậy|vì thế|ngoài ra|hơn nữa',
  ar: 'هذا|هذه|هذان|هؤلاء|ذلك|تلك|هو|هي|هم|وهو|وهي|وهم|وهذا|وهذه|لكن|ولكن|لكنه|لكنها|ومع ذلك|لذلك|لذا|كذلك',
  hi: `यह|ये|वह|वे|इस|इन|इसका|इसकी|इसके|इसने|इससे|इसमें|इनका|इनकी|इनके|इनमें|उस|उन|उसका|उसकी|उसके|उसने|उनका|उनकी|उनके|उन्होंने|
    लेकिन|परन्तु|परंतु|किन्तु|किंतु|हालाँकि|हालांकि|इसलिए`,
  zh: '这|這|此|该|該|他|她|它|其(?!他|它|余|餘)|然而|但|不过|不過|因此|所以|另外|例如',
  ja: 'これ|この|それ|その|彼|しかし|また、|したがって',
  th: 'พวกเขา|สิ่งนี้|สิ่งเหล่านี้|อย่างไรก็ตาม|ดังนั้น|นอกจากนี้',
};
const UNSPACED = new Set(['zh', 'ja', 'th']);
/** Code units of a sentence that tell. */
const OPENING = 60;

const patterns = new Map<string, RegExp>();
for (const [language, openers = ''] of Object.entries(OPENERS)) {
  const end = UNSPACED.has(language) ? '' : '(?![\\p{L}\\p{M}\\p{N}])';
  patterns.set(language, new RegExp(`^[\\p{P}\\s]*(?:${openers.replace(/\n\s*/g, '')})${end}`, 'iu'));
}

/** False in a language whose openers are not known. */
export function leansBack(sentence: string, language: string): boolean {
  return patterns.get(language)?.test(sentence.slice(0, OPENING)) ?? false;
}
