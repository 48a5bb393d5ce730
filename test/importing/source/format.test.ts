import { describe, expect, test } from 'vitest';
import { formatOf } from '../../../src/importing/source/format.ts';

const of = (name: string, content: string, contentType?: string, url?: string) =>
  formatOf({
    name,
    bytes: Buffer.from(content, 'latin1'),
    ...(contentType ? { contentType } : {}),
    ...(url ? { url } : {}),
  });

describe('the format of a source', () => {
  test.each<[string, string, string, string | undefined, string | undefined]>([
    ['html', 'a.txt', '<!DOCTYPE html><p>x', undefined, undefined],
    ['html', 'a.pdf', '\n<!-- saved --><html>', undefined, undefined],
    ['pdf', 'a.html', '%PDF-1.4', undefined, undefined],
    ['docx', 'a.txt', 'PK\u0003\u0004', undefined, undefined],
    ['markdown', 'a.MD', '# x', undefined, undefined],
    ['text', 'a.txt', 'x <html> is a word', undefined, undefined],
    ['text', 'a', 'x', undefined, undefined],
    ['html', 'https://a.example/', 'x', 'text/html; charset=utf-8', 'https://a.example/'],
    ['pdf', 'https://a.example/', '%PDF-1.4', 'text/html', 'https://a.example/'],
    ['markdown', 'https://a.example/b.md?x=1', 'x', 'text/plain', 'https://a.example/b.md?x=1'],
  ])('is %s for %s with “%s”', (format, name, content, contentType, url) => {
    expect(of(name, content, contentType, url)).toBe(format);
  });

  test.each([
    ['a.txt', '', 'empty'],
    ['a.txt', '\u0089PNG\r\n', 'picture'],
    ['a.txt', '\u001f\u008b\u0008', 'archive'],
    ['a.txt', 'a\u0000b', 'neither'],
    ['a.txt', 'caf\u00e9', 'UTF-8'],
    ['a.pdf', 'just words', 'called a PDF'],
    ['a.docx', 'just words', 'called a Word file'],
    ['a.rtf', '{\\rtf1 x}', 'RTF'],
  ])('of %s with “%s” is refused', (name, content, why) => {
    expect(() => of(name, content)).toThrow(why);
  });

  test('of data that is no text is refused by what its server calls it', () => {
    expect(() => of('https://a.example/x', '{}', 'application/json', 'https://a.example/x')).toThrow(
      'application/json',
    );
  });
});
