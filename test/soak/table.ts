/** What was measured, beside what it should be, as lines of plain text. */

export interface Row {
  readonly what: string;
  readonly value: string;
  /** Absent where the value is told and not judged. */
  readonly wanted?: string;
  readonly isGood: boolean;
}

/** `value` with its unit, good where it is at most `most`. */
export function atMost(what: string, value: number, most: number, unit = ''): Row {
  return { what, value: shown(value, unit), wanted: `at most ${shown(most, unit)}`, isGood: value <= most };
}

export function atLeast(what: string, value: number, least: number, unit = ''): Row {
  return {
    what,
    value: shown(value, unit),
    wanted: `at least ${shown(least, unit)}`,
    isGood: value >= least,
  };
}

/** Good where there is none; the first ones are shown. */
export function none(what: string, found: readonly string[]): Row {
  const some = found.slice(0, 3).map((each) => each.slice(0, 200));
  return { what, value: [`${found.length}`, ...some].join(' '), wanted: '0', isGood: found.length === 0 };
}

export function told(what: string, value: number | string, unit = ''): Row {
  return { what, value: typeof value === 'string' ? value : shown(value, unit), isGood: true };
}

function shown(value: number, unit: string): string {
  const rounded = Number.isInteger(value) || Math.abs(value) >= 100 ? Math.round(value) : value.toFixed(2);
  return `${rounded}${unit && ` ${unit}`}`;
}

/** A heading with its rows beneath. */
export function table(heading: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const lines = rows.map(({ what, value, wanted, isGood }) => {
    const verdict = wanted === undefined ? '     ' : isGood ? 'ok   ' : 'FAIL ';
    return `  ${verdict}${what.padEnd(width)}  ${value}${wanted === undefined ? '' : `  (${wanted})`}`;
  });
  return `${heading}\n${lines.join('\n')}\n`;
}
