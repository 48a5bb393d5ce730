/** Discord's gateway: a web socket from here to Discord, which discord.js keeps up. */
import type { Client } from 'discord.js';
import type { Logger } from '../../../log.ts';
import type { Observer } from '../../service.ts';
import { Events } from '../discord-js.ts';
import { turnToIdentify } from './shard-messages.ts';
import type { Transport } from './transport.ts';

/** Of a shard, the process that started it says when it may identify: Discord lets one of them in at a time. */
export function gatewayTransport(log: Logger, observer: Observer | undefined, isShard: boolean): Transport {
  let isClosing = false;
  let end: (why: string) => void = () => {};
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  return {
    client: isShard
      ? { ws: { buildIdentifyThrottler: () => ({ waitForIdentify: (_, signal) => turnToIdentify(signal) }) } }
      : {},
    rest: {},
    kind: 'gateway',
    ended,
    async connect(client, token) {
      client.on(Events.ShardReady, () => observer?.connection('connected'));
      client.on(Events.ShardReconnecting, () => {
        if (isClosing) return;
        observer?.connection('lost');
        log.warn('reconnecting');
      });
      client.on(Events.ShardResume, () => {
        observer?.connection('connected');
        log.info('resumed');
      });
      client.on(Events.ShardDisconnect, ({ code }) => {
        observer?.connection('ended');
        log.error({ code }, 'disconnected for good');
        end(`Discord ended the connection for good (${code})`);
      });
      return loggedIn(client, token);
    },
    open: async () => null,
    answered() {},
    async close(underWay) {
      isClosing = true;
      await underWay();
    },
  };
}

export async function loggedIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  return ready;
}
