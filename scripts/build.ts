import { build } from 'vite';

/** Builds the unpacked extension into `dist/chromium`. */
export async function buildExtension(): Promise<void> {
  await build({ logLevel: 'warn' });
}
