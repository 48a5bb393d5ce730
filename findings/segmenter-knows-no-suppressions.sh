#!/usr/bin/env bash
# Intl.Segmenter (granularity: sentence): Unicode's UTS #35 has the locale key "ss-standard" for "break no sentence behind Mr. and Dr.", and CLDR lists the
# abbreviations; a locale that asks for it is taken and the key dropped without a word: sentences end behind "Mr." as before. cldr-segments-full 46.1.0 has the very
# abbreviations that are passed over. Seen on Node.js 20.20.2 (ICU 78.2). Quoth reads CLDR's lists itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cldr-segments-full@46.1.0
cat >show.mjs <<'EOF'
import { readFileSync } from 'node:fs';
const text = 'They met Mr. Jones. They spoke.';
const cut = (locale) => {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return { kept: segmenter.resolvedOptions().locale, sentences: [...segmenter.segment(text)].map(({ segment }) => segment.trim()) };
};
const [plain, asked] = [cut('en'), cut('en-u-ss-standard')];
const file = JSON.parse(readFileSync('node_modules/cldr-segments-full/segments/en/suppressions.json', 'utf8'));
const isListed = JSON.stringify(file).includes('"Mr."');
console.log(`Node.js ${process.versions.node}, ICU ${process.versions.icu}; CLDR lists "Mr.": ${isListed}`);
console.log(`en: ${plain.sentences.join(' | ')}\nen-u-ss-standard (kept: ${asked.kept}): ${asked.sentences.join(' | ')}`);
process.exit(isListed && asked.kept === 'en' && asked.sentences[0] === 'They met Mr.' ? 0 : 1);
EOF
node show.mjs
