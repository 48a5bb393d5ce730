import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../../src/platforms/discord/events/message-text.ts';

const S = 'Rosatom oversees management of the plant, yet staff continue.';
const display = (content: string) => ({ type: 10, id: 2, content });
const snapshot = (message: object) => ({ message });
const poll = {
  question: { text: S },
  answers: [{ answer_id: 1, poll_media: { text: 'Yes', emoji: { name: '🦉' } } }, { answer_id: 2 }],
  expiry: null,
  allow_multiselect: false,
  layout_type: 1,
};

describe('the words that a member sees on a message', () => {
  test.each<[string, object]>([
    ['its content', { content: S }],
    ['its content behind a role and an emoji', { content: `<@&12> <:owl:1> ${S}` }],
    ['an embed’s description', { content: '<@&12>', embeds: [{ type: 'rich', description: S }] }],
    ['an embed’s title', { embeds: [{ title: S }] }],
    ['an embed’s fields', { embeds: [{ fields: [{ name: '\u200b', value: S }] }] }],
    ['an embed’s field’s name', { embeds: [{ fields: [{ name: S, value: '' }] }] }],
    ['an embed’s author', { embeds: [{ author: { name: S } }] }],
    ['an embed’s footer', { embeds: [{ footer: { text: S } }] }],
    [
      'an embed rather than who made it',
      { embeds: [{ author: { name: 'Jo' }, description: S, footer: { text: 'May 1' } }] },
    ],
    [
      'a bare link’s preview',
      { content: 'https://a.example/b', embeds: [{ type: 'article', url: 'x', description: S }] },
    ],
    ['a hidden link’s preview', { content: '<https://a.example/b>', embeds: [{ description: S }] }],
    ['components', { flags: 1 << 15, components: [{ type: 17, components: [display(`## ${S}`)] }] }],
    [
      'a section',
      { components: [{ type: 9, components: [display(S)], accessory: { type: 2, label: 'Press' } }] },
    ],
    [
      'components that are new',
      { components: [{ type: 99, components: [{ type: 98, components: [display(S)] }] }] },
    ],
    ['what was forwarded', { content: '', message_snapshots: [snapshot({ content: S })] }],
    ['a forwarded embed', { message_snapshots: [snapshot({ content: '', embeds: [{ description: S }] })] }],
    ['forwarded components', { message_snapshots: [snapshot({ components: [display(S)] })] }],
    [
      'the message that a thread was made of',
      { type: 21, content: '', referenced_message: { content: S, author: { id: '1' } } },
    ],
    [
      'a message rather than the one that it answers',
      { type: 19, content: S, referenced_message: { content: 'No' } },
    ],
    [
      'a poll that has ended',
      {
        type: 46,
        embeds: [
          {
            type: 'poll_result',
            fields: [
              { name: 'poll_question_text', value: S },
              { name: 'victor_answer_votes', value: '3' },
              { name: 'total_votes', value: '5' },
            ],
          },
        ],
      },
    ],
    ['a coloured block of code', { content: `\`\`\`ansi\n\u001b[1;31m${S}\u001b[0m\n\`\`\`` }],
    ['a link whose address has brackets', { content: `[Rosatom](https://a.example/b_(c))${S.slice(7)}` }],
    ['a task', { content: `- [ ] ${S}` }],
    ['what stands behind all who are called', { content: `@everyone ${S}` }],
    ['what is sent in silence', { content: `@silent ${S}` }],
    [
      'all that is well formed',
      { content: 7, embeds: [null, { title: 8, description: S }], poll: 9, components: {} },
    ],
  ])('are those of %s', (_, message) => {
    expect(readMessage(message)).toEqual({ text: S, hasUnreadFile: false });
  });

  test('are all of them, the remark first', () => {
    const message = {
      content: 'look https://a.example/b',
      embeds: [{ title: 'One', description: S, provider: { name: 'A' } }],
      poll,
      message_snapshots: [snapshot({ content: S }), snapshot({ content: 'Two' })],
    };
    expect(readMessage(message).text).toBe(`look\n\nOne\n\n${S}\n\n${S}\n\nYes\n\n${S}\n\nTwo`);
  });

  test.each<[string, unknown, boolean]>([
    ['of nothing', {}, false],
    ['of no message', null, false],
    ['of a sticker', { content: '', sticker_items: [{ id: '1', name: 'Owl', format_type: 1 }] }, false],
    ['of a link', { content: 'https://a.example' }, false],
    [
      'of a moving picture',
      {
        content: 'https://tenor.example/owl',
        embeds: [{ type: 'gifv', url: 'x', provider: { name: 'Tenor' } }],
      },
      false,
    ],
    ['of a file', { content: '', attachments: [{ id: '1', filename: 'message.txt' }] }, true],
    [
      'of a forwarded file',
      { message_snapshots: [snapshot({ content: '', attachments: [{ id: '1' }] })] },
      true,
    ],
    ['of a button', { components: [{ type: 1, components: [{ type: 2, label: S }] }] }, false],
  ])('%s are none', (_, message, hasUnreadFile) => {
    expect(readMessage(message)).toEqual({ text: '', hasUnreadFile });
  });
});
