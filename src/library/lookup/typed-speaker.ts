/** What stands where a speaker is asked for, with what belongs to another option or to no name: `by Putin`, `Putin about miners`. */

interface Wanted {
  readonly by: string | undefined;
  readonly about: string | undefined;
}

const AHEAD = /^(?:by|from|von|de|par|por)\s+(?=\S)/iu;
const EVERYBODY =
  /^(?:by\s+)?(?:everyone|everybody|anyone|anybody|all|alle|jeder|todos|tous|tout le monde|全員|みんな)$/iu;
const ABOUT =
  /^(?:(.+?)\s+)?(?:about|on|regarding|concerning|über|zu|sur|à propos de|sobre|acerca de)\s+(\S.*)$/iu;
const ABOUT_BEHIND = /^(?:(.+?)(?:が|は|の))?(.+?)について$/u;

/** As typed where somebody is known by that; `isKnown` tells whether anybody is. */
export function readSpeaker(typed: string, isKnown: (name: string) => boolean): Wanted {
  const name = typed.trim();
  if (isKnown(name)) return { by: name, about: undefined };
  if (EVERYBODY.test(name)) return { by: undefined, about: undefined };
  const bare = name.replace(AHEAD, '');
  if (isKnown(bare)) return { by: bare, about: undefined };
  const [, by, about] = ABOUT.exec(bare) ?? ABOUT_BEHIND.exec(bare) ?? [];
  if (about !== undefined && (by === undefined || isKnown(by))) return { by, about };
  return { by: typed, about: undefined };
}
