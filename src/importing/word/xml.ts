/** XML parts of a Word file, read as a stream into small trees with the prefixes that the specification uses. */
import { Parser } from 'htmlparser2';
import { Unreadable } from '../source/unreadable.ts';

export interface XmlElement {
  /** With its usual prefix, whichever the file has: `w:p`. */
  readonly name: string;
  /** By usual names: `w:val`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** The usual prefix of each namespace, by the end of its name; transitional and strict files differ ahead of it. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml(?:\/2006)?\/main$/, 'w'],
  [/officeDocument(?:\/2006)?\/math$/, 'm'],
  [/officeDocument(?:\/2006)?\/relationships$/, 'r'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/word\/2010\/wordprocessingShape$/, 'wps'],
  [/word\/2010\/wordml$/, 'w14'],
  [/drawingml(?:\/2006)?\/main$/, 'a'],
  [/drawingml(?:\/2006)?\/diagram$/, 'dgm'],
  [/drawingml(?:\/2006)?\/chart$/, 'c'],
  [/drawingml(?:\/2006)?\/picture$/, 'pic'],
  [/schemas-microsoft-com:vml$/, 'v'],
  [/schemas-microsoft-com:office:office$/, 'o'],
  [/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
  [/purl\.org\/dc\/terms\/$/, 'dcterms'],
];

type Names = ReadonlyMap<string, string>;

interface Open extends XmlElement {
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
  readonly source: string;
  readonly names: Names;
}

const SLICE = 1_000_000;

/**
 * The root element. With `take`, what stands at that depth (the root is 0) is handed over as it ends and not kept, so that a
 * part of any size takes no more memory than its largest child; `read` is told how many characters are done. Throws
 * Unreadable for document types, which Word files don't have, and for what ends too soon.
 */
export function parseXml(
  xml: string,
  take?: { readonly depth: number; readonly element: (element: XmlElement, parent: XmlElement) => void },
  read: (done: number) => void = () => {},
): XmlElement {
  const open: Open[] = [];
  let root: Open | undefined;
  let isEnding = false;
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (/^!doctype$/i.test(name)) throw new Unreadable('declares a document type, as no Word file does');
      },
      onopentag(source, attributes) {
        const outer = open.at(-1);
        const names = declared(attributes, outer?.names ?? new Map());
        const element: Open = {
          name: usual(source, names),
          attributes: renamed(attributes, names),
          children: [],
          source,
          names,
        };
        if (take === undefined || open.length !== take.depth) outer?.children.push(element);
        root ??= element;
        open.push(element);
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onclosetag(source, implied) {
        if (implied && isEnding) throw new Unreadable('is damaged or cut off: its text ends too soon');
        const element = open.at(-1);
        if (element?.source !== source) return;
        open.pop();
        const parent = open.at(-1);
        if (take && parent && open.length === take.depth) take.element(element, parent);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length; at += SLICE) {
    parser.write(xml.slice(at, at + SLICE));
    read(Math.min(at + SLICE, xml.length));
  }
  isEnding = true;
  parser.end();
  return root ?? { name: '', attributes: {}, children: [] };
}

function declared(attributes: Readonly<Record<string, string>>, outer: Names): Names {
  let names: Map<string, string> | undefined;
  for (const [name, value] of Object.entries(attributes)) {
    const [, prefix] = /^xmlns(?::(.+))?$/.exec(name) ?? [null, null];
    if (prefix === null) continue;
    names ??= new Map(outer);
    names.set(prefix ?? '', PREFIXES.find(([uri]) => uri.test(value))?.[1] ?? prefix ?? '');
  }
  return names ?? outer;
}

function usual(source: string, names: Names): string {
  const colon = source.indexOf(':');
  const prefix = colon < 0 ? '' : source.slice(0, colon);
  const known = names.get(prefix) ?? prefix;
  const local = source.slice(colon + 1);
  return known === '' ? local : `${known}:${local}`;
}

function renamed(attributes: Readonly<Record<string, string>>, names: Names): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    own[name.includes(':') ? usual(name, names) : name] = value;
  return own;
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

export function childrenOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element?.children.filter(isElement) ?? [];
}

export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path)
    found = found?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
  return found;
}

/** The value of a child such as `<w:pStyle w:val="…"/>`. */
export function attributeOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return child(element, ...path)?.attributes['w:val'];
}

/** A property that is on by standing there, unless it says otherwise; undefined where it doesn't stand there. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  return property && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '');
}

/** Every element of that name within, in order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const stack: XmlElement[] = [element];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next !== element && next.name === name) found.push(next);
    stack.push(...childrenOf(next).toReversed());
  }
  return found;
}

export function textWithin(element: XmlElement | undefined): string {
  return element?.children.map((node) => (isElement(node) ? textWithin(node) : node)).join('') ?? '';
}
