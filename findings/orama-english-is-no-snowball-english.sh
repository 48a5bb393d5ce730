#!/usr/bin/env bash
# @orama/stemmers 3.1.18: its German and Russian stems are Snowball's of the same name; its "english" is Porter's of 1980, without Snowball English's
# exceptions: the Andes become "and", an inning "in", news is new, and "dying" shares no stem with "die". An index built with one and asked with the other misses these.
# Quoth asks and indexes with one and the same.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @orama/stemmers@3.1.18 snowball-stemmers@0.6.0
cat >show.mjs <<'EOF'
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import snowball from 'snowball-stemmers';
const apart = (language, stemmer, words) => {
  const other = snowball.newStemmer(language);
  const differ = words.split(' ').filter((word) => stemmer(word) !== other.stem(word));
  console.log(`${language}: ${differ.length} differ${differ.map((word) => `; ${word}: ${stemmer(word)}, Snowball ${other.stem(word)}`).join('')}`);
  return differ.length;
};
const here = apart('english', english, 'andes inning news dying lying proceed atlas bias skies generous general');
const others = apart('german', german, 'häuser straßen wissenschaften ärztin') + apart('russian', russian, 'книгами россии городов');
process.exit(here === 11 && others === 0 && english('andes') === 'and' && english('inning') === 'in' ? 0 : 1);
EOF
node show.mjs
