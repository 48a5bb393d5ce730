/** `quoth`: what scripts and operators do with reports without a chat platform. */
import { Command } from 'commander';
import { loadEnvironmentFile } from '../environment-file.ts';

/** Loaded as they are named: what one needs takes the others a second of work. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  add: async () => (await import('./add.ts')).addCommand(),
  ask: async () => (await import('./ask.ts')).askCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  said: async () => (await import('./said.ts')).saidCommand(),
  gaps: async () => (await import('./gaps.ts')).gapsCommand(),
  lint: async () => (await import('./lint.ts')).lintCommand(),
  mcp: async () => (await import('./mcp.ts')).mcpCommand(),
  'slack-manifest': async () => (await import('./slack-manifest.ts')).slackManifestCommand(),
};

loadEnvironmentFile();
// A reader that has seen enough ("| head") ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const quoth = new Command('quoth').description('Ask written reports, in their own words.');
const [name = ''] = process.argv.slice(2);
const named = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
for (const load of named ? [named] : Object.values(COMMANDS)) quoth.addCommand(await load());
await quoth.parseAsync();
