import { describe, expect, test } from 'vitest';
import { optionsOf } from '../../../commands/command.ts';
import { commands } from '../../../commands/index.ts';
import { LIMITS as DISCORD } from '../../../src/platforms/discord/rendering/limits.ts';
import { LIMITS as SLACK } from '../../../src/platforms/slack/rendering/limits.ts';
import { english } from '../../../src/reply/strings/english.ts';
import { LOCALES, type Strings, stringsFor } from '../../../src/reply/strings/index.ts';

const others = LOCALES.filter((locale) => locale !== 'en');

describe('the language of a locale', () => {
  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE_ch', 'de'],
    ['de_AT.UTF-8', 'de'],
    ['fr.UTF-8', 'fr'],
    ['ja_JP@mod', 'ja'],
    ['es-419', 'es'],
    ['es-ES', 'es'],
    ['fr-CA', 'fr'],
    ['ja', 'ja'],
    ['en-GB', 'en'],
    ['en-US', 'en'],
  ] as const)('%s is %s', (locale, language) => {
    expect(stringsFor(locale).ask.nearest).toBe(stringsFor(language).ask.nearest);
    expect(language === 'en').toBe(stringsFor(locale) === english);
  });

  test.each([undefined, null, '', 'zh-CN', 'deu', 'C', 'C.UTF-8', 'POSIX', '-', 'constructor', '💧'])(
    'is English for %j',
    (locale) => {
      expect(stringsFor(locale)).toBe(english);
    },
  );
});

