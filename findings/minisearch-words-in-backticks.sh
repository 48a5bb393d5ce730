#!/usr/bin/env bash
# minisearch 7.2.0 splits text, as its documentation says, at spaces and punctuation; but in Unicode the marks that Markdown is made of, "`", "~", "|",
# "<", "+", "=" and "$", are symbols, not punctuation. A word in a code span, a narrow table or a tag is indexed with its marks: the word itself finds nothing, while
# **bold** and _italic_ words are found. Quoth indexes the text that Markdown shows.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund minisearch@7.2.0
cat >show.mjs <<'EOF'
import MiniSearch from 'minisearch';
const marked = { plain: 'anchor', bold: '**anchor**', italic: '_anchor_', 'code span': '`anchor`', struck: '~~anchor~~', 'table cell': '|anchor|', tag: '<anchor>' };
const seen = Object.entries(marked).map(([name, text]) => {
  const index = new MiniSearch({ fields: ['text'] });
  index.add({ id: 1, text: `Drop the ${text} at dusk.` });
  return [name, index.search('anchor').length];
});
console.log(`minisearch 7.2.0, found by "anchor": ${seen.map(([name, hits]) => `${name} ${hits}`).join(', ')}`);
process.exit(seen.map(([, hits]) => hits).join('') === '1110000' ? 0 : 1);
EOF
node show.mjs
