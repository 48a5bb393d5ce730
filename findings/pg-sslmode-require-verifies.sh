#!/usr/bin/env bash
# pg 8.23.1: in an address, sslmode=require is not libpq's. There it encrypts and verifies nothing, so that managed databases whose certificates are
# signed by themselves can be reached; here it is taken for verify-full, and the connection is refused. Only with uselibpqcompat=true behind it does it
# mean what PostgreSQL's own documentation says. Quoth adds that. (openssl makes the certificate.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pg@8.23.1
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=database.example 2>/dev/null
cat >show.mjs <<'EOF'
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { TLSSocket } from 'node:tls';
import pg from 'pg';
// As far as PostgreSQL's answer to "do you speak TLS?", then a greeting within it: anybody may come in.
const server = createServer((socket) => {
  socket.on('error', () => {});
  socket.once('data', () => {
    socket.write('S');
    const secure = new TLSSocket(socket, { isServer: true, key: readFileSync('key.pem'), cert: readFileSync('cert.pem') });
    secure.on('error', () => {});
    secure.once('data', () => secure.write(Buffer.from([82, 0, 0, 0, 8, 0, 0, 0, 0, 90, 0, 0, 0, 5, 73])));
  });
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const outcomes = [];
for (const how of ['sslmode=require', 'sslmode=require&uselibpqcompat=true']) {
  const client = new pg.Client(`postgres://jo@127.0.0.1:${server.address().port}/jo?${how}`);
  client.on('error', () => {});
  const outcome = await client.connect().then(() => 'connected', (error) => `refused: ${error.message}`);
  console.log(`${how}: ${outcome}`);
  outcomes.push(outcome);
}
process.exit(/^refused: self-signed/.test(outcomes[0]) && outcomes[1] === 'connected' ? 0 : 1);
EOF
node show.mjs
