import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { namesIn } from '../../../src/importing/pdf/file/file-bytes.ts';

const NAMES = ['/FreeText', '/Widget'];

function packed(objects: string, more = ''): Buffer {
  const bytes = deflateSync(objects);
  const head = `%PDF-1.5\n4 0 obj\n<< /Type /ObjStm /N 1 /First 4${more} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream\nendobj\n')]);
}

test.each<[string, Buffer, readonly string[]]>([
  ['an object as it stands', Buffer.from('5 0 obj << /Subtype /FreeText >> endobj'), ['/FreeText']],
  ['a packed object', packed('5 0 << /Subtype /Widget >>'), ['/Widget']],
  ['one of each', Buffer.concat([Buffer.from('/FreeText'), packed('5 0 << /Subtype /Widget >>')]), NAMES],
  ['links alone', packed('5 0 << /Subtype /Link >>'), []],
])('names are found in %s', (_, bytes, names) => {
  expect([...namesIn(bytes, NAMES)]).toEqual(names);
});

test.each<[string, Buffer]>([
  ['is encrypted', Buffer.from('trailer << /Encrypt 9 0 R >>')],
  [
    'packs its objects in a way that isn’t undone here',
    packed('5 0 <<>>', ' /DecodeParms << /Predictor 12 >>'),
  ],
  ['is damaged', Buffer.from('4 0 obj << /Type /ObjStm >>\nstream\nnothing\nendstream')],
])('any name may stand in a file that %s', (_, bytes) => {
  expect([...namesIn(bytes, NAMES)]).toEqual(NAMES);
});
