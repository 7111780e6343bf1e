import type { Plugin } from 'vite';

/**
 * A script that is registered at run time needs to be no more than a file. The plugin for extensions lets
 * every page read it, which would tell pages that Portlight is there, and leaves a copy as a module.
 */
export function ownScriptsOnly(): Plugin {
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
