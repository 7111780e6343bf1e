import { crx } from '@crxjs/vite-plugin';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { manifestFor, sidePage, type Target } from './build/manifest.ts';
import { ownScriptsOnly } from './build/own-scripts-only.ts';
import { preloadList } from './build/preload-list.ts';

/** Builds for Chromium, or in Vite's mode of that name for Firefox. */
export default defineConfig(({ command, mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chromium';
  return {
    plugins: [
      preloadList(),
      preact(),
      crx({
        manifest: manifestFor(target, command),
        browser: target === 'firefox' ? 'firefox' : 'chrome',
      }),
      ownScriptsOnly(),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      // Pages that the manifest does not name, or under a key that the plugin does not know.
      rollupOptions: {
        input: {
          dashboard: 'src/dashboard/index.html',
          guide: 'src/guide/index.html',
          ...(target === 'firefox' ? { 'side-panel': sidePage } : {}),
        },
      },
    },
    server: {
      port: 5173,
      strictPort: true,
      hmr: { clientPort: 5173 },
      cors: { origin: [/chrome-extension:\/\//] },
    },
  };
});
