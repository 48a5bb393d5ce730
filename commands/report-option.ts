/** The option that every command about one report takes. */
import type { OptionDefinition } from './command.ts';

export const reportOption = {
  required: false,
  completes: 'report',
  maxLength: 300,
} as const satisfies OptionDefinition;
