/** What a paragraph's and a run's styles say of them, over the chain of styles that each is based on. */
import { attributeOf, child, childrenOf, isOn, type XmlElement } from './xml.ts';

export interface RunLook {
  readonly hidden: boolean;
  readonly raise: 'up' | 'down' | null;
  readonly bold: boolean;
  /** In half points, where stated. */
  readonly size: number | undefined;
}

export interface NumberReference {
  readonly id: string | undefined;
  readonly level: number | undefined;
}

export interface ParagraphStyle {
  /** 1 to 9 of a heading. */
  readonly heading: number | undefined;
  readonly isTitle: boolean;
  readonly isContents: boolean;
  readonly numbering: NumberReference;
  readonly centred: boolean;
  readonly look: RunLook;
}

/** Word's own names of its heading styles are English in every language; other programs write their own. */
const HEADING_NAME =
  /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|címsor|başlık|标题|標題|見出し|제목)\s*([1-9])$/iu;
const TITLE_NAME = /^(?:title|titel|titre|título|titolo|表題|标题|標題|제목|название)$/iu;
const CONTENTS_NAME =
  /^(?:toc|contents|verzeichnis|tm|目次)\s*(?:[1-9]|heading|überschrift|見出し)$|^(?:table of (?:figures|authorities))$/iu;

const PLAIN: RunLook = { hidden: false, raise: null, bold: false, size: undefined };

export class Styles {
  readonly #byId = new Map<string, XmlElement>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #runs = new Map<string, Partial<RunLook>>();
  readonly #default: string | undefined;

  constructor(part: XmlElement | undefined) {
    for (const style of childrenOf(part)) {
      const id = style.attributes['w:styleId'];
      if (style.name !== 'w:style' || id === undefined) continue;
      this.#byId.set(id, style);
      if (
        style.attributes['w:type'] === 'paragraph' &&
        /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '')
      )
        this.#default = id;
    }
  }

  paragraph(id: string | undefined): ParagraphStyle {
    const key = id ?? this.#default ?? '';
    const known = this.#paragraphs.get(key);
    if (known) return known;
    const style = this.#paragraphStyle(key);
    this.#paragraphs.set(key, style);
    return style;
  }

  /** Of the run's own style and properties over its paragraph's. */
  run(properties: XmlElement | undefined, paragraph: RunLook): RunLook {
    if (!properties) return paragraph;
    const id = attributeOf(properties, 'w:rStyle');
    return { ...paragraph, ...(id === undefined ? {} : this.#runStyle(id)), ...lookOf(properties) };
  }

  #runStyle(id: string): Partial<RunLook> {
    const known = this.#runs.get(id);
    if (known) return known;
    const look = Object.assign(
      {},
      ...this.#chain(id)
        .toReversed()
        .map((style) => lookOf(child(style, 'w:rPr'))),
    );
    this.#runs.set(id, look);
    return look;
  }

  #paragraphStyle(id: string): ParagraphStyle {
    const chain = this.#chain(id);
    const names = chain.map((style) => attributeOf(style, 'w:name') ?? '');
    const first = <T>(find: (style: XmlElement) => T | undefined): T | undefined => {
      for (const style of chain) {
        const found = find(style);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    // A style without a definition tells by its id alone.
    const own = chain.length === 0 ? id.replace(/([a-z])(\d)$/i, '$1 $2') : (names[0] ?? '');
    return {
      heading: first((style) => levelOf(style)) ?? headingNumber(own),
      isTitle: TITLE_NAME.test(own) || names.some((name) => name.toLowerCase() === 'title'),
      isContents: [own, ...names].some((name) => CONTENTS_NAME.test(name)),
      numbering: {
        id: first((style) => attributeOf(style, 'w:pPr', 'w:numPr', 'w:numId')),
        level: numberOf(first((style) => attributeOf(style, 'w:pPr', 'w:numPr', 'w:ilvl'))),
      },
      centred: first((style) => attributeOf(style, 'w:pPr', 'w:jc')) === 'center',
      look: Object.assign({}, PLAIN, ...chain.toReversed().map((style) => lookOf(child(style, 'w:rPr')))),
    };
  }

  /** A style and what it is based on, itself first. */
  #chain(id: string): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    for (let style = this.#byId.get(id); style && !chain.includes(style); ) {
      chain.push(style);
      style = this.#byId.get(attributeOf(style, 'w:basedOn') ?? '');
    }
    return chain;
  }
}

/** 0 (no heading) where a style sets its outline level to that of body text. */
function levelOf(style: XmlElement): number | undefined {
  const level = numberOf(attributeOf(style, 'w:pPr', 'w:outlineLvl'));
  return level === undefined ? headingNumber(attributeOf(style, 'w:name') ?? '') : (level + 1) % 10;
}

function headingNumber(name: string): number | undefined {
  return numberOf(HEADING_NAME.exec(name.trim())?.[1]);
}

export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}

function lookOf(properties: XmlElement | undefined): Partial<RunLook> {
  if (!properties) return {};
  const hidden = isOn(properties, 'w:vanish');
  const bold = isOn(properties, 'w:b');
  const align = attributeOf(properties, 'w:vertAlign');
  const size = numberOf(attributeOf(properties, 'w:sz'));
  const raise = align === undefined ? raisedBy(numberOf(attributeOf(properties, 'w:position')), size) : align;
  return {
    ...(hidden === undefined ? {} : { hidden }),
    ...(bold === undefined ? {} : { bold }),
    ...(raise === undefined
      ? {}
      : { raise: raise === 'superscript' ? 'up' : raise === 'subscript' ? 'down' : null }),
    ...(size === undefined ? {} : { size }),
  };
}

/** In half-points: text of the same size is moved by less to set it straight. */
const LEAST_RAISED = 6;

/** Some programs move what is raised and set it in a size of its own. */
function raisedBy(position: number | undefined, size: number | undefined): string | undefined {
  if (!position || (Math.abs(position) < LEAST_RAISED && size === undefined)) return undefined;
  return position > 0 ? 'superscript' : 'subscript';
}
