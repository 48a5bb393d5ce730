/** The pieces of text that a page places at coordinates, turned so that each reads from left to right. */
import { annotationsOf } from '../file/annotations.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { type Pdfium, textFrom } from '../file/pdfium.ts';
import { type Tag, tagsOf } from '../file/tags.ts';
import type { Piece } from '../pdf-lines.ts';
import { isBold } from './bold.ts';
import { type Glyph, runsOf } from './glyph-rows.ts';
import { isHidden } from './layers.ts';
import { LooseAccents } from './loose-accents.ts';
import { runsFromRight } from './right-to-left.ts';
import { type Run, TEX_CODES } from './run.ts';

export interface PageText {
  /** Text of one direction each, the most first: what stands on its side reads by itself. */
  readonly parts: readonly (readonly Piece[])[];
  /** How many characters run slantwise, and are left out. */
  readonly aslant: number;
  readonly characters: number;
  /** Of those, how many have no known meaning. */
  readonly unknown: number;
  /** The size of the page, in points. */
  readonly width: number;
  readonly height: number;
}

export interface Reading {
  readonly file: PdfFile;
  /** What is known of the fonts already. */
  readonly fonts: Map<number, Font>;
  /** Names of the layers that are switched off. */
  readonly hidden: ReadonlySet<string>;
  readonly isTagged: boolean;
  /** Whether there may be text that lies on pages. */
  readonly isAnnotated: boolean;
  /** Empty between pages. */
  readonly run: Run;
}

interface Font {
  readonly bold: boolean;
  /** As fonts of pictures are, which name no characters either (Type 3). */
  readonly isUnnamed: boolean;
  vertical: boolean;
  /** How many objects of it were looked at for whether it is. */
  looks: number;
}

/** A font that runs across in so many objects does so in all. */
const MOST_LOOKS = 50;

/** How a piece runs: in quarters of a turn against the clock, or down a column. */
type Turn = 0 | 1 | 2 | 3 | 'down';

/** In parts of the size: up to so much between two characters of one piece. */
const PIECE_GAP = 0.9;
const SPACE_GAP = 0.2;
/** A narrower gap is none behind a letter with an accent put on it. */
const MARK_GAP = 0.1;

export function readPage(reading: Reading, index: number): PageText {
  const { pdfium, document } = reading.file;
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(document, index);
  if (page === 0) return { parts: [], aslant: 0, characters: 0, unknown: 0, width: 0, height: 0 };
  const text = call.FPDFText_LoadPage(page);
  try {
    return new PageReader(reading, page, text).read();
  } finally {
    if (text !== 0) call.FPDFText_ClosePage(text);
    call.FPDF_ClosePage(page);
  }
}

interface Style {
  readonly turn: Turn;
  readonly size: number;
  readonly font: Font;
  readonly tag: Tag | null;
}

class PageReader {
  readonly #reading: Reading;
  readonly #pdfium: Pdfium;
  readonly #page: number;
  readonly #text: number;
  readonly #width: number;
  readonly #height: number;
  /** Of a page that is drawn from its side, in quarters of a turn. */
  readonly #rotation: number;
  readonly #pieces = new Map<Turn, Piece[]>();
  readonly #run: Run;
  #memory: DataView;
  #start = 0;
  #baseline = 0;
  #end = 0;
  #aslant = 0;
  #unknown = 0;
  #accents = new LooseAccents<Style>();
  /** Whether the page is read again with the accents known. */
  #isSecond = false;

