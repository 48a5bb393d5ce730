/** Reading a report: search within it, and who says what on demand. The text itself is never changed, only painted. */
import type { CreditsResponse, Stretch } from '../protocol.ts';
import { byId, element } from './dom.ts';
import './theme.ts';

const text = byId('text', HTMLElement);
const field = byId('find', HTMLInputElement);
const matches = byId('matches', HTMLOutputElement);
const next = byId('next', HTMLButtonElement);
const previous = byId('previous', HTMLButtonElement);

/** Painted at most; all are counted. */
const MOST_PAINTED = 2000;
const PAUSE_MS = 120;

const passages = [...text.querySelectorAll<HTMLElement>('.passage > p')];
/** Of each passage in lower case, as long as the text itself. */
const folded = passages.map((passage) => fold(passage.textContent ?? ''));

/** Letter for letter, so that offsets stay those of the text. */
function fold(given: string): string {
  let made = '';
  for (const character of given) {
    const bare = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    made += bare.length === character.length ? bare : character;
  }
  return made;
}

/** The stretch of a passage's text as a range, whatever elements its text stands in. */
function rangeOf(passage: HTMLElement, { start, end }: Stretch): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= at && start <= at + length) range.setStart(node, start - at);
    if (end >= at && end <= at + length) {
      range.setEnd(node, end - at);
      break;
    }
    at += length;
  }
  return range;
}

function paint(name: string, ranges: readonly Range[]): void {
  // Where the browser can't paint, what is found is still scrolled to.
  CSS.highlights?.set(name, new Highlight(...ranges));
}

interface Found extends Stretch {
  readonly passage: number;
}

let found: readonly Found[] = [];
let at = -1;

function search(): void {
  const wanted = fold(field.value.trim());
  const all: Found[] = [];
  if (wanted !== '') {
    for (const [passage, body] of folded.entries()) {
      for (let start = body.indexOf(wanted); start >= 0; start = body.indexOf(wanted, start + wanted.length))
        all.push({ passage, start, end: start + wanted.length });
    }
  }
  found = all;
  at = -1;
  paint('found', all.slice(0, MOST_PAINTED).flatMap(rangeFor));
  if (all.length > 0) turn(1);
  else tell();
}

function rangeFor({ passage, ...stretch }: Found): readonly Range[] {
  const shown = passages[passage];
  return shown ? [rangeOf(shown, stretch)] : [];
}

function turn(by: 1 | -1): void {
  if (found.length === 0) return;
  at = (at + by + found.length) % found.length;
  const current = found[at];
  const ranges = current ? rangeFor(current) : [];
  paint('current', ranges);
  passages[current?.passage ?? 0]?.scrollIntoView({ block: 'center' });
  tell();
}

function tell(): void {
  const nothing = field.value.trim() === '' ? '' : (text.dataset.noMatch ?? '');
  matches.textContent = found.length === 0 ? nothing : `${at + 1} / ${found.length}`;
  next.disabled = found.length === 0;
  previous.disabled = found.length === 0;
  if (found.length === 0) paint('current', []);
}

let timer = 0;
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(search, PAUSE_MS);
});
next.addEventListener('click', () => turn(1));
previous.addEventListener('click', () => turn(-1));
byId('tools', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  turn(event.shiftKey ? -1 : 1);
});

/** What is known of passages so far, by reference. */
const credits = new Map<string, CreditsResponse['passages'][number]>();
const asked = new Set<number>();
const AT_ONCE = 50;

async function fetchCredits(index: number): Promise<void> {
  const from = Math.floor(index / AT_ONCE) * AT_ONCE;
  if (asked.has(from)) return;
  asked.add(from);
  const { report = '', sha256 = '' } = document.body.dataset;
  const query = new URLSearchParams({ from: String(from), file: sha256 });
  try {
    const response = await fetch(
      new URL(`../r/${encodeURIComponent(report)}/credits?${query}`, import.meta.url),
    );
    if (!response.ok) throw new Error(`${response.status}`);
    const read: CreditsResponse = await response.json();
    for (const passage of read.passages) credits.set(passage.reference, passage);
    show();
  } catch {
    // Asked for again when it is next seen.
    asked.delete(from);
  }
}

const speakers = byId('speakers', HTMLInputElement);
const hedges = byId('hedges', HTMLInputElement);

function show(): void {
  const painted: Record<'said' | 'speaker' | 'hedge', Range[]> = { said: [], speaker: [], hedge: [] };
  for (const passage of passages) {
    const section = passage.parentElement;
    const known = credits.get(section?.id ?? '');
    section?.querySelector('.credit')?.remove();
    if (!known) continue;
    if (speakers.checked) {
      painted.said.push(...known.said.map((part) => rangeOf(passage, part)));
      painted.speaker.push(...known.speakers.map((part) => rangeOf(passage, part)));
      if (known.line !== '') passage.after(element('p', { class: 'credit' }, known.line));
    }
    if (hedges.checked) painted.hedge.push(...known.hedges.map((part) => rangeOf(passage, part)));
  }
  for (const [name, ranges] of Object.entries(painted)) paint(name, ranges);
}

/** What comes into view is asked for, once somebody wants to see it. */
const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting && target instanceof HTMLElement) void fetchCredits(passages.indexOf(target));
  },
  { rootMargin: '600px' },
);

for (const box of [speakers, hedges])
  box.addEventListener('change', () => {
    seen.disconnect();
    if (speakers.checked || hedges.checked) for (const passage of passages) seen.observe(passage);
    show();
  });

byId('tools', HTMLFormElement).hidden = false;

// Narrow screens have the text first.
const contents = document.querySelector<HTMLDetailsElement>('.contents details');
if (contents && matchMedia('(max-width: 62rem)').matches) contents.open = false;

const mark = document.querySelector('mark');
if (mark) mark.scrollIntoView({ block: 'center' });
