#!/usr/bin/env bash
# Intl.Segmenter (granularity: sentence) takes time that grows with the square of the length of what it is given: the segments of four times
# the text take some sixteen times as long. Seen on Node.js 20.20.2 (ICU 78.2). Quoth ends sentences by rules of its own in linear time.
set -euo pipefail
node --input-type=module <<'EOF'
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const milliseconds = (sentences) => {
  const text = 'A short sentence ends here. '.repeat(sentences);
  const start = performance.now();
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  if (count !== sentences) throw new Error(`${count} segments`);
  return performance.now() - start;
};
milliseconds(200);
const least = (sentences) => Math.min(...Array.from({ length: 3 }, () => milliseconds(sentences)));
const [small, large] = [least(500), least(2000)];
console.log(`Node.js ${process.versions.node}, ICU ${process.versions.icu}`);
console.log(`500 sentences: ${small.toFixed(0)} ms; 2,000: ${large.toFixed(0)} ms; ${(large / small).toFixed(1)} times for 4 times the text`);
process.exit(large / small > 8 ? 0 : 1);
EOF
