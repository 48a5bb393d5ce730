/** One person's chat: what each line is answered with, and which page of the last reply stands on the screen. */
import { type Command, type Context, defineCommand } from '../../../commands/command.ts';
import { notAskedReply } from '../../../commands/kept-questions/not-asked.ts';
import { typedOptions } from '../../../commands/options/typed-options.ts';
import { ownReportLine } from '../../../commands/quoth.ts';
import { recallReply } from '../../../commands/recall-reply.ts';
import { runCommand } from '../../../commands/run-command.ts';
import { plainDigits } from '../../name-matching.ts';
import { notAskedButton } from '../../reply/not-asked.ts';
import { plainReply } from '../../reply/problem-reply.ts';
import { shortened } from '../../reply/quote-parts.ts';
import { parseButton } from '../../reply/recipe.ts';
import type { Block, Page, Reply } from '../../reply/reply.ts';
import type { Strings } from '../../reply/strings/index.ts';
import { REFERENCE } from '../said-command.ts';
import { outcomeOf, type Service } from '../service.ts';

/** The command that a line without a slash is for. */
export const UNSLASHED = 'ask';

/** What people try elsewhere. */
const ALSO: Readonly<Record<string, string | undefined>> = {
  quit: 'exit',
  bye: 'exit',
  help: 'quoth',
  '?': 'quoth',
};

const NAME_SHOWN = 40;

export class Session {
  /** Set by `/exit`. */
  ended = false;
  /** The service's, and those that only a terminal has. */
  readonly commands: readonly Command[];
  readonly #service: Service;
  readonly #own: readonly Command[];
  #reply: Reply | null = null;
  /** What was quoted last, however many replies without a quote have come since. */
  #lastQuoted: Quoted | null = null;
  #at = 0;

