import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^.*\.iife\.ts\?script$/,
        replacement: fileURLToPath(new URL('test/content-script-path.ts', import.meta.url)),
      },
    ],
  },
  test: {
    // Properties take a while on a busy machine.
    testTimeout: 60_000,
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // What needs a browser or servers has a step of its own.
    exclude: ['test/e2e/**', 'test/servers/**'],
  },
});
