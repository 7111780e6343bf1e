import { existsSync, readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { preact } from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import project from './package.json' with { type: 'json' };

export default defineConfig(({ command }) => ({
  plugins: [preloadList(), preact(), crx({ manifest: forCommand(command) }), ownScriptsOnly()],
  build: { outDir: 'dist/chromium', emptyOutDir: true, target: 'es2023', modulePreload: false },
  server: {
    port: 5173,
    strictPort: true,
    hmr: { clientPort: 5173 },
    cors: { origin: [/chrome-extension:\/\//] },
  },
}));

/** What `npm run preload-list` made, or another list that a test names. */
const preloadListSource = process.env['PORTLIGHT_PRELOAD_LIST'] ?? 'data/hsts-preload.bin';
const preloadListFile = 'hsts-preload.bin';

/** Takes the preload list along where there is one, and tells the worker that it need not ask in vain. */
function preloadList(): Plugin {
  const isThere = existsSync(preloadListSource);
  return {
    name: 'preload-list',
    apply: 'build',
    config: () =>
      isThere
        ? { define: { 'import.meta.env.PRELOAD_LIST_FILE': JSON.stringify(`/${preloadListFile}`) } }
        : {},
    generateBundle() {
      if (!isThere) return;
      const source = readFileSync(preloadListSource);
      this.emitFile({ type: 'asset', fileName: preloadListFile, source });
    },
  };
}

/**
 * A script that is registered at run time needs to be no more than a file. The plugin for extensions lets
 * every page read it, which would tell pages that Portlight is there, and leaves a copy as a module.
 */
function ownScriptsOnly(): Plugin {
  return {
    name: 'own-scripts-only',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [file, output] of Object.entries(bundle)) {
          if (output.type === 'chunk' && output.facadeModuleId?.endsWith('.iife.ts')) {
            delete bundle[file];
          }
        }
        const written = bundle['manifest.json'];
        if (written?.type !== 'asset') throw new Error('The build has no manifest.');
        const { web_accessible_resources: _readable, ...rest } = JSON.parse(
          String(written.source),
        ) as Record<string, unknown>;
        written.source = JSON.stringify(rest, null, 2);
      },
    },
  };
}

/** Live reload needs the development server, which the shipped content security policy forbids. */
function forCommand(command: 'build' | 'serve'): ManifestV3Export {
  const built = { ...manifest, version: project.version } as ManifestV3Export & typeof manifest;
  if (command === 'build') return built;
  const { content_security_policy: _strict, ...open } = built;
  return open;
}
