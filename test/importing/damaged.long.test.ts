/** Files that are cut off, changed or called by another ending: each is read, or refused in a sentence of Quoth's own. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Unreadable } from '../../src/importing/source/unreadable.ts';
import { importBytes } from './support/import.ts';
import { pdfOf } from './support/pdf.ts';
import { passage } from './support/prose.ts';
import { numbered, paragraph, wordFile } from './support/word.ts';

const PARAGRAPHS = Array.from({ length: 30 }, (_, i) => passage(i, 3));

const FILES: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  pdf: () =>
    pdfOf(
      PARAGRAPHS.map((text) => ({ passage: text })),
      { head: 'Tidewater Papers', columns: 2 },
    ),
  docx: () =>
    wordFile(PARAGRAPHS.map((text, i) => (i % 5 === 0 ? numbered(1, text) : paragraph(text))).join('')),
  html: () =>
    Buffer.from(
      `<html lang="en"><title>T</title>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</html>`,
    ),
};

/** Words of Quoth's own begin a refusal; what a library throws names its functions, types or positions. */
const OWN = /^(?:is|isn’t|holds|makes|states|was|can’t|unpacks)\b/;

async function isReadOrRefused(name: string, bytes: Uint8Array): Promise<void> {
  try {
    await importBytes(name, bytes, { title: 'T' });
  } catch (error) {
    expect(error).toBeInstanceOf(Unreadable);
    expect((error as Unreadable).message).toMatch(OWN);
    expect((error as Unreadable).message).not.toMatch(/undefined|null|Error\b|\bat .*:\d+|offset|wasm|0x/);
  }
}

describe.each(Object.keys(FILES))('a .%s', (ending) => {
  test('that is cut off anywhere', async () => {
    const whole = (await FILES[ending]?.()) ?? Buffer.alloc(0);
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (share) => {
        await isReadOrRefused(`x.${ending}`, whole.subarray(0, Math.floor(whole.length * share)));
      }),
      { numRuns: 60 },
    );
  });

  test('of which bytes are changed', async () => {
    const whole = Buffer.from((await FILES[ending]?.()) ?? []);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const changed = Buffer.from(whole);
        for (const [at, byte] of changes) changed[at] = byte;
        await isReadOrRefused(`x.${ending}`, changed);
      }),
      { numRuns: 60 },
    );
  });

  test('a piece of which stands twice, or is missing', async () => {
    const whole = Buffer.from((await FILES[ending]?.()) ?? []);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(4000), fc.boolean(), async (at, length, twice) => {
        const piece = whole.subarray(at, at + length);
        const rest = whole.subarray(twice ? at : at + length);
        await isReadOrRefused(
          `x.${ending}`,
          Buffer.concat([whole.subarray(0, at), ...(twice ? [piece] : []), rest]),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('that is another kind of file, or none', async () => {
    for (const make of Object.values(FILES)) await isReadOrRefused(`x.${ending}`, await make());
    for (const size of [0, 1, 100, 50_000]) await isReadOrRefused(`x.${ending}`, randomBytes(size));
    await isReadOrRefused(
      `x.${ending}`,
      Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5000), Buffer.from('\n%%EOF')]),
    );
    await isReadOrRefused(`x.${ending}`, Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(5000)]));
    // What Word makes of a document with a password is no ZIP but a compound file.
    await isReadOrRefused(
      `x.${ending}`,
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(5000)]),
    );
  });
});
