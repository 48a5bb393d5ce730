/** How pages look on standard output: as they are, but for what a terminal would obey. */
import type { Looks } from '../platforms/terminal/render.ts';

export const LOOKS: Looks = {
  columns: null,
  guarded: process.stdout.isTTY === true,
  style: (_, text) => text,
};
