/** `quoth said`: who the reports credit with what, as spans for scripts or lines for people. */
import { Command } from 'commander';
import { attribute } from '../attribution/attribute.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { creditedWords } from '../library/lookup/credited-words.ts';
import { findSpeakers } from '../library/lookup/find-speaker.ts';
import { speakerKey, speakersOf } from '../library/lookup/speakers.ts';
import { originLine } from '../reply/quote-parts.ts';
import { english } from '../reply/strings/english.ts';
import { causeOf } from '../report/cause.ts';
import { type Report, referenceOf, type Span, textOf } from '../report/report.ts';
import { takeAll } from '../steps.ts';
import { fail } from './fail.ts';
import { readReports } from './knowledge.ts';
import { knowledgeOption } from './knowledge-option.ts';

interface SaidOptions {
  readonly json?: true;
  readonly knowledge: string;
}

export function saidCommand(): Command {
  return new Command('said')
    .description('list what the reports credit to whom; with a name, to whoever may be meant by it')
    .argument('[speaker...]', 'whose words, typos forgiven; without it, everybody’s')
    .option('--json', 'an attribution a line, as JSON')
    .addOption(knowledgeOption())
    .action(async (words: readonly string[], { json, knowledge }: SaidOptions) => {
      const reports = await readReports(knowledge);
      const credited = new Map(reports.flatMap((report) => credits(report)));
      const wanted = words.join(' ').trim();
      const speakers = speakersOf([...credited.keys()], (report) => [credited.get(report) ?? []]);
      const meant = wanted ? findSpeakers(takeAll(speakers), wanted) : [];
      const keys = new Set(meant.map(({ key }) => key));
      if (wanted && keys.size === 0) fail(`the reports credit nobody like ${wanted}`);
      const listed = [...credited].map(([report, attributions]) => ({
        report,
        told: attributions.filter((it) => !wanted || keys.has(speakerKey(report, it) ?? '')),
      }));
      if (!json && wanted) {
        for (const { key, name } of meant) {
          const own = listed.flatMap(({ report, told }) =>
            told.filter((it) => speakerKey(report, it) === key),
          );
          process.stdout.write(`${name}: ${english.said.statements(own.length)}\n`);
        }
      }
      for (const { report, told } of listed) {
        if (!json && told.length > 0) process.stdout.write(`${originLine(report.origin, english)}\n`);
        for (const attribution of told) {
          const line = json
            ? JSON.stringify(creditedWords(report, attribution))
            : plainLine(report, attribution);
          process.stdout.write(`${line}\n`);
        }
      }
    });
}

/** A report with what it credits; nothing where that can't be read, which standard error is told. */
function credits(report: Report): readonly (readonly [Report, readonly Attribution[]])[] {
  try {
    return [[report, attribute(report)]];
  } catch (error) {
    process.stderr.write(`${report.file}:1: it can't be served: ${causeOf(error)}\n`);
    return [];
  }
}

function plainLine(report: Report, { passage, speaker, name, cue, content }: Attribution): string {
  const words = (span: Span) => textOf(report, span).replace(/\s+/gu, ' ');
  const who = name ?? speaker;
  const said = content.map((part) => marked(words(part))).join(' … ');
  return [referenceOf(passage), who ? words(who) : '–', cue ? `(${words(cue)})` : '', said]
    .filter(Boolean)
    .join(' ');
}

/** Words that stand in quotation marks of their own get none besides. */
const OWN_MARKS = /^(?:["“”„«»「].*["“”«»」][.,!?;:]?|['‘].*['’])$/u;

function marked(words: string): string {
  return OWN_MARKS.test(words) ? words : english.check.word(words);
}
