import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Properties take a while on a busy machine.
    testTimeout: 60_000,
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**'],
  },
});
