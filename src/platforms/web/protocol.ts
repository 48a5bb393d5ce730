/** What the page and its server tell each other, as JSON. Types alone: a browser reads none of the server's code. */
import type { types } from '@slack/bolt';
import type { APIMessageTopLevelComponent } from 'discord.js';

/** What Discord would be sent, less what no reader sees. */
export interface DiscordPayload {
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** What Slack would be sent, less what no reader sees. `text` is the line of a notification. */
export interface SlackPayload {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
}

/** `POST api/command`: a line as it is typed, or a command with its fields. */
export type CommandRequest =
  | { readonly line: string }
  | { readonly command: string; readonly input: Readonly<Record<string, string>> };

export type CommandResponse =
  | { readonly kind: 'reply'; readonly discord: DiscordPayload; readonly slack: SlackPayload }
  /** Slack's dialog for a command that was typed without what it needs. */
  | { readonly kind: 'dialog'; readonly view: types.ModalView };

/** `POST api/complete`, with a line: what may stand in place of its end. */
export interface CompleteResponse {
  /** The end of the line that a candidate takes the place of. */
  readonly typed: string;
  readonly candidates: readonly { readonly value: string; readonly about: string }[];
}

/** `POST api/press/discord` and `api/press/slack`: the message brings along what its button needs, as on the platforms. */
export interface DiscordPress {
  readonly message: { readonly id: string; readonly isPrivate: boolean } & DiscordPayload;
  readonly customId: string;
}

export interface SlackPress {
  readonly message: { readonly id: string; readonly isPrivate: boolean };
  readonly value: string;
}

/** What a press does, in order. */
export type Act<Payload> =
  /** The message that was pressed shows this from now on. */
  | { readonly kind: 'update'; readonly message: Payload }
  /** Whoever pressed sees it alone. */
  | { readonly kind: 'whisper'; readonly message: Payload }
  /** As a channel would see it. */
  | { readonly kind: 'post'; readonly message: Payload }
  /** The message that was pressed goes. */
  | { readonly kind: 'delete' };

export interface PressResponse<Payload> {
  readonly acts: readonly Act<Payload>[];
}

/** `POST api/suggest`: what is offered in a field of a dialog; `POST api/choose`: something is chosen there. */
export interface SuggestRequest {
  readonly field: string;
  readonly typed: string;
  readonly metadata: string;
}

export interface SuggestResponse {
  readonly options: readonly types.PlainTextOption[];
}

export interface ChooseRequest {
  readonly field: string;
  readonly value: string | null;
  readonly metadata: string;
}

/** The dialog as it is from now on; null: as it was. */
export interface ChooseResponse {
  readonly view: types.ModalView | null;
}

/** The words that the ask page's script shows. */
export interface AskWords {
  readonly onlyYou: string;
  readonly asChannel: string;
  readonly dismiss: string;
  readonly copy: string;
  readonly copied: string;
  readonly waiting: string;
  readonly noAnswer: string;
  readonly cancel: string;
  readonly optional: string;
}

/** `GET r/NAME/credits`, from an index on. All stretches are UTF-16 code units of a passage's text. */
export interface CreditsResponse {
  readonly passages: readonly {
    readonly reference: string;
    /** What somebody is credited with. */
    readonly said: readonly Stretch[];
    /** Who, and by which words. */
    readonly speakers: readonly Stretch[];
    readonly hedges: readonly Stretch[];
    /** Whose words they are, in a line; empty where they are the report's own. */
    readonly line: string;
  }[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}
