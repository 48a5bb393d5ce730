/** What stands in a paragraph: runs, and whatever may be wrapped around them. */
import { codePoint } from 'dingbat-to-unicode';
import type { Line } from '../notation/line.ts';
import { type Fields, formFieldText, isContentsCode } from './fields.ts';
import type { Losses } from './losses.ts';
import { ommlText } from './omml.ts';
import type { WordPackage } from './package.ts';
import type { RunLook, Styles } from './styles.ts';
import { child, childrenOf, descendants, isElement, textWithin, type XmlElement } from './xml.ts';

interface Noted {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly mark: string;
  /** Whether it is one of those that are numbered. */
  readonly isCounted: boolean;
}

/** What is shared by all of a document's paragraphs as they are read in order. */
export interface Scope {
  readonly file: WordPackage;
  readonly styles: Styles;
  readonly fields: Fields;
  readonly losses: Losses;
  /** Notes whose marks have been read. */
  readonly noted: Noted[];
  /** Elements that hold the blocks of text boxes, to stand behind the paragraph. */
  readonly boxes: XmlElement[];
  noteMark(kind: Noted['kind'], number: number): string;
}

/** Adds a paragraph's text to `line`. */
export function readRuns(paragraph: XmlElement, look: RunLook, line: Line, scope: Scope): void {
  const reader = new RunReader(look, line, scope);
  reader.children(paragraph);
  reader.end();
}

class RunReader {
  readonly #paragraph: RunLook;
  readonly #line: Line;
  readonly #scope: Scope;
  #look: RunLook;
  /** Readings of the ideographs that came last, which stand above them. */
  #readings = '';

  constructor(look: RunLook, line: Line, scope: Scope) {
    this.#paragraph = look;
    this.#look = look;
    this.#line = line;
    this.#scope = scope;
  }

  children(element: XmlElement): void {
    for (const node of childrenOf(element)) {
      if (node.name === 'w:ruby') this.#ruby(node);
      else this.#element(node);
    }
  }

  end(): void {
    const readings = this.#readings;
    this.#readings = '';
    if (readings !== '') this.#line.add(`(${readings})`);
  }

  #add(text: string): void {
    const { fields, losses } = this.#scope;
    if (text === '' || !fields.isSeen || fields.isContents) return;
    if (this.#look.hidden) losses.text('hidden', text);
    else {
      this.end();
      this.#line.add(text, this.#look.raise);
    }
  }

  #element(element: XmlElement): void {
    switch (element.name) {
      case 'w:r':
        this.#run(element);
        break;
      case 'w:t':
        this.#add(textWithin(element));
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#add(' ');
        break;
      case 'w:br':
      case 'w:cr':
        this.#add('\n');
        break;
      case 'w:noBreakHyphen':
        this.#add('\u2011');
        break;
      case 'w:sym':
        this.#add(symbol(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? ''));
        break;
      case 'w:instrText':
        this.#scope.fields.addCode(textWithin(element));
        break;
      case 'w:fldChar':
        this.#fieldSign(element);
        break;
      case 'w:fldSimple':
        if (!isContentsCode(element.attributes['w:instr'] ?? '')) this.children(element);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#note(element);
        break;
      case 'm:oMath':
        this.#formula(element);
        break;
      case 'w:delText':
        if (this.#scope.fields.isSeen) this.#scope.losses.text('deleted', textWithin(element));
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#scope.losses.text('deleted', textOfRuns(element));
        break;
      case 'mc:AlternateContent':
        this.#alternatives(element);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#drawing(element);
        break;
      case 'w:txbxContent':
        this.#scope.boxes.push(element);
        break;
      default:
        if (!element.name.endsWith('Pr')) this.children(element);
    }
  }

