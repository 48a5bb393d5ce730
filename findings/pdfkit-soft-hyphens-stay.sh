#!/usr/bin/env bash
# pdfkit 0.20.2 with its standard fonts: a soft hyphen (U+00AD), which shows only where a line breaks, is drawn as a hyphen wherever it stands, and comes back as
# one; letters that the fonts' encoding lacks are written as other ones, and nothing is raised (pdf-lib 1.17.1 refuses them): "Łódź" doesn't come back as it was.
# Read back by pdf.js 5.5.207. Quoth takes PDFs as they come, and can't tell such letters from ones that were meant.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pdfkit@0.20.2 pdf-lib@1.17.1 pdfjs-dist@5.5.207
cat >show.mjs <<'EOF'
import { PDFDocument as Other, StandardFonts } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PDFDocument from 'pdfkit';
const readBack = async (text) => {
  const made = new PDFDocument();
  const chunks = [];
  made.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => made.on('end', resolve));
  made.text(text).end();
  await ended;
  const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items.map(({ str }) => str).join('');
};
const soft = await readBack('Steam\u00adship');
const city = await readBack('Łódź');
const other = await Other.create();
const font = await other.embedFont(StandardFonts.Helvetica);
let refused = 'taken';
try {
  other.addPage().drawText('Łódź', { font });
} catch {
  refused = 'refused';
}
console.log(`"Steam<U+00AD>ship" is read as ${JSON.stringify(soft)}; "Łódź" as ${JSON.stringify(city)}; by pdf-lib it is ${refused}`);
process.exit(soft === 'Steam-ship' && city !== 'Łódź' && refused === 'refused' ? 0 : 1);
EOF
node show.mjs
