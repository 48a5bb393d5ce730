/** `quoth slack-manifest`: what Slack's "create an app from a manifest" takes. */
import { Command, Option } from 'commander';
import { commands } from '../../commands/index.ts';
import { slackManifest } from '../platforms/slack/manifest.ts';

interface ManifestOptions {
  readonly prefix: string;
  readonly requestUrl?: string;
  readonly agent?: true;
}

export function slackManifestCommand(): Command {
  return new Command('slack-manifest')
    .description('print the Slack app manifest, as JSON')
    .addOption(
      new Option('--prefix <letters>', 'goes ahead of each command').env('SLACK_COMMAND_PREFIX').default(''),
    )
    .option(
      '--request-url <address>',
      'for HTTP mode: where Slack reaches /slack/events; Socket Mode without it',
    )
    .option('--agent', 'for an agent app: its conversation begins with prompts made from the report')
    .action(({ prefix, requestUrl, agent }: ManifestOptions) => {
      const manifest = slackManifest(commands, prefix, {
        ...(requestUrl !== undefined && { requestUrl }),
        ...(agent && { isAgent: true }),
      });
      process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
    });
}
