/** A page's bytes to its characters. */
import { isUtf8 } from 'node:buffer';
import { WINDOWS_1252_C1 } from '../../report/checking/mojibake.ts';

/**
 * UTF-8 where the bytes plainly are that, whatever is said of them. Else as browsers do it: the byte order mark, what the
 * server says, what the page says, windows-1252.
 */
export function decodePage(bytes: Uint8Array, contentType = ''): string {
  if (isUtf8(bytes) && bytes.some((byte) => byte >= 0x80)) return new TextDecoder().decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  const labels = [
    markOf(bytes),
    /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1],
    /<meta[^>]+charset\s*=\s*["']?([^\s"'/>;]+)/i.exec(head)?.[1],
    /<\?xml[^>]+encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1],
  ];
  for (const label of labels) {
    const decoder = label === undefined ? null : decoderOf(label);
    if (decoder?.encoding === 'windows-1252') return decodeWindows1252(bytes);
    if (decoder && decoder.encoding !== 'utf-8') return decoder.decode(bytes);
    if (decoder) break;
  }
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  // A few broken bytes in UTF-8 are slips; where most are, it is the encoding of Windows in the West.
  const others = text.match(/[^\0-\u007F\uFFFD]/g)?.length ?? 0;
  return broken > others ? decodeWindows1252(bytes) : text;
}

/** TextDecoder makes controls of the quotation marks and dashes of this encoding in some releases of Node.js 20 and 22. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (control) => {
      const meant = WINDOWS_1252_C1[control.charCodeAt(0) - 0x80] ?? ' ';
      return meant === ' ' ? control : meant;
    });
}

/** A text file's bytes, which are UTF-8, or UTF-16 with its byte order mark; without that mark. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(markOf(bytes) ?? 'utf-8').decode(bytes);
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function decoderOf(label: string): { readonly encoding: string; decode(bytes: Uint8Array): string } | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
