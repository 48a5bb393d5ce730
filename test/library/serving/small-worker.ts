/** A thread that stands in for the library's where tests need many: it reads titles and answers with whole files. */
import { Worker } from 'node:worker_threads';

const SCRIPT = `
const { parentPort: port, workerData: { buildMs, onAsk } } = require('node:worker_threads');
const read = (bytes) => (bytes instanceof Uint8Array ? Buffer.from(bytes).toString() : '');
const titleIn = (text) => /^---\\ntitle: (.+)\\n---\\n/.exec(text)?.[1];
let reports = [];
let faults = [];
const methods = {
  status: () => ({ reports, faults }),
  ask: () => ({ ok: true, value: { quotes: reports.map(({ text, origin }) => ({ text, report: { origin } })) } }),
};
port.on('message', (message) => {
  if (message.kind === 'ask') {
    if (onAsk && message.method === 'ask') eval(onAsk);
    return port.postMessage({ kind: 'answer', id: message.id, value: methods[message.method](...message.given) });
  }
  for (const { file, content, lastGood } of message.files) {
    const good = [content, lastGood].map(read).find(titleIn);
    const served = good ? '; its last good text is served' : '';
    if (!titleIn(read(content))) faults.push({ file, line: 1, what: (content.unreadable ?? 'no title') + served });
    if (good) reports.push({ origin: { title: titleIn(good) }, text: good });
  }
  const built = { methods: Object.keys(methods), faults, reports: reports.length, passages: reports.length };
  setTimeout(() => port.postMessage({ kind: 'built', built }), buildMs);
});`;

/** `onAsk`: what it does ahead of each answer. */
export function startSmallWorker(buildMs = 0, onAsk = ''): Worker {
  return new Worker(SCRIPT, { eval: true, workerData: { buildMs, onAsk } });
}
