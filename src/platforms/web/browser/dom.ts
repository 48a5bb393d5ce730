/** Elements, made from text alone: nothing here makes markup of it. */

type Attributes = Readonly<Record<string, string | boolean | null>>;

/** An attribute that is null or false is left out; `true` is an empty one. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** What the page has under this id; it has it. */
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

/** A link that leaves the page alone, where it leads to a page; else its label. */
export function link(address: string, ...label: readonly (Node | string)[]): Node {
  const url = URL.canParse(address, location.href) ? new URL(address, location.href) : null;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return element('span', {}, ...label);
  return element('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, ...label);
}
