#!/usr/bin/env bash
# @mozilla/readability 0.6.0: names of classes and ids are matched inside words, so that a section called “extradition” (extra) or “gdpr” is dropped
# from the article like a widget, heading and text, though the very same section under another name is kept.
# Quoth takes names off before Readability sees the page, and only asks it where the text is, not what of it to keep.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @mozilla/readability@0.6.0 linkedom@0.18.15
cat >show.mjs <<'SHOW'
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
const text = (about) => `<p>${`The office wrote of ${about} in spring, and the clerks, the pilots and the insurers read it twice. `.repeat(4)}</p>`;
const page = (name) =>
  `<html><head><title>T</title></head><body><article>${text('boats')}${text('quays')}<section id="${name}"><h2>A chapter</h2>${text('treaties')}</section>${text('lamps')}</article></body></html>`;
const keeps = (name) => new Readability(parseHTML(page(name)).document).parse().textContent.includes('treaties');
const seen = Object.fromEntries(['chapter-3', 'extradition', 'gdpr'].map((name) => [name, keeps(name)]));
console.log('readability 0.6.0: section kept, by its id:', seen);
process.exit(seen['chapter-3'] && !seen.extradition && !seen.gdpr ? 0 : 1);
SHOW
node show.mjs
