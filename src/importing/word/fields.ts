/** Fields such as cross-references, contents lists and form fields, whose code and result stand in a row of runs. */
import { attributeOf, child, childrenOf, isOn, type XmlElement } from './xml.ts';

interface Field {
  code: string;
  inResult: boolean;
}

/** Which fields are open where a document is read: only their results are seen, and no result within a code. */
export class Fields {
  readonly #open: Field[] = [];

  /** Whether text that comes now is seen. */
  get isSeen(): boolean {
    return this.#open.every(({ inResult }) => inResult);
  }

  /** Whether text that comes now is that of a contents list. */
  get isContents(): boolean {
    return this.#open.some(({ code, inResult }) => inResult && isContentsCode(code));
  }

  begin(): void {
    this.#open.push({ code: '', inResult: false });
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult) field.code += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.inResult = true;
  }

  /** The code of the field that ends, and whether it had a result. */
  end(): { readonly code: string; readonly hadResult: boolean } {
    const field = this.#open.pop();
    return { code: field?.code.trim() ?? '', hadResult: field?.inResult ?? true };
  }

  /** A contents list whose end is missing would take the whole document. */
  endContents(): void {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      if (isContentsCode(this.#open[at]?.code ?? '')) this.#open.splice(at);
    }
  }
}

export function isContentsCode(code: string): boolean {
  return /^\s*TO[CA]\b/.test(code);
}

/** What a form's field shows that has no result of its own: a box, or the chosen entry. */
export function formFieldText(begin: XmlElement): string {
  const data = child(begin, 'w:ffData');
  const box = child(data, 'w:checkBox');
  if (box) return (isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false) ? '☒' : '☐';
  const list = child(data, 'w:ddList');
  if (!list) return '';
  const entries = childrenOf(list).filter(({ name }) => name === 'w:listEntry');
  const chosen = Number(attributeOf(list, 'w:result') ?? attributeOf(list, 'w:default') ?? 0);
  return entries[chosen]?.attributes['w:val'] ?? '';
}
