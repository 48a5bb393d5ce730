import { describe, expect, test } from 'vitest';
import { soundLibrary } from '../../../src/library/answering/fault-isolation.ts';
import { libraryOver } from '../../../src/library/answering/library-over.ts';
import { ReportFailure } from '../../../src/library/answering/report-failure.ts';
import type { Library } from '../../../src/library/library.ts';
import type { Fault } from '../../../src/report/reading/fault.ts';
import type { KnowledgeFile } from '../../../src/report/reading/knowledge-files.ts';
import type { Knowledge } from '../../../src/report/reading/parse-knowledge.ts';
import { knowledgeFile } from '../../support/report.ts';

const bytes = (text: string) => new TextEncoder().encode(knowledgeFile(text));

const FILES: readonly KnowledgeFile[] = [
  { file: 'bridge.md', content: bytes('The bridge opens in spring.'), lastGood: null },
  { file: 'harbour.md', content: bytes('The harbour closes at night.'), lastGood: null },
];

/** A library that fails on what is in `failing`, as soon as it is made or when it is asked. */
function failingOn(failing: string, when: 'made' | 'asked') {
  return (...given: Parameters<typeof libraryOver>): Library => {
    const [knowledge] = given;
    const report = knowledge.reports.find(({ body }) => body.includes(failing));
    const fail = () => {
      if (report) throw new ReportFailure(report, new Error(`no rule\nfor “${failing}”`));
    };
    if (when === 'made') fail();
    const library = libraryOver(...given);
    return {
      ...library,
      ask: async (...asked) => {
        fail();
        return library.ask(...asked);
      },
    };
  };
}

async function first(library: Library, question: string): Promise<string | undefined> {
  const answer = await library.ask(question, {});
  return answer.ok ? answer.value.quotes[0]?.text : undefined;
}

const FAULT: Fault = { file: 'harbour.md', line: 1, what: "it can't be served: no rule for “harbour”" };

describe.each(['made', 'asked'] as const)('a report that something is thrown for when it is %s', (when) => {
  test('costs that report alone, named with the cause', async () => {
    const library = soundLibrary(FILES, { make: failingOn('harbour', when) });
    expect(await first(library, 'when does the bridge open?')).toBe('The bridge opens in spring.');
    const { reports, faults } = await library.status();
    expect(reports.map(({ name }) => name)).toEqual(['bridge']);
    expect(faults).toEqual([FAULT]);
  });

  test('has its last good text served', async () => {
    const changed = FILES.map((file) =>
      file.file === 'harbour.md' ? { ...file, lastGood: bytes('The port closes at night.') } : file,
    );
    const library = soundLibrary(changed, { make: failingOn('harbour', when) });
    expect(await first(library, 'when does the port close?')).toBe('The port closes at night.');
    expect((await library.status()).faults).toEqual([
      { ...FAULT, what: `${FAULT.what}; its last good text is served` },
    ]);
  });

  test('is out although its last good text fails, too', async () => {
    const changed = FILES.map((file) =>
      file.file === 'harbour.md' ? { ...file, lastGood: bytes('The harbour closes at dusk.') } : file,
    );
    const library = soundLibrary(changed, { make: failingOn('harbour', when) });
    expect(await first(library, 'when does the bridge open?')).toBe('The bridge opens in spring.');
    expect((await library.status()).reports.map(({ name }) => name)).toEqual(['bridge']);
  });
});

test('whoever asks at the same moment is answered, and the fault is told once', async () => {
  const told: Fault[] = [];
  const library = soundLibrary(FILES, {
    make: failingOn('harbour', 'asked'),
    leftOut: (fault) => told.push(fault),
  });
  const answers = await Promise.all([
    first(library, 'when does the bridge open?'),
    first(library, 'the bridge?'),
  ]);
  expect(answers).toEqual(['The bridge opens in spring.', 'The bridge opens in spring.']);
  expect(told).toEqual([FAULT]);
});

test('what fails in the background costs its report, too', async () => {
  const told: Fault[] = [];
  let fails: (error: unknown) => void = () => {};
  const make = (knowledge: Knowledge, patience?: number, onFailure: (error: unknown) => void = () => {}) => {
    fails = onFailure;
    return libraryOver(knowledge, patience, onFailure);
  };
  const library = soundLibrary(FILES, { make, leftOut: (fault) => told.push(fault) });
  fails(new ReportFailure({ file: 'harbour.md' }, new Error('no rule for “harbour”')));
  expect(told).toEqual([FAULT]);
  expect((await library.status()).reports.map(({ name }) => name)).toEqual(['bridge']);
});

test('what is thrown for no report in particular is thrown on', async () => {
  const broken = () => {
    throw new Error('out of paper');
  };
  expect(() => soundLibrary(FILES, { make: broken })).toThrow('out of paper');
});
