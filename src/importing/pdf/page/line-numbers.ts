/** Numbers of lines in the margin, as drafts, manuscripts and pleadings have them: they would stand in the middle of sentences. */
import type { Part, Piece } from '../pdf-lines.ts';

const NUMBER = /^\s*\d{1,4}\s*$/;

/** In points: numbers of one margin are set to one edge. */
const ALIGNED = 1.5;

/** Fewer on a page are those of something else. */
const LEAST = 5;

/** Each line has one, or each fifth. */
const STEPS: ReadonlySet<number> = new Set([1, 2, 5]);

/** How far the count of lines beside them may be from what they say, in parts of it. */
const MOST_OFF = 0.4;

/** In points: numbers that stand further from the widest line are those of a list of contents. */
const FURTHEST = 54;

/** In parts of the text's width: running text fills its lines, rows of a table have gaps. */
const FULL = 0.8;
const FILLED = 0.85;

export interface WithoutLineNumbers {
  readonly parts: readonly Part[];
  readonly count: number;
}

export function withoutLineNumbers(parts: readonly Part[]): WithoutLineNumbers {
  const edges: Edge[] = [];
  const found = parts.map(({ pieces }) => {
    const numbers = groupsOf(pieces, LEAST).filter(({ group, others }) => isOfLines(group, others));
    edges.push(...numbers.map(({ edge }) => edge));
    return numbers;
  });
  if (edges.length === 0) return { parts, count: 0 };
  let count = 0;
  const left = parts.map((part, i) => {
    // A page with a few lines only has them where the others do.
    const numbers = found[i]?.length
      ? found[i]
      : groupsOf(part.pieces, 1).filter(({ edge }) => edges.some((known) => isSame(edge, known)));
    const gone = new Set(numbers.flatMap(({ group }) => group));
    count += gone.size;
    return { ...part, pieces: part.pieces.filter((piece) => !gone.has(piece)) };
  });
  return { parts: left, count };
}

interface Edge {
  readonly side: 'x' | 'right';
  readonly at: number;
}

interface Group {
  readonly edge: Edge;
  readonly group: readonly Piece[];
  /** The other pieces of the page. */
  readonly others: readonly Piece[];
}

function isSame(edge: Edge, other: Edge): boolean {
  return edge.side === other.side && Math.abs(edge.at - other.at) <= ALIGNED;
}

/** Numbers in a margin on one edge, at least so many, that count on; those set to the right come first. */
function groupsOf(pieces: readonly Piece[], least: number): readonly Group[] {
  const numbers = pieces.filter(({ text }) => NUMBER.test(text));
  if (numbers.length < least) return [];
  for (const side of ['right', 'x'] as const) {
    const groups = alignedBy(numbers, side)
      .filter((group) => group.length >= least && countsOn(group))
      .map((group) => {
        const own = new Set(group);
        const others = pieces.filter((piece) => !own.has(piece));
        return { edge: { side, at: group[0]?.[side] ?? 0 }, group, others };
      })
      .filter(({ group, others }) => isInMargin(group, others));
    if (groups.length > 0) return groups;
  }
  return [];
}

/** Those on one edge, from the top. */
function alignedBy(numbers: readonly Piece[], side: Edge['side']): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const piece of [...numbers].sort((a, b) => a.y - b.y)) {
    const group = groups.find(([first]) => first && Math.abs(first[side] - piece[side]) <= ALIGNED);
    if (group) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function numberIn(piece: Piece | undefined): number {
  return Number(piece?.text.trim());
}

function stepOf([first, second]: readonly Piece[]): number {
  return second ? numberIn(second) - numberIn(first) : 1;
}

function countsOn(group: readonly Piece[]): boolean {
  const step = stepOf(group);
  return (
    STEPS.has(step) && group.every((piece, i) => i === 0 || numberIn(piece) - numberIn(group[i - 1]) === step)
  );
}

/** Whether all else of the page stands on one side of them, and near. */
function isInMargin(group: readonly Piece[], others: readonly Piece[]): boolean {
  const left = Math.min(...group.map(({ x }) => x));
  const right = Math.max(...group.map(({ right: end }) => end));
  const behind = Math.min(...others.map(({ x }) => x)) - right;
  const ahead = left - Math.max(...others.map(({ right: end }) => end));
  const gap = Math.max(behind, ahead);
  return gap >= 0 && gap <= FURTHEST;
}

/** Whether the lines beside them are as many as they say, and running text. */
function isOfLines(group: readonly Piece[], others: readonly Piece[]): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return false;
  const rows = new Map<number, { x: number; right: number; filled: number }>();
  for (const { x, right, y, size } of others) {
    if (y < first.y - size || y > last.y + size) continue;
    const at = [...rows.keys()].find((row) => Math.abs(row - y) < size / 2) ?? y;
    const row = rows.get(at) ?? { x, right, filled: 0 };
    rows.set(at, {
      x: Math.min(row.x, x),
      right: Math.max(row.right, right),
      filled: row.filled + right - x,
    });
  }
  const said = stepOf(group) * (group.length - 1) + 1;
  const all = [...rows.values()];
  const width = Math.max(...all.map(({ right }) => right)) - Math.min(...all.map(({ x }) => x));
  const full = all.filter(
    ({ x, right, filled }) => right - x >= width * FULL && filled >= (right - x) * FILLED,
  );
  return Math.abs(all.length - said) <= said * MOST_OFF && full.length >= all.length / 2;
}
