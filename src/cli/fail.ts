/** Ends the program with one clear line. */
export function fail(what: string): never {
  process.stderr.write(`quoth: ${what.replace(/\s+/gu, ' ')}\n`);
  process.exit(1);
}
