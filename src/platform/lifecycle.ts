import { browser } from './browser.ts';

/** Calls back when the extension was installed or updated, and when the browser starts. */
export function onStart(started: () => void): void {
  browser.runtime.onInstalled.addListener(started);
  browser.runtime.onStartup.addListener(started);
}
