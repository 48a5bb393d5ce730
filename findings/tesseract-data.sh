#!/usr/bin/env bash
# tesseract.js 7.0.0: createWorker() takes a language as { code, data } by its types and README, and loads that data; but then it asks Tesseract for
# a language whose name is the data itself, written out byte by byte, and fails. Data that is at hand must be put into a file that langPath names.
# Quoth copies the files of the languages' packages into a folder for as long as the worker takes to start.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts tesseract.js@7.0.0 @tesseract.js-data/eng@1.0.0
cat >show.mjs <<'EOF'
import { copyFileSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Tesseract from 'tesseract.js';
const file = 'node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz';
const options = { cacheMethod: 'none', errorHandler: () => {} };
const starts = async (languages, more) => {
  try {
    const worker = await Tesseract.createWorker(languages, Tesseract.OEM.LSTM_ONLY, { ...options, ...more });
    await worker.terminate();
    return true;
  } catch {
    return false;
  }
};
copyFileSync(file, 'eng.traineddata.gz');
const byFile = await starts(['eng'], { langPath: '.' });
const byData = await starts([{ code: 'eng', data: gunzipSync(readFileSync(file)) }], {});
console.log(`tesseract.js 7.0.0: starts with a file: ${byFile}; with { code, data }: ${byData}`);
process.exit(byFile && !byData ? 0 : 1);
EOF
node show.mjs 2>/dev/null
