/** The way that Discord's interactions come in: its gateway, or HTTPS. discord.js makes the same of both. */
import type { Client, ClientOptions, RESTOptions } from 'discord.js';

export interface Transport {
  /** What the client has to be made with. */
  readonly client: Pick<ClientOptions, 'ws'>;
  readonly rest: Partial<RESTOptions>;
  /** Over HTTPS each request is answered in its response; by the gateway, an interaction may come again. */
  readonly kind: 'gateway' | 'https';
  /** Connects. Rejects where the token is refused or Discord can't be reached. */
  connect(client: Client, token: string): Promise<Client<true>>;
  /**
   * Takes interactions from now on; to be called when connected and the commands are registered. Resolves to the port that
   * is listened on, or null; rejects with one sentence for the operator.
   */
  open(): Promise<number | null>;
  /** The interaction with this id is answered, or will never be. */
  answered(id: string): void;
  /** Takes no more interactions. Resolves when `underWay` has, and the answers are gone. */
  close(underWay: () => Promise<void>): Promise<void>;
  /** Resolves to why where the connection ends for good. */
  readonly ended: Promise<string>;
}
