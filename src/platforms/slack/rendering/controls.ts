/** The buttons under a reply, and where the reader is among its screens. */
import type { types } from '@slack/bolt';
import { notAskedButton } from '../../../reply/not-asked.ts';
import { shortened } from '../../../reply/quote-parts.ts';
import { parseButton } from '../../../reply/recipe.ts';
import type { Page, Reply } from '../../../reply/reply.ts';
import type { Strings } from '../../../reply/strings/index.ts';
import { note, plainText } from './blocks.ts';
import { type ButtonValue, formatValue, keptQuestion, MOST_SHARED } from './button-value.ts';
import { bytesOf, LIMITS } from './limits.ts';

/** Where a reply is shown, which decides on its buttons. */
export type Place =
  /** To one member in a channel. `shared` are the pages that were shared from there already. */
  | { readonly kind: 'private'; readonly shared: readonly number[] }
  /** In a conversation between a member and the bot. */
  | { readonly kind: 'direct' }
  /** To a channel, in answer to `owner`. */
  | { readonly kind: 'channel'; readonly owner: string }
  /** To a channel, shared by `owner`, whose name is `by`. */
  | { readonly kind: 'shared'; readonly owner: string; readonly by: string };

export const PRIVATE: Place = { kind: 'private', shared: [] };

/** A press of it is served by the member's browser. */
export const SOURCE_ID = 'quoth_source';

/** The ids of the buttons, each once in a message. */
const ACTION_IDS = {
  previous: 'quoth_previous',
  next: 'quoth_next',
  context: 'quoth_context',
  share: 'quoth_share',
  delete: 'quoth_delete',
  choose: 'quoth_choose',
  open: 'quoth_open',
  ask: 'quoth_ask',
  cite: 'quoth_cite',
  source: SOURCE_ID,
  notAsked: 'quoth_not_asked',
} as const;

type Question = Pick<Reply, 'asked' | 'askedInFull' | 'kept'>;

/** Longer than any. */
const ANY_RECIPE = 'x'.repeat(95);
const ANY_PAGE: Page = {
  body: [],
  foot: [],
  quoted: { context: ANY_RECIPE, shared: ANY_RECIPE, citation: ANY_RECIPE },
  source: 'x'.repeat(512),
};

/** What the controls take at the most of a message, in bytes, but for those that one of its pages alone has: `bytesOpening`. */
export function mostBytes(question: Question, strings: Strings): number {
  const shared = Array.from({ length: MOST_SHARED }, () => 9999);
  const most: Shown = { page: ANY_PAGE, pageIndex: 9998, index: 4999, screens: 9999 };
  const reply: Reply = { pages: [], recipe: ANY_RECIPE, ...keptQuestion(question) };
  const controls = controlsOf(reply, most, { kind: 'private', shared: shared.slice(1) }, strings);
  return bytesOf([...controls, ...anyNotAsked(question, strings)]);
}

export function bytesOpening(reply: Reply, page: Page): number {
  return bytesOf(openingButtons(reply, { page }));
}

/** The button that is longer than any. */
function anyNotAsked(question: Question, strings: Strings) {
  const any = { action: 'notAsked', kept: 'x'.repeat(12), recipe: ANY_RECIPE } as const;
  return [notAskedElement(any, question, [], strings)];
}

/** One screen of a reply, and of which of its pages it is. */
interface Shown {
  readonly page: Page;
  readonly pageIndex: number;
  readonly index: number;
  readonly screens: number;
}

/** Where the reader is among the screens, and the buttons. */
export function controlsOf(reply: Reply, shown: Shown, place: Place, strings: Strings): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  const { index, screens } = shown;
  const isShared = place.kind === 'private' && place.shared.includes(shown.pageIndex);
  const line = [
    ...(screens > 1 ? [strings.paging.of(index + 1, screens)] : []),
    ...(isShared ? [strings.share.shared] : []),
  ];
  if (line.length > 0) blocks.push(note(line.join(' · ')));
  const elements = [
    ...turningButtons(reply, shown, place, strings),
    ...quoteButtons(reply, shown, place, strings),
    ...sourceButton(shown.page, strings),
  ];
  if (place.kind === 'private' || place.kind === 'direct') {
    const id = notAskedButton(reply, shown.pageIndex);
    const pressed = id === null ? null : parseButton(id);
    const shared = place.kind === 'private' ? place.shared : [];
    if (pressed) elements.push(notAskedElement(pressed, reply, shared, strings));
  } else {
    const value = formatValue({ button: { action: 'delete', owner: place.owner }, shared: [] });
    elements.push(button(ACTION_IDS.delete, strings.share.delete, value));
  }
  // What opens a quote comes first, as close to the quotes as it can be.
  for (const row of [
    openingButtons(isPublic(place) ? {} : reply, shown),
    elements,
    choosingButtons(reply, shown, place),
    askingButtons(shown.page),
  ]) {
    if (row.length > 0) blocks.push({ type: 'actions', elements: [...row] });
  }
  return blocks;
}

function notAskedElement(
  pressed: ButtonValue['button'],
  question: Question,
  shared: readonly number[],
  strings: Strings,
): types.Button {
  const value = formatValue({ button: pressed, ...keptQuestion(question), shared });
  return button(ACTION_IDS.notAsked, strings.notAsked.button, value);
}

