/** The Model Context Protocol on standard input and output, by the official SDK; its older versions, too. */
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { openLiveLibrary } from '../../library/serving/live-library.ts';
import { startOwnersWorker } from '../../library/serving/start-worker.ts';
import { createLogger, type LogLevel } from '../../log.ts';
import { toolServer } from './tools.ts';

/** Resolves when the client is gone. Rejects where `folder` can't be read. */
export async function serveTools(folder: string, level: LogLevel): Promise<void> {
  const log = createLogger(level, []);
  const library = await openLiveLibrary(folder, log, startOwnersWorker);
  const over = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve).once('close', resolve);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const served = serveStdio(() => toolServer(library, log), {
    onerror: (error) => log.debug({ err: error }, 'a message could not be served'),
  });
  await over;
  await served.close();
  await library.close();
}