  constructor(service: Service) {
    this.#service = { ...service, strings: withCommands(service.strings) };
    const own = (
      name: 'next' | 'previous' | 'context' | 'share' | 'cite' | 'wrong' | 'exit',
      run: () => Reply | Promise<Reply>,
    ) =>
      defineCommand({
        name,
        text: ({ terminal }) => ({ name, description: terminal[name], options: {} }),
        options: {},
        run: async () => run(),
      });
    this.#own = [
      own('next', () => this.#turn(1)),
      own('previous', () => this.#turn(-1)),
      own('context', () => this.#quoted('context')),
      own('share', () => this.#quoted('shared')),
      own('cite', () => this.#quoted('citation')),
      own('wrong', () => this.#notAsked()),
      own('exit', () => this.#exit()),
    ];
    this.commands = [...service.commands, ...this.#own];
  }

  /** `line` is not blank. Never rejects: what fails is logged, and said. */
  async respond(line: string): Promise<Page> {
    const { log, strings, observer } = this.#service;
    const started = performance.now();
    const [, slashed, rest = ''] = /^\/(\S*)(.*)$/su.exec(line.trim()) ?? [null, null, line];
    const unslashed = REFERENCE.test(line.trim()) ? 'quote' : UNSLASHED;
    const name = slashed === null ? unslashed : (ALSO[slashed.toLowerCase()] ?? slashed.toLowerCase());
    try {
      const { reply, page } = (await this.#choose(line)) ?? (await this.#run(name, rest));
      observer?.question(name, outcomeOf(reply), performance.now() - started);
      return page;
    } catch (error) {
      observer?.question(name, 'failed', performance.now() - started);
      log.error({ err: error, command: shortened(name, NAME_SHOWN) }, 'command failed');
      return onlyPage(plainReply(strings.problem.failed));
    }
  }

  /** Which of the reports is asked, where that has been chosen; null elsewhere. */
  ownReport(): Promise<string | null> {
    return ownReportLine(this.#context());
  }

  async #run(name: string, text: string): Promise<{ readonly reply: Reply; readonly page: Page }> {
    const context = this.#context();
    const command = this.commands.find((known) => known.name === name);
    if (!command) {
      const reply = await runCommand(shortened(name, NAME_SHOWN) || '/', {}, context);
      return { reply, page: onlyPage(reply) };
    }
    const reply = await runCommand(name, typedOptions(command, text), context);
    if (this.#own.includes(command)) return { reply, page: onlyPage(reply) };
    this.#reply = reply;
    this.#at = 0;
    return { reply, page: this.#page(reply) };
  }

  #context(): Context {
    const { library, strings, questions } = this.#service;
    return {
      library,
      strings,
      commands: this.commands,
      prefix: '',
      ...(questions && { questions }),
      ...channelIn(this.#service),
    };
  }

  /** A number alone chooses from what was just asked back; null where there is nothing to choose from. */
  async #choose(line: string): Promise<{ readonly reply: Reply; readonly page: Page } | null> {
    const asked = this.#reply;
    const typed = /^\s*(\d{1,2})\s*[.)]?\s*$/.exec(plainDigits(line.normalize('NFKC')))?.[1];
    const shown = asked?.pages[this.#at];
    if (!asked || !shown || typed === undefined) return null;
    const opened = shown.opens?.[Number(typed) - 1];
    if (opened) {
      const reply = await recallReply(opened.recipe, this.#context());
      const page = onlyPage(reply);
      this.#lastQuoted = quotedOn(page, asked, opened.recipe) ?? this.#lastQuoted;
      return { reply, page };
    }
    const choice = shown.choices?.[Number(typed) - 1];
    if (!choice) return null;
    const reply = await recallReply(choice.recipe, this.#context(), asked.askedInFull ?? asked.asked);
    this.#reply = reply;
    this.#at = 0;
    return { reply, page: this.#page(reply) };
  }

  /** Of the quote on the page that is shown, what the platforms have buttons for; the pages stay as they are. */
  async #quoted(what: 'context' | 'shared' | 'citation'): Promise<Reply> {
    const { terminal } = this.#service.strings;
    const opens = this.#reply?.pages[this.#at]?.opens;
    // Of several quotes it can't be told which.
    if (opens && this.#lastQuoted === null) return plainReply(terminal.open(opens.map(({ label }) => label)));
    if (this.#lastQuoted === null) return plainReply(terminal.nothingQuoted);
    const { recipes, asked } = this.#lastQuoted;
    return recallReply(recipes[what], this.#context(), asked);
  }

  #turn(by: 1 | -1): Reply {
    const words = this.#service.strings.terminal;
    if (!this.#reply) return plainReply(words.noPages);
    if (!this.#reply.pages[this.#at + by]) return plainReply(by === 1 ? words.lastPage : words.firstPage);
    this.#at += by;
    return { pages: [this.#page(this.#reply)], recipe: null };
  }

  /** What is nearest next, in place of an answer to another question. */
  async #notAsked(): Promise<Reply> {
    const id = this.#reply && notAskedButton(this.#reply, this.#at);
    const button = id === null ? null : parseButton(id);
    const { strings } = this.#service;
    if (button?.action !== 'notAsked') return plainReply(strings.terminal.nothingWrong);
    const { asked, askedInFull, kept } = this.#reply ?? {};
    const told = askedInFull ?? asked;
    const reply = await notAskedReply(button, this.#context(), told);
    if (reply.recipe === null) return reply;
    this.#reply = {
      ...reply,
      ...(asked !== undefined && { asked }),
      ...(askedInFull !== undefined && { askedInFull }),
      ...(kept !== undefined && { kept }),
    };
    this.#at = 0;
    return { pages: [this.#page(this.#reply)], recipe: null };
  }

  /** The page that is turned to, with how to turn to the others. */
  #page(reply: Reply): Page {
    const { pages } = reply;
    const { paging, terminal, notAsked } = this.#service.strings;
    const shown = pages[this.#at] ?? NOTHING;
    if (shown.quoted || shown.opens) this.#lastQuoted = quotedOn(shown, reply);
    const opens = shown.opens?.map(({ label }) => label);
    const words = shown.choices ? terminal.choose : opens ? terminal.open(opens) : null;
    const hint: readonly Block[] = words === null ? [] : [{ kind: 'note', text: words }];
    const page = { body: shown.body, foot: [...shown.foot, ...hint] };
    const isWrong: readonly Block[] =
      notAskedButton(reply, this.#at) === null
        ? []
        : [{ kind: 'note', text: terminal.notAsked(notAsked.button, '/wrong') }];
    if (pages.length < 2) return { ...page, foot: [...page.foot, ...isWrong] };
    const turns = [...(this.#at + 1 < pages.length ? ['/next'] : []), ...(this.#at > 0 ? ['/previous'] : [])];
    const text = terminal.turn(paging.of(this.#at + 1, pages.length), turns);
    return { body: page.body, foot: [...page.foot, ...isWrong, { kind: 'note', text }] };
  }

  #exit(): Reply {
    this.ended = true;
    return { pages: [NOTHING], recipe: null };
  }
}

/** Whoever sits at the terminal has it to themselves. */
export function channelIn({ settings }: Service): Pick<Context, 'channel'> {
  const reports = settings?.channelReports;
  return reports ? { channel: { id: 'terminal', mayManage: true, reports } } : {};
}

interface Quoted {
  readonly recipes: Required<NonNullable<Page['quoted']>>;
  /** In full. */
  readonly asked: string | undefined;
}

/** `context`: the recipe of what shows it in context, where the page does that itself. */
function quotedOn({ quoted }: Page, { asked, askedInFull }: Reply, context = quoted?.context): Quoted | null {
  if (!quoted || context === undefined) return null;
  return { recipes: { ...quoted, context }, asked: askedInFull ?? asked };
}

/** Here a command does what elsewhere a button does. */
function withCommands(strings: Strings): Strings {
  return { ...strings, share: { ...strings.share, inContext: '/context' } };
}

const NOTHING: Page = { body: [], foot: [] };

function onlyPage(reply: Reply): Page {
  return reply.pages[0] ?? NOTHING;
}
