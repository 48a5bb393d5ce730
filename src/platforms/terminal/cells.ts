/** How wide text is on a terminal. */
import stringWidth from 'string-width';
import { segmentsOf } from '../../report/segments.ts';

/** In UTF-16 code units; `stringWidth` takes time that grows with the square of what it is given. */
const WINDOW = 2000;

const characters = new Intl.Segmenter();

/** In cells. Takes time linear in the text. */
export function cellsIn(text: string): number {
  let cells = 0;
  let measured = 0;
  if (text.length > WINDOW) {
    for (const { end } of segmentsOf(text, characters)) {
      if (end - measured < WINDOW) continue;
      cells += stringWidth(text.slice(measured, end));
      measured = end;
    }
  }
  return cells + stringWidth(text.slice(measured));
}
