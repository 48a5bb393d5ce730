/** The first page: asks, and draws what comes of it as both platforms show it. */
import type { AskWords, CommandRequest, CommandResponse, CompleteResponse } from '../protocol.ts';
import { Choices, type Offered } from './choices.ts';
import { Conversation } from './conversation.ts';
import { openDialog } from './dialog.ts';
import { byId, element } from './dom.ts';
import { discord, slack } from './drawing/looks.ts';
import { post } from './request.ts';
import './theme.ts';

const words: AskWords = JSON.parse(document.body.dataset.words ?? '{}');
const form = byId('ask', HTMLFormElement);
const line = byId('line', HTMLTextAreaElement);
const status = byId('status', HTMLElement);
const exchanges = byId('exchanges', HTMLElement);

/** More would be scrolled past. */
const MOST_EXCHANGES = 20;

function tell(text: string): void {
  status.textContent = text;
}

async function ask(request: CommandRequest, shown: string): Promise<void> {
  const views = [new Conversation(discord, words, tell), new Conversation(slack, words, tell)] as const;
  const [onDiscord, onSlack] = views;
  const exchange = element(
    'section',
    { class: 'exchange', 'aria-label': shown },
    element('h2', { class: 'asked' }, shown),
    element('div', { class: 'sides' }, ...views.map((view) => view.element)),
  );
  for (const view of views) view.say(words.waiting);
  exchanges.prepend(exchange);
  while (exchanges.children.length > MOST_EXCHANGES) exchanges.lastElementChild?.remove();
  try {
    const response = await post<CommandResponse>('api/command', request);
    if (response.kind === 'dialog') {
      exchange.remove();
      return await askInDialog(response);
    }
    onDiscord.show(response.discord);
    onSlack.show(response.slack);
    tell(slack.line(response.slack));
    // So that a page that is loaded anew asks it again.
    if ('line' in request) history.replaceState(null, '', `?${new URLSearchParams({ q: request.line })}`);
  } catch {
    for (const view of views) view.say(words.noAnswer);
    tell(words.noAnswer);
  }
}

async function askInDialog({ view }: Extract<CommandResponse, { kind: 'dialog' }>): Promise<void> {
  const filled = await openDialog(view, words);
  if (!filled) return;
  const { command } = JSON.parse(view.private_metadata ?? '{}') as { command: string };
  const shown = Object.entries(filled).map(([name, value], i) => (i === 0 ? value : `${name}:${value}`));
  await ask({ command, input: filled }, shown.join(' '));
}

async function offered(): Promise<readonly Offered[]> {
  const typed = line.value.slice(0, line.selectionStart);
  // Whoever asks in their own words is left alone.
  if (!typed.startsWith('/') && !/\b\w+:\S*$/.test(typed)) return [];
  const { typed: end, candidates } = await post<CompleteResponse>('api/complete', { line: typed });
  return candidates.slice(0, 25).map(({ value, about }) => ({
    label: value.trim(),
    about,
    take: () => {
      const start = typed.slice(0, typed.length - end.length) + value;
      line.value = start + line.value.slice(typed.length);
      line.setSelectionRange(start.length, start.length);
      grow();
      line.dispatchEvent(new Event('input'));
    },
  }));
}

/** As high as what is typed, up to some lines. */
function grow(): void {
  line.style.height = 'auto';
  line.style.height = `${Math.min(line.scrollHeight, 180)}px`;
}

const choices = new Choices(line, byId('choices', HTMLElement), offered);

function submit(): void {
  const typed = line.value.trim();
  choices.close();
  if (typed === '') {
    line.focus();
    return;
  }
  line.value = '';
  grow();
  void ask({ line: typed }, typed);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
line.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  submit();
});
line.addEventListener('input', grow);
for (const example of document.querySelectorAll<HTMLElement>('.example'))
  example.addEventListener('click', () => {
    const typed = example.dataset.line ?? '';
    void ask({ line: typed }, typed);
  });
byId('fields', HTMLElement).addEventListener('click', () => {
  void post<CommandResponse>('api/command', { line: '/ask' })
    .then((response) => (response.kind === 'dialog' ? askInDialog(response) : undefined))
    .catch(() => tell(words.noAnswer));
});

const looks = byId('looks', HTMLElement);
looks.addEventListener('change', (event) => {
  if (event.target instanceof HTMLInputElement) exchanges.dataset.look = event.target.value;
});
exchanges.dataset.look = 'discord';

const asked = new URLSearchParams(location.search).get('q');
if (asked) void ask({ line: asked }, asked);
