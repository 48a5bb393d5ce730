/** What an agent app's conversation with a member begins with: up to four prompts, made from the report. */
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { exampleQuestions } from '../../../../commands/first-steps/example-questions.ts';
import { channelReport } from '../../../../commands/options/report-option.ts';
import { shortened } from '../../../reply/quote-parts.ts';
import { refusedFor } from '../transports/start-error.ts';
import type { Responder } from './responder.ts';

const MOST = 4;
const TITLE = 60;

const openedSchema = z.object({
  event: z.object({ user: z.string(), tab: z.literal('messages'), channel: z.string() }),
});

interface Prompt {
  readonly title: string;
  readonly message: string;
}

export class SuggestedPrompts {
  readonly #responder: Responder;
  /** Slack lets agent apps offer prompts, and no others. */
  #isAgent = true;

  constructor(responder: Responder) {
    this.#responder = responder;
  }

  /** Where a member opens the conversation. Never rejects: whoever writes is answered all the same. */
  async offer(body: unknown, client: webApi.WebClient): Promise<void> {
    const opened = openedSchema.safeParse(body).data;
    if (!opened || !this.#isAgent) return;
    const { log } = this.#responder;
    try {
      const prompts = await this.#responder.inTime(this.#prompts(opened.event.channel));
      const [first, ...others] = prompts;
      if (!first) return;
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: opened.event.channel,
        prompts: [first, ...others],
      });
    } catch (error) {
      if (refusedFor(error) === 'missing_scope') this.#isAgent = false;
      log.debug({ err: error }, 'no prompts could be offered');
    }
  }

  /** The outline of the report that the conversation asks, or else of the first; and questions that it answers, or its sections. */
  async #prompts(channel: string): Promise<readonly Prompt[]> {
    const context = this.#responder.contextIn(channel);
    const { library, strings } = context;
    const [outlines, meant, questions] = await Promise.all([
      library.outline(),
      channelReport(context),
      exampleQuestions(context),
    ]);
    const all = outlines.ok ? outlines.value : [];
    const chosen = meant.kind === 'one' ? all.find(({ report }) => report.name === meant.report.name) : null;
    const outline = chosen ?? all[0];
    if (!outline) return [];
    // What is pressed stands in the conversation as the member's own words: no more than they need.
    const isMeant = chosen != null || all.length === 1;
    const { name } = outline.report;
    const sections = outline.sections
      .filter(({ heading, passages }) => heading !== '' && passages > 0)
      .slice(0, MOST - 1)
      .map(({ number, heading }) => ({
        title: shortened(heading, TITLE),
        message: isMeant ? `quote ${number}` : `quote ${number} report:${name}`,
      }));
    const message = isMeant ? 'outline' : `outline ${name}`;
    const asked = questions.map((question) => ({ title: shortened(question, TITLE), message: question }));
    const about = { title: shortened(strings.ask.about, TITLE), message };
    return [about, ...(asked.length > 0 ? asked : sections)].slice(0, MOST);
  }
}
