/** What a chat puts between words, as its clients write it down; none of it is a word of whoever writes. */

/**
 * Mentions of members, roles, groups and channels, dates, emoji and commands in angle brackets, of Slack and of Discord:
 * `<@U7>`, `<@U7|jo>`, `<@&1>`, `<#C7|general>`, `<!subteam^S1|@team>`, `<!here>`, `<!date^1^{date}|May>`, `<t:1:R>`,
 * `<a:owl:1>`, `</ask it:1>`, `<id:guide>`.
 */
const BRACKETED =
  /<(?:@[!&]?[A-Z\d]|#[A-Z\d]|!(?:subteam|date)\^|!(?:here|channel|everyone|group)\b|t:-?\d|id:[a-z]|\/[^<>:\n]{1,100}:\d|a?:\w{1,32}:\d)[^<>\n]{0,1000}>/g;

/** `:pray:`, `:pray::skin-tone-2:`, `:+1:`; not the minutes of a time. */
const EMOJI =
  /(?<![\p{L}\p{N}:])(?::(?:[\p{Ll}\p{Lo}\p{N}_+'-]{0,50}[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_+'-]{0,50}|[+-]1|100|1234):)+(?![\p{L}\p{N}:])/gu;

/** A digit in a box, made of the digit itself: `1️⃣`. */
const KEYCAP = /[\d#*]\ufe0f?\u20e3/gu;

/** Everybody is called, typed where no client made a mention of it; `@silent` ahead calls nobody. */
const EVERYBODY = /(?<![\p{L}\p{N}\p{M}_.@/])@(?:everyone|here|channel|silent)(?![\p{L}\p{N}_-])/gu;

/** `@here`, `@everyone`, `@jo`, and `@jo.smith`, typed where no client made a mention of it. */
const AT = /(?<![\p{L}\p{N}\p{M}_.@/])@[\p{L}_][\p{L}\p{M}\p{N}_-]{0,80}(?:\.[\p{L}\p{N}_-]{1,80}){0,3}/gu;

/** A channel's name, typed ahead of all words or behind them: within them it may as well be a topic. */
const CHANNELS_AHEAD = /^(?:\s*#[\p{L}_][\p{L}\p{M}\p{N}_-]{0,80}(?=\s)){1,8}/u;
const CHANNELS_BEHIND = /(?:(?:^|\s)#[\p{L}_][\p{L}\p{M}\p{N}_-]{0,80}){1,8}\s?$/u;

const LINK =
  /<?(?:https?|ftp|slack|discord|mailto|tel):(?:\/\/)?[^\s<>|]{1,2000}(?:\|[^<>\n]{0,1000})?>?|(?<![\p{L}\p{N}])www\.[^\s<>]{1,2000}/giu;

/** A link in Markdown, of which its label is read; an address may have brackets in it. */
const LABELLED =
  /\[([^[\]\n]{1,1000})\]\(<?(?:https?|ftp|mailto):(?:[^()\s]|\([^()\s]{0,200}\)){1,2000}\)/giu;

/** A link of Slack's, of which its label is read, unless that is an address again. */
const SLACK_LABELLED = /<(?:https?|ftp|slack|mailto|tel):[^\s<>|]{1,2000}\|([^<>\n]{1,1000})>/giu;
const ADDRESS =
  /^(?:[a-z]{2,8}:|www\.|\S+@\S+$|\+?[\d ()-]{7,30}$|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,24}(?:[/?#:]\S*)?$)/iu;

/** At the ends of a line nobody reads a link as part of a sentence. */
const LINKS_AHEAD = new RegExp(String.raw`^[ \t]*(?:${LINK.source})(?=[ \t]|$)`, 'gimu');
const LINKS_BEHIND = new RegExp(String.raw`(?<=^|[ \t])(?:${LINK.source})[ \t]*$`, 'gimu');

/** `text` without them, for what is checked; a link stays where words stand around it. */
export function withoutTokens(text: string): string {
  const left = withoutMarks(text).replace(EVERYBODY, ' ').replace(LINKS_AHEAD, '').replace(LINKS_BEHIND, '');
  return left === text ? text.trim() : tidied(left);
}

/** `text` without them, for what is asked: names that are called and links are no words of a question. */
export function questionWithoutTokens(text: string): string {
  const left = withoutMarks(text)
    .replace(LINK, ' ')
    .replace(AT, ' ')
    .replace(CHANNELS_AHEAD, ' ')
    .replace(CHANNELS_BEHIND, ' ');
  return left === text ? text.trim() : tidied(left.replace(EMPTY_BRACKETS, ' '));
}

/** `(see <#C7>)` without the channel. */
const EMPTY_BRACKETS = /[([]\s*(?:(?:see|cf\.?|in|via|cc|siehe|vgl\.?|voir|ver)?:?\s*)[)\]]/giu;

/** What no reader takes for words, with links as their labels. */
function withoutMarks(text: string): string {
  return text
    .replace(LABELLED, '$1')
    .replace(SLACK_LABELLED, (link, label: string) => (ADDRESS.test(label.trim()) ? link : label))
    .replace(BRACKETED, ' ')
    .replace(EMOJI, ' ')
    .replace(KEYCAP, ' ');
}

/** Half a character, as some clients send one, is none: platforms refuse it, or show it in ways of their own. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Without the white space that what went left behind. */
function tidied(text: string): string {
  return text
    .replace(/(?<![ \t])[ \t]+/g, ' ')
    .replace(/ (?=[,;.!?…。、？！](?:\s|$))/gu, '')
    .replace(/^ | $/gm, '')
    .trim();
}
