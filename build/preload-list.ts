import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What `npm run preload-list` made, or another list that a test names. */
const source = process.env['PORTLIGHT_PRELOAD_LIST'] ?? 'data/hsts-preload.bin';
const fileName = 'hsts-preload.bin';

/** Takes the preload list along where there is one, and tells the worker that it need not ask in vain. */
export function preloadList(): Plugin {
  const isThere = existsSync(source);
  return {
    name: 'preload-list',
    apply: 'build',
    config: () =>
      isThere
        ? { define: { 'import.meta.env.PRELOAD_LIST_FILE': JSON.stringify(`/${fileName}`) } }
        : {},
    generateBundle() {
      if (isThere) this.emitFile({ type: 'asset', fileName, source: readFileSync(source) });
    },
  };
}
