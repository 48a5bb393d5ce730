#!/usr/bin/env bash
# fflate 0.8.3: of a gzip file of several members (which RFC 1952 allows, and `cat a.gz b.gz`, bgzip and web archives write), gunzipSync() gives
# the first alone, cut to the length that the last one states, and says nothing. Its own streaming Gunzip and node:zlib
# give the whole text. Quoth reads gzip with node:zlib, and with fflate ZIP alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fflate@0.8.3
cat >show.mjs <<'EOF'
import { gunzipSync as whole, gzipSync } from 'node:zlib';
import { Gunzip, gunzipSync, strFromU8 } from 'fflate';
const file = Buffer.concat(['The tide turned at noon.\n', 'Fog.\n'].map((text) => gzipSync(text)));
let streamed = '';
new Gunzip((chunk) => {
  streamed += strFromU8(chunk);
}).push(file, true);
const atOnce = strFromU8(gunzipSync(file));
const expected = whole(file).toString();
console.log(`node:zlib: ${JSON.stringify(expected)}\nfflate, streaming: ${JSON.stringify(streamed)}\nfflate, gunzipSync: ${JSON.stringify(atOnce)}`);
process.exit(streamed === expected && atOnce === 'The t' ? 0 : 1);
EOF
node show.mjs
