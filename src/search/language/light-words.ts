/** Words that are said of anything and ask of anything: that a report lacks one tells nobody anything. */
import light from './light-words.json' with { type: 'json' };

const { source: _, ...BY_LANGUAGE }: Readonly<Record<string, string | undefined>> = light;

/** In lower case; none for a language without a list. */
export function lightWordsOf(language: string): readonly string[] {
  return BY_LANGUAGE[language]?.split(' ') ?? [];
}
