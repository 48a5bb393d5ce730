/** A process that does nothing but measure itself, from its start until it is sent a message. */
import { watchMainThread } from './main-thread.ts';

const measured = watchMainThread();
process.once('message', () => {
  process.send?.(measured());
  process.disconnect();
});
