/** Pages of Slack's about the app, for whoever runs it. */
import type { SlackSettings } from '../../config.ts';

export interface AppLinks {
  /** Where a workspace installs the app, and installs it anew with other scopes. */
  readonly install: string;
  /** Opens a conversation with the app for whoever follows it, in the workspace that has it. */
  readonly open?: string;
}

/** The app's id stands in its app-level token. In HTTP mode there is none, and a bot's token doesn't tell. */
export function appLinks({ mode }: Pick<SlackSettings, 'mode'>): AppLinks {
  const app = mode.kind === 'socket' ? /^xapp-\d+-(A[A-Z\d]+)-/.exec(mode.appToken)?.[1] : undefined;
  if (app === undefined) return { install: 'https://api.slack.com/apps' };
  return {
    install: `https://api.slack.com/apps/${app}/install-on-team`,
    open: `https://slack.com/app_redirect?app=${app}`,
  };
}
