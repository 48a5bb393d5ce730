#!/usr/bin/env bash
# flexsearch 0.8.212, as it comes (tokenize "strict", whole words alone): letters that stand twice in a row are made one, and so are digits. A search for 20 or 200
# finds the year 2000, 19 finds 1999, 100 finds 10. The documentation calls that "dedupe" and speaks of letters. With { dedupe: false } each is itself.
# Quoth compares numbers by their value.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund flexsearch@0.8.212
cat >show.mjs <<'EOF'
import { Encoder, Index } from 'flexsearch';
const found = (options) => {
  const index = new Index({ tokenize: 'strict', ...options });
  index.add(1, 'The ship of 2000');
  index.add(2, 'sank in 1999');
  index.add(3, 'with 10 men');
  return ['2000', '200', '20', '1999', '19', '100'].map((number) => `${number}: ${index.search(number).length}`).join(', ');
};
const [standard, exact] = [found({}), found({ encoder: new Encoder({ dedupe: false, numeric: false }) })];
console.log(`hits, as it comes: ${standard}\nhits, dedupe off:  ${exact}`);
process.exit(standard === '2000: 1, 200: 1, 20: 1, 1999: 1, 19: 1, 100: 1' && exact === '2000: 1, 200: 0, 20: 0, 1999: 1, 19: 0, 100: 0' ? 0 : 1);
EOF
node show.mjs
