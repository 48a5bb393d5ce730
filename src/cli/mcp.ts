/** `quoth mcp`: the reports as tools for agents. */
import { Command, Option } from 'commander';
import { LOG_LEVELS, type LogLevel } from '../log.ts';
import { unreadable } from './knowledge.ts';
import { knowledgeOption } from './knowledge-option.ts';

interface McpOptions {
  readonly knowledge: string;
  readonly logLevel: LogLevel;
}

export function mcpCommand(): Command {
  return new Command('mcp')
    .description('serve the reports to agents, over the Model Context Protocol on standard input and output')
    .addOption(knowledgeOption())
    .addOption(
      new Option('--log-level <level>', 'what standard error is told')
        .env('LOG_LEVEL')
        .choices(LOG_LEVELS)
        .default('warn'),
    )
    .action(async ({ knowledge, logLevel }: McpOptions) => {
      // Loaded by nobody else.
      const { serveTools } = await import('./mcp/serve.ts');
      await serveTools(knowledge, logLevel).catch((error: unknown) => unreadable(knowledge, error));
      process.exit(0);
    });
}
