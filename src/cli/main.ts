/** `quoth`: what scripts and operators do with reports without a chat platform. */
import { Command } from 'commander';
import { loadEnvironmentFile } from '../environment-file.ts';
import { addCommand } from './add.ts';
import { askCommand } from './ask.ts';
import { checkCommand } from './check.ts';
import { lintCommand } from './lint.ts';
import { mcpCommand } from './mcp.ts';
import { saidCommand } from './said.ts';
import { slackManifestCommand } from './slack-manifest.ts';

loadEnvironmentFile();
// A reader that has seen enough ("| head") ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

await new Command('quoth')
  .description('Ask written reports, in their own words.')
  .addCommand(addCommand())
  .addCommand(askCommand())
  .addCommand(checkCommand())
  .addCommand(saidCommand())
  .addCommand(lintCommand())
  .addCommand(mcpCommand())
  .addCommand(slackManifestCommand())
  .parseAsync();
