#!/usr/bin/env bash
# turndown 7.2.5: elements that it has no rule for give their text alone, <sup>, <sub>, <q> and <mfrac> among them, so that valid HTML becomes Markdown that says
# something else: 10<sup>6</sup> is 106, a note's mark turns 1998 into 19983, a half in MathML is 12, and what was quoted in <q> (whose marks every browser draws) isn't.
# A list that starts at <li value=7> starts at 1. Quoth's import keeps each (src/importing/html, src/importing/notation).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5
cat >show.mjs <<'EOF'
import Turndown from 'turndown';
const said = {
  '<p>10<sup>6</sup> boats</p>': '106 boats',
  '<p>in 1998<sup>3</sup></p>': 'in 19983',
  '<p><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> mile</p>': '12 mile',
  '<p>He said <q>no</q> twice</p>': 'He said no twice',
  '<ol><li value="7">Fog</li></ol>': '1.  Fog',
};
const seen = Object.keys(said).map((html) => [html, new Turndown().turndown(html)]);
for (const [html, markdown] of seen) console.log(`${html}  →  ${markdown}`);
process.exit(seen.every(([html, markdown]) => markdown === said[html]) ? 0 : 1);
EOF
node show.mjs