/** Everything that a catalogue says without being told anything, by where it stands. */
function plainTexts(part: object, path = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${path}${key}`, value] as const];
    return typeof value === 'object' && value !== null ? plainTexts(value, `${path}${key}.`) : [];
  });
}

/** What is said where something is told, and what of it must be seen. */
const TOLD: readonly (readonly [(strings: Strings) => string, readonly (string | number)[]])[] = [
  [({ citation }) => citation.title('On Tides'), ['On Tides']],
  [({ citation }) => citation.published('May 4th, 1903'), ['May 4th, 1903']],
  [({ attribution }) => attribution.asStatedBy('Mary Wells', ['said']), ['Mary Wells', 'said']],
  [({ attribution }) => attribution.asStatedBy('Mary Wells', []), ['Mary Wells']],
  [({ attribution }) => attribution.notNamed(['reportedly']), ['reportedly']],
  [({ attribution }) => attribution.hedged(['may', 'might']), ['may', 'might']],
  [
    ({ ask }) =>
      ask.readAs([
        { from: 'tieds', to: 'tides' },
        { from: 'mon', to: 'moon' },
      ]),
    ['tieds', 'tides', 'mon', 'moon'],
  ],
  [({ ask }) => ask.notFound(['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7']), ['a1', 'b2', 'e5', 2]],
  [({ check }) => check.verbatim(7), [7]],
  [({ check }) => check.heading(7, 'Ferries'), [7, 'Ferries']],
  [({ check }) => check.heading(null, 'Ferries'), ['Ferries']],
  [({ check }) => check.unsaid(['may', 'not']), ['may', 'not']],
  [({ check }) => check.word('ferry'), ['ferry']],
  [({ check }) => check.inReport('ferry'), ['ferry']],
  [({ check }) => check.inChecked('boat'), ['boat']],
  [({ check }) => check.compared(['the boat', 'it']), ['the boat', 'it']],
  [({ check }) => check.comparedWithSpeaker(['the boat', 'it']), ['the boat', 'it']],
  [({ check }) => check.lost('hedge', 'may'), ['may']],
  [({ check }) => check.gained('negation', 'not'), ['not']],
  [({ check }) => check.summary(9, 4, 3, 2), [9, 4, 3, 2]],
  [({ check }) => check.numbered(7, 'here'), [7, 'here']],
  [({ check }) => check.more(7), [7]],
  [({ said }) => said.unknownSpeaker('Wels'), ['Wels']],
  [({ said }) => said.nothingAbout('Mary Wells', 'boats'), ['Mary Wells', 'boats']],
  [({ said }) => said.statements(7), [7]],
  [({ said }) => said.moreSpeakers(7), [7, 'by:']],
  [({ share }) => share.asked('why?'), ['why?']],
  [({ share }) => share.sharedBy('Ann', 'why?'), ['Ann', 'why?']],
  [({ share }) => share.sharedBy('Ann', null), ['Ann']],
  [({ source }) => source.counts(7, 8, 9), [7, 8, 9]],
  [({ source }) => source.sha256('tides', 'ab12'), ['tides', 'ab12']],
  [({ help }) => help.fault(7, 'title is missing'), [7, 'title is missing']],
  [({ channel }) => channel.askedAlone('On Tides', 'report:all'), ['On Tides', 'report:all']],
  [({ channel }) => channel.asks('On Tides', '/quoth report:all'), ['On Tides', '/quoth report:all']],
  [({ channel }) => channel.asksAll('/quoth report:…'), ['/quoth report:…']],
  [({ channel }) => channel.set('On Tides', '/quoth report:all'), ['On Tides', '/quoth report:all']],
  [({ channel }) => channel.gone('tides', '/quoth report:…'), ['tides', '/quoth report:…']],
  [({ problem }) => problem.unknownReport('tides'), ['tides']],
  [({ problem }) => problem.whichReport, ['report:']],
  [({ problem }) => problem.unknownSection('boats'), ['boats']],
  [({ problem }) => problem.unknownReference('9.9', '4.3'), ['9.9', '4.3', '2.1-2.3']],
  [({ problem }) => problem.tooManyPassages('1-9', 170, 100), ['1-9', 170, 100]],
  [({ problem }) => problem.optionMissing('text', '/ask question'), ['text', '/ask question']],
  [({ problem }) => problem.tooMuch(23), [23]],
  [({ problem }) => problem.optionTooLong('question', 6000, 7000), ['question', 6000, 7000]],
  [({ problem }) => problem.unknownCommand('as', '/x-ask', '/x-quoth'), ['as', '/x-ask', '/x-quoth']],
  [({ problem }) => problem.unknownCommand('as', null, '/x-quoth'), ['as', '/x-quoth']],
  [({ paging }) => paging.of(2, 7), [2, 7]],
  [({ moreReports }) => moreReports(7, '/x-quoth'), [7, '/x-quoth']],
  [({ terminal }) => terminal.howTo, ['/quoth', 'Tab', '/exit']],
  [({ terminal }) => terminal.turn('2 of 3', ['/next', '/previous']), ['2 of 3', '/next', '/previous']],
];

describe.each(LOCALES)('in %s', (locale) => {
  const strings = stringsFor(locale);

  test('whatever is told is seen, word for word', () => {
    for (const [say, seen] of TOLD) {
      for (const part of seen) expect(say(strings)).toContain(String(part));
    }
  });

  test('nothing is empty, or has blanks at its ends that nobody sees', () => {
    for (const [path, text] of plainTexts(strings)) {
      expect(text, path).not.toBe('');
      if (path !== 'terminal.prompt') expect(text, path).toBe(text.trim());
    }
  });

  test('commands have names and descriptions that platforms take', () => {
    const texts = commands.map((command) => command.text(strings));
    for (const [i, { name, description, options }] of texts.entries()) {
      expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
      expect(name).toBe(name.toLowerCase());
      expect(description.length).toBeLessThanOrEqual(DISCORD.description);
      expect(Object.keys(options)).toEqual(Object.keys(commands[i]?.options ?? {}));
      for (const text of Object.values(options)) expect(text.length).toBeLessThanOrEqual(DISCORD.description);
    }
    expect(new Set(texts.map(({ name }) => name)).size).toBe(commands.length);
    expect(Object.keys(strings.commands).sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  test('buttons and menus have labels that platforms take', () => {
    const { paging, share, check } = strings;
    for (const label of [paging.next, paging.previous, share.inContext, share.share, share.delete])
      expect(label.length).toBeLessThanOrEqual(Math.min(SLACK.buttonText, DISCORD.buttonLabel));
    expect(check.shortcut.length).toBeLessThanOrEqual(24);
  });
});

test('in English, a translated name is the command’s own', () => {
  for (const command of commands) expect(command.text(english).name).toBe(command.name);
});

test('all languages of a command together are within Discord’s limit for it', () => {
  const sizeIn = (strings: Strings) =>
    commands.map((command) => {
      const { name, description } = command.text(strings);
      return [name, description, ...optionsOf(command, strings).map((option) => option.description)].join('');
    });
  const sizes = LOCALES.map((locale) => sizeIn(stringsFor(locale)));
  for (const [i] of commands.entries()) {
    const all = sizes.reduce((sum, texts) => sum + (texts[i]?.length ?? 0), 0);
    // Some languages are registered for several of Discord's locales.
    expect(2 * all).toBeLessThanOrEqual(DISCORD.command);
  }
});

/** The same in another language too. */
const SHARED = new Set(['quoth', 'quoth> ', 'source', 'Source', 'Text']);

test.each(others)('nothing is left in English in %s', (locale) => {
  const untranslated = new Map(plainTexts(english));
  for (const [path, text] of plainTexts(stringsFor(locale)))
    if (!SHARED.has(text)) expect(text, path).not.toBe(untranslated.get(path));
});

describe('numbers', () => {
  test.each([
    ['en', 0, '0 statements'],
    ['en', 1, '1 statement'],
    ['de', 1, '1 Aussage'],
    ['de', 2, '2 Aussagen'],
    ['es', 0, '0 declaraciones'],
    ['es', 1, '1 declaración'],
    ['fr', 0, '0 déclaration'],
    ['fr', 1, '1 déclaration'],
    ['fr', 2, '2 déclarations'],
    ['ja', 1, '1件の発言'],
  ] as const)('take the form of their noun: %s %d', (locale, n, text) => {
    expect(stringsFor(locale).said.statements(n)).toBe(text);
  });

  test('of a million take the form that Romance languages have for it', () => {
    expect(stringsFor('fr').problem.optionTooLong('x', 9, 1_000_000)).toContain('1000000 de caractères');
    expect(stringsFor('es').problem.optionTooLong('x', 9, 1_000_000)).toContain('1000000 de caracteres');
  });
});

test('quotation marks are the language’s own', () => {
  const notFound = LOCALES.map((locale) => stringsFor(locale).ask.notFound(['ferry', 'boat']));
  expect(notFound).toEqual([
    'Not found: “ferry”, “boat”.',
    'Nicht gefunden: „ferry“, „boat“.',
    'No aparece: «ferry», «boat».',
    'Mots introuvables\u00a0: «\u00a0ferry\u00a0», «\u00a0boat\u00a0».',
    '見つからなかった語：「ferry」、「boat」',
  ]);
});
