import { defineConfig } from 'vitest/config';

const { VITEST_JSON } = process.env;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/build.ts',
    // For what hangs; whatever a test waits for is told by an event.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: VITEST_JSON ? ['default', ['json', { outputFile: VITEST_JSON }]] : ['default'],
  },
});
