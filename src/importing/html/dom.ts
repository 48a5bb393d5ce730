/** The little of the DOM that reading needs, typed; linkedom does the parsing. */
import { DOMParser, parseHTML } from 'linkedom';

export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly className: string;
  readonly parentElement: DomElement | null;
  readonly children: Iterable<DomElement>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
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

export interface XmlDocument {
  /** By qualified name: `dc:title`. */
  getElementsByTagName(name: string): Iterable<DomElement>;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT;
}

/** Parses a page; one that leaves `html` and `body` out, as it may, gets them. */
export function parsePage(html: string): DomDocument {
  const { document }: { document: DomDocument } = parseHTML(withBody(html));
  return document;
}

function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return /<html[\s>]/i.test(html) ? html : `<html>${html}</html>`;
  const [, language = ''] = /<html([^>]*)>/i.exec(html) ?? [];
  const bare = html.replace(/<!doctype[^>]*>|<\/?html[^>]*>/gi, '');
  const head = /^[\s\S]*<\/head\s*>/i.exec(bare)?.[0] ?? '<head></head>';
  const rest = /<\/head\s*>/i.test(bare) ? bare.slice(head.length) : bare;
  return `<!doctype html><html${language}>${head}<body>${rest}</body></html>`;
}

export function parseXml(xml: string): XmlDocument {
  const document: XmlDocument = new DOMParser().parseFromString(xml, 'text/xml');
  return document;
}
