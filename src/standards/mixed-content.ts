/**
 * W3C Mixed Content (Level 2), with what Chromium does where the two differ.
 * https://w3c.github.io/webappsec-mixed-content/
 */
import { isIpLiteral } from './ip-address.ts';
import { isPotentiallyTrustworthyUrl } from './trustworthy.ts';
import { parseUrl } from './url.ts';

/**
 * What a request is for: Fetch's destinations (https://fetch.spec.whatwg.org/#concept-request-destination)
 * and, for requests that Fetch gives none, what made them, from `fetch` (XMLHttpRequest included) on.
 * `unknown` where the trace of a request does not say. A top-level `document` is not among them: a
 * page cannot be mixed content of itself.
 */
export const requestDestinations = [
  'audio',
  'audioworklet',
  'embed',
  'font',
  'frame',
  'iframe',
  'image',
  'json',
  'manifest',
  'object',
  'paintworklet',
  'report',
  'script',
  'serviceworker',
  'sharedworker',
  'style',
  'track',
  'video',
  'webidentity',
  'worker',
  'xslt',
  'fetch',
  'websocket',
  'eventsource',
  'beacon',
  'ping',
  'prefetch',
  'unknown',
] as const;

export type RequestDestination = (typeof requestDestinations)[number];

/**
 * Everything on a secure page that may lead to an insecure place. A `form` is no request of the page
 * until a person sends it (§5.2), so it is neither upgradeable nor blockable.
 */
export const mixedContentDestinations = [...requestDestinations, 'form'] as const;

export type MixedContentDestination = (typeof mixedContentDestinations)[number];

export type MixedContentCategory = 'upgradeable' | 'blockable';

/** `imageset`: chosen from `srcset` or `<picture>`. `cors`: the element has `crossorigin`. */
export interface MixedContentRequest {
  readonly destination: RequestDestination;
  readonly cors: boolean;
  readonly imageset: boolean;
}

// Schemes that carry their content in clear. Others either cross no network or are no fetch at all.
const INSECURE_SCHEMES: ReadonlySet<string> = new Set(['http:', 'ws:', 'ftp:']);

/**
 * §3.1: images, audio and video, not from an image set and without CORS. Chromium upgrades a
 * `crossorigin` image all the same: for what happened, believe what was observed.
 */
export function isUpgradeable({ destination, cors, imageset }: MixedContentRequest): boolean {
  if (cors || imageset) return false;
  return destination === 'image' || destination === 'audio' || destination === 'video';
}

/** §3.1 and §3.2: what is not upgradeable is blockable. */
export function mixedContentCategory(request: MixedContentRequest): MixedContentCategory {
  return isUpgradeable(request) ? 'upgradeable' : 'blockable';
}

/** §4.1: no certificate is to be had for a bare address, so browsers never upgrade one. */
export function isUpgradeableUrl(url: string): boolean {
  const hostname = parseUrl(url)?.hostname;
  return hostname !== undefined && isMixedContentUrl(url) && !isIpLiteral(hostname);
}

/** Whether a URL is insecure before anything is fetched: in clear, and not on this machine. */
export function isMixedContentUrl(url: string): boolean {
  const parsed = parseUrl(url);
  if (parsed === null || !INSECURE_SCHEMES.has(parsed.protocol)) return false;
  return !isPotentiallyTrustworthyUrl(url);
}

/**
 * §4.3 "Does settings prohibit mixed security contexts?", of the URLs of a document and its
 * ancestors, from the document itself up to the top. `about:`, `data:` and `javascript:` documents
 * take after the one that embeds them, which is in the list; a blob after the origin inside it.
 *
 * The specification asks for a trustworthy origin. Chromium asks for `https` alone, so a page at
 * http://localhost or a file may load anything, and so it is here. Chromium looks at the document
 * and the top only; a secure frame between them counts here, as in the specification.
 */
export function prohibitsMixedContent(ancestorUrls: readonly string[]): boolean {
  return ancestorUrls.some((url) => {
    const parsed = parseUrl(url);
    if (parsed === null) return false;
    return parsed.protocol === 'blob:'
      ? parsed.origin.startsWith('https:')
      : parsed.protocol === 'https:';
  });
}

/**
 * The URL with its secure scheme, as an upgrade makes it (§4.1, Upgrade Insecure Requests §3.2):
 * port 80 becomes 443, any other port stays. URLs of other schemes come back as they are.
 */
export function upgradeUrl(url: string): string | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  if (parsed.protocol === 'http:') parsed.protocol = 'https:';
  if (parsed.protocol === 'ws:') parsed.protocol = 'wss:';
  return parsed.href;
}
