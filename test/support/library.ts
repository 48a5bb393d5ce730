/** A library for tests of what stands behind it. */
import type { Library } from '../../src/library/library.ts';

/** Does what is given, and rejects whatever else it is asked. */
export function libraryWith(methods: Partial<Library>): Library {
  const unexpected = async (): Promise<never> => {
    throw new Error('the test does not expect this');
  };
  return {
    status: unexpected,
    ask: unexpected,
    quote: unexpected,
    check: unexpected,
    outline: unexpected,
    source: unexpected,
    said: unexpected,
    credited: unexpected,
    recallSaid: unexpected,
    read: unexpected,
    complete: unexpected,
    recall: unexpected,
    close: async () => {},
    ...methods,
  };
}
