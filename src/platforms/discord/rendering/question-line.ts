/**
 * The line of a private message that tells what was asked. It is all that remembers the question: whoever turns the page
 * or shares the quote later, it is read back from the message.
 */
import type { APIMessageTopLevelComponent, APITextDisplayComponent } from 'discord.js';
import { parseButton } from '../../../reply/recipe.ts';
import type { Strings } from '../../../reply/strings/index.ts';
import { ComponentType } from '../discord-js.ts';
import { escapeLine, oneLine, unescapeLine } from './escape.ts';

const SMALL = '-# ';

/**
 * The component's id tells how long the words around the question are, so that it is found whatever language or version
 * wrote them: `FIRST_ID + ahead * STEP + behind`, in UTF-16 code units.
 */
const FIRST_ID = 1_000_000;
const STEP = 1000;

const PLACE = '\uE000';

export function askedLine(asked: string, strings: Strings): APITextDisplayComponent {
  const [ahead = '', behind = ''] = strings.share.asked(PLACE).split(PLACE);
  return {
    type: ComponentType.TextDisplay,
    id: FIRST_ID + ahead.length * STEP + behind.length,
    content: `${SMALL}${escapeLine(oneLine(strings.share.asked(asked)))}`,
  };
}

/** What the question is kept as, from the button that says that the answer was to another one; null where none is kept. */
export function keptIn(components: readonly APIMessageTopLevelComponent[]): string | null {
  for (const row of components) {
    for (const component of row.type === ComponentType.ActionRow ? row.components : []) {
      const button = 'custom_id' in component ? parseButton(component.custom_id) : null;
      if (button?.action === 'notAsked') return button.kept;
    }
  }
  return null;
}

/** What was asked, from the components of the message; null where it doesn't tell. */
export function askedIn(components: readonly APIMessageTopLevelComponent[]): string | null {
  for (const component of components) {
    const lengths = (component.id ?? 0) - FIRST_ID;
    if (component.type !== ComponentType.TextDisplay || lengths < 0 || lengths >= STEP * STEP) continue;
    const line = unescapeLine(component.content.slice(SMALL.length));
    const asked = line.slice(Math.floor(lengths / STEP), line.length - (lengths % STEP));
    return asked === '' ? null : asked;
  }
  return null;
}
