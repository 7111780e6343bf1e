import type { Site } from './site.ts';

/** Where cases find resources over http. It must never send HSTS, or http would not stay http. */
export const assetsHost = 'cdn.lab-assets.test';
export const clearTextAssets = `http://${assetsHost}`;
export const secureAssets = `https://${assetsHost}`;

/** An address as a URL's host, never upgraded by browsers. From the ranges for documentation. */
export const ipv4Assets = 'http://192.0.2.1';
export const ipv6Assets = 'http://[2001:db8::1]';
export const loopbackAssets = 'http://127.0.0.1:8000';

/** Sites that several cases use. They have no pages, only the files of `assets.ts`. */
export const sharedSites: readonly Site[] = [
  clearTextAssets,
  secureAssets,
  ipv4Assets,
  ipv6Assets,
  loopbackAssets,
].map((origin) => ({ origin, answers: {} }));
