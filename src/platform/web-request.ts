import type { WebRequest } from 'webextension-polyfill';
import type { Observation } from '../core/observation.ts';
import { browser } from './browser.ts';
import type { RedirectDetails, RequestDetails } from './request-details.ts';
import {
  isAskedInClearText,
  isNeverSent,
  frameResponseStarted,
  requestFailed,
  requestRedirected,
  requestSent,
  requestStarted,
  responseCompleted,
  responseStarted,
} from './request-observation.ts';

const documents: WebRequest.RequestFilter = { urls: ['<all_urls>'], types: ['main_frame'] };

/** Documents in clear text, whose cookies everyone on the way can read. */
const clearTextDocuments: WebRequest.RequestFilter = { ...documents, urls: ['http://*/*'] };

/** Every type but the top-level document that all browsers have. */
const commonParts: readonly WebRequest.ResourceType[] = [
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

/** Types that Firefox tells apart. Chromium refuses a list with a name that it does not know. */
const furtherParts: readonly WebRequest.ResourceType[] = [
  'imageset',
  'beacon',
  'web_manifest',
  'xslt',
];

/** What can become a document in the page, and brings a policy of its own. */
const frameTypes: readonly WebRequest.ResourceType[] = ['sub_frame', 'object'];
const frames: WebRequest.RequestFilter = { urls: ['<all_urls>'], types: [...frameTypes] };

/** Sub-resources and frames. */
function partsOf(...urls: readonly string[]): WebRequest.RequestFilter {
  const { ResourceType = {} } = browser.webRequest as { readonly ResourceType?: object };
  const known = new Set<unknown>(Object.values(ResourceType));
  const types = [...commonParts, ...furtherParts.filter((type) => known.has(type))];
  return { urls: [...urls], types };
}

/**
 * Observes documents in full and their parts only where they are insecure, redirected or failed:
 * every event that reaches the worker costs the page (docs/architecture.md, "Listen to little").
 */
export function observeRequests(observed: (observation: Observation) => void): void {
  const { webRequest } = browser;
  const insecureParts = partsOf('http://*/*', 'ws://*/*');
  const { OnSendHeadersOptions } = webRequest as { readonly OnSendHeadersOptions?: object };
  // Chromium keeps Set-Cookie and Cookie back unless asked in this word, which Firefox does not know.
  const withCookies = <Field extends string>(field: Field): Field[] =>
    OnSendHeadersOptions && 'EXTRA_HEADERS' in OnSendHeadersOptions
      ? [field, 'extraHeaders' as Field]
      : [field];
  webRequest.onBeforeRequest.addListener((details) => {
    observed(requestStarted(details));
  }, documents);
  webRequest.onSendHeaders.addListener(
    (details) => {
      observed(requestSent(details));
    },
    clearTextDocuments,
    withCookies('requestHeaders'),
  );
  const redirected = (details: RedirectDetails): void => {
    observed(requestRedirected(details));
  };
  webRequest.onBeforeRedirect.addListener(redirected, documents, withCookies('responseHeaders'));
  // Redirects are rare, so they can be heard from every part: https may be redirected to http.
  webRequest.onBeforeRedirect.addListener(
    (details) => {
      redirected(details);
    },
    partsOf('<all_urls>'),
    ['responseHeaders'],
  );
  webRequest.onResponseStarted.addListener(
    (details) => {
      observed(responseStarted(details));
    },
    documents,
    withCookies('responseHeaders'),
  );
  webRequest.onCompleted.addListener(
    (details) => {
      observed(responseCompleted(details));
    },
    documents,
    withCookies('responseHeaders'),
  );
  webRequest.onErrorOccurred.addListener((details) => {
    observed(requestFailed(details));
  }, documents);
  webRequest.onResponseStarted.addListener(
    (details) => {
      if (!isNeverSent(details)) observed(frameResponseStarted(details));
    },
    frames,
    ['responseHeaders'],
  );
  // Frames are heard just above, and an answer told twice would be taken for two.
  const types = insecureParts.types?.filter((type) => !frameTypes.includes(type)) ?? [];
  webRequest.onResponseStarted.addListener(
    (details) => {
      if (!isAskedInClearText(details) && !isNeverSent(details)) observed(responseStarted(details));
    },
    { ...insecureParts, types },
  );
  webRequest.onErrorOccurred.addListener((details) => {
    if (!isAskedInClearText(details) && !isNeverSent(details)) observed(requestFailed(details));
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
  const filter = { ...partsOf('https://*/*', 'wss://*/*'), tabId };
  browser.webRequest.onBeforeRequest.addListener(listener, filter);
  return () => {
    browser.webRequest.onBeforeRequest.removeListener(listener);
  };
}
