import { expect, test } from 'vitest';
import { appLinks } from '../../../src/platforms/slack/app-links.ts';

test.each([
  ['xapp-1-A0123ABCD-4567890123-0a1b2c3d', 'A0123ABCD'],
  ['xapp-2-A9-1-zz', 'A9'],
])('an app’s pages are known by its token: %s', (appToken, app) => {
  const links = appLinks({ mode: { kind: 'socket', appToken } });
  expect(links).toEqual({
    install: `https://api.slack.com/apps/${app}/install-on-team`,
    open: `https://slack.com/app_redirect?app=${app}`,
  });
  expect(JSON.stringify(links)).not.toContain(appToken.split('-').at(-1));
});

test('without it, the page of all apps is named', () => {
  const all = { install: 'https://api.slack.com/apps' };
  expect(appLinks({ mode: { kind: 'http', signingSecret: 's', port: 3000 } })).toEqual(all);
  expect(appLinks({ mode: { kind: 'socket', appToken: 'xapp-of-another-kind' } })).toEqual(all);
});
