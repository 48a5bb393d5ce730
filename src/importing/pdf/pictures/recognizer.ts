/** Reads text from pictures with Tesseract, where its packages are installed; nothing is downloaded. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Line, Worker } from 'tesseract.js';
import { Unreadable } from '../../source/unreadable.ts';
import type { Piece } from '../pdf-lines.ts';
import type { Picture } from './picture.ts';

interface Recognized {
  /** Words, by their places. */
  readonly pieces: readonly Piece[];
  readonly words: number;
  /** Words that may well be others. */
  readonly unsure: readonly string[];
}

export interface Recognizer {
  read(picture: Picture): Promise<Recognized>;
  close(): Promise<void>;
}

/** Tesseract's own measure, from 0 to 100. */
const SURE = 70;

/** `languages` by Tesseract's codes, several as `eng+deu`. Throws Unreadable where a package is missing, saying which. */
export async function openRecognizer(languages: string): Promise<Recognizer> {
  const codes = languages.split('+');
  const library = await import('tesseract.js').catch(() => null);
  const data = codes.map(dataOf);
  if (!library || data.includes(null)) {
    const packages = ['tesseract.js@7', ...codes.map((code) => `@tesseract.js-data/${code}`)];
    throw new Unreadable(
      `holds pictures of text; to have them read, install what does it first: npm install --no-save ${packages.join(' ')}`,
    );
  }
  // It looks for all languages in one folder, and each has its own package.
  const folder = await mkdtemp(join(tmpdir(), 'quoth-ocr-'));
  try {
    for (const file of data) if (file) await copyFile(file, join(folder, basename(file)));
    const worker = await library.default.createWorker(codes, library.default.OEM.LSTM_ONLY, {
      langPath: folder,
      cacheMethod: 'none',
      errorHandler: () => undefined,
    });
    return { read: (picture) => read(worker, picture), close: async () => void (await worker.terminate()) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The file; null where its package isn't installed. */
function dataOf(code: string): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${code}/package.json`));
    return join(folder, '4.0.0_best_int', `${code}.traineddata.gz`);
  } catch {
    return null;
  }
}

async function read(worker: Worker, { bytes, scale }: Picture): Promise<Recognized> {
  const { data } = await worker.recognize(bytes, {}, { blocks: true, text: false });
  const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.lines));
  const words = lines.flatMap((line) => line.words);
  const sizes = lines.map((line) => sizeOf(line, scale)).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 10;
  return {
    pieces: lines.flatMap((line) => piecesOf(line, scale, usual)),
    words: words.length,
    unsure: words.filter(({ confidence }) => confidence < SURE).map(({ text }) => text),
  };
}

/** From the lowest descender to the highest letter, in parts of the size. */
const ROW = 1.2;

function sizeOf({ rowAttributes }: Line, scale: number): number {
  return rowAttributes.rowHeight / scale / ROW;
}

/** Heights of lines vary with their letters: only one that is much larger is set larger. */
const LARGER = 1.3;

/** A word each, since a line may run on over columns that stand close. */
function piecesOf(line: Line, scale: number, usual: number): readonly Piece[] {
  const size = sizeOf(line, scale);
  return line.words.map(({ text, bbox }) => ({
    text,
    isVisual: false,
    x: bbox.x0 / scale,
    right: bbox.x1 / scale,
    y: (line.baseline.y0 + line.baseline.y1) / 2 / scale,
    size: size > usual * LARGER ? size : usual,
    bold: false,
    tag: null,
  }));
}
