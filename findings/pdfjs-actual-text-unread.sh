#!/usr/bin/env bash
# pdfjs-dist 5.5.207: PDF has ActualText for what stands in the place of drawn letters when text is taken out (ISO 32000-1, 14.9.4): ornate initials, glyphs that a
# font gives no letters for, words hyphenated otherwise. getTextContent() gives the drawn letters even where it includes marked content; PDFium 2.15.1 (@embedpdf/pdfium)
# gives the ActualText. The same file has two texts. Quoth reads PDFs with PDFium.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pdfjs-dist@5.5.207 @embedpdf/pdfium@2.15.1 pdfkit@0.20.2
cat >show.mjs <<'EOF'
import { readFileSync } from 'node:fs';
import { init } from '@embedpdf/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PDFDocument from 'pdfkit';
const made = new PDFDocument({ pdfVersion: '1.5' });
const chunks = [];
made.on('data', (chunk) => chunks.push(chunk));
const ended = new Promise((resolve) => made.on('end', resolve));
made.markContent('Span', { actual: 'drucken' }).text('druk-ken').endMarkedContent();
made.end();
await ended;
const bytes = new Uint8Array(Buffer.concat(chunks));

const page = await (await getDocument({ data: bytes.slice(), verbosity: 0 }).promise).getPage(1);
const { items } = await page.getTextContent({ includeMarkedContent: true });
const ofPdfjs = items.map(({ str }) => str ?? '').join('');

const pdfium = await init({ wasmBinary: readFileSync('node_modules/@embedpdf/pdfium/dist/pdfium.wasm') });
pdfium.PDFiumExt_Init();
const { HEAPU8, wasmExports } = pdfium.pdfium;
const file = wasmExports.malloc(bytes.length);
HEAPU8.set(bytes, file);
const text = pdfium.FPDFText_LoadPage(pdfium.FPDF_LoadPage(pdfium.FPDF_LoadMemDocument(file, bytes.length, ''), 0));
const ofPdfium = Array.from({ length: pdfium.FPDFText_CountChars(text) }, (_, i) => String.fromCodePoint(pdfium.FPDFText_GetUnicode(text, i))).join('');
console.log(`drawn: druk-ken; ActualText: drucken; pdf.js: ${ofPdfjs}; PDFium: ${ofPdfium}`);
process.exit(ofPdfjs === 'druk-ken' && ofPdfium.trim() === 'drucken' ? 0 : 1);
EOF
node show.mjs
