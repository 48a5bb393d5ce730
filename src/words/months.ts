/** The names of months, as languages have them in dates. */

/** By name in lower case, without the full stop of a short one: 1 to 12. Making it takes a while. */
export function monthsIn(
  languages: readonly string[],
  lengths: readonly ('long' | 'short')[],
): ReadonlyMap<string, number> {
  return new Map(
    languages.flatMap((language) =>
      lengths.flatMap((month) => {
        // With a day beside it, a month has the form that it has in dates.
        const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, i): [string, number] => {
          const part = format.formatToParts(Date.UTC(2001, i, 15)).find(({ type }) => type === 'month');
          return [(part?.value ?? '').toLowerCase().replace(/\.$/, ''), i + 1];
        });
      }),
    ),
  );
}
