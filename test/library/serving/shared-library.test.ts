import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { PlacedLibrary } from '../../../src/library/library.ts';
import { borrow, type Channel, lend } from '../../../src/library/serving/shared-library.ts';
import { libraryWith } from '../../support/library.ts';

/** Both ends of what Node.js has between two processes: whatever is sent goes through JSON, and arrives later. */
function channel(): { readonly ours: Channel; readonly theirs: Channel; close(): void } {
  let isOpen = true;
  const ends = [new EventEmitter(), new EventEmitter()] as const;
  const end = (own: EventEmitter, other: EventEmitter): Channel => ({
    on: (event, listener) => own.on(event, listener),
    send(message, callback) {
      const text = JSON.stringify(message);
      setImmediate(() => {
        if (isOpen) other.emit('message', JSON.parse(text));
        callback(isOpen ? null : new Error('the channel is closed'));
      });
      return true;
    },
  });
  return {
    ours: end(ends[0], ends[1]),
    theirs: end(ends[1], ends[0]),
    close: () => {
      isOpen = false;
    },
  };
}

function over(own: PlacedLibrary) {
  const { ours, theirs, close } = channel();
  lend(own, ours);
  return { borrowed: borrow(theirs), close };
}

const placed = (methods: Parameters<typeof libraryWith>[0]): PlacedLibrary => ({
  ...libraryWith(methods),
  at: (place) =>
    libraryWith({ status: async () => ({ reports: [], faults: [{ file: place, line: 1, what: '' }] }) }),
});

test('what is lent answers as the library does, from wherever it is asked', async () => {
  const asked: unknown[] = [];
  const { borrowed } = over(
    placed({
      async quote(...given) {
        asked.push(given);
        return { ok: true, value: [] };
      },
      async said(...given) {
        asked.push(given);
        return { ok: false, problem: { kind: 'still-reading' } };
      },
    }),
  );
  expect(await borrowed.quote('2.1', undefined)).toEqual({ ok: true, value: [] });
  expect(await borrowed.said(undefined, 'the \ud800 moon')).toEqual({
    ok: false,
    problem: { kind: 'still-reading' },
  });
  expect(asked).toEqual([
    ['2.1', undefined],
    [undefined, 'the \ud800 moon'],
  ]);
  expect((await borrowed.at('discord:1').status()).faults).toEqual([
    { file: 'discord:1', line: 1, what: '' },
  ]);
});

test('answers find their questions, in whatever order they come', async () => {
  const waiting: (() => void)[] = [];
  const { borrowed } = over(
    placed({
      complete: (_, typed) =>
        new Promise((resolve) => waiting.push(() => resolve([{ label: typed, value: typed }]))),
    }),
  );
  const all = Promise.all(['a', 'b', 'c'].map((typed) => borrowed.complete('report', typed)));
  while (waiting.length < 3) await new Promise(setImmediate);
  for (const answer of waiting.reverse()) answer();
  expect((await all).map(([choice]) => choice?.value)).toEqual(['a', 'b', 'c']);
});

test('what fails, fails where it was asked; who lends is told of nothing that it can’t do', async () => {
  const { borrowed, close } = over(placed({}));
  await expect(borrowed.outline()).rejects.toThrow('the test does not expect this');
  close();
  await expect(borrowed.status()).rejects.toThrow('closed');
  const own: unknown[] = [];
  const listeners: ((message: unknown) => void)[] = [];
  lend(placed({ close: async () => void own.push('closed') }), {
    on: (_, listener) => listeners.push(listener),
    send: (message) => own.push(message) > 0,
  });
  for (const message of [
    null,
    'x',
    { quoth: 'asked', id: 1, method: 'close', given: [], place: null },
    { _ready: true },
  ])
    for (const listener of listeners) listener(message);
  await new Promise(setImmediate);
  expect(own).toEqual([]);
});
