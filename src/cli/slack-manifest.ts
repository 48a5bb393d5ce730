/** `quoth slack-manifest`: what Slack's "create an app from a manifest" takes. */
import { Command, Option } from 'commander';
import { commands } from '../../commands/index.ts';
import { slackManifest } from '../platforms/slack/manifest.ts';

interface ManifestOptions {
  readonly prefix: string;
  readonly requestUrl?: string;
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
    .action(({ prefix, requestUrl }: ManifestOptions) => {
      const manifest = slackManifest(commands, prefix, requestUrl === undefined ? {} : { requestUrl });
      process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
    });
}
