import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../commands/ask.ts';
import { typedOptions } from '../../../commands/options/typed-options.ts';
import { outline } from '../../../commands/outline.ts';
import { quoth } from '../../../commands/quoth.ts';
import { said } from '../../../commands/said.ts';

describe('what is typed behind a command', () => {
  it('is its first option', () => {
    expect(typedOptions(ask, '  who runs the plant? ')).toEqual({ question: 'who runs the plant?' });
    expect(typedOptions(outline, 'gate')).toEqual({ report: 'gate' });
  });

  it('is nothing where nothing is typed, or the command takes nothing', () => {
    expect(typedOptions(ask, '   ')).toEqual({});
    expect(typedOptions({ ...outline, options: {} }, 'hello')).toEqual({});
  });

  it('takes others by name, each up to the next', () => {
    expect(typedOptions(ask, 'who runs it? section:the plant Report:gate news')).toEqual({
      question: 'who runs it?',
      section: 'the plant',
      report: 'gate news',
    });
  });

  it('lets the first option be named too, where the text starts with a name', () => {
    expect(typedOptions(ask, 'question:who runs it? section:2')).toEqual({
      question: 'who runs it?',
      section: '2',
    });
    expect(typedOptions(said, 'about:the sea by:Mary Wells')).toEqual({ about: 'the sea', by: 'Mary Wells' });
    expect(typedOptions(ask, 'what is question:mark?')).toEqual({ question: 'what is question:mark?' });
  });

  it('takes marks of quotation off a value but not off the first option', () => {
    for (const value of [
      '"the plant"',
      '“the plant”',
      '„the plant“',
      '«the plant»',
      "'the plant'",
      '‘the plant’',
    ]) {
      expect(typedOptions(ask, `“who?” section:${value}`)).toEqual({
        question: '“who?”',
        section: 'the plant',
      });
    }
  });

  it.each([
    'section: 2',
    'section：2',
    'section=2',
    'Section:2',
    'SECTION : 2',
    'section :2',
    'section = 2',
    'section： 2',
    '[section:2]',
    '(section: 2)',
    '--section 2',
    '—section=2',
    '-section 2',
    '/section 2',
    'section 2',
    'in section 2',
    'Section 2',
    '(section 2)',
    '[section 2]',
    'section:2,',
    'section:"2"',
    'section: “2” ',
    'section -> 2',
    'section->2',
    'section --> 2',
    'section → 2',
    'section => 2',
    'section:: 2',
    'section:=2',
    'section == 2',
    '*section:* 2',
    '**section:** 2',
    '**section**: 2',
    '*section: 2*',
    '_section_: 2',
    '`section:2`',
    '`section`: 2',
    '"section": 2',
    '“section”: “2”',
    '<section:2>',
    '{section: 2}',
    '[section]: 2',
    'section - 2',
    'sectoin: 2',
    'secton: 2',
    'setcion=2',
    '**sectoin:** 2',
    'section number 2',
    'section no. 2',
  ])('takes an option that is nearly typed right: %s', (typed) => {
    expect(typedOptions(ask, `who runs it? ${typed}`)).toEqual({ question: 'who runs it?', section: '2' });
    expect(typedOptions(ask, `who runs it? ${typed} report: moon`)).toEqual({
      question: 'who runs it?',
      section: '2',
      report: 'moon',
    });
  });

  it('takes the number of a section with all its parts', () => {
    const given = { question: 'who runs it?', section: '2.1' };
    expect(typedOptions(ask, 'who runs it? section 2.1')).toEqual(given);
    expect(typedOptions(ask, 'who runs it? section §2.1')).toEqual({ ...given, section: '§2.1' });
  });

  it.each([
    'section:2 who runs it?',
    'section: 2 who runs it?',
    'section：2, who runs it?',
    'section=“2” who runs it?',
    '[section:2] who runs it?',
    'sectoin: 2 who runs it?',
  ])('takes an option in front of the question: %s', (typed) => {
    expect(typedOptions(ask, typed)).toEqual({ question: 'who runs it?', section: '2' });
  });

  it('takes an option in front only where a question is behind it', () => {
    expect(typedOptions(ask, 'section: 2 who runs it')).toEqual({ question: 'who runs it', section: '2' });
    expect(typedOptions(ask, 'report: “the moon” who runs it?')).toEqual({
      question: 'who runs it?',
      report: 'the moon',
    });
    expect(typedOptions(ask, 'section:2 report:gate who runs it?')).toEqual({
      question: 'who runs it?',
      section: '2',
      report: 'gate',
    });
    expect(typedOptions(ask, 'section: the big plant')).toEqual({ section: 'the big plant' });
    expect(typedOptions(ask, 'section: 2')).toEqual({ section: '2' });
    expect(typedOptions(said, 'about: who runs it?')).toEqual({ about: 'who runs it?' });
    expect(typedOptions(quoth, 'report: gate 2024')).toEqual({ report: 'gate 2024' });
  });

  it('takes options alone that are nearly typed right', () => {
    expect(typedOptions(said, 'by: Putin about: miners')).toEqual({ by: 'Putin', about: 'miners' });
    expect(typedOptions(quoth, 'report: gate')).toEqual({ report: 'gate' });
    expect(typedOptions(outline, 'report = gate (2024)')).toEqual({ report: 'gate (2024)' });
  });

  it('leaves what only looks like an option to the text', () => {
    for (const question of [
      'why: because?',
      'is war the last resort: yes?',
      'action: two?',
      'which sections: 2?',
      'who? abut: 2',
      'ratio 3:1',
      'see https://a.example/section:2',
      'subsection:2',
      'the report: what does it say?',
      'what is in this section: money?',
      'was steht im report und in der section: wer?',
      'a sectional: 2',
      'who said "section: two is closed"?',
      'is the *section*: a joke?',
      'from section to -> 2',
      'what does "report" mean?',
      'who? section - the second',
      'what is in section 2',
      'what is in section 2?',
      'who runs it? section two',
      'who? in section 2 of the law',
      '--sections 2',
      'speaker:Putin',
      '__proto__:x',
      ':x',
    ]) {
      expect(typedOptions(ask, question)).toEqual({ question });
    }
  });

  it('loses nothing of arbitrary text but names, marks and white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const values = typedOptions(ask, text);
        expect(Object.keys(values).every((name) => name in ask.options)).toBe(true);
        if (!/(?:question|section|report):\S/i.test(text)) {
          expect(values).toEqual(text.trim() === '' ? {} : { question: text.trim() });
        }
      }),
    );
  });
});
