import { build } from 'vite';
import type { Target } from '../build/manifest.ts';

/** Builds the unpacked extension for one browser into `dist`, under its name. */
export async function buildExtension(target: Target): Promise<void> {
  await build({ mode: target, logLevel: 'warn' });
}
