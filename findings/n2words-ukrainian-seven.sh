#!/usr/bin/env bash
# n2words 4.0.0 spells Ukrainian numbers (6, 7, 8 and all that are made of them) with a Latin "i": the words look right, but equal no Ukrainian
# text. Quoth writes the Ukrainian letter in its place (src/search/language/numbers).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund n2words@4.0.0 >/dev/null
cat >seven.mjs <<'EOF'
import * as all from 'n2words/uk-UA';
const toWords = all.toCardinal ?? all.default;
const mixed = [];
for (let n = 0; n <= 100; n++) {
  const words = toWords(n);
  if (/[a-z]/iu.test(words)) mixed.push(`${n}: ${words} (${[...words].map((c) => c.codePointAt(0).toString(16)).join(' ')})`);
}
console.log(mixed.slice(0, 3).join('\n'), `\n${mixed.length} of 101 numbers hold a Latin letter`);
process.exit(mixed.length > 0 ? 0 : 1);
EOF
node seven.mjs
