#!/usr/bin/env bash
# unpdf 1.7.0 states no `engines`; its pdf.js (5.6.205) is built for Node.js 22: on Node.js 20 it reads a page's text and structure, but not
# the page's drawing, for want of ArrayBuffer.prototype.transferToFixedLength. That is told as a warning alone, which unpdf turns off unless asked:
# the call resolves, and the page's fonts are not there. Whoever knows headings by their font finds none on Node.js 20 and all on 22.
# Seen with unpdf 1.7.0 on Node.js 20.19.5 and 22.22.0. Quoth reads PDFs with PDFium, which is alike on all.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund unpdf@1.7.0 pdfkit@0.20.2 node20@npm:node@20.19.5 node22@npm:node@22.22.0 >/dev/null
cat >page.mjs <<'EOF'
import PDFDocument from 'pdfkit';
import { getDocument, version } from 'unpdf/pdfjs';
const made = new PDFDocument();
const chunks = [];
made.on('data', (chunk) => chunks.push(chunk));
const ended = new Promise((resolve) => made.on('end', resolve));
made.font('Helvetica-Bold').fontSize(20).text('Tides').font('Helvetica').fontSize(11).text('The tide turned at noon.').end();
await ended;
const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise;
const page = await pdf.getPage(1);
const { items } = await page.getTextContent();
await page.getOperatorList();
const names = items.filter(({ str }) => str !== '').map(({ str, fontName }) =>
  `${str}: ${page.commonObjs.has(fontName) ? page.commonObjs.get(fontName).name : 'no font'}`);
console.log(`pdf.js ${version}, Node.js ${process.versions.node}: ${names.join('; ')}`);
process.exit(0);
EOF
old=$(node_modules/node20/bin/node page.mjs)
new=$(node_modules/node22/bin/node page.mjs)
printf '%s\n%s\n' "$old" "$new"
grep -q 'Node.js 20.*Tides: no font' <<<"$old"
grep -q 'Node.js 22.*Tides: Helvetica-Bold' <<<"$new"
