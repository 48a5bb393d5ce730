#!/usr/bin/env bash
# @orama/stopwords 3.1.18 has German "wie" and "was", and neither "wer", "wann", "warum" nor "wem"; French "qui", and neither "quand", "pourquoi" nor
# "combien"; no Danish "hvem", no Greek "πότε": a question's first word counts as its topic. Quoth lists the words by which questions are put in
# 65 languages itself (src/report/sentences/question-words.json).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @orama/stopwords@3.1.18 >/dev/null
cat >questions.mjs <<'END'
const asked = {
  german: 'wie was wer wann warum wem',
  french: 'qui quand pourquoi comment combien',
  danish: 'hvem hvornår hvorfor',
  greek: 'πότε γιατί πού τι',
};
let lacking = 0;
for (const [language, words] of Object.entries(asked)) {
  const { stopwords } = await import(`@orama/stopwords/${language}`);
  const missing = words.split(' ').filter((word) => !stopwords.includes(word));
  lacking += missing.length;
  console.log(`${language}: ${stopwords.length} stop words, without ${missing.join(', ')}`);
}
process.exit(lacking > 0 ? 0 : 1);
END
node questions.mjs
