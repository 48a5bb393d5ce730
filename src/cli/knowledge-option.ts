/** Which knowledge folder a command works on. */
import { Option } from 'commander';

export function knowledgeOption(): Option {
  return new Option('--knowledge <folder>', 'the folder with the reports')
    .env('KNOWLEDGE_DIR')
    .default('knowledge');
}
