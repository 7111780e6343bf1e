import type { WebRequest } from 'webextension-polyfill';
import type { Observation } from '../core/observation.ts';
import { browser } from './browser.ts';
import { schemeOf } from '../standards/url.ts';
import type { ResponseDetails } from './request-details.ts';
import { connectionSeen, responseStarted } from './request-observation.ts';
import type { SecurityDetails } from './security-details.ts';

/** What a browser may have to tell of a connection; the polyfill's types know neither in full. */
interface ConnectionSource {
  /** Firefox. */
  readonly getSecurityInfo?: (
    requestId: string,
    options: { readonly certificateChain?: boolean; readonly rawDER?: boolean },
  ) => Promise<SecurityDetails | undefined>;
  /** Chromium. */
  readonly OnHeadersReceivedOptions?: Readonly<Record<string, string>>;
  readonly onHeadersReceived: {
    addListener(
      listener: (details: HeadersReceived) => void,
      filter: WebRequest.RequestFilter,
      extraInfoSpec: string[],
    ): void;
  };
}

interface HeadersReceived extends ResponseDetails {
  /** Only where Chromium's feature WebRequestSecurityInfo is on; without it there is no event at all. */
  readonly securityInfo?: SecurityDetails;
}

type Observed = (observation: Observation) => void;
type Failed = (error: unknown) => void;

const documents: WebRequest.RequestFilter = {
  urls: ['http://*/*', 'https://*/*'],
  types: ['main_frame'],
};
const encryptedDocuments: WebRequest.RequestFilter = { ...documents, urls: ['https://*/*'] };

/**
 * Observes the TLS connections of documents, where the browser tells of them, and in Firefox their
 * answers. A browser that refuses the listener says so to `failed`, and nothing else is the worse for it.
 */
export function observeConnections(observed: Observed, failed: Failed): void {
  // The polyfill's types do not know Chromium's words here.
  const source = browser.webRequest as unknown as ConnectionSource;
  try {
    if (source.getSecurityInfo !== undefined) askForConnections(source, observed, failed);
    else if (namesSecurityInfo(source)) receiveConnections(source, observed);
  } catch (error) {
    failed(error);
  }
}

/**
 * Firefox answers only what is asked in a blocking listener of this one event, and only at once. The
 * listener itself blocks nothing: it returns before the answers come. Of the page that the browser
 * starts with, no other listener hears.
 */
function askForConnections(source: ConnectionSource, observed: Observed, failed: Failed): void {
  const ask = async (details: HeadersReceived): Promise<void> => {
    const { requestId } = details;
    // Of a certificate whose error was clicked away there is no chain, but there is the certificate.
    const [whole, own] = await Promise.all([
      source.getSecurityInfo?.(requestId, { certificateChain: true, rawDER: true }),
      source.getSecurityInfo?.(requestId, { rawDER: true }),
    ]);
    const told = whole?.certificates?.length === 0 ? own : whole;
    if (told !== undefined) observed(connectionSeen(details, told));
  };
  source.onHeadersReceived.addListener(
    (details) => {
      if (isLastAnswer(details)) observed(responseStarted(details));
      if (schemeOf(details.url) === 'https') ask(details).catch(failed);
    },
    documents,
    ['blocking', 'responseHeaders'],
  );
}

/**
 * Whether it becomes the document whatever follows: not one that is confirmed out of the cache (304), that
 * sends the browser on, or that asks for a password first.
 */
function isLastAnswer({ statusCode }: ResponseDetails): boolean {
  return (statusCode >= 200 && statusCode < 300) || (statusCode >= 400 && !asksWho(statusCode));
}

function asksWho(status: number): boolean {
  return status === 401 || status === 407;
}

function namesSecurityInfo({ OnHeadersReceivedOptions: options = {} }: ConnectionSource): boolean {
  return Object.values(options).includes('securityInfoRawDer');
}

function receiveConnections(source: ConnectionSource, observed: Observed): void {
  source.onHeadersReceived.addListener(
    (details) => {
      if (details.securityInfo) observed(connectionSeen(details, details.securityInfo));
    },
    encryptedDocuments,
    ['securityInfo', 'securityInfoRawDer'],
  );
}
