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
    // `npm test` names a seed: what fails there fails for the change that it tests.
    setupFiles: process.env['PORTLIGHT_SEED'] === undefined ? [] : ['test/fixed-seed.ts'],
    // One for each core, not one less: most of a file's time is its imports.
    maxWorkers: '100%',
    // Properties take a while on a busy machine.
    testTimeout: 60_000,
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // What needs a browser or servers has a step of its own.
    exclude: ['test/e2e/**', 'test/servers/**'],
  },
});
