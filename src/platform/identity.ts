import { browser } from './browser.ts';

/** The version of this extension and the browser it runs in, e.g. `Chromium 156`. */
export function describeIdentity(): { readonly version: string; readonly browser: string } {
  return {
    version: browser.runtime.getManifest().version,
    browser: browserName(navigator.userAgent),
  };
}

export function browserName(userAgent: string): string {
  const firefox = /Firefox\/(\d+)/.exec(userAgent);
  if (firefox) return `Firefox ${firefox[1]}`;
  const chromium = /Chrome\/(\d+)/.exec(userAgent);
  return chromium ? `Chromium ${chromium[1]}` : 'unknown';
}
