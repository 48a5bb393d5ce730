/** The tools: what each asks of the library, as a result that a program reads. What can't be served is a result, too. */
import { setTimeout } from 'node:timers/promises';
import { type CallToolResult, McpServer, type ServerContext } from '@modelcontextprotocol/server';
import { questionWithoutTokens, wellFormed } from '../../chat-tokens.ts';
import type { Library, Outcome } from '../../library/library.ts';
import type { Logger } from '../../log.ts';
import { problemReply } from '../../reply/problem-reply.ts';
import type { Block } from '../../reply/reply.ts';
import { english } from '../../reply/strings/english.ts';
import { jsonAnswer } from '../json/answer.ts';
import { jsonCheck } from '../json/check.ts';
import { jsonOutline } from '../json/outline.ts';
import { jsonPassage } from '../json/quote.ts';
import { INPUT, LONGEST, OUTPUT } from './schemas.ts';

/** A program may wait longer than a member, and not for ever. */
const READ_WITHIN_MS = 120_000;
const ASK_AGAIN_MS = 200;

/** An agent reads no more; `total` tells how many there are. */
const MOST_LISTED = 200;

const INSTRUCTIONS =
  'Quoth knows written reports and gives their own words, never its own. Quote only what `text` and `sentence` hold, character by character, ' +
  'with report and reference, with the speaker where there is one, and never without its hedges. Where `answered` is false, the report doesn’t say. ' +
  '`outline` without arguments lists the reports. Check with `check` whatever you are about to put in quotation marks.';

type Tool = keyof typeof INPUT;

export function toolServer(library: Library, log: Logger): McpServer {
  const server = new McpServer({ name: 'quoth', version: '0.1.0' }, { instructions: INSTRUCTIONS });

  /** Answers a call by what `find` finds, in the form that `form` gives it. */
  const answered = async <T>(
    tool: Tool,
    options: Readonly<Record<string, string | undefined>>,
    { mcpReq }: ServerContext,
    find: () => Promise<Outcome<T>>,
    form: (value: T) => Record<string, unknown> | string,
  ): Promise<CallToolResult> => {
    const refused = mistakeIn(tool, options);
    if (refused !== null) return failed(refused);
    try {
      const outcome = await gathered(find, mcpReq.signal);
      if (!outcome.ok) return failed(sentenceOf(outcome.problem, tool));
      const result = form(outcome.value);
      if (typeof result === 'string') return failed(result);
      return { content: [{ type: 'text', text: JSON.stringify(result) }], structuredContent: result };
    } catch (error) {
      if (!mcpReq.signal.aborted) log.error({ err: error, tool }, 'a call failed');
      return failed(english.problem.failed);
    }
  };

  server.registerTool(
    'ask',
    {
      title: 'Ask the reports',
      description:
        'The passages that answer a question, word for word, best first; or that the reports don’t say.',
      inputSchema: INPUT.ask,
      outputSchema: OUTPUT.ask,
      annotations: READ_ONLY,
    },
    ({ question, ...options }, call) => {
      const [section, report] = [given(options.section), given(options.report)];
      const scope = { ...(section && { section }), ...(report && { report }) };
      const find = () => library.ask(questionWithoutTokens(wellFormed(question)), scope);
      return answered('ask', { question, section, report }, call, find, (answer) =>
        jsonAnswer({ ...answer, question }),
      );
    },
  );
  server.registerTool(
    'quote',
    {
      title: 'Quote a passage',
      description: 'What stands at a reference of a report, word for word.',
      inputSchema: INPUT.quote,
      outputSchema: OUTPUT.quote,
      annotations: READ_ONLY,
    },
    ({ reference, ...options }, call) => {
      const report = given(options.report);
      const find = () => library.quote(wellFormed(reference), report);
      return answered('quote', { reference, report }, call, find, (quotes) => ({
        quotes: quotes.map(jsonPassage),
      }));
    },
  );
  server.registerTool(
    'check',
    {
      title: 'Check a quotation',
      description:
        'Whether wording stands in the reports: verbatim, altered (with the differences) or absent. For quotations and claims.',
      inputSchema: INPUT.check,
      outputSchema: OUTPUT.check,
      annotations: READ_ONLY,
    },
    ({ text, ...options }, call) => {
      const report = given(options.report);
      const find = () => library.check(wellFormed(text), report);
      return answered('check', { text, report }, call, find, jsonCheck);
    },
  );
  server.registerTool(
    'said',
    {
      title: 'Who said what',
      description:
        'What the reports credit a speaker with, in the order of the text, each part with its offsets.',
      inputSchema: INPUT.said,
      outputSchema: OUTPUT.said,
      annotations: READ_ONLY,
    },
    (options, call) => {
      const [by, report] = [given(options.speaker), given(options.report)];
      return answered(
        'said',
        { by, report },
        call,
        () => library.credited(by, report),
        (all) =>
          by !== undefined && all.length === 0
            ? `The reports credit nobody like ${by}.`
            : { attributions: all.slice(0, MOST_LISTED), total: all.length },
      );
    },
  );
  server.registerTool(
    'outline',
    {
      title: 'List reports and headings',
      description: 'The reports with their origin and their headings, by which passages are referred to.',
      inputSchema: INPUT.outline,
      outputSchema: OUTPUT.outline,
      annotations: READ_ONLY,
    },
    (options, call) => {
      const report = given(options.report);
      return answered(
        'outline',
        { report },
        call,
        () => library.outline(report),
        (outlines) => ({
          reports: outlines.map(jsonOutline),
        }),
      );
    },
  );
  return server;
}

const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** A blank one is none. */
function given(option: string | undefined): string | undefined {
  return option?.trim() ? wellFormed(option) : undefined;
}

/** A sentence about an option that can't be taken; null where all can. */
function mistakeIn(tool: Tool, options: Readonly<Record<string, string | undefined>>): string | null {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (value.trim() === '') return `The ${name} is blank.`;
    const most = LONGEST[tool]?.[name] ?? 0;
    if (value.length > most) return english.problem.optionTooLong(name, most, value.length);
  }
  return null;
}

/** Asked again for as long as the reports are still being read. Rejects where the call is cancelled meanwhile. */
async function gathered<T>(find: () => Promise<Outcome<T>>, signal: AbortSignal): Promise<Outcome<T>> {
  const end = performance.now() + READ_WITHIN_MS;
  for (;;) {
    const outcome = await find();
    const isEarly = !outcome.ok && outcome.problem.kind === 'still-reading';
    if (!isEarly || performance.now() > end) return outcome;
    await setTimeout(ASK_AGAIN_MS, undefined, { signal });
  }
}

function failed(sentence: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: sentence }] };
}

/** The sentence that a member is told, and what may be meant, a line each. */
function sentenceOf(problem: Parameters<typeof problemReply>[0], tool: Tool): string {
  const [page] = problemReply(problem, english, tool).pages;
  return (page?.body ?? []).flatMap(linesOf).join('\n');
}

function linesOf(block: Block): readonly string[] {
  if (block.kind !== 'list') return [block.text];
  return block.items.map(({ label, text }) => [label, text].filter(Boolean).join(' · '));
}
