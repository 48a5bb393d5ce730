/** The terminal chat as a person sees it; `npx vitest run test/gallery-terminal.test.ts -u` writes its file in `gallery/` anew. */
import { expect, test } from 'vitest';
import { openLibrary } from '../src/library/open-library.ts';
import { openChat } from './platforms/terminal/harness.ts';
import { fenced } from './support/gallery.ts';
import { eventually } from './support/waiting.ts';

test('the terminal chat', async () => {
  const report = await openLibrary('knowledge');
  const chat = openChat(80, { library: report });
  const screens: string[] = [];
  const press = async (title: string, keys: string) => {
    await chat.press(keys);
    // A line that is edited is drawn anew, prompt and all, over what stood there.
    const seen = chat.seen().replace(/^.*(?=quoth> )/gmu, '');
    screens.push(fenced(title, seen.replace(/[^\S\n]+$/gmu, '')));
  };
  const CLEAR = '\x15';
  await press('Greeted', '');
  await press('A question', 'who oversees management of the plant?\r');
  await press('In context', '/context\r');
  await press('A copy to pass on', '/share\r');
  await press('Its citation', '/cite\r');
  await press('What may answer', 'why do people worry about mining there?\r');
  await press('The second of it in context', '2\r');
  await press('The next page', '/next\r');
  await press('Tab, where a command is typed', '/\t');
  await press('Tab, where a reference is typed', `${CLEAR}/quote \t`);
  await press('Tab, where two sections are meant', `${CLEAR}who works there? section:nuclear\t`);
  await press('Tab, where one is', ' fac\t');
  // They are gathered behind the first answers.
  await eventually(async () => (await report.complete('speaker', '')).length > 0, 'speakers');
  await press('Tab, where a speaker is typed', `${CLEAR}/said \t`);
  chat.input.end();
  await chat.over;
  await report.close();
  const text = `# The terminal chat\n\nAt 80 columns, as a person sees it.\n\n${screens.join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot('gallery/terminal.md');
});
