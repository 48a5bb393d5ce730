/** Of how much text, in bytes, it is worth while to keep what is built. */

/** Of less, an index is built as fast as it is read. */
export const LEAST_KEPT = 100_000;

/** The thread that serves takes over what is kept of so much in some 100 ms, in which it answers nothing. */
export const MOST_HANDED_OVER = 20_000_000;
