#!/usr/bin/env bash
# linkedom 0.18.15: <html>, <head> and <body> may be left out of HTML, and every browser (as parse5 8.1.1 here) puts them in. linkedom takes the first element
# for the whole document instead: of a valid page that starts with <title>, document.title and document.body's text are both empty, and nothing is raised, so that
# Readability finds no article on it. Quoth reads pages with parse5 first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund linkedom@0.18.15 parse5@8.1.1
cat >show.mjs <<'EOF'
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
const page = '<!doctype html><title>Tides</title><p>The tide turned at noon.<p>Fog came in.';
const see = (html) => {
  const { document } = parseHTML(html);
  return JSON.stringify({ title: document.title, body: document.body.textContent });
};
const [alone, completed] = [see(page), see(serialize(parse(page)))];
console.log(`${page}\nlinkedom: ${alone}\nparse5, then linkedom: ${completed}`);
process.exit(alone === '{"title":"","body":""}' && completed === '{"title":"Tides","body":"The tide turned at noon.Fog came in."}' ? 0 : 1);
EOF
node show.mjs
