/** Discord and Slack, each drawn from the very payload that it would be sent. */
import type { DiscordPayload, PressResponse, SlackPayload } from '../../protocol.ts';
import type { Look } from '../conversation.ts';
import { post } from '../request.ts';
import { drawDiscord } from './discord-message.ts';
import { drawSlack } from './slack-message.ts';

export const discord: Look<DiscordPayload> = {
  name: 'discord',
  title: 'Discord',
  draw(payload, press) {
    return drawDiscord(payload.components, (control, customId, values) =>
      press(control, async (shown) => {
        const message = { ...shown, components: payload.components };
        const response = await post<PressResponse<DiscordPayload>>('api/press/discord', {
          message,
          customId,
          values,
        });
        return response.acts;
      }),
    );
  },
  line({ components }) {
    const texts = components.flatMap((component) => ('content' in component ? [component.content] : []));
    return (texts[0] ?? '').replace(/\\(.)/g, '$1').replace(/^(?:>|-#|###) |\*\*/gm, '');
  },
};

export const slack: Look<SlackPayload> = {
  name: 'slack',
  title: 'Slack',
  draw(payload, press) {
    return drawSlack(payload.blocks, (control, value) =>
      press(control, async (message) => {
        const response = await post<PressResponse<SlackPayload>>('api/press/slack', { message, value });
        return response.acts;
      }),
    );
  },
  /** Less the joiners that keep Slack from reading markup into it. */
  line({ text }) {
    return text
      .replaceAll('\u2060', '')
      .replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[String(name)] ?? '');
  },
};
