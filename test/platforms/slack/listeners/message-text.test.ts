import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../../src/platforms/slack/listeners/message-text.ts';

const S = 'Rosatom oversees management of the plant, yet staff continue.';
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const plain = (text: string) => ({ type: 'plain_text', text, emoji: true });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const text = (words: string, style?: object) => ({ type: 'text', text: words, style });
const richText = (...elements: object[]) => ({ type: 'rich_text', block_id: 'b', elements });
const image = { type: 'image', image_url: 'https://a.example/i.png', alt_text: 'An owl in a tree' };
const button = { type: 'button', action_id: 'a', text: plain('Press this button now please'), value: 'v' };

describe('the words that a member sees on a message', () => {
  test.each<[string, object]>([
    ['its text', { text: S }],
    ['a post’s page', { text: '', files: [{ mode: 'space', preview: `<document><p>${S}</p></document>` }] }],
    ['its text, with formatting', { text: `*Rosatom* _oversees_ ${S.slice(17)}` }],
    [
      'a rich text',
      { text: '', blocks: [richText(section(text('Rosatom', { bold: true }), text(S.slice(7))))] },
    ],
    ['a rich text rather than its fallback', { text: 'fallback', blocks: [richText(section(text(S)))] }],
    [
      'a list',
      { blocks: [richText({ type: 'rich_text_list', style: 'ordered', elements: [section(text(S))] })] },
    ],
    [
      'a quote',
      { blocks: [richText(section(text('Look!')), { type: 'rich_text_quote', elements: [text(S)] })] },
    ],
    ['preformatted text', { blocks: [richText({ type: 'rich_text_preformatted', elements: [text(S)] })] }],
    [
      'a rich text with emoji, members, groups, channels and dates',
      {
        blocks: [
          richText(
            section(
              { type: 'emoji', name: 'fire' },
              { type: 'user', user_id: 'U1' },
              { type: 'usergroup', usergroup_id: 'S1' },
              { type: 'channel', channel_id: 'C1' },
              { type: 'broadcast', range: 'here' },
              { type: 'date', timestamp: 1, format: '{date}', fallback: 'May' },
              text(' Rosatom '),
              { type: 'link', url: 'https://a.example', text: 'oversees' },
              text(S.slice(16)),
            ),
          ),
        ],
      },
    ],
    ['a section', { blocks: [{ type: 'section', text: mrkdwn(`*${S}*`), accessory: button }] }],
    [
      'a section’s fields',
      { blocks: [{ type: 'section', fields: [mrkdwn(S)] }, { type: 'divider' }, image] },
    ],
    [
      'a header',
      {
        blocks: [
          { type: 'header', text: plain(S) },
          { type: 'actions', elements: [button] },
        ],
      },
    ],
    ['a context', { blocks: [{ type: 'context', elements: [image, mrkdwn(S)] }] }],
    [
      'Markdown',
      { blocks: [{ type: 'markdown', text: `## **Rosatom** [oversees](https://a.example)${S.slice(16)}` }] },
    ],
    ['a table', { blocks: [{ type: 'table', rows: [[{ type: 'raw_text', text: S }]] }] }],
    ['a table of rich texts', { blocks: [{ type: 'table', rows: [[richText(section(text(S)))]] }] }],
    [
      'a block that is new',
      { blocks: [{ type: 'carousel', cards: [{ type: 'card', body: mrkdwn(S), icon: image }] }] },
    ],
    ['an attachment', { text: '', attachments: [{ id: 1, text: S, fallback: 'no' }] }],
    ['an attachment’s pretext', { text: '', attachments: [{ pretext: S }] }],
    ['an attachment’s title', { attachments: [{ title: S, title_link: 'https://a.example' }] }],
    ['an attachment’s field', { attachments: [{ fields: [{ title: '', value: S, short: false }] }] }],
    ['an attachment’s author', { attachments: [{ author_name: S }] }],
    ['an attachment’s footer', { attachments: [{ footer: S }] }],
    ['an attachment’s fallback where there is nothing else', { attachments: [{ fallback: S }] }],
    [
      'an attachment’s blocks',
      { attachments: [{ blocks: [{ type: 'section', text: mrkdwn(S) }], fallback: '[no preview]' }] },
    ],
    [
      'a link’s preview',
      {
        text: '<https://a.example/story>',
        attachments: [{ from_url: 'https://a.example/story', service_name: 'A', author_name: 'Jo', text: S }],
      },
    ],
    [
      'a forwarded message',
      {
        text: '',
        attachments: [
          {
            is_share: true,
            author_name: 'Jo',
            footer: 'Posted in #general',
            text: S,
            channel_id: 'C2',
            ts: '1.1',
          },
        ],
      },
    ],
    [
      'a forwarded message’s blocks',
      {
        text: '',
        attachments: [
          {
            is_share: true,
            is_msg_unfurl: true,
            text: 'another',
            fallback: '[May 1st, 2024 1:00 PM] jo: no',
            message_blocks: [
              { team: 'T', channel: 'C', ts: '1', message: { blocks: [richText(section(text(S)))] } },
            ],
          },
        ],
      },
    ],
    [
      'a snippet’s preview',
      { text: '', files: [{ id: 'F1', mode: 'snippet', preview: S, preview_is_truncated: false }] },
    ],
    [
      'all that is well formed',
      { text: null, blocks: [7, null, { type: 3 }], attachments: [null, { text: S, fields: 'x' }] },
    ],
    ['an image’s title', { blocks: [{ ...image, title: plain(S) }] }],
    ['a task', { blocks: [{ type: 'task_card', task_id: 't', title: S, status: 'complete' }] }],
    ['a plan', { blocks: [{ type: 'plan', title: S, tasks: [] }] }],
    ['a table’s caption', { blocks: [{ type: 'data_table', caption: S, rows: [] }] }],
    [
      'an element of a rich text that is new',
      {
        blocks: [
          richText(
            section(text('Rosatom '), { type: 'formula', text: 'oversees' }, text(S.slice(16)), {
              type: 'citation',
              text: '1',
            }),
          ),
        ],
      },
    ],
    ['a task in Markdown', { blocks: [{ type: 'markdown', text: `- [x] ${S}` }] }],
    ['what was said', { files: [{ id: 'F1', transcription: { preview: { content: S, has_more: false } } }] }],
    ['a message rather than a file that is gone', { text: S, files: [{ id: 'F1', mode: 'tombstone' }] }],
    [
      'a text rather than a fallback that says nothing',
      { text: S, attachments: [{ fallback: '[no preview available]' }] },
    ],
    [
      'a text rather than an image’s fallback',
      { text: S, attachments: [{ fallback: 'owl.png', image_url: 'https://a.example/owl.png' }] },
    ],
    [
      'an attachment’s title with a link',
      { attachments: [{ title: `<https://a.example|Rosatom>${S.slice(7)}` }] },
    ],
    ['a number in brackets', { text: `(1) ${S}` }],
    ['a letter', { text: `a) ${S}` }],
    ['what stands behind all who are called', { text: `@channel ${S} 1️⃣` }],
    ['a list’s item', { text: `1. ${S}` }],
    ['a line with a bullet', { text: `• ${S}` }],
    ['what stands behind mentions and emoji', { text: `:fire: <@U2> <!subteam^S1|@team> ${S} :fire::fire:` }],
  ])('are those of %s', (_, message) => {
    expect(readMessage(message)).toEqual({ text: S, hasUnreadFile: false });
  });

  test('are all of them, the remark first', () => {
    const forward = { is_share: true, text: S };
    const { text: words } = readMessage({
      text: 'look at this',
      attachments: [forward, { title: 'Two', text: S }],
    });
    expect(words).toBe(`look at this\n\n${S}\n\nTwo\n\n${S}`);
  });

  test.each<[string, object]>([
    ['plain text', { blocks: [{ type: 'header', text: plain('Rosatom &amp; Co: &lt;5 &gt;3') }] }],
    ['rich text', { blocks: [richText(section(text('Rosatom &amp; Co: &lt;5 &gt;3')))] }],
    ['a title', { attachments: [{ title: 'Rosatom &amp; Co: &lt;5 &gt;3' }] }],
    ['a footer', { attachments: [{ footer: 'Rosatom &amp; Co: &lt;5 &gt;3' }] }],
    ['a field', { attachments: [{ fields: [{ title: 'Rosatom &amp; Co: &lt;5 &gt;3', value: '' }] }] }],
  ])('are as Slack shows the three characters that it escapes in %s', (_, message) => {
    expect(readMessage(message).text).toBe('Rosatom & Co: <5 >3');
  });

  test('are what it quotes where it quotes', () => {
    expect(readMessage({ text: `They say:\n&gt; ${S}\nReally?` }).text).toBe(S);
    expect(readMessage({ text: `He wrote “${S}”, no?` }).text).toBe(S);
  });

  test.each<[string, object, boolean]>([
    ['of nothing', {}, false],
    ['of no message', { text: 7, blocks: {}, attachments: 'x' }, false],
    ['of an emoji', { text: ':owl:' }, false],
    ['of a link', { text: '<https://a.example>' }, false],
    ['of a file', { text: '', files: [{ id: 'F1', name: 'message.txt' }] }, true],
    [
      'of an image with a fallback',
      { attachments: [{ fallback: 'owl.png', image_url: 'https://a.example' }] },
      false,
    ],
    ['of no preview', { attachments: [{ fallback: '[no preview available]' }] }, false],
    ['of a recording without transcription', { files: [{ transcription: { status: 'none' } }] }, true],
    ['of a forwarded file', { text: '', attachments: [{ is_share: true, files: [{ id: 'F1' }] }] }, true],
  ])('%s are none', (_, message, hasUnreadFile) => {
    expect(readMessage(message)).toEqual({ text: '', hasUnreadFile });
  });
});
