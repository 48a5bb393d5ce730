/** How wide text is on a terminal. */
import stringWidth from 'string-width';

/** In UTF-16 code units; `stringWidth` takes time that grows with the square of what it is given. */
const WINDOW = 2000;

const characters = new Intl.Segmenter();

/** In cells. Takes time linear in the text. */
export function cellsIn(text: string): number {
  let cells = 0;
  let start = 0;
  while (text.length - start > WINDOW) {
    const window = text.slice(start, start + WINDOW);
    // The last character that a reader sees may go on behind the window.
    const end = characters.segment(window).containing(WINDOW - 1)?.index || WINDOW;
    cells += stringWidth(window.slice(0, end));
    start += end;
  }
  return cells + stringWidth(text.slice(start));
}
