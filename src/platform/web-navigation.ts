import type { DocumentFound, Observation } from '../core/observation.ts';
import { browser } from './browser.ts';
import {
  documentCommitted,
  documentFound,
  errorPageShown,
  isFalseAlarm,
  navigationFailed,
  urlChanged,
  type FoundFrame,
  type NavigationDetails,
} from './navigation-observation.ts';
import { keptUrl } from './request-observation.ts';
import { findTab, isTabGone } from './tabs.ts';

/** The document in a frame of a tab now; null where there is none, or the tab is gone. */
export async function findDocument(tabId: number, frameId: number): Promise<DocumentFound | null> {
  const time = Date.now();
  const frame: FoundFrame | null = await browser.webNavigation.getFrame({ tabId, frameId });
  return frame && documentFound(frame, { tabId, frameId, time });
}

/**
 * The address of the page in a tab, also of a site that the extension may not see. Null where the
 * browser tells of none: no page is loaded, or it is one of an extension.
 */
export async function findPageUrl(tabId: number): Promise<string | null> {
  try {
    const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 });
    return frame ? keptUrl(frame.url) : ((await findTab(tabId))?.url ?? null);
  } catch (error) {
    if (isTabGone(error)) return null;
    throw error;
  }
}

/** Firefox's own. In Chromium no document has such an address. */
const errorPages = { url: [{ urlPrefix: 'about:neterror?' }, { urlPrefix: 'about:certerror?' }] };

/** Observes which navigations became documents, which failed, and URL changes within a document. */
export function observeNavigations(observed: (observation: Observation) => void): void {
  const { webNavigation } = browser;
  webNavigation.onCommitted.addListener((details) => {
    observed(documentCommitted(details));
  });
  webNavigation.onErrorOccurred.addListener((details) => {
    if (!isFalseAlarm(details)) observed(navigationFailed(details));
  });
  webNavigation.onDOMContentLoaded.addListener((details) => {
    const failed = errorPageShown(details);
    if (failed !== null) observed(failed);
  }, errorPages);
  const changed = (details: NavigationDetails): void => {
    observed(urlChanged(details));
  };
  webNavigation.onHistoryStateUpdated.addListener(changed);
  webNavigation.onReferenceFragmentUpdated.addListener(changed);
}