  #run(run: XmlElement): void {
    const outer = this.#look;
    this.#look = this.#scope.styles.run(child(run, 'w:rPr'), this.#paragraph);
    const own = childrenOf(run).find(({ name }) => /^w:(?:foot|end)noteReference$/.test(name));
    // The author's own mark for a note is the rest of its run.
    if (own && /^(?:1|true|on)$/.test(own.attributes['w:customMarkFollows'] ?? ''))
      this.#note(own, textOfRuns({ ...run, name: 'w:p' }).trim());
    else this.children(run);
    this.#look = outer;
  }

  #ruby(ruby: XmlElement): void {
    const base = child(ruby, 'w:rubyBase');
    const readings = this.#readings;
    this.#readings = '';
    if (base) this.children(base);
    this.#readings = readings + textOfRuns(child(ruby, 'w:rt') ?? ruby);
  }

  #fieldSign(sign: XmlElement): void {
    const { fields, losses } = this.#scope;
    const type = sign.attributes['w:fldCharType'];
    if (type === 'begin') {
      this.#add(formFieldText(sign));
      fields.begin();
    } else if (type === 'separate') fields.separate();
    else if (type === 'end') {
      const { code, hadResult } = fields.end();
      if (hadResult) return;
      if (/^EQ\b/i.test(code)) losses.thing('formula', this.#line.text);
      const character = /^SYMBOL\s+(0x[\da-f]+|\d+)(?:.*\\f\s+"?([^"\\]+))?/i.exec(code);
      if (character) this.#add(symbol(character[2]?.trim() ?? '', Number(character[1]).toString(16)));
      // A button shows what stands behind its macro's name.
      this.#add(/^(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*)$/is.exec(code)?.[1] ?? '');
    }
  }

  #note(reference: XmlElement, own?: string): void {
    const { fields, noted, noteMark } = this.#scope;
    if (!fields.isSeen || fields.isContents || this.#look.hidden) return;
    const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const id = reference.attributes['w:id'] ?? '';
    const mark =
      own || noteMark(kind, noted.filter((note) => note.kind === kind && note.isCounted).length + 1);
    noted.push({ kind, id, mark, isCounted: !own });
    this.end();
    this.#line.addMark(mark);
  }

  #formula(formula: XmlElement): void {
    const text = ommlText(formula);
    if (text === '') this.#scope.losses.thing('formula', this.#line.text);
    const before = this.#line.text;
    this.#add(/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text) ? ` ${text}` : text);
  }

  /** What Word shows, or else what is there for older programs: the same in another form, of which one is read. */
  #alternatives(element: XmlElement): void {
    const forms = childrenOf(element);
    const full = forms.find(
      (form) => form.name === 'mc:Choice' && SHOWN.some((name) => descendants(form, name).length > 0),
    );
    const form = full ?? forms.find(({ name }) => name === 'mc:Fallback') ?? forms[0];
    if (form) this.children(form);
  }

  #drawing(drawing: XmlElement): void {
    const { boxes, losses, fields, file } = this.#scope;
    if (!fields.isSeen) return;
    const shown = outermost(drawing, ['w:txbxContent', 'a:txBody']);
    for (const box of shown) boxes.push(box.name === 'a:txBody' ? asParagraphs(box) : box);
    const behind = () => this.#line.text;
    if (
      drawing.name === 'w:object' &&
      /equation|mathtype/i.test(descendants(drawing, 'o:OLEObject')[0]?.attributes.ProgID ?? '')
    ) {
      losses.thing('formula', behind());
      return;
    }
    for (const art of descendants(drawing, 'v:textpath'))
      boxes.push(paragraphsOf([art.attributes.string ?? '']));
    for (const ids of descendants(drawing, 'dgm:relIds')) {
      const data = file.byId(ids.attributes['r:dm'] ?? '');
      if (data) boxes.push(asParagraphs(data));
    }
    if (descendants(drawing, 'c:chart').length > 0) losses.thing('chart', behind());
    for (const _ of [...descendants(drawing, 'pic:pic'), ...descendants(drawing, 'v:imagedata')])
      losses.thing(drawing.name === 'w:object' ? 'object' : 'picture', behind());
  }
}

/** What a form of alternative content must have for there to be something to read in it. */
const SHOWN = ['w:t', 'm:oMath', 'pic:pic', 'c:chart', 'dgm:relIds', 'w:sym'];

/** Elements of those names that stand in none of them, in order. */
function outermost(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  return childrenOf(element).flatMap((each) => {
    if (names.includes(each.name)) return [each];
    if (each.name !== 'mc:AlternateContent') return outermost(each, names);
    const [first] = childrenOf(each).filter((form) => outermost(form, names).length > 0);
    return first ? outermost(first, names) : [];
  });
}

/** Paragraphs of a drawing (`a:p`) as if they stood in a text box. */
function asParagraphs(body: XmlElement): XmlElement {
  return paragraphsOf(
    descendants(body, 'a:p').map((paragraph) => descendants(paragraph, 'a:t').map(textWithin).join('')),
  );
}

function paragraphsOf(texts: readonly string[]): XmlElement {
  const element = (name: string, children: XmlElement['children']): XmlElement => ({
    name,
    attributes: {},
    children,
  });
  return element(
    'w:txbxContent',
    texts
      .filter((text) => text.trim() !== '')
      .map((text) => element('w:p', [element('w:r', [element('w:t', [text])])])),
  );
}

function textOfRuns(element: XmlElement): string {
  return element.children
    .map((node) =>
      !isElement(node)
        ? ''
        : node.name === 'w:t' || node.name === 'w:delText'
          ? textWithin(node)
          : textOfRuns(node),
    )
    .join('');
}

/** A character of a symbol font, which Word keeps in the private use area. */
function symbol(font: string, hex: string): string {
  const code = Number.parseInt(hex, 16);
  if (!Number.isFinite(code)) return '';
  const known = codePoint(font, code) ?? codePoint(font, code & 0xff);
  if (known) return known.string;
  return code < 0xf000 || code > 0xf0ff ? String.fromCodePoint(Math.min(code, 0x10ffff)) : '';
}
