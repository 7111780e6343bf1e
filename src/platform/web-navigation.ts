import type { Observation } from '../core/observation.ts';
import { browser } from './browser.ts';
import {
  documentCommitted,
  navigationFailed,
  urlChanged,
  type NavigationDetails,
} from './navigation-observation.ts';

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
