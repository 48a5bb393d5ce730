#!/usr/bin/env bash
# @discordjs/builders 1.14 (discord.js 14.28.1): a text display over 4,000 characters is refused by the builder, two of 4,000 each are taken, though Discord counts
# 4,000 over all text displays of a message and refuses the message. Quoth counts totals itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund discord.js@14.28.1
cat >show.mjs <<'EOF'
import { ContainerBuilder, TextDisplayBuilder, version } from 'discord.js';
const text = (length) => new TextDisplayBuilder().setContent('a'.repeat(length));
let one = 'taken';
try {
  text(4001).toJSON();
} catch {
  one = 'refused';
}
const { components } = new ContainerBuilder().addTextDisplayComponents(text(4000), text(4000)).toJSON();
const total = components.reduce((sum, { content }) => sum + content.length, 0);
console.log(`discord.js ${version}: one text of 4,001 characters: ${one}; two of 4,000: taken, ${total} in all`);
process.exit(one === 'refused' && total === 8000 ? 0 : 1);
EOF
node show.mjs
