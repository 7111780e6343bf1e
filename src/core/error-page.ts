import { activePage, type TabState } from './tab-state.ts';

/** Whether an error is told as the address of one of Firefox's error pages. */
export function isErrorPage(error: string): boolean {
  return /^about:(?:net|cert)error\?/.test(error);
}

/**
 * Whether the page in front is Firefox's error page for this URL. Firefox commits a document for it, under
 * the address that failed, and loads it like any other: all of that tells nothing new of the failure.
 * Of Chromium's error pages nobody is told.
 */
export function isErrorPageInFront(state: TabState, url: string): boolean {
  const failure = activePage(state)?.failure;
  return failure?.url === url && !failure.error.startsWith('net::');
}
