/** A Word file's parts: unpacked within bounds, found by what the package says of them. */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { Unreadable } from '../source/unreadable.ts';
import { childrenOf, parseXml, type XmlElement } from './xml.ts';

/** In bytes, over all parts that are read; a text of 10,000 pages has about 50 MB. */
const MOST_UNPACKED = 100_000_000;

/** Pictures, fonts and whole other documents; the main part may have any other name. */
const NO_XML =
  /(?:^|\/)(?:media|embeddings|fonts|thumbnails?)\/|\.(?:png|jpe?g|gif|tiff?|bmp|emf|wmf|svg|bin|odttf|ttf)$|\/$/i;

const DAMAGED = 'is a damaged or cut-off Word file';

export interface WordPackage {
  /** The XML of the main part. */
  readonly main: string;
  /** The main part's relation of that kind (`styles`, `footnotes`, …), parsed; undefined where there is none. */
  related(kind: string): XmlElement | undefined;
  /** All of a kind: a document has several headers. */
  allRelated(kind: string): readonly XmlElement[];
  /** By relationship id. */
  byId(id: string): XmlElement | undefined;
  /** A part of the package itself, such as its properties. */
  ofPackage(kind: string): XmlElement | undefined;
}

interface Relation {
  readonly kind: string;
  readonly target: string;
}

export function openPackage(bytes: Uint8Array): WordPackage {
  const parts = unpack(bytes);
  const text = (name: string) => decoded(parts.get(name.toLowerCase()));
  const relationsOf = (part: string): ReadonlyMap<string, Relation> => {
    const slash = part.lastIndexOf('/');
    const xml = text(`${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`);
    if (xml === '') return new Map();
    return new Map(
      childrenOf(parseXml(xml)).map(({ attributes }) => [
        attributes.Id ?? '',
        {
          kind: (attributes.Type ?? '').replace(/^.*\//s, ''),
          target: resolved(part, attributes.Target ?? ''),
        },
      ]),
    );
  };
  const ofPackage = relationsOf('');
  const find = (relations: ReadonlyMap<string, Relation>, kind: string) =>
    [...relations.values()].find((relation) => relation.kind === kind)?.target;
  const mainName = find(ofPackage, 'officeDocument') ?? 'word/document.xml';
  const main = text(mainName);
  if (!/<(?:[\w-]+:)?document[\s>]/.test(main.slice(0, 100_000)))
    throw new Unreadable(
      parts.has('word/document.xml')
        ? DAMAGED
        : (otherKind(parts) ?? 'is a zip archive, but no Word document'),
    );
  if (!/<\/(?:[\w-]+:)?document\s*>\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*$/.test(main.slice(-10_000)))
    throw new Unreadable(DAMAGED);
  const relations = relationsOf(mainName);
  const parsed = (name: string | undefined) => {
    const xml = name === undefined ? '' : text(name);
    return xml === '' ? undefined : parseXml(xml);
  };
  return {
    main,
    related: (kind) => parsed(find(relations, kind)),
    allRelated: (kind) =>
      [...relations.values()]
        .filter((relation) => relation.kind === kind)
        .flatMap(({ target }) => parsed(target) ?? []),
    byId: (id) => parsed(relations.get(id)?.target),
    ofPackage: (kind) => parsed(find(ofPackage, kind)),
  };
}

/** Targets are relative to the folder of the part that names them, or to the package where they begin with a slash. */
function resolved(part: string, target: string): string {
  try {
    return decodeURIComponent(new URL(target, `zip:///${part}`).pathname.slice(1));
  } catch {
    return target;
  }
}

function otherKind(parts: ReadonlyMap<string, Uint8Array>): string | undefined {
  const names = [...parts.keys()];
  if (names.some((name) => name.startsWith('xl/')))
    return 'is a spreadsheet; save its sheets as a text or a PDF';
  if (names.some((name) => name.startsWith('ppt/'))) return 'is a presentation; save it as a PDF';
  if (names.includes('content.xml')) return 'is an OpenDocument file; save it as .docx';
  if (names.includes('meta-inf/container.xml')) return 'is an EPUB book; save it as .docx';
  return undefined;
}

/** The parts that hold text, by lower-case name, unpacked to no more than they declare, which together is no more than the bound. */
function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let size = 0;
  const wanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (NO_XML.test(name)) return false;
    size += originalSize;
    if (size > MOST_UNPACKED)
      throw new Unreadable(`unpacks to more than ${MOST_UNPACKED / 1_000_000} MB, which no text does`);
    return true;
  };
  try {
    const parts = unzipSync(bytes, { filter: wanted });
    return new Map(
      Object.entries(parts).map(([name, part]) => [
        name
          .replace(/^[\\/]+/, '')
          .replaceAll('\\', '/')
          .toLowerCase(),
        part,
      ]),
    );
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(DAMAGED);
  }
}

function decoded(part: Uint8Array | undefined): string {
  if (!part) return '';
  const [a, b] = part;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(part);
}
