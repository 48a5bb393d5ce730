/** Every command. */
import { ask } from './ask.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { outline } from './outline.ts';
import { quote } from './quote.ts';
import { quoth } from './quoth.ts';
import { said } from './said.ts';
import { source } from './source.ts';

export const commands: readonly Command[] = [ask, quote, check, said, outline, source, quoth];
