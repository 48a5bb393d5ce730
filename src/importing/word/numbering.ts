/** The numbers and marks that Word puts ahead of paragraphs, counted as Word counts them. */
import { type NumeralStyle, numeral } from '../notation/numerals.ts';
import { type NumberReference, numberOf } from './styles.ts';
import { attributeOf, child, childrenOf, isOn, type XmlElement } from './xml.ts';

export interface Mark {
  /** As it is printed; `-` for any kind of bullet, empty where nothing is. */
  readonly text: string;
  readonly isBullet: boolean;
  /** From 0. */
  readonly level: number;
  /** Which list it is of, by the file's own id. */
  readonly list: string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** With `%1` to `%9` for the numbers of the levels. */
  readonly text: string;
  /** Whether its mark is a picture. */
  readonly hasPicture: boolean;
  readonly inDigits: boolean;
  /** The level, from 1, behind which this one starts anew; 0: never. */
  readonly restartsBehind: number | undefined;
  readonly style: string | undefined;
}

interface Numbering {
  /** Instances of one abstract numbering go on counting together. */
  readonly counters: (number | undefined)[];
  readonly levels: ReadonlyMap<number, Level>;
  /** Where an instance starts anew, once. */
  readonly starts: Map<number, number>;
}

const FORMATS: Readonly<Record<string, NumeralStyle>> = {
  decimal: 'decimal',
  decimalZero: 'decimal-leading-zero',
  lowerLetter: 'lower-alpha',
  upperLetter: 'upper-alpha',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  ordinal: 'ordinal',
  russianLower: 'lower-russian',
  russianUpper: 'upper-russian',
  decimalEnclosedCircle: 'circled',
  decimalEnclosedCircleChinese: 'circled',
  decimalFullWidth: 'full-width',
  decimalFullWidth2: 'full-width',
  aiueo: 'katakana',
  aiueoFullWidth: 'katakana',
  ...Object.fromEntries(
    [
      'japaneseCounting',
      'chineseCounting',
      'chineseCountingThousand',
      'taiwaneseCounting',
      'taiwaneseCountingThousand',
      'ideographDigital',
      'koreanCounting',
    ].map((name) => [name, 'cjk' as const]),
  ),
};

export class Numberings {
  readonly #byId = new Map<string, Numbering>();

  constructor(part: XmlElement | undefined) {
    const abstracts = new Map<string, XmlElement>();
    const byStyle = new Map<string, XmlElement>();
    for (const element of childrenOf(part)) {
      if (element.name !== 'w:abstractNum') continue;
      abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
      const style = attributeOf(element, 'w:styleLink');
      if (style !== undefined) byStyle.set(style, element);
    }
    const counters = new Map<XmlElement, (number | undefined)[]>();
    for (const element of childrenOf(part)) {
      if (element.name !== 'w:num') continue;
      const named = abstracts.get(attributeOf(element, 'w:abstractNumId') ?? '');
      const abstract = byStyle.get(attributeOf(named, 'w:numStyleLink') ?? '') ?? named;
      if (!abstract) continue;
      const own = counters.get(abstract) ?? [];
      counters.set(abstract, own);
      this.#byId.set(element.attributes['w:numId'] ?? '', { counters: own, ...levelsOf(abstract, element) });
    }
  }

  /** The mark of the next paragraph that has this numbering; `style` is the paragraph's. Null where it has none. */
  next(reference: NumberReference, style: string | undefined): Mark | null {
    const numbering = this.#byId.get(reference.id ?? '');
    if (!numbering) return null;
    const { levels, counters, starts } = numbering;
    const ofStyle = [...levels].find(([, level]) => level.style !== undefined && level.style === style)?.[0];
    const at = reference.level ?? ofStyle ?? 0;
    const level = levels.get(at);
    if (!level) return null;
    const anew = starts.get(at);
    starts.delete(at);
    const before = counters[at];
    counters[at] = anew ?? (before === undefined ? level.start : before + 1);
    for (const [deeper, { restartsBehind }] of levels) {
      if (deeper > at && (restartsBehind === undefined || at < restartsBehind)) counters[deeper] = undefined;
    }
    // A list without a mark is how an item goes on in a second paragraph.
    if (level.format === 'bullet')
      return {
        text: level.text.trim() === '' && !level.hasPicture ? '' : '-',
        isBullet: true,
        level: at,
        list: reference.id ?? '',
      };
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = levels.get(Number(digit) - 1);
      if (!of || of.format === 'none') return '';
      const value = counters[Number(digit) - 1] ?? of.start;
      return numeral(value, level.inDigits ? 'decimal' : (FORMATS[of.format] ?? 'decimal'));
    });
    return { text: text.trim(), isBullet: false, level: at, list: reference.id ?? '' };
  }
}

function levelsOf(abstract: XmlElement, instance: XmlElement): Pick<Numbering, 'levels' | 'starts'> {
  const levels = new Map<number, Level>();
  for (const element of childrenOf(abstract)) {
    if (element.name === 'w:lvl') levels.set(numberOf(element.attributes['w:ilvl']) ?? 0, levelOf(element));
  }
  const starts = new Map<number, number>();
  for (const element of childrenOf(instance)) {
    if (element.name !== 'w:lvlOverride') continue;
    const at = numberOf(element.attributes['w:ilvl']) ?? 0;
    const own = child(element, 'w:lvl');
    if (own) levels.set(at, levelOf(own));
    const start = numberOf(attributeOf(element, 'w:startOverride'));
    if (start !== undefined) starts.set(at, start);
  }
  return { levels, starts };
}

function levelOf(element: XmlElement): Level {
  return {
    start: numberOf(attributeOf(element, 'w:start')) ?? 0,
    format: attributeOf(element, 'w:numFmt') ?? 'decimal',
    text: attributeOf(element, 'w:lvlText') ?? '',
    hasPicture: child(element, 'w:lvlPicBulletId') !== undefined,
    inDigits: isOn(element, 'w:isLgl') ?? false,
    restartsBehind: numberOf(attributeOf(element, 'w:lvlRestart')),
    style: attributeOf(element, 'w:pStyle'),
  };
}
