/**
 * Measures the search on the report in `knowledge/` (`npm run eval`, see own-questions.ts) or on answer sets: `npm run eval -- DIR… [--alone] [--reports] [--json]`. A folder holds `knowledge/` and `questions.jsonl`,
 * with variants of the questions beside it (`questions.speech.jsonl`). With `--alone` every
 * question is asked of its own report, else of all reports at once, save those of members' sets, whose reports are each alone;
 * `--reports` adds a row a report.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { openLibrary } from '../../src/library/open-library.ts';
import { type AnswerSet, readAnswerSet } from './answer-set.ts';
import { type Called, type Measures, measure, togetherLine } from './measure.ts';
import { measureOwn } from './own-questions.ts';

const COLUMNS: readonly (readonly [Exclude<keyof Measures, 'calls'>, string])[] = [
  ['questions', 'questions'],
  ['first', 'first'],
  ['firstThree', 'top 3'],
  ['firstFive', 'top 5'],
  ['reciprocalRank', 'MRR'],
  ['sentence', 'sentence'],
  ['singleSentence', 'single'],
  ['corrections', 'corr./q'],
  ['answered', 'answered'],
  ['misled', 'misled'],
  ['none', 'none'],
  ['kept', 'kept'],
  ['otherRefused', 'other ref.'],
  ['otherAuroc', 'AUROC'],
  ['removedRefused', 'removed ref.'],
  ['removedAuroc', 'AUROC'],
  ['unanswerableAuroc', 'unansw. AUROC'],
];

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, alone: { type: 'boolean' }, reports: { type: 'boolean' } },
  allowPositionals: true,
});
if (positionals.length === 0) await showOwn();
else if (!values.json) {
  console.log(
    'In %. sentence: the marked run of the first hit holds an annotated answer or half of it; single: and is one sentence.',
  );
  console.log(
    'misled: answered with another passage; none: called none; kept: not answered of those that nothing answers.',
  );
  console.log(
    'ref.: refused where 95 % of the answerable are kept; other: asked of another report; removed: the',
  );
  console.log('answering passage taken out.');
  print(
    '',
    COLUMNS.map(([, title]) => title),
  );
}
const calls: Called[] = [];
for (const folder of positionals) report(basename(folder), await readAnswerSet(folder, positionals));
if (calls.length > 1 && !values.json) console.log(togetherLine(sum(calls)));

function sum(all: readonly Called[]): Called {
  const total = (key: keyof Called) => all.reduce((count, each) => count + each[key], 0);
  return { called: total('called'), right: total('right'), answered: total('answered'), none: total('none') };
}

function report(name: string, set: AnswerSet): void {
  for (const [variant, questions] of set.variants) {
    const title = variant === '' ? name : `${name} ${variant}`;
    const measures = measure(set, questions, values.alone ?? false);
    if (variant === '') calls.push(measures.calls);
    show(title, measures);
    if (!values.reports) continue;
    for (const each of set.reports) {
      const own = questions.filter((question) => question.report === each);
      if (own.length > 0) show(`  ${each.name}`, measure(set, own, values.alone ?? false));
    }
  }
}

/** What members get who ask the report that comes with Quoth. */
async function showOwn(): Promise<void> {
  const library = await openLibrary('knowledge');
  const measures = await measureOwn(library, values.json ? undefined : console.log);
  await library.close();
  if (values.json) return console.log(JSON.stringify(measures));
  const { answerable, served, wrong, unanswerable, answered } = measures;
  const share = (count: number, of: number) => `${count} of ${of} (${((100 * count) / of).toFixed(0)} %)`;
  console.log(
    `Served: ${share(served, answerable)}. Answered wrongly: ${share(wrong, answerable)}. Answered though nothing answers: ${share(answered, unanswerable)}.`,
  );
}

function show(title: string, measures: Measures): void {
  if (values.json) console.log(JSON.stringify({ set: title, ...measures }));
  else
    print(
      title,
      COLUMNS.map(([key]) => {
        const value = measures[key];
        if (value === null) return '–';
        if (key === 'questions') return String(value);
        return key.endsWith('Auroc') || key === 'corrections' ? value.toFixed(3) : (100 * value).toFixed(1);
      }),
    );
}

function print(title: string, cells: readonly string[]): void {
  console.log([title.slice(0, 30).padEnd(30), ...cells.map((cell) => cell.padStart(9))].join(' '));
}
