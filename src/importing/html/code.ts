/** Code on a page: its lines as they are shown, without the numbers that the site puts beside them. */
import { type DomElement, type DomNode, isElement, isText } from './dom.ts';
import { isUnseen } from './visibility.ts';

/** What highlighters call the place of a line's number. */
const NUMBER =
  /(?:^|[\s_-])(?:lineno|linenos|linenumbers?|line-numbers?|ln|lnt|gutter|blob-num)(?:[\s_-]|$)/i;

/** What takes a line of its own within code: highlighters set each line as one. */
const LINES = /^(?:div|p|tr|li)$/;

export function codeText(element: DomElement): string {
  let text = '';
  const startLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const walk = (node: DomNode): void => {
    let last: DomNode | undefined;
    for (const child of node.childNodes) {
      // Of the same code in two forms a style sheet shows one.
      if (isCode(last) && isCode(child)) startLine();
      last = child;
      if (isText(child)) text += child.textContent ?? '';
      else if (!isElement(child) || isUnseen(child) || isLineNumber(child)) continue;
      else if (child.localName === 'br') text += '\n';
      else if (LINES.test(child.localName)) {
        startLine();
        walk(child);
        startLine();
      } else walk(child);
    }
  };
  walk(element);
  return text;
}

function isCode(node: DomNode | undefined): boolean {
  return node !== undefined && isElement(node) && node.localName === 'code';
}

/** Whether a table has a column of lines' numbers and one of code. */
export function isNumberedCode(table: DomElement): boolean {
  const rows = [...table.querySelectorAll('tr')];
  return (
    rows.length > 0 &&
    rows.every(({ children: [number, ...code] }) => number && code.length === 1 && isLineNumber(number))
  );
}

/** The numbers may be drawn by the style sheet only. */
function isLineNumber(element: DomElement): boolean {
  const named = [element, ...element.querySelectorAll('*')].some(
    (each) => NUMBER.test(each.className) || each.hasAttribute('data-line-number'),
  );
  return named && /^[\s\d.:|]*$/u.test(element.textContent ?? '');
}
