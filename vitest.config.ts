import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const { LONG, VITEST_JSON } = process.env;

/** What takes long runs beside the rest, by `npm run test:long`. */
const LONG_TESTS = 'test/**/*.long.test.ts';

export default defineConfig({
  test: {
    include: [LONG ? LONG_TESTS : 'test/**/*.test.ts'],
    exclude: LONG ? [] : [LONG_TESTS],
    globalSetup: 'test/support/build.ts',
    // Many tests wait for a process or a connection: one more than there are cores keeps those busy. What measures load runs alone.
    maxWorkers: LONG ? 1 : availableParallelism() + 1,
    // What is imported is imported once a worker: that was a quarter of the time. No test may leave a module changed behind it.
    isolate: Boolean(LONG),
    // For what hangs; whatever a test waits for is told by an event.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: VITEST_JSON ? ['default', ['json', { outputFile: VITEST_JSON }]] : ['default'],
  },
});
