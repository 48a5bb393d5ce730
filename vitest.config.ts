import { defineConfig } from 'vitest/config';

const { LONG, VITEST_JSON } = process.env;

/** What takes long runs beside the rest, by `npm run test:long`. */
const LONG_TESTS = 'test/**/*.long.test.ts';

export default defineConfig({
  test: {
    include: [LONG ? LONG_TESTS : 'test/**/*.test.ts'],
    exclude: LONG ? [] : [LONG_TESTS],
    globalSetup: 'test/support/build.ts',
    // For what hangs; whatever a test waits for is told by an event.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: VITEST_JSON ? ['default', ['json', { outputFile: VITEST_JSON }]] : ['default'],
  },
});
