/** What PDFium doesn't tell of a file, from the file's own bytes: its description in XML (ISO 16684-1, XMP), and its layers. */
import { inflateSync } from 'node:zlib';
import { LARGEST_COPY, type PdfFile, plainCopy } from './pdf-file.ts';

/** Undefined where there is none. It stands uncompressed as a rule, so that other programs find it. */
export function xmpIn(file: PdfFile): string | undefined {
  const packets = xmpPackets(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
  // Pictures have some of their own.
  return (
    packets.findLast((xml) => /pdf:|<dc:format>application\/pdf/.test(xml)) ??
    packets.at(-1) ??
    packedXmp(file)
  );
}

/** Those of `names` that an object of the file may have, for all that is seen without a copy, which takes as long as some hundred pages. */
export function namesIn(all: Uint8Array, names: readonly string[]): ReadonlySet<string> {
  const bytes = Buffer.from(all.buffer, all.byteOffset, all.byteLength);
  if (bytes.includes('/Encrypt')) return new Set(names);
  const found = new Set(names.filter((name) => bytes.includes(name)));
  // Objects may be packed (ISO 32000-1, 7.5.7).
  for (let at = bytes.indexOf('/ObjStm'); at >= 0; at = bytes.indexOf('/ObjStm', at + 1)) {
    const start = bytes.indexOf('stream', at);
    if (start < 0 || found.size === names.length) break;
    // What was told apart from its neighbours ahead of packing (predictors) is not plain behind it.
    if (bytes.subarray(bytes.lastIndexOf('obj', at), start).includes('/Predictor')) return new Set(names);
    const from = start + 'stream'.length + (bytes[start + 'stream'.length] === CARRIAGE_RETURN ? 2 : 1);
    try {
      // What stands behind the packed bytes is passed over.
      const object = inflateSync(bytes.subarray(from, bytes.indexOf('endstream', from)));
      for (const name of names) if (!found.has(name) && object.includes(name)) found.add(name);
    } catch {
      return new Set(names);
    }
  }
  return found;
}

const CARRIAGE_RETURN = 0x0d;

function xmpPackets(bytes: Buffer): readonly string[] {
  const packets: string[] = [];
  for (let at = bytes.indexOf('<x:xmpmeta'); at >= 0; at = bytes.indexOf('<x:xmpmeta', at + 1)) {
    const end = bytes.indexOf('</x:xmpmeta>', at);
    if (end > 0) packets.push(bytes.toString('utf8', at, end + '</x:xmpmeta>'.length));
  }
  return packets;
}

function packedXmp(file: PdfFile): string | undefined {
  if (file.bytes.length > LARGEST_COPY || namesIn(file.bytes, ['/Metadata']).size === 0) return undefined;
  const copy = plainCopy(file);
  const number = /\/Metadata (\d+) 0 R/.exec(copy)?.[1];
  const object = number === undefined ? null : new RegExp(`(?:^|[\\r\\n])${number} 0 obj\\b`).exec(copy);
  const start = object ? copy.indexOf('stream', object.index) : -1;
  if (!object || start < 0) return undefined;
  const from = start + (copy.startsWith('stream\r\n', start) ? 8 : 7);
  const stream = Buffer.from(copy.slice(from, copy.indexOf('endstream', from)), 'latin1');
  try {
    // PDFium copies the stream packed as it is, and leaves away that it is.
    return (stream.includes('<x:xmpmeta') ? stream : inflateSync(stream)).toString('utf8');
  } catch {
    return undefined;
  }
}

/**
 * The value of a property such as `dc:title`, several as `a, b`; undefined where it has none. Few of a packet's forms are
 * met, and a parser of all XML takes longer to load than a book to read.
 */
export function propertyIn(xmp: string, name: string): string | undefined {
  const element = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1];
  const attribute = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(xmp);
  const items = new Set(
    [...(element ?? '').matchAll(/<rdf:li(?:\s[^>]*)?>([\s\S]*?)<\/rdf:li>/g)].map(([, item = '']) =>
      item.trim(),
    ),
  );
  const text = items.size > 0 ? [...items].join(', ') : (element ?? attribute?.[1] ?? attribute?.[2] ?? '');
  return unescaped(text.replace(/<[^>]*>/g, '')).trim() || undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : 0;
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return ENTITIES[name] ?? whole;
  });
}

/** What a file with layers names. */
export const LAYERS = '/OCProperties';

/** The names of layers that are switched off where the file is opened. PDFium tells which layer text is in, not whether it is shown, so that the file's own list is read. */
export function hiddenLayers(file: PdfFile): ReadonlySet<string> {
  const copy = plainCopy(file);
  const properties = dictionaryOf(copy, LAYERS, copy);
  const defaults = dictionaryOf(copy, '/D', properties);
  const off = new Set(numbersIn(defaults, 'OFF'));
  if (/\/BaseState\s*\/OFF/.test(defaults)) {
    const on = new Set(numbersIn(defaults, 'ON'));
    for (const group of numbersIn(properties, 'OCGs')) if (!on.has(group)) off.add(group);
  }
  return new Set([...off].flatMap((number) => nameOf(objectIn(copy, number))));
}

/** The dictionary under a key of `text`, which may stand elsewhere in the copy; empty where there is none. */
function dictionaryOf(copy: string, key: string, text: string): string {
  const at = new RegExp(`${key}\\s*(?:(\\d+) \\d+ R|(<<))`).exec(text);
  if (!at) return '';
  if (at[1] !== undefined) return objectIn(copy, at[1]);
  let depth = 0;
  for (const mark of text.slice(at.index).matchAll(/<<|>>/g)) {
    depth += mark[0] === '<<' ? 1 : -1;
    if (depth === 0) return text.slice(at.index, at.index + mark.index);
  }
  return '';
}

function objectIn(copy: string, number: string): string {
  const start = new RegExp(`(?:^|[\\r\\n])${number} 0 obj\\b`).exec(copy);
  return start ? copy.slice(start.index, copy.indexOf('endobj', start.index)) : '';
}

function numbersIn(dictionary: string, key: string): readonly string[] {
  const list = new RegExp(`/${key}\\s*\\[([^\\]]*)\\]`).exec(dictionary)?.[1] ?? '';
  return list.match(/\d+(?= \d+ R)/g) ?? [];
}

/** A string as it is written: in brackets with escapes, or as hexadecimal digits. */
function nameOf(group: string): readonly string[] {
  const [, hex, plain] = /\/Name\s*(?:<([\dA-Fa-f\s]*)>|\(((?:[^()\\]|\\[\s\S])*)\))/.exec(group) ?? [];
  const bytes =
    hex === undefined
      ? Buffer.from(
          (plain ?? '').replace(/\\(\d{1,3}|[\s\S])/g, (_, escaped: string) => characterOf(escaped)),
          'latin1',
        )
      : Buffer.from(hex.replace(/\s/g, ''), 'hex');
  if (bytes.length === 0) return [];
  return [
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
      : bytes.toString('latin1'),
  ];
}

function characterOf(escaped: string): string {
  if (/^[0-7]+$/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8));
  return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped;
}
