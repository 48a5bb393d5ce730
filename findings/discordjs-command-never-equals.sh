#!/usr/bin/env bash
# discord.js 14.28.1: what a SlashCommandBuilder's toJSON() gives is never ApplicationCommand#equals() to the very command that was registered from it,
# since toJSON() has keys whose value is undefined (nsfw among them) where Discord sends a value. Whoever registers only what differs registers at every start.
# Quoth compares the fields that it sets itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund discord.js@14.28.1
cat >show.mjs <<'EOF'
import { ApplicationCommand, Client, SlashCommandBuilder, version } from 'discord.js';
const built = new SlashCommandBuilder().setName('ask').setDescription('Ask a question').toJSON();
const client = new Client({ intents: [] });
// As Discord answers to a registration: defaults filled in.
const registered = new ApplicationCommand(client, {
  ...JSON.parse(JSON.stringify(built)), id: '1', application_id: '2', version: '3', type: 1, nsfw: false,
  dm_permission: true, default_member_permissions: null,
});
const same = registered.equals(built);
console.log(`discord.js ${version}: nsfw in toJSON(): ${'nsfw' in built ? String(built.nsfw) : 'no key'}; equals(): ${same}`);
process.exit(same ? 1 : 0);
EOF
node show.mjs
