import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Target } from '../../build/manifest.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The unpacked extension that records; everything else in it is as it is shipped. */
export const recordingExtension = here('../../out/recording-extension');
export const recordingExtensionForFirefox = here('../../out/recording-extension-for-firefox');

/** Gives the worker's wiring the queue that records in place of the real one. */
const recordingQueue: Plugin = {
  name: 'recording-queue',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './observation-queue.ts' && importer?.endsWith('/src/background/index.ts') === true
      ? here('./recording-queue.ts')
      : null,
};

export async function buildRecorder(target: Target): Promise<void> {
  const isForFirefox = target === 'firefox';
  await build({
    logLevel: 'warn',
    plugins: [recordingQueue],
    ...(isForFirefox ? { mode: 'firefox' } : {}),
    build: { outDir: isForFirefox ? recordingExtensionForFirefox : recordingExtension },
  });
}
