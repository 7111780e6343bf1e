import type { DocumentCommitted, Observation } from '../core/observation.ts';
import { browser } from './browser.ts';
import {
  documentCommitted,
  navigationFailed,
  urlChanged,
  type NavigationDetails,
} from './navigation-observation.ts';

/**
 * The document in a tab's top frame, as if it had been committed now; null where there is none. For
 * the case that the worker was stopped before it heard of the commit.
 */
export async function findTopDocument(
  tabId: number,
  time: number,
): Promise<DocumentCommitted | null> {
  const frame: Omit<NavigationDetails, 'tabId' | 'frameId' | 'timeStamp'> | null =
    await browser.webNavigation.getFrame({ tabId, frameId: 0 });
  return frame && documentCommitted({ ...frame, tabId, frameId: 0, timeStamp: time });
}

/** Observes which navigations became documents, which failed, and URL changes within a document. */
export function observeNavigations(observed: (observation: Observation) => void): void {
  const { webNavigation } = browser;
  webNavigation.onCommitted.addListener((details) => {
    observed(documentCommitted(details));
  });
  webNavigation.onErrorOccurred.addListener((details) => {
    observed(navigationFailed(details));
  });
  const changed = (details: NavigationDetails): void => {
    observed(urlChanged(details));
  };
  webNavigation.onHistoryStateUpdated.addListener(changed);
  webNavigation.onReferenceFragmentUpdated.addListener(changed);
}
