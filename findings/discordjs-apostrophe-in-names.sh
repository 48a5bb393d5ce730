#!/usr/bin/env bash
# @discordjs/builders of discord.js 14.28.1: Discord's documentation allows an apostrophe in a command's name (^[-_'\p{L}\p{N}…]{1,32}$), and a name may be given for
# each language; the builder refuses it, with "Invalid string format", so that no French "l'aide" can be set. Quoth's names have none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund discord.js@14.28.1
cat >show.mjs <<'EOF'
import { SlashCommandBuilder, version } from 'discord.js';
const outcome = (name) => {
  try {
    return new SlashCommandBuilder().setName('help').setDescription('Help').setNameLocalizations({ fr: name }).toJSON().name_localizations.fr;
  } catch (error) {
    return `refused: ${error.message}`;
  }
};
const documented = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const seen = ['aide', "l'aide"].map((name) => [name, documented.test(name), outcome(name)]);
for (const [name, allowed, result] of seen) console.log(`discord.js ${version}: ${name}: ${allowed ? 'allowed by the documentation' : 'not allowed'}; the builder: ${result}`);
process.exit(seen.every(([, allowed]) => allowed) && seen[0][2] === 'aide' && seen[1][2].startsWith('refused') ? 0 : 1);
EOF
node show.mjs
