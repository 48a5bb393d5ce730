/** Long work in short steps, between which others are served. */

/** Ends with what the work makes. A step takes a few milliseconds at most, unless a single passage is very long. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Takes all steps at once. */
export function takeAll<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
