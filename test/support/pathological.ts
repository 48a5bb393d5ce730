/** Text that is made to cost more than its size, by what it is made of. */
import { commands } from '../../commands/index.ts';
import { runCommand } from '../../commands/run-command.ts';
import { libraryOver } from '../../src/library/answering/library-over.ts';
import type { Completes, Library } from '../../src/library/library.ts';
import { renderScreen } from '../../src/platforms/discord/rendering/render.ts';
import { messageOf } from '../../src/platforms/slack/rendering/render.ts';
import { renderPage } from '../../src/platforms/terminal/render.ts';
import { english } from '../../src/reply/strings/english.ts';
import { parseKnowledge } from '../../src/report/reading/parse-knowledge.ts';

/** A part of each kind of text, which is repeated to any length; the language that it is read in, where not English. */
export const PARTS: Readonly<Record<string, readonly [part: string, language?: string]>> = {
  'one letter': ['a'],
  'one word over and over': ['owls '],
  'one endless line': ['The plant is managed by owls, and foxes may help. '],
  'headings without text': ['# a\n'],
  'headings, each over a few words': ['# a\n\nOwls sleep.\n\n'],
  'passages that are all the same': ['Owls sleep.\n\n'],
  'lines of one letter': ['a\n'],
  'lines parted as on old Macs': ['a\r'],
  names: ['Anna Berg '],
  hedges: ['may might '],
  speech: ['“Owls may sleep,” he said. '],
  'zero-width and bidirectional characters': ['\u200b\u202e\u2066\u200d\ufeffa'],
  'nothing but zero-width joiners and marks': ['\u200d\u0301'],
  'lone surrogates': ['\ud800a\udc00 '],
  emoji: ['😀'],
  'straight quotation marks': ['"'],
  'opening quotation marks': ['“'],
  'quotations in quotations': ['> '],
  'lists in lists': ['- '],
  'brackets in brackets': ['['],
  'parentheses in parentheses': ['('],
  'emphasis that never ends': ['*a **b _c '],
  'back ticks': ['`'],
  fences: ['```\n'],
  'comments that never end': ['<!--\n'],
  'tags that never end': ['<a '],
  'link definitions': ['[a]: b\n'],
  'underlined headings': ['a\n==\n'],
  'cells of tables': ['|'],
  'blank lines': ['\n'],
  'full stops': ['. '],
  ellipses: ['a… '],
  Chinese: ['工厂由猫头鹰管理', 'zh'],
  Thai: ['โรงงานบริหารโดยนกฮูก', 'th'],
};

export function textOf(kind: string, length: number): string {
  const [part] = PARTS[kind] ?? [''];
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

/** The library over one report of such text, as the bot builds it. */
export function libraryOf(kind: string, length: number): Library {
  const [, language = 'en'] = PARTS[kind] ?? [];
  const file = `---\ntitle: T\nlanguage: ${language}\n---\n${textOf(kind, length)}\n\n# End\n\nOwls sleep.\n`;
  const content = new TextEncoder().encode(file);
  return libraryOver(parseKnowledge([{ file: 'a.md', content, lastGood: null }]));
}

const COMPLETED: readonly Completes[] = ['report', 'section', 'reference', 'speaker'];

/** Asks `library` whatever members can ask, with `text` where something is typed, and shows each answer everywhere. */
export async function askEverything(library: Library, text: string): Promise<void> {
  const context = { library, strings: english, commands, prefix: '' };
  const typed = (length: number) => text.slice(0, length);
  const inputs: readonly (readonly [command: string, input: Readonly<Record<string, string>>])[] = [
    ['ask', { question: 'who manages the plant?' }],
    ['ask', { question: typed(6000), section: typed(300), report: typed(100) }],
    ['ask', { question: typed(6000) }],
    ['check', { text: 'Owls never sleep.' }],
    ['check', { text: typed(6000) }],
    ['said', {}],
    ['said', { by: typed(300), about: typed(300) }],
    ['outline', {}],
    ['source', {}],
    ['quote', { reference: '0' }],
    ['quote', { reference: typed(100) }],
    ['quoth', {}],
    [typed(6000), {}],
  ];
  for (const [command, input] of inputs) {
    const reply = await runCommand(command, input, context);
    for (const screen of [0, 1]) {
      renderScreen(reply, screen, english);
      messageOf(reply, screen, english);
    }
    for (const page of reply.pages.slice(0, 2)) {
      renderPage(page, { columns: 80, guarded: true, style: (_, styled) => styled });
    }
  }
  for (const completes of COMPLETED) await library.complete(completes, typed(6000));
}
