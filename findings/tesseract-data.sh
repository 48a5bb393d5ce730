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
const languages = process.argv[2] === 'file' ? ['eng'] : [{ code: 'eng', data: gunzipSync(readFileSync(file)) }];
copyFileSync(file, 'eng.traineddata.gz');
const worker = await Tesseract.createWorker(languages, Tesseract.OEM.LSTM_ONLY, { ...options, langPath: '.' });
await worker.terminate();
EOF
by_file=no
by_data=no
timeout 60 node show.mjs file >/dev/null 2>&1 && by_file=yes
timeout 60 node show.mjs data >/dev/null 2>&1 && by_data=yes
echo "tesseract.js 7.0.0: starts with a file: $by_file; with { code, data }: $by_data"
[ "$by_file $by_data" = "yes no" ]
