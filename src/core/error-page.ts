import { isSentence } from './firefox-error-name.ts';
import type { NavigationFailed } from './observation.ts';
import { putPage } from './put-page.ts';
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

/**
 * What news of a failure that is in front already makes of it; null where it is no such news. A number or
 * an error page means the same in every language, so it takes the place of a sentence.
 */
export function nameFailureInFront(
  state: TabState,
  { url, error }: Pick<NavigationFailed, 'url' | 'error'>,
): TabState | null {
  const page = activePage(state);
  const failure = page?.failure;
  if (!failure || !isErrorPageInFront(state, url)) return null;
  if (isSentence(failure.error) && !isSentence(error)) {
    return putPage(state, { ...page, failure: { ...failure, error } });
  }
  return isErrorPage(error) ? state : null;
}
