/** How far a library is that takes long to build. */

/** Is told, time and again, how much is done: of all bytes that are read, or of all passages that are indexed. */
export type Told = (what: 'read' | 'indexed', done: number, total: number) => void;

/** For whoever waits: `indexed 250,000 of 1,000,000 passages`. */
export function progressLine(...[what, done, total]: Parameters<Told>): string {
  const inWords = (count: number) => Math.round(what === 'read' ? count / 1e6 : count).toLocaleString('en');
  return `${what} ${inWords(done)} of ${inWords(total)} ${what === 'read' ? 'MB' : 'passages'}`;
}

/** `told`, but no sooner than `everyMs` from now and from the time before. */
export function nowAndThen(told: Told, everyMs: number): Told {
  let next = performance.now() + everyMs;
  return (...progress) => {
    if (performance.now() < next) return;
    next = performance.now() + everyMs;
    told(...progress);
  };
}
