/** The start of the program: the library's thread loads what it is made of while this one loads the bot. */
import { startAhead } from './library/serving/start-worker.ts';

startAhead();
await import('./bot.ts');
