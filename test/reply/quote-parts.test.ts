import { expect, test } from 'vitest';
import { openLibrary } from '../../src/library/open-library.ts';
import { quotePage } from '../../src/reply/quote-parts.ts';
import { english } from '../../src/reply/strings/english.ts';
import { knowledgeFolder } from '../support/knowledge.ts';
import { knowledgeFile } from '../support/report.ts';

const SAYS = 'Captain Mary Wells said that the ferries stop in winter.';

test.each([
  ['all is', SAYS, 'As stated by Captain Mary Wells (“said”)'],
  ['only some is', `Fares rose in 2022. ${SAYS}`, 'In part as stated by Captain Mary Wells (“said”)'],
  ['nothing is', 'Fares rose in 2022.', 'The report’s own words'],
  [
    'all, by a pronoun alone, is',
    'He said that the ferries stop in winter.',
    'Somebody’s words or view, whose is not clear (“said”)',
  ],
  [
    'some, by a pronoun beside a name, is',
    `${SAYS} Anna Lee and Tom Reed were there. They claimed that nobody minds.`,
    'In part as stated by Captain Mary Wells (“said”)',
  ],
])('a whole passage tells whose words it is where %s somebody’s', async (_, passage, credit) => {
  const made = await knowledgeFolder({ 'harbour.txt': knowledgeFile(passage) });
  const quoted = await (await openLibrary(made.folder)).quote('0.1', undefined);
  await made.remove();
  expect(quoted.ok && quotePage(quoted.value, english).foot[0]).toEqual({ kind: 'note', text: credit });
});

test('a pronoun is left to whoever reads the quote as data', async () => {
  const made = await knowledgeFolder({
    'harbour.txt': knowledgeFile('He said that the ferries stop in winter.'),
  });
  const quoted = await (await openLibrary(made.folder)).quote('0.1', undefined);
  await made.remove();
  expect(quoted.ok && quoted.value[0]?.credits).toEqual([{ speaker: 'He', cue: 'said' }]);
});
