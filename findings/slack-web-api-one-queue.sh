#!/usr/bin/env bash
# @slack/web-api 8.2.0: a 429 for one method holds the whole client. Its one queue is paused for all of Retry-After, so that calls of other methods
# and channels, which Slack would take, wait as long. Quoth has its answers to one channel held alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @slack/web-api@8.2.0
cat >show.mjs <<'EOF'
import { createServer } from 'node:http';
import { WebClient, LogLevel } from '@slack/web-api';
const seen = [];
const server = createServer((request, response) => {
  const method = request.url.split('/').pop();
  request.resume();
  const isFirst = !seen.some((call) => call.method === method);
  seen.push({ method, at: performance.now() });
  if (method === 'chat.postMessage' && isFirst) response.writeHead(429, { 'retry-after': '3' }).end();
  else response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const client = new WebClient('xoxb-not-a-token', { slackApiUrl: `http://127.0.0.1:${server.address().port}/`, logLevel: LogLevel.ERROR });
const limited = client.chat.postMessage({ channel: 'C1', text: 'one' });
while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
await new Promise((resolve) => setTimeout(resolve, 200));
const start = performance.now();
await client.auth.test();
const waited = performance.now() - start;
await limited;
server.close();
console.log(`auth.test behind a 429 (Retry-After: 3) of chat.postMessage waited ${(waited / 1000).toFixed(1)} s`);
process.exit(waited > 2000 ? 0 : 1);
EOF
node show.mjs
