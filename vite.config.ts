import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import project from './package.json' with { type: 'json' };

export default defineConfig(({ command }) => ({
  plugins: [preact(), crx({ manifest: forCommand(command) })],
  build: { outDir: 'dist/chromium', emptyOutDir: true, target: 'es2023', modulePreload: false },
  server: {
    port: 5173,
    strictPort: true,
    hmr: { clientPort: 5173 },
    cors: { origin: [/chrome-extension:\/\//] },
  },
}));

/** Live reload needs the development server, which the shipped content security policy forbids. */
function forCommand(command: 'build' | 'serve'): ManifestV3Export {
  const built = { ...manifest, version: project.version } as ManifestV3Export & typeof manifest;
  if (command === 'build') return built;
  const { content_security_policy: _strict, ...open } = built;
  return open;
}
