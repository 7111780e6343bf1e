/**
 * Where an answer came from. Only a fresh one speaks of the server as it is now:
 * - `fresh`: it crossed the network for this page.
 * - `cache`: it came from the browser's cache.
 * - `not-observed`: no answer was seen (the site's own service worker, a restored page, no permission).
 */
export type Freshness = 'fresh' | 'cache' | 'not-observed';
