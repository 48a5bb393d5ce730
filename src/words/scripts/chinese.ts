/** Chinese in one script: each Traditional character as the Simplified one that stands for it. */
import data from './chinese.json' with { type: 'json' };

const SIMPLIFIED = new Map<string, string>();
const simplified = [...data.simplified];
for (const [i, character] of [...data.traditional].entries())
  SIMPLIFIED.set(character, simplified[i] ?? character);

const HAN = /[^\0-\u33ff\ua000-\uf8ff\uff00-\uffff]/gu;

/** Character by character, so that as many stand there as before. Some Traditional ones have one Simplified one in common. */
export function simplifiedChinese(text: string): string {
  return text.replace(HAN, (character) => SIMPLIFIED.get(character) ?? character);
}
