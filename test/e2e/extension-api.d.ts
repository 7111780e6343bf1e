import type { Browser } from 'webextension-polyfill';

declare global {
  /** In a page or the worker of the extension, which `evaluate` runs its functions in. */
  const chrome: Browser;
}
