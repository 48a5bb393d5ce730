#!/usr/bin/env bash
# mammoth 1.13.0: a paragraph between two items of one numbered list of Word's, which counts on behind it, makes two lists, and neither HTML nor Markdown
# says where the second starts: what the document calls 3 is 1, so that "see point 3" finds nothing. A list that starts at 5 starts at 1, too. No message tells it.
# Quoth counts items as Word does (src/importing/word/numbering.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mammoth@1.13.0 docx@9.15.2
cat >show.mjs <<'EOF'
import { Document, LevelFormat, Packer, Paragraph } from 'docx';
import mammoth from 'mammoth';
const list = (reference, start) => ({ reference, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', start }] });
const item = (text, reference) => new Paragraph({ text, numbering: { reference, level: 0 } });
const read = async (children) => {
  const made = new Document({ numbering: { config: [list('from one', 1), list('from five', 5)] }, sections: [{ children }] });
  const { value, messages } = await mammoth.convertToMarkdown({ buffer: await Packer.toBuffer(made) });
  console.log(`${value.trim().replaceAll(/\n+/g, ' | ')} (${messages.length} messages)`);
  return value;
};
const parted = await read([item('Tides', 'from one'), item('Fog', 'from one'), new Paragraph('A remark'), item('Wrecks', 'from one')]);
const fromFive = await read([item('Tides', 'from five'), item('Fog', 'from five')]);
process.exit(parted.includes('1. Wrecks') && fromFive.startsWith('1. Tides') ? 0 : 1);
EOF
node show.mjs
