#!/usr/bin/env bash
# pdfjs-dist 5.5.207 lists @napi-rs/canvas, a native library, under `optionalDependencies`. Installed without it (`npm ci --omit=optional`, or on a
# platform that it has no binary for), the legacy build that is meant for Node.js can't even be imported: "DOMMatrix is not defined", although
# only text is asked for, and the warning ahead of it says that rendering may be broken. Seen on Node.js 20.20.2.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pdfjs-dist@5.5.207 >/dev/null
node -p '`Node.js ${process.version}; optional: ${JSON.stringify(require("pdfjs-dist/package.json").optionalDependencies)}`'
import_it() { node --input-type=module -e 'await import("pdfjs-dist/legacy/build/pdf.mjs").then(() => console.log("imported"), (error) => console.log(String(error)))' 2>/dev/null; }
with=$(import_it)
rm -rf node_modules/@napi-rs
without=$(import_it)
printf 'with it: %s\nwithout it: %s\n' "$with" "$without"
[ "$with" = imported ]
[ "$without" = 'ReferenceError: DOMMatrix is not defined' ]
