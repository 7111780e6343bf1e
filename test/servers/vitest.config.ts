import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The snippets of the fixes, read by the programs that they are for. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/servers/*.test.ts'], testTimeout: 60_000 },
});
