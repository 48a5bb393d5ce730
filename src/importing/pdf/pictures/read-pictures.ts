/** What pages show as pictures, read as text. */
import type { Progress } from '../../draft.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { Piece } from '../pdf-lines.ts';
import { pictureOf } from './picture.ts';
import { openRecognizer } from './recognizer.ts';

export interface Pictured {
  /** By the page's number, from 1, where any text is seen on it. */
  readonly byPage: ReadonlyMap<number, readonly Piece[]>;
  readonly words: number;
  /** Those that may well be others. */
  readonly unsure: readonly string[];
}

/** `numbers` are those of the pages, from 1; `languages` by Tesseract's codes. Throws Unreadable where a package is missing. */
export async function readPictures(
  file: PdfFile,
  numbers: readonly number[],
  languages: string,
  progress: Progress,
): Promise<Pictured> {
  const recognizer = await openRecognizer(languages);
  try {
    const byPage = new Map<number, readonly Piece[]>();
    const unsure: string[] = [];
    let words = 0;
    for (const [done, number] of numbers.entries()) {
      progress('reading pictures', done, numbers.length);
      const picture = pictureOf(file, number - 1);
      const found = picture && (await recognizer.read(picture));
      if (!found || found.pieces.length === 0) continue;
      byPage.set(number, found.pieces);
      words += found.words;
      unsure.push(...found.unsure);
    }
    return { byPage, words, unsure };
  } finally {
    await recognizer.close();
  }
}
