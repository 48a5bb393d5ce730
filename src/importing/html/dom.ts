/** The little of the DOM that reading needs, typed. */
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';

export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly className: string;
  readonly parentElement: DomElement | null;
  readonly nextSibling: DomNode | null;
  readonly children: Iterable<DomElement>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  /** Itself, or what it stands in. */
  closest(selector: string): DomElement | null;
  /** By qualified name: `rdf:li`. */
  getElementsByTagName(name: string): Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT;
}

export function isWithin(element: DomElement, outer: DomElement): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) if (at === outer) return true;
  return false;
}

/**
 * Parses a page as browsers do: attributes in capitals, tags left open, words ahead of the doctype. linkedom alone takes
 * markup as it stands, so parse5 puts it in order first.
 */
export function parsePage(html: string): DomDocument {
  const { document }: { document: DomDocument } = parseHTML(serialize(parse(html)));
  return document;
}
