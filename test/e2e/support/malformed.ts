/** Payloads that no platform should send: good ones with a part gone or of another kind, and nonsense of every sort. */
import fc from 'fast-check';

/** One change of a payload: which of its parts, counted round, and what takes its place; undefined: nothing. */
const change = fc.tuple(
  fc.nat(10_000),
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(null, '', 0, -1, 1e308, true, [], {}, [null], '\u0000', '\ud800'),
    },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  ),
);

/** `count` payloads, each one of `good` with one to three parts changed; the same for the same seed. */
export function spoiled(good: readonly unknown[], count: number, seed: number): readonly unknown[] {
  const changes = fc.sample(fc.array(change, { minLength: 1, maxLength: 3 }), { numRuns: count, seed });
  return changes.map((each, at) =>
    each.reduce((payload, [part, value]) => changed(payload, part, value), good[at % good.length]),
  );
}

function changed(payload: unknown, part: number, value: unknown): unknown {
  const paths = pathsOf(payload, []);
  const path = paths[part % paths.length];
  return path ? replaced(payload, path, value) : value;
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return by;
  const entries = Object.entries(value).map(([name, each]): [string, unknown] => [
    name,
    name === key ? replaced(each, rest, by) : each,
  ]);
  const kept = entries.filter(([name, each]) => name !== key || each !== undefined);
  return Array.isArray(value) ? kept.map(([, each]) => each) : Object.fromEntries(kept);
}

/** Frames that hold no payload at all. */
export const NONSENSE: readonly (string | Buffer)[] = [
  '',
  '{',
  'null',
  '[]',
  '{}',
  '7',
  '"hello"',
  '\u0000',
  '{"op":null}',
  '{"op":99}',
  '{"op":"0","t":"READY"}',
  '{"type":"nothing"}',
  '['.repeat(10_000),
  `{"op":0,"t":"INTERACTION_CREATE","s":null,"d":${'['.repeat(5000)}${']'.repeat(5000)}}`,
  `{"op":0,"t":"X","s":2,"d":"${'x'.repeat(5_000_000)}"}`,
  Buffer.from([0, 255, 1]),
  Buffer.alloc(100_000, 7),
  Buffer.from('{"op":7}'),
];
