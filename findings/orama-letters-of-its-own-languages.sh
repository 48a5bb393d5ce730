#!/usr/bin/env bash
# @orama/orama 3.1.18: words are cut by a list of letters for each language, and the lists lack letters of those very languages. Told that a text is
# Serbian, it sees no word of it in Cyrillic; "indian" (Hindi) drops all vowel signs, so that "मेला" (a fair) is found by "माल" (goods); German ends a word at
# "é", Czech at "ň", Dutch at "ö"; Turkish lower case is made without the language, so that "istanbul" doesn't find "İstanbul".
# Quoth finds words by the letters' own properties, with Intl.Segmenter where there are no spaces.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @orama/orama@3.1.18
cat >show.mjs <<'EOF'
import { create, insert, search } from '@orama/orama';
const hits = async (language, text, term) => {
  const index = create({ schema: { text: 'string' }, language });
  await insert(index, { text });
  const { count } = await search(index, { term });
  console.log(`${language}: "${text}" is read as ${JSON.stringify(index.tokenizer.tokenize(text, language))}; "${term}" finds ${count}`);
  return { count, words: index.tokenizer.tokenize(text, language) };
};
const serbian = await hits('serbian', 'Београд је град', 'Београд');
const hindi = await hits('indian', 'मेला', 'माल');
const turkish = await hits('turkish', 'İstanbul', 'istanbul');
const cut = [await hits('german', 'Café', 'Café'), await hits('czech', 'daň', 'daň'), await hits('dutch', 'coördinatie', 'coördinatie')];
const whole = ['cafe', 'dan', 'coordinatie'];
process.exit(serbian.words.length === 0 && hindi.count === 1 && turkish.count === 0 && cut.every(({ words }, i) => words[0] !== whole[i]) ? 0 : 1);
EOF
node show.mjs
