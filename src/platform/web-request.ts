import type { WebRequest } from 'webextension-polyfill';
import type { Observation } from '../core/observation.ts';
import { browser } from './browser.ts';
import type { RequestDetails } from './request-details.ts';
import {
  isAskedInClearText,
  requestFailed,
  requestRedirected,
  requestStarted,
  responseCompleted,
  responseStarted,
} from './request-observation.ts';

const documents: WebRequest.RequestFilter = { urls: ['<all_urls>'], types: ['main_frame'] };

/** Every type but the top-level document. Chromium refuses a list with a name it does not know. */
const parts: readonly WebRequest.ResourceType[] = [
  'sub_frame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'ping',
  'media',
  'websocket',
  'other',
];

/** Sub-resources and frames in clear text. */
const insecureParts: WebRequest.RequestFilter = {
  urls: ['http://*/*', 'ws://*/*'],
  types: [...parts],
};

/** Redirects are rare, so they can be heard from every part: https may be redirected to http. */
const allParts: WebRequest.RequestFilter = { urls: ['<all_urls>'], types: [...parts] };

/**
 * Observes documents in full and their parts only where they are insecure, redirected or failed:
 * every event that reaches the worker costs the page (docs/architecture.md, "Listen to little").
 */
export function observeRequests(observed: (observation: Observation) => void): void {
  const { webRequest } = browser;
  webRequest.onBeforeRequest.addListener((details) => {
    observed(requestStarted(details));
  }, documents);
  for (const filter of [documents, allParts]) {
    webRequest.onBeforeRedirect.addListener(
      (details) => {
        observed(requestRedirected(details));
      },
      filter,
      ['responseHeaders'],
    );
  }
  webRequest.onResponseStarted.addListener(
    (details) => {
      observed(responseStarted(details));
    },
    documents,
    ['responseHeaders'],
  );
  webRequest.onCompleted.addListener(
    (details) => {
      observed(responseCompleted(details));
    },
    documents,
    ['responseHeaders'],
  );
  webRequest.onErrorOccurred.addListener((details) => {
    observed(requestFailed(details));
  }, documents);
  webRequest.onResponseStarted.addListener((details) => {
    if (!isAskedInClearText(details)) observed(responseStarted(details));
  }, insecureParts);
  webRequest.onErrorOccurred.addListener((details) => {
    if (!isAskedInClearText(details)) observed(requestFailed(details));
  }, insecureParts);
}

/**
 * Observes what one tab asks for over https and wss too, for as long as a deep inspection needs it.
 * Returns how to stop.
 */
export function observeSecureRequests(
  tabId: number,
  observed: (observation: Observation) => void,
): () => void {
  const listener = (details: RequestDetails): void => {
    observed(requestStarted(details));
  };
  const urls = ['https://*/*', 'wss://*/*'];
  browser.webRequest.onBeforeRequest.addListener(listener, { urls, types: [...parts], tabId });
  return () => {
    browser.webRequest.onBeforeRequest.removeListener(listener);
  };
}
