/** Which reader a source is for: what its first bytes show goes ahead of what it is called. */
import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import type { Source } from './source.ts';
import { Unreadable } from './unreadable.ts';

export type Format = 'pdf' | 'docx' | 'html' | 'markdown' | 'text';

/** File name endings that `add` reads from a folder. */
export const ENDINGS: Readonly<Record<string, Format>> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
};

const CONTENT_TYPES: Readonly<Record<string, Format>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
};

/** What is known by its first bytes (latin1) and can't be read, with what to do about it. */
const OTHERS: readonly { readonly starts: readonly string[]; readonly what: string }[] = [
  {
    starts: ['\xD0\xCF\x11\xE0'],
    what: 'is an old Office file, or one with a password; save it as .docx without one',
  },
  { starts: ['{\\rtf'], what: 'is an RTF file; save it as .docx' },
  {
    starts: ['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'II*\0', 'MM\0*', 'RIFF'],
    what: 'is a picture or a recording, which holds no text',
  },
  { starts: ['\x1F\x8B', '7z\xBC\xAF', 'Rar!', 'BZh'], what: 'is a compressed archive; unpack it first' },
];

/** Throws Unreadable for what no reader is there for. */
export function formatOf({ name, bytes, contentType, url }: Source): Format {
  if (bytes.length === 0) throw new Unreadable('is empty');
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK')) return 'docx';
  const other = OTHERS.find(({ starts }) => starts.some((start) => head.startsWith(start)));
  if (other) throw new Unreadable(other.what);

  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const path = url === undefined ? name : new URL(url).pathname;
  const labelled = CONTENT_TYPES[type] ?? ENDINGS[extname(path).toLowerCase()];
  if (labelled === 'html' || looksLikeHtml(head)) return 'html';
  const utf16 = head.startsWith('\xFF\xFE') || head.startsWith('\xFE\xFF');
  if (!utf16 && bytes.includes(0))
    throw new Unreadable('is neither a text nor any other file that can be read');
  if (!utf16 && !isUtf8(bytes)) throw new Unreadable('is not a UTF-8 text; save it as UTF-8');
  if (labelled === 'pdf' || labelled === 'docx')
    throw new Unreadable(`is called ${labelled === 'pdf' ? 'a PDF' : 'a Word file'} but is none`);
  if (labelled === undefined && type !== '' && !type.startsWith('text/'))
    throw new Unreadable(`is ${type}, which can't be read`);
  return labelled ?? 'text';
}

function looksLikeHtml(head: string): boolean {
  return /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    head,
  );
}
