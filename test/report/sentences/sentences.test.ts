import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/report/sentences/sentences.ts';
import { overproportional } from '../../support/growth.ts';

function split(text: string, language = 'en'): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('sentences end', () => {
  test.each([
    ['at full stops, question and exclamation marks', 'en', ['It works.', 'Does it?', 'It does!', 'Yes.']],
    [
      'but not behind titles and abbreviations',
      'en',
      ['Dr. Smith met Mr. J. R. Ewing, e.g. at Acme Inc. in May.', 'So.'],
    ],
    ['but not inside U.S. ahead of a name', 'en', ['The U.S. Senate met.', 'It voted.']],
    ['behind U.S. ahead of a word that opens sentences', 'en', ['He left the U.S.', 'The plan failed.']],
    [
      'but not behind a title or an initial in bold',
      'en',
      ['**Dr. Anna Ward** said so.', 'So did _J. Bo_.', 'He left.'],
    ],
    ['but not between a short word and its number', 'en', ['See No. 5, vol. 3 and Fig. 2.', 'Then p. 7.']],
    ['but behind "no" as a word', 'en', ['She said no.', 'He left.']],
    [
      'but not in decimals, sums and addresses',
      'en',
      ['It grew 3.5 % to $1,200.50 at example.com.', 'Good.'],
    ],
    [
      'behind the closing quotation mark',
      'en',
      ['He said “We won.”', 'Then he left.', 'She said "no."', 'So?'],
    ],
    ['but not inside a short quotation', 'en', ['He said “We won. It is over.” and left.', 'So.']],
    ['but not behind a quoted question that goes on', 'en', ['"Is it?" she asked.', 'It was.']],
    ['but not inside brackets', 'en', ['It fell (see p. 5. It is clear there) at once.', 'So.']],
    ['but not behind initials', 'en', ['J. R. R. Tolkien wrote it.', 'George W. Bush read it.']],
    ['but not behind a date in German', 'de', ['Am 3. Mai kam Dr. Müller, z. B. mit dem Zug.', 'Er blieb.']],
    ['behind German quotation marks', 'de', ['Er sagte: „Gut.“', 'Dann ging er.']],
    ['but not behind Russian abbreviations', 'ru', ['А. С. Пушкин жил в 1830 г. в Москве.', 'Он писал.']],
    ['but not behind Spanish titles', 'es', ['El Sr. López llegó a EE. UU.', 'Sí.', '¿Qué dijo?']],
    ['in Greek, also at its question mark', 'el', ['Ο κ. Παπαδόπουλος ήρθε.', 'Έφυγε;', 'Ναι.']],
    ['in Hindi', 'hi', ['यह एक है।', 'वह दो है।']],
    ['in Arabic', 'ar', ['هل هذا صحيح؟', 'نعم.']],
  ])('%s', (_, language, sentences) => {
    expect(split(sentences.join(' '), language)).toEqual(sentences);
  });

  test('in every language that a tag can name', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const tags = letters.flatMap((one) => letters.flatMap((two) => [one + two, `${one}${two}-Latn-ZZ`]));
    for (const tag of [...tags, 'fil', 'yue-Hant', 'SV', 'i-klingon', 'x-foo', 'en-GB-oed', '']) {
      expect(split('It is one. It is two.', tag), tag).toEqual(['It is one.', 'It is two.']);
    }
  });

  test('in Chinese without a blank between', () => {
    expect(split('他说：“好。”然后走了。对吗？', 'zh')).toEqual(['他说：“好。”', '然后走了。', '对吗？']);
  });

  test('not at the end of a line that only wraps', () => {
    expect(split('A sentence that\nwraps. Another\r\none.')).toEqual([
      'A sentence that\nwraps.',
      'Another\r\none.',
    ]);
  });

  test('at the end of a list item and of a table row', () => {
    expect(split('- one\n- two. Three\n1. four')).toEqual(['- one', '- two.', 'Three', '1. four']);
  });

  test('inside a quotation that is too long to be one sentence', () => {
    const long = `“${'This is a sentence of a speech. '.repeat(20)}”`;
    expect(split(long).length).toBeGreaterThan(10);
  });
});

test('each character that is not white space is in exactly one sentence', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('. ', '? ', '“', '”', '\n', '\n- ', 'Dr. ', '5. ', 'A. ', '(', ')'),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom('en', 'de', 'th', 'zh', 'xx'), (pieces, language) => {
      const text = pieces.join('');
      const sentences = splitSentences(text, language);
      const outside = sentences.map((sentence, i) => text.slice(sentences[i - 1]?.end ?? 0, sentence.start));
      outside.push(text.slice(sentences.at(-1)?.end ?? 0));
      expect(outside.join('').trim()).toBe('');
      for (const { start, end } of sentences) expect(text.slice(start, end).trim()).not.toBe('');
    }),
  );
});

test.each([
  ['one letter', (length: number) => 'a'.repeat(length)],
  ['full stops', (length: number) => '. '.repeat(length / 2)],
  ['opening quotation marks', (length: number) => '“'.repeat(length)],
  ['short sentences in a quotation that never closes', (length: number) => `“${'Yes. '.repeat(length / 5)}`],
  ['abbreviations', (length: number) => 'Dr. '.repeat(length / 4)],
  ['blanks', (length: number) => `a.${' '.repeat(length)}B.`],
  ['line ends', (length: number) => '\n'.repeat(length)],
])('a long run of %s costs in proportion to its length', async (_, text) => {
  expect(await overproportional(50_000, (length) => splitSentences(text(length), 'en'))).toBeNull();
});
