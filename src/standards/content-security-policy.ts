/**
 * Content Security Policy Level 3, as far as it changes how a page's parts are fetched.
 * https://w3c.github.io/webappsec-csp/
 */

import type { RequestDestination } from './mixed-content.ts';

/** One policy: directive names in lower case to their values, in order of appearance. */
export type ContentSecurityPolicy = ReadonlyMap<string, readonly string[]>;

/** §2.2.1 and §2.2.2: the policies of all field lines of one name. Empty policies are left out. */
export function parseContentSecurityPolicies(
  fields: readonly string[],
): readonly ContentSecurityPolicy[] {
  return fields
    .flatMap((field) => field.split(','))
    .map(parsePolicy)
    .filter((policy) => policy.size > 0);
}

/**
 * Whether an enforced policy upgrades the page's insecure requests (Upgrade Insecure Requests §3.1).
 * For `Content-Security-Policy` only: the directive does nothing in a report-only policy.
 */
export function upgradesInsecureRequests(fields: readonly string[]): boolean {
  return parseContentSecurityPolicies(fields).some((policy) =>
    policy.has('upgrade-insecure-requests'),
  );
}

/**
 * What a request was for, of the directive it went against (§6.8.1 "Get the effective directive for
 * request", read backwards); null for a directive that guards no request. Where one directive guards
 * several destinations, the first of them.
 */
export function destinationOfDirective(directive: string, url: string): RequestDestination | null {
  if (directive === 'connect-src') return /^wss?:/i.test(url) ? 'websocket' : 'fetch';
  return Object.hasOwn(guarded, directive) ? (guarded[directive] ?? null) : null;
}

const guarded: Readonly<Record<string, RequestDestination>> = {
  'default-src': 'unknown',
  'child-src': 'iframe',
  'font-src': 'font',
  'frame-src': 'iframe',
  'img-src': 'image',
  'manifest-src': 'manifest',
  'media-src': 'video',
  'object-src': 'object',
  'prefetch-src': 'prefetch',
  'script-src': 'script',
  'script-src-elem': 'script',
  'style-src': 'style',
  'style-src-elem': 'style',
  'worker-src': 'worker',
};

function parsePolicy(serialised: string): ContentSecurityPolicy {
  const policy = new Map<string, readonly string[]>();
  for (const token of serialised.split(';')) {
    const [name = '', ...values] = token.split(/[\t\n\f\r ]+/).filter((part) => part !== '');
    const directive = asciiLowerCase(name);
    // The first directive of a name counts; a token that is not ASCII is skipped.
    const isCounted = name !== '' && isAscii(token) && !policy.has(directive);
    if (isCounted) policy.set(directive, values);
  }
  return policy;
}

function isAscii(text: string): boolean {
  return !/[\u0080-\uFFFF]/.test(text);
}

// `toLowerCase` would also turn the Kelvin sign into a k.
function asciiLowerCase(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
