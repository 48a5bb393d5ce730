/** What the page's script posts, to what it is answered; and one place where everything that fails ends. */
import type { Context } from '../../../../commands/command.ts';
import { plainReply } from '../../../reply/problem-reply.ts';
import { OnceHere } from '../../../settings/once-here.ts';
import { inTime } from '../../../with-deadline.ts';
import { renderScreen } from '../../discord/rendering/render.ts';
import type { Kind } from '../../rate-limit.ts';
import { outcomeOf, type QuestionOutcome, type Service } from '../../service.ts';
import { Responder } from '../../slack/listeners/responder.ts';
import { messageOf } from '../../slack/rendering/render.ts';
import { RateLimits } from '../../slack/transports/rate-limits.ts';
import type {
  ChooseResponse,
  CommandResponse,
  CompleteResponse,
  DiscordPayload,
  DiscordPress,
  PressResponse,
  SlackPayload,
  SuggestResponse,
} from '../protocol.ts';
import type { Asked, Told } from '../transports/http.ts';
import {
  answerTo,
  completed,
  dialogFor,
  discordPayload,
  givenIn,
  responseOf,
  slackPayload,
  wantsDialog,
} from './commands.ts';
import { pressDiscord } from './discord-press.ts';
import {
  chooseSchema,
  commandSchema,
  completeSchema,
  discordPressSchema,
  slackPressSchema,
  suggestSchema,
} from './requests.ts';
import { choose, pressSlack, suggestionsFor } from './slack-press.ts';

/** Of the 3 s in which a member is answered. */
const ANSWER_WITHIN_MS = 2500;
/** Whoever types does not wait for longer. */
const OFFER_WITHIN_MS = 1500;

type Handler = (asked: Asked, context: Context) => Promise<Told>;

/** By path. */
export function apiOf(service: Service): Readonly<Record<string, Handler>> {
  const { log, allowance, observer } = service;
  const once = new OnceHere();
  const limits = new RateLimits();
  // Buttons count as `button` there; who asks too much is told ahead of them.
  const responderOf = (context: Context) =>
    new Responder(context, { log, limits, ...(observer && { observer }) });

  /** The sentence for whoever asks too much; null where that is within what one may do. */
  const refused = async ({ member }: Asked, kind: Kind, { strings }: Context): Promise<string | null> => {
    const refusal = await allowance?.take(member, kind);
    if (refusal?.isFirst) log.warn('a member asks too much');
    return refusal ? strings.problem.tooMuch(refusal.seconds) : null;
  };

  /** Answers a question or a press: refused, answered in time, or failed; `say` tells the first and the last. */
  const answered = async <Response>(
    asked: Asked,
    context: Context,
    command: string | null,
    kind: Kind,
    make: () => Promise<{ readonly response: Response; readonly outcome: QuestionOutcome }>,
    say: (sentence: string) => Response,
  ): Promise<Told> => {
    const started = performance.now();
    const count = (outcome: QuestionOutcome) => {
      if (command !== null) observer?.question(command, outcome, performance.now() - started);
    };
    const refusal = await refused(asked, kind, context);
    if (refusal !== null) {
      count('problem');
      return json(say(refusal));
    }
    try {
      const late = `no answer within ${ANSWER_WITHIN_MS} ms`;
      const { response, outcome } = await inTime(make(), ANSWER_WITHIN_MS, late);
      count(outcome);
      return json(response);
    } catch (error) {
      count('failed');
      log.error({ err: error, ...(command !== null && { command }) }, 'no answer could be made');
      return json(say(context.strings.problem.failed));
    }
  };

  /** Nothing where it fails: what is typed can be sent all the same. */
  const offered = async <Response>(
    asked: Asked,
    context: Context,
    make: () => Promise<Response>,
    nothing: Response,
  ): Promise<Told> => {
    if ((await refused(asked, 'act', context)) !== null) return json(nothing);
    const late = `nothing to offer within ${OFFER_WITHIN_MS} ms`;
    return json(
      await inTime(make(), OFFER_WITHIN_MS, late).catch((error) => {
        log.warn({ err: error }, 'could not complete');
        return nothing;
      }),
    );
  };

  return {
    'api/command': async (asked, context) => {
      const request = commandSchema.safeParse(asked.body).data;
      if (!request) return UNREADABLE;
      const given = givenIn(request, context);
      const say = (sentence: string): CommandResponse => responseOf(plainReply(sentence), context);
      if (wantsDialog(given)) {
        const dialog = async () => ({ response: dialogFor(given, context), outcome: 'answered' as const });
        return answered(asked, context, null, 'act', dialog, say);
      }
      const make = async () => {
        const reply = await answerTo(given, context);
        return { response: responseOf(reply, context), outcome: outcomeOf(reply) };
      };
      return answered(asked, context, given.name, 'question', make, say);
    },
    'api/complete': async (asked, context) => {
      const request = completeSchema.safeParse(asked.body).data;
      if (!request) return UNREADABLE;
      const nothing: CompleteResponse = { typed: '', candidates: [] };
      return offered(asked, context, () => completed(request.line, context), nothing);
    },
    'api/press/discord': async (asked, context) => {
      const request = discordPressSchema.safeParse(asked.body).data;
      if (!request) return UNREADABLE;
      const make = async () => {
        // Of the shape that the handlers look at.
        const pressed = request as unknown as DiscordPress;
        const { acts, outcome } = await pressDiscord(pressed, context, once, log);
        return { response: { acts }, outcome };
      };
      const say = (sentence: string): PressResponse<DiscordPayload> => {
        const message = discordPayload(renderScreen(plainReply(sentence), 0, context.strings));
        return { acts: [{ kind: 'whisper', message }] };
      };
      return answered<PressResponse<DiscordPayload>>(asked, context, 'button', 'act', make, say);
    },
    'api/press/slack': async (asked, context) => {
      const request = slackPressSchema.safeParse(asked.body).data;
      if (!request) return UNREADABLE;
      const make = async () => ({
        response: { acts: await pressSlack(request, responderOf(context)) },
        outcome: 'answered' as const,
      });
      const say = (sentence: string): PressResponse<SlackPayload> => {
        const message = slackPayload(messageOf(plainReply(sentence), 0, context.strings));
        return { acts: [{ kind: 'whisper', message }] };
      };
      return answered<PressResponse<SlackPayload>>(asked, context, null, 'act', make, say);
    },
    'api/suggest': async (asked, context) => {
      const request = suggestSchema.safeParse(asked.body).data;
      if (!request) return UNREADABLE;
      const make = async (): Promise<SuggestResponse> => ({
        options: await suggestionsFor(request, responderOf(context)),
      });
      return offered<SuggestResponse>(asked, context, make, { options: [] });
    },
    'api/choose': async (asked, context) => {
      const request = chooseSchema.safeParse(asked.body).data;
      if (!request) return UNREADABLE;
      const make = async (): Promise<ChooseResponse> => ({
        view: await choose(request, responderOf(context)),
      });
      return offered<ChooseResponse>(asked, context, make, { view: null });
    },
  };
}

function json(response: unknown): Told {
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(response) };
}

const UNREADABLE: Told = {
  status: 400,
  type: 'text/plain; charset=utf-8',
  body: 'That is not what my page sends.\n',
};