/** A shared quote is shown by its first screen alone: the rest is under "In context", for each reader alone. */
function turningButtons(
  { recipe, ...question }: Reply,
  { index, screens }: Shown,
  place: Place,
  strings: Strings,
): readonly types.Button[] {
  if (recipe === null || place.kind === 'shared') return [];
  const shared = place.kind === 'private' ? place.shared : [];
  const turn = (action_id: string, label: string, screen: number) =>
    screen < 0 || screen >= screens
      ? []
      : [
          button(
            action_id,
            label,
            formatValue({ button: { action: 'turn', recipe, screen }, ...keptQuestion(question), shared }),
          ),
        ];
  return [
    ...turn(ACTION_IDS.previous, strings.paging.previous, index - 1),
    ...turn(ACTION_IDS.next, strings.paging.next, index + 1),
  ];
}

/** So that all of them fit beside the list that tells more of each. */
const CHOICE_LABEL = 40;

/** What was asked goes with them, since it is then asked again. */
function choosingButtons(reply: Reply, { page }: Shown, place: Place): readonly types.Button[] {
  const shared = place.kind === 'private' ? place.shared : [];
  return (page.choices ?? []).map(({ label, recipe }, i) =>
    button(
      `${ACTION_IDS.choose}_${i}`,
      shortened(label, CHOICE_LABEL),
      formatValue({
        button: { action: 'turn', recipe, screen: 0 },
        askedInFull: reply.askedInFull ?? reply.asked,
        shared,
      }),
    ),
  );
}

/** Who shares what is opened tells what was asked, which goes along therefore: as much of it as every button can hold. */
function openingButtons(
  { asked }: Pick<Reply, 'asked'>,
  { page }: Pick<Shown, 'page'>,
): readonly types.Button[] {
  return (page.opens ?? []).map(({ label, recipe }, i) =>
    button(
      `${ACTION_IDS.open}_${i}`,
      shortened(label, CHOICE_LABEL),
      formatValue({ button: { action: 'context', recipe }, asked, shared: [] }),
    ),
  );
}

function sourceButton({ source }: Page, strings: Strings): readonly types.Button[] {
  if (source === undefined) return [];
  return [
    { type: 'button', action_id: ACTION_IDS.source, text: plainText(strings.share.source), url: source },
  ];
}

export function askingButtons({ asks = [] }: Page): readonly types.Button[] {
  return asks.map((question, nth) =>
    button(
      `${ACTION_IDS.ask}_${nth}`,
      shortened(question, LIMITS.buttonText),
      formatValue({ button: { action: 'ask', nth }, askedInFull: question, shared: [] }),
    ),
  );
}

function quoteButtons(
  { recipe, ...question }: Reply,
  { page, pageIndex, index }: Shown,
  place: Place,
  strings: Strings,
): readonly types.Button[] {
  if (!page.quoted) return [];
  const { context, shared, citation } = page.quoted;
  const ahead = context === undefined ? [] : [contextButton(context, page, place, question, strings)];
  const cite = formatValue({ button: { action: 'context', recipe: citation }, shared: [] });
  const behind = isPublic(place) ? [] : [button(ACTION_IDS.cite, strings.share.cite, cite)];
  if (place.kind !== 'private' || place.shared.includes(pageIndex)) return [...ahead, ...behind];
  // What can't be found again as a whole can be as the one quote that was shared.
  const again = recipe === null ? { recipe: shared, screen: 0 } : { recipe, screen: index };
  const share = formatValue({
    button: { action: 'share', recipe: shared },
    ...keptFor(page, question),
    shared: recipe === null ? [0] : [...place.shared, pageIndex],
    shown: { action: 'turn', ...again },
  });
  return [...ahead, button(ACTION_IDS.share, strings.share.share, share), ...behind];
}

/** What was asked goes along, since what is shown in context can be shared, too: of a check in full, else its start is enough. */
function contextButton(
  recipe: string,
  page: Page,
  place: Place,
  question: Pick<Reply, 'asked' | 'askedInFull'>,
  strings: Strings,
): types.Button {
  const told = page.checked === undefined ? { asked: question.asked } : keptFor(page, question);
  const value = formatValue({
    button: { action: 'context', recipe },
    ...(!isPublic(place) && told),
    shared: [],
  });
  return button(ACTION_IDS.context, strings.share.inContext, value);
}

/** What somebody else asked in a channel is not what whoever presses asked. */
function isPublic({ kind }: Place): boolean {
  return kind === 'channel' || kind === 'shared';
}

/** Of a long text that was checked, the wording that the page is about is enough to share it. */
function keptFor({ checked }: Page, question: Pick<Reply, 'asked' | 'askedInFull'>) {
  const kept = keptQuestion(question);
  const isCut = question.askedInFull !== undefined && kept.askedInFull === undefined;
  return isCut && checked !== undefined ? keptQuestion({ ...question, askedInFull: checked }) : kept;
}

function button(action_id: string, label: string, value: string): types.Button {
  return { type: 'button', action_id, text: plainText(label), value };
}
