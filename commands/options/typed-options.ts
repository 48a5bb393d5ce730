/**
 * What is typed behind a command where the platform gives no fields: the first option's text, then others as
 * `name:value`.
 */

import type { Command } from '../command.ts';

/**
 * By option name, for `runCommand`. A value goes on to the next `name:` of the command or to the end; quotation marks
 * around it are dropped, and so are brackets, commas and marks of bold or code around the whole. `name: value`, `name=value`,
 * `name -> value`, `*name:* value` and `--name value` do as well, `[name:value]` as it stands in a command's usage, too. What looks like `name:value` with a name that is no option of the command is text, and so is
 * the first option's name but where an option's name stands at the very start, since its value needs no name.
 */
export function typedOptions(command: Command, text: string): Readonly<Record<string, string>> {
  const [first] = Object.keys(command.options);
  const values: Record<string, string> = {};
  for (const { name, start, end, inBrackets } of valuesIn(command, text)) {
    const value = text.slice(start, end).trim();
    if (value !== '')
      values[name] =
        name === first ? value : unquoted(value.replace(inBrackets ? BEHIND_BRACKETS : BEHIND, ''));
  }
  return withFirst(command, values);
}

/** In front of what the first option is: `section:2 who runs it?`, `report:"the moon" who runs it?`. */
const IN_FRONT =
  /^((?:["“”„«][^"“”»]{1,100}["“”»]|\S+?)[,;]?)\s+(\S.*[?？]|(?<=\d[^\s\p{L}]{0,3}\s+)\S+\s.*)$/su;

/** Where a first option that has to be given is not, what stands behind the first word of the last one, if that looks like a question. */
function withFirst(
  { options }: Command,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const [first] = Object.keys(options);
  const [name, given] = Object.entries(values).at(-1) ?? [];
  if (first === undefined || !options[first]?.required || first in values || !name || !given) return values;
  const [, value = '', rest] = IN_FRONT.exec(given) ?? [];
  const marks = /[([{<]/.test(value) ? BEHIND : BEHIND_BRACKETS;
  return rest === undefined
    ? values
    : { ...values, [first]: rest, [name]: unquoted(value.replace(marks, '')) };
}

/** The option whose value goes on where `text` ends, and where in `text` that starts; null where there is none. */
export function openOption(
  command: Command,
  text: string,
): { readonly name: string; readonly start: number } | null {
  // With a letter that is still to be typed, `section:` at the end has a value.
  const last = valuesIn(command, `${text}x`).at(-1);
  if (!last) return null;
  return { name: last.name, start: last.start + (/^\s*/u.exec(text.slice(last.start))?.[0].length ?? 0) };
}

/** In UTF-16 code units of the text. */
interface TypedValue {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether a bracket opens ahead of the name. */
  readonly inBrackets: boolean;
}

/** In order, with the white space and the marks around them; a name that is given twice is there twice. */
function valuesIn(command: Command, text: string): readonly TypedValue[] {
  const [first, ...others] = Object.keys(command.options);
  if (first === undefined) return [];
  const values: TypedValue[] = [];
  let name = first;
  let inBrackets = false;
  let start = 0;
  const slips = slipsIn(text, others);
  const startsNamed = optionNames([first, ...others]).exec(text)?.index === /\S|$/u.exec(text)?.index;
  for (const match of text.matchAll(
    optionNames([...(startsNamed ? [first] : []), ...others, ...slips.keys()]),
  )) {
    values.push({ name, start, end: match.index, inBrackets });
    inBrackets = /^[^\p{L}"'“„«/—-]+[^`*_~"'\])}]*$/u.test(match[0]);
    const named = match
      .slice(1)
      .find((each) => each !== undefined)
      ?.toLowerCase();
    name = (named && slips.get(named)) ?? named ?? first;
    start = match.index + match[0].length;
  }
  return [...values, { name, start, end: text.length, inBrackets }];
}

/** Shorter names are too near to other words. */
const FEWEST_LETTERS = 5;

/** Words ahead of a colon or the like that are an option's name but for two letters in each other's place, or one that is lacking: `sectoin:`. */
function slipsIn(text: string, names: readonly string[]): ReadonlyMap<string, string> {
  const long = names.filter(({ length }) => length >= FEWEST_LETTERS);
  const found = new Map<string, string>();
  for (const [, word = ''] of text.matchAll(
    /(?<!\S)[[({<`*_~-]{0,3}([a-z]{4,20})[`*_~\])}]{0,3}\s?[:：﹕=＝]/giu,
  )) {
    const typed = word.toLowerCase();
    const meant = names.includes(typed) ? undefined : long.find((name) => isSlipOf(typed, name));
    if (meant) found.set(typed, meant);
  }
  return found;
}

function isSlipOf(typed: string, name: string): boolean {
  let at = 0;
  while (at < name.length && typed[at] === name[at]) at++;
  if (at === 0) return false;
  const swapped = name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
  return typed === swapped || (typed.length === name.length - 1 && typed.slice(at) === name.slice(at + 1));
}

/** Finds `name:` where a value follows, or `name` ahead of a number that ends all. With a blank behind it, "the section: …" is text like any other. */
function optionNames(names: readonly string[]): RegExp {
  const name = `(${names.join('|') || '(?!)'})`;
  const plain = `${OPENING}${name}${CLOSING}`;
  const marked = `(?:${plain}|["'“„«]${name}["'”“»])`;
  const tight = `${plain}${SIGN}(?=\\S)`;
  const wide = `${NO_ARTICLE}${marked}\\s?${SIGN}(?:${CLOSING}\\s{1,3})?(?=\\S)`;
  const spaced = `${plain}\\s${SIGN}(?=\\S)`;
  const dashed = `(?:--?|—|/)${name}(?:\\s?${SIGN}\\s{0,3}|\\s{1,3})(?=\\S)`;
  const end = `(?:$|[\\[(-]{0,2}${name.replace('(', '(?:')}\\s?[:：﹕=＝])`;
  const numbered = `(?:(?<=[?!.;,…]\\s{1,3})(?:in\\s)?|[\\[(])${name}\\s(?:[-–—]\\s|(?:n[or]\\.?|number)\\s?)?(?=[#§]?\\d{1,4}(?:\\.\\d{1,4}){0,3}[.\\])]{0,2}\\s*${end})`;
  return new RegExp(`(?<!\\S)(?:${[wide, tight, spaced, dashed, numbered].join('|')})`, 'giu');
}

/** Brackets, and marks of bold, italics and code, around a name or around it and its value. */
const OPENING = '[\\[({<`*_~]{0,3}';
const CLOSING = '[`*_~\\])}]{0,3}';
/** What parts a name from its value. */
const SIGN = '(?:[:：﹕]{1,2}[=＝]?|[=＝]{1,2}[>＞]?|-{1,2}[>＞]|[→⇒➔➜➡]\\uFE0F?)';

/** What makes a noun of the word behind it, in the languages that members write. */
const NO_ARTICLE =
  '(?<!(?:^|[^\\p{L}])(?:the|this|that|which|what|an?|each|every|any|your|my|der|die|das|dem|den|des|diese[rsmn]?|welche[rsmn]?|le|la|l’|cette|ce|quelle?|el|una?|esta|este|qué|is|are|of)\\s)';

/** Not of the first option: it is text, which may be a quotation itself. */
const BEHIND = /[\s,;]+$/u;
const BEHIND_BRACKETS = /[\s,;]*[\])}>`*_~]{0,3}[\s,;]*$/u;

function unquoted(value: string): string {
  const inner = /^["“”„«](.*)["“”»]$/s.exec(value)?.[1] ?? /^['‘’](.*)['’]$/s.exec(value)?.[1];
  return inner === undefined ? value : inner.trim();
}

/** What was given, as it would be typed behind the command: `typedOptions` reads the same again. */
export function typedLine(command: Command, given: Readonly<Record<string, string>>): string {
  const [first, ...others] = Object.keys(command.options);
  const parts = others.flatMap((name) => (given[name] === undefined ? [] : [`${name}:${given[name]}`]));
  return [given[first ?? ''] ?? '', ...parts].filter((part) => part !== '').join(' ');
}