  constructor(reading: Reading, page: number, text: number) {
    const { call } = reading.file.pdfium;
    this.#reading = reading;
    this.#pdfium = reading.file.pdfium;
    this.#run = reading.run;
    this.#memory = this.#pdfium.view();
    this.#page = page;
    this.#text = text;
    this.#rotation = call.FPDFPage_GetRotation(page);
    // As it is drawn; coordinates are those of the page as it was before it was turned.
    const [width, height] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)];
    [this.#width, this.#height] = this.#rotation % 2 === 0 ? [width, height] : [height, width];
  }

  read(): PageText {
    const characters = this.#text === 0 ? 0 : this.#readCharacters();
    if (this.#reading.isAnnotated) this.#readAnnotations();
    const parts = [...this.#pieces.values()].sort((a, b) => lengthOf(b) - lengthOf(a));
    return {
      parts,
      aslant: this.#aslant,
      characters,
      unknown: this.#unknown,
      width: this.#width,
      height: this.#height,
    };
  }

  /** PDFium's memory, which is another where it had to grow. */
  get #view(): DataView {
    if (this.#memory.buffer.byteLength === 0) this.#memory = this.#pdfium.view();
    return this.#memory;
  }

  /** `glyphs` is given where characters are to be put in order by their places, once one of them runs from the right. */
  #readCharacters(glyphs: Glyph<Style>[] | null = null): number {
    const { call } = this.#pdfium;
    const text = this.#text;
    const count = call.FPDFText_CountChars(text);
    const tags = this.#reading.isTagged ? tagsOf(this.#pdfium, this.#page) : null;
    const buffer = call.malloc(64);
    const run = this.#run;
    let view = this.#view;
    let object = -1;
    let style: Style | null = null;
    let space = false;
    for (let i = 0; i < count; i += 1) {
      let code = call.FPDFText_GetUnicode(text, i);
      if (
        (code < 0x20 || code === 0xff) &&
        style?.font.isUnnamed &&
        call.FPDFText_HasUnicodeMapError(text, i) === 1
      )
        code = TEX_CODES.get(code) ?? code;
      if (code === 0x20 || code === 0x0d || code === 0x0a || code === 0x09 || code === 0xa0) {
        // What stands on another line is parted from this one anyway.
        space = code !== 0x0d && code !== 0x0a;
        if (!space) this.#close(style);
        // What PDFium puts between words has no place.
        if (glyphs && space && style && call.FPDFText_IsGenerated(text, i) !== 1)
          glyphs.push({ ...this.#placed(i, buffer, style), text: ' ' });
        continue;
      }
      if (code === 0 || code === 0xfffe || code === 0xffff) continue;
      if (!glyphs && runsFromRight(code)) {
        call.free(buffer);
        this.#accents = new LooseAccents();
        return this.#startAgain([]);
      }
      const own = call.FPDFText_GetTextObject(text, i);
      if (own !== object) {
        object = own;
        const next = this.#styleOf(own, i, buffer, tags, style);
        if (next !== style || !next) this.#close(style);
        style = next;
        if (!style) this.#aslant += 1;
      }
      if (!style) continue;
      if (call.FPDFText_HasUnicodeMapError(text, i) === 1) this.#unknown += 1;
      if (glyphs) {
        glyphs.push({
          ...this.#placed(i, buffer, style),
          text: String.fromCodePoint(code === 2 ? 0x2d : code),
        });
        continue;
      }
      call.FPDFText_GetCharOrigin(text, i, buffer, buffer + 8);
      call.FPDFText_GetLooseCharBox(text, i, buffer + 16);
      view = this.#view;
      this.#placeCharacter(view, buffer, style);
      const { size } = style;
      if (this.#isSecond && this.#accents.has(code, (this.#start + this.#end) / 2, this.#baseline)) continue;
      if (run.compose(code, this.#start, this.#end, this.#baseline, size)) {
        space = false;
        continue;
      }
      if (run.length > 0) {
        const gap = this.#start - run.right;
        const isOnLine = Math.abs(this.#baseline - run.y) < size * 0.1;
        // The letters of a ligature all stand at the place of the first.
        const isOfGlyph = isOnLine && this.#start === run.last;
        if (isOfGlyph || (isOnLine && gap > -size * 0.5 && gap <= size * PIECE_GAP)) {
          // What PDFium takes for a blank behind an accent may be the accent's own width.
          const isBlank = space && !(run.endsMarked && gap < size * MARK_GAP);
          // So do all of a text that the file states for what is drawn, its own blanks among them.
          const isParted = isOfGlyph
            ? space && call.FPDFText_IsGenerated(text, i - 1) !== 1
            : isBlank || gap > size * SPACE_GAP;
          if (isParted) run.add(0x20);
          run.right = Math.max(run.right, this.#end);
        } else {
          this.#close(style);
        }
      }
      if (run.length === 0) {
        if (space) run.add(0x20);
        run.left = this.#start;
        run.right = this.#end;
        run.y = this.#baseline;
      }
      // Where a line ends on one, PDFium marks the hyphen as such.
      run.place(code === 2 ? 0x2d : code, this.#start, this.#end);
      const accent = this.#isSecond
        ? this.#accents.take(code, this.#start, this.#end, this.#baseline, size)
        : undefined;
      if (accent !== undefined) run.mark(accent);
      space = false;
    }
    this.#close(style);
    call.free(buffer);
    if (!glyphs && !this.#isSecond && !this.#accents.isEmpty) {
      this.#isSecond = true;
      return this.#startAgain(null);
    }
    if (this.#isSecond)
      for (const { code, middle, y, style: own } of this.#accents.left())
        this.#add(String.fromCodePoint(code), middle, middle, y, own);
    for (const { text: words, start, end, y, style: own } of runsOf(glyphs ?? [], PIECE_GAP, SPACE_GAP))
      this.#add(words, start, end, y, own, true);
    return count;
  }

  #startAgain(glyphs: Glyph<Style>[] | null): number {
    this.#pieces.clear();
    this.#run.clear();
    this.#aslant = 0;
    this.#unknown = 0;
    return this.#readCharacters(glyphs);
  }

  #placed(index: number, buffer: number, style: Style): Omit<Glyph<Style>, 'text'> {
    const { call } = this.#pdfium;
    call.FPDFText_GetCharOrigin(this.#text, index, buffer, buffer + 8);
    call.FPDFText_GetLooseCharBox(this.#text, index, buffer + 16);
    this.#placeCharacter(this.#view, buffer, style);
    return { start: this.#start, end: this.#end, y: this.#baseline, style };
  }

  #close(style: Style | null): void {
    const run = this.#run;
    if (style && run.length > 0) {
      const text = run.text();
      if (run.isAccent && !this.#isSecond)
        this.#accents.add({
          code: text.trimStart().codePointAt(0) ?? 0,
          middle: (run.left + run.right) / 2,
          y: run.y,
          style,
        });
      this.#add(text, run.left, run.right, run.y, style);
    }
    run.clear();
  }

  /** Null for what is not to be read: slantwise, or in a layer that is switched off. `ahead` is returned where it is the same. */
  #styleOf(
    object: number,
    index: number,
    buffer: number,
    tags: ReadonlyMap<number, Tag> | null,
    ahead: Style | null,
  ): Style | null {
    const { call } = this.#pdfium;
    if (object === 0) return null;
    if (isHidden(this.#pdfium, object, this.#reading.hidden)) return null;
    call.FPDFText_GetMatrix(this.#text, index, buffer);
    const view = this.#view;
    const a = view.getFloat32(buffer, true);
    const b = view.getFloat32(buffer + 4, true);
    const c = view.getFloat32(buffer + 8, true);
    const d = view.getFloat32(buffer + 12, true);
    const quarters = b === 0 && a > 0 ? 0 : Math.atan2(b, a) / (Math.PI / 2);
    const turn = ((Math.round(quarters) + 4) % 4) as 0 | 1 | 2 | 3;
    if (Math.abs(quarters - Math.round(quarters)) > SLANT) return null;
    const height = c === 0 ? Math.abs(d) : Math.hypot(c, d);
    const size = call.FPDFText_GetFontSize(this.#text, index) * height || 1;
    const font = this.#fontOf(object, index, buffer, size);
    const tag = tags?.get(call.FPDFPageObj_GetMarkedContentID(object)) ?? null;
    const style: Style = { turn: font.vertical ? 'down' : turn, size, font, tag };
    return ahead && isSameStyle(ahead, style) ? ahead : style;
  }

  #fontOf(object: number, index: number, buffer: number, size: number): Font {
    const { call } = this.#pdfium;
    const pointer = call.FPDFTextObj_GetFont(object);
    let font = this.#reading.fonts.get(pointer);
    if (!font) {
      const name = textFrom(
        this.#pdfium,
        (target, length) => call.FPDFFont_GetBaseFontName(pointer, target, length),
        'utf8',
      );
      font = {
        isUnnamed: name === '',
        bold: isBold(name, call.FPDFFont_GetFlags(pointer), call.FPDFFont_GetWeight(pointer)),
        vertical: false,
        looks: 0,
      };
      this.#reading.fonts.set(pointer, font);
    }
    const isOpen = !font.vertical && font.looks < MOST_LOOKS;
    if (isOpen && call.FPDFText_GetTextObject(this.#text, index + 1) === object) {
      font.looks += 1;
      call.FPDFText_GetCharOrigin(this.#text, index, buffer, buffer + 8);
      call.FPDFText_GetCharOrigin(this.#text, index + 1, buffer + 16, buffer + 24);
      const view = this.#view;
      const down = view.getFloat64(buffer + 8, true) - view.getFloat64(buffer + 24, true);
      const aside = Math.abs(view.getFloat64(buffer, true) - view.getFloat64(buffer + 16, true));
      font.vertical = aside < size * 0.3 && down > size * 0.5 && down < size * 2;
    }
    return font;
  }

  /** Where a character begins, its baseline, and where it ends, in the direction in which it reads. */
  #placeCharacter(view: DataView, buffer: number, { turn, size }: Style): void {
    const x = view.getFloat64(buffer, true);
    const y = view.getFloat64(buffer + 8, true);
    switch (turn) {
      case 0:
        this.#start = x;
        this.#baseline = this.#height - y;
        this.#end = view.getFloat32(buffer + 24, true);
        break;
      case 1:
        this.#start = y;
        this.#baseline = x;
        this.#end = view.getFloat32(buffer + 20, true);
        break;
      case 2:
        this.#start = this.#width - x;
        this.#baseline = y;
        this.#end = this.#width - view.getFloat32(buffer + 16, true);
        break;
      default:
        this.#start = this.#height - y;
        this.#baseline = this.#width - x;
        this.#end = turn === 'down' ? this.#start + size : this.#height - view.getFloat32(buffer + 28, true);
    }
  }

  #add(
    text: string,
    x: number,
    right: number,
    y: number,
    { turn, size, font, tag }: Style,
    isVisual = false,
  ): void {
    const pieces = this.#pieces.get(turn) ?? [];
    this.#pieces.set(turn, pieces);
    pieces.push({ text, isVisual, x, y, right, size, bold: font.bold, tag });
  }

  /** What forms are filled with, and notes that are written on the page. */
  #readAnnotations(): void {
    const upright: Turn = ([0, 3, 2, 1] as const)[this.#rotation % 4] ?? 0;
    for (const { text, left, top, right, bottom } of annotationsOf(this.#reading.file, this.#page)) {
      const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
      const size = Math.min(FIELD_SIZE, ((top - bottom) / lines.length) * 0.75);
      const style: Style = {
        turn: upright,
        size,
        font: { bold: false, isUnnamed: false, vertical: false, looks: 0 },
        tag: null,
      };
      const x = [left, bottom, this.#width - right, this.#height - top][upright] ?? left;
      for (const [i, line] of lines.entries()) {
        const down = lines.length === 1 ? (top - bottom) / 2 + size * 0.35 : size * (1 + i * 1.2);
        const y = [this.#height - top, left, bottom, this.#width - right][upright] ?? 0;
        this.#add(line, x + 2, x + 2 + line.length * size * 0.5, y + down, style);
      }
    }
  }
}

/** In quarters of a turn. */
const SLANT = 0.06;

/** In points: of what a field holds, unless the field is lower. */
const FIELD_SIZE = 10;

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

function isSameStyle(a: Style, b: Style): boolean {
  return a.turn === b.turn && a.size === b.size && a.font === b.font && a.tag === b.tag;
}
