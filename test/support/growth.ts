/**
 * How the cost of work grows with its size: the processor time of the same work at two sizes, within one run. Other work on the
 * machine slows both alike.
 */

/** The larger size, in terms of the smaller. */
const TIMES = 4;
/** Between proportion (4) and its square (16). */
const MOST_GROWTH = 8;
/** What is not measured: a collection of garbage, a compilation. In milliseconds. */
const NOISE_MS = 25;
/** Both are done again so often before the growth counts as too much. */
const ROUNDS = 6;

/**
 * Null where `work` at 4 × `size` takes at most 8 times the processor time that it takes at `size`; else what it took, for the
 * test's message. Work whose cost grows with the square of its size takes 16 times.
 */
export async function overproportional(
  size: number,
  work: (size: number) => unknown,
): Promise<string | null> {
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    small = Math.min(small, await cpuMsOf(() => work(size)));
    large = Math.min(large, await cpuMsOf(() => work(TIMES * size)));
    if (large <= MOST_GROWTH * small + NOISE_MS) return null;
  }
  return `${large.toFixed(0)} ms at ${TIMES} times the size of what takes ${small.toFixed(0)} ms`;
}

/** Of this process and its threads. */
async function cpuMsOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
