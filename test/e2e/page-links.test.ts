/** A PDF from an address, imported and asked: what the `Source` button of each platform opens. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importReport } from '../../src/importing/import-report.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { setBy } from '../importing/support/pdf.ts';
import { passage } from '../importing/support/prose.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { command } from './support/discord-payloads.ts';
import { discordSuite } from './support/discord-suite.ts';
import { slackSuite } from './support/slack-suite.ts';

const URL = 'https://example.org/mole.pdf';
const QUESTION = 'When is high water?';

let library: Library;
let remove: () => Promise<void>;
beforeAll(async () => {
  const bytes = await setBy((doc) => {
    // A cover ahead of the page that bears the number 1.
    doc.fontSize(20).text('Tides of the Eastern Mole').fontSize(10);
    for (const [i, text] of [passage(1), 'High water is at noon.', passage(2)].entries()) {
      doc.addPage().text(text);
      doc.text(`Page ${i + 1}`, 72, 740, { lineBreak: false });
    }
  });
  const given = { title: 'Tides', language: 'en' };
  const { text, ending } = await importReport(
    { name: URL, url: URL, bytes, contentType: 'application/pdf' },
    given,
    '2026-01-01',
    () => {},
  );
  const made = await knowledgeFolder({ [`tides${ending}`]: text });
  remove = made.remove;
  library = await openLibrary(made.folder);
});
afterAll(async () => {
  await library.close();
  await remove();
});

const discord = discordSuite('gateway');
const slack = slackSuite('http');

test('is the page of the file, and the citation names the printed one', async () => {
  await discord.start(library);
  const { body } = await discord.server.ask(command('ask', { question: QUESTION }));
  expect(JSON.stringify(body)).toContain(`${URL}#page=3"`);
  expect(JSON.stringify(body)).toContain('p. 2');
  await slack.restart(library);
  const seen = await slack.bot.ask(QUESTION);
  expect(seen.buttons.find(({ label }) => label === 'Source')?.url).toBe(`${URL}#page=3`);
  expect(seen.notes.join(' ')).toContain('p. 2');
});
